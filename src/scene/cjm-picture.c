/* cjm-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-picture.h"

#include <math.h>
#include <string.h>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "cjm-document.h"
#include "cjm-image.h"
#include "cjm-picture-loader.h"

#define BASE64_CHARACTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="

/*
 * A picture as it is drawn: decoded once, and kept no larger than it is ever shown. Whether it is decoded at all is
 * decided before, see cjm-image.h; what can still go wrong then, such as bytes that do not unpack, makes it one that is
 * drawn nowhere too: neither painted nor written into an SVG. In a window it is decoded aside, see cjm-picture-loader.c.
 */

/* No portrait or episode is drawn larger than this, in pixels; whatever is larger is made smaller on reading. */
#define LARGEST_SIDE 1024
#define SMALLEST_SIDE 128
/* All pictures of a document together take no more, in bytes: where there are many, each is kept smaller. */
#define MOST_KEPT 268435456.0
#define BYTES_A_PIXEL 4
/* A drawing has no pixels of its own: this many make it sharp. */
#define DRAWING_SIDE 512
/* Into an SVG goes no photo that is larger, in pixels a side, than a page in print can show of it. */
#define LARGEST_WRITTEN 2048
/* What of a file, in base64, is searched for how a photo was held */
#define HEAD_LENGTH 65536

static GQuark cjm_picture_surface_quark (void);
static G_DEFINE_QUARK (cjm-picture-surface, cjm_picture_surface)

/**
 * cjm_picture_get_mime_type:
 * @picture: a node of kind picture
 *
 * Returns: such as "image/png"
 */
const char *
cjm_picture_get_mime_type (CjmNode *picture)
{
  return cjm_choice_get_word (cjm_kind_get_member (CJM_KIND_PICTURE, CJM_PICTURE_TYPE),
                              cjm_node_get_choice (picture, CJM_PICTURE_TYPE));
}

/* How large a side of a picture is kept at most */
static double
get_largest_side (CjmNode *picture)
{
  CjmDocument *document = cjm_document_of (picture);
  guint n = document != NULL ? cjm_node_get_n_children (cjm_document_get_root (document), CJM_DOCUMENT_PICTURES) : 1;

  return CLAMP (floor (sqrt (MOST_KEPT / BYTES_A_PIXEL / MAX (n, 1))), SMALLEST_SIDE, LARGEST_SIDE);
}

/* How large a drawing may be made, a side in pixels: drawing it takes a time that grows with its parts and its size. */
static double
get_drawing_side (CjmNode *picture)
{
  const CjmImage *image = cjm_image_of_picture (picture);

  return DRAWING_SIDE * sqrt (CJM_IMAGE_MOST_PARTS / MAX (image->parts, 1));
}

/* What it takes to decode a picture, wherever and however long after it was asked for */
typedef struct
{
  char *data;
  const char *mime_type;
  double smallest_side;  /* of a drawing, which may be made larger than it says */
  double largest_side;
} Decoding;

static void
free_decoding (gpointer data)
{
  Decoding *decoding = data;

  g_free (decoding->data);
  g_free (decoding);
}

static Decoding *
create_decoding (CjmNode *picture)
{
  Decoding *decoding = g_new0 (Decoding, 1);

  decoding->data = g_strdup (cjm_node_get_text (picture, CJM_PICTURE_DATA));
  decoding->mime_type = cjm_picture_get_mime_type (picture);
  decoding->largest_side = get_largest_side (picture);
  if (cjm_node_get_choice (picture, CJM_PICTURE_TYPE) == CJM_PICTURE_SVG)
    {
      decoding->largest_side = MIN (decoding->largest_side, get_drawing_side (picture));
      decoding->smallest_side = MIN (decoding->largest_side, DRAWING_SIDE);
    }

  return decoding;
}

static void
choose_size_cb (GdkPixbufLoader *loader,
                int              width,
                int              height,
                gpointer         user_data)
{
  const Decoding *decoding = user_data;
  double side = MAX (width, height);
  double wanted = CLAMP (side, decoding->smallest_side, decoding->largest_side);

  if (wanted != side && side > 0)
    gdk_pixbuf_loader_set_size (loader, MAX (width * wanted / side, 1), MAX (height * wanted / side, 1));
}

/* The picture as it is in the file, but not larger than needed; NULL where it cannot be read */
static GdkPixbuf *
decode (const Decoding *decoding)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (decoding->mime_type, NULL);
  g_autofree guchar *bytes = NULL;
  GdkPixbuf *pixbuf;
  gsize length;
  gboolean read;

  if (loader == NULL)
    return NULL;

  bytes = g_base64_decode (decoding->data, &length);
  g_signal_connect (loader, "size-prepared", G_CALLBACK (choose_size_cb), (gpointer) decoding);
  read = gdk_pixbuf_loader_write (loader, bytes, length, NULL);
  if (!gdk_pixbuf_loader_close (loader, NULL) || !read)
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

static guint32
premultiply (const guchar *pixel,
             guint         n_channels)
{
  guint32 alpha = n_channels == 4 ? pixel[3] : 255;
  guint32 red = (pixel[0] * alpha + 127) / 255;
  guint32 green = (pixel[1] * alpha + 127) / 255;
  guint32 blue = (pixel[2] * alpha + 127) / 255;

  return alpha << 24 | red << 16 | green << 8 | blue;
}

/* The picture as the camera was held */
static cairo_surface_t *
create_surface (GdkPixbuf *decoded)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_apply_embedded_orientation (decoded);
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  guint n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guchar *to = cairo_image_surface_get_data (surface);

  if (to == NULL)
    return surface;

  for (int y = 0; y < height; y++)
    {
      const guchar *from = gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *row = (guint32 *) (to + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        row[x] = premultiply (from + (gsize) x * n_channels, n_channels);
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* What is kept of a picture; an empty surface where it cannot be read */
static cairo_surface_t *
decode_surface (const Decoding *decoding)
{
  g_autoptr (GdkPixbuf) pixbuf = decode (decoding);

  return pixbuf != NULL ? create_surface (pixbuf) : cairo_image_surface_create (CAIRO_FORMAT_A8, 0, 0);
}

static void
keep_surface (CjmNode         *picture,
              cairo_surface_t *surface)
{
  g_object_set_qdata_full (G_OBJECT (picture), cjm_picture_surface_quark (), surface,
                           (GDestroyNotify) cairo_surface_destroy);
}

static void
decode_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      decoding,
                  GCancellable *cancellable)
{
  g_task_return_pointer (task, decode_surface (decoding), (GDestroyNotify) cairo_surface_destroy);
}

/**
 * cjm_picture_decode_async:
 * @picture: a node of kind picture that can be shown, see cjm_image_can_show()
 *
 * Decodes a picture aside.
 */
void
cjm_picture_decode_async (CjmNode             *picture,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (picture, NULL, callback, user_data);

  g_task_set_task_data (task, create_decoding (picture), free_decoding);
  g_task_run_in_thread (task, decode_in_thread);
}

/**
 * cjm_picture_decode_finish:
 *
 * Keeps what was decoded.
 */
void
cjm_picture_decode_finish (CjmNode      *picture,
                           GAsyncResult *result)
{
  cairo_surface_t *surface = g_task_propagate_pointer (G_TASK (result), NULL);

  if (surface != NULL)
    keep_surface (picture, surface);
}

/* Decodes a picture here and now, unless it is */
static cairo_surface_t *
require_surface (CjmNode *picture)
{
  cairo_surface_t *surface = g_object_get_qdata (G_OBJECT (picture), cjm_picture_surface_quark ());

  if (surface == NULL && cjm_image_can_show (picture))
    {
      Decoding *decoding = create_decoding (picture);

      surface = decode_surface (decoding);
      keep_surface (picture, surface);
      free_decoding (decoding);
    }

  return surface != NULL && cairo_image_surface_get_width (surface) > 0 ? surface : NULL;
}

/**
 * cjm_picture_is_awaited:
 * @picture: a node of kind picture
 *
 * Returns: whether it can be shown once its document's loader has decoded it
 */
gboolean
cjm_picture_is_awaited (CjmNode *picture)
{
  return g_object_get_qdata (G_OBJECT (picture), cjm_picture_surface_quark ()) == NULL && cjm_image_can_show (picture)
         && cjm_picture_loader_find (cjm_document_of (picture)) != NULL;
}

/**
 * cjm_picture_get_surface:
 * @picture: a node of kind picture
 *
 * Decodes a picture, the first time that it is asked for; where its document has a #CjmPictureLoader, aside. The node keeps
 * the result as long as it lives, for its id is the hash of its bytes and they never change. Of a large picture a smaller
 * one is kept.
 *
 * Returns: (nullable): an image surface owned by the node; %NULL where the picture is not drawn, or not yet
 */
cairo_surface_t *
cjm_picture_get_surface (CjmNode *picture)
{
  if (!cjm_picture_is_awaited (picture))
    return require_surface (picture);

  cjm_picture_loader_request (cjm_picture_loader_find (cjm_document_of (picture)), picture);

  return NULL;
}

/* A copy of a decoded photo, which has no holes */
static GdkPixbuf *
create_pixbuf (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  for (int y = 0; pixbuf != NULL && y < height; y++)
    {
      const guchar *from = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);
      const guint32 *row = (const guint32 *) from;
      guchar *to = gdk_pixbuf_get_pixels (pixbuf) + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width; x++, to += 3)
        {
          to[0] = row[x] >> 16 & 0xff;
          to[1] = row[x] >> 8 & 0xff;
          to[2] = row[x] & 0xff;
        }
    }

  return pixbuf;
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What is drawn of a picture, as a file of its own */
static char *
create_rewritten_uri (CjmNode         *picture,
                      cairo_surface_t *surface)
{
  gboolean photo = cjm_node_get_choice (picture, CJM_PICTURE_TYPE) == CJM_PICTURE_JPEG;
  g_autoptr (GdkPixbuf) pixbuf = photo ? create_pixbuf (surface) : NULL;
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autofree char *jpeg = NULL;
  g_autofree char *data = NULL;
  gsize length;

  if (!photo)
    {
      cairo_surface_write_to_png_stream (surface, append_cb, png);
      data = g_base64_encode (png->data, png->len);
    }
  else if (pixbuf != NULL && gdk_pixbuf_save_to_buffer (pixbuf, &jpeg, &length, "jpeg", NULL, "quality", "92", NULL))
    {
      data = g_base64_encode ((const guchar *) jpeg, length);
    }

  return data != NULL ? g_strconcat (photo ? "data:image/jpeg;base64," : "data:image/png;base64,", data, NULL) : NULL;
}

/* Whether a photo may have to be turned: it says how it was held in a block called Exif near its start. */
static gboolean
may_be_turned (CjmNode *picture)
{
  g_autofree char *head = g_strndup (cjm_node_get_text (picture, CJM_PICTURE_DATA), HEAD_LENGTH);
  gsize length;
  g_autofree guchar *bytes = g_base64_decode (head, &length);

  return memmem (bytes, length, "Exif", 4) != NULL;
}

/* What not every reader of SVG understands is written anew: WebP, and a photo that asks to be turned; and what would take
 * them longer to draw than a picture may, such as a drawing in a drawing, which librsvg draws at its own size. */
static gboolean
needs_rewriting (CjmNode *picture)
{
  const CjmImage *image = cjm_image_of_picture (picture);
  double side = MAX (image->width, image->height);

  switch (image->type)
    {
    case CJM_PICTURE_JPEG:
      return side > LARGEST_WRITTEN || may_be_turned (picture);
    case CJM_PICTURE_SVG:
      return MIN (image->width, image->height) <= 0 || side > MIN (get_drawing_side (picture), LARGEST_WRITTEN);
    case CJM_PICTURE_PNG:
      return side > LARGEST_WRITTEN;
    default:
      return TRUE;
    }
}

/**
 * cjm_picture_create_uri:
 * @picture: a node of kind picture
 *
 * Puts a picture into a data: URI that every reader of SVG shows alike: its own bytes, or what is drawn of it as upright
 * PNG or JPEG where those are WebP, a photo that lies on its side or larger than needed.
 *
 * Returns: (transfer full) (nullable): the URI; %NULL where the picture is not drawn
 */
char *
cjm_picture_create_uri (CjmNode *picture)
{
  cairo_surface_t *surface = require_surface (picture);
  const char *data = cjm_node_get_text (picture, CJM_PICTURE_DATA);
  GString *uri;

  if (surface == NULL)
    return NULL;
  if (needs_rewriting (picture))
    return create_rewritten_uri (picture, surface);

  uri = g_string_sized_new (strlen (data) + 32);
  g_string_append_printf (uri, "data:%s;base64,", cjm_picture_get_mime_type (picture));
  while (*data != '\0')
    {
      gsize length = strspn (data, BASE64_CHARACTERS);

      g_string_append_len (uri, data, length);
      data += length + (data[length] != '\0');
    }

  return g_string_free (uri, FALSE);
}
