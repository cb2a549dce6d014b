/* cjm-photo.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-photo.h"

#include <math.h>

#include "cjm-picture-file.h"
#include "cjm-picture-import.h"

/*
 * How a photo becomes a portrait: read and decoded aside, turned as the camera was held, and of what the person cut out
 * no more pixels kept than are ever shown. The picture is written anew, so that nothing else of the photo comes along:
 * neither where it was taken nor with what.
 */

/* What is cut from is no larger than this, in pixels */
#define LARGEST_SIDE 3072

/**
 * cjm_photo_decode:
 * @bytes: of a file of any format that GdkPixbuf reads
 *
 * Returns: (transfer full) (nullable): as cjm_picture_import_decode(), with its errors
 */
GdkPixbuf *
cjm_photo_decode (GBytes  *bytes,
                  GError **error)
{
  return cjm_picture_import_decode (bytes, LARGEST_SIDE, error);
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
    bytes = cjm_picture_import_read_whole (stream, cancellable, &error);
  if (bytes != NULL)
    photo = cjm_photo_decode (bytes, &error);

  if (photo != NULL)
    g_task_return_pointer (task, photo, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
load (gpointer            from,
      GCancellable       *cancellable,
      GAsyncReadyCallback callback,
      gpointer            user_data)
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
cjm_photo_load (GInputStream       *stream,
                GCancellable       *cancellable,
                GAsyncReadyCallback callback,
                gpointer            user_data)
{
  load (stream, cancellable, callback, user_data);
}

/**
 * cjm_photo_load_file:
 * @file: of a picture
 *
 * Reads and decodes a photo, aside.
 */
void
cjm_photo_load_file (GFile              *file,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  load (file, cancellable, callback, user_data);
}

/**
 * cjm_photo_load_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): as cjm_photo_decode(), with its errors, or the #GIOErrorEnum of reading
 */
GdkPixbuf *
cjm_photo_load_finish (GAsyncResult *result,
                       GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
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
  g_autoptr (GBytes) bytes = cjm_picture_import_encode (scaled);

  return cjm_picture_file_read (bytes, NULL, NULL);
}
