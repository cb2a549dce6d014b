/* cjm-plan-calendar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* An action plan for a calendar. */

/* What an improvement becomes there */
typedef enum
{
  CJM_CALENDAR_EVENTS,   /* a whole day, its deadline: what every calendar shows */
  CJM_CALENDAR_TASKS,    /* a task that is due on it: what it is, but Google's and many another calendar pass over tasks */
} CjmCalendarItems;

char *cjm_plan_to_calendar (CjmDocument     *document,
                            CjmCalendarItems items,
                            gint64           time,
                            CjmWords        *words);

G_END_DECLS
