/* cjm-done-watch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-done-watch.h"

#include "cjm-environment.h"
#include "cjm-plan-round.h"

/*
 * Nobody is asked in the middle of an edit, nor while the popover in which it was made is open: there may be more to edit.
 * Once nothing else is to be done it is asked about all that have got done since.
 */
struct _CjmDoneWatch
{
  GObject parent_instance;

  GtkWidget *widget;        /* weak */
  CjmDocument *document;
  GPtrArray *done;          /* of CjmNode, owned: what is to be asked about */
  GtkWidget *popover;       /* weak: what is to close first; NULL for none */
  guint idle;               /* source that asks */
};

G_DEFINE_FINAL_TYPE (CjmDoneWatch, cjm_done_watch, G_TYPE_OBJECT)

static void schedule (CjmDoneWatch *self);

static gboolean
is_done (CjmDoneWatch *self,
         CjmNode      *improvement)
{
  return cjm_document_of (improvement) == self->document
         && cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS) == CJM_STATUS_DONE;
}

/* The popover in which the focus is */
static GtkWidget *
find_popover (CjmDoneWatch *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self->widget));

  return focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;
}

static void
wait_for (CjmDoneWatch *self,
          GtkWidget    *popover)
{
  if (self->popover != NULL)
    g_signal_handlers_disconnect_by_func (self->popover, schedule, self);
  g_set_weak_pointer (&self->popover, popover);
  if (popover != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
}

static gboolean
ask_cb (gpointer user_data)
{
  CjmDoneWatch *self = user_data;
  g_autoptr (GPtrArray) done = NULL;
  g_autofree char *today = NULL;

  self->idle = 0;
  if (self->widget == NULL || gtk_widget_get_root (self->widget) == NULL)
    return G_SOURCE_REMOVE;

  wait_for (self, find_popover (self));
  if (self->popover != NULL)
    return G_SOURCE_REMOVE;

  done = g_steal_pointer (&self->done);
  self->done = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = done->len; i > 0; i--)
    if (!is_done (self, g_ptr_array_index (done, i - 1)))
      g_ptr_array_remove_index (done, i - 1);
  today = cjm_environment_dup_today ();
  if (done->len > 0)
    cjm_plan_round_ask (self->widget, done, today);

  return G_SOURCE_REMOVE;
}

static void
schedule (CjmDoneWatch *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, ask_cb, self, NULL);
}

static void
changed_cb (CjmDoneWatch *self,
            GArray       *edits)
{
  if (cjm_document_is_restoring (self->document))
    return;

  for (guint i = 0; i < edits->len; i++)
    {
      const CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type != CJM_EDIT_SET || cjm_node_get_kind (edit->node) != CJM_KIND_IMPROVEMENT
          || edit->member != CJM_IMPROVEMENT_STATUS || edit->value.choice == CJM_STATUS_DONE || !is_done (self, edit->node)
          || g_ptr_array_find (self->done, edit->node, NULL))
        continue;

      g_ptr_array_add (self->done, g_object_ref (edit->node));
      schedule (self);
    }
}

static void
cjm_done_watch_dispose (GObject *object)
{
  CjmDoneWatch *self = CJM_DONE_WATCH (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  wait_for (self, NULL);
  g_clear_weak_pointer (&self->widget);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_done_watch_parent_class)->dispose (object);
}

static void
cjm_done_watch_class_init (CjmDoneWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_done_watch_dispose;
}

static void
cjm_done_watch_init (CjmDoneWatch *self)
{
  self->done = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * cjm_done_watch_new:
 * @widget: over whose window it is asked; it has the actions that cjm_plan_round_ask() asks for
 * @document: that is followed
 *
 * Returns: (transfer full): what asks as long as it lives
 */
CjmDoneWatch *
cjm_done_watch_new (GtkWidget   *widget,
                    CjmDocument *document)
{
  CjmDoneWatch *self = g_object_new (CJM_TYPE_DONE_WATCH, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
