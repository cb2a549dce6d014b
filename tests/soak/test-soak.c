/* test-soak.c: a long life of edits, undos, saves and reopenings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SOAK_STEPS says how many steps are taken in all, SOAK_SEED which ones.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <malloc.h>

#include "cjm-file.h"
#include "cjm-problem.h"
#include "cjm-writer.h"
#include "random-edits.h"

#define N_STEPS "20000"
#define SEED "1"

/* Steps between one opening of the document and the next */
#define N_STEPS_OPEN 100

/* A document that has more is begun anew: memory is to be flat, so what it is for has to be. */
#define MOST_NODES 300

/* Of so many parts of all rounds the first is for caches and pools to fill; the second and the last are compared. */
#define PARTS 4

/* What the heap in use may grow by between them, in bytes, which threads that come and go make it do. A leak of a node in
 * each round of a long run would come to more. tests/soak/meson.build turns off what GLib and the C library put by. */
#define MOST_GROWTH (16 * 1024)

typedef struct
{
  GRand *random;
  GFile *location;
  GFile *original;
} Soak;

static guint64
get_number (const char *variable,
            const char *otherwise)
{
  const char *text = g_getenv (variable);

  return g_ascii_strtoull (text != NULL ? text : otherwise, NULL, 10);
}

static CjmFile *
open_file (GFile *location)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (GError) error = NULL;
  CjmFile *file = cjm_file_load (location, problems, NULL, &error);

  g_assert_no_error (error);

  return file;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      done)
{
  g_autofree char *warning = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cjm_file_save_finish (CJM_FILE (source), result, &warning, &error));
  g_assert_no_error (error);
  g_assert_null (warning);
  *(gboolean *) done = TRUE;
}

static void
save (CjmFile *file)
{
  gboolean done = FALSE;

  cjm_file_save_async (file, NULL, CJM_SAVE_NONE, saved_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_nodes (CjmDocument *document)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  collect_nodes (cjm_document_get_root (document), nodes);

  return nodes->len;
}

static void
take_steps (Soak        *self,
            CjmDocument *document)
{
  CjmHistory *history = cjm_document_get_history (document);

  for (guint i = 0; i < N_STEPS_OPEN; i++)
    switch (g_rand_int_range (self->random, 0, 6))
      {
      case 0:
        if (cjm_history_get_can_undo (history))
          cjm_document_undo (document);
        break;
      case 1:
        if (cjm_history_get_can_redo (history))
          cjm_document_redo (document);
        break;
      default:
        make_random_step (document, self->random);
      }
}

static void
begin_anew (Soak *self)
{
  g_autoptr (GError) error = NULL;

  g_file_copy (self->original, self->location, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Opens what the last round saved, edits it, saves it, and finds it as it was when it is opened again. */
static void
live_once (Soak *self)
{
  g_autoptr (CjmFile) file = open_file (self->location);
  g_autoptr (CjmFile) again = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  take_steps (self, cjm_file_get_document (file));
  save (file);
  before = cjm_writer_write (cjm_file_get_document (file));
  again = open_file (self->location);
  after = cjm_writer_write (cjm_file_get_document (again));
  g_assert_true (g_bytes_equal (before, after));

  if (count_nodes (cjm_file_get_document (again)) > MOST_NODES)
    begin_anew (self);
}

/* The least, since it has nothing of what happens to be at work in another thread. A leak raises it as well. */
static void
remember_memory (gsize *least)
{
  struct mallinfo2 now = mallinfo2 ();

  *least = MIN (*least, now.uordblks + now.hblkhd);
}

static void
test_soak (void)
{
  guint64 n_rounds = MAX (PARTS, get_number ("SOAK_STEPS", N_STEPS) / N_STEPS_OPEN);
  g_autofree char *folder = g_dir_make_tmp ("klantreis-soak-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "soak.journey", NULL);
  g_autofree char *original = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples",
                                               "holiday.en.journey", NULL);
  gsize early = G_MAXSIZE, late = G_MAXSIZE;
  Soak soak = {
    .random = g_rand_new_with_seed ((guint32) get_number ("SOAK_SEED", SEED)),
    .location = g_file_new_for_path (path),
    .original = g_file_new_for_path (original),
  };

  begin_anew (&soak);
  for (guint64 i = 0; i < n_rounds; i++)
    {
      live_once (&soak);
      if (i * PARTS / n_rounds == 1)
        remember_memory (&early);
      else if (i * PARTS / n_rounds == PARTS - 1)
        remember_memory (&late);
    }
  g_test_message ("heap in use: %" G_GSIZE_FORMAT " bytes early, %" G_GSIZE_FORMAT " late", early, late);
  g_assert_cmpuint (late, <=, early + MOST_GROWTH);

  g_unlink (path);
  g_rmdir (folder);
  g_object_unref (soak.original);
  g_object_unref (soak.location);
  g_rand_free (soak.random);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/soak", test_soak);

  return g_test_run ();
}
