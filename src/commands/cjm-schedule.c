/* cjm-schedule.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-schedule.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "cjm-syntax.h"

/* The last year that a file can hold */
#define LAST_YEAR 9999

/**
 * cjm_schedule_set:
 * @improvement: of @document
 * @day: (nullable): YYYY-MM-DD; %NULL for no deadline
 *
 * Gives an improvement another deadline.
 *
 * Returns: whether it had another one, or none
 */
gboolean
cjm_schedule_set (CjmDocument *document,
                  CjmNode     *improvement,
                  const char  *day)
{
  g_return_val_if_fail (day == NULL || cjm_date_is_valid (day), FALSE);

  if (g_strcmp0 (cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE), day) == 0)
    return FALSE;

  cjm_document_end_merging (document);
  cjm_document_begin (document, _("Set deadline"));
  cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, day);
  cjm_document_commit (document);

  return TRUE;
}

/* FALSE where that would be before or behind all days that a file can hold */
static gboolean
shift (GDate *date,
       int    days,
       int    months)
{
  int month = g_date_get_year (date) * 12 + g_date_get_month (date) - 1 + months;
  gint64 julian;

  if (month < 12 || month / 12 > LAST_YEAR)
    return FALSE;
  if (months >= 0)
    g_date_add_months (date, (guint) months);
  else
    g_date_subtract_months (date, (guint) -months);
  julian = (gint64) g_date_get_julian (date) + days;
  if (julian < 1)
    return FALSE;

  g_date_set_julian (date, (guint32) julian);
  return g_date_get_year (date) <= LAST_YEAR;
}

/* The deadline that an improvement is to have; FALSE where it stays as it is */
static gboolean
find_day (CjmNode    *improvement,
          int         days,
          int         months,
          const char *today,
          char        day[sizeof "YYYY-MM-DD"])
{
  const char *deadline = cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE);
  GDate date;

  if (deadline == NULL)
    {
      g_strlcpy (day, today, sizeof "YYYY-MM-DD");
      return TRUE;
    }

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) atoi (deadline + 8), (GDateMonth) atoi (deadline + 5), (GDateYear) atoi (deadline));
  if (!shift (&date, days, months))
    return FALSE;

  g_snprintf (day, sizeof "YYYY-MM-DD", "%04u-%02u-%02u", (guint) g_date_get_year (&date) % 10000,
              (guint) g_date_get_month (&date) % 100, (guint) g_date_get_day (&date) % 100);
  return TRUE;
}

/**
 * cjm_schedule_move:
 * @improvements: (element-type CjmNode): of @document
 * @days: how many days later; below 0 earlier
 * @months: how many months; of a month that is too short the last day
 * @today: YYYY-MM-DD
 *
 * Moves deadlines, as by a key that is pressed again and again: moves of the same improvements that follow each other are one
 * step of the history. What has no deadline yet gets today. None that would leave the years 1 to 9999 moves.
 *
 * Returns: whether any moved
 */
gboolean
cjm_schedule_move (CjmDocument *document,
                   GPtrArray   *improvements,
                   int          days,
                   int          months,
                   const char  *today)
{
  gboolean moved = FALSE;

  g_return_val_if_fail (cjm_date_is_valid (today), FALSE);

  cjm_document_begin_merging (document, _("Set deadline"));
  for (guint i = 0; i < improvements->len; i++)
    {
      CjmNode *improvement = g_ptr_array_index (improvements, i);
      char day[sizeof "YYYY-MM-DD"];

      if (!find_day (improvement, days, months, today, day))
        continue;
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, day);
      moved = TRUE;
    }
  cjm_document_commit (document);

  return moved;
}
