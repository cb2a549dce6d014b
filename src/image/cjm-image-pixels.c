/* cjm-image-pixels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-image-private.h"

/*
 * Unpacks the pixels of a PNG without keeping any, only to see that they are all there: where they are not, decoders draw
 * what happened to be in their memory, or nothing. By the specification: https://www.w3.org/TR/png-3/#7Filtering and
 * #8Interlace.
 */

#define LAST_FILTER 4
#define BUFFER_LENGTH 65536

/* The pixels of which the passes of an interlaced picture consist */
static const struct
{
  guint8 left, top;
  guint8 step_right, step_down;
} passes[] = {
  { 0, 0, 8, 8 }, { 4, 0, 8, 8 }, { 0, 4, 4, 8 }, { 2, 0, 4, 4 }, { 0, 2, 2, 4 }, { 1, 0, 2, 2 }, { 0, 1, 1, 2 },
};

typedef struct
{
  GInputStream *stream;
  guint8 *buffer;
  gsize at, length;     /* in the buffer */
  CjmImageFlaw flaw;
} Unpacking;

/* Returns: how many bytes there are now; 0 at the end, -1 where they cannot be unpacked, with the flaw */
static gssize
unpack_more (Unpacking *self)
{
  g_autoptr (GError) error = NULL;
  gssize length = g_input_stream_read (self->stream, self->buffer, BUFFER_LENGTH, NULL, &error);

  self->at = 0;
  self->length = (gsize) MAX (length, 0);
  if (length < 0)
    self->flaw = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) ? CJM_IMAGE_CUT_OFF : CJM_IMAGE_BROKEN;

  return length;
}

/* Whether there is another byte of the picture */
static gboolean
need_more (Unpacking *self)
{
  gssize length = self->at < self->length ? 1 : unpack_more (self);

  if (length == 0)
    self->flaw = CJM_IMAGE_CUT_OFF;

  return length > 0;
}

static gboolean
skip_row (Unpacking *self,
          guint64    n_bytes)
{
  if (!need_more (self))
    return FALSE;
  if (self->buffer[self->at++] > LAST_FILTER)
    {
      self->flaw = CJM_IMAGE_BROKEN;
      return FALSE;
    }

  while (n_bytes > self->length - self->at)
    {
      n_bytes -= self->length - self->at;
      self->at = self->length;
      if (!need_more (self))
        return FALSE;
    }
  self->at += n_bytes;

  return TRUE;
}

static gboolean
skip_rows (Unpacking *self,
           guint64    width,
           guint64    n_rows,
           guint      bits)
{
  guint64 n_bytes = (width * bits + 7) / 8;

  for (guint64 i = 0; width > 0 && i < n_rows; i++)
    if (!skip_row (self, n_bytes))
      return FALSE;

  return TRUE;
}

static guint64
count_steps (guint64 length,
             guint   start,
             guint   step)
{
  return length > start ? (length - start + step - 1) / step : 0;
}

static gboolean
skip_picture (Unpacking      *self,
              const CjmImage *image,
              guint           bits,
              gboolean        is_interlaced)
{
  guint64 width = (guint64) image->width, height = (guint64) image->height;

  if (!is_interlaced)
    return skip_rows (self, width, height, bits);

  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    if (!skip_rows (self, count_steps (width, passes[i].left, passes[i].step_right),
                    count_steps (height, passes[i].top, passes[i].step_down), bits))
      return FALSE;

  return TRUE;
}

/* Behind the last row comes the sum of them all; what else comes is passed over by decoders. */
static void
check_end (Unpacking *self)
{
  if (self->at == self->length)
    unpack_more (self);
}

/**
 * cjm_image_inspect_pixels:
 * @packed: the contents of the chunks of pixels, one behind the other, as zlib packs them
 * @bits: of a pixel
 *
 * Returns: what is wrong with the pixels of a PNG whose size is known and may be
 */
CjmImageFlaw
cjm_image_inspect_pixels (GInputStream   *packed,
                          const CjmImage *image,
                          guint           bits,
                          gboolean        is_interlaced)
{
  g_autoptr (GConverter) unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (packed, unpacker);
  g_autofree guint8 *buffer = g_malloc (BUFFER_LENGTH);
  Unpacking self = { stream, buffer, 0, 0, CJM_IMAGE_SOUND };

  if (skip_picture (&self, image, bits, is_interlaced))
    check_end (&self);

  return self.flaw;
}
