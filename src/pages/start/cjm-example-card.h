/* cjm-example-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-start-card.h"

G_BEGIN_DECLS

/* One worked example on the start page, of which a copy opens. */

#define CJM_TYPE_EXAMPLE_CARD (cjm_example_card_get_type ())
G_DECLARE_FINAL_TYPE (CjmExampleCard, cjm_example_card, CJM, EXAMPLE_CARD, CjmStartCard)

GFile *cjm_example_find (const char *name);

G_END_DECLS
