/* cjm-plan-csv.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-text.h"

#include "cjm-csv.h"
#include "cjm-plan-lacks.h"
#include "cjm-plan-words.h"
#include "cjm-quote.h"

#define BETWEEN "; "

static void
add_header (CjmCsv   *csv,
            CjmWords *words)
{
  const char *const titles[] = {
    cjm_words_get_context (words, "plan", "Improvement"), cjm_words_get_context (words, "plan", "Phase"),
    cjm_words_get_context (words, "plan", "Episode"),     cjm_words_get_context (words, "plan", "Solves"),
    cjm_words_get_context (words, "plan", "Serves"),      cjm_words_get_context (words, "plan", "Owner"),
    cjm_words_get_context (words, "plan", "Deadline"),    cjm_words_get_context (words, "plan", "Lift"),
    cjm_words_get_context (words, "plan", "Status"),      cjm_words_get_context (words, "plan", "Impact"),
    cjm_words_get_context (words, "plan", "Effort"),      cjm_words_get_context (words, "plan", "Quadrant"),
    cjm_words_get_context (words, "plan", "Missing"),     cjm_words_get_context (words, "plan", "Notes"),
    cjm_words_get_context (words, "plan", "Id"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    cjm_csv_add_text (csv, titles[i]);
  cjm_csv_end_row (csv);
}

static void
add_text (CjmCsv  *csv,
          CjmNode *node,
          guint    member)
{
  cjm_csv_add_text (csv, node != NULL ? cjm_node_get_text (node, member) : NULL);
}

static void
add_names (CjmCsv    *csv,
           GPtrArray *nodes,
           guint      member)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *name = cjm_quote_put_on_a_line (cjm_node_get_text (g_ptr_array_index (nodes, i), member));

      g_string_append_printf (names, "%s%s", i > 0 ? BETWEEN : "", name);
    }
  cjm_csv_add_text (csv, names->str);
}

static void
add_lacks (CjmCsv      *csv,
           CjmPlanLacks lacks,
           CjmWords    *words)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < CJM_N_PLAN_LACKS; i++)
    if ((lacks & (1U << i)) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? BETWEEN : "", cjm_plan_lack_get_name (words, 1U << i));
  cjm_csv_add_text (csv, names->str);
}

static void
add_row (CjmCsv           *csv,
         const CjmPlanRow *row,
         CjmWords         *words)
{
  CjmNode *improvement = row->improvement;

  add_text (csv, improvement, CJM_IMPROVEMENT_TITLE);
  add_text (csv, row->phase, CJM_PHASE_TITLE);
  add_text (csv, row->episode, CJM_EPISODE_TITLE);
  add_names (csv, row->problems, CJM_NOTE_TEXT);
  add_names (csv, row->objectives, CJM_OBJECTIVE_TITLE);
  add_text (csv, improvement, CJM_IMPROVEMENT_OWNER);
  add_text (csv, improvement, CJM_IMPROVEMENT_DEADLINE);
  cjm_csv_add_number (csv, cjm_node_get_number (improvement, CJM_IMPROVEMENT_LIFT));
  cjm_csv_add_text (csv, cjm_status_get_title (words, row->status));
  cjm_csv_add_number (csv, cjm_node_get_number (improvement, CJM_IMPROVEMENT_IMPACT));
  cjm_csv_add_number (csv, cjm_node_get_number (improvement, CJM_IMPROVEMENT_EFFORT));
  cjm_csv_add_text (csv, row->quadrant != CJM_QUADRANT_UNKNOWN ? cjm_quadrant_get_title (words, row->quadrant) : NULL);
  add_lacks (csv, row->lacks, words);
  add_text (csv, improvement, CJM_IMPROVEMENT_NOTES);
  cjm_csv_add_text (csv, cjm_node_get_id (improvement));
  cjm_csv_end_row (csv);
}

/**
 * cjm_plan_to_csv:
 * @document: whose plan it is
 * @today: YYYY-MM-DD; see cjm_plan_list()
 * @words: of the document's language
 *
 * Returns: (transfer full): the plan as CSV, with a row of titles and a row for each improvement; numbers with all their
 *   digits and a point, dates as YYYY-MM-DD, whatever the language
 */
char *
cjm_plan_to_csv (CjmDocument *document,
                 const char  *today,
                 CjmWords    *words)
{
  CjmCsv *csv = cjm_csv_new ();
  g_autoptr (GPtrArray) rows = cjm_plan_list (document, today);

  add_header (csv, words);
  for (guint i = 0; i < rows->len; i++)
    add_row (csv, g_ptr_array_index (rows, i), words);

  return cjm_csv_free_to_text (csv);
}
