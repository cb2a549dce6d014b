/* cjm-time-scale.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-time-scale.h"

#include <math.h>

#include "cjm-syntax.h"

#define MONTHS 12
#define LEAST_MONTHS 6      /* of a scale, so that there is somewhere to go */
#define MOST_COLUMNS 15
#define FIRST_MONTH (1 * MONTHS)
#define END_MONTH (10000 * MONTHS)    /* behind the last day that is written with four digits */

/* How many months a column may have: one, a quarter, and years */
static const guint steps[] = { 1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000 };

static gboolean
parse_day (const char *day,
           GDate      *date)
{
  if (day == NULL || !cjm_date_is_valid (day))
    return FALSE;

  g_date_set_dmy (date, (GDateDay) g_ascii_strtoull (day + 8, NULL, 10), (GDateMonth) g_ascii_strtoull (day + 5, NULL, 10),
                  (GDateYear) g_ascii_strtoull (day, NULL, 10));
  return TRUE;
}

static void
include (const char *day,
         guint      *first,
         guint      *last)
{
  GDate date;
  guint month;

  g_date_clear (&date, 1);
  if (!parse_day (day, &date))
    return;

  month = g_date_get_year (&date) * MONTHS + g_date_get_month (&date) - 1;
  *first = MIN (*first, month);
  *last = MAX (*last, month);
}

/* The Julian day with which a month begins, counted as those of a scale are */
static guint32
find_julian (guint month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, month % MONTHS + 1, (GDateYear) (month / MONTHS));

  return g_date_get_julian (&date);
}

/* The narrowest columns of which there are not too many, so that one is left behind the last deadline */
static void
choose_columns (CjmTimeScale *self,
                guint         first,
                guint         last)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      self->step = steps[i];
      self->start = MAX (first / self->step * self->step, FIRST_MONTH);
      self->n_columns = (MIN (last + 1 + self->step, END_MONTH) - self->start + self->step - 1) / self->step;
      if (self->n_columns <= MOST_COLUMNS)
        break;
    }
  if (self->step == 1)
    self->n_columns = MAX (self->n_columns, MIN (LEAST_MONTHS, END_MONTH - self->start));
}

/**
 * cjm_time_scale_init:
 * @self: (out caller-allocates): becomes the scale
 * @document: whose improvements it is for
 * @today: YYYY-MM-DD; empty where nobody says it
 * @width: of it, in canvas units
 *
 * Where there is neither a deadline nor today, there is no scale.
 */
void
cjm_time_scale_init (CjmTimeScale *self,
                     CjmDocument  *document,
                     const char   *today,
                     float         width)
{
  CjmNode *root = cjm_document_get_root (document);
  guint first = G_MAXUINT, last = 0;

  *self = (CjmTimeScale) { .width = width };
  include (today, &first, &last);
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    include (cjm_node_get_text (cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i), CJM_IMPROVEMENT_DEADLINE), &first,
             &last);
  if (first == G_MAXUINT)
    return;

  choose_columns (self, first, last);
  self->first = find_julian (self->start);
  self->end = find_julian (MIN (self->start + self->n_columns * self->step, END_MONTH));
}

/**
 * cjm_time_scale_is_known:
 *
 * Returns: whether there is a scale
 */
gboolean
cjm_time_scale_is_known (const CjmTimeScale *self)
{
  return self->end > self->first;
}

static float
get_place (const CjmTimeScale *self,
           double              julian)
{
  return (float) (self->width * (julian - self->first) / (self->end - self->first));
}

/**
 * cjm_time_scale_get_x:
 * @day: YYYY-MM-DD, on the scale
 *
 * Returns: where the middle of the day is
 */
float
cjm_time_scale_get_x (const CjmTimeScale *self,
                      const char         *day)
{
  GDate date;

  g_date_clear (&date, 1);
  if (!parse_day (day, &date))
    return 0;

  return get_place (self, g_date_get_julian (&date) + 0.5);
}

/**
 * cjm_time_scale_get_day:
 * @x: a place
 * @day: (out caller-allocates): the day that is there; the first or the last one for a place beside the scale
 */
void
cjm_time_scale_get_day (const CjmTimeScale *self,
                        float               x,
                        char                day[CJM_DAY_SIZE])
{
  double share = CLAMP ((double) x / self->width, 0, 1);
  guint32 julian = self->first + (guint32) floor (share * (self->end - self->first));
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, MIN (julian, self->end - 1));
  g_snprintf (day, CJM_DAY_SIZE, "%04u-%02u-%02u", (guint) g_date_get_year (&date) % 10000, (guint) g_date_get_month (&date) % 100,
              (guint) g_date_get_day (&date) % 100);
}

/**
 * cjm_time_scale_get_column:
 * @index: of a column, from the left; how many there are for the right edge of the last
 * @year: (out): the year that it begins in
 * @month: (out): the month, from 1
 *
 * Returns: its left edge
 */
float
cjm_time_scale_get_column (const CjmTimeScale *self,
                           guint               index,
                           guint              *year,
                           guint              *month)
{
  guint start = MIN (self->start + index * self->step, END_MONTH);

  *year = start / MONTHS;
  *month = start % MONTHS + 1;

  return get_place (self, find_julian (start));
}
