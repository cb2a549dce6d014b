/* cjm-watch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-watch.h"

#include "cjm-claim.h"
#include "cjm-sight.h"

/* Milliseconds. The first write of several has company soon; a look that finds nothing new costs a stat(). */
#define DELAY 150
#define PERIOD 700

/*
 * CjmWatch tells whether the file of a document still holds what the document was read from or saved as. It compares the
 * bytes, not the time: a version that git checks out may be as old as the one before it. What the document's own saving
 * writes is no change.
 *
 * A monitor says when to look. It hears nothing where a folder higher up is renamed, a symbolic link further on leads
 * elsewhere, or a server tells nobody; so a file on this machine is looked at every now and then as well. Looking is
 * done in a thread, one look at a time, and reads the file only where its inode, size or times are others.
 *
 * The look claims the file, too, so that other processes know that it is open: see cjm-claim.c.
 */
struct _CjmWatch
{
  GObject parent_instance;

  CjmFile *file;
  GFileMonitor *monitor;
  CjmClaim *claim;
  guint delay;
  guint period;
  gboolean looking;
  gboolean again;       /* something happened while looking */

  CjmSight *sight;      /* NULL before the first look */
  CjmWatchState state;
  gboolean shared;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmWatch, cjm_watch, G_TYPE_OBJECT)

/* One look, on its way to the disk and back */
typedef struct
{
  GFile *location;
  CjmClaim *claim;
  char *known;          /* what the file was known to hold when the look began */
  CjmSight *before;
  CjmSight *sight;
  gboolean shared;
} Look;

static void
free_look (gpointer data)
{
  Look *look = data;

  g_object_unref (look->location);
  cjm_claim_unref (look->claim);
  g_free (look->known);
  g_clear_pointer (&look->before, cjm_sight_free);
  g_clear_pointer (&look->sight, cjm_sight_free);
  g_free (look);
}

static CjmWatchState
judge (CjmWatch *self)
{
  switch (self->sight->kind)
    {
    case CJM_SIGHT_GONE:
      return CJM_WATCH_GONE;
    case CJM_SIGHT_NO_FILE:
      return CJM_WATCH_NO_FILE;
    case CJM_SIGHT_UNREADABLE:
      return CJM_WATCH_UNREADABLE;
    case CJM_SIGHT_FILE:
      break;
    }

  return g_strcmp0 (self->sight->digest, cjm_file_get_digest (self->file)) == 0 ? CJM_WATCH_SAME
                                                                                 : CJM_WATCH_CHANGED;
}

static void
take_look (CjmWatch *self,
           Look     *look)
{
  g_autoptr (CjmSight) before = g_steal_pointer (&self->sight);
  CjmWatchState state_before = self->state;
  gboolean shared_before = self->shared;

  self->sight = g_steal_pointer (&look->sight);
  self->state = judge (self);
  self->shared = look->shared;
  if (self->state != state_before || self->shared != shared_before
      || (self->state == CJM_WATCH_CHANGED
          && g_strcmp0 (self->sight->digest, before != NULL ? before->digest : NULL) != 0))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
delayed_cb (gpointer data)
{
  CjmWatch *self = data;

  self->delay = 0;
  cjm_watch_look (self);
}

static void
look_soon (CjmWatch *self)
{
  if (self->delay == 0)
    self->delay = g_timeout_add_once (DELAY, delayed_cb, self);
}

/* While it is being saved the file holds what the document does not know of yet, and after that it no longer holds what was
 * seen before. */
static gboolean
is_outdated (CjmWatch *self,
             Look     *look)
{
  return cjm_file_is_saving (self->file) || !g_file_equal (cjm_file_get_location (self->file), look->location)
         || g_strcmp0 (cjm_file_get_digest (self->file), look->known) != 0;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CjmWatch) self = user_data;
  Look *look = g_task_get_task_data (G_TASK (result));

  self->looking = FALSE;
  if (self->file == NULL)
    return;

  if (is_outdated (self, look))
    look_soon (self);
  else
    take_look (self, look);

  if (self->again)
    cjm_watch_look (self);
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Look *look = data;

  look->sight = cjm_sight_take (look->location, look->before);
  look->shared = !cjm_claim_renew (look->claim, look->location);
  g_task_return_boolean (task, TRUE);
}

/* What looking the same way again may leave unread */
static CjmSight *
copy_sight (const CjmSight *sight)
{
  CjmSight *copy = sight != NULL ? g_new0 (CjmSight, 1) : NULL;

  if (copy != NULL)
    {
      copy->kind = sight->kind;
      copy->identity = g_strdup (sight->identity);
      copy->digest = g_strdup (sight->digest);
    }

  return copy;
}

/* The file was read or written just now, and holds that. */
static void
digest_cb (CjmWatch *self)
{
  if (self->state != CJM_WATCH_SAME && cjm_file_get_digest (self->file) != NULL)
    {
      self->state = CJM_WATCH_SAME;
      g_signal_emit (self, signals[CHANGED], 0);
    }
  cjm_watch_look (self);
}

static gboolean
period_cb (gpointer data)
{
  cjm_watch_look (data);

  return G_SOURCE_CONTINUE;
}

static void
stop (CjmWatch *self)
{
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_clear_handle_id (&self->delay, g_source_remove);
  g_clear_handle_id (&self->period, g_source_remove);
}

static void
start (CjmWatch *self)
{
  GFile *location = cjm_file_get_location (self->file);

  stop (self);
  g_clear_pointer (&self->sight, cjm_sight_free);
  if (location == NULL)
    return;

  self->monitor = g_file_monitor_file (location, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (look_soon), self);
  if (g_file_is_native (location))
    self->period = g_timeout_add (PERIOD, period_cb, self);
  cjm_watch_look (self);
}

static void
cjm_watch_dispose (GObject *object)
{
  CjmWatch *self = CJM_WATCH (object);

  stop (self);
  if (self->file != NULL)
    g_signal_handlers_disconnect_by_data (self->file, self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->claim, cjm_claim_unref);
  g_clear_pointer (&self->sight, cjm_sight_free);

  G_OBJECT_CLASS (cjm_watch_parent_class)->dispose (object);
}

static void
cjm_watch_class_init (CjmWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_watch_dispose;

  /**
   * CjmWatch::changed:
   *
   * The state is another one, or there is something else again, or someone else has opened or closed the file.
   */
  signals[CHANGED] = g_signal_new ("changed", CJM_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cjm_watch_init (CjmWatch *self)
{
  self->claim = cjm_claim_new ();
}

/**
 * cjm_watch_new:
 * @file: a document; its location is followed
 *
 * Returns: (transfer full)
 */
CjmWatch *
cjm_watch_new (CjmFile *file)
{
  CjmWatch *self = g_object_new (CJM_TYPE_WATCH, NULL);

  self->file = g_object_ref (file);
  g_signal_connect_swapped (file, "notify::location", G_CALLBACK (start), self);
  g_signal_connect_swapped (file, "notify::digest", G_CALLBACK (digest_cb), self);
  start (self);

  return self;
}

/**
 * cjm_watch_look:
 *
 * Looks at the file now, as where a person comes back to the window. What there is to tell comes by
 * #CjmWatch::changed.
 */
void
cjm_watch_look (CjmWatch *self)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  g_return_if_fail (CJM_IS_WATCH (self));

  self->again = self->looking;
  if (self->looking || cjm_file_get_location (self->file) == NULL)
    return;

  self->looking = TRUE;
  look = g_new0 (Look, 1);
  look->location = g_object_ref (cjm_file_get_location (self->file));
  look->claim = cjm_claim_ref (self->claim);
  look->known = g_strdup (cjm_file_get_digest (self->file));
  look->before = copy_sight (self->sight);
  /* The thread lets go of its task when it likes, and would take the last hold of a source with it. */
  task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  g_task_set_task_data (task, look, free_look);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * cjm_watch_get_state:
 *
 * Returns: what was seen of the file last; the signal `changed` tells of another state
 */
CjmWatchState
cjm_watch_get_state (CjmWatch *self)
{
  g_return_val_if_fail (CJM_IS_WATCH (self), CJM_WATCH_SAME);

  return self->state;
}

/**
 * cjm_watch_get_digest:
 *
 * Returns: (nullable): the cjm_load_digest() of what is in the file now; %NULL where that is not known
 */
const char *
cjm_watch_get_digest (CjmWatch *self)
{
  g_return_val_if_fail (CJM_IS_WATCH (self), NULL);

  return self->sight != NULL ? self->sight->digest : NULL;
}

/**
 * cjm_watch_get_reason:
 *
 * Returns: (nullable): why the file cannot be read, for a person
 */
const char *
cjm_watch_get_reason (CjmWatch *self)
{
  g_return_val_if_fail (CJM_IS_WATCH (self), NULL);

  return self->sight != NULL ? self->sight->reason : NULL;
}

/**
 * cjm_watch_is_shared:
 *
 * Returns: whether someone else had the file open before us and has it still
 */
gboolean
cjm_watch_is_shared (CjmWatch *self)
{
  g_return_val_if_fail (CJM_IS_WATCH (self), FALSE);

  return self->shared;
}
