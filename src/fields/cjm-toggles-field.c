/* cjm-toggles-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-toggles-field.h"

#include <glib/gi18n.h>

#include "cjm-accessible-names.h"
#include "cjm-naming.h"
#include "cjm-wrap-layout.h"

#define LEAST_SPACING 6

/*
 * A few choices as toggles with their names: one of them (contact, status), several (senses), or a whole number as a row
 * of figures (importance). Pressing the one that is on takes it back where nobody has to choose, and so do Delete and
 * Backspace.
 */
struct _CjmTogglesField
{
  CjmField parent_instance;

  GPtrArray *toggles;      /* of GtkToggleButton, by choice - 1 */
  GtkWidget *unknown;      /* says that nobody chose */
};

G_DEFINE_FINAL_TYPE (CjmTogglesField, cjm_toggles_field, CJM_TYPE_FIELD)

static guint
get_n_choices (const CjmMember *member)
{
  return member->type == CJM_MEMBER_WHOLE ? (guint) (member->maximum - member->minimum) + 1
                                          : g_strv_length ((char **) member->choices);
}

/* Whether a toggle is on, in the first of the nodes */
static gboolean
holds (CjmField *field,
       guint     i)
{
  const CjmMember *member = cjm_field_get_member (field);
  const CjmValue *value = cjm_field_get_value (field, NULL);

  if (member->type == CJM_MEMBER_CHOICES)
    return value->texts != NULL && g_strv_contains ((const char *const *) value->texts, member->choices[i]);
  if (member->type == CJM_MEMBER_WHOLE)
    return value->whole == (gint64) member->minimum + i;

  return (value->choice != 0 ? value->choice : member->initial) == i + 1;
}

static void
cjm_toggles_field_update (CjmField *field)
{
  CjmTogglesField *self = CJM_TOGGLES_FIELD (field);
  const CjmMember *member = cjm_field_get_member (field);
  gboolean mixed = FALSE;
  gboolean any = FALSE;

  cjm_field_get_value (field, &mixed);
  for (guint i = 0; i < self->toggles->len; i++)
    {
      gboolean on = !mixed && holds (field, i);

      gtk_toggle_button_set_active (g_ptr_array_index (self->toggles, i), on);
      any |= on;
    }

  gtk_widget_set_visible (self->unknown, !any && !mixed && member->type != CJM_MEMBER_CHOICES);
}

static void
clear_value (CjmField *field)
{
  CjmValue value;

  cjm_value_init (&value, cjm_field_get_member (field));
  cjm_field_set_value (field, &value, FALSE);
}

static void
set_senses (CjmTogglesField *self)
{
  const CjmMember *member = cjm_field_get_member (CJM_FIELD (self));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < self->toggles->len; i++)
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->toggles, i)))
      g_strv_builder_add (builder, member->choices[i]);

  words = g_strv_builder_end (builder);
  cjm_field_set_value (CJM_FIELD (self), &(CjmValue) { .texts = words }, FALSE);
}

static void
toggled_cb (GtkToggleButton *toggle,
            CjmTogglesField *self)
{
  CjmField *field = CJM_FIELD (self);
  const CjmMember *member = cjm_field_get_member (field);
  gboolean on = gtk_toggle_button_get_active (toggle);
  guint i;

  if (cjm_field_is_updating (field) || cjm_field_get_node (field) == NULL
      || !g_ptr_array_find (self->toggles, toggle, &i))
    return;

  if (member->type == CJM_MEMBER_CHOICES)
    set_senses (self);
  else if (!on && member->initial == i + 1)
    gtk_toggle_button_set_active (toggle, TRUE);
  else if (!on)
    clear_value (field);
  else if (member->type == CJM_MEMBER_WHOLE)
    cjm_field_set_value (field, &(CjmValue) { .whole = (gint64) member->minimum + i }, FALSE);
  else
    cjm_field_set_value (field, &(CjmValue) { .choice = i + 1 }, FALSE);
}

static gboolean
key_pressed_cb (CjmTogglesField *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key != GDK_KEY_Delete && key != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;

  if (cjm_field_get_node (CJM_FIELD (self)) != NULL)
    clear_value (CJM_FIELD (self));
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_toggle (CjmField *field,
               guint     i)
{
  const CjmMember *member = cjm_field_get_member (field);
  g_autofree char *figure = NULL;
  g_autofree char *name = NULL;
  GtkWidget *toggle;

  if (member->type == CJM_MEMBER_WHOLE)
    {
      figure = g_strdup_printf ("%d", (int) member->minimum + (int) i);
      /* Translators: such as “Importance: 3 of 5” */
      name = g_strdup_printf (_("%s: %s of %d"), cjm_field_get_label (field), figure, (int) member->maximum);
    }
  else
    /* Translators: such as “Contact with: Employee” */
    name = g_strdup_printf (_("%s: %s"), cjm_field_get_label (field),
                            cjm_choice_get_name (member->name, member->choices[i]));

  toggle = gtk_toggle_button_new_with_label (figure != NULL ? figure
                                                            : cjm_choice_get_name (member->name, member->choices[i]));
  cjm_accessible_names_give (GTK_BUTTON (toggle), name);

  return toggle;
}

static void
cjm_toggles_field_build (CjmField *field)
{
  CjmTogglesField *self = CJM_TOGGLES_FIELD (field);
  const CjmMember *member = cjm_field_get_member (field);
  gboolean figures = member->type == CJM_MEMBER_WHOLE;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *key = gtk_event_controller_key_new ();

  if (figures)
    gtk_widget_add_css_class (box, "linked");
  else
    gtk_widget_set_layout_manager (box, cjm_wrap_layout_new (LEAST_SPACING));
  gtk_widget_add_css_class (box, "toggles");
  if (member->type == CJM_MEMBER_CHOICES)
    gtk_widget_add_css_class (box, "several");
  for (guint i = 0; i < get_n_choices (member); i++)
    {
      GtkWidget *toggle = create_toggle (field, i);

      gtk_widget_set_hexpand (toggle, figures);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (box), toggle);
      g_ptr_array_add (self->toggles, toggle);
    }

  self->unknown = gtk_label_new (_("not known"));
  gtk_widget_add_css_class (self->unknown, "unknown");
  cjm_field_append_to_header (field, self->unknown);
  cjm_field_set_control (field, box, NULL);

  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, key);
}

static void
cjm_toggles_field_finalize (GObject *object)
{
  g_ptr_array_unref (CJM_TOGGLES_FIELD (object)->toggles);

  G_OBJECT_CLASS (cjm_toggles_field_parent_class)->finalize (object);
}

static void
cjm_toggles_field_class_init (CjmTogglesFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_toggles_field_finalize;
  CJM_FIELD_CLASS (klass)->build = cjm_toggles_field_build;
  CJM_FIELD_CLASS (klass)->update = cjm_toggles_field_update;
}

static void
cjm_toggles_field_init (CjmTogglesField *self)
{
  self->toggles = g_ptr_array_new ();
}
