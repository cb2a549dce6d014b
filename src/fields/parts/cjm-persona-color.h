/* cjm-persona-color.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* The colours that a persona can have by choosing, and the one that a new persona gets. */

#define CJM_PERSONA_N_COLORS 9

const char *cjm_persona_color_get       (guint        index);
const char *cjm_persona_color_get_name  (guint        index);
const char *cjm_persona_color_find_free (CjmDocument *document);

G_END_DECLS
