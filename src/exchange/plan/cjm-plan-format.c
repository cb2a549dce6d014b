/* cjm-plan-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-format.h"

#include "cjm-plan-text.h"

/* As on the command line, and what the name of such a file ends in */
static const char *const names[CJM_N_PLAN_FORMATS] = {
  [CJM_PLAN_CSV] = "csv",
  [CJM_PLAN_CALENDAR] = "ics",
  [CJM_PLAN_MARKDOWN] = "md",
  [CJM_PLAN_JSON] = "json",
};

/**
 * cjm_plan_format_get_name:
 * @format: what a plan becomes
 *
 * Returns: its word, which is also the ending of its files
 */
const char *
cjm_plan_format_get_name (CjmPlanFormat format)
{
  return names[format];
}

/**
 * cjm_plan_format_find:
 * @name: a word, in small letters or large
 * @format: (out): what it means
 *
 * Returns: whether there is such a format
 */
gboolean
cjm_plan_format_find (const char    *name,
                      CjmPlanFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * cjm_plan_to_text:
 * @document: whose plan it is
 * @format: what it becomes
 * @options: when, and how
 *
 * Writes the plan, in the language of the document.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where a calendar would have nothing in it
 */
char *
cjm_plan_to_text (CjmDocument          *document,
                  CjmPlanFormat         format,
                  const CjmPlanOptions *options)
{
  const char *language = cjm_node_get_text (cjm_document_get_root (document), CJM_DOCUMENT_LANGUAGE);
  g_autoptr (CjmWords) words = cjm_words_new (language);

  switch (format)
    {
    case CJM_PLAN_CSV:
      return cjm_plan_to_csv (document, options->today, words);
    case CJM_PLAN_CALENDAR:
      return cjm_plan_to_calendar (document, options->items, options->time, words);
    case CJM_PLAN_MARKDOWN:
      return cjm_plan_to_markdown (document, options->today, words);
    case CJM_PLAN_JSON:
      return cjm_plan_to_json (document, options->today, words);
    }

  g_return_val_if_reached (NULL);
}
