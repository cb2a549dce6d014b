/* cjm-sight.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-sight.h"

#include <sys/stat.h>

#include "cjm-file-error.h"
#include "cjm-load.h"

/* A file that was touched so short a time ago may be written once more without its times telling */
#define YOUNG_SECONDS 2

static CjmSight *
new_sight (CjmSightKind  kind,
           const GError *reason)
{
  CjmSight *self = g_new0 (CjmSight, 1);

  self->kind = kind;
  self->reason = reason != NULL ? g_strdup (reason->message) : NULL;

  return self;
}

/**
 * cjm_sight_free:
 * @self: (transfer full): a sight, not %NULL
 */
void
cjm_sight_free (CjmSight *self)
{
  g_free (self->identity);
  g_free (self->digest);
  g_free (self->reason);
  g_free (self);
}

static CjmSight *
new_failed_sight (const GError *error)
{
  gboolean gone = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                  || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);

  return new_sight (gone ? CJM_SIGHT_GONE : CJM_SIGHT_UNREADABLE, error);
}

/* Where it is and when it was written and touched: the time of the last change of the inode can be set by nobody. */
static char *
describe_local (const char *path)
{
  struct stat info;
  gint64 seconds = g_get_real_time () / G_USEC_PER_SEC;

  if (stat (path, &info) < 0 || ABS (seconds - (gint64) info.st_ctim.tv_sec) < YOUNG_SECONDS)
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ":%" G_GINT64_FORMAT
                          ".%ld:%" G_GINT64_FORMAT ".%ld",
                          (guint64) info.st_dev, (guint64) info.st_ino, (guint64) info.st_size,
                          (gint64) info.st_mtim.tv_sec, info.st_mtim.tv_nsec,
                          (gint64) info.st_ctim.tv_sec, info.st_ctim.tv_nsec);
}

static char *
describe_remote (GFileInfo *info)
{
  const char *etag = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE);
  guint64 size = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE);

  return etag != NULL ? g_strdup_printf ("%s:%" G_GUINT64_FORMAT, etag, size) : NULL;
}

static char *
read_digest (GFile   *file,
             GError **error)
{
  g_autoptr (GBytes) bytes = cjm_load_bytes (file, NULL, error);

  return bytes != NULL ? cjm_load_digest (bytes) : NULL;
}

/**
 * cjm_sight_take:
 * @file: a place, on this machine or not
 * @before: (nullable): what was seen there the last time
 *
 * Looks what is at a place now, through symbolic links. The file is read where it may have been written since @before.
 * For a thread.
 *
 * Returns: (transfer full)
 */
CjmSight *
cjm_sight_take (GFile          *file,
                const CjmSight *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *identity = NULL;
  GFileType type;
  CjmSight *self;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                            "," G_FILE_ATTRIBUTE_ETAG_VALUE,
                            G_FILE_QUERY_INFO_NONE, NULL, &error);
  if (info == NULL)
    return new_failed_sight (error);

  /* The getters by name call it an error of ours where a file system does not say. */
  type = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_STANDARD_TYPE);
  /* A symbolic link that leads nowhere */
  if (type == G_FILE_TYPE_SYMBOLIC_LINK)
    return new_sight (CJM_SIGHT_GONE, NULL);
  /* Of what is in a folder that may not be entered GIO knows no type; reading it tells why. */
  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    return new_sight (CJM_SIGHT_NO_FILE, NULL);

  identity = g_file_is_native (file) ? describe_local (g_file_peek_path (file)) : describe_remote (info);
  self = new_sight (CJM_SIGHT_FILE, NULL);
  if (before != NULL && before->kind == CJM_SIGHT_FILE && identity != NULL
      && g_strcmp0 (identity, before->identity) == 0)
    self->digest = g_strdup (before->digest);
  else
    self->digest = read_digest (file, &error);
  self->identity = g_steal_pointer (&identity);

  if (error == NULL || g_error_matches (error, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE))
    return self;

  cjm_sight_free (self);
  return new_failed_sight (error);
}
