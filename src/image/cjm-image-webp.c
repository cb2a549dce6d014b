/* cjm-image-webp.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-image-private.h"

#include <string.h>

/* The chunks of a WebP, by RFC 9649 */

#define FILE_HEADER 12
#define CHUNK_HEADER 8

static guint32
read_little (const guint8 *at,
             guint         n_bytes)
{
  guint32 value = 0;

  for (guint i = n_bytes; i > 0; i--)
    value = value << 8 | at[i - 1];

  return value;
}

/* A frame of lossy or lossless pixels, or the canvas of an extended file */
static gboolean
read_size (const guint8 *chunk,
           gsize         size,
           double       *width,
           double       *height)
{
  const guint8 *at = chunk + CHUNK_HEADER;

  if (memcmp (chunk, "VP8 ", 4) == 0 && size >= 10 && memcmp (at + 3, "\x9d\x01\x2a", 3) == 0)
    {
      *width = read_little (at + 6, 2) & 0x3fff;
      *height = read_little (at + 8, 2) & 0x3fff;
    }
  else if (memcmp (chunk, "VP8L", 4) == 0 && size >= 5 && at[0] == 0x2f)
    {
      *width = (read_little (at + 1, 4) & 0x3fff) + 1;
      *height = (read_little (at + 1, 4) >> 14 & 0x3fff) + 1;
    }
  else if (memcmp (chunk, "VP8X", 4) == 0 && size >= 10)
    {
      *width = read_little (at + 4, 3) + 1;
      *height = read_little (at + 7, 3) + 1;
    }
  else
    {
      return FALSE;
    }

  return *width >= 1 && *height >= 1;
}

static gboolean
is_frame (const guint8 *chunk)
{
  return memcmp (chunk, "VP8 ", 4) == 0 || memcmp (chunk, "VP8L", 4) == 0 || memcmp (chunk, "ANMF", 4) == 0;
}

/**
 * cjm_image_inspect_webp:
 *
 * Reads the size and walks over the chunks to the end that the file names. What is compressed in them is not looked at.
 */
void
cjm_image_inspect_webp (const guint8 *data,
                        gsize         length,
                        CjmImage     *image)
{
  gsize end = (gsize) read_little (data + 4, 4) + CHUNK_HEADER;
  guint n_frames = 0;

  for (gsize at = FILE_HEADER; at < MIN (end, length);)
    {
      const guint8 *chunk = data + at;
      gsize size = length - at >= CHUNK_HEADER ? read_little (chunk + 4, 4) : 0;
      double width, height;

      if (length - at < CHUNK_HEADER || length - at - CHUNK_HEADER < size)
        {
          image->flaw = CJM_IMAGE_CUT_OFF;
          return;
        }
      if (read_size (chunk, size, &width, &height))
        {
          image->width = MAX (image->width, width);
          image->height = MAX (image->height, height);
        }
      n_frames += is_frame (chunk);
      image->steps = image->width * image->height * MAX (n_frames, 1);
      if (cjm_image_is_too_large (image))
        {
          image->flaw = CJM_IMAGE_TOO_LARGE;
          return;
        }
      at += CHUNK_HEADER + size + size % 2;
    }

  if (length < end)
    image->flaw = CJM_IMAGE_CUT_OFF;
  else
    image->flaw = image->width > 0 && n_frames > 0 ? CJM_IMAGE_SOUND : CJM_IMAGE_BROKEN;
}
