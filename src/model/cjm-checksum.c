/* cjm-checksum.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-checksum.h"

#define POLYNOMIAL 0xedb88320

static void
fill_table (guint32 table[256])
{
  for (guint32 i = 0; i < 256; i++)
    {
      table[i] = i;
      for (guint bit = 0; bit < 8; bit++)
        table[i] = table[i] >> 1 ^ (table[i] & 1 ? POLYNOMIAL : 0);
    }
}

/**
 * cjm_checksum_compute:
 * @data: such as the type of a chunk of a PNG and what it holds
 * @length: in bytes
 *
 * Returns: their CRC-32 as in ISO 3309; PNG specification, annex D
 */
guint32
cjm_checksum_compute (const guint8 *data,
                      gsize         length)
{
  guint32 table[256];
  guint32 checksum = 0xffffffff;

  fill_table (table);
  for (gsize i = 0; i < length; i++)
    checksum = checksum >> 8 ^ table[(checksum ^ data[i]) & 0xff];

  return ~checksum;
}
