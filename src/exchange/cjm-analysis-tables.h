/* cjm-analysis-tables.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-data-table.h"
#include "cjm-heat.h"
#include "cjm-json-text.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* The tables behind the charts of a journey, by the names that their views and JSON have. A row is T (TABLE, "name", function);
 * a new table is a row, its columns and the function fill_FUNCTION() in cjm-analysis-tables.c. */

#define CJM_ANALYSIS_TABLES(T)              \
  T (FINDINGS, "findings", findings)        \
  T (HEAT, "heat", heat)                    \
  T (PRIORITIES, "priorities", priorities)  \
  T (LEAVING, "drop-off", leaving)          \
  T (CHANNELS, "channels", channels)        \
  T (EVIDENCE, "evidence", evidence)        \
  T (GAPS, "gaps", gaps)                    \
  T (PERSONAS, "personas", personas)        \
  T (SCORES, "persona-scores", scores)      \
  T (VERSIONS, "versions", versions)        \
  T (PLAN, "plan", plan)

#define CJM_ANALYSIS_TABLE_ENUM(TABLE, ...) CJM_TABLE_##TABLE,
typedef enum
{
  CJM_ANALYSIS_TABLES (CJM_ANALYSIS_TABLE_ENUM)
} CjmAnalysisTable;
#undef CJM_ANALYSIS_TABLE_ENUM

#define CJM_ANALYSIS_TABLE_COUNT(TABLE, ...) + 1
#define CJM_N_ANALYSIS_TABLES (0 CJM_ANALYSIS_TABLES (CJM_ANALYSIS_TABLE_COUNT))

gboolean      cjm_analysis_table_find      (const char       *name,
                                            CjmAnalysisTable *table);
char         *cjm_analysis_table_list      (const char       *separator);
CjmDataTable *cjm_analysis_table_new       (CjmAnalysisTable  table,
                                            CjmDocument      *document,
                                            CjmNode          *journey,
                                            CjmHeatBy         rows,
                                            CjmWords         *words);
void          cjm_analysis_add_tables      (CjmJsonText      *json,
                                            CjmDocument      *document,
                                            CjmNode          *journey,
                                            CjmWords         *words);
void          cjm_analysis_add_expectation (CjmJsonText      *json,
                                            CjmDocument      *document,
                                            CjmNode          *journey,
                                            CjmWords         *words);

G_END_DECLS
