/* cjm-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* The card of a touchpoint, as large as what stands on it. */

CjmGroup *cjm_card_new (const CjmLayout *layout,
                        CjmNode         *touchpoint,
                        float            width);

G_END_DECLS
