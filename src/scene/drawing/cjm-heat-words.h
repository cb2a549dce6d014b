/* cjm-heat-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-heat.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* What the rows of a heat table are called, one by one and together, in the language of the words. */

const char *cjm_heat_by_get_title (CjmHeatBy         by,
                                   CjmWords         *words);
char       *cjm_heat_row_to_name  (const CjmHeatRow *row,
                                   CjmHeatBy         by,
                                   CjmDocument      *document,
                                   CjmWords         *words);

G_END_DECLS
