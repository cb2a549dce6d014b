/* cjm-claim.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-claim.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * A claim tells other processes and other people that a document is open here. It is an advisory lock (flock) on the
 * document itself: it goes when the process goes, however it ends, leaves nothing in the folder, and needs no more than
 * the right to read. It keeps nobody from writing. Where a file system has no such locks nobody is told.
 *
 * Saving gives a document a new inode, and the lock is on the old one: a claim is renewed again and again.
 */
struct _CjmClaim
{
  int fd;      /* locked; -1 for none */
  dev_t device;
  ino_t inode;
};

static void
release (CjmClaim *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

/**
 * cjm_claim_new:
 *
 * Returns: (transfer full): a claim to nothing yet; cjm_claim_renew() claims
 */
CjmClaim *
cjm_claim_new (void)
{
  CjmClaim *self = g_atomic_rc_box_new0 (CjmClaim);

  self->fd = -1;

  return self;
}

/**
 * cjm_claim_ref:
 *
 * Returns: (transfer full): @self; may be called in any thread
 */
CjmClaim *
cjm_claim_ref (CjmClaim *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_claim (gpointer data)
{
  release (data);
}

/**
 * cjm_claim_unref:
 * @self: (transfer full): a claim; the last one to let it go gives the file up
 *
 * May be called in any thread.
 */
void
cjm_claim_unref (CjmClaim *self)
{
  g_atomic_rc_box_release_full (self, clear_claim);
}

static gboolean
holds (CjmClaim   *self,
       const char *path)
{
  struct stat info;

  return self->fd >= 0 && stat (path, &info) == 0 && info.st_dev == self->device && info.st_ino == self->inode;
}

/**
 * cjm_claim_renew:
 * @file: the document, be it there or not
 *
 * Claims the file that is at a place now. In one thread at a time.
 *
 * Returns: %FALSE if someone else has claimed it
 */
gboolean
cjm_claim_renew (CjmClaim *self,
                 GFile    *file)
{
  const char *path = g_file_is_native (file) ? g_file_peek_path (file) : NULL;
  struct stat info;

  if (path != NULL && holds (self, path))
    return TRUE;

  release (self);
  if (path != NULL)
    self->fd = TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (self->fd < 0)
    return TRUE;

  if (fstat (self->fd, &info) < 0 || !S_ISREG (info.st_mode))
    {
      release (self);
      return TRUE;
    }
  if (TEMP_FAILURE_RETRY (flock (self->fd, LOCK_EX | LOCK_NB)) < 0)
    {
      gboolean taken = errno == EWOULDBLOCK;

      release (self);
      return !taken;
    }

  self->device = info.st_dev;
  self->inode = info.st_ino;

  return TRUE;
}
