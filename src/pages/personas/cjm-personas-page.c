/* cjm-personas-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-personas-page.h"

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * The page for the personas of a document. Its contents are made when it is looked at first.
 */
struct _CjmPersonasPage
{
  AdwBin parent_instance;

  CjmDocument *document;
};

G_DEFINE_FINAL_TYPE (CjmPersonasPage, cjm_personas_page, ADW_TYPE_BIN)

static void
cjm_personas_page_map (GtkWidget *widget)
{
  cjm_personas_page_get_editor (CJM_PERSONAS_PAGE (widget));

  GTK_WIDGET_CLASS (cjm_personas_page_parent_class)->map (widget);
}

static void
cjm_personas_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, CJM_PERSONAS_PAGE (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_personas_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CjmPersonasPage *self = CJM_PERSONAS_PAGE (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      if (g_set_object (&self->document, g_value_get_object (value)))
        adw_bin_set_child (ADW_BIN (self), NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_personas_page_dispose (GObject *object)
{
  g_clear_object (&CJM_PERSONAS_PAGE (object)->document);

  G_OBJECT_CLASS (cjm_personas_page_parent_class)->dispose (object);
}

static void
cjm_personas_page_class_init (CjmPersonasPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cjm_personas_page_get_property;
  object_class->set_property = cjm_personas_page_set_property;
  object_class->dispose = cjm_personas_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = cjm_personas_page_map;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_personas_page_init (CjmPersonasPage *self)
{
}

/**
 * cjm_personas_page_get_editor:
 *
 * Returns: (nullable) (transfer none): what is on the page, made now if need be; %NULL without a document
 */
CjmPersonaEditor *
cjm_personas_page_get_editor (CjmPersonasPage *self)
{
  g_return_val_if_fail (CJM_IS_PERSONAS_PAGE (self), NULL);

  if (adw_bin_get_child (ADW_BIN (self)) == NULL && self->document != NULL)
    adw_bin_set_child (ADW_BIN (self), cjm_persona_editor_new (self->document));

  return CJM_PERSONA_EDITOR (adw_bin_get_child (ADW_BIN (self)));
}

/**
 * cjm_personas_page_get_persona:
 *
 * Returns: (nullable) (transfer none): the persona that is chosen
 */
CjmNode *
cjm_personas_page_get_persona (CjmPersonasPage *self)
{
  CjmPersonaEditor *editor = cjm_personas_page_get_editor (self);

  return editor != NULL ? cjm_persona_gallery_get_persona (cjm_persona_editor_get_gallery (editor)) : NULL;
}
