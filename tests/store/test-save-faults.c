/* test-save-faults.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include "file-fixture.h"
#include "open-files.h"

/*
 * A disk that fails once while a document is saved, one call further on each time: the old file is there or the new one,
 * whole, the person is told which, and the next saving is sound.
 */

typedef enum
{
  FAULT_NONE,
  FAULT_ERROR,       /* a call fails */
  FAULT_SHORT,       /* every call reads or writes half of what it is asked for */
  FAULT_GARBLED,     /* another byte is read back than was written, */
  FAULT_MISSING,     /* the last one is missing, */
  FAULT_LONGER,      /* or there is one more */
  FAULT_TAKEN,       /* the first name for a new file is taken */
  FAULT_ALL_TAKEN,   /* and so are all others */
  FAULT_FOR_ALL,     /* the disk lets everybody read and write every file */
} Fault;

/* Of the calls that have to do with the folder of the fixture */
typedef struct
{
  Fault fault;
  gboolean names_only;  /* there are no files without a name */
  guint fails_at;       /* counted from 1 */
  guint n_calls;
  gboolean failed;
} Disk;

static Disk *
get_disk (void)
{
  static Disk disk;

  return &disk;
}

#define FOLDER "/klantreis-file-"

/* Whether the call that is being made fails */
static gboolean
fails (gboolean concerned)
{
  Disk *disk = get_disk ();

  if (disk->fault != FAULT_ERROR || !concerned || ++disk->n_calls != disk->fails_at)
    return FALSE;

  disk->failed = TRUE;
  errno = EIO;
  return TRUE;
}

static gboolean
shortens (int    fd,
          size_t length)
{
  return get_disk ()->fault == FAULT_SHORT && length > 1 && leads_to (fd, FOLDER);
}

/* These take the place of the C library's. */
ssize_t
write (int         fd,
       const void *data,
       size_t      length)
{
  if (get_disk ()->fault == FAULT_NONE)
    return syscall (SYS_write, fd, data, length);
  return fails (leads_to (fd, FOLDER)) ? -1
                                       : syscall (SYS_write, fd, data, shortens (fd, length) ? length / 2 : length);
}

ssize_t
pread (int    fd,
       void  *data,
       size_t length,
       off_t  at)
{
  Fault fault = get_disk ()->fault;
  ssize_t n;

  if (fault == FAULT_NONE || !leads_to (fd, FOLDER))
    return syscall (SYS_pread64, fd, data, length, at);
  if (fails (TRUE))
    return -1;

  n = syscall (SYS_pread64, fd, data, shortens (fd, length) ? length / 2 : length, at);
  if (fault == FAULT_GARBLED && n > 0)
    ((char *) data)[n / 2] ^= 1;
  if (fault == FAULT_MISSING && n > 0)
    return n - 1;
  if (fault == FAULT_LONGER && n >= 0 && (size_t) n < length)
    {
      ((char *) data)[n] = '\n';
      return n + 1;
    }
  return n;
}

int
fsync (int fd)
{
  return fails (leads_to (fd, FOLDER)) ? -1 : (int) syscall (SYS_fsync, fd);
}

int
close (int fd)
{
  gboolean failed = get_disk ()->fault != FAULT_NONE && fails (leads_to (fd, FOLDER));
  int closed = (int) syscall (SYS_close, fd);

  if (!failed)
    return closed;
  errno = EIO;
  return -1;
}

int
fchmod (int    fd,
        mode_t mode)
{
  return (int) syscall (SYS_fchmod, fd, get_disk ()->fault == FAULT_FOR_ALL ? 0666 : mode);
}

int
linkat (int         from_fd,
        const char *from,
        int         to_fd,
        const char *to,
        int         flags)
{
  Disk *disk = get_disk ();

  if (fails (strstr (to, FOLDER) != NULL))
    return -1;
  if (disk->fault == FAULT_ALL_TAKEN || (disk->fault == FAULT_TAKEN && disk->n_calls++ == 0))
    {
      errno = EEXIST;
      return -1;
    }
  return (int) syscall (SYS_linkat, from_fd, from, to_fd, to, flags);
}

int
rename (const char *from,
        const char *to)
{
  return fails (strstr (to, FOLDER) != NULL) ? -1 : (int) syscall (SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
access (const char *path,
        int         mode)
{
  if (get_disk ()->names_only && g_str_has_prefix (path, "/proc/self/fd/"))
    {
      errno = ENOENT;
      return -1;
    }
  return faccessat (AT_FDCWD, path, mode, 0);
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
save (Fixture *fixture,
      Disk     disk)
{
  fixture_set_title (fixture, "Voyage");
  *get_disk () = disk;
  cjm_file_save_async (fixture->file, NULL, CJM_SAVE_NONE, saved_cb, fixture);
  g_main_loop_run (fixture->loop);
  get_disk ()->fault = FAULT_NONE;
  return fixture->saved;
}

/* What is said is so, and nothing is left open or lies about. */
static void
assert_sound (Fixture *fixture)
{
  gboolean is_new = fixture->saved || g_error_matches (fixture->error, CJM_FILE_ERROR, CJM_FILE_ERROR_UNFLUSHED);
  struct stat info;

  fixture_assert_text (fixture->path, is_new ? EDITED : SOUND);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpint (fixture_is_modified (fixture), ==, !fixture->saved);
  if (!fixture->saved)
    g_assert_nonnull (strstr (fixture->error->message, "trip.journey"));
  g_assert_cmpuint (count_open_files (FOLDER), ==, 0);
}

/* The second time the disk does not fail. Returns whether it failed the first time. */
static gboolean
try_fault (Disk     disk,
           gboolean may_fail,
           gboolean must_fail)
{
  Fixture fixture = { NULL };
  gboolean saved, failed;

  fixture_set_up (&fixture, NULL);
  g_assert_cmpint (chmod (fixture.path, 0640), ==, 0);
  fixture_load (&fixture);
  saved = save (&fixture, disk);
  failed = get_disk ()->failed;
  g_assert_true (saved ? !must_fail : may_fail);
  assert_sound (&fixture);
  if (!saved)
    {
      g_assert_true (save (&fixture, (Disk) { FAULT_NONE, disk.names_only, 0, 0, FALSE }));
      assert_sound (&fixture);
    }
  get_disk ()->names_only = FALSE;
  fixture_tear_down (&fixture, NULL);
  return failed;
}

static void
test_error (gconstpointer data)
{
  guint i = 1;

  while (try_fault ((Disk) { FAULT_ERROR, data != NULL, i, 0, FALSE }, TRUE, FALSE))
    i++;
  /* At the least: written, flushed, read back, closed, named, and the folder flushed */
  g_assert_cmpuint (i, >, 6);
}

static void
test_other (void)
{
  try_fault ((Disk) { FAULT_SHORT, FALSE, 0, 0, FALSE }, FALSE, FALSE);
  try_fault ((Disk) { FAULT_TAKEN, FALSE, 0, 0, FALSE }, FALSE, FALSE);
  try_fault ((Disk) { FAULT_ALL_TAKEN, FALSE, 0, 0, FALSE }, TRUE, TRUE);
  try_fault ((Disk) { FAULT_FOR_ALL, FALSE, 0, 0, FALSE }, TRUE, TRUE);
  try_fault ((Disk) { FAULT_GARBLED, FALSE, 0, 0, FALSE }, TRUE, TRUE);
  try_fault ((Disk) { FAULT_LONGER, FALSE, 0, 0, FALSE }, TRUE, TRUE);
  /* What was not read the first time is asked for again. */
  try_fault ((Disk) { FAULT_MISSING, FALSE, 0, 0, FALSE }, TRUE, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/store/save-faults/error", NULL, test_error);
  g_test_add_data_func ("/store/save-faults/error-named", GINT_TO_POINTER (TRUE), test_error);
  g_test_add_func ("/store/save-faults/other", test_other);

  return g_test_run ();
}
