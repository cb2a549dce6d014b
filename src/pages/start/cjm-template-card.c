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
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* One phase model on the start page. It begins a document that has it, once the page said in which language. */
struct _CjmTemplateCard
{
  CjmStartCard parent_instance;

  CjmTemplatePicture *picture;
  CjmTemplate template;
};

G_DEFINE_FINAL_TYPE (CjmTemplateCard, cjm_template_card, CJM_TYPE_START_CARD)

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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_template_card_class_init (CjmTemplateCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = cjm_template_card_set_property;

  /* By the name that the command line knows: "nine" */
  properties[PROP_TEMPLATE] = g_param_spec_string ("template", NULL, NULL, NULL,
                                                   G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_template_card_init (CjmTemplateCard *self)
{
  self->picture = g_object_new (CJM_TYPE_TEMPLATE_PICTURE, NULL);
  cjm_start_card_set_picture (CJM_START_CARD (self), GTK_WIDGET (self->picture), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "template");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.new-from-template");
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
