/* cjm-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-history.h"

/*
 * CjmHistory is the journal of a document: the steps that were made, which of them are undone, and which state is the
 * one on disk. Everything that shows what can be undone or whether there is unsaved work is bound to its properties.
 *
 * A state is a number that no two states share: that of the last step that is done, 0 before the first. So the saved
 * mark stays right when steps are undone, dropped by a new one, or merged.
 */

typedef struct
{
  char *label;
  GArray *edits;    /* of CjmEdit */
  guint64 state;    /* the state after this step */
} Step;

struct _CjmHistory
{
  GObject parent_instance;

  GPtrArray *steps; /* of Step */
  guint n_done;     /* how many of them are done; the rest can be redone */
  guint64 newest;
  guint64 saved;
  gboolean closed;  /* nothing merges into the last step any more */
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmHistory, cjm_history, G_TYPE_OBJECT)

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->label);
  g_array_unref (step->edits);
  g_free (step);
}

static Step *
get_step (CjmHistory *self,
          guint       index)
{
  return index < self->steps->len ? g_ptr_array_index (self->steps, index) : NULL;
}

static void
notify_all (CjmHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
cjm_history_finalize (GObject *object)
{
  CjmHistory *self = CJM_HISTORY (object);

  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (cjm_history_parent_class)->finalize (object);
}

static void
cjm_history_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CjmHistory *self = CJM_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, cjm_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, cjm_history_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, cjm_history_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, cjm_history_get_redo_label (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, cjm_history_get_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_history_class_init (CjmHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cjm_history_finalize;
  object_class->get_property = cjm_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_history_init (CjmHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

/**
 * cjm_history_new:
 *
 * Returns: (transfer full): a history without steps, whose state counts as saved
 */
CjmHistory *
cjm_history_new (void)
{
  return g_object_new (CJM_TYPE_HISTORY, NULL);
}

/**
 * cjm_history_get_can_undo:
 *
 * Returns: whether there is a step that is done
 */
gboolean
cjm_history_get_can_undo (CjmHistory *self)
{
  return self->n_done > 0;
}

/**
 * cjm_history_get_can_redo:
 *
 * Returns: whether there is a step that was undone
 */
gboolean
cjm_history_get_can_redo (CjmHistory *self)
{
  return self->n_done < self->steps->len;
}

/**
 * cjm_history_get_undo_label:
 *
 * Returns: (nullable): what the next undo takes back, such as "Move touchpoint"
 */
const char *
cjm_history_get_undo_label (CjmHistory *self)
{
  return self->n_done > 0 ? get_step (self, self->n_done - 1)->label : NULL;
}

/**
 * cjm_history_get_redo_label:
 *
 * Returns: (nullable): what the next redo does again
 */
const char *
cjm_history_get_redo_label (CjmHistory *self)
{
  Step *step = get_step (self, self->n_done);

  return step != NULL ? step->label : NULL;
}

/**
 * cjm_history_get_modified:
 *
 * Returns: whether the document differs from the one that was saved
 */
gboolean
cjm_history_get_modified (CjmHistory *self)
{
  return cjm_history_get_state (self) != self->saved;
}

/**
 * cjm_history_get_state:
 *
 * Returns: a number for the document as it is now, for cjm_history_mark_saved()
 */
guint64
cjm_history_get_state (CjmHistory *self)
{
  return self->n_done > 0 ? get_step (self, self->n_done - 1)->state : 0;
}

/**
 * cjm_history_mark_saved:
 * @state: the state that is on disk now, as cjm_history_get_state() gave it when it was written
 */
void
cjm_history_mark_saved (CjmHistory *self,
                        guint64     state)
{
  self->saved = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/**
 * cjm_history_mark_unsaved:
 *
 * No state is on disk: there is unsaved work until the next saving, wherever undoing leads.
 */
void
cjm_history_mark_unsaved (CjmHistory *self)
{
  cjm_history_mark_saved (self, G_MAXUINT64);
}

static gboolean
merge_into_last (CjmHistory *self,
                 const char *label,
                 GArray     *edits)
{
  Step *last = self->n_done > 0 ? get_step (self, self->n_done - 1) : NULL;

  if (last == NULL || self->closed || last->state == self->saved || g_strcmp0 (last->label, label) != 0
      || !cjm_edits_cover (last->edits, edits))
    return FALSE;

  last->state = ++self->newest;
  return TRUE;
}

/**
 * cjm_history_push:
 * @edits: (transfer none): the edits of a transaction, in the order in which they were made
 * @merge: whether this may become one step with the last, if that has the same label and cjm_edits_cover() it. The
 *   saved state is never merged into.
 *
 * Adds a step that has been done, and drops what could be redone.
 */
void
cjm_history_push (CjmHistory *self,
                  const char *label,
                  GArray     *edits,
                  gboolean    merge)
{
  Step *step;

  g_ptr_array_set_size (self->steps, self->n_done);
  if (!merge || !merge_into_last (self, label, edits))
    {
      step = g_new0 (Step, 1);
      step->label = g_strdup (label);
      step->edits = g_array_ref (edits);
      step->state = ++self->newest;
      g_ptr_array_add (self->steps, step);
      self->n_done++;
    }

  self->closed = FALSE;
  notify_all (self);
}

/**
 * cjm_history_close_step:
 *
 * Ends a row of small edits: the next one starts a step of its own.
 */
void
cjm_history_close_step (CjmHistory *self)
{
  self->closed = TRUE;
}

/**
 * cjm_history_has_done:
 * @state: as cjm_history_get_state() gave it
 *
 * Returns: whether undoing leads back to that state
 */
gboolean
cjm_history_has_done (CjmHistory *self,
                      guint64     state)
{
  for (guint i = 0; i < self->n_done; i++)
    if (get_step (self, i)->state == state)
      return TRUE;

  return state == 0;
}

/**
 * cjm_history_withdraw:
 *
 * Returns: (transfer full): the edits of the last step, which the caller reverts; it is in no history from now on
 */
GArray *
cjm_history_withdraw (CjmHistory *self)
{
  GArray *edits;

  g_return_val_if_fail (self->n_done > 0, NULL);

  edits = g_array_ref (get_step (self, --self->n_done)->edits);
  g_ptr_array_set_size (self->steps, self->n_done);
  self->closed = TRUE;
  notify_all (self);
  return edits;
}

/**
 * cjm_history_step_back:
 *
 * Returns: (transfer none): the edits of the last step, which the caller reverts; it counts as undone from now on
 */
GArray *
cjm_history_step_back (CjmHistory *self)
{
  GArray *edits;

  g_return_val_if_fail (self->n_done > 0, NULL);

  edits = get_step (self, --self->n_done)->edits;
  notify_all (self);
  return edits;
}

/**
 * cjm_history_step_forward:
 *
 * Returns: (transfer none): the edits of the step that was undone last, which the caller reverts once more
 */
GArray *
cjm_history_step_forward (CjmHistory *self)
{
  GArray *edits;

  g_return_val_if_fail (self->n_done < self->steps->len, NULL);

  edits = get_step (self, self->n_done++)->edits;
  notify_all (self);
  return edits;
}
