/* cjm-picture-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-picture-import.h"

#include <glib/gi18n.h>

#include "cjm-image.h"

/*
 * How bytes from outside become pixels and pixels bytes again, for a picture that a document does not take as it is. A
 * person who brings a photo may bring a larger one than a document may hold, for it is made smaller here; all else is as
 * for the pictures of a document. Call it aside: it takes time.
 */

#define MEGABYTE 1000000
/* The photos of a phone that counts every lens: 512 MB while they are decoded */
#define MOST_PIXELS 128e6
#define MOST_STEPS 1e9
/* A drawing has no pixels of its own: this many leave room for a cut. */
#define DRAWING_SIDE 1024

/**
 * cjm_picture_import_read_whole:
 *
 * Returns: (transfer full) (nullable): all that is in a stream; %NULL with %G_IO_ERROR_NO_SPACE where that is more than
 *   %CJM_PICTURE_IMPORT_MEGABYTES, or another error where it cannot be read
 */
GBytes *
cjm_picture_import_read_whole (GInputStream *stream,
                               GCancellable *cancellable,
                               GError      **error)
{
  g_autoptr (GByteArray) whole = g_byte_array_new ();

  while (whole->len <= CJM_PICTURE_IMPORT_MEGABYTES * MEGABYTE)
    {
      g_autoptr (GBytes) part = g_input_stream_read_bytes (stream, MEGABYTE, cancellable, error);

      if (part == NULL)
        return NULL;
      if (g_bytes_get_size (part) == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&whole));
      g_byte_array_append (whole, g_bytes_get_data (part, NULL), (guint) g_bytes_get_size (part));
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The file is larger than %d MB."),
               CJM_PICTURE_IMPORT_MEGABYTES);
  return NULL;
}

static gboolean
set_error (GError    **error,
           int         code,
           const char *message)
{
  g_set_error_literal (error, G_IO_ERROR, code, message);
  return FALSE;
}

/* Whether the bytes may be decoded; those that are no picture of a document, such as a TIFF, by their size alone */
static gboolean
check (GBytes  *bytes,
       GError **error)
{
  CjmImage image;
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  cjm_image_inspect (data, length, &image);
  switch (image.flaw)
    {
    case CJM_IMAGE_CUT_OFF:
      return set_error (error, G_IO_ERROR_INVALID_DATA, _("The picture is cut off."));
    case CJM_IMAGE_BROKEN:
      return set_error (error, G_IO_ERROR_INVALID_DATA, _("The picture is broken."));
    case CJM_IMAGE_TOO_COMPLEX:
      return set_error (error, G_IO_ERROR_NO_SPACE, _("The drawing has too many parts."));
    case CJM_IMAGE_REACHES_OUT:
      return set_error (error, G_IO_ERROR_INVALID_DATA, _("The drawing needs another file."));
    case CJM_IMAGE_HAS_ENTITIES:
      return set_error (error, G_IO_ERROR_INVALID_DATA, _("The drawing has entities of its own."));
    case CJM_IMAGE_TOO_LARGE:
      if (image.type == CJM_PICTURE_SVG || image.width * image.height > MOST_PIXELS || image.steps > MOST_STEPS)
        return set_error (error, G_IO_ERROR_NO_SPACE, _("The picture has too many pixels."));
      return TRUE;
    case CJM_IMAGE_SOUND:
    case CJM_IMAGE_NO_IMAGE:
    case CJM_IMAGE_NOT_BASE64:
    case CJM_IMAGE_WRONG_TYPE:
    case CJM_IMAGE_WRONG_KEY:
      break;
    }

  return TRUE;
}

static void
choose_size_cb (GdkPixbufLoader *loader,
                int              width,
                int              height,
                gpointer         largest_side)
{
  GdkPixbufFormat *format = gdk_pixbuf_loader_get_format (loader);
  double largest = GPOINTER_TO_INT (largest_side);
  double side = MAX (width, height);
  double wanted = MIN (side, largest);

  if (format != NULL && gdk_pixbuf_format_is_scalable (format))
    wanted = CLAMP (side, MIN (DRAWING_SIDE, largest), largest);
  else if ((double) width * height > MOST_PIXELS)
    {
      gdk_pixbuf_loader_set_size (loader, 0, 0);
      return;
    }

  if (wanted != side && side > 0)
    gdk_pixbuf_loader_set_size (loader, (int) MAX (width * wanted / side, 1), (int) MAX (height * wanted / side, 1));
}

/**
 * cjm_picture_import_decode:
 * @bytes: of a file of any format that GdkPixbuf reads
 * @largest_side: of what is wanted, in pixels
 *
 * Returns: (transfer full) (nullable): the picture as the camera was held; %NULL with %G_IO_ERROR_INVALID_DATA where it
 *   cannot be shown, and %G_IO_ERROR_NO_SPACE where that would take too much
 */
GdkPixbuf *
cjm_picture_import_decode (GBytes  *bytes,
                           int      largest_side,
                           GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  GdkPixbuf *pixbuf = NULL;
  gboolean allowed = check (bytes, error);
  gboolean read;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (choose_size_cb), GINT_TO_POINTER (largest_side));
  read = allowed && g_bytes_get_size (bytes) > 0 && gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  if (gdk_pixbuf_loader_close (loader, NULL) && read)
    pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);

  if (pixbuf == NULL)
    {
      if (allowed)
        set_error (error, G_IO_ERROR_INVALID_DATA, _("This is no picture that can be shown."));
      return NULL;
    }

  return gdk_pixbuf_apply_embedded_orientation (pixbuf);
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
 * cjm_picture_import_encode:
 * @pixbuf: any size
 *
 * Returns: (transfer full): a JPEG, or a PNG where something shows through
 */
GBytes *
cjm_picture_import_encode (GdkPixbuf *pixbuf)
{
  char *data = NULL;
  gsize length;

  if (is_opaque (pixbuf))
    gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "jpeg", NULL, "quality", "88", NULL);
  else
    gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL, NULL);

  return g_bytes_new_take (data, data != NULL ? length : 0);
}
