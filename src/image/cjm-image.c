/* cjm-image.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-image-private.h"

#include <string.h>

/*
 * What can be said of a picture by its bytes, before anything decodes them: its type, its size, whether it is whole, and
 * what drawing it would cost. Everything that draws a picture, writes it into another file or warns of it asks here, so
 * that a picture is shown everywhere or nowhere, and a small file cannot take the memory or the time of a large one. The
 * limits and their reasons are at the head of cjm-image-limits.h.
 */

/* In so many bytes an SVG says what it is. */
#define HEAD_LENGTH 4096

static GQuark cjm_image_quark (void);
static G_DEFINE_QUARK (cjm-image, cjm_image)

static gboolean
starts_with (const guint8 *data,
             gsize         length,
             const char   *magic)
{
  return length >= strlen (magic) && memcmp (data, magic, strlen (magic)) == 0;
}

/**
 * cjm_image_recognise:
 * @data: the bytes of a picture, or their beginning
 * @length: how many there are
 *
 * Returns: the type of a picture by its first bytes; %CJM_PICTURE_UNKNOWN where it is none that a document can hold
 */
CjmPictureType
cjm_image_recognise (const guint8 *data,
                     gsize         length)
{
  if (data == NULL || length == 0)
    return CJM_PICTURE_UNKNOWN;
  if (starts_with (data, length, "\x89PNG\r\n\x1a\n"))
    return CJM_PICTURE_PNG;
  if (starts_with (data, length, "\xff\xd8\xff"))
    return CJM_PICTURE_JPEG;
  if (length >= 12 && starts_with (data, length, "RIFF") && starts_with (data + 8, length - 8, "WEBP"))
    return CJM_PICTURE_WEBP;
  if (memmem (data, MIN (length, HEAD_LENGTH), "<svg", strlen ("<svg")) != NULL)
    return CJM_PICTURE_SVG;
  if (memmem (data, MIN (length, HEAD_LENGTH), ":svg", strlen (":svg")) != NULL)
    return CJM_PICTURE_SVG;

  return CJM_PICTURE_UNKNOWN;
}

/* As cjm_image_inspect(), for what is `nested` drawings deep */
static void
inspect_nested (const guint8 *data,
                gsize         length,
                guint         nested,
                CjmImage     *image)
{
  *image = (CjmImage) { .flaw = CJM_IMAGE_NO_IMAGE, .type = cjm_image_recognise (data, length) };

  switch (image->type)
    {
    case CJM_PICTURE_PNG:
      cjm_image_inspect_png (data, length, image);
      break;
    case CJM_PICTURE_JPEG:
      cjm_image_inspect_jpeg (data, length, image);
      break;
    case CJM_PICTURE_WEBP:
      cjm_image_inspect_webp (data, length, image);
      break;
    case CJM_PICTURE_SVG:
      cjm_image_inspect_svg (data, length, nested, inspect_nested, image);
      break;
    case CJM_PICTURE_UNKNOWN:
      break;
    }
}

/**
 * cjm_image_inspect:
 * @data: all bytes of a picture
 * @length: how many there are
 * @image: (out): what they are
 *
 * Reads of a picture's bytes what there is to know before they are decoded. It takes a time that grows with their number,
 * and little memory.
 */
void
cjm_image_inspect (const guint8 *data,
                   gsize         length,
                   CjmImage     *image)
{
  inspect_nested (data, length, 0, image);
}

/* White space may stand anywhere, as in a mail. */
static gboolean
is_base64 (const char *text)
{
  gsize n_characters = 0, n_padding = 0;

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isspace (*text))
        continue;
      n_characters++;
      if (*text == '=')
        n_padding++;
      else if (n_padding > 0 || (!g_ascii_isalnum (*text) && *text != '+' && *text != '/'))
        return FALSE;
    }

  return n_characters % 4 == 0 && n_padding <= 2;
}

static CjmImage *
inspect_picture (CjmNode *picture)
{
  const char *text = cjm_node_get_text (picture, CJM_PICTURE_DATA);
  CjmImage *image = g_new0 (CjmImage, 1);
  g_autofree guint8 *data = NULL;
  g_autofree char *key = NULL;
  gsize length;

  image->flaw = CJM_IMAGE_NOT_BASE64;
  if (text == NULL || !is_base64 (text))
    return image;

  data = g_base64_decode (text, &length);
  cjm_image_inspect (data, length, image);
  if (image->type != CJM_PICTURE_UNKNOWN && image->type != cjm_node_get_choice (picture, CJM_PICTURE_TYPE))
    image->flaw = CJM_IMAGE_WRONG_TYPE;

  key = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, length);
  image->other_key = g_strcmp0 (key, cjm_node_get_id (picture)) != 0;
  if (image->other_key && image->flaw == CJM_IMAGE_SOUND)
    image->flaw = CJM_IMAGE_WRONG_KEY;

  return image;
}

/**
 * cjm_image_of_picture:
 * @picture: a node of kind picture
 *
 * Inspects a picture, the first time that it is asked for; the node keeps what was found as long as it lives, for its
 * bytes never change.
 *
 * Returns: (transfer none): what it is
 */
const CjmImage *
cjm_image_of_picture (CjmNode *picture)
{
  CjmImage *image = g_object_get_qdata (G_OBJECT (picture), cjm_image_quark ());

  if (image == NULL)
    {
      image = inspect_picture (picture);
      g_object_set_qdata_full (G_OBJECT (picture), cjm_image_quark (), image, g_free);
    }

  return image;
}

/**
 * cjm_image_can_show:
 * @picture: (nullable): a node of kind picture
 *
 * Returns: whether there is nothing against drawing it
 */
gboolean
cjm_image_can_show (CjmNode *picture)
{
  return picture != NULL && cjm_image_of_picture (picture)->flaw == CJM_IMAGE_SOUND;
}
