/* cjm-picture-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-picture-field.h"

#include <glib/gi18n.h>

#include "cjm-picture.h"

#define THUMBNAIL_HEIGHT 120

/*
 * The picture of an episode or a persona, which can be taken away.
 */
struct _CjmPictureField
{
  CjmField parent_instance;

  GtkPicture *picture;
  GtkWidget *none;
  GtkWidget *remove;
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
  gtk_widget_set_visible (self->none, texture == NULL);
}

static void
remove_cb (CjmPictureField *self)
{
  CjmField *field = CJM_FIELD (self);

  if (cjm_field_get_node (field) != NULL)
    cjm_field_set_value (field, &(CjmValue) { .text = NULL }, FALSE);
}

static void
cjm_picture_field_build (CjmField *field)
{
  CjmPictureField *self = CJM_PICTURE_FIELD (field);
  /* Translators: %s is “Picture” or “Portrait” */
  g_autofree char *remove = g_strdup_printf (_("%s: remove"), cjm_field_get_label (field));

  self->none = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->none, "unknown");
  cjm_field_append_to_header (field, self->none);

  self->remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_add_css_class (self->remove, "circular");
  gtk_widget_set_tooltip_text (self->remove, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  cjm_field_append_to_header (field, self->remove);

  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), -1, THUMBNAIL_HEIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self->picture), "thumbnail");
  cjm_field_set_control (field, GTK_WIDGET (self->picture), GTK_WIDGET (self->picture));
}

static void
cjm_picture_field_class_init (CjmPictureFieldClass *klass)
{
  CjmFieldClass *field_class = CJM_FIELD_CLASS (klass);

  field_class->build = cjm_picture_field_build;
  field_class->update = cjm_picture_field_update;
  field_class->takes_several = FALSE;
}

static void
cjm_picture_field_init (CjmPictureField *self)
{
}
