/* cjm-start-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-start-card.h"

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CAPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* One thing that a document can begin with, on the start page: a picture, what it is called and a few words about it. */
typedef struct
{
  GtkBox *box;
  GtkWidget *words;
  GtkLabel *title;
  GtkLabel *caption;
} CjmStartCardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CjmStartCard, cjm_start_card, GTK_TYPE_BUTTON)

static CjmStartCardPrivate *
get_private (CjmStartCard *self)
{
  return cjm_start_card_get_instance_private (self);
}

static void
update_accessible_name (CjmStartCard *self)
{
  CjmStartCardPrivate *priv = get_private (self);
  g_autofree char *name = g_strdup_printf ("%s, %s", gtk_label_get_label (priv->title),
                                           gtk_label_get_label (priv->caption));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
cjm_start_card_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CjmStartCard *self = CJM_START_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (get_private (self)->title, g_value_get_string (value));
      update_accessible_name (self);
      break;
    case PROP_CAPTION:
      gtk_label_set_label (get_private (self)->caption, g_value_get_string (value));
      update_accessible_name (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_start_card_class_init (CjmStartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = cjm_start_card_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-start-card.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CjmStartCard, box);
  gtk_widget_class_bind_template_child_private (widget_class, CjmStartCard, words);
  gtk_widget_class_bind_template_child_private (widget_class, CjmStartCard, title);
  gtk_widget_class_bind_template_child_private (widget_class, CjmStartCard, caption);
}

static void
cjm_start_card_init (CjmStartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_start_card_set_picture:
 * @picture: (transfer floating): once
 * @orientation: %GTK_ORIENTATION_VERTICAL for above the words, %GTK_ORIENTATION_HORIZONTAL for beside them
 */
void
cjm_start_card_set_picture (CjmStartCard  *self,
                            GtkWidget     *picture,
                            GtkOrientation orientation)
{
  CjmStartCardPrivate *priv;

  g_return_if_fail (CJM_IS_START_CARD (self));
  g_return_if_fail (GTK_IS_WIDGET (picture));

  priv = get_private (self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (priv->box), orientation);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_set_valign (priv->words, GTK_ALIGN_CENTER);
  gtk_box_prepend (priv->box, picture);
}
