/* cjm-analysis-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* All that the analysis of journeys finds, in sentences for people and in JSON for those who compute it again. */

char *cjm_analysis_to_text (CjmDocument *document,
                            GPtrArray   *journeys,
                            CjmWords    *words);
char *cjm_analysis_to_json (CjmDocument *document,
                            GPtrArray   *journeys,
                            CjmWords    *words);

G_END_DECLS
