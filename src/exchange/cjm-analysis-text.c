/* cjm-analysis-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-analysis-text.h"

#include "cjm-data-table-text.h"
#include "cjm-finding-words.h"
#include "cjm-json-text.h"
#include "cjm-node-words.h"
#include "cjm-plan-text.h"

/**
 * cjm_analysis_to_text:
 * @journeys: of @document
 * @words: of the person's own language
 *
 * Returns: (transfer full): under the name of each journey a line for each finding, the weightiest first, without those that
 *   are set aside
 */
char *
cjm_analysis_to_text (CjmDocument *document,
                      GPtrArray   *journeys,
                      CjmWords    *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < journeys->len; i++)
    {
      CjmNode *journey = g_ptr_array_index (journeys, i);
      g_autoptr (GPtrArray) findings = cjm_findings_list (document, journey);
      g_autofree char *path = cjm_node_to_path (journey, NULL);

      g_string_append_printf (text, "%s%s\n", i > 0 ? "\n" : "", path);
      for (guint j = 0; j < findings->len; j++)
        {
          const CjmFinding *finding = g_ptr_array_index (findings, j);
          g_autofree char *line = finding->dismissed ? NULL : cjm_finding_to_line (finding, words);

          if (line != NULL)
            g_string_append_printf (text, "  %s\n", line);
        }
    }

  return g_string_free (text, FALSE);
}

static void
add_journey (CjmJsonText *json,
             CjmDocument *document,
             CjmNode     *journey,
             CjmWords    *words)
{
  cjm_json_text_begin_object (json, NULL);
  cjm_json_text_add_text (json, "journey", cjm_node_get_id (journey));
  cjm_json_text_add_text (json, "title", cjm_node_get_text (journey, CJM_JOURNEY_TITLE));
  cjm_analysis_add_tables (json, document, journey, words);
  cjm_json_text_end (json);
}

/**
 * cjm_analysis_to_json:
 * @journeys: of @document
 * @today: YYYY-MM-DD; see cjm_plan_list()
 * @words: of the language of the sentences
 *
 * Returns: (transfer full): all findings of each journey, with what they are made of: their nodes, their number of answers,
 *   their formula and their interval; all tables; and the action plan, which is one for all; numbers with all their digits
 */
char *
cjm_analysis_to_json (CjmDocument *document,
                      GPtrArray   *journeys,
                      const char  *today,
                      CjmWords    *words)
{
  CjmJsonText *json = cjm_json_text_new ();

  cjm_json_text_begin_object (json, NULL);
  cjm_json_text_begin_list (json, "journeys");
  for (guint i = 0; i < journeys->len; i++)
    add_journey (json, document, g_ptr_array_index (journeys, i), words);
  cjm_json_text_end (json);
  cjm_json_text_begin_object (json, "plan");
  cjm_plan_add_to_json (json, document, today);
  cjm_json_text_end (json);
  cjm_json_text_end (json);

  return cjm_json_text_free_to_text (json);
}

/**
 * cjm_analysis_to_csv:
 * @journeys: of @document
 * @table: which table of them
 * @rows: what the rows of a heat table stand for
 * @words: of the language of the headings and of sentences
 *
 * Returns: (transfer full): the table of all journeys as CSV; of several, with the titles of the journeys in a column before
 *   the others
 */
char *
cjm_analysis_to_csv (CjmDocument     *document,
                     GPtrArray       *journeys,
                     CjmAnalysisTable table,
                     CjmHeatBy        rows,
                     CjmWords        *words)
{
  CjmCsv *csv = cjm_csv_new ();
  gboolean several = journeys->len > 1;

  for (guint i = 0; i < journeys->len; i++)
    {
      CjmNode *journey = g_ptr_array_index (journeys, i);
      g_autoptr (CjmDataTable) data = cjm_analysis_table_new (table, document, journey, rows, words);

      if (i == 0)
        cjm_data_table_add_headings (data, csv, several ? cjm_words_get_context (words, "table", "Journey") : NULL, words);
      cjm_data_table_add_rows (data, csv, several ? cjm_node_get_name (journey) : NULL, words);
    }

  return cjm_csv_free_to_text (csv);
}
