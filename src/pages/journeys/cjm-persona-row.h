/* cjm-persona-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* The persona over its journeys in the sidebar. */

#define CJM_TYPE_PERSONA_ROW (cjm_persona_row_get_type ())
G_DECLARE_FINAL_TYPE (CjmPersonaRow, cjm_persona_row, CJM, PERSONA_ROW, GtkListBoxRow)

GtkWidget *cjm_persona_row_new         (CjmNode       *persona);
CjmNode   *cjm_persona_row_get_persona (CjmPersonaRow *self);

G_END_DECLS
