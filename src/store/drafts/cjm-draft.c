/* cjm-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-draft.h"

#include "cjm-changes.h"
#include "cjm-draft-content.h"
#include "cjm-draft-writer.h"
#include "cjm-found-draft-room.h"
#include "cjm-writer.h"

/*
 * CjmDraft keeps the unsaved work of a document in a private file, so that little of it is lost when the program or the
 * machine stops. It follows the document's `changed` signal, gathers what changed for a second, and has it appended in a
 * thread. A draft begins with the document as it was saved last, at the first edit after that, and is deleted as soon as
 * there is no unsaved work: after saving, after undoing as far, after discarding.
 */
struct _CjmDraft
{
  GObject parent_instance;

  CjmFile *file;
  CjmDocument *document;
  CjmChanges *changes;    /* since the last record */
  CjmDraftWriter *writer;
  GBytes *base;           /* the document before the changes, where a draft is to be begun with it; NULL else */
  GBytes *place;          /* what the draft says of the file that it belongs to; NULL while there is none */
  gboolean is_begun;
  gboolean is_over;
  gboolean is_failing;
  gboolean is_working;    /* in a thread */
  guint timer;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* From the first edit that is not in the draft to its record, in milliseconds; and until the disk is tried again */
#define DELAY 1000
#define RETRY_DELAY 5000

G_DEFINE_FINAL_TYPE (CjmDraft, cjm_draft, G_TYPE_OBJECT)

static void work (CjmDraft *self);
static void set_timer (CjmDraft *self,
                       guint     delay);

static gboolean
is_modified (CjmDraft *self)
{
  return cjm_history_get_modified (cjm_document_get_history (self->document));
}

/* Puts what is not in the draft yet into the queue. */
static void
queue_changes (CjmDraft *self)
{
  g_autoptr (GBytes) place = NULL;
  g_autoptr (GBytes) text = NULL;

  if (self->is_over || !is_modified (self))
    return;

  place = cjm_draft_content_place (cjm_file_get_location (self->file), cjm_file_get_digest (self->file));
  if (self->base != NULL)
    {
      cjm_draft_writer_begin (self->writer, place, self->base);
      g_clear_pointer (&self->base, g_bytes_unref);
      self->is_begun = TRUE;
    }
  else if (self->is_begun && !g_bytes_equal (place, self->place))
    {
      cjm_draft_writer_add (self->writer, CJM_DRAFT_PLACE, place);
    }
  g_clear_pointer (&self->place, g_bytes_unref);
  self->place = g_steal_pointer (&place);

  text = cjm_changes_take (self->changes);
  if (self->is_begun && g_bytes_get_size (text) > 0)
    cjm_draft_writer_add (self->writer, CJM_DRAFT_CHANGES, text);
}

static void
work_in_thread_cb (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (cjm_draft_writer_work (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CjmDraft) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean was_failing = self->is_failing;

  self->is_working = FALSE;
  self->is_failing = !g_task_propagate_boolean (G_TASK (result), &error);
  if (self->is_over)
    return;

  if (self->is_failing)
    set_timer (self, RETRY_DELAY);
  else if (cjm_draft_writer_has_work (self->writer))
    work (self);
  if (self->is_failing && !was_failing)
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
work (CjmDraft *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->is_working || !cjm_draft_writer_has_work (self->writer))
    return;

  self->is_working = TRUE;
  task = g_task_new (NULL, NULL, worked_cb, g_object_ref (self));
  g_task_set_task_data (task, cjm_draft_writer_ref (self->writer), (GDestroyNotify) cjm_draft_writer_unref);
  g_task_run_in_thread (task, work_in_thread_cb);
}

static gboolean
timer_cb (gpointer user_data)
{
  CjmDraft *self = CJM_DRAFT (user_data);

  self->timer = 0;
  queue_changes (self);
  work (self);
  return G_SOURCE_REMOVE;
}

/* The time runs from the first edit: a person who never pauses is written down too. */
static void
set_timer (CjmDraft *self,
           guint     delay)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (delay, timer_cb, self);
}

/* There is no unsaved work any more. */
static void
end_draft (CjmDraft *self)
{
  GBytes *bytes = cjm_file_get_bytes (self->file);

  cjm_changes_forget (self->changes);
  g_clear_pointer (&self->base, g_bytes_unref);
  self->base = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  if (!self->is_begun)
    return;

  self->is_begun = FALSE;
  g_clear_pointer (&self->place, g_bytes_unref);
  cjm_draft_writer_end (self->writer);
  work (self);
}

/* Whether something was done to the document that CjmChanges cannot tell: what it holds as a whole beyond its members */
static gboolean
is_untold (CjmDraft *self,
           GArray   *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type == CJM_EDIT_UNKNOWN && edit->node == cjm_document_get_root (self->document))
        return TRUE;
    }

  return FALSE;
}

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            CjmDraft    *self)
{
  if (!is_modified (self))
    {
      end_draft (self);
      return;
    }

  if (is_untold (self, edits) || (!self->is_begun && self->base == NULL))
    {
      cjm_changes_forget (self->changes);
      g_clear_pointer (&self->base, g_bytes_unref);
      self->base = cjm_writer_write (document);
    }
  else
    {
      cjm_changes_add (self->changes, edits);
    }
  set_timer (self, DELAY);
}

/* Saved, or undone as far: then the document itself follows, and tells so by its own signal. */
static void
history_cb (CjmDraft *self)
{
  if (!is_modified (self))
    end_draft (self);
  else if (self->is_begun)
    set_timer (self, DELAY);
}

static void
follow (CjmDraft *self,
        CjmFile  *file)
{
  self->file = g_object_ref (file);
  self->document = g_object_ref (cjm_file_get_document (file));
  self->changes = cjm_changes_new (self->document);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (cjm_document_get_history (self->document), "notify::modified", G_CALLBACK (history_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
stop_following (CjmDraft *self)
{
  self->is_over = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_signal_handlers_disconnect_by_data (cjm_document_get_history (self->document), self);
}

/* Unsaved work that nobody has given up is on disk before the draft is let go. */
static void
cjm_draft_dispose (GObject *object)
{
  CjmDraft *self = CJM_DRAFT (object);

  if (self->document != NULL && !self->is_over)
    {
      cjm_draft_flush (self, NULL);
      stop_following (self);
    }
  g_clear_pointer (&self->changes, cjm_changes_free);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_pointer (&self->writer, cjm_draft_writer_unref);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->place, g_bytes_unref);

  G_OBJECT_CLASS (cjm_draft_parent_class)->dispose (object);
}

static void
cjm_draft_class_init (CjmDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_draft_dispose;

  /**
   * CjmDraft::failed:
   * @reason: translated
   *
   * Unsaved work is not kept for the time being. It is tried again.
   */
  signals[FAILED] = g_signal_new ("failed", CJM_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
cjm_draft_init (CjmDraft *self)
{
}

/**
 * cjm_draft_new:
 * @file: whose unsaved work is to be kept
 * @folder: where
 * @found: (nullable): the draft from which @file was recovered: it goes on
 *
 * Returns: (transfer full): the draft, of which there is no trace on disk as long as there is no unsaved work
 */
CjmDraft *
cjm_draft_new (CjmFile       *file,
               const char    *folder,
               CjmFoundDraft *found)
{
  CjmDraft *self = g_object_new (CJM_TYPE_DRAFT, NULL);
  gsize base_size = 0;
  CjmDraftLog *log = found != NULL ? cjm_found_draft_take_log (found, &base_size) : NULL;
  GBytes *bytes = cjm_file_get_bytes (file);

  follow (self, file);
  self->writer = cjm_draft_writer_new (folder, log, base_size);
  self->is_begun = log != NULL;
  if (self->is_begun)
    self->place = cjm_draft_content_place (cjm_file_get_location (file), cjm_file_get_digest (file));
  else
    self->base = bytes != NULL ? g_bytes_ref (bytes) : cjm_writer_write (self->document);
  if (!self->is_begun && is_modified (self))
    set_timer (self, 0);

  return self;
}

/**
 * cjm_draft_flush:
 *
 * Writes what is not written yet, and waits for the disk. For the end of the program.
 *
 * Returns: whether all unsaved work is kept; if not, a #GIOErrorEnum
 */
gboolean
cjm_draft_flush (CjmDraft *self,
                 GError  **error)
{
  queue_changes (self);
  return cjm_draft_writer_work (self->writer, error);
}

/**
 * cjm_draft_discard:
 *
 * Gives up the unsaved work: there is no trace of it from now on, and nothing more is kept.
 */
void
cjm_draft_discard (CjmDraft *self)
{
  if (self->is_over)
    return;

  stop_following (self);
  cjm_draft_writer_end (self->writer);
  cjm_draft_writer_work (self->writer, NULL);
}
