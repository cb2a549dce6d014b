/* test-image.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cjm-image.h"
#include "hostile-pictures.h"
#include "png-maker.h"

static const char *const flaws[] = {
  "sound", "not base64", "no image", "wrong type", "wrong key", "cut off", "broken", "too large", "too complex", "reaches out",
  "has entities",
};

static CjmNode *
create_picture (const HostilePicture *hostile)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (hostile->bytes, &length);
  g_autofree char *data = length > 0 ? g_base64_encode (bytes, length) : g_strdup ("");
  g_autofree char *key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, hostile->bytes);
  CjmNode *picture = cjm_node_new (CJM_KIND_PICTURE, key);

  cjm_node_set_choice (picture, CJM_PICTURE_TYPE, hostile->type);
  cjm_node_set_text (picture, CJM_PICTURE_DATA, data);

  return picture;
}

/* Each picture, whatever it is, is seen for what it is. */
static void
test_flaws (void)
{
  g_autoptr (GPtrArray) list = hostile_pictures_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const HostilePicture *hostile = g_ptr_array_index (list, i);
      g_autoptr (CjmNode) picture = create_picture (hostile);
      const CjmImage *image = cjm_image_of_picture (picture);

      g_test_message ("%s: %s, %.0f × %.0f, %.0f parts", hostile->name, flaws[image->flaw], image->width, image->height,
                      image->parts);
      g_assert_cmpstr (flaws[image->flaw], ==, flaws[hostile->flaw]);
      g_assert_cmpint (cjm_image_can_show (picture), ==, hostile->flaw == CJM_IMAGE_SOUND);
      g_assert_true (cjm_image_of_picture (picture) == image);
    }
}

/* Whatever a picture is cut down to, it is not taken for a whole one. */
static void
test_cut_off (void)
{
  g_autoptr (GPtrArray) list = hostile_pictures_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const HostilePicture *hostile = g_ptr_array_index (list, i);
      gsize length;
      const guint8 *data = g_bytes_get_data (hostile->bytes, &length);
      CjmImage image;

      if (hostile->flaw != CJM_IMAGE_SOUND || length > 2000)
        continue;
      for (gsize n = 0; n < length; n++)
        {
          g_autofree guint8 *part = g_memdup2 (data, n);

          cjm_image_inspect (part, n, &image);
          if (image.flaw == CJM_IMAGE_SOUND)
            g_test_message ("%s: sound after %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " bytes", hostile->name, n, length);
          g_assert_cmpint (image.flaw, !=, CJM_IMAGE_SOUND);
        }
    }
}

/* A picture goes by the SHA-256 of its bytes, in small letters; what goes by another key may be another picture. */
static void
test_key (void)
{
  g_autoptr (GPtrArray) list = hostile_pictures_list ();
  const HostilePicture *hostile = g_ptr_array_index (list, 0);
  g_autofree char *key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, hostile->bytes);
  g_autofree char *capitals = g_ascii_strup (key, -1);
  g_autofree char *other = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "", -1);
  const char *const keys[] = { key, capitals, other, "0" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (CjmNode) picture = cjm_node_new (CJM_KIND_PICTURE, keys[i]);
      gsize length;
      const guint8 *bytes = g_bytes_get_data (hostile->bytes, &length);
      g_autofree char *data = g_base64_encode (bytes, length);

      cjm_node_set_choice (picture, CJM_PICTURE_TYPE, hostile->type);
      cjm_node_set_text (picture, CJM_PICTURE_DATA, data);
      g_assert_cmpint (cjm_image_of_picture (picture)->flaw, ==, i == 0 ? CJM_IMAGE_SOUND : CJM_IMAGE_WRONG_KEY);
      g_assert_cmpint (cjm_image_of_picture (picture)->other_key, ==, i != 0);
      g_assert_cmpint (cjm_image_can_show (picture), ==, i == 0);
    }
}

/* Bytes are thrown about; what is read is always within them. */
static void
test_noise (void)
{
  g_autoptr (GPtrArray) list = hostile_pictures_list ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < list->len; i++)
    {
      const HostilePicture *hostile = g_ptr_array_index (list, i);
      gsize length;
      const guint8 *data = g_bytes_get_data (hostile->bytes, &length);
      CjmImage image;

      for (guint round = 0; length > 0 && length < 5000 && round < 200; round++)
        {
          g_autofree guint8 *copy = g_memdup2 (data, length);

          for (guint n = g_rand_int_range (random, 1, 4); n > 0; n--)
            copy[g_rand_int_range (random, 0, length)] = g_rand_int_range (random, 0, 256);
          cjm_image_inspect (copy, length, &image);
          g_assert_cmpint (image.flaw, <, G_N_ELEMENTS (flaws));
        }
    }
}

/* In which pass of an interlaced PNG a pixel comes: https://www.w3.org/TR/png-3/#8Interlace */
static const guint8 adam7[8][8] = {
  { 1, 6, 4, 6, 2, 6, 4, 6 }, { 7, 7, 7, 7, 7, 7, 7, 7 }, { 5, 6, 5, 6, 5, 6, 5, 6 }, { 7, 7, 7, 7, 7, 7, 7, 7 },
  { 3, 6, 4, 6, 3, 6, 4, 6 }, { 7, 7, 7, 7, 7, 7, 7, 7 }, { 5, 6, 5, 6, 5, 6, 5, 6 }, { 7, 7, 7, 7, 7, 7, 7, 7 },
};

/* How many bytes the rows of a PNG are, counted pixel by pixel, and where the last row begins */
static gsize
count_bytes (const PngHeader *header,
             guint            bits,
             gsize           *last_row)
{
  gsize n = 0;

  for (guint pass = 1; pass <= (header->interlace ? 7 : 1); pass++)
    for (guint y = 0; y < header->height; y++)
      {
        guint n_pixels = 0;

        for (guint x = 0; x < header->width; x++)
          n_pixels += !header->interlace || adam7[y % 8][x % 8] == pass;
        if (n_pixels == 0)
          continue;
        *last_row = n;
        n += 1 + (n_pixels * bits + 7) / 8;
      }

  return n;
}

static CjmImageFlaw
inspect_png (const PngHeader *header,
             const guint8    *rows,
             gsize            length)
{
  g_autoptr (GBytes) png = png_maker_make (header, png_maker_pack (rows, length));
  CjmImage image;

  cjm_image_inspect (g_bytes_get_data (png, NULL), g_bytes_get_size (png), &image);
  return image.flaw;
}

/* Of every kind of PNG and every small size: sound with just as many bytes as its pixels take, and not with one less or
 * with a filter that nobody knows. */
static void
test_pixels (void)
{
  static const struct
  {
    guint8 color_type, depth;
    guint bits;
  } kinds[] = {
    { 0, 1, 1 }, { 0, 2, 2 }, { 0, 4, 4 }, { 0, 8, 8 }, { 0, 16, 16 }, { 2, 8, 24 },  { 2, 16, 48 }, { 3, 1, 1 },
    { 3, 2, 2 }, { 3, 4, 4 }, { 3, 8, 8 }, { 4, 8, 16 }, { 4, 16, 32 }, { 6, 8, 32 }, { 6, 16, 64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint size = 1; size <= 10; size++)
      for (guint8 interlace = 0; interlace <= 1; interlace++)
        {
          PngHeader header = { size, 11 - size, kinds[i].depth, kinds[i].color_type, interlace };
          gsize last_row = 0;
          gsize length = count_bytes (&header, kinds[i].bits, &last_row);
          g_autofree guint8 *rows = g_malloc0 (length);

          g_assert_cmpint (inspect_png (&header, rows, length), ==, CJM_IMAGE_SOUND);
          g_assert_cmpint (inspect_png (&header, rows, length - 1), ==, CJM_IMAGE_CUT_OFF);
          rows[last_row] = 5;
          g_assert_cmpint (inspect_png (&header, rows, length), ==, CJM_IMAGE_BROKEN);
        }
}

/* What no PNG is: depths and colours that do not go together, and chunks that stand where they may not */
static void
test_png_heads (void)
{
  /* By colour type, a bit for each depth that may be */
  static const guint depths[9] = { 0x10116, 0, 0x10100, 0x116, 0x10100, 0, 0x10100 };
  CjmImage image;

  for (guint color_type = 0; color_type < 9; color_type++)
    for (guint depth = 0; depth < 18; depth++)
      {
        PngHeader header = { 4, 4, depth, color_type, 0 };
        g_autoptr (GByteArray) png = png_maker_begin (&header);
        gboolean may = depths[color_type] >> depth & 1;

        /* Up to its header it is cut off; what the header says is looked at before. */
        cjm_image_inspect (png->data, png->len, &image);
        g_assert_cmpint (image.flaw, ==, may ? CJM_IMAGE_CUT_OFF : CJM_IMAGE_BROKEN);
      }
}

/* One way to pack, one set of filters, and two ways to interlace */
static void
test_png_ways (void)
{
  for (guint at = 10; at <= 12; at++)
    for (guint way = 0; way < 4; way++)
      {
        g_autoptr (GByteArray) png = png_maker_begin (&(PngHeader) { 4, 4, 8, 0, 0 });
        gboolean may = way == 0 || (way == 1 && at == 12);
        CjmImage image;

        png->data[16 + at] = way;
        cjm_image_inspect (png->data, png->len, &image);
        g_assert_cmpint (image.flaw == CJM_IMAGE_BROKEN && image.steps == 0, ==, !may);
      }
}

static void
test_png_chunks (void)
{
  PngHeader header = { 4, 4, 8, 0, 0 };
  g_autoptr (GByteArray) twice = png_maker_begin (&header);
  g_autoptr (GByteArray) other = g_byte_array_new ();
  g_autoptr (GByteArray) longest = png_maker_begin (&header);
  guint8 head[13] = { 0, 0, 0, 4, 0, 0, 0, 4, 8 };
  CjmImage image;

  png_maker_add_chunk (twice, "IHDR", head, sizeof head);
  png_maker_add_chunk (twice, "IEND", NULL, 0);
  cjm_image_inspect (twice->data, twice->len, &image);
  g_assert_cmpint (image.flaw, ==, CJM_IMAGE_BROKEN);

  g_byte_array_append (other, twice->data, 8);
  png_maker_add_chunk (other, "tEXt", head, sizeof head);
  cjm_image_inspect (other->data, other->len, &image);
  g_assert_cmpint (image.flaw, ==, CJM_IMAGE_BROKEN);

  for (guint8 first = 0x7f; first <= 0x80; first++)
    {
      const guint8 length[] = { first, first == 0x7f ? 0xff : 0, first == 0x7f ? 0xff : 0, first == 0x7f ? 0xff : 0 };
      guint n = longest->len;

      png_maker_add_chunk (longest, "tEXt", head, sizeof head);
      memcpy (longest->data + n, length, sizeof length);
      cjm_image_inspect (longest->data, longest->len, &image);
      g_assert_cmpint (image.flaw, ==, first == 0x7f ? CJM_IMAGE_CUT_OFF : CJM_IMAGE_BROKEN);
      g_byte_array_set_size (longest, n);
    }
}

/* More rows than fit into a buffer, in one picture that is high and in one that is wide */
static void
test_many_pixels (void)
{
  static const PngHeader headers[] = { { 1, 70000, 8, 0, 0 }, { 70000, 3, 8, 0, 0 }, { 300, 300, 16, 6, 0 },
                                       { 65535, 1, 8, 0, 0 }, { 65536, 1, 8, 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      gsize last_row = 0;
      gsize length = count_bytes (&headers[i], headers[i].depth * (headers[i].color_type == 6 ? 4 : 1), &last_row);
      g_autofree guint8 *rows = g_malloc0 (length);

      g_assert_cmpint (inspect_png (&headers[i], rows, length), ==, CJM_IMAGE_SOUND);
      g_assert_cmpint (inspect_png (&headers[i], rows, length - 1), ==, CJM_IMAGE_CUT_OFF);
      rows[last_row] = 5;
      g_assert_cmpint (inspect_png (&headers[i], rows, length), ==, CJM_IMAGE_BROKEN);
    }
}

/* A WebP of one chunk, whose first bytes are these and whose others are nought */
static CjmImageFlaw
inspect_webp (const char *type,
              const char *start,
              gsize       n_start,
              gsize       size,
              gssize      n_more,
              CjmImage   *image)
{
  g_autoptr (GByteArray) webp = g_byte_array_new ();
  guint32 whole = GUINT32_TO_LE (12 + size + size % 2), little = GUINT32_TO_LE (size);

  g_byte_array_append (webp, (const guint8 *) "RIFF", 4);
  g_byte_array_append (webp, (const guint8 *) &whole, 4);
  g_byte_array_append (webp, (const guint8 *) "WEBP", 4);
  g_byte_array_append (webp, (const guint8 *) type, 4);
  g_byte_array_append (webp, (const guint8 *) &little, 4);
  g_byte_array_set_size (webp, 20 + size + size % 2 + n_more);
  memset (webp->data + 20, 0, webp->len - 20);
  memcpy (webp->data + 20, start, MIN (n_start, size));
  cjm_image_inspect (webp->data, webp->len, image);

  return image->flaw;
}

/* Each kind of frame needs so many bytes to say its size, and a file as many as it says. */
static void
test_webp (void)
{
  static const struct
  {
    const char *type;
    const char *start;
    gsize n_start;      /* so many are needed */
    double width, height;
  } cases[] = {
    { "VP8 ", "\0\0\0\x9d\x01\x2a\x01\xc0\x02\x40", 10, 1, 2 },
    { "VP8L", "\x2f\x02\xc0\0\0", 5, 3, 4 },
  };
  CjmImage image;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (gsize size = cases[i].n_start; size < cases[i].n_start + 3; size++)
        {
          g_assert_cmpint (inspect_webp (cases[i].type, cases[i].start, cases[i].n_start, size, 0, &image), ==, CJM_IMAGE_SOUND);
          g_assert_cmpfloat (image.width, ==, cases[i].width);
          g_assert_cmpfloat (image.height, ==, cases[i].height);
          g_assert_cmpint (inspect_webp (cases[i].type, cases[i].start, cases[i].n_start, size, -1, &image), ==,
                           CJM_IMAGE_CUT_OFF);
          g_assert_cmpint (inspect_webp (cases[i].type, cases[i].start, cases[i].n_start, size, 1, &image), ==,
                           CJM_IMAGE_SOUND);
        }
      g_assert_cmpint (inspect_webp (cases[i].type, cases[i].start, cases[i].n_start, cases[i].n_start - 1, 0, &image), ==,
                       CJM_IMAGE_BROKEN);
    }
  /* Without their marks they are no frames, nor is a canvas alone. */
  g_assert_cmpint (inspect_webp ("VP8 ", "\0\0\0\x9d\x01\x2b\x01\0\x02\0", 10, 10, 0, &image), ==, CJM_IMAGE_BROKEN);
  g_assert_cmpint (inspect_webp ("VP8L", "\x2e\x02\xc0\0\0", 5, 5, 0, &image), ==, CJM_IMAGE_BROKEN);
  g_assert_cmpint (inspect_webp ("VP8 ", "\0\0\0\x9d\x01\x2a\0\0\x02\0", 10, 10, 0, &image), ==, CJM_IMAGE_BROKEN);
  g_assert_cmpint (inspect_webp ("VP8X", "", 0, 10, 0, &image), ==, CJM_IMAGE_BROKEN);
  g_assert_cmpfloat (image.width, ==, 1);
  g_assert_cmpint (inspect_webp ("VP8X", "\0\0\0\0\xff\xff\xff\xff\xff\xff", 10, 10, 0, &image), ==, CJM_IMAGE_TOO_LARGE);
  g_assert_cmpint (inspect_webp ("VP8X", "\0\0\0\0\xff\xff\xff\xff\xff\xff", 9, 9, 0, &image), ==, CJM_IMAGE_BROKEN);
}

/* The last that may be, and the first that may not */
static void
test_limits (void)
{
  const struct
  {
    guint n;
    gboolean may;
  } cases[] = { { CJM_IMAGE_MOST_PARTS - 1, TRUE }, { CJM_IMAGE_MOST_PARTS, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) svg = g_string_new ("<svg xmlns='http://www.w3.org/2000/svg'>");
      CjmImage image;

      /* The first one costs for its namespace. */
      for (guint n = 1; n < cases[i].n; n++)
        g_string_append (svg, "<g/>");
      g_string_append (svg, "</svg>");
      cjm_image_inspect ((const guint8 *) svg->str, svg->len, &image);
      g_assert_cmpint (image.flaw, ==, cases[i].may ? CJM_IMAGE_SOUND : CJM_IMAGE_TOO_COMPLEX);
    }
}

static void
test_sizes (void)
{
  static const struct
  {
    const char *attributes;
    double width;
    double height;
  } cases[] = {
    { "width='30' height='20px'", 30, 20 },
    { "width='1in' height='72pt'", 96, 96 },
    { "width='25.4mm' height='2.54cm'", 96, 96 },
    { "width='1pc' height='1.5em'", 16, 24 },
    { "width='2EX' height=' 7 '", 16, 7 },
    { "viewBox='0 0 40 30'", 40, 30 },
    { "viewBox='-1,-2, 40,30' width='100%' height='100%'", 40, 30 },
    { "viewBox='0 0 40 30' width='80'", 80, 60 },
    { "viewBox='0 0 40 30' height='90'", 120, 90 },
    { "viewBox='0 0 40 30' width='1' height='90'", 1, 90 },
    { "viewBox='0 0 40 30' width='80' height='0.5'", 80, 0.5 },
    { "", 0, 0 },
    { "width='-5' height='1e999'", 0, 0 },
    { "width='30 apples'", 0, 0 },
    { "viewBox='0 0 40'", 0, 0 },
    { "width='0.5' height='0.1'", 0.5, 0.1 },
    { "width='0.4'", 0.4, 0 },
    { "height='0.4'", 0, 0.4 },
    { "width='1e6' height='1e6'", 1e6, 1e6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *svg = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' %s/>", cases[i].attributes);
      CjmImage image;

      cjm_image_inspect ((const guint8 *) svg, strlen (svg), &image);
      g_assert_cmpint (image.flaw, ==, CJM_IMAGE_SOUND);
      g_assert_cmpfloat_with_epsilon (image.width, cases[i].width, 1e-6);
      g_assert_cmpfloat_with_epsilon (image.height, cases[i].height, 1e-6);
    }
}

/* Where a size or a box is nothing there is nothing to be seen, nor where they are less than a pixel; and there is an end. */
static void
test_sizes_of_nothing (void)
{
  static const struct
  {
    const char *attributes;
    CjmImageFlaw flaw;
  } cases[] = {
    { "width='0' height='0'", CJM_IMAGE_BROKEN },
    { "width='0' height='20'", CJM_IMAGE_BROKEN },
    { "width='20' height='0mm'", CJM_IMAGE_BROKEN },
    { "width='0%' height='20'", CJM_IMAGE_BROKEN },
    { "width='0' height='0' viewBox='0 0 20 20'", CJM_IMAGE_BROKEN },
    { "viewBox='0 0 0 20'", CJM_IMAGE_BROKEN },
    { "viewBox='0 0 20 0' width='20' height='20'", CJM_IMAGE_BROKEN },
    { "viewBox='0 0 -20 20'", CJM_IMAGE_BROKEN },
    { "width='0.4' height='0.4'", CJM_IMAGE_BROKEN },
    { "viewBox='0 0 0.4 0.4'", CJM_IMAGE_BROKEN },
    { "width='1000001' height='1'", CJM_IMAGE_TOO_LARGE },
    { "width='1' height='1000001'", CJM_IMAGE_TOO_LARGE },
    { "width='1e9' height='1e9'", CJM_IMAGE_TOO_LARGE },
    { "viewBox='0 0 1e300 1e300'", CJM_IMAGE_TOO_LARGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *svg = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' %s/>", cases[i].attributes);
      CjmImage image;

      cjm_image_inspect ((const guint8 *) svg, strlen (svg), &image);
      g_test_message ("%s: %s", cases[i].attributes, flaws[image.flaw]);
      g_assert_cmpint (image.flaw, ==, cases[i].flaw);
    }
}

/* White space in base64 is what mails and other programs put there; anything else is no base64. */
static void
test_base64 (void)
{
  static const struct
  {
    const char *data;
    CjmImageFlaw flaw;
  } cases[] = {
    { "YWJj", CJM_IMAGE_NO_IMAGE },         { "YWI=", CJM_IMAGE_NO_IMAGE },       { "YQ==", CJM_IMAGE_NO_IMAGE },
    { "", CJM_IMAGE_NO_IMAGE },             { "AZ09az+/", CJM_IMAGE_NO_IMAGE },
    { "YWJ", CJM_IMAGE_NOT_BASE64 },        { "YW=j", CJM_IMAGE_NOT_BASE64 },     { "Y===", CJM_IMAGE_NOT_BASE64 },
    { "====", CJM_IMAGE_NOT_BASE64 },       { "=", CJM_IMAGE_NOT_BASE64 },        { "YWJj=", CJM_IMAGE_NOT_BASE64 },
    { "YW-j", CJM_IMAGE_NOT_BASE64 },       { "YW_j", CJM_IMAGE_NOT_BASE64 },     { "<svg/>", CJM_IMAGE_NOT_BASE64 },
    { "YW\nJj ", CJM_IMAGE_NO_IMAGE },      { " YWJ", CJM_IMAGE_NOT_BASE64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmNode) picture = cjm_node_new (CJM_KIND_PICTURE, "0000");

      cjm_node_set_text (picture, CJM_PICTURE_DATA, cases[i].data);
      g_assert_cmpint (cjm_image_of_picture (picture)->flaw, ==, cases[i].flaw);
    }
}

/* The parts of a drawing with something in it, of which each % is so many letters */
static double
count_parts (const char *content,
             guint       n_letters)
{
  g_autofree char *letters = g_strnfill (n_letters, 'a');
  g_auto (GStrv) pieces = g_strsplit (content, "%", -1);
  g_autofree char *filled = g_strjoinv (letters, pieces);
  g_autofree char *svg = g_strdup_printf ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">%s</svg>", filled);
  CjmImage image;

  cjm_image_inspect ((const guint8 *) svg, strlen (svg), &image);
  g_assert_cmpint (image.flaw, ==, CJM_IMAGE_SOUND);

  return image.parts;
}

/* The letters of a text cost by themselves, and squared by the line that they are in: their element's and those round it, up
 * to the whole text, and no further. */
static void
test_letters (void)
{
  static const struct
  {
    const char *content;
    guint n_read;           /* times all letters */
    guint lines[3];         /* what is laid out together, in times the letters */
  } cases[] = {
    { "<text>%</text>", 1, { 1 } },
    { "<g><text>%</text></g>", 1, { 1 } },
    { "<g><text>%</text><text>%</text></g>", 2, { 1, 1 } },
    { "<text><tspan>%</tspan></text>", 1, { 1, 1 } },
    { "<text>%<tspan>%</tspan></text>", 2, { 1, 2 } },
    { "<text><tspan>%</tspan><tspan>%</tspan></text>", 2, { 1, 1, 2 } },
    { "<text><tspan><tspan>%</tspan></tspan></text>", 1, { 1, 1, 1 } },
    { "<title>%</title>", 1, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint n = 256; n <= 4096; n *= 4)
      {
        double parts = n * cases[i].n_read / 256.0;

        for (guint j = 0; j < G_N_ELEMENTS (cases[i].lines); j++)
          {
            double line = n * cases[i].lines[j];

            parts += line / 2 + line * line / 7000;
          }
        g_test_message ("%s, %u letters", cases[i].content, n);
        g_assert_cmpfloat_with_epsilon (count_parts (cases[i].content, n) - count_parts (cases[i].content, 0), parts, 1e-6);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/image/flaws", test_flaws);
  g_test_add_func ("/model/image/cut-off", test_cut_off);
  g_test_add_func ("/model/image/key", test_key);
  g_test_add_func ("/model/image/noise", test_noise);
  g_test_add_func ("/model/image/pixels", test_pixels);
  g_test_add_func ("/model/image/png-heads", test_png_heads);
  g_test_add_func ("/model/image/png-ways", test_png_ways);
  g_test_add_func ("/model/image/png-chunks", test_png_chunks);
  g_test_add_func ("/model/image/many-pixels", test_many_pixels);
  g_test_add_func ("/model/image/webp", test_webp);
  g_test_add_func ("/model/image/limits", test_limits);
  g_test_add_func ("/model/image/sizes", test_sizes);
  g_test_add_func ("/model/image/sizes-of-nothing", test_sizes_of_nothing);
  g_test_add_func ("/model/image/base64", test_base64);
  g_test_add_func ("/model/image/letters", test_letters);
  return g_test_run ();
}
