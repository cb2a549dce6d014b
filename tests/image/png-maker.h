/* png-maker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

/* A PNG as its header says it, and whatever rows and chunks are given to it */
typedef struct
{
  guint32 width, height;
  guint8 depth;
  guint8 color_type;
  guint8 interlace;
} PngHeader;

GByteArray *png_maker_begin     (const PngHeader *header);
void        png_maker_add_chunk (GByteArray      *png,
                                 const char      *type,
                                 const guint8    *data,
                                 gsize            length);
GByteArray *png_maker_pack      (const guint8    *rows,
                                 gsize            length);
GBytes     *png_maker_make      (const PngHeader *header,
                                 GByteArray      *packed);
