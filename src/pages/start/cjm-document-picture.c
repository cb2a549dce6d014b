/* cjm-document-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-document-picture.h"

#include <adwaita.h>

#include "cjm-first-frame.h"
#include "cjm-thumbnail.h"

/* Pixels a canvas unit of this widget's size, for sharp displays */
#define SHARPNESS 2

enum
{
  PROP_0,
  PROP_WIDTH,
  PROP_HEIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * What a document, on disk or as bytes, looks like, in small: its map, in the colours of the style. It is drawn once the
 * widget is on screen and the first frame is out, and stays empty where the document cannot be read.
 */
struct _CjmDocumentPicture
{
  GtkWidget parent_instance;

  GtkWidget *picture;
  int width;
  int height;

  GFile *location;   /* of these, one at most */
  GBytes *bytes;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CjmDocumentPicture, cjm_document_picture, GTK_TYPE_WIDGET)

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CjmDocumentPicture) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = cjm_thumbnail_draw_finish (result, &error);

  if (texture != NULL && self->picture != NULL)
    gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("No picture of a document: %s", error->message);
}

static void
stop_drawing (CjmDocumentPicture *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
draw (CjmDocumentPicture *self)
{
  stop_drawing (self);
  if (self->location == NULL && self->bytes == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  cjm_thumbnail_draw_async (self->location, self->bytes, self->width * SHARPNESS, self->height * SHARPNESS,
                            adw_style_manager_get_dark (adw_style_manager_get_default ()), self->cancellable,
                            drawn_cb, g_object_ref (self));
}

static void
dark_changed_cb (CjmDocumentPicture *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    draw (self);
}

static void
first_frame_cb (GtkWidget *widget)
{
  draw (CJM_DOCUMENT_PICTURE (widget));
}

static void
cjm_document_picture_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cjm_document_picture_parent_class)->map (widget);

  cjm_first_frame_wait (widget, first_frame_cb);
}

static void
cjm_document_picture_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  CjmDocumentPicture *self = CJM_DOCUMENT_PICTURE (object);

  switch (prop_id)
    {
    case PROP_WIDTH:
      self->width = g_value_get_int (value);
      break;
    case PROP_HEIGHT:
      self->height = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* As large as was asked for, whatever the size of what is drawn */
static void
cjm_document_picture_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  CjmDocumentPicture *self = CJM_DOCUMENT_PICTURE (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static void
cjm_document_picture_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  gtk_widget_allocate (CJM_DOCUMENT_PICTURE (widget)->picture, width, height, baseline, NULL);
}

static void
cjm_document_picture_dispose (GObject *object)
{
  CjmDocumentPicture *self = CJM_DOCUMENT_PICTURE (object);

  stop_drawing (self);
  g_clear_object (&self->location);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->picture, gtk_widget_unparent);

  G_OBJECT_CLASS (cjm_document_picture_parent_class)->dispose (object);
}

static void
cjm_document_picture_class_init (CjmDocumentPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cjm_document_picture_set_property;
  object_class->dispose = cjm_document_picture_dispose;
  widget_class->map = cjm_document_picture_map;
  widget_class->measure = cjm_document_picture_measure;
  widget_class->size_allocate = cjm_document_picture_size_allocate;

  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 1, 1000, 64,
                                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEIGHT] = g_param_spec_int ("height", NULL, NULL, 1, 1000, 44,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "documentpicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cjm_document_picture_init (CjmDocumentPicture *self)
{
  self->picture = g_object_new (GTK_TYPE_PICTURE, "content-fit", GTK_CONTENT_FIT_COVER, "can-shrink", TRUE,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "thumbnail");

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cjm_document_picture_new:
 * @width: on screen
 * @height: on screen
 *
 * Returns: (transfer floating): a picture of no document yet
 */
GtkWidget *
cjm_document_picture_new (int width,
                          int height)
{
  return g_object_new (CJM_TYPE_DOCUMENT_PICTURE, "width", width, "height", height, NULL);
}

/**
 * cjm_document_picture_set_location:
 * @location: (nullable): a document
 */
void
cjm_document_picture_set_location (CjmDocumentPicture *self,
                                   GFile              *location)
{
  g_return_if_fail (CJM_IS_DOCUMENT_PICTURE (self));

  if (!g_set_object (&self->location, location))
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    draw (self);
}

/**
 * cjm_document_picture_set_bytes:
 * @bytes: of a document that is on no disk
 */
void
cjm_document_picture_set_bytes (CjmDocumentPicture *self,
                                GBytes             *bytes)
{
  g_return_if_fail (CJM_IS_DOCUMENT_PICTURE (self));

  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = g_bytes_ref (bytes);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    draw (self);
}
