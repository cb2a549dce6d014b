/* cjm-template-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-start-card.h"

G_BEGIN_DECLS

/* One phase model on the start page. */

#define CJM_TYPE_TEMPLATE_CARD (cjm_template_card_get_type ())
G_DECLARE_FINAL_TYPE (CjmTemplateCard, cjm_template_card, CJM, TEMPLATE_CARD, CjmStartCard)

void cjm_template_card_set_language (CjmTemplateCard *self,
                                     const char      *language);

G_END_DECLS
