/* cjm-file-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-file-error.h"

#include <errno.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (cjm-file-error-quark, cjm_file_error)

/**
 * cjm_file_error_get_reason:
 * @number: what a system call left in errno
 *
 * The C library's own words are for programmers, and in English where its translations are not installed.
 *
 * Returns: why a file could not be read or written, as the end of a sentence
 */
const char *
cjm_file_error_get_reason (int number)
{
  switch (number)
    {
    case EACCES:
    case EPERM:
      return _("permission denied");
    case EROFS:
      return _("the disk is read-only");
    case ENOSPC:
      return _("the disk is full");
    case EDQUOT:
      return _("your share of the disk is used up");
    case EFBIG:
      return _("the disk takes no files this large");
    case ENOENT:
      return _("there is no such file or folder");
    case ENOTDIR:
      return _("part of the path is not a folder");
    case EISDIR:
      return _("it is a folder");
    case ENXIO:
      return _("it is not a regular file");
    case ELOOP:
      return _("its links run in a circle");
    case ENAMETOOLONG:
      return _("its name is too long");
    case EIO:
      return _("the disk reports a fault");
    case EBUSY:
    case ETXTBSY:
      return _("it is in use");
    default:
      return g_strerror (number);
    }
}

/**
 * cjm_file_error_set:
 * @number: what a system call left in errno
 * @format: a translated sentence with two `%s`: the file and the reason
 * @path: in the file system's encoding
 *
 * Sets a #GIOErrorEnum that names the file and the reason.
 */
void
cjm_file_error_set (GError    **error,
                    int         number,
                    const char *format,
                    const char *path)
{
  cjm_file_error_set_reason (error, number, format, path, cjm_file_error_get_reason (number));
}

/**
 * cjm_file_error_set_reason:
 * @format: a translated sentence with two `%s`: the file and the reason
 * @path: in the file system's encoding
 * @reason: the end of a sentence
 *
 * Sets a #GIOErrorEnum as cjm_file_error_set() does, where there is more to say than the number does.
 */
void
cjm_file_error_set_reason (GError    **error,
                           int         number,
                           const char *format,
                           const char *path,
                           const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), format, name, reason);
#pragma GCC diagnostic pop
}
