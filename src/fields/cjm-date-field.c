/* cjm-date-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-date-field.h"

#include <glib/gi18n.h>

#include "cjm-accessible-names.h"

/*
 * A day, typed or taken from a calendar.
 */
struct _CjmDateField
{
  CjmEntryField parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (CjmDateField, cjm_date_field, CJM_TYPE_ENTRY_FIELD)

static void
day_selected_cb (CjmDateField *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");
  GtkEntry *entry = cjm_entry_field_get_entry (CJM_ENTRY_FIELD (self));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
no_date_cb (CjmDateField *self)
{
  gtk_editable_set_text (GTK_EDITABLE (cjm_entry_field_get_entry (CJM_ENTRY_FIELD (self))), "");
  gtk_menu_button_popdown (self->button);
}

static char *
create_label (CjmField *field)
{
  /* Translators: %s is the name of a date, such as “Deadline” */
  return g_strdup_printf (_("Calendar: %s"), cjm_field_get_label (field));
}

static void
create_popover (CjmDateField *self)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autofree char *label = create_label (CJM_FIELD (self));

  builder = gtk_builder_new_from_resource ("/org/klantreis/Klantreis/fields/cjm-date-popover.ui");
  self->calendar = GTK_CALENDAR (gtk_builder_get_object (builder, "calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_builder_get_object (builder, "none"), "clicked", G_CALLBACK (no_date_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (gtk_builder_get_object (builder, "popover")));
  cjm_accessible_names_mend (GTK_WIDGET (gtk_builder_get_object (builder, "box")));
}

/* The calendar opens on the day that is there, or on today. */
static void
show_day (GtkMenuButton *button,
          gpointer       user_data)
{
  CjmDateField *self = CJM_DATE_FIELD (user_data);
  CjmField *field = CJM_FIELD (self);
  const char *text = cjm_field_get_node (field) != NULL ? cjm_field_get_value (field, NULL)->text : NULL;
  g_autofree char *iso = text != NULL ? g_strconcat (text, "T12:00:00", NULL) : NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) day = iso != NULL ? g_date_time_new_from_iso8601 (iso, zone) : NULL;

  if (day == NULL)
    day = g_date_time_new_now (zone);
  if (self->calendar == NULL)
    create_popover (self);

  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, day);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static void
cjm_date_field_build (CjmField *field)
{
  CjmDateField *self = CJM_DATE_FIELD (field);
  g_autofree char *label = create_label (field);

  CJM_FIELD_CLASS (cjm_date_field_parent_class)->build (field);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, show_day, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  cjm_entry_field_append (CJM_ENTRY_FIELD (self), GTK_WIDGET (self->button));
}

static void
cjm_date_field_class_init (CjmDateFieldClass *klass)
{
  CJM_FIELD_CLASS (klass)->build = cjm_date_field_build;
}

static void
cjm_date_field_init (CjmDateField *self)
{
}
