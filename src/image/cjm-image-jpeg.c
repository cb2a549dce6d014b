/* cjm-image-jpeg.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-image-private.h"

#include <string.h>

/* The markers of a JPEG, by ITU-T T.81, annex B: https://www.w3.org/Graphics/JPEG/itu-t81.pdf */

#define START_OF_FRAME 0xc0   /* baseline; 0xc1 is extended, 0xc2 progressive */
#define PROGRESSIVE_FRAME 0xc2
#define LAST_FRAME 0xcf
#define HUFFMAN_TABLES 0xc4   /* three that stand between the frames and are none */
#define EXTENSION 0xc8
#define ARITHMETIC_TABLES 0xcc
#define END_OF_IMAGE 0xd9
#define START_OF_SCAN 0xda
#define QUANTIZATION_TABLES 0xdb
#define FRAME_LENGTH 8        /* up to its first component */

static gboolean
is_frame (guint8 marker)
{
  return marker >= START_OF_FRAME && marker <= LAST_FRAME && marker != HUFFMAN_TABLES && marker != EXTENSION
         && marker != ARITHMETIC_TABLES;
}

/* Those without a length behind them */
static gboolean
stands_alone (guint8 marker)
{
  return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

static CjmImageFlaw
read_frame (guint8        marker,
            const guint8 *frame,
            gsize         length,
            CjmImage     *image)
{
  gboolean again = image->width > 0;

  if (length < FRAME_LENGTH)
    return CJM_IMAGE_BROKEN;

  image->height = cjm_image_read_16 (frame + 3);
  image->width = cjm_image_read_16 (frame + 5);
  if (again || marker > PROGRESSIVE_FRAME || frame[2] != 8 || image->width < 1 || image->height < 1
      || (frame[7] != 1 && frame[7] != 3 && frame[7] != 4))
    return CJM_IMAGE_BROKEN;

  return CJM_IMAGE_SOUND;
}

/* Where the next marker begins behind what is compressed, or the end; 0xff 0x00 is a byte of it, 0xff 0xd0…0xd7 a mark
 * in it. */
static gsize
skip_scan (const guint8 *data,
           gsize         length,
           gsize         at)
{
  while (at < length)
    {
      const guint8 *found = memchr (data + at, 0xff, length - at);

      if (found == NULL || found + 1 >= data + length)
        return length;
      at = (gsize) (found - data);
      if (found[1] != 0x00 && found[1] != 0xff && (found[1] < 0xd0 || found[1] > 0xd7))
        return at;
      at += found[1] == 0xff ? 1 : 2;
    }

  return length;
}

/* Where a marker begins: any number of 0xff may stand before it. */
static gsize
skip_fill (const guint8 *data,
           gsize         length,
           gsize         at)
{
  while (at + 1 < length && data[at] == 0xff && data[at + 1] == 0xff)
    at++;

  return at;
}

/**
 * cjm_image_inspect_jpeg:
 *
 * Reads the size and walks over the markers up to the end of the image. What is compressed between them is not looked at.
 */
void
cjm_image_inspect_jpeg (const guint8 *data,
                        gsize         length,
                        CjmImage     *image)
{
  gboolean has_tables = FALSE;
  guint n_scans = 0;
  gsize at = 2;

  image->flaw = CJM_IMAGE_SOUND;
  while (image->flaw == CJM_IMAGE_SOUND)
    {
      guint8 marker;
      gsize size;

      at = skip_fill (data, length, at);
      if (length - at < 2)
        break;
      if (data[at] != 0xff || data[at + 1] == 0x00)
        {
          image->flaw = CJM_IMAGE_BROKEN;
          return;
        }
      marker = data[at + 1];
      at += 2;
      if (stands_alone (marker))
        continue;
      if (marker == END_OF_IMAGE)
        {
          image->steps = image->width * image->height * n_scans;
          image->flaw = n_scans == 0 ? CJM_IMAGE_BROKEN : cjm_image_is_too_large (image) ? CJM_IMAGE_TOO_LARGE : CJM_IMAGE_SOUND;
          return;
        }

      size = length - at >= 2 ? cjm_image_read_16 (data + at) : 0;
      if (length - at < MAX (size, 2))
        break;
      if (size < 2 || (marker == START_OF_SCAN && (image->width < 1 || !has_tables)))
        image->flaw = CJM_IMAGE_BROKEN;
      else if (is_frame (marker))
        image->flaw = read_frame (marker, data + at, size, image);
      has_tables |= marker == QUANTIZATION_TABLES;
      at += size;
      if (marker == START_OF_SCAN)
        {
          at = skip_scan (data, length, at);
          n_scans++;
        }
    }

  if (image->flaw == CJM_IMAGE_SOUND)
    image->flaw = CJM_IMAGE_CUT_OFF;
}
