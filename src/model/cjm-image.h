/* cjm-image.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* A picture of more pixels is not decoded: a PNG takes 4 bytes for each while it is, and no camera with one lens takes
 * more. */
#define CJM_IMAGE_MOST_PIXELS 64e6
/* Nor one with a longer side: libpng reads none, and librsvg draws none that is much longer. */
#define CJM_IMAGE_LONGEST_SIDE 1e6
/* A progressive photo is drawn once for each of its scans, of which a camera writes about ten. */
#define CJM_IMAGE_MOST_STEPS 400e6
/* The parts of a drawing, each of about 0.1 ms in librsvg at 512 × 512 pixels, and so counted: 4 seconds */
#define CJM_IMAGE_MOST_PARTS 40000
/* Elements in elements, and references through references; librsvg gives up at 255. */
#define CJM_IMAGE_DEEPEST 100
/* Drawings in drawings */
#define CJM_IMAGE_MOST_NESTED 2

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
