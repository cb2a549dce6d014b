/* cjm-example-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-example-card.h"

#include "cjm-document-picture.h"
#include "cjm-environment.h"

enum
{
  PROP_0,
  PROP_EXAMPLE,
  PROP_TITLE,
  PROP_CAPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * One worked example on the start page: a picture of its map and what it is about.
 * It opens a copy without a name, so that saving asks for a place and the example stays as it is.
 */
struct _CjmExampleCard
{
  GtkButton parent_instance;

  CjmDocumentPicture *picture;
  GtkLabel *title;
  GtkLabel *caption;
};

G_DEFINE_FINAL_TYPE (CjmExampleCard, cjm_example_card, GTK_TYPE_BUTTON)

/**
 * cjm_example_find:
 * @name: such as "holiday"
 *
 * Returns: (transfer full) (nullable): the example of that name in the first of the person's languages that there is, or
 *   else in English
 */
GFile *
cjm_example_find (const char *name)
{
  const char *const *languages = g_get_language_names ();
  const char *folder = cjm_environment_get_data_dir ();

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      const char *language = g_str_equal (languages[i], "C") ? "en" : languages[i];
      g_autofree char *file = g_strconcat (name, ".", language, ".journey", NULL);
      g_autofree char *path = g_build_filename (folder, "examples", file, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_file_new_for_path (path);
    }

  return NULL;
}

static void
update_accessible_name (CjmExampleCard *self)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", gtk_label_get_label (self->title),
                                           gtk_label_get_label (self->caption));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_example (CjmExampleCard *self,
             const char     *example)
{
  g_autoptr (GFile) location = cjm_example_find (example);

  cjm_document_picture_set_location (self->picture, location);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", example);
}

static void
cjm_example_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CjmExampleCard *self = CJM_EXAMPLE_CARD (object);

  switch (prop_id)
    {
    case PROP_EXAMPLE:
      set_example (self, g_value_get_string (value));
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
cjm_example_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CJM_TYPE_EXAMPLE_CARD);

  G_OBJECT_CLASS (cjm_example_card_parent_class)->dispose (object);
}

static void
cjm_example_card_class_init (CjmExampleCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cjm_example_card_set_property;
  object_class->dispose = cjm_example_card_dispose;
  properties[PROP_EXAMPLE] = g_param_spec_string ("example", NULL, NULL, NULL,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_DOCUMENT_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-example-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmExampleCard, picture);
  gtk_widget_class_bind_template_child (widget_class, CjmExampleCard, title);
  gtk_widget_class_bind_template_child (widget_class, CjmExampleCard, caption);
}

static void
cjm_example_card_init (CjmExampleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
