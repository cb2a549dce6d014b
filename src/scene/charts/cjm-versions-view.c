/* cjm-versions-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-versions-view.h"

#include <math.h>

#include "cjm-answers.h"
#include "cjm-average.h"
#include "cjm-basis-words.h"
#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-score-rows.h"
#include "cjm-tables.h"

/*
 * A row for each episode that has one of the older version beside it: where it was, where it is, and whether the answers
 * show a difference. What they show is said in words, and never called significant.
 */

#define AREA 0.1           /* share of the colour of the difference */

/**
 * cjm_versions_view_suits:
 * @journey: in a document
 *
 * Returns: whether there is an older version of it
 */
gboolean
cjm_versions_view_suits (CjmNode *journey)
{
  CjmDocument *document = cjm_document_of (journey);

  return document != NULL && cjm_journey_find_older (document, journey) != NULL;
}

static const char *
describe_shown (CjmWords *words,
                CjmShown  shown)
{
  switch (shown)
    {
    case CJM_SHOWN_NO:
      return cjm_words_get_context (words, "versions", "difference not shown");
    case CJM_SHOWN_MORE:
      return cjm_words_get_context (words, "versions", "difference shown");
    case CJM_SHOWN_LESS:
      return cjm_words_get_context (words, "versions", "difference shown: worse");
    case CJM_SHOWN_UNKNOWN:
      break;
    }

  return cjm_words_get_context (words, "versions", "too little is known to tell");
}

/* "difference shown · 95 % from +0.4 to +2.8 · +2 expected" */
static char *
describe_change (const CjmLayout        *layout,
                 const CjmVersionChange *change)
{
  CjmWords *words = layout->words;
  g_autofree char *interval = cjm_basis_words_describe_interval (words, &change->interval, CJM_FIGURE_SCORE);
  g_autofree char *lift = cjm_figures_format_score (words, change->expected);
  g_autoptr (GString) text = g_string_new (describe_shown (words, change->shown));

  if (interval != NULL)
    g_string_append_printf (text, " · %s", interval);
  if (!isnan (change->expected))
    {
      /* Translators: by how much the score was to rise by what was done */
      g_autofree char *expected = g_strdup_printf (cjm_words_get_context (words, "versions", "%s expected"), lift);

      g_string_append_printf (text, " · %s", expected);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
name_change (const CjmLayout        *layout,
             const CjmVersionChange *change,
             const char             *before,
             const char             *now)
{
  CjmWords *words = layout->words;
  const char *title = cjm_layout_get_text (change->episode, CJM_EPISODE_TITLE);
  g_autofree char *difference = cjm_figures_format_score (words, change->difference);

  if (isnan (change->difference))
    /* Translators: an episode of which the score before or now is not known */
    return g_strdup_printf (cjm_words_get_context (words, "versions", "%s: before or now is not known"), title);

  /* Translators: an episode, its score before and now, and the difference */
  return g_strdup_printf (cjm_words_get_context (words, "versions", "%1$s: from %2$s to %3$s, %4$s"), title, before, now,
                          difference);
}

/* "before: measured · 245 answers; now: assumption" */
static char *
describe_bases (const CjmLayout        *layout,
                const CjmVersionChange *change)
{
  CjmNode *const episodes[] = { change->before, change->episode };
  const char *const names[] = { cjm_words_get_context (layout->words, "versions", "before"),
                                cjm_words_get_context (layout->words, "gaps", "now") };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (episodes); i++)
    {
      const CjmInterval none = { NAN, NAN, NAN };
      CjmScoreSource source;
      CjmAnswers answers;
      g_autofree char *basis = NULL;

      cjm_emotion_get_score (episodes[i], &source);
      cjm_episode_get_answers (episodes[i], &answers);
      basis = cjm_basis_words_describe (layout->words, source, answers.count, &none, CJM_FIGURE_SCORE);
      if (basis != NULL)
        g_string_append_printf (text, "; %s: %s", names[i], basis);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_change (CjmScoreRows           *rows,
            const CjmVersionChange *change)
{
  const CjmLayout *layout = rows->layout;
  CjmWords *words = layout->words;
  CjmScoreSource old_source, source;
  double before = cjm_emotion_get_score (change->before, &old_source);
  double now = cjm_emotion_get_score (change->episode, &source);
  g_autoptr (CjmScoreStrip) strip = cjm_score_rows_create_strip (layout);
  g_autofree char *id = g_strconcat ("version-", cjm_node_get_id (change->episode), NULL);
  g_autofree char *old_figure = cjm_figures_format_score (words, before);
  g_autofree char *now_figure = cjm_figures_format_score (words, now);
  g_autofree char *figure = isnan (change->difference) ? g_strdup ("?") : cjm_figures_format_score (words, change->difference);
  g_autofree char *title = name_change (layout, change, old_figure, now_figure);
  g_autofree char *shown = describe_change (layout, change);
  g_autofree char *bases = describe_bases (layout, change);
  g_autofree char *description = g_strconcat (shown, bases, NULL);
  CjmScoreRow row = { .node = change->episode, .id = id, .title = title, .description = description, .strip = strip,
                      .name = cjm_layout_get_text (change->episode, CJM_EPISODE_TITLE), .from = NAN, .tick = NAN,
                      .unknown = isnan (change->difference), .figure = figure, .words = shown };

  row.ink = cjm_theme_get_score_ink (layout->theme, isnan (change->difference) ? 0 : change->difference);
  if (!isnan (before))
    cjm_score_strip_add (strip, layout, before, old_source, cjm_words_get_context (words, "versions", "before"),
                         old_figure)->rgb = layout->theme->secondary;
  if (!isnan (now))
    cjm_score_strip_add (strip, layout, now, source, cjm_words_get_context (words, "gaps", "now"), now_figure);
  if (!row.unknown)
    {
      row.from = MIN (before, now);
      row.to = MAX (before, now);
      row.area = cjm_theme_mix (cjm_theme_get_score_color (layout->theme, change->difference), layout->background, AREA);
    }
  cjm_score_rows_add (rows, &row);
}

/**
 * cjm_versions_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out what became of each episode since the older version of the journey: cjm_versions_list().
 */
void
cjm_versions_view_lay_out (const CjmLayout *layout,
                           CjmPoster       *poster)
{
  CjmWords *words = layout->words;
  g_autoptr (GArray) changes = cjm_versions_list (layout->document, layout->journey);
  CjmScoreRows rows;
  float y;

  poster->width = cjm_chart_frame_get_width (layout);
  y = cjm_chart_frame_begin (layout, poster, cjm_words_get_context (words, "versions", "Before and after"));
  if (changes->len > 0)
    {
      cjm_score_rows_begin (&rows, layout, poster, y);
      for (guint i = 0; i < changes->len; i++)
        add_change (&rows, &g_array_index (changes, CjmVersionChange, i));
      y = rows.y;
    }
  cjm_chart_frame_end (layout, poster,
                       changes->len > 0
                           ? cjm_words_get_context (words, "versions",
                                                    "A difference is shown where its interval of 95\u00a0% (Welch) does not hold 0. Filled: measured. Dashed: assumption. Hatched: not known.")
                           : cjm_words_get_context (words, "versions",
                                                    "No episode answers to one of the older version yet."), y);
}
