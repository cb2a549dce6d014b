/* cjm-load.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes from disk, never more of them than a document may have.
 */

#include "config.h"

#include "cjm-load.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cjm-file-error.h"

#define CHUNK_SIZE (256 * 1024)

/* Says no file's name, since problems of a file do not either. */
static void
set_too_large (GError **error,
               guint64  size)
{
  g_autofree char *figure = g_strdup_printf ("%" G_GUINT64_FORMAT, size);

  /* Translators: the first %s is a number, the second a size such as "64 MiB". */
  g_set_error (error, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE, _("too large: %s bytes; the limit is %s"), figure,
               CJM_SIZE_MAX_TEXT);
}

/* For what has no size before its end, such as a pipe. */
static void
set_endless (GError **error)
{
  /* Translators: %s is a size such as "64 MiB". */
  g_set_error (error, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE, _("too large: over the limit of %s"),
               CJM_SIZE_MAX_TEXT);
}

static GBytes *
read_to_end (int           fd,
             const char   *path,
             gsize         expected,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (expected);
  gsize used = 0;

  while (TRUE)
    {
      ssize_t n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      g_byte_array_set_size (bytes, used + CHUNK_SIZE);
      n = TEMP_FAILURE_RETRY (read (fd, bytes->data + used, CHUNK_SIZE));
      if (n < 0)
        {
          cjm_file_error_set (error, errno, _("Could not open “%s”: %s"), path);
          return NULL;
        }
      if (n == 0)
        break;

      used += n;
      if (used > CJM_SIZE_MAX)
        {
          set_endless (error);
          return NULL;
        }
    }

  g_byte_array_set_size (bytes, used);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * cjm_load_stream:
 * @fd: a file descriptor, such as that of standard input; stays open
 * @name: what messages call it
 *
 * Reads to the end of a stream.
 *
 * Returns: (transfer full) (nullable): its bytes, at most %CJM_SIZE_MAX; %NULL with a #GIOErrorEnum or
 *   %CJM_FILE_ERROR_TOO_LARGE
 */
GBytes *
cjm_load_stream (int         fd,
                 const char *name,
                 GError    **error)
{
  return read_to_end (fd, name, CHUNK_SIZE, NULL, error);
}

/* Reads a regular file, whose size is checked before anything is read. It stays open. */
static GBytes *
load_open (int           fd,
           const char   *path,
           GCancellable *cancellable,
           GError      **error)
{
  struct stat info;

  if (fstat (fd, &info) < 0)
    {
      cjm_file_error_set (error, errno, _("Could not open “%s”: %s"), path);
      return NULL;
    }
  if (S_ISDIR (info.st_mode))
    {
      cjm_file_error_set (error, EISDIR, _("Could not open “%s”: %s"), path);
      return NULL;
    }
  if (!S_ISREG (info.st_mode))
    {
      cjm_file_error_set (error, ENXIO, _("Could not open “%s”: %s"), path);
      return NULL;
    }
  if (info.st_size > CJM_SIZE_MAX)
    {
      set_too_large (error, info.st_size);
      return NULL;
    }

  return read_to_end (fd, path, info.st_size, cancellable, error);
}

static GBytes *
load_remote (GFile        *file,
             GCancellable *cancellable,
             GError      **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *buffer = NULL;
  gsize size = 0;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  if (info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE)
      && g_file_info_get_size (info) > CJM_SIZE_MAX)
    {
      set_too_large (error, g_file_info_get_size (info));
      return NULL;
    }

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    {
      g_prefix_error (error, _("Could not open “%s”: "), name);
      return NULL;
    }

  buffer = g_malloc (CJM_SIZE_MAX + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, CJM_SIZE_MAX + 1, &size, cancellable, error))
    {
      g_prefix_error (error, _("Could not open “%s”: "), name);
      return NULL;
    }
  if (size > CJM_SIZE_MAX)
    {
      set_endless (error);
      return NULL;
    }

  return g_bytes_new (buffer, size);
}

/**
 * cjm_load_bytes:
 * @file: a file, on this machine or not
 *
 * Reads a whole file. Never waits for a pipe: what is no regular file is refused.
 *
 * Returns: (transfer full) (nullable): its bytes, at most %CJM_SIZE_MAX; or %NULL, with a #GIOErrorEnum that
 *   names the file, or %CJM_FILE_ERROR_TOO_LARGE, which does not
 */
GBytes *
cjm_load_bytes (GFile        *file,
                GCancellable *cancellable,
                GError      **error)
{
  const char *path = g_file_is_native (file) ? g_file_peek_path (file) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  int fd;

  if (path == NULL)
    return load_remote (file, cancellable, error);

  fd = TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (fd < 0)
    {
      cjm_file_error_set (error, errno, _("Could not open “%s”: %s"), path);
      return NULL;
    }

  bytes = load_open (fd, path, cancellable, error);
  close (fd);

  return g_steal_pointer (&bytes);
}

/**
 * cjm_load_digest:
 *
 * Returns: (transfer full): by which these bytes are known again, as cjm_save_bytes() takes it
 */
char *
cjm_load_digest (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}
