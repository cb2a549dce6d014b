/* cjm-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-picture.h"

#include <string.h>

#include <gdk-pixbuf/gdk-pixbuf.h>

#define BASE64_CHARACTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="

/* No portrait or episode is drawn larger than this, in pixels; whatever is larger is made smaller on reading. */
#define LARGEST_SIDE 1024
/* A drawing has no pixels of its own: this many make it sharp. */
#define DRAWING_SIDE 512
/* More pixels than any camera takes are an attack, not a picture. */
#define MOST_PIXELS 300e6
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

static void
choose_size_cb (GdkPixbufLoader *loader,
                int              width,
                int              height,
                gpointer         user_data)
{
  CjmNode *picture = user_data;
  double side = MAX (width, height);
  double wanted = side;

  if (cjm_node_get_choice (picture, CJM_PICTURE_TYPE) == CJM_PICTURE_SVG)
    wanted = MAX (wanted, DRAWING_SIDE);
  wanted = MIN (wanted, LARGEST_SIDE);

  if ((double) width * height > MOST_PIXELS)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (wanted != side && side > 0)
    gdk_pixbuf_loader_set_size (loader, MAX (width * wanted / side, 1), MAX (height * wanted / side, 1));
}

/* The picture as it is in the file, but not larger than needed; NULL where it cannot be read */
static GdkPixbuf *
decode (CjmNode *picture)
{
  const char *data = cjm_node_get_text (picture, CJM_PICTURE_DATA);
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autofree guchar *bytes = NULL;
  GdkPixbuf *pixbuf;
  gsize length;
  gboolean read;

  if (data == NULL || cjm_picture_get_mime_type (picture) == NULL)
    return NULL;

  loader = gdk_pixbuf_loader_new_with_mime_type (cjm_picture_get_mime_type (picture), NULL);
  if (loader == NULL)
    return NULL;

  bytes = g_base64_decode (data, &length);
  g_signal_connect (loader, "size-prepared", G_CALLBACK (choose_size_cb), picture);
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

/**
 * cjm_picture_get_surface:
 * @picture: a node of kind picture
 *
 * Decodes a picture, the first time that it is asked for; the node keeps the result as long as it lives, for its id is
 * the hash of its bytes and they never change. Of a large picture a smaller one is kept.
 *
 * Returns: (nullable): an image surface owned by the node, or %NULL where the picture cannot be read
 */
cairo_surface_t *
cjm_picture_get_surface (CjmNode *picture)
{
  cairo_surface_t *surface = g_object_get_qdata (G_OBJECT (picture), cjm_picture_surface_quark ());

  if (surface == NULL)
    {
      g_autoptr (GdkPixbuf) pixbuf = decode (picture);

      /* A picture that cannot be read is remembered as an empty one. */
      surface = pixbuf != NULL ? create_surface (pixbuf) : cairo_image_surface_create (CAIRO_FORMAT_A8, 0, 0);
      g_object_set_qdata_full (G_OBJECT (picture), cjm_picture_surface_quark (), surface,
                               (GDestroyNotify) cairo_surface_destroy);
    }

  return cairo_image_surface_get_width (surface) > 0 ? surface : NULL;
}

static gboolean
is_turned (GdkPixbuf *pixbuf)
{
  const char *orientation = gdk_pixbuf_get_option (pixbuf, "orientation");

  return orientation != NULL && !g_str_equal (orientation, "1");
}

/* What not every reader of SVG understands is written anew: WebP, and a photo that asks to be turned. */
static char *
create_plain_uri (CjmNode *picture)
{
  gboolean photo = cjm_node_get_choice (picture, CJM_PICTURE_TYPE) == CJM_PICTURE_JPEG;
  g_autoptr (GdkPixbuf) pixbuf = decode (picture);
  g_autoptr (GdkPixbuf) upright = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *data = NULL;
  gsize length;
  gboolean saved;

  if (pixbuf == NULL || (photo && !is_turned (pixbuf)))
    return NULL;

  upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  if (photo)
    saved = gdk_pixbuf_save_to_buffer (upright, &bytes, &length, "jpeg", NULL, "quality", "92", NULL);
  else
    saved = gdk_pixbuf_save_to_buffer (upright, &bytes, &length, "png", NULL, NULL);
  if (!saved)
    return NULL;

  data = g_base64_encode ((const guchar *) bytes, length);
  return g_strconcat (photo ? "data:image/jpeg;base64," : "data:image/png;base64,", data, NULL);
}

/* Whether it is worth decoding: a photo says how it was held in a block called Exif near its start. */
static gboolean
may_need_rewriting (CjmNode *picture)
{
  const char *data = cjm_node_get_text (picture, CJM_PICTURE_DATA);
  g_autofree char *head = g_strndup (data, HEAD_LENGTH);
  g_autofree guchar *bytes = NULL;
  gsize length;

  if (cjm_node_get_choice (picture, CJM_PICTURE_TYPE) != CJM_PICTURE_JPEG)
    return cjm_node_get_choice (picture, CJM_PICTURE_TYPE) == CJM_PICTURE_WEBP;
  if (head == NULL)
    return FALSE;

  bytes = g_base64_decode (head, &length);
  return memmem (bytes, length, "Exif", 4) != NULL;
}

/**
 * cjm_picture_create_uri:
 * @picture: a node of kind picture
 *
 * Puts a picture into a data: URI that every reader of SVG shows alike: its own bytes, or where those are WebP or a photo
 * that lies on its side, upright PNG or JPEG.
 *
 * Returns: (transfer full) (nullable): the URI; %NULL where the picture has no data
 */
char *
cjm_picture_create_uri (CjmNode *picture)
{
  const char *data = cjm_node_get_text (picture, CJM_PICTURE_DATA);
  const char *type = cjm_picture_get_mime_type (picture);
  char *plain = may_need_rewriting (picture) ? create_plain_uri (picture) : NULL;
  GString *uri;

  if (plain != NULL)
    return plain;
  if (data == NULL || type == NULL)
    return NULL;

  uri = g_string_sized_new (strlen (data) + 32);
  g_string_append_printf (uri, "data:%s;base64,", type);
  while (*data != '\0')
    {
      gsize length = strspn (data, BASE64_CHARACTERS);

      g_string_append_len (uri, data, length);
      data += length + (data[length] != '\0');
    }

  return g_string_free (uri, FALSE);
}
