/* cjm-analysis-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-analysis-tables.h"

G_BEGIN_DECLS

/* All that the analysis of journeys finds, in sentences for people, as JSON for those who compute it again, and
 * a table of it as CSV. */

char *cjm_analysis_to_text (CjmDocument     *document,
                            GPtrArray       *journeys,
                            CjmWords        *words);
char *cjm_analysis_to_json (CjmDocument     *document,
                            GPtrArray       *journeys,
                            const char      *today,
                            CjmWords        *words);
char *cjm_analysis_to_csv  (CjmDocument     *document,
                            GPtrArray       *journeys,
                            CjmAnalysisTable table,
                            CjmHeatBy        rows,
                            CjmWords        *words);

G_END_DECLS
