/* cjm-duration-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-duration-field.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cjm-field-text.h"

/* The units of ISO 8601 with what stands before and behind the number, and last the whole notation, for durations of
 * several units */
static const struct
{
  const char *before;
  const char *behind;
  const char *name;
} units[] = {
  { "PT", "S", NC_("duration", "seconds") },
  { "PT", "M", NC_("duration", "minutes") },
  { "PT", "H", NC_("duration", "hours") },
  { "P", "D", NC_("duration", "days") },
  { "P", "W", NC_("duration", "weeks") },
  { "P", "M", NC_("duration", "months") },
  { "P", "Y", NC_("duration", "years") },
};

#define MINUTES 1
#define NOTATION G_N_ELEMENTS (units)

/* How many of a unit there can be */
#define AMOUNT_MAX 1e9

/*
 * A duration as a number and its unit. One of several units, such as P1DT12H, stays as it is, in the notation of a file.
 */
struct _CjmDurationField
{
  CjmEntryField parent_instance;

  GtkDropDown *unit;
};

G_DEFINE_FINAL_TYPE (CjmDurationField, cjm_duration_field, CJM_TYPE_ENTRY_FIELD)

/* "PT1.5H": the digits of a number as a duration has them, without an exponent and without zeros at their end */
static char *
compose (double number,
         guint  unit)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *digits = g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.12f", number));
  char *end = digits + strlen (digits);

  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    *--end = '\0';

  return g_strconcat (units[unit].before, digits, units[unit].behind, NULL);
}

/* The unit of a duration, with its number as a program spells it; NOTATION where it has several, or would be written in
 * another way if that number were typed */
static guint
split (const char *duration,
       char      **number)
{
  gsize length = strlen (duration);

  for (guint i = 0; i < NOTATION; i++)
    {
      const char *digits = duration + strlen (units[i].before);
      g_autofree char *again = NULL;

      if (!g_str_has_prefix (duration, units[i].before) || !g_str_has_suffix (duration, units[i].behind)
          || *digits == '\0' || strspn (digits, "0123456789.,") != (gsize) (duration + length - 1 - digits))
        continue;

      *number = g_strndup (digits, (gsize) (duration + length - 1 - digits));
      again = compose (MIN (g_ascii_strtod (*number, NULL), AMOUNT_MAX), i);
      if (g_str_equal (again, duration))
        return i;
      g_clear_pointer (number, g_free);
    }

  return NOTATION;
}

static char *
cjm_duration_field_to_text (CjmEntryField  *entry,
                            const CjmValue *value)
{
  g_autofree char *number = NULL;

  if (value->text == NULL)
    return g_strdup ("");

  return split (value->text, &number) != NOTATION ? cjm_number_to_text (g_ascii_strtod (number, NULL), 0)
                                                  : g_strdup (value->text);
}

static const CjmMember amount = { .name = "amount", .type = CJM_MEMBER_NUMBER, .minimum = 0, .maximum = AMOUNT_MAX };

static gboolean
cjm_duration_field_of_text (CjmEntryField *entry,
                            const char    *text,
                            CjmValue      *value,
                            char         **reason,
                            char         **remark)
{
  CjmDurationField *self = CJM_DURATION_FIELD (entry);
  const CjmMember *member = cjm_field_get_member (CJM_FIELD (self));
  guint unit = gtk_drop_down_get_selected (self->unit);
  CjmValue number;

  if (unit >= NOTATION || *text == 'P')
    return cjm_value_of_text (text, member, FALSE, value, reason, remark);

  cjm_value_init (value, member);
  if (!cjm_value_of_text (text, &amount, FALSE, &number, reason, remark))
    return FALSE;

  if (!isnan (number.number))
    value->text = compose (number.number, unit);

  return TRUE;
}

static void
cjm_duration_field_update (CjmField *field)
{
  CjmDurationField *self = CJM_DURATION_FIELD (field);
  gboolean mixed = FALSE;
  const char *duration = cjm_field_get_value (field, &mixed)->text;
  g_autofree char *number = NULL;

  if (duration != NULL && !mixed)
    gtk_drop_down_set_selected (self->unit, split (duration, &number));
  else if (gtk_drop_down_get_selected (self->unit) >= NOTATION)
    gtk_drop_down_set_selected (self->unit, MINUTES);

  CJM_FIELD_CLASS (cjm_duration_field_parent_class)->update (field);
}

static void
unit_cb (CjmDurationField *self)
{
  CjmField *field = CJM_FIELD (self);
  GtkEntry *entry = cjm_entry_field_get_entry (CJM_ENTRY_FIELD (self));
  const char *duration;

  if (cjm_field_is_updating (field) || cjm_field_get_node (field) == NULL)
    return;

  duration = cjm_field_get_value (field, NULL)->text;
  if (gtk_drop_down_get_selected (self->unit) == NOTATION && duration != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), duration);
  else if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    cjm_entry_field_apply (CJM_ENTRY_FIELD (self));
}

static void
cjm_duration_field_build (CjmField *field)
{
  CjmDurationField *self = CJM_DURATION_FIELD (field);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  /* Translators: %s is the name of what is measured, such as “Duration” */
  g_autofree char *label = g_strdup_printf (_("Unit: %s"), cjm_field_get_label (field));

  for (guint i = 0; i < NOTATION; i++)
    gtk_string_list_append (names, g_dpgettext2 (NULL, "duration", units[i].name));
  gtk_string_list_append (names, "ISO 8601");

  self->unit = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL));
  gtk_drop_down_set_selected (self->unit, MINUTES);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->unit), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->unit), "flat");

  CJM_FIELD_CLASS (cjm_duration_field_parent_class)->build (field);
  cjm_entry_field_append (CJM_ENTRY_FIELD (self), GTK_WIDGET (self->unit));
  g_signal_connect_object (self->unit, "notify::selected", G_CALLBACK (unit_cb), self, G_CONNECT_SWAPPED);
}

static void
cjm_duration_field_class_init (CjmDurationFieldClass *klass)
{
  CJM_FIELD_CLASS (klass)->build = cjm_duration_field_build;
  CJM_FIELD_CLASS (klass)->update = cjm_duration_field_update;
  CJM_ENTRY_FIELD_CLASS (klass)->to_text = cjm_duration_field_to_text;
  CJM_ENTRY_FIELD_CLASS (klass)->of_text = cjm_duration_field_of_text;
}

static void
cjm_duration_field_init (CjmDurationField *self)
{
}
