/* cjm-together-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-together-view.h"

#include <math.h>

#include "cjm-average.h"
#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-journey-alignment.h"
#include "cjm-journeys.h"
#include "cjm-score-rows.h"
#include "cjm-tables.h"

/*
 * A row for each episode: a dot for what each persona feels there, ticks at their mean, an area as far as they lie apart
 * from it, and in words where one is glad and another is not.
 */

#define AREA 0.1           /* share of the ink */

typedef struct
{
  CjmScoreRows rows;
  GPtrArray *journeys;      /* the journey itself, and those that are seen together with it */
  GPtrArray *alignments;    /* of each of those */
} CjmTogetherView;

/**
 * cjm_together_view_suits:
 * @journey: in a document
 *
 * Returns: whether there are journeys of other personas to be seen together with it
 */
gboolean
cjm_together_view_suits (CjmNode *journey)
{
  CjmDocument *document = cjm_document_of (journey);
  g_autoptr (GPtrArray) others = document != NULL ? cjm_journey_list_comparable (document, journey) : NULL;

  return others != NULL && others->len > 0;
}

/* Whose journey it is; of nobody’s, what it is called */
static const char *
get_name (CjmNode *journey)
{
  CjmNode *persona = cjm_journeys_get_persona (journey);

  return persona != NULL ? cjm_layout_get_text (persona, CJM_PERSONA_NAME) : cjm_layout_get_text (journey, CJM_JOURNEY_TITLE);
}

/* "Marieke −3.2, Joost +1" */
static char *
describe_scores (const CjmLayout   *layout,
                 GPtrArray         *journeys,
                 const CjmTogether *together)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < journeys->len; i++)
    {
      g_autofree char *score = isnan (together->scores[i])
                                   ? g_strdup (cjm_words_get_context (layout->words, "heat", "not known"))
                                   : cjm_figures_format_score (layout->words, together->scores[i]);

      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", get_name (g_ptr_array_index (journeys, i)), score);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_average (const CjmLayout   *layout,
                  const CjmTogether *together)
{
  CjmWords *words = layout->words;
  g_autofree char *spread = cjm_figures_format_number (words, together->average.spread, 1);
  g_autofree char *apart = NULL;

  if (isnan (together->average.mean))
    return g_strdup (cjm_words_get_context (words, "heat", "not known"));
  if (together->average.n == 1)
    return g_strdup (cjm_words_get_context (words, "personas", "of one persona only"));

  /* Translators: how far the scores of several personas lie apart, a standard deviation */
  apart = g_strdup_printf (cjm_words_get_context (words, "personas", "spread %s"), spread);
  if (!together->conflict)
    return g_steal_pointer (&apart);

  return g_strconcat (apart, " · ", cjm_words_get_context (words, "personas", "one is glad, another is not"), NULL);
}

/* What the score of another journey rests on where the episode is; between two of its episodes it is an assumption. */
static CjmScoreSource
find_source (CjmJourneyAlignment *alignment,
             CjmNode             *episode)
{
  for (guint i = 0; i < alignment->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (alignment->places, CjmLinedUp, i);
      CjmScoreSource source;

      if (place->match == episode && !isnan (cjm_emotion_get_score (place->episode, &source)))
        return source;
    }

  return CJM_SCORE_ASSUMED;
}

static void
add_marks (const CjmTogetherView *self,
           CjmScoreStrip         *strip,
           const CjmTogether     *together)
{
  for (guint i = 0; i < self->journeys->len; i++)
    {
      CjmScoreSource source;
      g_autofree char *figure = NULL;

      if (isnan (together->scores[i]))
        continue;
      if (i == 0)
        cjm_emotion_get_score (together->episode, &source);
      else
        source = find_source (g_ptr_array_index (self->alignments, i - 1), together->episode);
      figure = cjm_figures_format_score (self->rows.layout->words, together->scores[i]);
      cjm_score_strip_add (strip, self->rows.layout, together->scores[i], source,
                           get_name (g_ptr_array_index (self->journeys, i)), figure);
    }
}

static void
add_episode (CjmTogetherView   *self,
             const CjmTogether *together)
{
  const CjmLayout *layout = self->rows.layout;
  const CjmAverage *average = &together->average;
  const char *name = cjm_layout_get_text (together->episode, CJM_EPISODE_TITLE);
  g_autoptr (CjmScoreStrip) strip = cjm_score_rows_create_strip (layout);
  g_autofree char *id = g_strconcat ("together-", cjm_node_get_id (together->episode), NULL);
  g_autofree char *mean = isnan (average->mean) ? g_strdup ("?") : cjm_figures_format_score (layout->words, average->mean);
  g_autofree char *scores = describe_scores (layout, self->journeys, together);
  g_autofree char *apart = describe_average (layout, together);
  /* Translators: an episode, and the mean score of several personas there */
  g_autofree char *title = g_strdup_printf (cjm_words_get_context (layout->words, "personas", "%1$s: mean %2$s"), name, mean);
  g_autofree char *description = g_strconcat (scores, " · ", apart, NULL);
  CjmScoreRow row = { .node = together->episode, .id = id, .title = title, .description = description, .name = name,
                      .strip = strip, .from = NAN, .tick = average->mean, .unknown = isnan (average->mean), .figure = mean,
                      .words = apart };

  row.ink = together->conflict ? layout->theme->negative_ink : layout->theme->ink;
  add_marks (self, strip, together);
  if (!isnan (average->mean) && average->spread > 0)
    {
      row.from = average->mean - average->spread;
      row.to = average->mean + average->spread;
      row.area = cjm_theme_mix (layout->theme->ink, layout->background, AREA);
    }
  cjm_score_rows_add (&self->rows, &row);
}

/**
 * cjm_together_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out what several personas feel in each episode of the journey: cjm_together_list().
 */
void
cjm_together_view_lay_out (const CjmLayout *layout,
                           CjmPoster       *poster)
{
  CjmWords *words = layout->words;
  g_autoptr (GArray) episodes = cjm_together_list (layout->document, layout->journey);
  g_autoptr (GPtrArray) journeys = cjm_journey_list_comparable (layout->document, layout->journey);
  g_autoptr (GPtrArray) alignments = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_journey_alignment_free);
  CjmTogetherView self = { .journeys = journeys, .alignments = alignments };
  float y;

  for (guint i = 0; i < journeys->len; i++)
    g_ptr_array_add (alignments, cjm_journey_alignment_new (layout->journey, g_ptr_array_index (journeys, i)));
  g_ptr_array_insert (journeys, 0, layout->journey);
  poster->width = cjm_chart_frame_get_width (layout);
  y = cjm_chart_frame_begin (layout, poster, cjm_words_get_context (words, "personas", "Personas together"));
  if (episodes->len > 0)
    {
      cjm_score_rows_begin (&self.rows, layout, poster, y);
      for (guint i = 0; i < episodes->len; i++)
        add_episode (&self, &g_array_index (episodes, CjmTogether, i));
      y = self.rows.y;
    }
  cjm_chart_frame_end (layout, poster,
                       episodes->len > 0
                           ? cjm_words_get_context (words, "personas",
                                                    "Ticks: the mean, weighted by the shares of the personas. Area: one standard deviation to both sides. Filled: measured. Dashed: assumption, or read off the curve between two episodes.")
                           : cjm_words_get_context (words, "drop-off", "There are no episodes yet."), y);
}
