/* cjm-template-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-template-card.h"

#include "cjm-template-picture.h"

enum
{
  PROP_0,
  PROP_TEMPLATE,
  PROP_TITLE,
  PROP_CAPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* One phase model on the start page. It begins a document that has it, once the page said in which language. */
struct _CjmTemplateCard
{
  GtkButton parent_instance;

  CjmTemplatePicture *picture;
  GtkLabel *title;
  GtkLabel *caption;

  CjmTemplate template;
};

G_DEFINE_FINAL_TYPE (CjmTemplateCard, cjm_template_card, GTK_TYPE_BUTTON)

static void
update_accessible_name (CjmTemplateCard *self)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", gtk_label_get_label (self->title),
                                           gtk_label_get_label (self->caption));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_template (CjmTemplateCard *self,
              const char      *name)
{
  if (!cjm_template_find (name, &self->template))
    g_error ("There is no template “%s”", name);

  cjm_template_picture_set_template (self->picture, self->template);
}

static void
cjm_template_card_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CjmTemplateCard *self = CJM_TEMPLATE_CARD (object);

  switch (prop_id)
    {
    case PROP_TEMPLATE:
      set_template (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      gtk_label_set_label (self->title, g_value_get_string (value));
      update_accessible_name (self);
      break;
    case PROP_CAPTION:
      gtk_label_set_label (self->caption, g_value_get_string (value));
      update_accessible_name (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_template_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CJM_TYPE_TEMPLATE_CARD);

  G_OBJECT_CLASS (cjm_template_card_parent_class)->dispose (object);
}

static void
cjm_template_card_class_init (CjmTemplateCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cjm_template_card_set_property;
  object_class->dispose = cjm_template_card_dispose;

  /* By the name that the command line knows: "nine" */
  properties[PROP_TEMPLATE] = g_param_spec_string ("template", NULL, NULL, NULL,
                                                   G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_TEMPLATE_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-template-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmTemplateCard, picture);
  gtk_widget_class_bind_template_child (widget_class, CjmTemplateCard, title);
  gtk_widget_class_bind_template_child (widget_class, CjmTemplateCard, caption);
}

static void
cjm_template_card_init (CjmTemplateCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_template_card_set_language:
 * @language: of the document that the card begins, a BCP 47 tag
 */
void
cjm_template_card_set_language (CjmTemplateCard *self,
                                const char      *language)
{
  g_return_if_fail (CJM_IS_TEMPLATE_CARD (self));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", cjm_template_get_name (self->template), language);
}
