/* cjm-version-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-version-picture.h"

#include <glib/gi18n.h>

#include "cjm-thumbnail.h"

/* Pixels of the picture for each one that it is shown in */
#define SHARPNESS 2

/*
 * The map of a version of a document, which is in no window: drawn once, in the colours of the style, to be scrolled
 * through. Where the version has no journey it says so.
 */
struct _CjmVersionPicture
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkPicture *picture;

  GFile *file;
  char *journey;
  GCancellable *drawing;
};

G_DEFINE_FINAL_TYPE (CjmVersionPicture, cjm_version_picture, ADW_TYPE_BIN)

/* `user_data` has cancelled what it no longer waits for. */
static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  CjmVersionPicture *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = cjm_thumbnail_draw_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->drawing);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  if (texture != NULL)
    gtk_widget_set_size_request (GTK_WIDGET (self->picture), gdk_texture_get_width (texture) / SHARPNESS,
                                 gdk_texture_get_height (texture) / SHARPNESS);
  gtk_stack_set_visible_child_name (self->stack, texture != NULL ? "picture" : "nothing");
}

static void
stop_drawing (CjmVersionPicture *self)
{
  if (self->drawing != NULL)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
}

static void
draw (CjmVersionPicture *self)
{
  stop_drawing (self);
  if (self->file == NULL)
    return;

  gtk_picture_set_paintable (self->picture, NULL);
  gtk_stack_set_visible_child_name (self->stack, "drawing");
  self->drawing = g_cancellable_new ();
  cjm_thumbnail_draw_map_async (self->file, self->journey,
                                adw_style_manager_get_dark (adw_style_manager_get_default ()), self->drawing, drawn_cb,
                                self);
}

static void
cjm_version_picture_dispose (GObject *object)
{
  CjmVersionPicture *self = CJM_VERSION_PICTURE (object);

  stop_drawing (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->journey, g_free);

  G_OBJECT_CLASS (cjm_version_picture_parent_class)->dispose (object);
}

static void
cjm_version_picture_class_init (CjmVersionPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_version_picture_dispose;
}

static GtkWidget *
create_spinner (void)
{
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (spinner, GTK_ALIGN_CENTER);

  return spinner;
}

static GtkWidget *
create_picture (CjmVersionPicture *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_alternative_text (self->picture, _("The map of this version"));
  gtk_widget_set_halign (GTK_WIDGET (self->picture), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->picture), GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->picture));

  return scrolled;
}

static GtkWidget *
create_excuse (void)
{
  GtkWidget *label = gtk_label_new (_("There is no picture of this version: it holds no journey."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
cjm_version_picture_init (CjmVersionPicture *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, create_spinner (), "drawing");
  gtk_stack_add_named (self->stack, create_picture (self), "picture");
  gtk_stack_add_named (self->stack, create_excuse (), "nothing");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cjm_version_picture_show:
 * @file: the version
 * @journey: the id of the journey whose map it is, where the version has it
 */
void
cjm_version_picture_show (CjmVersionPicture *self,
                          GFile             *file,
                          const char        *journey)
{
  g_return_if_fail (CJM_IS_VERSION_PICTURE (self));

  g_set_object (&self->file, file);
  g_free (self->journey);
  self->journey = g_strdup (journey);
  draw (self);
}

/**
 * cjm_version_picture_get_paintable:
 *
 * Returns: (transfer none) (nullable): the map; %NULL while it is being drawn, and where there is none
 */
GdkPaintable *
cjm_version_picture_get_paintable (CjmVersionPicture *self)
{
  g_return_val_if_fail (CJM_IS_VERSION_PICTURE (self), NULL);

  return gtk_picture_get_paintable (self->picture);
}
