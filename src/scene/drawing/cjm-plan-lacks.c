/* cjm-plan-lacks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-lacks.h"

#include "cjm-figures.h"

/**
 * cjm_plan_lack_get_name:
 * @words: of the language of what it stands in
 * @lack: one of them
 *
 * Returns: what is said of a row that lacks this: "no owner"
 */
const char *
cjm_plan_lack_get_name (CjmWords    *words,
                        CjmPlanLacks lack)
{
  switch (lack)
    {
    case CJM_PLAN_NO_OWNER:
      return cjm_words_get_context (words, "plan", "no owner");
    case CJM_PLAN_NO_DEADLINE:
      return cjm_words_get_context (words, "plan", "no deadline");
    case CJM_PLAN_OVERDUE:
      return cjm_words_get_context (words, "plan", "overdue");
    case CJM_PLAN_NO_OBJECTIVE:
      return cjm_words_get_context (words, "plan", "no objective");
    case CJM_PLAN_NOT_PLACED:
      return cjm_words_get_context (words, "plan", "not placed");
    }

  g_return_val_if_reached (NULL);
}

/**
 * cjm_status_get_title:
 * @words: of the language of what it stands in
 * @status: of an improvement
 *
 * Returns: how far it is, in a cell of a table: "Started"; "Open" too for what was never said
 */
const char *
cjm_status_get_title (CjmWords *words,
                      CjmStatus status)
{
  switch (status)
    {
    case CJM_STATUS_STARTED:
      return cjm_words_get_context (words, "status", "Started");
    case CJM_STATUS_DONE:
      return cjm_words_get_context (words, "status", "Done");
    case CJM_STATUS_DROPPED:
      return cjm_words_get_context (words, "status", "Dropped");
    case CJM_STATUS_UNKNOWN:
    case CJM_STATUS_OPEN:
      break;
    }

  return cjm_words_get_context (words, "status", "Open");
}

/* `format` is translated, and takes the number as a text. */
static void
append_count (GString    *text,
              CjmWords   *words,
              const char *format,
              guint       n)
{
  g_autofree char *number = cjm_figures_format_whole (words, n);

  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, format, number);
}

/**
 * cjm_plan_counts_to_words:
 * @words: of the language of what it stands in
 * @counts: of some rows
 *
 * Returns: (transfer full): how many there are and what they lack, on one line, without what there is none of: "14
 *   improvements · 5 quick wins · 2 without owner or deadline · 1 overdue"
 */
char *
cjm_plan_counts_to_words (CjmWords            *words,
                          const CjmPlanCounts *counts)
{
  GString *text = g_string_new (NULL);
  guint n_quick = counts->quadrants[CJM_QUADRANT_QUICK_WIN];

  append_count (text, words,
                cjm_words_get_context_plural (words, "plan", "%s improvement", "%s improvements", counts->improvements),
                counts->improvements);
  if (n_quick > 0)
    append_count (text, words, cjm_words_get_context_plural (words, "plan", "%s quick win", "%s quick wins", n_quick), n_quick);
  if (counts->no_owner_or_deadline > 0)
    append_count (text, words,
                  cjm_words_get_context_plural (words, "plan", "%s without owner or deadline",
                                                "%s without owner or deadline", counts->no_owner_or_deadline),
                  counts->no_owner_or_deadline);
  if (counts->overdue > 0)
    append_count (text, words, cjm_words_get_context_plural (words, "plan", "%s overdue", "%s overdue", counts->overdue),
                  counts->overdue);

  return g_string_free (text, FALSE);
}
