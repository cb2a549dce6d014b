/* cjm-analysis-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-analysis-text.h"

#include <math.h>

#include "cjm-analysis-tables.h"
#include "cjm-finding-words.h"
#include "cjm-json-text.h"
#include "cjm-node-words.h"

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

static const char *
get_source_word (CjmScoreSource source)
{
  switch (source)
    {
    case CJM_SCORE_MEASURED:
      return "measured";
    case CJM_SCORE_ASSUMED:
      return "assumption";
    case CJM_SCORE_UNKNOWN:
      break;
    }

  return NULL;
}

static void
add_finding (CjmJsonText      *json,
             const CjmFinding *finding,
             CjmWords         *words)
{
  g_autofree char *sentence = cjm_finding_to_sentence (finding, words);
  const char *source = cjm_finding_kind_get_source (finding->kind);

  cjm_json_text_begin_object (json, NULL);
  cjm_json_text_add_text (json, "kind", cjm_finding_kind_get_id (finding->kind));
  cjm_json_text_add_text (json, "key", finding->key);
  cjm_json_text_add_text (json, "sentence", sentence);
  cjm_json_text_begin_list (json, "nodes");
  for (guint i = 0; i < finding->nodes->len; i++)
    cjm_json_text_add_text (json, NULL, cjm_node_get_id (g_ptr_array_index (finding->nodes, i)));
  cjm_json_text_end (json);
  cjm_json_text_add_number (json, "value", finding->value);
  cjm_json_text_add_number (json, "beside", finding->beside);
  cjm_json_text_add_text (json, "duration", finding->duration);
  cjm_json_text_add_number (json, "n", finding->n >= 0 ? (double) finding->n : NAN);
  cjm_json_text_add_text (json, "basis", get_source_word (finding->source));
  cjm_analysis_add_interval (json, &finding->interval);
  cjm_json_text_add_number (json, "weight", finding->weight);
  cjm_json_text_add_text (json, "formula", cjm_finding_kind_get_formula (finding->kind));
  cjm_json_text_add_text (json, "source", *source != '\0' ? source : NULL);
  if (finding->dismissed)
    cjm_json_text_add_flag (json, "dismissed", TRUE);
  cjm_json_text_end (json);
}

static void
add_journey (CjmJsonText *json,
             CjmDocument *document,
             CjmNode     *journey,
             CjmWords    *words)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (document, journey);

  cjm_json_text_begin_object (json, NULL);
  cjm_json_text_add_text (json, "journey", cjm_node_get_id (journey));
  cjm_json_text_add_text (json, "title", cjm_node_get_text (journey, CJM_JOURNEY_TITLE));
  cjm_json_text_begin_list (json, "findings");
  for (guint i = 0; i < findings->len; i++)
    add_finding (json, g_ptr_array_index (findings, i), words);
  cjm_json_text_end (json);
  cjm_json_text_begin_object (json, "tables");
  cjm_analysis_add_tables (json, document, journey);
  cjm_json_text_end (json);
  cjm_json_text_end (json);
}

/**
 * cjm_analysis_to_json:
 * @journeys: of @document
 * @words: of the language of the sentences
 *
 * Returns: (transfer full): all findings of each journey, with what they are made of: their nodes, their number of answers,
 *   their formula and their interval; and all tables; numbers with all their digits
 */
char *
cjm_analysis_to_json (CjmDocument *document,
                      GPtrArray   *journeys,
                      CjmWords    *words)
{
  CjmJsonText *json = cjm_json_text_new ();

  cjm_json_text_begin_object (json, NULL);
  cjm_json_text_begin_list (json, "journeys");
  for (guint i = 0; i < journeys->len; i++)
    add_journey (json, document, g_ptr_array_index (journeys, i), words);
  cjm_json_text_end (json);
  cjm_json_text_end (json);

  return cjm_json_text_free_to_text (json);
}
