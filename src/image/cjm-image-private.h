/* cjm-image-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-image.h"

G_BEGIN_DECLS

/* Reads what can be said of bytes that are `nested` drawings deep */
typedef void (*CjmImageInspectFunc) (const guint8 *data,
                                     gsize         length,
                                     guint         nested,
                                     CjmImage     *image);

/* Each takes bytes that begin as its type does; a drawing asks `inspect` of those in it. */
void cjm_image_inspect_png  (const guint8       *data,
                             gsize               length,
                             CjmImage           *image);
void cjm_image_inspect_jpeg (const guint8       *data,
                             gsize               length,
                             CjmImage           *image);
void cjm_image_inspect_webp (const guint8       *data,
                             gsize               length,
                             CjmImage           *image);
void cjm_image_inspect_svg  (const guint8       *data,
                             gsize               length,
                             guint               nested,
                             CjmImageInspectFunc inspect,
                             CjmImage           *image);

CjmImageFlaw cjm_image_inspect_pixels (GInputStream   *packed,
                                       const CjmImage *image,
                                       guint           bits,
                                       gboolean        is_interlaced);

/* Whether decoding would take more memory, or passes over more pixels, than a picture may */
static inline gboolean
cjm_image_is_too_large (const CjmImage *image)
{
  return image->width * image->height > CJM_IMAGE_MOST_PIXELS || image->steps > CJM_IMAGE_MOST_STEPS
         || MAX (image->width, image->height) > CJM_IMAGE_LONGEST_SIDE;
}

static inline guint32
cjm_image_read_16 (const guint8 *at)
{
  return (guint32) at[0] << 8 | at[1];
}

static inline guint32
cjm_image_read_32 (const guint8 *at)
{
  return cjm_image_read_16 (at) << 16 | cjm_image_read_16 (at + 2);
}

G_END_DECLS
