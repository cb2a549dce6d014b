/* cjm-footer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-figures.h"
#include "cjm-footer.h"

/* What the scores rest on: interviews, answers, both or neither */
static char *
describe_sources (CjmWords                 *words,
                  const CjmEvidenceSummary *summary)
{
  g_autofree char *n_interviews = cjm_figures_format_number (words, summary->interviews, 0);
  g_autofree char *n_answers = cjm_figures_format_number (words, summary->answers, 0);
  g_autofree char *interviews = g_strdup_printf (
      cjm_words_get_plural (words, "%s interview", "%s interviews", summary->interviews), n_interviews);
  g_autofree char *answers = g_strdup_printf (
      cjm_words_get_plural (words, "%s survey answer", "%s survey answers", summary->answers), n_answers);

  if (summary->interviews > 0 && summary->answers > 0)
    /* Translators: both with their number: Based on 14 interviews and 2,310 survey answers */
    return g_strdup_printf (cjm_words_get (words, "Based on %1$s and %2$s"), interviews, answers);
  if (summary->interviews > 0 || summary->answers > 0)
    return g_strdup_printf (cjm_words_get (words, "Based on %s"), summary->interviews > 0 ? interviews : answers);

  return NULL;
}

static char *
describe_scores (CjmWords                 *words,
                 const CjmEvidenceSummary *summary)
{
  g_autofree char *share = NULL;

  if (summary->scores == 0)
    return NULL;
  if (summary->measured == 0)
    return g_strdup (cjm_words_get (words, "All scores are assumptions"));
  if (summary->measured == summary->scores)
    return g_strdup (cjm_words_get (words, "All scores are measured"));

  share = cjm_figures_format_percentage (words, (double) summary->measured / summary->scores);
  return g_strdup_printf (cjm_words_get (words, "%s of the scores are measured, the rest are assumptions"), share);
}

static void
prepend (GString    *line,
         const char *sentence)
{
  if (line->len > 0)
    g_string_prepend (line, " · ");
  g_string_prepend (line, sentence);
}

/**
 * cjm_footer_new:
 * @summary: what the map is based on
 * @left_out: (nullable): a sentence about what of other journeys could not be shown
 * @width: of the map, in canvas units
 *
 * Returns: (transfer full) (nullable): that in words, if there is anything to say
 */
CjmGroup *
cjm_footer_new (const CjmLayout          *layout,
                const CjmEvidenceSummary *summary,
                const char               *left_out,
                float                     width)
{
  g_autofree char *sources = NULL;
  g_autofree char *scores = NULL;
  g_autoptr (GString) line = g_string_new (left_out);
  g_auto (CjmText) text = { NULL };
  CjmGroup *group;

  sources = describe_sources (layout->words, summary);
  scores = describe_scores (layout->words, summary);
  if (scores != NULL)
    prepend (line, scores);
  if (sources != NULL)
    prepend (line, sources);
  if (line->len == 0)
    return NULL;

  text = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL, line->str, width, 3, PANGO_ALIGN_LEFT);
  group = cjm_group_new (NULL, NULL);
  group->width = width;
  group->height = text.height;
  cjm_group_add_text (group, &text, 0, 0, layout->theme->secondary);

  return group;
}
