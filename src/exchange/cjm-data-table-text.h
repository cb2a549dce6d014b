/* cjm-data-table-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-csv.h"
#include "cjm-data-table.h"
#include "cjm-json-text.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* A table as other programs take it: as JSON, with all that a program knows it by; as CSV, text with tabs and HTML as a
 * person reads it, with all digits. No cell of these three begins a formula. */

void  cjm_data_table_add_to_json  (CjmDataTable *self,
                                   CjmJsonText  *json,
                                   const char   *name);
void  cjm_data_table_add_headings (CjmDataTable *self,
                                   CjmCsv       *csv,
                                   const char   *first,
                                   CjmWords     *words);
void  cjm_data_table_add_rows     (CjmDataTable *self,
                                   CjmCsv       *csv,
                                   const char   *first,
                                   CjmWords     *words);
char *cjm_data_table_to_csv       (CjmDataTable *self,
                                   CjmWords     *words);
char *cjm_data_table_to_tabs      (CjmDataTable *self,
                                   CjmWords     *words);
char *cjm_data_table_to_html      (CjmDataTable *self,
                                   CjmWords     *words);

G_END_DECLS
