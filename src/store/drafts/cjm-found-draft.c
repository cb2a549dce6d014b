/* cjm-found-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-found-draft-room.h"

#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

#include "cjm-draft-content.h"
#include "cjm-load.h"
#include "cjm-reader.h"
#include "cjm-writer.h"

/*
 * CjmFoundDraft is a draft that was left behind by a program that did not come to its end. While it is looked at nobody
 * else can have it; let go without a choice, it is there the next time. One from which no document is to be had is
 * found too, with the reason: it is a person's to throw away.
 */
struct _CjmFoundDraft
{
  GObject parent_instance;

  CjmDraftLog *log;           /* NULL where it could not be opened, or goes on as a CjmDraft */
  char *path;
  GDateTime *time;
  CjmDraftContent *content;   /* NULL where it cannot be read, for this reason: */
  char *reason;
  CjmDocument *saved;         /* what the file holds now; NULL where it has none, or none that can be read */
  gboolean is_behind;         /* the file holds something else than it held when the work was begun */
};

/* How long what was kept aside of a damaged draft is there, in seconds: thirty days. Whoever misses something by then has
 * looked for it. */
#define KEPT_ASIDE_FOR (30 * 24 * 60 * 60)

G_DEFINE_FINAL_TYPE (CjmFoundDraft, cjm_found_draft, G_TYPE_OBJECT)

static void
cjm_found_draft_finalize (GObject *object)
{
  CjmFoundDraft *self = CJM_FOUND_DRAFT (object);

  g_clear_pointer (&self->log, cjm_draft_log_free);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_clear_pointer (&self->content, cjm_draft_content_free);
  g_clear_object (&self->saved);
  g_free (self->path);
  g_free (self->reason);

  G_OBJECT_CLASS (cjm_found_draft_parent_class)->finalize (object);
}

static void
cjm_found_draft_class_init (CjmFoundDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_found_draft_finalize;
}

static void
cjm_found_draft_init (CjmFoundDraft *self)
{
}

/* Looks at the file that the draft belongs to. Returns whether the draft has something that the file has not. */
static gboolean
compare_with_file (CjmFoundDraft *self)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (GBytes) written = cjm_writer_write (self->content->document);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  if (self->content->location == NULL)
    return TRUE;
  bytes = cjm_load_bytes (self->content->location, NULL, NULL);
  if (bytes == NULL)
    return TRUE;

  digest = cjm_load_digest (bytes);
  self->is_behind = self->content->digest != NULL && !g_str_equal (digest, self->content->digest);
  self->saved = cjm_reader_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), problems);

  return !g_bytes_equal (bytes, written);
}

/* (transfer full) (nullable): NULL where it is in use, or says no more than its file and is deleted */
static CjmFoundDraft *
look_at (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CjmFoundDraft) self = g_object_new (CJM_TYPE_FOUND_DRAFT, NULL);

  self->path = g_strdup (path);
  self->log = cjm_draft_log_open (path, &error);
  if (self->log != NULL)
    {
      self->time = cjm_draft_log_get_time (self->log);
      self->content = cjm_draft_content_read (self->log, &error);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      return NULL;
    }

  if (self->content == NULL)
    self->reason = g_strdup (error->message);
  else if (!compare_with_file (self) && !self->content->is_damaged)
    {
      cjm_draft_log_delete (self->log, NULL);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* What a program had begun that never came to its first promise. */
static void
clear_away (const char *path)
{
  g_autoptr (CjmDraftLog) log = cjm_draft_log_open (path, NULL);

  if (log != NULL)
    cjm_draft_log_delete (log, NULL);
}

/* What was kept aside and nobody has come for */
static void
clear_away_kept (const char *path)
{
  struct stat info;

  if (lstat (path, &info) == 0 && S_ISREG (info.st_mode) && time (NULL) - info.st_mtime > KEPT_ASIDE_FOR)
    unlink (path);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const CjmFoundDraft *left = *(CjmFoundDraft *const *) a;
  const CjmFoundDraft *right = *(CjmFoundDraft *const *) b;

  if (left->time == NULL || right->time == NULL)
    return (left->time == NULL) - (right->time == NULL);
  return g_date_time_compare (right->time, left->time);
}

/**
 * cjm_found_drafts_find:
 * @folder: where drafts are; need not be there
 *
 * Finds the drafts that no program has in use. On the way it clears away what was begun and never came to its first
 * promise, and what was kept aside of a damaged draft more than thirty days ago. May be called in any thread.
 *
 * Returns: (transfer full) (element-type CjmFoundDraft): the latest first
 */
GPtrArray *
cjm_found_drafts_find (const char *folder)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, CJM_DRAFT_SUFFIX))
        {
          CjmFoundDraft *draft = look_at (path);

          if (draft != NULL)
            g_ptr_array_add (found, draft);
        }
      else if (g_str_has_suffix (name, CJM_DRAFT_NEW_SUFFIX))
        {
          clear_away (path);
        }
      else if (g_str_has_suffix (name, CJM_DRAFT_DAMAGED_SUFFIX))
        {
          clear_away_kept (path);
        }
    }
  g_ptr_array_sort (found, compare_times);

  return found;
}

static void
find_in_thread_cb (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  g_task_return_pointer (task, cjm_found_drafts_find (task_data), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * cjm_found_drafts_find_async:
 * @folder: where drafts are; need not be there
 * @callback: called in this thread when it is done
 *
 * Does in a thread what cjm_found_drafts_find() does. It cannot be cancelled.
 */
void
cjm_found_drafts_find_async (const char         *folder,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, find_in_thread_cb);
}

/**
 * cjm_found_drafts_find_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (element-type CjmFoundDraft): the latest first; it never fails
 */
GPtrArray *
cjm_found_drafts_find_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * cjm_found_draft_get_document:
 *
 * Returns: (transfer none) (nullable): the document as it was last; %NULL where it cannot be read
 */
CjmDocument *
cjm_found_draft_get_document (CjmFoundDraft *self)
{
  return self->content != NULL ? self->content->document : NULL;
}

/**
 * cjm_found_draft_get_saved:
 *
 * Returns: (transfer none) (nullable): what the file holds that it belongs to; %NULL where it has none or it is no
 *   sound document
 */
CjmDocument *
cjm_found_draft_get_saved (CjmFoundDraft *self)
{
  return self->saved;
}

/**
 * cjm_found_draft_get_reason:
 *
 * Returns: (nullable): why it cannot be read, translated
 */
const char *
cjm_found_draft_get_reason (CjmFoundDraft *self)
{
  return self->reason;
}

/**
 * cjm_found_draft_get_location:
 *
 * Returns: (transfer none) (nullable): the file that it belongs to; %NULL if it was never saved
 */
GFile *
cjm_found_draft_get_location (CjmFoundDraft *self)
{
  return self->content != NULL ? self->content->location : NULL;
}

/**
 * cjm_found_draft_get_time:
 *
 * Returns: (transfer none) (nullable): when it was written to last
 */
GDateTime *
cjm_found_draft_get_time (CjmFoundDraft *self)
{
  return self->time;
}

/**
 * cjm_found_draft_is_damaged:
 *
 * Returns: whether there was more than could be read
 */
gboolean
cjm_found_draft_is_damaged (CjmFoundDraft *self)
{
  return self->content == NULL || self->content->is_damaged;
}

/**
 * cjm_found_draft_is_behind:
 *
 * Returns: whether the file on disk has changed since the work was begun
 */
gboolean
cjm_found_draft_is_behind (CjmFoundDraft *self)
{
  return self->is_behind;
}

/**
 * cjm_found_draft_recover:
 *
 * Returns: (transfer full): the file with its unsaved work; to be kept from now on by a CjmDraft that is made with it.
 *   Only where there is a document
 */
CjmFile *
cjm_found_draft_recover (CjmFoundDraft *self)
{
  g_return_val_if_fail (self->content != NULL, NULL);

  return cjm_file_new_recovered (self->content->document, self->content->location, self->content->digest);
}

/* A damaged draft is kept as it was, where it is not found again, from now on for KEPT_ASIDE_FOR. */
static gboolean
keep_copy (CjmFoundDraft *self)
{
  g_autofree char *name = g_strndup (self->path, strlen (self->path) - strlen (CJM_DRAFT_SUFFIX));
  g_autofree char *path = g_strconcat (name, CJM_DRAFT_DAMAGED_SUFFIX, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (self->path);
  g_autoptr (GFile) to = g_file_new_for_path (path);

  return g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL) && utime (path, NULL) == 0;
}

/* For CjmDraft: the log, cut where what follows will be read. NULL where a new one has to be begun; then this one will be
 * found again. */
CjmDraftLog *
cjm_found_draft_take_log (CjmFoundDraft *self,
                          gsize         *base_size)
{
  g_autoptr (CjmDraftLog) log = g_steal_pointer (&self->log);

  if (log == NULL || self->content == NULL || (self->content->is_damaged && !keep_copy (self))
      || !cjm_draft_log_cut (log, self->content->sound, NULL))
    return NULL;
  *base_size = self->content->base_size;

  return g_steal_pointer (&log);
}

/**
 * cjm_found_draft_discard:
 *
 * Deletes it for good.
 *
 * Returns: whether it is gone; if not, a #GIOErrorEnum
 */
gboolean
cjm_found_draft_discard (CjmFoundDraft *self,
                         GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  return g_file_delete (file, NULL, error);
}
