/* cjm-analysis-tables.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-json-text.h"
#include "cjm-statistics.h"

G_BEGIN_DECLS

/* The tables of the analysis in JSON, with all digits. */

void cjm_analysis_add_interval (CjmJsonText       *json,
                                const CjmInterval *interval);
void cjm_analysis_add_tables   (CjmJsonText       *json,
                                CjmDocument       *document,
                                CjmNode           *journey);

G_END_DECLS
