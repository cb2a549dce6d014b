/* cjm-image.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-image-limits.h"
#include "cjm-node.h"

G_BEGIN_DECLS

/* What a picture is, by its bytes and before anything decodes them; the limits are in cjm-image-limits.h. */

/* Why a picture is drawn nowhere. */
typedef enum
{
  CJM_IMAGE_SOUND,
  CJM_IMAGE_NOT_BASE64,
  CJM_IMAGE_NO_IMAGE,      /* of no type that a document can hold */
  CJM_IMAGE_WRONG_TYPE,    /* of another type than the document says */
  CJM_IMAGE_WRONG_KEY,     /* of other bytes than the document says by its key */
  CJM_IMAGE_CUT_OFF,
  CJM_IMAGE_BROKEN,
  CJM_IMAGE_TOO_LARGE,     /* in pixels */
  CJM_IMAGE_TOO_COMPLEX,   /* a drawing of too many parts, too deep, or that refers to itself */
  CJM_IMAGE_REACHES_OUT,   /* a drawing that needs another file */
  CJM_IMAGE_HAS_ENTITIES,  /* a drawing with entities of its own */
} CjmImageFlaw;

/* What can be said of a picture without decoding it. */
typedef struct
{
  CjmImageFlaw flaw;
  CjmPictureType type;  /* by its bytes */
  double width, height; /* in pixels; 0 where it is not known, as in a drawing that leaves it open */
  double steps;         /* pixels that decoding passes over, see CJM_IMAGE_MOST_STEPS */
  double parts;         /* of a drawing, see CJM_IMAGE_MOST_PARTS */
  gboolean other_key;   /* its key in the document is not the SHA-256 of its bytes */
} CjmImage;

CjmPictureType  cjm_image_recognise  (const guint8 *data,
                                      gsize         length);
void            cjm_image_inspect    (const guint8 *data,
                                      gsize         length,
                                      CjmImage     *image);
const CjmImage *cjm_image_of_picture (CjmNode      *picture);
gboolean        cjm_image_can_show   (CjmNode      *picture);

G_END_DECLS
