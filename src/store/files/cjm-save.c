/* cjm-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes to disk, so that whoever reads the file, and whatever goes wrong, sees the old bytes or the new ones.
 *
 * The bytes go to a temporary file in the folder of the target, are flushed, and read back from the disk; then that
 * file is renamed over the target, and the folder is flushed. The target keeps what it was beside its bytes: its
 * permissions, its owner, its extended attributes, and the symbolic link that led to it. What it cannot keep is told.
 *
 * A file is never written over in its place, since a fault would leave it half written. So other hard links to it keep
 * the old bytes, and a file that may be written in a folder that may not is refused.
 */

#include "config.h"

#include "cjm-load.h"
#include "cjm-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cjm-attributes.h"
#include "cjm-environment.h"
#include "cjm-expectation.h"
#include "cjm-file-error.h"
#include "cjm-save-remote.h"
#include "cjm-temporary.h"

/* As many as the kernel follows */
#define LINKS_MAX 40
#define CHUNK_SIZE (256 * 1024)

typedef struct
{
  const char *name;  /* as the person knows it, for messages */
  char *target;      /* where the bytes go: no symbolic link */
  char *folder;
  int folder_fd;     /* to flush it; -1 where it cannot be opened */
  gboolean exists;   /* there is a file to replace, and this is what it was */
  struct stat info;
  CjmTemporary *temporary;
  CjmLosses losses;
} CjmSave;

static void
cjm_save_clear (CjmSave *self)
{
  g_free (self->target);
  g_free (self->folder);
  g_clear_pointer (&self->temporary, cjm_temporary_free);
  if (self->folder_fd >= 0)
    close (self->folder_fd);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CjmSave, cjm_save_clear)

static gboolean
fail_because (CjmSave    *self,
              int         number,
              const char *reason,
              GError    **error)
{
  cjm_file_error_set_reason (error, number, _("Could not save “%s”: %s"), self->name, reason);
  return FALSE;
}

static gboolean
fail (CjmSave *self,
      int      number,
      GError **error)
{
  return fail_because (self, number, cjm_file_error_get_reason (number), error);
}

/* What the folder does not allow */
static gboolean
fail_in_folder (CjmSave *self,
                int      number,
                GError **error)
{
  switch (number)
    {
    case ENOENT:
      return fail_because (self, number, _("its folder is not there"), error);
    case EACCES:
    case EPERM:
      return fail_because (self, number, _("saving needs a folder that you may change, and you may not change this one"),
                           error);
    default:
      return fail (self, number, error);
    }
}

/* Follows symbolic links to the file that they name, be it there or not. */
static gboolean
find_target (CjmSave *self,
             GError **error)
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
check_target (CjmSave *self,
              GError **error)
{
  if (!self->exists)
    return TRUE;
  if (S_ISDIR (self->info.st_mode))
    return fail (self, EISDIR, error);
  if (!S_ISREG (self->info.st_mode))
    return fail (self, ENXIO, error);

  /* Renaming asks only the folder; a file that is meant not to be written stays as it is. */
  if (faccessat (AT_FDCWD, self->target, W_OK, AT_EACCESS) < 0)
    return errno == EACCES ? fail_because (self, errno, _("the file is read-only for you"), error)
                           : fail (self, errno, error);

  if (self->info.st_nlink > 1)
    self->losses |= CJM_LOSS_NAMES;

  return TRUE;
}

static gboolean
write_all (CjmSave *self,
           GBytes  *bytes,
           GError **error)
{
  gsize left;
  const char *next = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      ssize_t n = TEMP_FAILURE_RETRY (write (cjm_temporary_get_fd (self->temporary), next, left));

      if (n < 0)
        return fail (self, errno, error);
      next += n;
      left -= n;
    }

  return TRUE;
}

/* From the disk, where the system lets go of its own copy: the file was flushed. */
static gboolean
read_back (CjmSave *self,
           GBytes  *bytes,
           GError **error)
{
  int fd = cjm_temporary_get_fd (self->temporary);
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize at = 0;
  ssize_t n;

  posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
  while ((n = TEMP_FAILURE_RETRY (pread (fd, chunk, CHUNK_SIZE, at))) > 0)
    {
      if ((gsize) n > size - at || memcmp (chunk, data + at, n) != 0)
        break;
      at += n;
    }

  if (n < 0)
    return fail (self, errno, error);
  if (n > 0 || at < size)
    return fail_because (self, EIO, _("the disk gives back something else than was written"), error);

  return TRUE;
}

static gboolean
write_temporary (CjmSave *self,
                 GBytes  *bytes,
                 GError **error)
{
  int number;

  self->temporary = cjm_temporary_open (self->folder, self->exists ? 0600 : 0666, &number);
  if (self->temporary == NULL)
    return fail_in_folder (self, number, error);

  if (!write_all (self, bytes, error))
    return FALSE;

  number = self->exists ? cjm_attributes_copy (self->target, &self->info, cjm_temporary_get_fd (self->temporary),
                                               &self->losses)
                        : 0;
  if (number != 0)
    return fail_because (self, number, _("its permissions cannot be kept, and more people could open it"), error);

  if (TEMP_FAILURE_RETRY (fsync (cjm_temporary_get_fd (self->temporary))) < 0)
    return fail (self, errno, error);
  if (!read_back (self, bytes, error))
    return FALSE;

  number = cjm_temporary_close (self->temporary);

  return number == 0 ? TRUE : fail (self, number, error);
}

static gboolean
check_unchanged (CjmSave    *self,
                 const char *expected,
                 GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->target);
  g_autofree char *name = g_filename_display_name (self->name);
  g_autofree char *found = NULL;

  return expected == NULL || cjm_expectation_check (file, name, expected, &found, error);
}

/* A folder that a person may write into but not list cannot be flushed, and some file systems flush none. */
static gboolean
flush_folder (CjmSave *self,
              GError **error)
{
  g_autofree char *name = g_filename_display_name (self->name);
  int number = self->folder_fd < 0 || TEMP_FAILURE_RETRY (fsync (self->folder_fd)) == 0 ? 0 : errno;

  if (number == 0 || number == EINVAL || number == ENOTSUP)
    return TRUE;

  g_set_error (error, CJM_FILE_ERROR, CJM_FILE_ERROR_UNFLUSHED,
               _("“%s” was written, but may not be there any more after a power cut: %s"), name,
               cjm_file_error_get_reason (number));
  return FALSE;
}

static gboolean
replace_target (CjmSave    *self,
                const char *expected,
                GError    **error)
{
  int number;

  /* The folder is opened first: what can fail had better fail before the rename. */
  self->folder_fd = TEMP_FAILURE_RETRY (open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (self->folder_fd < 0 && errno != EACCES)
    return fail_in_folder (self, errno, error);

  if (!check_unchanged (self, expected, error))
    return FALSE;

  number = cjm_temporary_replace (self->temporary, self->target);
  if (number != 0)
    return fail_in_folder (self, number, error);

  return flush_folder (self, error);
}

static gboolean
save_native (const char *path,
             GBytes     *bytes,
             const char *expected,
             char      **warning,
             GError    **error)
{
  g_auto (CjmSave) self = { .name = path, .folder_fd = -1 };

  if (!find_target (&self, error)
      || !check_target (&self, error)
      || !write_temporary (&self, bytes, error)
      || !replace_target (&self, expected, error))
    return FALSE;

  if (warning != NULL)
    *warning = cjm_attributes_describe_losses (self.losses);

  return TRUE;
}

static gboolean
refuse_example (GFile   *file,
                GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
               _("Could not save “%s”: it is an example that belongs to the program"), name);
  return FALSE;
}

/**
 * cjm_save_bytes:
 * @file: where to, be it there or not
 * @bytes: what it is to hold
 * @expected: (nullable): the cjm_load_digest() of what the file holds, as far as the caller knows; %NULL where it does
 *   not matter
 * @warning: (out) (optional) (nullable) (transfer full): lines for a person on what the file has lost by being saved,
 *   such as its owner; %NULL where it has lost nothing, and after an error
 *
 * Replaces what @file holds, unless it is one of the program's own examples. May take as long as the disk does; not for
 * the main thread of a window.
 *
 * Returns: whether the bytes are on disk for good, as they were read back from there. If not, %CJM_FILE_ERROR_UNFLUSHED
 *   or %CJM_FILE_ERROR_BROKEN where the file may no longer hold what it did; else %CJM_FILE_ERROR_CHANGED where it is
 *   there and does not hold what was expected, or a #GIOErrorEnum
 */
gboolean
cjm_save_bytes (GFile      *file,
                GBytes     *bytes,
                const char *expected,
                char      **warning,
                GError    **error)
{
  const char *path = g_file_is_native (file) ? g_file_peek_path (file) : NULL;

  if (warning != NULL)
    *warning = NULL;

  if (cjm_environment_is_example (file))
    return refuse_example (file, error);

  return path != NULL ? save_native (path, bytes, expected, warning, error)
                      : cjm_save_remote (file, bytes, expected, error);
}
