/* test-load.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

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
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  fixture_write (fixture->path, "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": 5\n}\n");

  fixture->file = cjm_file_load (fixture->location, fixture->problems, NULL, &fixture->error);
  g_assert_null (fixture->file);
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_REFUSED);
  g_assert_nonnull (strstr (fixture->error->message, fixture->path));
  g_assert_cmpuint (fixture->problems->len, ==, 1);
}

static void
test_empty_file (Fixture      *fixture,
                 gconstpointer data)
{
  fixture_write (fixture->path, "");

  fixture->file = cjm_file_load (fixture->location, fixture->problems, NULL, &fixture->error);
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_REFUSED);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
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
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
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
test_permission (Fixture      *fixture,
                 gconstpointer data)
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
test_load_async (Fixture      *fixture,
                 gconstpointer data)
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
test_remote_too_large (Fixture      *fixture,
                       gconstpointer data)
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

#define NOBODY 65534
#define TWO_HOURS 7200

/* What a saving that was cut off has left in the folder: whose it is, and whether it was long ago and nobody is at it */
static const struct
{
  const char *name;
  gboolean is_old;
  gboolean is_locked;
  gboolean is_foreign;
  gboolean stays;
} strays[] = {
  { ".klantreis-00000001.tmp", TRUE, FALSE, FALSE, FALSE },
  { ".klantreis-00000002.tmp", FALSE, FALSE, FALSE, TRUE },
  { ".klantreis-00000003.tmp", TRUE, TRUE, FALSE, TRUE },
  { ".klantreis-00000004.tmp", TRUE, FALSE, TRUE, TRUE },
  { ".klantreis-0000000g.tmp", TRUE, FALSE, FALSE, TRUE },
  { ".klantreis-00000005.tmp~", TRUE, FALSE, FALSE, TRUE },
};

static int
make_stray (const char *path,
            guint       i)
{
  time_t then = time (NULL) - (strays[i].is_old ? TWO_HOURS : 0);
  struct utimbuf times = { then, then };
  int fd = g_open (path, O_RDWR | O_CREAT, 0600);

  g_assert_cmpint (fd, >=, 0);
  if (strays[i].is_locked)
    g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  if (strays[i].is_foreign)
    g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (g_utime (path, &times), ==, 0);

  return fd;
}

/* Whoever opens a document finds its folder tidy; by whatever way it was come to. */
static void
test_strays (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *link = g_strconcat (fixture->folder, "-link", NULL);
  g_autofree char *through = g_build_filename (link, "trip.journey", NULL);
  g_autoptr (GFile) location = g_file_new_for_path (through);
  int fds[G_N_ELEMENTS (strays)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, strays[i].name, NULL);

      /* Only root can give a file away. */
      if (!strays[i].is_foreign || geteuid () == 0)
        fds[i] = make_stray (path, i);
    }
  g_assert_cmpint (symlink (fixture->folder, link), ==, 0);
  cjm_file_load_async (location, NULL, loaded_cb, fixture);
  g_main_loop_run (fixture->loop);
  g_assert_no_error (fixture->error);
  g_unlink (link);
  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, strays[i].name, NULL);

      if (fds[i] == 0)
        continue;
      g_test_message ("%s", strays[i].name);
      g_assert_cmpint (g_unlink (path) == 0, ==, strays[i].stays);
      close (fds[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/store/load/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("strays", test_strays);
  ADD ("refused", test_refused);
  ADD ("empty file", test_empty_file);
  ADD ("too large", test_too_large);
  ADD ("unreadable", test_unreadable);
  ADD ("permission", test_permission);
  ADD ("load async", test_load_async);
  ADD ("remote too large", test_remote_too_large);

  return g_test_run ();
}
