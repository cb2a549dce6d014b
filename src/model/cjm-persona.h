/* cjm-persona.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What a person does with the personas of a document, and what is said of them together. */

GPtrArray  *cjm_persona_list_journeys (CjmNode     *persona);
GPtrArray  *cjm_persona_list_removed  (CjmNode     *persona);
const char *cjm_persona_get_caption   (CjmNode     *persona);
double      cjm_persona_sum_shares    (CjmDocument *document,
                                       guint       *n_unknown);
CjmNode    *cjm_persona_duplicate     (CjmNode     *persona,
                                       const char  *name,
                                       const char  *label);
void        cjm_persona_remove        (CjmNode     *persona,
                                       const char  *label);

G_END_DECLS
