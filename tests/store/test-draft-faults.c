/* test-draft-faults.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "draft-fixture.h"
#include "open-files.h"

/*
 * A disk that fails once, one call further on each time: what was said to be kept is kept, what was not is kept the next
 * time, and nothing else is ever found.
 */

typedef enum
{
  FAULT_NONE,
  FAULT_ERROR,      /* the call fails */
  FAULT_SHORT,      /* every call of write() takes half of what it is given */
} Fault;

/* Of the calls that have to do with drafts */
typedef struct
{
  Fault fault;
  guint fails_at;   /* counted from 1 */
  guint n_calls;
  gboolean failed;
} Disk;

static Disk *
get_disk (void)
{
  static Disk disk;

  return &disk;
}

static gboolean
is_draft (const char *path)
{
  return strstr (path, "/state/drafts") != NULL;
}

static gboolean
is_draft_fd (int fd)
{
  return leads_to (fd, "/state/drafts");
}

/* Whether the call that is being made fails */
static gboolean
fails (gboolean concerned)
{
  Disk *disk = get_disk ();

  if (disk->fault != FAULT_ERROR || !concerned || ++disk->n_calls != disk->fails_at)
    return FALSE;

  disk->failed = TRUE;
  errno = ENOSPC;
  return TRUE;
}

/* These take the place of the C library's. */
ssize_t
write (int         fd,
       const void *data,
       size_t      length)
{
  if (get_disk ()->fault == FAULT_NONE)
    return syscall (SYS_write, fd, data, length);
  if (fails (is_draft_fd (fd)))
    return -1;
  if (get_disk ()->fault == FAULT_SHORT && length > 1 && is_draft_fd (fd))
    length /= 2;
  return syscall (SYS_write, fd, data, length);
}

int
fdatasync (int fd)
{
  return fails (is_draft_fd (fd)) ? -1 : (int) syscall (SYS_fdatasync, fd);
}

int
fsync (int fd)
{
  return fails (is_draft_fd (fd)) ? -1 : (int) syscall (SYS_fsync, fd);
}

int
ftruncate (int   fd,
           off_t length)
{
  return fails (is_draft_fd (fd)) ? -1 : (int) syscall (SYS_ftruncate, fd, length);
}

int
rename (const char *from,
        const char *to)
{
  return fails (is_draft (to)) ? -1 : renameat (AT_FDCWD, from, AT_FDCWD, to);
}

int
unlink (const char *path)
{
  return fails (is_draft (path)) ? -1 : unlinkat (AT_FDCWD, path, 0);
}

static void
assert_found (DraftFixture *fixture)
{
  Disk before = *get_disk ();
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autofree char *expected = draft_fixture_write_text (fixture->document);
  g_autofree char *text = NULL;

  get_disk ()->fault = FAULT_NONE;
  found = draft_fixture_find_now (fixture);
  g_assert_nonnull (found);
  g_assert_false (cjm_found_draft_is_damaged (found));
  text = draft_fixture_write_text (cjm_found_draft_get_document (found));
  g_assert_cmpstr (text, ==, expected);
  *get_disk () = before;
}

/* Flushes, and once more where that fails; the disk fails once only. */
static void
flush (DraftFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean failed_before = get_disk ()->failed;

  if (!cjm_draft_flush (fixture->draft, &error))
    {
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, fixture->drafts));
      g_assert_false (failed_before);
      g_assert_true (get_disk ()->failed);
      draft_fixture_flush (fixture);
    }
}

/* The life of a draft, and of another one after it */
static void
live (DraftFixture *fixture)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *first = g_strdup_printf ("Voyage %u", i);
      g_autofree char *second = g_strdup_printf ("Fuite %u", i);

      draft_fixture_set_title (fixture, first);
      flush (fixture);
      assert_found (fixture);
      draft_fixture_set_title (fixture, second);
      flush (fixture);
      assert_found (fixture);

      draft_fixture_save (fixture->file);
      flush (fixture);
      draft_fixture_assert_none (fixture);
      g_assert_cmpuint (count_open_files ("/state/drafts"), ==, 0);
    }
}

static void
test_error (void)
{
  Disk *disk = get_disk ();

  for (guint i = 1; i == 1 || disk->failed; i++)
    {
      DraftFixture fixture;

      draft_fixture_set_up (&fixture, NULL);
      *disk = (Disk) { FAULT_ERROR, i, 0, FALSE };
      live (&fixture);
      disk->fault = FAULT_NONE;
      draft_fixture_tear_down (&fixture, NULL);
      g_assert_cmpuint (i, <, 1000);
    }
  g_assert_cmpuint (disk->n_calls, >, 15);
}

static void
test_short (void)
{
  DraftFixture fixture;

  draft_fixture_set_up (&fixture, NULL);
  *get_disk () = (Disk) { FAULT_SHORT, 0, 0, FALSE };
  live (&fixture);
  get_disk ()->fault = FAULT_NONE;
  draft_fixture_tear_down (&fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/faults/error", test_error);
  g_test_add_func ("/draft/faults/short", test_short);

  return g_test_run ();
}
