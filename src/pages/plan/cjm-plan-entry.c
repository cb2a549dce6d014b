/* cjm-plan-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-accessible-names.h"
#include "cjm-field-text.h"
#include "cjm-phase-match.h"
#include "cjm-typing-note.h"

/* How many names are suggested at once */
#define MOST_NAMES 8

struct _CjmPlanEntry
{
  AdwBin parent_instance;

  GtkEntry *entry;
  GtkPopover *popover;
  CjmTypingNote *note;
  GtkListBox *names;
  GtkCalendar *calendar;

  CjmPlanColumn column;
  const CjmMember *member;
  CjmNode *improvement;
  GPtrArray *owners;      /* of char *; NULL in other columns than theirs */
  gboolean ended;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmPlanEntry, cjm_plan_entry, ADW_TYPE_BIN)

static void
end (CjmPlanEntry *self,
     gboolean      keep)
{
  if (self->ended)
    return;

  self->ended = TRUE;
  g_signal_emit (self, signals[DONE], 0, keep);
  self->ended = FALSE;
}

static gboolean
read_text (CjmPlanEntry *self,
           CjmValue     *value,
           char        **reason,
           char        **remark)
{
  g_autofree char *text = cjm_title_strip (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (!cjm_value_of_text (text, self->member, FALSE, value, reason, remark))
    return FALSE;
  if (self->member->type != CJM_MEMBER_TEXT || *text != '\0')
    return TRUE;

  g_clear_pointer (&value->text, g_free);
  if (self->member->required)
    *reason = g_strdup (_("It cannot be empty."));
  return !self->member->required;
}

static gboolean
is_suggested (const char *name,
              const char *typed)
{
  g_autofree char *folded = cjm_title_fold (name);
  g_autofree char *part = cjm_title_fold (typed);

  return strstr (folded, part) != NULL && !g_str_equal (folded, part);
}

/* Those whose name has in it what is typed; all of them while nothing is, or what was there is untouched */
static guint
suggest (CjmPlanEntry *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean untouched = g_strcmp0 (typed, cjm_node_get_text (self->improvement, CJM_IMPROVEMENT_OWNER)) == 0;
  GtkListBoxRow *row;
  guint n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->names, 0)) != NULL)
    gtk_list_box_remove (self->names, GTK_WIDGET (row));
  for (guint i = 0; i < self->owners->len && n < MOST_NAMES; i++)
    {
      const char *name = g_ptr_array_index (self->owners, i);

      if (is_suggested (name, untouched ? "" : typed))
        {
          GtkWidget *label = gtk_label_new (name);

          gtk_label_set_xalign (GTK_LABEL (label), 0);
          gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
          gtk_list_box_append (self->names, label);
          n++;
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->names), n > 0);
  return n;
}

/* Whatever helps, where there is anything */
static void
update (CjmPlanEntry *self)
{
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;
  guint n_names = self->owners != NULL ? suggest (self) : 0;
  CjmValue value;
  gboolean is_sound = read_text (self, &value, &reason, &remark);

  if (is_sound)
    cjm_value_clear (&value, self->member);
  if (reason != NULL)
    cjm_typing_note_set_reason (self->note, reason);
  else
    cjm_typing_note_set_remark (self->note, remark);
  if (is_sound)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");

  if (n_names > 0 || self->calendar != NULL || reason != NULL || remark != NULL)
    gtk_popover_popup (self->popover);
  else
    gtk_popover_popdown (self->popover);
}

static void
take_name (CjmPlanEntry  *self,
           GtkListBoxRow *row)
{
  g_autofree char *name = g_strdup (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));

  /* The row goes as soon as the line says something else. */
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  end (self, TRUE);
}

static void
day_cb (CjmPlanEntry *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");
  CjmValue value = { .text = date };
  g_autofree char *text = cjm_value_to_text (&value, self->member, FALSE);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
step_through_names (CjmPlanEntry *self,
                    int           by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->names);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : by > 0 ? 0 : -1;

  gtk_list_box_select_row (self->names, index >= 0 ? gtk_list_box_get_row_at_index (self->names, index) : NULL);
}

static gboolean
key_cb (CjmPlanEntry   *self,
        guint           key,
        guint           code,
        GdkModifierType state)
{
  GtkListBoxRow *row = self->names != NULL ? gtk_list_box_get_selected_row (self->names) : NULL;

  switch (key)
    {
    case GDK_KEY_Escape:
      end (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (row != NULL)
        take_name (self, row);
      else
        end (self, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      if (self->names != NULL)
        step_through_names (self, key == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
left_cb (CjmPlanEntry *self)
{
  end (self, TRUE);
}

static void
add_calendar (CjmPlanEntry *self,
              GtkBox       *box)
{
  const char *date = cjm_node_get_text (self->improvement, CJM_IMPROVEMENT_DEADLINE);
  g_autofree char *iso = date != NULL ? g_strconcat (date, "T12:00:00", NULL) : NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) day = iso != NULL ? g_date_time_new_from_iso8601 (iso, zone) : NULL;

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->calendar), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("plan", "Deadline"), -1);
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, GTK_WIDGET (self->calendar));
}

static void
add_names (CjmPlanEntry *self,
           GtkBox       *box)
{
  self->owners = cjm_plan_list_owners (cjm_document_of (self->improvement));
  self->names = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->names), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->names), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("plan", "Owner"), -1);
  g_signal_connect_object (self->names, "row-activated", G_CALLBACK (take_name), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, GTK_WIDGET (self->names));
}

static void
build_popover (CjmPlanEntry *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "plan-help");
  gtk_popover_set_child (self->popover, GTK_WIDGET (box));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));

  self->note = CJM_TYPING_NOTE (cjm_typing_note_new ());
  cjm_typing_note_set_named (self->note, GTK_WIDGET (self->entry));
  gtk_box_append (box, GTK_WIDGET (self->note));
  if (self->column == CJM_PLAN_COLUMN_DEADLINE)
    add_calendar (self, box);
  if (self->column == CJM_PLAN_COLUMN_OWNER)
    add_names (self, box);
  cjm_accessible_names_mend (GTK_WIDGET (box));
}

static void
cjm_plan_entry_dispose (GObject *object)
{
  CjmPlanEntry *self = CJM_PLAN_ENTRY (object);

  self->ended = TRUE;
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_clear_object (&self->improvement);

  G_OBJECT_CLASS (cjm_plan_entry_parent_class)->dispose (object);
}

static void
cjm_plan_entry_class_init (CjmPlanEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_plan_entry_dispose;

  /**
   * CjmPlanEntry::done:
   * @keep: whether what was typed is to stay
   */
  signals[DONE] = g_signal_new ("done", CJM_TYPE_PLAN_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_BOOLEAN);
  gtk_widget_class_set_css_name (widget_class, "planentry");
}

static void
cjm_plan_entry_init (CjmPlanEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_has_frame (self->entry, FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * cjm_plan_entry_new:
 * @column: one that is edited by typing
 * @improvement: in a document
 *
 * Returns: (transfer floating): a line that says what the improvement holds
 */
GtkWidget *
cjm_plan_entry_new (CjmPlanColumn column,
                    CjmNode      *improvement)
{
  CjmPlanEntry *self = g_object_new (CJM_TYPE_PLAN_ENTRY, NULL);
  const CjmPlanColumnInfo *info = cjm_plan_column_get_info (column);
  g_autofree char *text = NULL;

  self->column = column;
  self->member = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, info->member);
  self->improvement = g_object_ref (improvement);
  text = cjm_value_to_text (cjm_node_get_value (improvement, info->member), self->member, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  if (info->is_number)
    gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_dpgettext2 (NULL, "plan", info->title), -1);
  build_popover (self);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * cjm_plan_entry_begin:
 *
 * Takes the focus, with all that it says selected.
 */
void
cjm_plan_entry_begin (CjmPlanEntry *self)
{
  g_return_if_fail (CJM_IS_PLAN_ENTRY (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  update (self);
}

/**
 * cjm_plan_entry_read:
 * @value: (out): what it says, for cjm_value_clear(); undefined where it cannot be
 *
 * Returns: whether what is typed is a value
 */
gboolean
cjm_plan_entry_read (CjmPlanEntry *self,
                     CjmValue     *value)
{
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;

  g_return_val_if_fail (CJM_IS_PLAN_ENTRY (self), FALSE);

  return read_text (self, value, &reason, &remark);
}

/**
 * cjm_plan_entry_get_entry:
 *
 * Returns: (transfer none): the line
 */
GtkEntry *
cjm_plan_entry_get_entry (CjmPlanEntry *self)
{
  return self->entry;
}
