/* cjm-temporary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/*
 * CjmTemporary is a file beside the one that it is to replace: in the same folder, since a rename never leaves a file
 * system.
 *
 * Where the file system can (O_TMPFILE), it has no name until everything is in it, and vanishes with the program. Linux
 * gives a name to such a file, but not that of another, so for the blink of an eye before the rename it has a name of
 * its own after all; on other file systems it has one from the beginning. What a program that is killed then leaves is
 * known by two things: what it is called, and that nobody holds its lock. The next saving in that folder removes it, and so
 * does the next opening of a document there (cjm_temporary_sweep()).
 *
 * Functions that give a number give 0, or what went wrong as `errno` would say it.
 */
struct _CjmTemporary
{
  char *folder;
  char *path;   /* NULL as long as it has no name, and when it has that of its target */
  int fd;       /* -1 once closed */
  int hold;     /* another descriptor of the same open file, and so of its lock */
};

#define PREFIX ".klantreis-"
#define SUFFIX ".tmp"
#define DIGITS 8
#define NAMES_MAX 100

/* Where a lock may say nothing of programs on other machines, in seconds: longer than any saving lasts */
#define LEFT_BEHIND_AFTER 3600

/* Says nothing of the target's name, which may be as long as a name can be. */
static char *
make_path (const char *folder)
{
  g_autofree char *name = g_strdup_printf (PREFIX "%0*x" SUFFIX, DIGITS, g_random_int ());

  return g_build_filename (folder, name, NULL);
}

static gboolean
is_name (const char *name)
{
  return g_str_has_prefix (name, PREFIX)
         && strspn (name + strlen (PREFIX), "0123456789abcdef") == DIGITS
         && g_str_equal (name + strlen (PREFIX) + DIGITS, SUFFIX);
}

static void
remove_if_left (const char *path,
                gboolean    is_shared,
                gboolean    only_own)
{
  int fd = TEMP_FAILURE_RETRY (open (path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat info;

  if (fd < 0)
    return;

  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode)
      && (!only_own || info.st_uid == geteuid ())
      && (!is_shared || time (NULL) - info.st_mtime > LEFT_BEHIND_AFTER)
      && flock (fd, LOCK_EX | LOCK_NB) == 0)
    unlink (path);
  close (fd);
}

/* Removes what programs left that were killed while they saved. */
static void
sweep (const char *folder,
       gboolean    is_shared,
       gboolean    only_own)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_name (name))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        remove_if_left (path, is_shared, only_own);
      }
}

static char *
make_link (int fd)
{
  return g_strdup_printf ("/proc/self/fd/%d", fd);
}

/* Only where it can be given a name later. */
static int
open_unnamed (const char *folder,
              mode_t      mode)
{
  int fd = TEMP_FAILURE_RETRY (open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, mode));
  g_autofree char *link = NULL;

  if (fd < 0)
    return -1;

  link = make_link (fd);
  if (access (link, F_OK) < 0)
    {
      close (fd);
      return -1;
    }

  return fd;
}

static int
open_named (CjmTemporary *self,
            mode_t        mode,
            int          *number)
{
  for (guint i = 0; i < NAMES_MAX; i++)
    {
      g_autofree char *path = make_path (self->folder);
      int fd = TEMP_FAILURE_RETRY (open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));

      *number = errno;
      if (fd >= 0)
        self->path = g_steal_pointer (&path);
      if (fd >= 0 || *number != EEXIST)
        return fd;
    }

  return -1;
}

/**
 * cjm_temporary_open:
 * @folder: where it is to be
 * @mode: its permissions, before the umask
 * @number: (out): what went wrong
 *
 * Makes an empty file, and removes what was left behind in that folder.
 *
 * Returns: (transfer full) (nullable): the file; freeing it removes it
 */
CjmTemporary *
cjm_temporary_open (const char *folder,
                    mode_t      mode,
                    int        *number)
{
  g_autoptr (CjmTemporary) self = g_new0 (CjmTemporary, 1);

  self->folder = g_strdup (folder);
  self->hold = -1;
  self->fd = open_unnamed (folder, mode);
  if (self->fd < 0)
    self->fd = open_named (self, mode, number);
  if (self->fd < 0)
    return NULL;

  self->hold = fcntl (self->fd, F_DUPFD_CLOEXEC, 0);
  if (self->hold < 0)
    {
      *number = errno;
      return NULL;
    }

  /* Where there are no locks nobody takes it for left behind either: that asks for one too. */
  flock (self->hold, LOCK_EX | LOCK_NB);
  sweep (folder, self->path != NULL, FALSE);

  return g_steal_pointer (&self);
}

/**
 * cjm_temporary_sweep:
 * @folder: in which a person works; nothing is written there now
 *
 * Removes what programs of this person left there that were killed while they saved: more than an hour ago, since the
 * folder may be on a server where a lock says nothing of programs on other machines.
 */
void
cjm_temporary_sweep (const char *folder)
{
  sweep (folder, TRUE, TRUE);
}

/**
 * cjm_temporary_free:
 * @self: (transfer full): a temporary file, not %NULL, which is deleted where it has replaced nothing
 */
void
cjm_temporary_free (CjmTemporary *self)
{
  if (self->path != NULL)
    unlink (self->path);
  if (self->fd >= 0)
    close (self->fd);
  if (self->hold >= 0)
    close (self->hold);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/**
 * cjm_temporary_get_fd:
 *
 * Returns: its descriptor, to read and write, until cjm_temporary_close()
 */
int
cjm_temporary_get_fd (CjmTemporary *self)
{
  return self->fd;
}

/**
 * cjm_temporary_close:
 *
 * Ends the writing: a network file system may tell only now that it could not write.
 *
 * Returns: 0, or what went wrong as `errno` would say it
 */
int
cjm_temporary_close (CjmTemporary *self)
{
  int closed = close (self->fd);

  self->fd = -1;

  return closed < 0 && errno != EINTR ? errno : 0;
}

static int
give_name (CjmTemporary *self)
{
  g_autofree char *link = make_link (self->hold);

  for (guint i = 0; i < NAMES_MAX; i++)
    {
      g_autofree char *path = make_path (self->folder);

      if (linkat (AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0)
        {
          self->path = g_steal_pointer (&path);
          return 0;
        }
      if (errno != EEXIST)
        return errno;
    }

  return EEXIST;
}

/**
 * cjm_temporary_replace:
 * @target: a path in its folder
 *
 * Gives the file that name. Whoever reads it sees what had the name before, or this.
 *
 * Returns: 0, or what went wrong as `errno` would say it
 */
int
cjm_temporary_replace (CjmTemporary *self,
                       const char   *target)
{
  int number = self->path == NULL ? give_name (self) : 0;

  if (number != 0)
    return number;
  if (rename (self->path, target) < 0)
    return errno;

  g_clear_pointer (&self->path, g_free);

  return 0;
}
