/* test-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cjm-load.h"
#include "file-fixture.h"
#include "remote-file.h"

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  g_clear_pointer (&fixture->warning, g_free);
  fixture->saved = cjm_file_save_finish (CJM_FILE (source), result, &fixture->warning, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static gboolean
save (Fixture     *fixture,
      GFile       *location,
      CjmSaveFlags flags)
{
  cjm_file_save_async (fixture->file, location, flags, saved_cb, fixture);
  g_main_loop_run (fixture->loop);

  return fixture->saved;
}

static void
test_load_and_save (Fixture      *fixture,
                    gconstpointer data)
{
  fixture_load (fixture);
  g_assert_true (cjm_file_get_location (fixture->file) == fixture->location);
  g_assert_false (fixture_is_modified (fixture));

  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  fixture_assert_text (fixture->path, SOUND);

  fixture_set_title (fixture, "Voyage");
  g_assert_true (fixture_is_modified (fixture));
  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_false (fixture_is_modified (fixture));
  fixture_assert_text (fixture->path, EDITED);

  cjm_document_undo (cjm_file_get_document (fixture->file));
  g_assert_true (fixture_is_modified (fixture));
  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  fixture_assert_text (fixture->path, SOUND);
}

static void
test_failed_save (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "trip.journey", NULL);
  g_autoptr (GFile) location = g_file_new_for_path (nowhere);

  fixture_load (fixture);
  fixture_set_title (fixture, "Voyage");

  g_assert_false (save (fixture, location, CJM_SAVE_NONE));
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (fixture->error->message, nowhere));
  g_assert_true (fixture_is_modified (fixture));
  g_assert_true (cjm_file_get_location (fixture->file) == fixture->location);
  fixture_assert_text (fixture->path, SOUND);

  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_false (fixture_is_modified (fixture));
}

static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  fixture_load (fixture);
  fixture_write (fixture->path, THEIRS);
  fixture_set_title (fixture, "Voyage");

  g_assert_false (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_CHANGED);
  g_assert_nonnull (strstr (fixture->error->message, fixture->path));
  g_assert_true (fixture_is_modified (fixture));
  fixture_assert_text (fixture->path, THEIRS);

  g_assert_true (save (fixture, NULL, CJM_SAVE_REPLACE));
  fixture_assert_text (fixture->path, EDITED);
  g_assert_false (fixture_is_modified (fixture));

  /* From then on it is ours again. */
  fixture_set_title (fixture, "Trip");
  g_assert_true (save (fixture, fixture->location, CJM_SAVE_NONE));
  fixture_assert_text (fixture->path, SOUND);
}

static void
test_vanished (Fixture      *fixture,
               gconstpointer data)
{
  fixture_load (fixture);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  fixture_assert_text (fixture->path, SOUND);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  guint *count = user_data;

  ++*count;
}

static void
test_save_as (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CjmDocument) document = cjm_document_new_empty ();
  g_autofree char *path = g_build_filename (fixture->folder, "other.journey", NULL);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  guint count = 0;

  /* A new document goes over whatever the person chose. */
  fixture->file = cjm_file_new (document);
  g_assert_null (cjm_file_get_location (fixture->file));
  g_signal_connect (fixture->file, "notify::location", G_CALLBACK (count_cb), &count);
  fixture_set_title (fixture, "Voyage");
  g_assert_true (save (fixture, fixture->location, CJM_SAVE_NONE));
  g_assert_true (cjm_file_get_location (fixture->file) == fixture->location);
  fixture_assert_text (fixture->path, EDITED);
  g_assert_cmpuint (count, ==, 1);

  fixture_set_title (fixture, "Trip");
  g_assert_true (save (fixture, location, CJM_SAVE_NONE));
  g_assert_true (cjm_file_get_location (fixture->file) == location);
  fixture_assert_text (path, SOUND);
  fixture_assert_text (fixture->path, EDITED);
  g_assert_cmpuint (count, ==, 2);

  /* Now that is the file to be watched for changes. */
  fixture_write (path, THEIRS);
  g_assert_false (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_CHANGED);
}

static void
test_save_async (Fixture      *fixture,
                 gconstpointer data)
{
  fixture_load (fixture);
  fixture_set_title (fixture, "Voyage");

  cjm_file_save_async (fixture->file, NULL, CJM_SAVE_NONE, saved_cb, fixture);
  fixture_set_title (fixture, "Fuite");
  g_main_loop_run (fixture->loop);

  g_assert_no_error (fixture->error);
  g_assert_true (fixture->saved);
  fixture_assert_text (fixture->path, EDITED);
  g_assert_true (fixture_is_modified (fixture));
  cjm_document_undo (cjm_file_get_document (fixture->file));
  g_assert_cmpstr (fixture_get_title (fixture), ==, "Voyage");
  g_assert_false (fixture_is_modified (fixture));
}

static void
refused_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_assert_false (cjm_file_save_finish (CJM_FILE (source), result, NULL, user_data));
}

static void
test_save_twice (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) refusal = NULL;

  fixture_load (fixture);

  cjm_file_save_async (fixture->file, NULL, CJM_SAVE_NONE, saved_cb, fixture);
  cjm_file_save_async (fixture->file, NULL, CJM_SAVE_NONE, refused_cb, &refusal);
  g_main_loop_run (fixture->loop);
  g_assert_true (fixture->saved);
  while (refusal == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (refusal, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
}

/* As large as can be opened again, and a byte larger */
static void
test_largest_to_save (Fixture      *fixture,
                      gconstpointer data)
{
  gsize length = CJM_SIZE_MAX - (strlen (SOUND) - strlen ("Trip"));
  g_autofree char *title = g_strnfill (length, 'a');
  g_autofree char *longer = g_strconcat (title, "a", NULL);
  GStatBuf info;

  fixture_load (fixture);
  fixture_set_title (fixture, title);
  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_size, ==, CJM_SIZE_MAX);

  fixture_set_title (fixture, longer);
  g_assert_false (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (fixture->error->message, "is larger than 64 MiB and could not be opened again"));
  g_assert_true (fixture_is_modified (fixture));

  g_clear_error (&fixture->error);
  g_clear_object (&fixture->file);
  fixture_load (fixture);
  g_assert_cmpstr (fixture_get_title (fixture), ==, title);
}

static void
test_remote (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) remote = remote_file_new (fixture->location);

  fixture->file = cjm_file_load (remote, fixture->problems, NULL, &fixture->error);
  g_assert_no_error (fixture->error);
  fixture_set_title (fixture, "Voyage");
  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  fixture_assert_text (fixture->path, EDITED);
  g_assert_false (fixture_is_modified (fixture));

  fixture_write (fixture->path, THEIRS);
  g_assert_false (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_CHANGED);
  fixture_assert_text (fixture->path, THEIRS);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  fixture_assert_text (fixture->path, EDITED);
}

/* Whatever a server does, what is so is said; and where nobody knows what it holds, saving again asks nobody. */
static void
test_remote_faults (Fixture      *fixture,
                    gconstpointer data)
{
  static const struct
  {
    RemoteFault fault;
    const char *text;     /* of the file afterwards; NULL where there is none */
    gboolean is_broken;
  } cases[] = {
    { REMOTE_FAULT_WRITE, SOUND, FALSE },
    { REMOTE_FAULT_CLOSE, SOUND, FALSE },
    { REMOTE_FAULT_CUT, "{", TRUE },
    { REMOTE_FAULT_LOSE, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) remote = remote_file_new (fixture->location);

      fixture_write (fixture->path, SOUND);
      g_clear_object (&fixture->file);
      fixture->file = cjm_file_load (remote, fixture->problems, NULL, &fixture->error);
      g_assert_no_error (fixture->error);
      fixture_set_title (fixture, "Voyage");

      remote_file_set_fault (remote, cases[i].fault);
      g_assert_false (save (fixture, NULL, CJM_SAVE_NONE));
      if (cases[i].is_broken)
        g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_BROKEN);
      else
        g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_nonnull (strstr (fixture->error->message, "remote:///trip.journey"));
      g_assert_true (fixture_is_modified (fixture));
      if (cases[i].text != NULL)
        fixture_assert_text (fixture->path, cases[i].text);
      else
        g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

      remote_file_set_fault (remote, REMOTE_FAULT_NONE);
      g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
      fixture_assert_text (fixture->path, EDITED);
      g_assert_false (fixture_is_modified (fixture));
    }
}

/* What the file has lost beside its bytes is told once. */
static void
test_warning (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.journey", NULL);

  g_assert_cmpint (link (fixture->path, other), ==, 0);
  fixture_load (fixture);
  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_nonnull (strstr (fixture->warning, "hard links"));
  g_assert_null (strchr (fixture->warning, '\n'));

  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_null (fixture->warning);
}

/* What could not be opened again is not written over what can. */
static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  CjmNode *root;

  fixture_load (fixture);
  root = cjm_document_get_root (cjm_file_get_document (fixture->file));
  fixture_set_title (fixture, "Voyage");
  /* The model keeps what it does not know as it is told. */
  cjm_node_set_unknown (root, NULL, "{ \"broken\": 017 }");

  g_assert_false (save (fixture, NULL, CJM_SAVE_NONE));
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_REFUSED);
  g_assert_nonnull (strstr (fixture->error->message, fixture->path));
  g_assert_true (fixture_is_modified (fixture));
  fixture_assert_text (fixture->path, SOUND);

  cjm_node_set_unknown (root, NULL, NULL);
  g_assert_true (save (fixture, NULL, CJM_SAVE_NONE));
  fixture_assert_text (fixture->path, EDITED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/store/file/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("load and save", test_load_and_save);
  ADD ("failed save", test_failed_save);
  ADD ("changed", test_changed);
  ADD ("vanished", test_vanished);
  ADD ("save as", test_save_as);
  ADD ("save async", test_save_async);
  ADD ("save twice", test_save_twice);
  ADD ("too large to save", test_largest_to_save);
  ADD ("remote", test_remote);
  ADD ("remote faults", test_remote_faults);
  ADD ("warning", test_warning);
  ADD ("unreadable", test_unreadable);

  return g_test_run ();
}
