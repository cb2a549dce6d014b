/* cjm-picture-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-picture-field.h"

#include <glib/gi18n.h>

#include "cjm-picture-file.h"
#include "cjm-picture-loader.h"
#include "cjm-picture.h"
#include "cjm-undo-toast.h"


/*
 * The picture of an episode or a persona: chosen from a file, whose bytes become part of the document, or taken away.
 */
struct _CjmPictureField
{
  CjmField parent_instance;

  GtkPicture *picture;
  GtkWidget *none;
  GtkWidget *remove;
  GtkWidget *choose;
  GtkFileChooserNative *chooser;
  CjmPictureLoader *loader;
  GSignalGroup *loader_signals;
};

G_DEFINE_FINAL_TYPE (CjmPictureField, cjm_picture_field, CJM_TYPE_FIELD)

static GdkTexture *
create_texture (CjmNode *node)
{
  cairo_surface_t *surface = cjm_picture_get_surface (node);
  g_autoptr (GBytes) bytes = NULL;
  int width, height, stride;

  if (surface == NULL)
    return NULL;

  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void cjm_picture_field_update (CjmField *field);

static void
decoded_cb (CjmPictureField *self,
            CjmNode         *picture)
{
  CjmField *field = CJM_FIELD (self);

  if (cjm_field_get_node (field) != NULL
      && g_strcmp0 (cjm_field_get_value (field, NULL)->text, cjm_node_get_id (picture)) == 0)
    cjm_picture_field_update (field);
}

/* The picture may come later. */
static void
follow_loader (CjmPictureField *self)
{
  CjmPictureLoader *loader = cjm_picture_loader_find (cjm_field_get_document (CJM_FIELD (self)));

  g_set_object (&self->loader, loader);
  g_signal_group_set_target (self->loader_signals, loader);
}

static void
cjm_picture_field_update (CjmField *field)
{
  CjmPictureField *self = CJM_PICTURE_FIELD (field);
  const char *key = cjm_field_get_value (field, NULL)->text;
  CjmNode *node = cjm_document_find_picture (cjm_field_get_document (field), key);
  g_autoptr (GdkTexture) texture = node != NULL ? create_texture (node) : NULL;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  gtk_widget_set_visible (self->remove, key != NULL);
  gtk_label_set_label (GTK_LABEL (self->none), key != NULL ? _("cannot be shown") : C_("picture", "none"));
  gtk_widget_set_visible (self->none, texture == NULL && (node == NULL || !cjm_picture_is_awaited (node)));
  follow_loader (self);
}

static void
remove_cb (CjmPictureField *self)
{
  CjmField *field = CJM_FIELD (self);

  if (cjm_field_get_node (field) != NULL)
    cjm_picture_file_embed (cjm_field_get_document (field), cjm_field_get_node (field), cjm_field_get_index (field), NULL,
                            _(cjm_field_get_info (field)->step));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CjmPictureField) self = user_data;
  CjmField *field = CJM_FIELD (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autoptr (CjmNode) picture = cjm_picture_file_load_finish (result, &told, &error);
  /* The person may have selected something else in the meantime. */
  CjmNode *node = cjm_picture_file_get_node (result);

  if (cjm_field_get_node (field) != node)
    return;

  cjm_field_set_error (field, error != NULL ? error->message : NULL);
  if (picture == NULL)
    return;

  cjm_picture_file_embed (cjm_field_get_document (field), node, cjm_field_get_index (field), picture,
                          _(cjm_field_get_info (field)->step));
  if (told != NULL)
    cjm_undo_toast_show (GTK_WIDGET (self), cjm_field_get_document (field), told);
}

static void
response_cb (CjmPictureField *self,
             int              response)
{
  g_autoptr (GFile) file = NULL;
  CjmNode *node = cjm_field_get_node (CJM_FIELD (self));

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (file != NULL && node != NULL)
    cjm_picture_file_load (file, node, loaded_cb, g_object_ref (self));
}

static void
choose_cb (CjmPictureField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  gtk_file_filter_add_mime_type (filter, "image/webp");

  self->chooser = gtk_file_chooser_native_new (_("Choose a picture"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
name_button (CjmField   *field,
             GtkWidget  *button,
             const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  cjm_field_append_to_header (field, button);
}

static void
cjm_picture_field_build (CjmField *field)
{
  CjmPictureField *self = CJM_PICTURE_FIELD (field);
  /* Translators: %s is “Picture” or “Portrait” */
  g_autofree char *remove = g_strdup_printf (_("%s: remove"), cjm_field_get_label (field));
  /* Translators: %s is “Picture” or “Portrait” */
  g_autofree char *choose = g_strdup_printf (_("%s: choose a file"), cjm_field_get_label (field));

  cjm_field_append_to_header (field, self->none);
  name_button (field, self->remove, remove);
  name_button (field, self->choose, choose);
  cjm_field_set_control (field, GTK_WIDGET (self->picture), GTK_WIDGET (self->picture));
}

static void
cjm_picture_field_dispose (GObject *object)
{
  CjmPictureField *self = CJM_PICTURE_FIELD (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->loader_signals);
  g_clear_object (&self->loader);

  G_OBJECT_CLASS (cjm_picture_field_parent_class)->dispose (object);
}

static void
cjm_picture_field_class_init (CjmPictureFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CjmFieldClass *field_class = CJM_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_picture_field_dispose;

  field_class->build = cjm_picture_field_build;
  field_class->update = cjm_picture_field_update;
  field_class->takes_several = FALSE;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-picture-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPictureField, none);
  gtk_widget_class_bind_template_child (widget_class, CjmPictureField, remove);
  gtk_widget_class_bind_template_child (widget_class, CjmPictureField, choose);
  gtk_widget_class_bind_template_child (widget_class, CjmPictureField, picture);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
cjm_picture_field_init (CjmPictureField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->loader_signals = g_signal_group_new (CJM_TYPE_PICTURE_LOADER);
  g_signal_group_connect_swapped (self->loader_signals, "decoded", G_CALLBACK (decoded_cb), self);
}
