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

static gboolean
is_depth_of_color_type (guint8 depth,
                        guint8 color_type)
{
  switch (color_type)
    {
    case 0:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3:
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
      || header[11] != 0 || header[12] > 1)
    return CJM_IMAGE_BROKEN;

  image->steps = image->width * image->height;

  return cjm_image_is_too_large (image) ? CJM_IMAGE_TOO_LARGE : CJM_IMAGE_SOUND;
}

/**
 * cjm_image_inspect_png:
 *
 * Reads the size and walks over the chunks up to the last one, each of which has to be whole and to have its checksum.
 * What is compressed in them is not looked at.
 */
void
cjm_image_inspect_png (const guint8 *data,
                       gsize         length,
                       CjmImage     *image)
{
  gboolean has_pixels = FALSE;

  image->flaw = CJM_IMAGE_CUT_OFF;
  for (gsize at = SIGNATURE_LENGTH; length - at >= CHUNK_FRAME;)
    {
      gsize size = cjm_image_read_32 (data + at);
      const guint8 *type = data + at + 4;
      gboolean first = at == SIGNATURE_LENGTH;

      if (first != (memcmp (type, "IHDR", 4) == 0) || size > G_MAXINT32)
        {
          image->flaw = CJM_IMAGE_BROKEN;
          return;
        }
      if (first)
        {
          CjmImageFlaw flaw = length - at - CHUNK_FRAME < size ? CJM_IMAGE_CUT_OFF : read_header (type + 4, size, image);

          if (flaw != CJM_IMAGE_SOUND)
            {
              image->flaw = flaw;
              return;
            }
        }
      if (length - at - CHUNK_FRAME < size)
        return;
      if (cjm_checksum_compute (type, size + 4) != cjm_image_read_32 (type + 4 + size))
        {
          image->flaw = CJM_IMAGE_BROKEN;
          return;
        }
      has_pixels |= memcmp (type, "IDAT", 4) == 0 && size > 0;
      if (memcmp (type, "IEND", 4) == 0)
        {
          image->flaw = has_pixels ? CJM_IMAGE_SOUND : CJM_IMAGE_BROKEN;
          return;
        }
      at += size + CHUNK_FRAME;
    }
}
