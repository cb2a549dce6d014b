/* cjm-draft-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-draft-writer.h"

#include "cjm-draft-content.h"
#include "cjm-writer.h"

/*
 * CjmDraftWriter is the disk's side of a draft: a queue of what is to be written, and the log that it goes to. The main
 * thread puts into the queue and never waits; cjm_draft_writer_work() does the work, in a thread, or in the main thread
 * when the program is about to end. Whoever works has the log to himself, and what could not be written stays in the
 * queue for the next time.
 *
 * A log that has grown is written anew as one document with nothing behind it, from what it says itself.
 */
struct _CjmDraftWriter
{
  gatomicrefcount references;
  char *folder;

  GMutex queue_lock;
  GQueue tasks;        /* of Task */

  GMutex log_lock;
  CjmDraftLog *log;    /* NULL while there is no draft */
  gsize base_size;     /* of what the log was begun with */
};

typedef enum
{
  TASK_BEGIN,
  TASK_ADD,
  TASK_END,
} TaskType;

typedef struct
{
  TaskType type;
  CjmDraftRecordType record;  /* ADD */
  GBytes *bytes;              /* ADD: of the record; BEGIN: the place, */
  GBytes *base;               /* and the document */
} Task;

/* How much may be behind the document in a log, in bytes and in times the document, before it is written anew */
#define CHANGES_MAX (1024 * 1024)
#define CHANGES_SHARE 2

static void
free_task (gpointer data)
{
  Task *task = data;

  g_clear_pointer (&task->bytes, g_bytes_unref);
  g_clear_pointer (&task->base, g_bytes_unref);
  g_free (task);
}

/**
 * cjm_draft_writer_new:
 * @folder: where a draft is to be
 * @log: (nullable) (transfer full): one that is there and goes on
 * @base_size: of what @log was begun with, in bytes
 *
 * Returns: (transfer full): a writer with nothing to write
 */
CjmDraftWriter *
cjm_draft_writer_new (const char  *folder,
                      CjmDraftLog *log,
                      gsize        base_size)
{
  CjmDraftWriter *self = g_new0 (CjmDraftWriter, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->queue_lock);
  g_mutex_init (&self->log_lock);
  g_queue_init (&self->tasks);
  self->folder = g_strdup (folder);
  self->log = log;
  self->base_size = base_size;
  return self;
}

/**
 * cjm_draft_writer_ref:
 *
 * Returns: (transfer full): @self; may be called in any thread
 */
CjmDraftWriter *
cjm_draft_writer_ref (CjmDraftWriter *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cjm_draft_writer_unref:
 * @self: (transfer full): a writer; what is in its queue is not written any more when the last one lets it go
 *
 * May be called in any thread.
 */
void
cjm_draft_writer_unref (CjmDraftWriter *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->log, cjm_draft_log_free);
  g_queue_clear_full (&self->tasks, free_task);
  g_mutex_clear (&self->queue_lock);
  g_mutex_clear (&self->log_lock);
  g_free (self->folder);
  g_free (self);
}

static void
push_task (CjmDraftWriter    *self,
           TaskType           type,
           CjmDraftRecordType record,
           GBytes            *bytes,
           GBytes            *base)
{
  Task *task = g_new0 (Task, 1);

  task->type = type;
  task->record = record;
  task->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  task->base = base != NULL ? g_bytes_ref (base) : NULL;
  g_mutex_lock (&self->queue_lock);
  g_queue_push_tail (&self->tasks, task);
  g_mutex_unlock (&self->queue_lock);
}

/**
 * cjm_draft_writer_begin:
 * @place: as cjm_draft_content_place() gives it
 * @base: a document
 *
 * Has a draft begun; one that there is already, begun anew.
 */
void
cjm_draft_writer_begin (CjmDraftWriter *self,
                        GBytes         *place,
                        GBytes         *base)
{
  push_task (self, TASK_BEGIN, CJM_DRAFT_PLACE, place, base);
}

/**
 * cjm_draft_writer_add:
 * @type: what the record is
 * @bytes: what it holds; a reference is taken
 *
 * Has a record written behind those that there are.
 */
void
cjm_draft_writer_add (CjmDraftWriter    *self,
                      CjmDraftRecordType type,
                      GBytes            *bytes)
{
  push_task (self, TASK_ADD, type, bytes, NULL);
}

/**
 * cjm_draft_writer_end:
 *
 * Has the draft deleted, since nothing is unsaved.
 */
void
cjm_draft_writer_end (CjmDraftWriter *self)
{
  push_task (self, TASK_END, CJM_DRAFT_PLACE, NULL, NULL);
}

/**
 * cjm_draft_writer_has_work:
 *
 * Returns: whether anything waits to be written; may be called in any thread
 */
gboolean
cjm_draft_writer_has_work (CjmDraftWriter *self)
{
  gboolean has_work;

  g_mutex_lock (&self->queue_lock);
  has_work = !g_queue_is_empty (&self->tasks);
  g_mutex_unlock (&self->queue_lock);
  return has_work;
}

static CjmDraftLog *
begin_log (CjmDraftWriter *self,
           GBytes         *place,
           GBytes         *base,
           GError        **error)
{
  g_autoptr (CjmDraftLog) log = cjm_draft_log_create (self->folder, error);

  if (log == NULL || !cjm_draft_log_add (log, CJM_DRAFT_PLACE, place, error)
      || !cjm_draft_log_add (log, CJM_DRAFT_BASE, base, error))
    return NULL;
  return g_steal_pointer (&log);
}

/* Where there is a draft, the new one takes its place. */
static gboolean
perform_begin (CjmDraftWriter *self,
               const Task     *task,
               GError        **error)
{
  g_autoptr (CjmDraftLog) log = begin_log (self, task->bytes, task->base, error);

  if (log == NULL || (self->log != NULL && !cjm_draft_log_replace (self->log, log, error)))
    return FALSE;
  if (self->log == NULL)
    self->log = g_steal_pointer (&log);
  self->base_size = g_bytes_get_size (task->base);
  return TRUE;
}

static gboolean
perform (CjmDraftWriter *self,
         const Task     *task,
         GError        **error)
{
  switch (task->type)
    {
    case TASK_BEGIN:
      return perform_begin (self, task, error);
    case TASK_ADD:
      return self->log == NULL || cjm_draft_log_add (self->log, task->record, task->bytes, error);
    case TASK_END:
      break;
    }

  if (self->log != NULL && !cjm_draft_log_delete (self->log, error))
    return FALSE;
  g_clear_pointer (&self->log, cjm_draft_log_free);
  return TRUE;
}

static gboolean
perform_all (CjmDraftWriter *self,
             GError        **error)
{
  for (;;)
    {
      const Task *task;

      g_mutex_lock (&self->queue_lock);
      task = g_queue_peek_head (&self->tasks);
      g_mutex_unlock (&self->queue_lock);
      if (task == NULL)
        return TRUE;
      if (!perform (self, task, error))
        return FALSE;
      g_mutex_lock (&self->queue_lock);
      free_task (g_queue_pop_head (&self->tasks));
      g_mutex_unlock (&self->queue_lock);
    }
}

/* What cannot be made smaller goes on growing: nothing is lost by that. */
static void
compact (CjmDraftWriter *self)
{
  g_autoptr (CjmDraftContent) content = cjm_draft_content_read (self->log, NULL);
  g_autoptr (GBytes) place = NULL;
  g_autoptr (GBytes) base = NULL;
  g_autoptr (CjmDraftLog) log = NULL;

  if (content == NULL || content->is_damaged)
    return;
  place = cjm_draft_content_place (content->location, content->digest);
  base = cjm_writer_write (content->document);
  log = begin_log (self, place, base, NULL);
  if (log != NULL && cjm_draft_log_replace (self->log, log, NULL))
    self->base_size = g_bytes_get_size (base);
}

static gboolean
has_grown (CjmDraftWriter *self)
{
  gsize size = cjm_draft_log_get_size (self->log);

  return size > self->base_size && size - self->base_size > MAX (CHANGES_MAX, CHANGES_SHARE * self->base_size);
}

/**
 * cjm_draft_writer_work:
 *
 * Writes what is in the queue, and waits until it is on disk. In any thread; waits for another one that is at it.
 *
 * Returns: whether all of it is; if not, a #GIOErrorEnum
 */
gboolean
cjm_draft_writer_work (CjmDraftWriter *self,
                       GError        **error)
{
  gboolean done;

  g_mutex_lock (&self->log_lock);
  done = perform_all (self, error);
  if (self->log != NULL && !cjm_draft_log_flush (self->log, done ? error : NULL))
    done = FALSE;
  if (done && self->log != NULL && has_grown (self))
    compact (self);
  g_mutex_unlock (&self->log_lock);

  return done;
}
