/* test-load.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cjm-load.h"
#include "file-fixture.h"
#include "remote-file.h"

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_clear_pointer (&fixture->problems, g_ptr_array_unref);
  fixture->file = cjm_file_load_finish (result, &fixture->problems, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  fixture_write (fixture->path, "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": 5\n}\n");

  fixture->file = cjm_file_load (fixture->location, fixture->problems, NULL, &fixture->error);
  g_assert_null (fixture->file);
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_REFUSED);
  g_assert_nonnull (strstr (fixture->error->message, fixture->path));
  g_assert_cmpuint (fixture->problems->len, ==, 1);
}

static void
test_empty_file (Fixture       *fixture,
                 gconstpointer  data)
{
  fixture_write (fixture->path, "");

  fixture->file = cjm_file_load (fixture->location, fixture->problems, NULL, &fixture->error);
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_REFUSED);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  CjmProblem *problem;

  g_assert_cmpint (truncate (fixture->path, CJM_SIZE_MAX + 1), ==, 0);
  fixture->file = cjm_file_load (fixture->location, fixture->problems, NULL, &fixture->error);
  g_assert_null (fixture->file);
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (fixture->error->message, fixture->path));
  g_assert_nonnull (strstr (fixture->error->message, "too large: 67108865 bytes; the limit is 64 MiB"));
  g_assert_cmpuint (fixture->problems->len, ==, 1);
  problem = g_ptr_array_index (fixture->problems, 0);
  g_assert_cmpstr (problem->message, ==, "too large: 67108865 bytes; the limit is 64 MiB");

  /* As large as may be: read, and only then refused. */
  g_clear_error (&fixture->error);
  g_assert_cmpint (truncate (fixture->path, CJM_SIZE_MAX), ==, 0);
  fixture->file = cjm_file_load (fixture->location, fixture->problems, NULL, &fixture->error);
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_REFUSED);
}

static void
assert_unreadable (Fixture    *fixture,
                   const char *path,
                   int         code,
                   const char *reason)
{
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CjmFile *file = cjm_file_load (location, fixture->problems, NULL, &error);

  g_assert_null (file);
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, reason));
  g_assert_cmpuint (fixture->problems->len, ==, 0);
}

static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *pipe_path = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autofree char *below = g_build_filename (fixture->path, "below", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_unreadable (fixture, fixture->folder, G_IO_ERROR_IS_DIRECTORY, "it is a folder");
  assert_unreadable (fixture, pipe_path, G_IO_ERROR_NOT_REGULAR_FILE, "it is not a regular file");
  assert_unreadable (fixture, missing, G_IO_ERROR_NOT_FOUND, "there is no such file");
  assert_unreadable (fixture, below, G_IO_ERROR_NOT_DIRECTORY, "not a folder");
}

static void
test_permission (Fixture       *fixture,
                 gconstpointer  data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }

  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  assert_unreadable (fixture, fixture->path, G_IO_ERROR_PERMISSION_DENIED, "permission denied");
}

static void
test_load_async (Fixture       *fixture,
                 gconstpointer  data)
{
  cjm_file_load_async (fixture->location, NULL, loaded_cb, fixture);
  g_main_loop_run (fixture->loop);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (fixture_get_title (fixture), ==, "Trip");
  g_assert_cmpuint (fixture->problems->len, ==, 0);

  g_clear_object (&fixture->file);
  fixture_write (fixture->path, "{} {}");
  cjm_file_load_async (fixture->location, NULL, loaded_cb, fixture);
  g_main_loop_run (fixture->loop);
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_REFUSED);
  g_assert_null (fixture->file);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
}

static void
test_remote_too_large (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GFile) remote = remote_file_new (fixture->location);

  g_assert_cmpint (truncate (fixture->path, CJM_SIZE_MAX + 1), ==, 0);
  fixture->file = cjm_file_load (remote, fixture->problems, NULL, &fixture->error);
  g_assert_null (fixture->file);
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE);

  g_clear_error (&fixture->error);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  fixture->file = cjm_file_load (remote, fixture->problems, NULL, &fixture->error);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (fixture->error->message, "remote:///trip.journey"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/store/load/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("refused", test_refused);
  ADD ("empty file", test_empty_file);
  ADD ("too large", test_too_large);
  ADD ("unreadable", test_unreadable);
  ADD ("permission", test_permission);
  ADD ("load async", test_load_async);
  ADD ("remote too large", test_remote_too_large);

  return g_test_run ();
}
