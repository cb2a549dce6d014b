/* cjm-gaps-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-gaps-view.h"

#include <math.h>

#include "cjm-chart-frame.h"
#include "cjm-counterpart.h"
#include "cjm-figures.h"
#include "cjm-score-rows.h"
#include "cjm-tables.h"

/*
 * A row for each episode that the ideal one is better than, the farthest first, and then those of which nobody knows; where
 * it is, where it should be, and what was written down about it.
 */

#define AREA 0.13           /* share of the colour of the ideal */

/**
 * cjm_gaps_view_suits:
 * @journey: in a document
 *
 * Returns: whether it has an ideal
 */
gboolean
cjm_gaps_view_suits (CjmNode *journey)
{
  CjmDocument *document = cjm_document_of (journey);

  return document != NULL && cjm_node_get_choice (journey, CJM_JOURNEY_STATE) != CJM_STATE_IDEAL
         && cjm_journey_find_other (document, journey) != NULL;
}

static double
get_size (const CjmGap *gap)
{
  return gap->ideal_score - gap->score;
}

/* The larger gap first, unknown ones last */
static int
compare_gaps_cb (gconstpointer a,
                 gconstpointer b)
{
  double first = get_size (a), second = get_size (b);

  if (isnan (first) || isnan (second))
    return isnan (first) - isnan (second);

  return (first < second) - (first > second);
}

/* "2 problems · an improvement works on it" */
static char *
describe_work (const CjmLayout *layout,
               const CjmGap    *gap)
{
  CjmWords *words = layout->words;
  guint n = cjm_node_get_n_children (gap->episode, CJM_EPISODE_PROBLEMS);
  g_autofree char *number = cjm_figures_format_whole (words, n);
  g_autofree char *problems = n == 0 ? g_strdup (cjm_words_get_context (words, "gaps", "no problem written down"))
                                     : g_strdup_printf (cjm_words_get_plural (words, "%s problem", "%s problems", n), number);

  return g_strconcat (problems, " · ",
                      gap->improved ? cjm_words_get_context (words, "gaps", "an improvement works on it")
                                    : cjm_words_get_context (words, "gaps", "no improvement yet"), NULL);
}

static char *
describe_gap (const CjmLayout *layout,
              const CjmGap    *gap,
              const char      *score,
              const char      *ideal)
{
  CjmWords *words = layout->words;
  g_autofree char *size = cjm_figures_format_number (words, get_size (gap), 1);
  const char *title = cjm_layout_get_text (gap->episode, CJM_EPISODE_TITLE);

  if (isnan (get_size (gap)))
    /* Translators: an episode of which the score or that of the ideal one is not known */
    return g_strdup_printf (cjm_words_get_context (words, "gaps", "%s: how far the ideal is away is not known"), title);

  /* Translators: an episode, how much higher the ideal one is, the score of the episode, and that of the ideal one */
  return g_strdup_printf (cjm_words_get_context (words, "gaps", "%1$s: %2$s below the ideal, %3$s rather than %4$s"), title,
                          size, score, ideal);
}

static void
add_gap (CjmScoreRows *rows,
         const CjmGap *gap)
{
  const CjmLayout *layout = rows->layout;
  CjmWords *words = layout->words;
  CjmScoreSource source;
  double score = cjm_emotion_get_score (gap->episode, &source);
  g_autoptr (CjmScoreStrip) strip = cjm_score_rows_create_strip (layout);
  g_autofree char *id = g_strconcat ("gap-", cjm_node_get_id (gap->episode), NULL);
  g_autofree char *now = cjm_figures_format_score (words, score);
  g_autofree char *ideal = cjm_figures_format_score (words, gap->ideal_score);
  g_autofree char *figure = isnan (get_size (gap)) ? g_strdup ("?") : cjm_figures_format_number (words, get_size (gap), 1);
  g_autofree char *title = describe_gap (layout, gap, now, ideal);
  g_autofree char *work = describe_work (layout, gap);
  CjmScoreRow row = { .node = gap->episode, .id = id, .title = title, .description = work, .strip = strip,
                      .name = cjm_layout_get_text (gap->episode, CJM_EPISODE_TITLE), .from = NAN, .tick = NAN,
                      .unknown = isnan (get_size (gap)), .figure = figure, .words = work, .ink = layout->theme->ideal };

  if (!isnan (score))
    cjm_score_strip_add (strip, layout, score, source, cjm_words_get_context (words, "gaps", "now"), now);
  if (!isnan (gap->ideal_score))
    {
      CjmScoreMark *mark = cjm_score_strip_add (strip, layout, gap->ideal_score, CJM_SCORE_UNKNOWN,
                                                cjm_words_get_context (words, "curve", "ideal"), ideal);

      mark->ideal = TRUE;
      mark->rgb = layout->theme->ideal;
    }
  if (!row.unknown)
    {
      row.from = score;
      row.to = gap->ideal_score;
      row.area = cjm_theme_mix (layout->theme->ideal, layout->background, AREA);
    }
  cjm_score_rows_add (rows, &row);
}

/* How to read it, and in how many episodes there is nothing to be read */
static char *
create_note (const CjmLayout *layout,
             guint            n_reached,
             guint            n)
{
  CjmWords *words = layout->words;
  g_autofree char *reached = cjm_figures_format_whole (words, n_reached);
  g_autofree char *all = cjm_figures_format_whole (words, n);
  const char *note = cjm_words_get_context (words, "gaps",
                                            "How far each episode is below its ideal. Filled: measured. Dashed: assumption. Hatched: not known.");

  if (n == 0)
    return g_strdup (cjm_words_get_context (words, "gaps", "No episode answers to one of the ideal journey yet."));
  if (n_reached == 0)
    return g_strdup (note);

  /* Translators: how to read a chart, in how many episodes, and of how many */
  return g_strdup_printf (cjm_words_get_context (words, "gaps", "%1$s In %2$s of %3$s the ideal is reached."), note, reached,
                          all);
}

/**
 * cjm_gaps_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out how far each episode of the journey is below its ideal: cjm_gaps_list().
 */
void
cjm_gaps_view_lay_out (const CjmLayout *layout,
                       CjmPoster       *poster)
{
  g_autoptr (GArray) gaps = cjm_gaps_list (layout->document, layout->journey);
  g_autofree char *note = NULL;
  CjmScoreRows rows;
  guint n_reached = 0;
  float y;

  g_array_sort (gaps, compare_gaps_cb);
  poster->width = cjm_chart_frame_get_width (layout);
  y = cjm_chart_frame_begin (layout, poster, cjm_words_get_context (layout->words, "gaps",
                                                                    "Current against ideal: what is missing"));
  for (guint i = 0; i < gaps->len; i++)
    n_reached += get_size (&g_array_index (gaps, CjmGap, i)) <= 0;
  if (n_reached < gaps->len)
    {
      cjm_score_rows_begin (&rows, layout, poster, y);
      for (guint i = 0; i < gaps->len; i++)
        if (!(get_size (&g_array_index (gaps, CjmGap, i)) <= 0))
          add_gap (&rows, &g_array_index (gaps, CjmGap, i));
      y = rows.y;
    }
  note = create_note (layout, n_reached, gaps->len);
  cjm_chart_frame_end (layout, poster, note, y);
}
