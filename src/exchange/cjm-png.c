/* cjm-png.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-png.h"

#include <math.h>
#include <string.h>

#include "cjm-checksum.h"

#define METRES_AN_INCH 0.0254
/* The signature, and the chunk IHDR with its length, name, 13 bytes and checksum */
#define HEAD_LENGTH (8 + 4 + 4 + 13 + 4)

static void
set_word (guint8 *to,
          guint32 word)
{
  word = GUINT32_TO_BE (word);
  memcpy (to, &word, sizeof word);
}

/**
 * cjm_png_set_density:
 * @png: a PNG file as cairo writes it, without a density
 * @density: pixels an inch
 *
 * Says how large the picture is meant to be on paper or on a slide: adds a chunk pHYs behind the first one.
 */
void
cjm_png_set_density (GByteArray *png,
                     double      density)
{
  guint8 chunk[4 + 4 + 9 + 4] = { 0, 0, 0, 9, 'p', 'H', 'Y', 's' };
  guint32 a_metre = rint (density / METRES_AN_INCH);
  gsize rest = png->len - HEAD_LENGTH;

  g_return_if_fail (png->len > HEAD_LENGTH);

  set_word (chunk + 8, a_metre);
  set_word (chunk + 12, a_metre);
  chunk[16] = 1;
  set_word (chunk + 17, cjm_checksum_compute (chunk + 4, 13));

  g_byte_array_set_size (png, png->len + sizeof chunk);
  memmove (png->data + HEAD_LENGTH + sizeof chunk, png->data + HEAD_LENGTH, rest);
  memcpy (png->data + HEAD_LENGTH, chunk, sizeof chunk);
}
