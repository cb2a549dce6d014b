/* offers.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>
#include <string.h>

/* What other programs put on the clipboard, and as what */

typedef enum
{
  OFFER_NOTHING,
  OFFER_JPEG,         /* of 4000 × 3000 pixels */
  OFFER_PNG,
  OFFER_SVG,
  OFFER_CUT_OFF,      /* a JPEG */
  OFFER_LARGE,        /* a PNG of more than 10 MB */
  OFFER_FILE,         /* the address of a file of that PNG */
  OFFER_COPIED_FILE,  /* the same, as GNOME gives it */
  OFFER_PATH,         /* its path, as text */
  OFFER_DOCUMENT,     /* the address of a file that is no picture */
  OFFER_LINK,         /* an address on the web that could be one */
  OFFER_WORDS,
  N_OFFERS
} OfferThing;

typedef struct
{
  const char *type;
  OfferThing thing;
} Offer;

static inline GBytes *
offers_create_photo (int         width,
                     int         height,
                     gboolean    noise,
                     const char *format)
{
  g_autoptr (GdkPixbuf) photo = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  char *data;
  gsize length;

  gdk_pixbuf_fill (photo, 0x3060a0ff);
  for (gsize i = 0; noise && i < gdk_pixbuf_get_byte_length (photo); i++)
    gdk_pixbuf_get_pixels (photo)[i] = (guchar) g_rand_int (random);
  g_assert_true (gdk_pixbuf_save_to_buffer (photo, &data, &length, format, NULL, NULL));

  return g_bytes_new_take (data, length);
}

static inline char *
offers_get_path (void)
{
  return g_build_filename (g_get_home_dir (), "offered picture.png", NULL);
}

static inline GBytes *
offers_create_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static inline GBytes *
offers_create_bytes (OfferThing thing)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><circle r='9'/></svg>";
  g_autofree char *path = offers_get_path ();
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GBytes) jpeg = NULL;

  switch (thing)
    {
    case OFFER_JPEG:
      return offers_create_photo (4000, 3000, FALSE, "jpeg");
    case OFFER_PNG:
      return offers_create_photo (8, 6, FALSE, "png");
    case OFFER_SVG:
      return g_bytes_new_static (svg, strlen (svg));
    case OFFER_CUT_OFF:
      jpeg = offers_create_photo (64, 64, FALSE, "jpeg");
      return g_bytes_new_from_bytes (jpeg, 0, g_bytes_get_size (jpeg) - 20);
    case OFFER_LARGE:
      return offers_create_photo (2200, 1600, TRUE, "png");
    case OFFER_FILE:
      return offers_create_text (g_strconcat (uri, "\r\n", NULL));
    case OFFER_COPIED_FILE:
      return offers_create_text (g_strconcat ("copy\n", uri, NULL));
    case OFFER_PATH:
      return offers_create_text (g_steal_pointer (&path));
    case OFFER_DOCUMENT:
      return offers_create_text (g_strdup ("file:///tmp/report.pdf\r\n"));
    case OFFER_LINK:
      return offers_create_text (g_strdup ("https://example.org/picture.png\r\n"));
    case OFFER_WORDS:
      return offers_create_text (g_strdup ("words"));
    case OFFER_NOTHING:
    case N_OFFERS:
    default:
      g_assert_not_reached ();
    }
}

/* Puts a number of offers on the clipboard, in their order; the file that they name is there. */
static inline void
offers_put (GdkClipboard *clipboard,
            const Offer  *offers,
            guint         n_offers)
{
  g_autofree char *path = offers_get_path ();
  g_autoptr (GBytes) png = offers_create_bytes (OFFER_PNG);
  g_autoptr (GPtrArray) providers = g_ptr_array_new ();
  g_autoptr (GdkContentProvider) all = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), NULL));
  for (guint i = 0; i < n_offers && offers[i].thing != OFFER_NOTHING; i++)
    {
      g_autoptr (GBytes) bytes = offers_create_bytes (offers[i].thing);

      g_ptr_array_add (providers, gdk_content_provider_new_for_bytes (offers[i].type, bytes));
    }
  all = gdk_content_provider_new_union ((GdkContentProvider **) providers->pdata, providers->len);
  gdk_clipboard_set_content (clipboard, all);
}
