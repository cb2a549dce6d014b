/* cjm-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes to disk, so that whoever reads the file, and whatever goes wrong, sees the old bytes or the new ones.
 *
 * The bytes go to a temporary file in the folder of the target, are flushed, and are renamed over the target; then the
 * folder is flushed. The target keeps what it was beside its bytes: its permissions, its owner, its extended
 * attributes, and the symbolic link that led to it. Other hard links to it keep the old bytes: renaming gives the name
 * a new file, and writing into the old one could leave it half written.
 */

#include "config.h"

#include "cjm-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cjm-attributes.h"
#include "cjm-file-error.h"
#include "cjm-load.h"

/* As many as the kernel follows */
#define LINKS_MAX 40
#define NAMES_MAX 100

typedef struct
{
  const char *name;  /* as the person knows it, for messages */
  char *target;      /* where the bytes go: no symbolic link */
  char *folder;
  char *temporary;   /* NULL where there is none, or no longer */
  gboolean exists;   /* there is a file to replace, and this is what it was */
  struct stat info;
} CjmSave;

static void
cjm_save_clear (CjmSave *self)
{
  g_free (self->target);
  g_free (self->folder);
  g_free (self->temporary);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CjmSave, cjm_save_clear)

/**
 * cjm_save_digest:
 *
 * Returns: (transfer full): by which cjm_save_bytes() knows these bytes again
 */
char *
cjm_save_digest (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static gboolean
fail (CjmSave  *self,
      int       number,
      GError  **error)
{
  cjm_file_error_set (error, number, _("Could not save “%s”: %s"), self->name);
  return FALSE;
}

/* Follows symbolic links to the file that they name, be it there or not. */
static gboolean
find_target (CjmSave  *self,
             GError  **error)
{
  self->target = g_strdup (self->name);

  for (guint i = 0; i <= LINKS_MAX; i++)
    {
      g_autofree char *link = NULL;

      self->exists = lstat (self->target, &self->info) == 0;
      if (!self->exists && errno != ENOENT)
        return fail (self, errno, error);
      if (!self->exists || !S_ISLNK (self->info.st_mode))
        {
          self->folder = g_path_get_dirname (self->target);
          return TRUE;
        }

      link = g_file_read_link (self->target, NULL);
      if (link == NULL)
        return fail (self, EIO, error);

      if (!g_path_is_absolute (link))
        {
          g_autofree char *folder = g_path_get_dirname (self->target);
          char *path = g_build_filename (folder, link, NULL);

          g_free (g_steal_pointer (&link));
          link = path;
        }
      g_free (self->target);
      self->target = g_steal_pointer (&link);
    }

  return fail (self, ELOOP, error);
}

static gboolean
check_target (CjmSave  *self,
              GError  **error)
{
  if (!self->exists)
    return TRUE;
  if (S_ISDIR (self->info.st_mode))
    return fail (self, EISDIR, error);
  if (!S_ISREG (self->info.st_mode))
    return fail (self, ENXIO, error);

  /* Renaming asks only the folder; a file that is meant not to be written stays as it is. */
  if (faccessat (AT_FDCWD, self->target, W_OK, AT_EACCESS) < 0)
    return fail (self, errno, error);

  return TRUE;
}

/* In the folder of the target, since a rename never leaves a file system. The name says nothing of the target's, which
 * may be as long as a name can be. */
static int
open_temporary (CjmSave  *self,
                GError  **error)
{
  for (guint i = 0; i < NAMES_MAX; i++)
    {
      g_autofree char *name = g_strdup_printf (".klantreis-%08x.tmp", g_random_int ());
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      int fd = TEMP_FAILURE_RETRY (open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                                         self->exists ? 0600 : 0666));

      if (fd >= 0)
        {
          self->temporary = g_steal_pointer (&path);
          return fd;
        }
      if (errno != EEXIST)
        {
          fail (self, errno, error);
          return -1;
        }
    }

  fail (self, EEXIST, error);
  return -1;
}

static gboolean
write_all (CjmSave       *self,
           int            fd,
           GBytes        *bytes,
           GCancellable  *cancellable,
           GError       **error)
{
  gsize left;
  const char *next = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      ssize_t n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      n = TEMP_FAILURE_RETRY (write (fd, next, MIN (left, 1024 * 1024)));
      if (n < 0)
        return fail (self, errno, error);
      next += n;
      left -= n;
    }

  return TRUE;
}

static gboolean
write_temporary (CjmSave       *self,
                 GBytes        *bytes,
                 GCancellable  *cancellable,
                 GError       **error)
{
  int fd = open_temporary (self, error);
  gboolean done;

  if (fd < 0)
    return FALSE;

  done = write_all (self, fd, bytes, cancellable, error);
  if (done && self->exists)
    cjm_attributes_copy (self->target, &self->info, fd);
  if (done && TEMP_FAILURE_RETRY (fsync (fd)) < 0)
    done = fail (self, errno, error);
  /* A network file system may tell only now that it could not write. */
  if (close (fd) < 0 && errno != EINTR && done)
    done = fail (self, errno, error);

  return done;
}

static gboolean
set_changed (const char  *name,
             GError     **error)
{
  g_autofree char *display = g_filename_display_name (name);

  g_set_error (error, CJM_FILE_ERROR, CJM_FILE_ERROR_CHANGED,
               _("Another program has changed “%s” since it was opened"), display);
  return FALSE;
}

/* A file that has gone is no change: saving brings it back. */
static gboolean
check_unchanged (CjmSave       *self,
                 const char    *expected,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  int fd;

  if (expected == NULL)
    return TRUE;

  fd = TEMP_FAILURE_RETRY (open (self->target, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (fd < 0)
    return errno == ENOENT ? TRUE : set_changed (self->name, error);

  bytes = cjm_load_open (fd, self->target, cancellable, NULL);
  close (fd);
  if (bytes == NULL)
    return g_cancellable_set_error_if_cancelled (cancellable, error) ? FALSE : set_changed (self->name, error);

  digest = cjm_save_digest (bytes);

  return g_str_equal (digest, expected) ? TRUE : set_changed (self->name, error);
}

static gboolean
rename_temporary (CjmSave       *self,
                  const char    *expected,
                  gboolean      *replaced,
                  GCancellable  *cancellable,
                  GError       **error)
{
  int fd;

  /* The folder is opened first: what can fail had better fail before the rename. */
  fd = TEMP_FAILURE_RETRY (open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd < 0 && errno != EACCES)
    return fail (self, errno, error);

  if (!check_unchanged (self, expected, cancellable, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (fd >= 0)
        close (fd);
      return FALSE;
    }

  if (rename (self->temporary, self->target) < 0)
    {
      fail (self, errno, error);
      if (fd >= 0)
        close (fd);
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);
  if (replaced != NULL)
    *replaced = TRUE;

  /* A folder that a person may write into but not list cannot be flushed, and some file systems flush none. */
  if (fd >= 0 && TEMP_FAILURE_RETRY (fsync (fd)) < 0 && errno != EINVAL && errno != ENOTSUP)
    {
      fail (self, errno, error);
      close (fd);
      return FALSE;
    }
  if (fd >= 0)
    close (fd);

  return TRUE;
}

static gboolean
save_native (const char    *path,
             GBytes        *bytes,
             const char    *expected,
             gboolean      *replaced,
             GCancellable  *cancellable,
             GError       **error)
{
  g_auto (CjmSave) self = { .name = path };

  if (!find_target (&self, error) || !check_target (&self, error))
    return FALSE;

  if (!write_temporary (&self, bytes, cancellable, error) ||
      !rename_temporary (&self, expected, replaced, cancellable, error))
    {
      if (self.temporary != NULL)
        unlink (self.temporary);
      return FALSE;
    }

  return TRUE;
}

/* What is not on this machine is in the hands of GIO's daemons, which replace as safely as they can. */
static gboolean
save_remote (GFile         *file,
             GBytes        *bytes,
             const char    *expected,
             gboolean      *replaced,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (expected != NULL && g_file_query_exists (file, cancellable))
    {
      g_autoptr (GBytes) present = cjm_load_bytes (file, cancellable, NULL);
      g_autofree char *digest = present != NULL ? cjm_save_digest (present) : NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (g_strcmp0 (digest, expected) != 0)
        return set_changed (name, error);
    }

  if (!g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error))
    {
      g_prefix_error (error, _("Could not save “%s”: "), name);
      return FALSE;
    }
  if (replaced != NULL)
    *replaced = TRUE;

  return TRUE;
}

/**
 * cjm_save_bytes:
 * @file: where to, be it there or not
 * @bytes: what it is to hold
 * @expected: (nullable): the cjm_save_digest() of what the file holds, as far as the caller knows; %NULL where it does
 *   not matter
 * @replaced: (out) (optional): set to %TRUE as soon as the file holds @bytes, which may be so after an error too: when
 *   only flushing the folder failed
 *
 * Replaces what @file holds. May take as long as the disk does; not for the main thread of a window.
 *
 * Returns: whether the bytes are on disk for good; if not, a #GIOErrorEnum, or %CJM_FILE_ERROR_CHANGED where the file
 *   is there and does not hold what was expected
 */
gboolean
cjm_save_bytes (GFile         *file,
                GBytes        *bytes,
                const char    *expected,
                gboolean      *replaced,
                GCancellable  *cancellable,
                GError       **error)
{
  const char *path = g_file_is_native (file) ? g_file_peek_path (file) : NULL;

  if (replaced != NULL)
    *replaced = FALSE;

  if (path == NULL)
    return save_remote (file, bytes, expected, replaced, cancellable, error);

  return save_native (path, bytes, expected, replaced, cancellable, error);
}
