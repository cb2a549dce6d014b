/* cjm-photo.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-photo.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-picture-file.h"

/*
 * How a photo becomes a portrait: read and decoded aside, turned as the camera was held, and of what the person cut out
 * no more pixels kept than are ever shown. The picture is written anew, so that nothing else of the photo comes along:
 * neither where it was taken nor with what.
 */

#define MEGABYTE 1000000
#define MOST_MEGABYTES 50
/* More pixels than any camera takes are an attack, not a picture. */
#define MOST_PIXELS 300e6
/* What is cut from is no larger than this, in pixels */
#define LARGEST_SIDE 3072
/* A drawing has no pixels of its own: this many leave room for a cut. */
#define DRAWING_SIDE 1024

static void
choose_size_cb (GdkPixbufLoader *loader,
                int              width,
                int              height,
                gpointer         user_data)
{
  GdkPixbufFormat *format = gdk_pixbuf_loader_get_format (loader);
  double side = MAX (width, height);
  double wanted = MIN (side, LARGEST_SIDE);

  if (format != NULL && gdk_pixbuf_format_is_scalable (format))
    wanted = CLAMP (side, DRAWING_SIDE, LARGEST_SIDE);

  if ((double) width * height > MOST_PIXELS)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (wanted != side && side > 0)
    gdk_pixbuf_loader_set_size (loader, (int) MAX (width * wanted / side, 1), (int) MAX (height * wanted / side, 1));
}

/**
 * cjm_photo_decode:
 * @bytes: of a file of any format that GdkPixbuf reads
 *
 * Returns: (transfer full) (nullable): the picture as the camera was held; %NULL with %G_IO_ERROR_INVALID_DATA where it
 *   cannot be shown
 */
GdkPixbuf *
cjm_photo_decode (GBytes  *bytes,
                  GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  GdkPixbuf *pixbuf = NULL;
  gboolean read;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (choose_size_cb), NULL);
  read = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  if (gdk_pixbuf_loader_close (loader, NULL) && read)
    pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);

  if (pixbuf == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This is no picture that can be shown."));
      return NULL;
    }

  return gdk_pixbuf_apply_embedded_orientation (pixbuf);
}

static GBytes *
read_whole (GInputStream  *stream,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GByteArray) whole = g_byte_array_new ();

  while (whole->len <= MOST_MEGABYTES * MEGABYTE)
    {
      g_autoptr (GBytes) part = g_input_stream_read_bytes (stream, MEGABYTE, cancellable, error);

      if (part == NULL)
        return NULL;
      if (g_bytes_get_size (part) == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&whole));
      g_byte_array_append (whole, g_bytes_get_data (part, NULL), (guint) g_bytes_get_size (part));
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The file is larger than %d MB."), MOST_MEGABYTES);
  return NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GdkPixbuf *photo = NULL;

  if (G_IS_FILE (data))
    stream = G_INPUT_STREAM (g_file_read (data, cancellable, &error));
  else
    stream = g_object_ref (data);
  if (stream != NULL)
    bytes = read_whole (stream, cancellable, &error);
  if (bytes != NULL)
    photo = cjm_photo_decode (bytes, &error);

  if (photo != NULL)
    g_task_return_pointer (task, photo, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
load (gpointer             from,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (from), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * cjm_photo_load:
 * @stream: of the bytes of a picture, such as the clipboard gives
 *
 * Reads and decodes a photo, aside.
 */
void
cjm_photo_load (GInputStream        *stream,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  load (stream, cancellable, callback, user_data);
}

/**
 * cjm_photo_load_file:
 *
 * Reads and decodes a photo, aside.
 */
void
cjm_photo_load_file (GFile               *file,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  load (file, cancellable, callback, user_data);
}

/**
 * cjm_photo_load_finish:
 *
 * Returns: (transfer full) (nullable): as cjm_photo_decode()
 */
GdkPixbuf *
cjm_photo_load_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
is_opaque (GdkPixbuf *pixbuf)
{
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);

  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return TRUE;

  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++)
    for (int x = 0; x < gdk_pixbuf_get_width (pixbuf); x++)
      if (pixels[(gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf) + 4 * (gsize) x + 3] < 255)
        return FALSE;

  return TRUE;
}

/**
 * cjm_photo_cut:
 * @photo: what to cut from
 * @square: which part, in pixels of @photo; what reaches out of it is left off
 *
 * Returns: (transfer full): a node of kind picture in no document, a square of at most %CJM_PHOTO_SIDE pixels a side
 */
CjmNode *
cjm_photo_cut (GdkPixbuf             *photo,
               const graphene_rect_t *square)
{
  int width = gdk_pixbuf_get_width (photo), height = gdk_pixbuf_get_height (photo);
  int side = CLAMP ((int) roundf (MIN (square->size.width, square->size.height)), 1, MIN (width, height));
  int x = CLAMP ((int) roundf (square->origin.x), 0, width - side);
  int y = CLAMP ((int) roundf (square->origin.y), 0, height - side);
  g_autoptr (GdkPixbuf) cut = gdk_pixbuf_new_subpixbuf (photo, x, y, side, side);
  g_autoptr (GdkPixbuf) scaled = gdk_pixbuf_scale_simple (cut, MIN (side, CJM_PHOTO_SIDE),
                                                          MIN (side, CJM_PHOTO_SIDE), GDK_INTERP_BILINEAR);
  g_autoptr (GBytes) bytes = NULL;
  char *data = NULL;
  gsize length;

  if (is_opaque (scaled))
    gdk_pixbuf_save_to_buffer (scaled, &data, &length, "jpeg", NULL, "quality", "88", NULL);
  else
    gdk_pixbuf_save_to_buffer (scaled, &data, &length, "png", NULL, NULL);
  bytes = g_bytes_new_take (data, data != NULL ? length : 0);

  return cjm_picture_file_read (bytes, NULL);
}
