/* scene-maker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene.h"

/* Documents that are hard on a layout, and what a display list says as text */
typedef enum
{
  CJM_MAKE_NOTHING,
  CJM_MAKE_BARE,
  CJM_MAKE_ONE,
  CJM_MAKE_UGLY,
  CJM_MAKE_CROWDED,
  CJM_MAKE_LONG,
  CJM_MAKE_IDEAL,
  CJM_MAKE_TOGETHER,    /* with an ideal, an older version, and the journeys of two others */
  CJM_N_MAKES
} CjmMake;

CjmDocument *make_document (CjmMake      make);
CjmNode     *get_journey   (CjmDocument *document,
                            guint        index);
CjmScene    *make_scene    (CjmDocument *document);
char        *dump_scene    (CjmScene    *scene);
