/* cjm-color-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-color-field.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-persona-color.h"
#include "cjm-swatch.h"
#include "cjm-wrap-layout.h"

#define SPACING 4

/*
 * A colour: one of the usual ones, or any other. Pressing the chosen one again leaves the choice to the program.
 */
struct _CjmColorField
{
  CjmField parent_instance;

  GtkWidget *swatches;
  GtkToggleButton *buttons[CJM_PERSONA_N_COLORS];
  GtkColorChooser *own;
};

G_DEFINE_FINAL_TYPE (CjmColorField, cjm_color_field, CJM_TYPE_FIELD)

static void
cjm_color_field_update (CjmField *field)
{
  CjmColorField *self = CJM_COLOR_FIELD (field);
  const char *color = cjm_field_get_value (field, NULL)->text;
  GdkRGBA rgba = { 1, 1, 1, 1 };
  gboolean usual = FALSE;

  for (guint i = 0; i < CJM_PERSONA_N_COLORS; i++)
    {
      gboolean chosen = color != NULL && g_ascii_strcasecmp (color, cjm_persona_color_get (i)) == 0;

      gtk_toggle_button_set_active (self->buttons[i], chosen);
      usual = usual || chosen;
    }

  if (color != NULL)
    gdk_rgba_parse (&rgba, color);
  gtk_color_chooser_set_rgba (self->own, &rgba);
  if (color != NULL && !usual)
    gtk_widget_add_css_class (GTK_WIDGET (self->own), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->own), "chosen");
}

static void
toggled_cb (CjmColorField   *self,
            GtkToggleButton *button)
{
  CjmField *field = CJM_FIELD (self);
  gboolean active = gtk_toggle_button_get_active (button);

  if (cjm_field_is_updating (field) || cjm_field_get_node (field) == NULL)
    return;

  for (guint i = 0; i < CJM_PERSONA_N_COLORS; i++)
    if (self->buttons[i] == button)
      cjm_field_set_value (field, &(CjmValue) { .text = active ? (char *) cjm_persona_color_get (i) : NULL }, FALSE);
}

static void
own_set_cb (CjmColorField *self)
{
  g_autofree char *color = NULL;
  GdkRGBA rgba;

  if (cjm_field_get_node (CJM_FIELD (self)) == NULL)
    return;

  gtk_color_chooser_get_rgba (self->own, &rgba);
  color = g_strdup_printf ("#%02x%02x%02x", (guint) lround (255 * rgba.red), (guint) lround (255 * rgba.green),
                           (guint) lround (255 * rgba.blue));
  cjm_field_set_value (CJM_FIELD (self), &(CjmValue) { .text = color }, FALSE);
}

static void
add_swatch (CjmColorField *self,
            guint          index)
{
  const char *name = cjm_persona_color_get_name (index);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), cjm_swatch_new (cjm_persona_color_get (index)));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (button, self->swatches, GTK_WIDGET (self->own));
  self->buttons[index] = GTK_TOGGLE_BUTTON (button);
}

static void
cjm_color_field_build (CjmField *field)
{
  CjmColorField *self = CJM_COLOR_FIELD (field);

  gtk_color_button_set_title (GTK_COLOR_BUTTON (self->own), cjm_field_get_label (field));
  cjm_field_set_control (field, self->swatches, NULL);
}

static void
cjm_color_field_class_init (CjmColorFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  CJM_FIELD_CLASS (klass)->build = cjm_color_field_build;
  CJM_FIELD_CLASS (klass)->update = cjm_color_field_update;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-color-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmColorField, swatches);
  gtk_widget_class_bind_template_child (widget_class, CjmColorField, own);
  gtk_widget_class_bind_template_callback (widget_class, own_set_cb);
}

static void
cjm_color_field_init (CjmColorField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->swatches, cjm_wrap_layout_new (SPACING));
  for (guint i = 0; i < CJM_PERSONA_N_COLORS; i++)
    add_swatch (self, i);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->own))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Another colour"), -1);
}
