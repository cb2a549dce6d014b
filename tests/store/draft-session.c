/* draft-session.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * draft-session edit FOLDER FILE SEED: edits a document at random, until it is killed, and keeps its draft in FOLDER. Prints a
 * line for each state: when it was made, in microseconds, and its checksum.
 * draft-session find FOLDER: prints the checksums of the documents that were left behind in it.
 */

#include "cjm-draft.h"

#include <stdio.h>

#include "cjm-writer.h"
#include "random-edits.h"

#define PAUSE 15 /* milliseconds */

static void
print_state (CjmDocument *document)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (document);
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  printf ("%" G_GINT64_FORMAT " %s\n", g_get_monotonic_time (), checksum);
  fflush (stdout);
}

typedef struct
{
  CjmDocument *document;
  GRand *random;
} Session;

static gboolean
edit_cb (gpointer user_data)
{
  Session *session = user_data;

  if (g_rand_int_range (session->random, 0, 8) == 0)
    cjm_document_undo (session->document);
  else
    make_random_step (session->document, session->random);
  print_state (session->document);
  return G_SOURCE_CONTINUE;
}

static int
edit (const char *folder,
      const char *path,
      const char *seed)
{
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmFile) file = cjm_file_load (location, problems, NULL, NULL);
  g_autoptr (CjmDraft) draft = cjm_draft_new (file, folder, NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_ascii_strtoull (seed, NULL, 10));
  Session session = { cjm_file_get_document (file), random };

  print_state (session.document);
  g_timeout_add (PAUSE, edit_cb, &session);
  g_main_loop_run (loop);
  return 0;
}

static int
find (const char *folder)
{
  g_autoptr (GPtrArray) found = cjm_found_drafts_find (folder);

  for (guint i = 0; i < found->len; i++)
    {
      CjmDocument *document = cjm_found_draft_get_document (g_ptr_array_index (found, i));

      if (document == NULL || cjm_found_draft_is_damaged (g_ptr_array_index (found, i)))
        printf ("%s\n", "damaged");
      if (document != NULL)
        print_state (document);
    }
  return 0;
}

int
main (int    argc,
      char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "edit"))
    return edit (argv[2], argv[3], argv[4]);
  if (argc == 3 && g_str_equal (argv[1], "find"))
    return find (argv[2]);

  return 2;
}
