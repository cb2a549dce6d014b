/* cjm-plan-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-columns.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-figures.h"
#include "cjm-plan-lacks.h"
#include "cjm-quote.h"

static const CjmPlanColumnInfo columns[CJM_N_PLAN_COLUMNS] = {
  [CJM_PLAN_COLUMN_TITLE] = { "title", NC_("plan", "Improvement"), CJM_IMPROVEMENT_TITLE, CJM_PLAN_BY_TYPING,
                              N_("Edit title"), 17, FALSE },
  [CJM_PLAN_COLUMN_SOLVES] = { "solves", NC_("plan", "Solves"), CJM_IMPROVEMENT_SOLVES, CJM_PLAN_BY_LINKING,
                               N_("Link problems"), 11, FALSE },
  [CJM_PLAN_COLUMN_SERVES] = { "serves", NC_("plan", "Serves"), CJM_IMPROVEMENT_OBJECTIVES, CJM_PLAN_BY_LINKING,
                               N_("Link objectives"), 11, FALSE },
  [CJM_PLAN_COLUMN_OWNER] = { "owner", NC_("plan", "Owner"), CJM_IMPROVEMENT_OWNER, CJM_PLAN_BY_TYPING,
                              N_("Edit owner"), 12, FALSE },
  [CJM_PLAN_COLUMN_DEADLINE] = { "deadline", NC_("plan", "Deadline"), CJM_IMPROVEMENT_DEADLINE, CJM_PLAN_BY_TYPING,
                                 N_("Set deadline"), 15, FALSE },
  [CJM_PLAN_COLUMN_LIFT] = { "lift", NC_("plan", "Lift"), CJM_IMPROVEMENT_LIFT, CJM_PLAN_BY_TYPING,
                             N_("Set expected change"), 4, TRUE },
  [CJM_PLAN_COLUMN_STATUS] = { "status", NC_("plan", "Status"), CJM_IMPROVEMENT_STATUS, CJM_PLAN_BY_CHOOSING,
                               N_("Set status"), 9, FALSE },
  [CJM_PLAN_COLUMN_IMPACT] = { "impact", NC_("plan", "Impact"), CJM_IMPROVEMENT_IMPACT, CJM_PLAN_BY_TYPING,
                               N_("Set impact"), 4, TRUE },
  [CJM_PLAN_COLUMN_EFFORT] = { "effort", NC_("plan", "Effort"), CJM_IMPROVEMENT_EFFORT, CJM_PLAN_BY_TYPING,
                               N_("Set effort"), 4, TRUE },
};

/**
 * cjm_plan_column_get_info:
 * @column: one of them
 *
 * Returns: (transfer none): its row of the table; as long-lived as the program
 */
const CjmPlanColumnInfo *
cjm_plan_column_get_info (CjmPlanColumn column)
{
  return &columns[column];
}

/**
 * cjm_plan_column_get_nodes:
 * @column: one of them
 * @row: of the plan
 *
 * Returns: (transfer none) (nullable) (element-type CjmNode): what the row refers to in that column; %NULL where a column
 *   is of something else
 */
GPtrArray *
cjm_plan_column_get_nodes (CjmPlanColumn     column,
                           const CjmPlanRow *row)
{
  switch (column)
    {
    case CJM_PLAN_COLUMN_SOLVES:
      return row->problems;
    case CJM_PLAN_COLUMN_SERVES:
      return row->objectives;
    case CJM_PLAN_COLUMN_TITLE:
    case CJM_PLAN_COLUMN_OWNER:
    case CJM_PLAN_COLUMN_DEADLINE:
    case CJM_PLAN_COLUMN_LIFT:
    case CJM_PLAN_COLUMN_STATUS:
    case CJM_PLAN_COLUMN_IMPACT:
    case CJM_PLAN_COLUMN_EFFORT:
      break;
    }

  return NULL;
}

/* The titles of nodes, on one line */
static char *
list_titles (GPtrArray *nodes)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      CjmNode *node = g_ptr_array_index (nodes, i);
      guint member = cjm_node_get_kind (node) == CJM_KIND_NOTE ? CJM_NOTE_TEXT : CJM_OBJECTIVE_TITLE;
      const char *text = cjm_node_get_text (node, member);
      g_autofree char *title = cjm_quote_shorten (text != NULL ? text : "");

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", title);
    }

  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static char *
date_to_text (const CjmPlanRow *row,
              const char       *date,
              CjmWords         *words)
{
  g_autofree char *day = cjm_figures_format_date (words, date);

  if ((row->lacks & CJM_PLAN_OVERDUE) == 0)
    return g_steal_pointer (&day);

  /* Translators: a deadline that has passed: 2 Aug 2026 */
  return g_strdup_printf (C_("plan", "%s · late"), day);
}

/**
 * cjm_plan_column_is_known:
 * @column: one of them
 * @row: of the plan
 *
 * Returns: whether the row says anything in that column; what says nothing comes last in every order
 */
gboolean
cjm_plan_column_is_known (CjmPlanColumn     column,
                          const CjmPlanRow *row)
{
  guint member = columns[column].member;
  GPtrArray *nodes = cjm_plan_column_get_nodes (column, row);
  const char *text;

  if (nodes != NULL)
    return nodes->len > 0;
  if (columns[column].is_number)
    return !isnan (cjm_node_get_number (row->improvement, member));
  if (columns[column].editing == CJM_PLAN_BY_CHOOSING)
    return TRUE;

  text = cjm_node_get_text (row->improvement, member);
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/**
 * cjm_plan_column_get_lack:
 * @column: one of them
 * @row: of the plan
 *
 * Returns: what the row lacks in that column, or that its deadline has passed; 0 where it is as it should be
 */
CjmPlanLacks
cjm_plan_column_get_lack (CjmPlanColumn     column,
                          const CjmPlanRow *row)
{
  switch (column)
    {
    case CJM_PLAN_COLUMN_SERVES:
      return row->lacks & CJM_PLAN_NO_OBJECTIVE;
    case CJM_PLAN_COLUMN_OWNER:
      return row->lacks & CJM_PLAN_NO_OWNER;
    case CJM_PLAN_COLUMN_DEADLINE:
      return row->lacks & (CJM_PLAN_NO_DEADLINE | CJM_PLAN_OVERDUE);
    case CJM_PLAN_COLUMN_IMPACT:
    case CJM_PLAN_COLUMN_EFFORT:
      return cjm_plan_column_is_known (column, row) ? 0 : row->lacks & CJM_PLAN_NOT_PLACED;
    case CJM_PLAN_COLUMN_TITLE:
    case CJM_PLAN_COLUMN_SOLVES:
    case CJM_PLAN_COLUMN_LIFT:
    case CJM_PLAN_COLUMN_STATUS:
      break;
    }

  return 0;
}

/* What stands where there is nothing yet */
static const char *
get_nothing (CjmPlanLacks lack)
{
  switch (lack)
    {
    case CJM_PLAN_NO_OWNER:
      return C_("plan", "Nobody yet");
    case CJM_PLAN_NO_DEADLINE:
      return C_("plan", "No date yet");
    case CJM_PLAN_NO_OBJECTIVE:
      return C_("plan", "No objective yet");
    case CJM_PLAN_OVERDUE:
    case CJM_PLAN_NOT_PLACED:
      break;
    }

  return "–";
}

/**
 * cjm_plan_column_to_text:
 * @column: one of them
 * @row: of the plan
 * @words: of the language of the interface
 *
 * Returns: (transfer full): what stands in the cell, on one line
 */
char *
cjm_plan_column_to_text (CjmPlanColumn     column,
                         const CjmPlanRow *row,
                         CjmWords         *words)
{
  CjmNode *improvement = row->improvement;
  GPtrArray *nodes = cjm_plan_column_get_nodes (column, row);

  if (!cjm_plan_column_is_known (column, row))
    return g_strdup (get_nothing (cjm_plan_column_get_lack (column, row)));
  if (nodes != NULL)
    return list_titles (nodes);

  switch (column)
    {
    case CJM_PLAN_COLUMN_DEADLINE:
      return date_to_text (row, cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE), words);
    case CJM_PLAN_COLUMN_LIFT:
      return cjm_figures_format_score (words, cjm_node_get_number (improvement, CJM_IMPROVEMENT_LIFT));
    case CJM_PLAN_COLUMN_STATUS:
      return g_strdup (cjm_status_get_title (words, row->status));
    case CJM_PLAN_COLUMN_IMPACT:
    case CJM_PLAN_COLUMN_EFFORT:
      return cjm_figures_format_value (words, cjm_node_get_number (improvement, columns[column].member));
    case CJM_PLAN_COLUMN_TITLE:
    case CJM_PLAN_COLUMN_OWNER:
    case CJM_PLAN_COLUMN_SOLVES:
    case CJM_PLAN_COLUMN_SERVES:
      break;
    }

  return cjm_quote_put_on_a_line (cjm_node_get_text (improvement, columns[column].member));
}
