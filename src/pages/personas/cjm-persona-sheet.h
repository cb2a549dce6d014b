/* cjm-persona-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* The sheet of a persona as it will be exported, as wide as there is room. */

#define CJM_TYPE_PERSONA_SHEET (cjm_persona_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CjmPersonaSheet, cjm_persona_sheet, CJM, PERSONA_SHEET, GtkWidget)

void cjm_persona_sheet_set_persona (CjmPersonaSheet *self,
                                    CjmDocument     *document,
                                    CjmNode         *persona);
void cjm_persona_sheet_follow      (CjmPersonaSheet *self,
                                    GArray          *edits);

G_END_DECLS
