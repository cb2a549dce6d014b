/* cjm-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-picture.h"

#include <string.h>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "cjm-document.h"
#include "cjm-image.h"
#include "cjm-picture-decoder.h"
#include "cjm-picture-loader.h"

#define BASE64_CHARACTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="

/*
 * A picture as it is drawn: decoded once, and kept no larger than it is ever shown. Whether it is decoded at all is
 * decided before, see cjm-image.h; what can still go wrong then, such as bytes that do not unpack, makes it one that is
 * drawn nowhere too: neither painted nor written into an SVG. In a window it is decoded aside, see cjm-picture-loader.c.
 */

/* Into an SVG goes no photo that is larger, in pixels a side, than a page in print can show of it. */
#define LARGEST_WRITTEN 2048
/* What of a file, in base64, is searched for how a photo was held */
#define HEAD_LENGTH 65536

/**
 * cjm_picture_is_awaited:
 * @picture: a node of kind picture
 *
 * Returns: whether it can be shown once its document's loader has decoded it
 */
gboolean
cjm_picture_is_awaited (CjmNode *picture)
{
  return !cjm_picture_decoder_is_done (picture) && cjm_image_can_show (picture)
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
    return cjm_picture_decoder_require (picture);

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
      return MIN (image->width, image->height) <= 0 || side > MIN (cjm_picture_decoder_get_drawing_side (picture), LARGEST_WRITTEN);
    case CJM_PICTURE_PNG:
      return side > LARGEST_WRITTEN;
    case CJM_PICTURE_UNKNOWN:
    case CJM_PICTURE_WEBP:
      break;
    }

  return TRUE;
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
  cairo_surface_t *surface = cjm_picture_decoder_require (picture);
  const char *data = cjm_node_get_text (picture, CJM_PICTURE_DATA);
  GString *uri;

  if (surface == NULL)
    return NULL;
  if (needs_rewriting (picture))
    return create_rewritten_uri (picture, surface);

  uri = g_string_sized_new (strlen (data) + 32);
  g_string_append_printf (uri, "data:%s;base64,", cjm_picture_decoder_get_mime_type (picture));
  while (*data != '\0')
    {
      gsize length = strspn (data, BASE64_CHARACTERS);

      g_string_append_len (uri, data, length);
      data += length + (data[length] != '\0');
    }

  return g_string_free (uri, FALSE);
}
