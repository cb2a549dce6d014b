/* cjm-plan-format.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-plan-calendar.h"

G_BEGIN_DECLS

/* What an action plan can be written as, beside a picture: a row each, which the command line and the page read. */

typedef enum
{
  CJM_PLAN_CSV,
  CJM_PLAN_CALENDAR,
  CJM_PLAN_MARKDOWN,
  CJM_PLAN_JSON,
} CjmPlanFormat;

#define CJM_N_PLAN_FORMATS (CJM_PLAN_JSON + 1)

/* When a plan is read, and what its improvements become where that is to be chosen */
typedef struct
{
  const char *today;          /* YYYY-MM-DD; see cjm_plan_list() */
  gint64 time;                /* when it was as it is, in seconds since 1970 */
  CjmCalendarItems items;
} CjmPlanOptions;

const char *cjm_plan_format_get_name (CjmPlanFormat         format);
gboolean    cjm_plan_format_find     (const char           *name,
                                      CjmPlanFormat        *format);
char       *cjm_plan_to_text         (CjmDocument          *document,
                                      CjmPlanFormat         format,
                                      const CjmPlanOptions *options);

G_END_DECLS
