/* cjm-backups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last saved versions of a document, in a private folder of the person's: klantreis/backups/ under the user's data
 * folder, in it a folder for each place where a document is, named by the digest of its URI, in that a file for each
 * version, named by when it was written and the digest of its bytes. So a version that is there is not kept twice.
 *
 * They get fewer as they get older: all of the last hour, then the last one of each hour for a day, of each day for a
 * month, and of each week.
 */

#include "config.h"

#include "cjm-backups.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cjm-file-error.h"
#include "cjm-load.h"

#define SUFFIX ".journey"
#define NAME_TIME "%Y%m%dT%H%M%SZ"
/* "20260301T140203Z-0123456789abcdef.journey" */
#define N_TIME 16
#define N_DIGEST 16

#define HOUR (60 * 60)
#define DAY (24 * HOUR)
#define WEEK (7 * DAY)
#define MONTH (30 * DAY)

/**
 * cjm_backup_free:
 * @self: (transfer full): a backup, not %NULL
 */
void
cjm_backup_free (CjmBackup *self)
{
  g_object_unref (self->file);
  g_free (self);
}

static char *
find_folder (GFile *location)
{
  g_autofree char *uri = g_file_get_uri (location);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

  return g_build_filename (g_get_user_data_dir (), "klantreis", "backups", digest, NULL);
}

/* Seconds since 1970; -1 for what is no name of a backup */
static gint64
read_time (const char *name)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;

  if (strlen (name) != N_TIME + 1 + N_DIGEST + strlen (SUFFIX) || name[N_TIME] != '-'
      || strspn (name + N_TIME + 1, "0123456789abcdef") != N_DIGEST || !g_str_has_suffix (name, SUFFIX))
    return -1;

  text = g_strndup (name, N_TIME);
  time = g_date_time_new_from_iso8601 (text, NULL);

  return time != NULL ? g_date_time_to_unix (time) : -1;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const CjmBackup *one = *(const CjmBackup *const *) a;
  const CjmBackup *other = *(const CjmBackup *const *) b;

  return (one->time < other->time) - (one->time > other->time);
}

/**
 * cjm_backups_list:
 * @location: where a document is
 *
 * Returns: (transfer full) (element-type CjmBackup): its backups, newest first
 */
GPtrArray *
cjm_backups_list (GFile *location)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_backup_free);
  g_autofree char *folder = find_folder (location);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gint64 time = read_time (name);
      GStatBuf info;

      if (time >= 0 && g_stat (path, &info) == 0)
        {
          CjmBackup *backup = g_new0 (CjmBackup, 1);

          backup->file = g_file_new_for_path (path);
          backup->time = time;
          backup->size = info.st_size;
          g_ptr_array_add (backups, backup);
        }
    }
  g_ptr_array_sort (backups, compare_newest_first);

  return backups;
}

/* Seconds in which there is to be one backup of that age */
static gint64
get_span (gint64 age)
{
  if (age < HOUR)
    return 0;
  if (age < DAY)
    return HOUR;

  return age < MONTH ? DAY : WEEK;
}

/**
 * cjm_backups_thin:
 * @backups: (element-type CjmBackup): newest first
 * @now: in seconds since 1970
 *
 * Decides which of them are kept. The newest always is; of an hour, day or week it is the last one. Where there are too
 * many or too large ones the oldest go.
 */
void
cjm_backups_thin (GPtrArray *backups,
                  gint64     now)
{
  gint64 last_span = -1, last_index = -1;
  guint n_kept = 0;
  goffset size = 0;
  gboolean full = FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      CjmBackup *backup = g_ptr_array_index (backups, i);
      gint64 span = get_span (now - backup->time);
      gint64 index = span > 0 ? backup->time / span : -1;
      gboolean of_its_own = span == 0 || span != last_span || index != last_index;

      full = full || (n_kept > 0 && (n_kept == CJM_BACKUPS_MAX || size + backup->size > CJM_BACKUPS_SIZE_MAX));
      backup->kept = of_its_own && !full;
      if (backup->kept)
        {
          n_kept++;
          size += backup->size;
        }
      last_span = span;
      last_index = index;
    }
}

static void
remove_thinned (GFile *location)
{
  g_autoptr (GPtrArray) backups = cjm_backups_list (location);

  cjm_backups_thin (backups, g_get_real_time () / G_USEC_PER_SEC);
  for (guint i = 0; i < backups->len; i++)
    {
      CjmBackup *backup = g_ptr_array_index (backups, i);

      if (!backup->kept)
        g_file_delete (backup->file, NULL, NULL);
    }
}

/* When a version was written, as far as its file system knows; never later than now */
static gint64
find_time (GFile *location)
{
  g_autoptr (GFileInfo) info = g_file_query_info (location, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE,
                                                  NULL, NULL);
  g_autoptr (GDateTime) time = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  return time != NULL ? CLAMP (g_date_time_to_unix (time), 0, now) : now;
}

static char *
name_backup (GBytes *bytes,
             gint64  seconds)
{
  g_autofree char *digest = cjm_load_digest (bytes);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *stamp = g_date_time_format (time, NAME_TIME);

  return g_strdup_printf ("%s-%.*s%s", stamp, N_DIGEST, digest, SUFFIX);
}

static gboolean
write_backup (const char *folder,
              const char *path,
              GBytes     *bytes,
              GError    **error)
{
  g_autoptr (GError) reason = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_mkdir_with_parents (folder, 0700) < 0)
    {
      cjm_file_error_set (error, errno, _("Could not keep a backup in “%s”: %s"), folder);
      return FALSE;
    }
  /* An empty file has no data to point at. */
  if (g_file_set_contents_full (path, data != NULL ? data : "", size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &reason))
    return TRUE;

  g_propagate_prefixed_error (error, g_steal_pointer (&reason), _("Could not keep a backup: "));
  return FALSE;
}

/**
 * cjm_backups_keep:
 * @location: where a document is
 *
 * Keeps a backup of what the document's file holds now, where there is none yet, and thins the older ones. Where there
 * is no file nothing is kept. For a thread; see cjm_backups_keep_async().
 *
 * Returns: %FALSE with a #GIOErrorEnum or #GFileError where it could not
 */
gboolean
cjm_backups_keep (GFile   *location,
                  GError **error)
{
  g_autofree char *folder = find_folder (location);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = cjm_load_bytes (location, NULL, &reason);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  if (bytes == NULL)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&reason), _("Could not keep a backup: "));
      return FALSE;
    }

  name = name_backup (bytes, find_time (location));
  path = g_build_filename (folder, name, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !write_backup (folder, path, bytes, error))
    return FALSE;

  remove_thinned (location);

  return TRUE;
}

static void
keep_in_thread (GTask        *task,
                gpointer      source,
                gpointer      location,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (cjm_backups_keep (location, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * cjm_backups_keep_async:
 * @location: where a document is
 * @callback: called in this thread when it is done
 *
 * Does in a thread what cjm_backups_keep() does. It cannot be cancelled.
 */
void
cjm_backups_keep_async (GFile              *location,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, cjm_backups_keep_async);
  g_task_set_task_data (task, g_object_ref (location), g_object_unref);
  g_task_run_in_thread (task, keep_in_thread);
}

/**
 * cjm_backups_keep_finish:
 * @result: what the callback was given
 *
 * Returns: %FALSE with a #GIOErrorEnum or #GFileError where no backup could be kept
 */
gboolean
cjm_backups_keep_finish (GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, cjm_backups_keep_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cjm_backups_delete_all:
 * @location: where a document is
 *
 * Deletes its backups, whatever a killed program left among them too, and their folder.
 *
 * Returns: whether nothing is left; if something is, a #GIOErrorEnum
 */
gboolean
cjm_backups_delete_all (GFile   *location,
                        GError **error)
{
  g_autofree char *folder = find_folder (location);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) < 0)
        {
          cjm_file_error_set (error, errno, _("Could not delete “%s”: %s"), path);
          return FALSE;
        }
    }
  g_rmdir (folder);

  return TRUE;
}
