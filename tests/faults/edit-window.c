/* edit-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * edit-window SEED FILE: the program itself, with a document that is edited at random in its window until it is killed.
 * Prints a line for each state: when it was made, in microseconds, and its checksum.
 */

#include <stdio.h>

#include "cjm-application.h"
#include "cjm-window.h"
#include "cjm-writer.h"
#include "random-edits.h"

#define PAUSE 30 /* milliseconds */

typedef struct
{
  CjmApplication *application;
  GRand *random;
  gboolean is_begun;
} Session;

static void
print_state (CjmDocument *document)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (document);
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  printf ("%" G_GINT64_FORMAT " %s\n", g_get_monotonic_time (), checksum);
  fflush (stdout);
}

static CjmDocument *
find_document (Session *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self->application));
  CjmFile *file = window != NULL && CJM_IS_WINDOW (window) ? cjm_window_get_file (CJM_WINDOW (window)) : NULL;

  return file != NULL ? cjm_file_get_document (file) : NULL;
}

static gboolean
edit_cb (gpointer user_data)
{
  Session *self = user_data;
  CjmDocument *document = find_document (self);

  if (document == NULL)
    return G_SOURCE_CONTINUE;

  /* The file is the first state. */
  if (self->is_begun && g_rand_int_range (self->random, 0, 8) == 0)
    cjm_document_undo (document);
  else if (self->is_begun)
    make_random_step (document, self->random);
  self->is_begun = TRUE;
  print_state (document);

  return G_SOURCE_CONTINUE;
}

int
main (int    argc,
      char **argv)
{
  Session session = { NULL };

  if (argc != 3)
    return 2;

  session.application = cjm_application_new ();
  session.random = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[1], NULL, 10));
  g_timeout_add (PAUSE, edit_cb, &session);

  return g_application_run (G_APPLICATION (session.application), argc - 1, argv + 1);
}
