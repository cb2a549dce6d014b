/* test-pictures.c: what becomes of a picture that a person brings: as large as it may be, the right way up, and why not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-photo.h"
#include "cjm-picture-file.h"
#include "cjm-picture-import.h"

/* A picture whose left upper quarter is red and whose right lower one is blue, see-through where it is to be */
static GdkPixbuf *
draw (int      width,
      int      height,
      gboolean alpha)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  g_autoptr (GdkPixbuf) red = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, width / 2, height / 2);
  g_autoptr (GdkPixbuf) blue = gdk_pixbuf_new_subpixbuf (pixbuf, width / 2, height / 2, width - width / 2, height - height / 2);

  gdk_pixbuf_fill (pixbuf, 0xffffffff);
  gdk_pixbuf_fill (red, 0xff0000ff);
  gdk_pixbuf_fill (blue, 0x0000ffff);

  return pixbuf;
}

/* One that no format makes small: more than a document holds of one picture */
static GdkPixbuf *
draw_noise (int      width,
            int      height,
            gboolean alpha)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < (alpha ? 4 : 3) * width; x++)
      pixels[(gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf) + (gsize) x] = (guchar) g_rand_int (random);

  return pixbuf;
}

static GBytes *
save (GdkPixbuf *pixbuf)
{
  char *data = NULL;
  gsize length;

  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL, NULL));

  return g_bytes_new_take (data, length);
}

static const guchar *
get_pixel (GdkPixbuf *pixbuf,
           int        x,
           int        y)
{
  return gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf)
         + (gsize) x * (gsize) gdk_pixbuf_get_n_channels (pixbuf);
}

/* No larger than asked for, in its proportions, and never larger than it was; a drawing as large as may be seen */
static void
test_sizes (void)
{
  static const struct
  {
    int width;
    int height;
    int largest;
    int wanted_width;
    int wanted_height;
  } cases[] = {
    { 100, 50, 100, 100, 50 }, { 100, 50, 99, 99, 49 },  { 100, 50, 10, 10, 5 },  { 50, 100, 10, 5, 10 },
    { 100, 50, 400, 100, 50 }, { 100, 2, 10, 10, 1 },    { 64, 64, 32, 32, 32 },    { 2, 100, 10, 1, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GdkPixbuf) pixbuf = draw (cases[i].width, cases[i].height, FALSE);
      g_autoptr (GBytes) bytes = save (pixbuf);
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkPixbuf) read = cjm_picture_import_decode (bytes, cases[i].largest, &error);

      g_assert_no_error (error);
      g_assert_cmpint (gdk_pixbuf_get_width (read), ==, cases[i].wanted_width);
      g_assert_cmpint (gdk_pixbuf_get_height (read), ==, cases[i].wanted_height);
    }
}

static void
test_drawing (void)
{
  static const struct
  {
    int side;
    int largest;
    int wanted;
  } cases[] = { { 20, 4000, 1024 }, { 20, 300, 300 }, { 1500, 4000, 1500 }, { 1500, 300, 300 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">"
                                               "<rect width=\"9\" height=\"9\" fill=\"#f00\"/></svg>",
                                               cases[i].side, cases[i].side / 2);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkPixbuf) read = cjm_picture_import_decode (bytes, cases[i].largest, &error);

      g_assert_no_error (error);
      g_assert_cmpint (gdk_pixbuf_get_width (read), ==, cases[i].wanted);
      g_assert_cmpint (gdk_pixbuf_get_height (read), ==, cases[i].wanted / 2);
    }
}

/* A JPEG where nothing shows through, else a PNG, and the same picture in both */
static void
test_encode (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GdkPixbuf) pixbuf = draw (40, 24, i > 0);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GdkPixbuf) read = NULL;
      const guchar *data;

      /* A hole in the first, and in the last pixel */
      if (i > 1)
        ((guchar *) get_pixel (pixbuf, i == 2 ? 0 : 39, i == 2 ? 0 : 23))[3] = 254;
      bytes = cjm_picture_import_encode (pixbuf);
      data = g_bytes_get_data (bytes, NULL);
      g_assert_cmpint (data[0], ==, i > 1 ? 0x89 : 0xff);
      read = cjm_picture_import_decode (bytes, 40, NULL);
      g_assert_cmpint (gdk_pixbuf_get_width (read), ==, 40);
      g_assert_cmpint (get_pixel (read, 6, 6)[0], >, 240);
      g_assert_cmpint (get_pixel (read, 6, 6)[2], <, 20);
      g_assert_cmpint (get_pixel (read, 34, 20)[2], >, 240);
    }
}

/* What cannot be shown is refused with its reason, and nothing comes of it. */
static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *message;
    int code;
  } cases[] = {
    { "Hello", "This is no picture that can be shown.", G_IO_ERROR_INVALID_DATA },
    { "", "This is no picture that can be shown.", G_IO_ERROR_INVALID_DATA },
    { "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><image href=\"/etc/passwd\" width=\"9\" height=\"9\"/></svg>",
      "The drawing needs another file.", G_IO_ERROR_INVALID_DATA },
    { "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">&a;</svg>",
      "The drawing has entities of its own.", G_IO_ERROR_INVALID_DATA },
  };
  g_autoptr (GdkPixbuf) pixbuf = draw (60, 60, FALSE);
  g_autoptr (GBytes) whole = save (pixbuf);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) - 30);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) reason = NULL;

      g_assert_null (cjm_picture_import_decode (bytes, 100, &reason));
      g_assert_error (reason, G_IO_ERROR, cases[i].code);
      g_assert_cmpstr (reason->message, ==, cases[i].message);
    }
  g_assert_null (cjm_picture_import_decode (cut, 100, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (error->message, ==, "The picture is cut off.");
}

/* The bytes are kept as they are where they may be; what is too large becomes smaller, and that is said. */
static void
test_read (void)
{
  g_autoptr (GdkPixbuf) small = draw (60, 40, FALSE);
  g_autoptr (GBytes) bytes = save (small);
  g_autoptr (GdkPixbuf) large = draw_noise (2100, 1700, FALSE);
  g_autoptr (GBytes) more = save (large);
  g_autoptr (GBytes) none = g_bytes_new_static ("GIF", 3);
  g_autoptr (CjmNode) picture = NULL;
  g_autoptr (CjmNode) smaller = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autofree char *data = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  picture = cjm_picture_file_read (bytes, &told, &error);
  g_assert_no_error (error);
  g_assert_null (told);
  g_assert_cmpstr (cjm_node_get_text (picture, CJM_PICTURE_DATA), ==, data);
  g_assert_cmpstr (cjm_node_get_id (picture), ==, key);
  g_assert_cmpuint (cjm_node_get_choice (picture, CJM_PICTURE_TYPE), ==, CJM_PICTURE_PNG);

  smaller = cjm_picture_file_read (more, &told, &error);
  g_assert_no_error (error);
  g_assert_nonnull (smaller);
  g_assert_cmpuint (cjm_node_get_choice (smaller, CJM_PICTURE_TYPE), ==, CJM_PICTURE_JPEG);
  g_assert_cmpstr (told, ==, "The picture was too large and is now 2048 × 1657 pixels");

  g_clear_pointer (&told, g_free);
  g_assert_null (cjm_picture_file_read (none, &told, &error));
  g_assert_null (told);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* One with holes stays a PNG, and is made smaller until a document holds it. */
static void
test_holes (void)
{
  g_autoptr (GdkPixbuf) large = draw_noise (1600, 1640, TRUE);
  g_autoptr (GBytes) bytes = save (large);
  g_autoptr (CjmNode) picture = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 10000000);
  picture = cjm_picture_file_read (bytes, &told, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (told, ==, "The picture was too large and is now 999 × 1024 pixels");
  g_assert_cmpuint (cjm_node_get_choice (picture, CJM_PICTURE_TYPE), ==, CJM_PICTURE_PNG);
  g_assert_cmpuint (strlen (cjm_node_get_text (picture, CJM_PICTURE_DATA)), <, 10000000 / 3 * 4);
}

/* What cannot be made smaller is refused for what is wrong with it. */
static void
test_broken (void)
{
  g_autoptr (GdkPixbuf) pixbuf = draw (60, 60, FALSE);
  g_autoptr (GBytes) whole = save (pixbuf);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) - 30);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  g_assert_null (cjm_picture_file_read (cut, &told, &error));
  g_assert_null (told);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (error->message, ==, "The picture is cut off.");
  g_clear_error (&error);
  g_assert_null (cjm_picture_file_read (cut, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
put_32 (guint8 *at,
        guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (at, &number, sizeof number);
}

/* As PNG has it: of the type of a chunk and what it holds */
static guint32
compute_checksum (const guint8 *data,
                  gsize         length)
{
  guint32 sum = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = (sum & 1) != 0 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
    }

  return ~sum;
}

/* A picture of more pixels than can be made fewer is refused for that, whatever its shape. */
static void
test_too_many_pixels (void)
{
  static const guint32 sizes[][2] = { { 12000, 12000 }, { 300000, 500 }, { 500, 300000 } };
  g_autoptr (GdkPixbuf) pixbuf = draw (60, 60, FALSE);
  g_autoptr (GBytes) whole = save (pixbuf);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gsize length = g_bytes_get_size (whole);
      guint8 *data = g_memdup2 (g_bytes_get_data (whole, NULL), length);
      g_autoptr (GBytes) bytes = g_bytes_new_take (data, length);
      g_autoptr (GError) error = NULL;

      put_32 (data + 16, sizes[i][0]);
      put_32 (data + 20, sizes[i][1]);
      put_32 (data + 29, compute_checksum (data + 12, 17));
      g_assert_null (cjm_picture_file_read (bytes, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_cmpstr (error->message, ==, "The picture has too many pixels.");
    }
}

/* A file of just as much as may be read is read, one of a byte more is not. */
static void
test_whole_file (void)
{
  static const gsize lengths[] = { 0, 1, 1000000, 1000001, CJM_PICTURE_IMPORT_MEGABYTES * 1000000ul,
                                   CJM_PICTURE_IMPORT_MEGABYTES * 1000000ul + 1 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      char *data = g_malloc0 (lengths[i] + 1);
      g_autoptr (GInputStream) stream = NULL;
      g_autoptr (GBytes) read = NULL;
      g_autoptr (GError) error = NULL;

      if (lengths[i] > 0)
        data[lengths[i] - 1] = 'x';
      stream = g_memory_input_stream_new_from_data (data, (gssize) lengths[i], g_free);
      read = cjm_picture_import_read_whole (stream, NULL, &error);
      if (i + 1 < G_N_ELEMENTS (lengths))
        {
          g_assert_no_error (error);
          g_assert_cmpuint (g_bytes_get_size (read), ==, lengths[i]);
          g_assert_true (lengths[i] == 0 || ((const char *) g_bytes_get_data (read, NULL))[lengths[i] - 1] == 'x');
        }
      else
        {
          g_assert_null (read);
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
        }
    }
}

/* What is cut out of a photo is a square of it, of a pixel at least and of what a portrait shows at most, wherever it is asked
 * for. */
static void
test_cut (void)
{
  static const struct
  {
    graphene_rect_t square;
    int side;
    guint32 color;    /* of its middle */
  } cases[] = {
    { { { 0, 0 }, { 12, 12 } }, 12, 0xff0000 },      { { { 28, 12 }, { 12, 12 } }, 12, 0x0000ff },
    { { { 28, 0 }, { 12, 12 } }, 12, 0xffffff },     { { { 0, 0 }, { 0.2f, 0.2f } }, 1, 0xff0000 },
    { { { 39, 23 }, { 1, 1 } }, 1, 0x0000ff },       { { { 39.6f, 23.6f }, { 1, 1 } }, 1, 0x0000ff },
    { { { -30, -30 }, { 10, 10 } }, 10, 0xff0000 },  { { { 900, 900 }, { 10, 10 } }, 10, 0x0000ff },
    { { { 5, -3 }, { 90, 10 } }, 10, 0xff0000 },     { { { 5, -3 }, { 10, 90 } }, 10, 0xff0000 },
    { { { 25, 12.4f }, { 2.5f, 2.6f } }, 3, 0x0000ff },
  };
  g_autoptr (GdkPixbuf) photo = draw (40, 24, FALSE);
  g_autoptr (GdkPixbuf) large = draw (CJM_PHOTO_SIDE + 100, CJM_PHOTO_SIDE + 100, FALSE);

  for (guint i = 0; i <= G_N_ELEMENTS (cases); i++)
    {
      gboolean is_large = i == G_N_ELEMENTS (cases);
      const graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, CJM_PHOTO_SIDE + 100, CJM_PHOTO_SIDE + 100);
      g_autoptr (CjmNode) picture = cjm_photo_cut (is_large ? large : photo, is_large ? &whole : &cases[i].square);
      gsize length;
      guchar *data = g_base64_decode (cjm_node_get_text (picture, CJM_PICTURE_DATA), &length);
      g_autoptr (GBytes) bytes = g_bytes_new_take (data, length);
      g_autoptr (GdkPixbuf) read = cjm_picture_import_decode (bytes, 4000, NULL);
      int side = is_large ? CJM_PHOTO_SIDE : cases[i].side;
      const guchar *pixel = get_pixel (read, side / 2, side / 2);

      g_assert_cmpint (gdk_pixbuf_get_width (read), ==, side);
      g_assert_cmpint (gdk_pixbuf_get_height (read), ==, side);
      for (guint j = 0; j < 3 && !is_large; j++)
        g_assert_cmpint (ABS ((int) pixel[j] - (int) (cases[i].color >> (16 - 8 * j) & 0xff)), <, 16);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/pictures/sizes", test_sizes);
  g_test_add_func ("/canvas/pictures/drawing", test_drawing);
  g_test_add_func ("/canvas/pictures/encode", test_encode);
  g_test_add_func ("/canvas/pictures/refused", test_refused);
  g_test_add_func ("/canvas/pictures/read", test_read);
  g_test_add_func ("/canvas/pictures/holes", test_holes);
  g_test_add_func ("/canvas/pictures/broken", test_broken);
  g_test_add_func ("/canvas/pictures/too-many-pixels", test_too_many_pixels);
  g_test_add_func ("/canvas/pictures/whole-file", test_whole_file);
  g_test_add_func ("/canvas/pictures/cut", test_cut);

  return g_test_run ();
}
