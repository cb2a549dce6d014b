/* cjm-picture-decoder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-picture-decoder.h"

#include <math.h>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "cjm-document.h"
#include "cjm-image.h"

/* From the bytes of a picture to the pixels that are kept of it, here or aside. */

/* No portrait or episode is drawn larger than this, in pixels; whatever is larger is made smaller on reading. */
#define LARGEST_SIDE 1024
#define SMALLEST_SIDE 128
/* All pictures of a document together take no more, in bytes: where there are many, each is kept smaller. */
#define MOST_KEPT 268435456.0
#define BYTES_A_PIXEL 4
/* A drawing has no pixels of its own: this many make it sharp. */
#define DRAWING_SIDE 512

static GQuark cjm_picture_decoder_quark (void);
static G_DEFINE_QUARK (cjm-picture-decoder, cjm_picture_decoder)

/**
 * cjm_picture_decoder_get_mime_type:
 * @picture: a node of kind picture
 *
 * Returns: such as "image/png"
 */
const char *
cjm_picture_decoder_get_mime_type (CjmNode *picture)
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

/**
 * cjm_picture_decoder_get_drawing_side:
 * @picture: an SVG
 *
 * Drawing it takes a time that grows with its parts and its size.
 *
 * Returns: how large it may be made, a side in pixels
 */
double
cjm_picture_decoder_get_drawing_side (CjmNode *picture)
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
  decoding->mime_type = cjm_picture_decoder_get_mime_type (picture);
  decoding->largest_side = get_largest_side (picture);
  if (cjm_node_get_choice (picture, CJM_PICTURE_TYPE) == CJM_PICTURE_SVG)
    {
      decoding->largest_side = MIN (decoding->largest_side, cjm_picture_decoder_get_drawing_side (picture));
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
  g_object_set_qdata_full (G_OBJECT (picture), cjm_picture_decoder_quark (), surface,
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
 * cjm_picture_decoder_decode_async:
 * @picture: a node of kind picture that can be shown, see cjm_image_can_show()
 *
 * Decodes a picture aside.
 */
void
cjm_picture_decoder_decode_async (CjmNode            *picture,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, create_decoding (picture), free_decoding);
  g_task_run_in_thread (task, decode_in_thread);
}

/**
 * cjm_picture_decoder_decode_finish:
 * @picture: what was decoded
 * @result: as the callback got it
 *
 * Keeps what was decoded aside.
 */
void
cjm_picture_decoder_decode_finish (CjmNode      *picture,
                                   GAsyncResult *result)
{
  cairo_surface_t *surface = g_task_propagate_pointer (G_TASK (result), NULL);

  if (surface != NULL)
    keep_surface (picture, surface);
}

/**
 * cjm_picture_decoder_is_done:
 * @picture: a node of kind picture
 *
 * Returns: whether it was decoded, or turned out not to be one
 */
gboolean
cjm_picture_decoder_is_done (CjmNode *picture)
{
  return g_object_get_qdata (G_OBJECT (picture), cjm_picture_decoder_quark ()) != NULL;
}

/**
 * cjm_picture_decoder_require:
 * @picture: a node of kind picture
 *
 * Decodes a picture here and now, unless it is.
 *
 * Returns: (nullable) (transfer none): an image surface owned by the node; %NULL where the picture is not drawn
 */
cairo_surface_t *
cjm_picture_decoder_require (CjmNode *picture)
{
  cairo_surface_t *surface = g_object_get_qdata (G_OBJECT (picture), cjm_picture_decoder_quark ());

  if (surface == NULL && cjm_image_can_show (picture))
    {
      Decoding *decoding = create_decoding (picture);

      surface = decode_surface (decoding);
      keep_surface (picture, surface);
      free_decoding (decoding);
    }

  return surface != NULL && cairo_image_surface_get_width (surface) > 0 ? surface : NULL;
}
