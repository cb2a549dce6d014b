/* test-flush.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "file-fixture.h"

/* The disk of this program: what it was asked to flush, by which thread, and what it says of folders, 0 for done */
typedef struct
{
  GThread *main_thread;
  int folders;
  guint n_flushed;
  gboolean main_thread_waited;
} Disk;

static Disk *
get_disk (void)
{
  static Disk disk;

  return &disk;
}

/* Takes the place of the C library's. */
int
fsync (int fd)
{
  Disk *disk = get_disk ();
  struct stat info;

  disk->n_flushed++;
  disk->main_thread_waited |= g_thread_self () == disk->main_thread;
  if (disk->folders != 0 && fstat (fd, &info) == 0 && S_ISDIR (info.st_mode))
    {
      errno = disk->folders;
      return -1;
    }

  return (int) syscall (SYS_fsync, fd);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  fixture->saved = cjm_file_save_finish (CJM_FILE (source), result, NULL, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static gboolean
save (Fixture *fixture)
{
  cjm_file_save_async (fixture->file, NULL, CJM_SAVE_NONE, saved_cb, fixture);
  g_main_loop_run (fixture->loop);

  return fixture->saved;
}

/* The file and its folder, and not while a person waits for the window */
static void
test_in_thread (Fixture      *fixture,
                gconstpointer data)
{
  Disk *disk = get_disk ();

  disk->n_flushed = 0;
  disk->main_thread_waited = FALSE;
  fixture_load (fixture);
  g_assert_true (save (fixture));
  g_assert_cmpuint (disk->n_flushed, ==, 2);
  g_assert_false (disk->main_thread_waited);
}

/* What was written and not flushed is not saved; and no change of somebody else's either. */
static void
test_unflushed (Fixture      *fixture,
                gconstpointer data)
{
  Disk *disk = get_disk ();

  fixture_load (fixture);
  fixture_set_title (fixture, "Voyage");
  disk->folders = EIO;
  g_assert_false (save (fixture));
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_UNFLUSHED);
  g_assert_true (fixture_is_modified (fixture));
  fixture_assert_text (fixture->path, EDITED);

  disk->folders = 0;
  fixture_set_title (fixture, "Trip");
  g_assert_true (save (fixture));
  g_assert_false (fixture_is_modified (fixture));
  fixture_assert_text (fixture->path, SOUND);

  /* As ever, somebody else's change is one. */
  fixture_set_title (fixture, "Voyage");
  disk->folders = EIO;
  g_assert_false (save (fixture));
  disk->folders = 0;
  fixture_write (fixture->path, THEIRS);
  g_assert_false (save (fixture));
  g_assert_error (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_CHANGED);
}

/* Some file systems flush no folders, and say so. */
static void
test_no_folders (Fixture      *fixture,
                 gconstpointer data)
{
  Disk *disk = get_disk ();

  fixture_load (fixture);
  for (guint i = 0; i < 2; i++)
    {
      disk->folders = i == 0 ? EINVAL : ENOTSUP;
      g_assert_true (save (fixture));
    }
  disk->folders = 0;
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  get_disk ()->main_thread = g_thread_self ();

#define ADD(name, function) g_test_add ("/store/flush/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("in thread", test_in_thread);
  ADD ("unflushed", test_unflushed);
  ADD ("no folders", test_no_folders);

  return g_test_run ();
}
