/* cjm-time-scale.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * Where days stand on the time line of an action plan, and which day stands at a place: from the first deadline, or today
 * where that is earlier, to beyond the last. Its columns are months, quarters or years, so many that their names have room.
 *
 * Places are in canvas units from the left edge of the scale. It holds nothing that has to be freed.
 */
typedef struct
{
  float width;
  guint32 first;    /* Julian days of the calendar of GLib: the first, and the one behind the last; both 0 for no scale */
  guint32 end;
  guint start;      /* the month that the first column begins with, counted from the year 0 */
  guint step;       /* months of a column */
  guint n_columns;
} CjmTimeScale;

/* The length of a text that holds a day, with its end */
#define CJM_DAY_SIZE (sizeof "YYYY-MM-DD")

void     cjm_time_scale_init       (CjmTimeScale       *self,
                                    CjmDocument        *document,
                                    const char         *today,
                                    float               width);
gboolean cjm_time_scale_is_known   (const CjmTimeScale *self);
float    cjm_time_scale_get_x      (const CjmTimeScale *self,
                                    const char         *day);
void     cjm_time_scale_get_day    (const CjmTimeScale *self,
                                    float               x,
                                    char                day[CJM_DAY_SIZE]);
float    cjm_time_scale_get_column (const CjmTimeScale *self,
                                    guint               index,
                                    guint              *year,
                                    guint              *month);

G_END_DECLS
