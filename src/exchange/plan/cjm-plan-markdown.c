/* cjm-plan-markdown.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-text.h"

#include <math.h>
#include <string.h>

#include "cjm-figures.h"
#include "cjm-plan-lacks.h"
#include "cjm-plan-words.h"
#include "cjm-quote.h"

/* What means something within a line of GitHub's Markdown */
#define MARKS "\\`*_[]<>|~&$#@"

/* Names in a cell, each on a line of its own */
#define BETWEEN "<br>"

#define DECIMALS 2

static void
append_escaped (GString    *out,
                const char *text)
{
  g_autofree char *line = cjm_quote_put_on_a_line (text != NULL ? text : "");

  for (const char *at = line; *at != '\0'; at++)
    {
      if (strchr (MARKS, *at) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
}

static void
append_names (GString   *out,
              GPtrArray *nodes,
              guint      member)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      g_string_append (out, i > 0 ? BETWEEN : "");
      append_escaped (out, cjm_node_get_text (g_ptr_array_index (nodes, i), member));
    }
}

static void
append_lack (GString          *out,
             const CjmPlanRow *row,
             CjmPlanLacks      lack,
             const char       *before,
             CjmWords         *words)
{
  if ((row->lacks & lack) != 0)
    g_string_append_printf (out, "%s**%s**", before, cjm_plan_lack_get_name (words, lack));
}

static void
append_number (GString  *out,
               CjmNode  *improvement,
               guint     member,
               CjmWords *words)
{
  double number = cjm_node_get_number (improvement, member);
  g_autofree char *text = NULL;

  if (isnan (number))
    return;
  text = member == CJM_IMPROVEMENT_LIFT ? cjm_figures_format_signed (words, number, DECIMALS)
                                        : cjm_figures_format_number (words, number, DECIMALS);
  g_string_append (out, text);
}

static void
append_row (GString          *out,
            const CjmPlanRow *row,
            CjmWords         *words)
{
  CjmNode *improvement = row->improvement;
  const char *deadline = cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE);
  g_autofree char *date = deadline != NULL ? cjm_figures_format_date (words, deadline) : NULL;

  g_string_append (out, "| ");
  append_escaped (out, cjm_node_get_text (improvement, CJM_IMPROVEMENT_TITLE));
  g_string_append (out, " | ");
  append_names (out, row->problems, CJM_NOTE_TEXT);
  g_string_append (out, " | ");
  append_names (out, row->objectives, CJM_OBJECTIVE_TITLE);
  append_lack (out, row, CJM_PLAN_NO_OBJECTIVE, "", words);
  g_string_append (out, " | ");
  append_escaped (out, cjm_node_get_text (improvement, CJM_IMPROVEMENT_OWNER));
  append_lack (out, row, CJM_PLAN_NO_OWNER, "", words);
  g_string_append (out, " | ");
  append_escaped (out, date);
  append_lack (out, row, CJM_PLAN_NO_DEADLINE, "", words);
  append_lack (out, row, CJM_PLAN_OVERDUE, " · ", words);
  g_string_append (out, " | ");
  append_number (out, improvement, CJM_IMPROVEMENT_LIFT, words);
  g_string_append_printf (out, " | %s | ", cjm_status_get_title (words, row->status));
  append_number (out, improvement, CJM_IMPROVEMENT_IMPACT, words);
  g_string_append (out, " | ");
  append_number (out, improvement, CJM_IMPROVEMENT_EFFORT, words);
  g_string_append (out, " |\n");
}

static void
append_header (GString  *out,
               CjmWords *words)
{
  g_string_append_printf (out, "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n",
                          cjm_words_get_context (words, "plan", "Improvement"),
                          cjm_words_get_context (words, "plan", "Solves"), cjm_words_get_context (words, "plan", "Serves"),
                          cjm_words_get_context (words, "plan", "Owner"), cjm_words_get_context (words, "plan", "Deadline"),
                          cjm_words_get_context (words, "plan", "Lift"), cjm_words_get_context (words, "plan", "Status"),
                          cjm_words_get_context (words, "plan", "Impact"), cjm_words_get_context (words, "plan", "Effort"));
  g_string_append (out, "| --- | --- | --- | --- | --- | ---: | --- | ---: | ---: |\n");
}

static void
append_quadrant (GString    *out,
                 GPtrArray  *rows,
                 CjmQuadrant quadrant,
                 CjmWords   *words)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmPlanRow *row = g_ptr_array_index (rows, i);

      if (row->quadrant != quadrant)
        continue;
      if (!begun)
        {
          g_string_append_printf (out, "\n## %s\n\n", cjm_quadrant_get_title (words, quadrant));
          append_header (out, words);
          begun = TRUE;
        }
      append_row (out, row, words);
    }
}

/**
 * cjm_plan_to_markdown:
 * @document: whose plan it is
 * @today: YYYY-MM-DD; see cjm_plan_list()
 * @words: of the document's language
 *
 * Returns: (transfer full): the plan as GitHub's Markdown (GFM 0.29), a table for each part of the matrix that has some; no
 *   text of the document is taken for a mark
 */
char *
cjm_plan_to_markdown (CjmDocument *document,
                      const char  *today,
                      CjmWords    *words)
{
  GString *out = g_string_new ("# ");
  g_autoptr (GPtrArray) rows = cjm_plan_list (document, today);
  const char *title = cjm_node_get_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE);
  g_autofree char *summary = NULL;
  CjmPlanCounts counts;

  g_string_append (out, cjm_words_get_context (words, "plan", "Action plan"));
  if (title != NULL && *title != '\0')
    {
      g_string_append (out, " · ");
      append_escaped (out, title);
    }
  cjm_plan_count (rows, &counts);
  summary = cjm_plan_counts_to_words (words, &counts);
  g_string_append_printf (out, "\n\n%s\n", summary);

  for (guint quadrant = CJM_QUADRANT_QUICK_WIN; quadrant <= CJM_QUADRANT_THANKLESS_TASK; quadrant++)
    append_quadrant (out, rows, quadrant, words);
  append_quadrant (out, rows, CJM_QUADRANT_UNKNOWN, words);

  return g_string_free (out, FALSE);
}
