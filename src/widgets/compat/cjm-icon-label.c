/* cjm-icon-label.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-icon-label.h"

/* Between the icon and its word, in pixels */
#define SPACING 6

/*
 * What stands on a button of a bar: an icon and a word, of which the word gives way where there is no room for the whole
 * of it. The button itself has to say the word to assistive technology.
 */
struct _CjmIconLabel
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *label;
};

enum
{
  PROP_0,
  PROP_ICON_NAME,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmIconLabel, cjm_icon_label, ADW_TYPE_BIN)

static void
cjm_icon_label_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CjmIconLabel *self = CJM_ICON_LABEL (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      gtk_image_set_from_icon_name (self->icon, g_value_get_string (value));
      break;
    case PROP_LABEL:
      gtk_label_set_text_with_mnemonic (self->label, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_icon_label_class_init (CjmIconLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = cjm_icon_label_set_property;

  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL,
                                                    G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_icon_label_init (CjmIconLabel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *squeezer = adw_squeezer_new ();

  self->icon = GTK_IMAGE (gtk_image_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_margin_start (GTK_WIDGET (self->label), SPACING);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_set_allow_none (ADW_SQUEEZER (squeezer), TRUE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), squeezer);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * cjm_icon_label_new:
 * @icon_name: the icon
 * @label: the word, in the interface's language, with an underscore before its mnemonic
 *
 * Returns: (transfer floating): both beside each other
 */
GtkWidget *
cjm_icon_label_new (const char *icon_name,
                    const char *label)
{
  return g_object_new (CJM_TYPE_ICON_LABEL, "icon-name", icon_name, "label", label, NULL);
}
