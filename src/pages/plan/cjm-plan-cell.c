/* cjm-plan-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-cell.h"

#include <glib/gi18n.h>

#include "cjm-plan-choices.h"
#include "cjm-plan-entry.h"

/*
 * A table makes cells for the rows that are in view, and lets them show others as it scrolls. A line that is typed in takes
 * the place of the label, and is gone again afterwards.
 */
struct _CjmPlanCell
{
  AdwBin parent_instance;

  GtkLabel *label;
  CjmPlanEntry *entry;      /* NULL while nothing is typed */
  GtkPopover *choices;      /* NULL until they are asked for */

  CjmPlanColumn column;
  CjmWords *words;
  CjmPlanItem *item;        /* NULL while it shows none */
  char *adding;             /* the step in which what is edited was added just now, in order to be; NULL for none */
};

enum
{
  BEGUN,
  ENDED,
  ENTERED,
  UNWANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmPlanCell, cjm_plan_cell, ADW_TYPE_BIN)

static CjmNode *
get_improvement (CjmPlanCell *self)
{
  return cjm_plan_item_get_improvement (self->item);
}

static void
set_class (CjmPlanCell *self,
           const char  *name,
           gboolean     has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
update (CjmPlanCell *self)
{
  const CjmPlanRow *row = self->item != NULL ? cjm_plan_item_get_row (self->item) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  CjmPlanLacks lack;

  if (row == NULL)
    return;

  text = cjm_plan_column_to_text (self->column, row, self->words);
  lack = cjm_plan_column_get_lack (self->column, row);
  gtk_label_set_label (self->label, text);
  set_class (self, "lack", lack != 0);
  set_class (self, "over", row->status == CJM_STATUS_DONE || row->status == CJM_STATUS_DROPPED);
  /* Translators: a cell of a table: what its column is called, and what stands in it */
  name = g_strdup_printf (C_("plan", "%s: %s"),
                          cjm_words_get_context (self->words, "plan", cjm_plan_column_get_info (self->column)->title), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
query_tooltip_cb (CjmPlanCell *self,
                  int          x,
                  int          y,
                  gboolean     by_keyboard,
                  GtkTooltip  *tooltip)
{
  if (self->entry != NULL || !pango_layout_is_ellipsized (gtk_label_get_layout (self->label)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->label));
  return TRUE;
}

/* One step, where there is anything to be done, and the same one as that in which it was added */
static void
set_value (CjmPlanCell    *self,
           const CjmValue *value)
{
  const CjmPlanColumnInfo *info = cjm_plan_column_get_info (self->column);
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, info->member);
  g_autoptr (CjmNode) improvement = g_object_ref (get_improvement (self));
  CjmDocument *document = cjm_document_of (improvement);

  if (document == NULL || cjm_value_equal (cjm_node_get_value (improvement, info->member), value, member)
      || !cjm_value_is_valid (value, member))
    return;

  if (self->adding == NULL)
    cjm_document_end_merging (document);
  cjm_document_begin_merging (document, self->adding != NULL ? self->adding : _(info->step));
  cjm_node_set_value (improvement, info->member, value);
  cjm_document_commit (document);
  cjm_document_end_merging (document);
}

/* Shows the label again. The line is there until those who say that the focus has left it, and what is in it, are through. */
static void
put_away (CjmPlanCell *self)
{
  GtkWidget *entry = g_object_ref (GTK_WIDGET (self->entry));
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->entry = NULL;
  g_clear_pointer (&self->adding, g_free);
  g_signal_handlers_disconnect_by_data (entry, self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  set_class (self, "edited", FALSE);
  g_signal_emit (self, signals[ENDED], 0);
  g_idle_add_once (g_object_unref, entry);
}

/**
 * cjm_plan_cell_end:
 * @keep: whether what was typed stays
 *
 * Ends typing in it, if anybody does.
 *
 * Returns: %FALSE where what is typed is to stay and cannot be; it is typed on then
 */
gboolean
cjm_plan_cell_end (CjmPlanCell *self,
                   gboolean     keep)
{
  const CjmMember *member;
  CjmValue value;

  g_return_val_if_fail (CJM_IS_PLAN_CELL (self), FALSE);

  if (self->choices != NULL)
    gtk_popover_popdown (self->choices);
  if (self->entry == NULL)
    return TRUE;
  if (!keep)
    {
      put_away (self);
      return TRUE;
    }
  if (!cjm_plan_entry_read (self->entry, &value))
    return FALSE;

  member = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, cjm_plan_column_get_info (self->column)->member);
  set_value (self, &value);
  cjm_value_clear (&value, member);
  if (self->entry != NULL)
    put_away (self);
  return TRUE;
}

/* What cannot be is typed on, unless the person has gone elsewhere. What is new and not wanted goes again. */
static void
done_cb (CjmPlanCell *self,
         gboolean     keep)
{
  gboolean is_unwanted = self->adding != NULL && !keep;

  if (!cjm_plan_cell_end (self, keep) && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    cjm_plan_cell_end (self, FALSE);
  if (is_unwanted)
    g_signal_emit (self, signals[UNWANTED], 0);
}

static void
begin_typing (CjmPlanCell *self)
{
  g_signal_emit (self, signals[BEGUN], 0);
  self->entry = CJM_PLAN_ENTRY (cjm_plan_entry_new (self->column, get_improvement (self)));
  g_signal_connect_swapped (self->entry, "done", G_CALLBACK (done_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));
  set_class (self, "edited", TRUE);
  cjm_plan_entry_begin (self->entry);
}

static void
forget_choices (CjmPlanCell *self)
{
  if (self->choices == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->choices, self);
  gtk_widget_unparent (GTK_WIDGET (self->choices));
  self->choices = NULL;
}

static void
choices_closed_cb (CjmPlanCell *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[ENDED], 0);
}

static void
entered_cb (CjmPlanCell *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
begin_choosing (CjmPlanCell *self)
{
  forget_choices (self);
  g_signal_emit (self, signals[BEGUN], 0);
  self->choices = GTK_POPOVER (cjm_plan_choices_new (self->column, cjm_plan_item_get_row (self->item), self->words));
  gtk_widget_set_parent (GTK_WIDGET (self->choices), GTK_WIDGET (self));
  g_signal_connect_swapped (self->choices, "closed", G_CALLBACK (choices_closed_cb), self);
  gtk_popover_popup (self->choices);
}

/**
 * cjm_plan_cell_edit:
 *
 * Lets a person edit what it shows: a line to type in, or a list of what can be chosen.
 */
void
cjm_plan_cell_edit (CjmPlanCell *self)
{
  g_return_if_fail (CJM_IS_PLAN_CELL (self));

  if (self->item == NULL || self->entry != NULL || cjm_document_of (get_improvement (self)) == NULL)
    return;

  if (cjm_plan_column_get_info (self->column)->editing == CJM_PLAN_BY_TYPING)
    begin_typing (self);
  else
    begin_choosing (self);
}

/**
 * cjm_plan_cell_edit_new:
 * @label: translated: that of the step in which it was added
 *
 * As cjm_plan_cell_edit(), of an improvement that a person has just added and is to say something of: it is one step with
 * that. Escape makes it #CjmPlanCell::unwanted.
 */
void
cjm_plan_cell_edit_new (CjmPlanCell *self,
                        const char  *label)
{
  cjm_plan_cell_edit (self);
  g_free (self->adding);
  self->adding = self->entry != NULL ? g_strdup (label) : NULL;
}

/* A click on the cell that has the focus edits it, and so does a double click on any. */
static void
pressed_cb (CjmPlanCell     *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (self));

  if (self->entry != NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if ((had_focus || n_press == 2) && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      cjm_plan_cell_edit (self);
    }
}

static void
cjm_plan_cell_dispose (GObject *object)
{
  CjmPlanCell *self = CJM_PLAN_CELL (object);

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  self->entry = NULL;
  forget_choices (self);
  cjm_plan_cell_set_item (self, NULL);
  g_clear_object (&self->label);
  g_clear_pointer (&self->adding, g_free);

  G_OBJECT_CLASS (cjm_plan_cell_parent_class)->dispose (object);
}

static void
cjm_plan_cell_class_init (CjmPlanCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_plan_cell_dispose;

  /**
   * CjmPlanCell::begun:
   *
   * A person begins to edit what it shows.
   */
  signals[BEGUN] = g_signal_new ("begun", CJM_TYPE_PLAN_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CjmPlanCell::ended:
   *
   * Nobody edits it any more.
   */
  signals[ENDED] = g_signal_new ("ended", CJM_TYPE_PLAN_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CjmPlanCell::entered:
   *
   * The focus comes to it, or to what is in it.
   */
  signals[ENTERED] = g_signal_new ("entered", CJM_TYPE_PLAN_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CjmPlanCell::unwanted:
   *
   * Escape was pressed where something of a new improvement was to be typed.
   */
  signals[UNWANTED] = g_signal_new ("unwanted", CJM_TYPE_PLAN_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "plancell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
cjm_plan_cell_init (CjmPlanCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->label = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (self->label, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * cjm_plan_cell_new:
 * @column: the one that it is in
 * @words: of the language of the interface; they outlive it
 *
 * Returns: (transfer floating): a cell that shows nothing yet
 */
GtkWidget *
cjm_plan_cell_new (CjmPlanColumn column,
                   CjmWords     *words)
{
  CjmPlanCell *self = g_object_new (CJM_TYPE_PLAN_CELL, NULL);
  const CjmPlanColumnInfo *info = cjm_plan_column_get_info (column);

  self->column = column;
  self->words = words;
  gtk_label_set_xalign (self->label, info->is_number ? 1 : 0);
  gtk_label_set_width_chars (self->label, info->width);
  gtk_label_set_max_width_chars (self->label, info->width);
  gtk_widget_add_css_class (GTK_WIDGET (self), info->name);

  return GTK_WIDGET (self);
}

/**
 * cjm_plan_cell_set_item:
 * @item: (nullable): what it shows from now on; what was typed about another one is dropped
 */
void
cjm_plan_cell_set_item (CjmPlanCell *self,
                        CjmPlanItem *item)
{
  g_return_if_fail (CJM_IS_PLAN_CELL (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    {
      cjm_plan_cell_end (self, FALSE);
      g_signal_handlers_disconnect_by_data (self->item, self);
    }
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_signal_connect_swapped (item, "changed", G_CALLBACK (update), self);
      update (self);
    }
}

/**
 * cjm_plan_cell_get_item:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CjmPlanItem *
cjm_plan_cell_get_item (CjmPlanCell *self)
{
  return self->item;
}

/**
 * cjm_plan_cell_get_column:
 *
 * Returns: the column that it is in
 */
CjmPlanColumn
cjm_plan_cell_get_column (CjmPlanCell *self)
{
  return self->column;
}

/**
 * cjm_plan_cell_get_text:
 *
 * Returns: (transfer none): what stands in it
 */
const char *
cjm_plan_cell_get_text (CjmPlanCell *self)
{
  return gtk_label_get_label (self->label);
}

/**
 * cjm_plan_cell_is_edited:
 *
 * Returns: whether a person edits what it shows at this moment
 */
gboolean
cjm_plan_cell_is_edited (CjmPlanCell *self)
{
  return self->entry != NULL || (self->choices != NULL && gtk_widget_get_visible (GTK_WIDGET (self->choices)));
}
