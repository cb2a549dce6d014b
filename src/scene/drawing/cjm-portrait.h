/* cjm-portrait.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* The portrait of a persona in a disc, or what stands for it, and the persona's colour. */

CjmNode *cjm_layout_find_persona (const CjmLayout *layout,
                                  CjmNode         *journey);
guint32  cjm_persona_get_color   (const CjmLayout *layout,
                                  CjmNode         *persona);
void     cjm_portrait_add        (const CjmLayout *layout,
                                  CjmGroup        *group,
                                  CjmNode         *persona,
                                  guint32          under,
                                  float            x,
                                  float            y,
                                  float            radius);

G_END_DECLS
