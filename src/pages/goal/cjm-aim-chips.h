/* cjm-aim-chips.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* Usual aims to add with a click, in the language of the document, which has not got them yet. */

#define CJM_TYPE_AIM_CHIPS (cjm_aim_chips_get_type ())
G_DECLARE_FINAL_TYPE (CjmAimChips, cjm_aim_chips, CJM, AIM_CHIPS, AdwBin)

void cjm_aim_chips_set_document (CjmAimChips *self,
                                 CjmDocument *document);
void cjm_aim_chips_follow       (CjmAimChips *self,
                                 GArray      *edits);

G_END_DECLS
