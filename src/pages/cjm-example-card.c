/* cjm-example-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-example-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cjm-first-frame.h"
#include "cjm-environment.h"
#include "cjm-thumbnail.h"

/* Twice the size on screen, for sharp displays */
#define PICTURE_WIDTH 352
#define PICTURE_HEIGHT 244

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
 * One worked example on the start page: a picture of its map, drawn once the card is on screen, and what it is about.
 * It opens a copy without a name, so that saving asks for a place and the example stays as it is.
 */
struct _CjmExampleCard
{
  GtkButton parent_instance;

  GtkPicture *picture;
  GtkLabel *title;
  GtkLabel *caption;

  char *example;
  GCancellable *cancellable;
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
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CjmExampleCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = cjm_thumbnail_draw_finish (result, &error);

  if (texture != NULL && self->picture != NULL)
    gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("No picture of the example %s: %s", self->example, error != NULL ? error->message : "");
}

static void
draw_picture (CjmExampleCard *self)
{
  g_autoptr (GFile) location = self->example != NULL ? cjm_example_find (self->example) : NULL;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  if (location == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  cjm_thumbnail_draw_async (location, PICTURE_WIDTH, PICTURE_HEIGHT,
                            adw_style_manager_get_dark (adw_style_manager_get_default ()),
                            self->cancellable, drawn_cb, g_object_ref (self));
}

static void
dark_changed_cb (CjmExampleCard *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    draw_picture (self);
}

static void
first_frame_cb (GtkWidget *widget)
{
  draw_picture (CJM_EXAMPLE_CARD (widget));
}

static void
cjm_example_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cjm_example_card_parent_class)->map (widget);

  cjm_first_frame_wait (widget, first_frame_cb);
}

static void
update_accessible_name (CjmExampleCard *self)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", gtk_label_get_label (self->title),
                                           gtk_label_get_label (self->caption));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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
      self->example = g_value_dup_string (value);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", self->example);
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
  CjmExampleCard *self = CJM_EXAMPLE_CARD (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CJM_TYPE_EXAMPLE_CARD);

  G_OBJECT_CLASS (cjm_example_card_parent_class)->dispose (object);
}

static void
cjm_example_card_finalize (GObject *object)
{
  g_free (CJM_EXAMPLE_CARD (object)->example);

  G_OBJECT_CLASS (cjm_example_card_parent_class)->finalize (object);
}

static void
cjm_example_card_class_init (CjmExampleCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cjm_example_card_set_property;
  object_class->dispose = cjm_example_card_dispose;
  object_class->finalize = cjm_example_card_finalize;
  widget_class->map = cjm_example_card_map;

  properties[PROP_EXAMPLE] = g_param_spec_string ("example", NULL, NULL, NULL,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-example-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmExampleCard, picture);
  gtk_widget_class_bind_template_child (widget_class, CjmExampleCard, title);
  gtk_widget_class_bind_template_child (widget_class, CjmExampleCard, caption);
}

static void
cjm_example_card_init (CjmExampleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
