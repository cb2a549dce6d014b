/* cjm-example-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-example-card.h"

#include <adwaita.h>

#include "cjm-document-picture.h"
#include "cjm-environment.h"

enum
{
  PROP_0,
  PROP_EXAMPLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define PICTURE_WIDTH 176
#define PICTURE_HEIGHT 122

/*
 * One worked example on the start page: a picture of its map and what it is about.
 * It opens a copy without a name, so that saving asks for a place and the example stays as it is.
 */
struct _CjmExampleCard
{
  CjmStartCard parent_instance;

  CjmDocumentPicture *picture;
};

G_DEFINE_FINAL_TYPE (CjmExampleCard, cjm_example_card, CJM_TYPE_START_CARD)

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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_example_card_class_init (CjmExampleCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = cjm_example_card_set_property;

  properties[PROP_EXAMPLE] = g_param_spec_string ("example", NULL, NULL, NULL,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* The picture is never larger than it is made, and smaller where there is no room. */
static void
cjm_example_card_init (CjmExampleCard *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->picture = CJM_DOCUMENT_PICTURE (cjm_document_picture_new (PICTURE_WIDTH, PICTURE_HEIGHT));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PICTURE_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), PICTURE_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->picture));
  cjm_start_card_set_picture (CJM_START_CARD (self), clamp, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "example");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-example");
}
