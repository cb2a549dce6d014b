/* cjm-persona-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* The card of the persona who travels, at the head of a map. */

CjmGroup *cjm_persona_card_new (const CjmLayout *layout,
                                CjmNode         *persona,
                                float            width);

G_END_DECLS
