/* cjm-plan-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-plan.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* The columns of the action plan: what each shows of an improvement, and how that is edited. A column is one row of the
 * table in the .c file. */

typedef enum
{
  CJM_PLAN_COLUMN_TITLE,
  CJM_PLAN_COLUMN_SOLVES,
  CJM_PLAN_COLUMN_SERVES,
  CJM_PLAN_COLUMN_OWNER,
  CJM_PLAN_COLUMN_DEADLINE,
  CJM_PLAN_COLUMN_LIFT,
  CJM_PLAN_COLUMN_STATUS,
  CJM_PLAN_COLUMN_IMPACT,
  CJM_PLAN_COLUMN_EFFORT,
} CjmPlanColumn;

#define CJM_N_PLAN_COLUMNS (CJM_PLAN_COLUMN_EFFORT + 1)

/* How a cell is edited */
typedef enum
{
  CJM_PLAN_BY_TYPING,
  CJM_PLAN_BY_CHOOSING,   /* one word of the member's */
  CJM_PLAN_BY_LINKING,    /* nodes that it refers to, which are gone to from there */
} CjmPlanEditing;

typedef struct
{
  const char *name;       /* for sorting and the settings: "owner" */
  const char *title;      /* English, for the words of a language in the context "plan" */
  guint member;           /* of an improvement */
  CjmPlanEditing editing;
  const char *step;       /* English, what the history calls an edit of it */
  int width;              /* in characters: of a title without more room */
  gboolean is_number;
} CjmPlanColumnInfo;

const CjmPlanColumnInfo *cjm_plan_column_get_info  (CjmPlanColumn     column);
char                    *cjm_plan_column_to_text   (CjmPlanColumn     column,
                                                    const CjmPlanRow *row,
                                                    CjmWords         *words);
CjmPlanLacks             cjm_plan_column_get_lack  (CjmPlanColumn     column,
                                                    const CjmPlanRow *row);
gboolean                 cjm_plan_column_is_known  (CjmPlanColumn     column,
                                                    const CjmPlanRow *row);
GPtrArray               *cjm_plan_column_get_nodes (CjmPlanColumn     column,
                                                    const CjmPlanRow *row);

G_END_DECLS
