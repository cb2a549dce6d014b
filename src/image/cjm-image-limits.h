/* cjm-image-limits.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What a picture may cost: one beyond these is drawn nowhere. */

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
