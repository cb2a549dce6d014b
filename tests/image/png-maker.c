/* png-maker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "png-maker.h"

#include <string.h>

#include "cjm-checksum.h"

#define INDEXED 3

static void
append_number (GByteArray *to,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (to, (const guint8 *) &big, sizeof big);
}

void
png_maker_add_chunk (GByteArray   *png,
                     const char   *type,
                     const guint8 *data,
                     gsize         length)
{
  gsize start = png->len + 4;

  append_number (png, (guint32) length);
  g_byte_array_append (png, (const guint8 *) type, 4);
  g_byte_array_append (png, data, length);
  append_number (png, cjm_checksum_compute (png->data + start, length + 4));
}

/* Returns: (transfer full): a PNG up to its first chunk */
GByteArray *
png_maker_begin (const PngHeader *header)
{
  GByteArray *png = g_byte_array_new ();
  guint8 bytes[13] = { 0 };
  guint32 width = GUINT32_TO_BE (header->width), height = GUINT32_TO_BE (header->height);

  memcpy (bytes, &width, 4);
  memcpy (bytes + 4, &height, 4);
  bytes[8] = header->depth;
  bytes[9] = header->color_type;
  bytes[12] = header->interlace;
  g_byte_array_append (png, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  png_maker_add_chunk (png, "IHDR", bytes, sizeof bytes);

  return png;
}

/* Returns: (transfer full): rows as zlib packs them */
GByteArray *
png_maker_pack (const guint8 *rows,
                gsize         length)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  GByteArray *packed = g_byte_array_new ();
  gsize read, written;

  g_byte_array_set_size (packed, length + 100);
  g_assert_cmpint (g_converter_convert (compressor, rows, length, packed->data, packed->len, G_CONVERTER_INPUT_AT_END, &read,
                                        &written, NULL), ==, G_CONVERTER_FINISHED);
  g_byte_array_set_size (packed, written);

  return packed;
}

/* Takes `packed`. Returns: (transfer full): a whole PNG with these pixels, in two chunks where they are enough for it */
GBytes *
png_maker_make (const PngHeader *header,
                GByteArray      *packed)
{
  static const guint8 palette[3 * 256] = { 200, 100, 50 };
  GByteArray *png = png_maker_begin (header);
  gsize half = packed->len > 20 ? 20 : packed->len;

  if (header->color_type == INDEXED)
    png_maker_add_chunk (png, "PLTE", palette, 3 << header->depth);
  png_maker_add_chunk (png, "IDAT", packed->data, half);
  if (half < packed->len)
    png_maker_add_chunk (png, "IDAT", packed->data + half, packed->len - half);
  png_maker_add_chunk (png, "IEND", NULL, 0);
  g_byte_array_unref (packed);

  return g_byte_array_free_to_bytes (png);
}
