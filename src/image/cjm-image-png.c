/* cjm-image-png.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-image-private.h"

#include <string.h>

#include "cjm-checksum.h"

/* The chunks of a PNG, by the specification: https://www.w3.org/TR/png-3/ */

#define SIGNATURE_LENGTH 8
#define HEADER_LENGTH 13
/* Length, type and checksum around what a chunk holds */
#define CHUNK_FRAME 12
#define INDEXED 3    /* the colour type of a picture with a palette */
#define ADAM7 1      /* the way of interlacing that there is */

static gboolean
is_depth_of_color_type (guint8 depth,
                        guint8 color_type)
{
  switch (color_type)
    {
    case 0:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case INDEXED:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6:
      return depth == 8 || depth == 16;
    default:
      return FALSE;
    }
}

static CjmImageFlaw
read_header (const guint8 *header,
             gsize         length,
             CjmImage     *image)
{
  if (length != HEADER_LENGTH)
    return CJM_IMAGE_BROKEN;

  image->width = cjm_image_read_32 (header);
  image->height = cjm_image_read_32 (header + 4);
  if (image->width < 1 || image->height < 1 || !is_depth_of_color_type (header[8], header[9]) || header[10] != 0
      || header[11] != 0 || header[12] > ADAM7)
    return CJM_IMAGE_BROKEN;

  image->steps = image->width * image->height;

  return cjm_image_is_too_large (image) ? CJM_IMAGE_TOO_LARGE : CJM_IMAGE_SOUND;
}

static guint
count_bits (guint8 depth,
            guint8 color_type)
{
  static const guint n_channels[] = { 1, 0, 3, 1, 2, 0, 4 };

  return depth * n_channels[color_type];
}

/* What was found on the way to the last chunk */
typedef struct
{
  const guint8 *header;   /* what the first chunk holds */
  gboolean has_palette;
  gboolean has_pixels;
  GInputStream *pixels;   /* still packed */
} Chunks;

static CjmImageFlaw
take_chunk (Chunks       *self,
            const guint8 *type,
            gsize         size,
            CjmImage     *image)
{
  const guint8 *content = type + 4;

  if (cjm_checksum_compute (type, size + 4) != cjm_image_read_32 (content + size))
    return CJM_IMAGE_BROKEN;

  if (memcmp (type, "PLTE", 4) == 0)
    {
      self->has_palette = TRUE;
    }
  else if (memcmp (type, "IDAT", 4) == 0 && size > 0)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (content, size);

      /* Colours that nobody has named yet */
      if (self->header[9] == INDEXED && !self->has_palette)
        return CJM_IMAGE_BROKEN;
      self->has_pixels = TRUE;
      g_memory_input_stream_add_bytes (G_MEMORY_INPUT_STREAM (self->pixels), bytes);
    }

  return CJM_IMAGE_SOUND;
}

static CjmImageFlaw
inspect_pixels (const Chunks   *self,
                const CjmImage *image)
{
  if (!self->has_pixels)
    return CJM_IMAGE_BROKEN;

  return cjm_image_inspect_pixels (self->pixels, image, count_bits (self->header[8], self->header[9]),
                                   self->header[12] == ADAM7);
}

/**
 * cjm_image_inspect_png:
 *
 * Reads the size and walks over the chunks up to the last one, each of which has to be whole and to have its checksum, and
 * then over the pixels.
 */
void
cjm_image_inspect_png (const guint8 *data,
                       gsize         length,
                       CjmImage     *image)
{
  g_autoptr (GInputStream) pixels = g_memory_input_stream_new ();
  Chunks chunks = { .pixels = pixels };

  image->flaw = CJM_IMAGE_CUT_OFF;
  for (gsize at = SIGNATURE_LENGTH; length - at >= CHUNK_FRAME;)
    {
      gsize size = cjm_image_read_32 (data + at);
      const guint8 *type = data + at + 4;
      gboolean first = at == SIGNATURE_LENGTH;
      CjmImageFlaw flaw = CJM_IMAGE_SOUND;

      if (first != (memcmp (type, "IHDR", 4) == 0) || size > G_MAXINT32)
        flaw = CJM_IMAGE_BROKEN;
      else if (first && length - at - CHUNK_FRAME >= size)
        flaw = read_header (type + 4, size, image);
      if (flaw == CJM_IMAGE_SOUND)
        {
          if (length - at - CHUNK_FRAME < size)
            return;
          if (first)
            chunks.header = type + 4;
          flaw = take_chunk (&chunks, type, size, image);
        }
      if (flaw != CJM_IMAGE_SOUND || memcmp (type, "IEND", 4) == 0)
        {
          image->flaw = flaw != CJM_IMAGE_SOUND ? flaw : inspect_pixels (&chunks, image);
          return;
        }
      at += size + CHUNK_FRAME;
    }
}
