/* cjm-plan-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-json-text.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* An action plan for a spreadsheet, for a page that people write, and for other programs. */

char *cjm_plan_to_csv      (CjmDocument *document,
                            const char  *today,
                            CjmWords    *words);
char *cjm_plan_to_markdown (CjmDocument *document,
                            const char  *today,
                            CjmWords    *words);
char *cjm_plan_to_json     (CjmDocument *document,
                            const char  *today,
                            CjmWords    *words);

void cjm_plan_add_to_json (CjmJsonText *json,
                           CjmDocument *document,
                           const char  *today);

G_END_DECLS
