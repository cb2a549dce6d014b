/* cjm-expected-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-expected-view.h"

#include <math.h>

#include "cjm-chart-frame.h"
#include "cjm-emotion.h"
#include "cjm-figures.h"
#include "cjm-improvement.h"
#include "cjm-line-parts.h"
#include "cjm-tables.h"

/*
 * A column for each episode: where its score is, and a bar from there to where the open improvements would bring it. Through
 * them go the current curve, the ideal one where there is one, and the expected one. Over it what the curve comes to now and
 * then. What is expected is dotted everywhere, and in no other picture: nobody is to take it for something measured.
 */

#define SCORE_HEIGHT 15     /* one point of a score */
#define PADDING 30          /* above the best and below the worst score, for a figure */
#define HEIGHT (10 * SCORE_HEIGHT + 2 * PADDING)
#define LABELS 30           /* the figures of the scale */
#define LEAST_COLUMN 76
#define MOST_COLUMN 140
#define COLUMN_GAP 2
#define TITLE_LINES 3
#define FIGURE_LINES 8      /* of what the curve comes to */
#define BAR 10
#define BAR_SHARE 0.4       /* of the colour of improvements */
#define DOT 3.5f
#define FIGURE_GAP 5
#define GAP 12
#define SAMPLE 34           /* of a line, beside what it is called */
#define SAMPLE_GAP 8
#define NARROW_COLUMN 24    /* where it is narrow: the least width of a column, whose title stands in a list under it */
#define NUMBER 24           /* the room of a number of that list */

/* The lines through the columns, in the order in which they are drawn */
typedef enum
{
  LINE_NOW,
  LINE_IDEAL,
  LINE_EXPECTED,
} Line;

#define N_LINES 3

typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  GArray *rows;             /* of CjmExpectation */
  double *ideal;            /* of each row; NAN where unknown */
  gboolean has_ideal;
  gboolean has_lift;
  CjmImprovementIndex *index;
  GHashTable *without;      /* of CjmNode: improvements that are left out */
  float column;
  float titles;             /* how high the titles under the chart are */
  gboolean numbered;        /* there are numbers in their place, and the titles in a list */
  float y;
} CjmExpectedView;

/**
 * cjm_expected_view_suits:
 * @journey: in a document
 *
 * Returns: whether something can be expected of it: an ideal journey is what is wished for already
 */
gboolean
cjm_expected_view_suits (CjmNode *journey)
{
  return cjm_node_get_choice (journey, CJM_JOURNEY_STATE) != CJM_STATE_IDEAL;
}

static const CjmExpectation *
get_row (const CjmExpectedView *self,
         guint                  index)
{
  return &g_array_index (self->rows, CjmExpectation, index);
}

static double
get_score (const CjmExpectedView *self,
           guint                  index,
           Line                   line)
{
  switch (line)
    {
    case LINE_NOW:
      return get_row (self, index)->score;
    case LINE_IDEAL:
      return self->ideal[index];
    case LINE_EXPECTED:
      return get_row (self, index)->expected;
    }

  return NAN;
}

static float
get_y (double score)
{
  return (float) (PADDING + (5 - score) * SCORE_HEIGHT);
}

static void
read_without (CjmExpectedView *self)
{
  g_auto (GStrv) ids = NULL;

  if (self->layout->options->left_out == NULL)
    return;

  ids = g_strsplit (self->layout->options->left_out, "\n", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      CjmNode *node = cjm_document_find (self->layout->document, ids[i]);

      if (node != NULL && cjm_improvement_is_open (node))
        g_hash_table_add (self->without, node);
    }
}

static void
read_ideal (CjmExpectedView *self)
{
  g_autoptr (GArray) gaps = cjm_gaps_list (self->layout->document, self->layout->journey);
  g_autoptr (GHashTable) scores = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const CjmGap *gap = &g_array_index (gaps, CjmGap, i);

      g_hash_table_insert (scores, gap->episode, (gpointer) gap);
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CjmGap *gap = g_hash_table_lookup (scores, get_row (self, i)->episode);

      self->ideal[i] = gap != NULL ? gap->ideal_score : NAN;
      self->has_ideal |= !isnan (self->ideal[i]);
      self->has_lift |= get_row (self, i)->lift != 0;
    }
}

static void
look_of_line (const CjmTheme *theme,
              Line            line,
              CjmItem        *item)
{
  static const float dashes[][2] = { [LINE_NOW] = { 0, 0 }, [LINE_IDEAL] = { 7, 5 }, [LINE_EXPECTED] = { 1.8f, 3.6f } };
  const guint32 colors[N_LINES] = { theme->ink, theme->ideal, theme->improvement };

  item->stroke = cjm_paint (colors[line], 1);
  item->line_width = line == LINE_IDEAL ? 1.6f : CJM_CURVE_WIDTH;
  item->dash[0] = dashes[line][0];
  item->dash[1] = dashes[line][1];
}

static void
add_line (CjmExpectedView *self,
          Line             line)
{
  g_autoptr (GArray) spline = cjm_spline_new ();
  g_autoptr (GPtrArray) pieces = NULL;
  gboolean gap = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      double score = get_score (self, i, line);

      if (!isnan (score))
        cjm_spline_add (spline, (i + 0.5) * self->column, get_y (score), gap);
      gap = isnan (score);
    }
  cjm_spline_finish (spline);
  pieces = cjm_spline_stroke (spline);
  for (guint i = 0; i < pieces->len; i++)
    {
      CjmPlacement *piece = pieces->pdata[i];

      look_of_line (self->layout->theme, line, &g_array_index (piece->group->items, CjmItem, 0));
      piece->lane = -1;
      piece->x += CJM_MARGIN + LABELS;
      piece->y += self->y;
      piece->group->height = HEIGHT;
    }
  g_ptr_array_extend_and_steal (self->poster->placements, g_steal_pointer (&pieces));
}

static void
add_scale (CjmExpectedView *self)
{
  static const double scores[] = { 5, 0, -5 };
  const CjmTheme *theme = self->layout->theme;
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = LABELS + self->column * (float) self->rows->len;
  group->height = HEIGHT;
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      float y = get_y (scores[i]);
      g_autofree char *figure = cjm_figures_format_score (self->layout->words, scores[i]);
      g_auto (CjmText) text = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_FIGURE, figure);

      cjm_group_add_rectangle (group, LABELS, y - 0.5f, group->width - LABELS, 1, 0)->fill =
          cjm_paint (scores[i] == 0 ? theme->neutral_line : theme->hairline, 1);
      cjm_group_add_text (group, &text, 0, y - text.height / 2, theme->secondary);
    }
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->y, 0);
}

/* "One price, all in (+2), Reply within the hour (+1.5)"; NULL for none */
static char *
list_improvements (const CjmExpectedView *self,
                   CjmNode               *episode)
{
  const GPtrArray *improvements = cjm_improvement_index_find (self->index, episode);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    {
      CjmNode *improvement = improvements->pdata[i];
      double lift = cjm_node_get_number (improvement, CJM_IMPROVEMENT_LIFT);
      g_autofree char *figure = NULL;

      if (!cjm_improvement_is_open (improvement) || isnan (lift) || g_hash_table_contains (self->without, improvement))
        continue;

      figure = cjm_figures_format_score (self->layout->words, lift);
      g_string_append_printf (text, "%s%s (%s)", text->len > 0 ? ", " : "",
                              cjm_layout_get_text (improvement, CJM_IMPROVEMENT_TITLE), figure);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
name_episode (const CjmExpectedView *self,
              const CjmExpectation  *row)
{
  CjmWords *words = self->layout->words;
  const char *title = cjm_layout_get_text (row->episode, CJM_EPISODE_TITLE);
  g_autofree char *now = cjm_figures_format_score (words, row->score);
  g_autofree char *then = cjm_figures_format_score (words, row->expected);

  if (isnan (row->score))
    /* Translators: an episode */
    return g_strdup_printf (cjm_words_get_context (words, "expected", "%s: not known"), title);
  if (row->expected == row->score)
    /* Translators: an episode, and its score */
    return g_strdup_printf (cjm_words_get_context (words, "expected", "%1$s: %2$s, nothing else expected"), title, now);

  /* Translators: an episode, its score, and the one that the plan is expected to bring */
  return g_strdup_printf (cjm_words_get_context (words, "expected", "%1$s: %2$s now, %3$s expected"), title, now, then);
}

/* What stands under a column */
static CjmText
lay_out_title (const CjmExpectedView *self,
               guint                  index)
{
  const char *title = cjm_layout_get_text (get_row (self, index)->episode, CJM_EPISODE_TITLE);
  g_autofree char *number = cjm_figures_format_whole (self->layout->words, index + 1);

  return cjm_texts_lay_out (self->layout->texts, CJM_STYLE_SMALL, self->numbered ? number : title, self->column - COLUMN_GAP,
                            TITLE_LINES, PANGO_ALIGN_CENTER);
}

/* The bar from the score to what is expected, and the dot at the score */
static void
draw_scores (const CjmExpectedView *self,
             CjmGroup              *group,
             const CjmExpectation  *row)
{
  const CjmTheme *theme = self->layout->theme;
  float now = get_y (row->score), then = get_y (row->expected);
  CjmScoreSource source;
  CjmItem *dot;

  cjm_emotion_get_score (row->episode, &source);
  if (now != then)
    cjm_group_add_rectangle (group, (group->width - BAR) / 2, MIN (now, then), BAR, fabsf (then - now), 0)->fill =
        cjm_paint (cjm_theme_mix (theme->improvement, self->layout->background, BAR_SHARE), 1);
  dot = cjm_group_add_path (group);
  cjm_item_add_circle (dot, group->width / 2, now, DOT);
  dot->fill = cjm_paint (source == CJM_SCORE_MEASURED ? theme->ink : self->layout->background, 1);
  dot->stroke = cjm_paint (theme->ink, 1);
  dot->line_width = 1.5f;
}

/* Where a figure stands beside the bar, on whichever side of the ideal there is room for it */
static float
place_figure (double rising,
              float  bar,
              float  ideal,
              float  height)
{
  float room = height + 2 * FIGURE_GAP;

  if (rising > 0)
    return (ideal <= bar && ideal > bar - room ? ideal : bar) - FIGURE_GAP - height;

  return (ideal >= bar && ideal < bar + room ? ideal : bar) + FIGURE_GAP;
}

/* By how much */
static void
draw_lift (const CjmExpectedView *self,
           CjmGroup              *group,
           guint                  index)
{
  const CjmExpectation *row = get_row (self, index);
  g_autofree char *figure = cjm_figures_format_score (self->layout->words, row->expected - row->score);
  g_auto (CjmText) text = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_FIGURE_STRONG, figure);
  double rising = row->expected - row->score;
  float bar = get_y (rising > 0 ? fmax (row->score, row->expected) : fmin (row->score, row->expected));
  float y = place_figure (rising, bar, get_y (self->ideal[index]), text.height);

  cjm_group_add_halo (group, &text, (group->width - text.width) / 2, y, self->layout->background);
  cjm_group_add_text (group, &text, (group->width - text.width) / 2, y,
                      rising > 0 ? self->layout->theme->positive_ink : self->layout->theme->negative_ink);
}

static void
add_episode (CjmExpectedView *self,
             guint            index)
{
  const CjmExpectation *row = get_row (self, index);
  g_autofree char *id = g_strconcat ("expected-", cjm_node_get_id (row->episode), NULL);
  CjmGroup *group = cjm_group_new (row->episode, id);
  float width = self->column - COLUMN_GAP;
  g_auto (CjmText) text = lay_out_title (self, index);

  group->flags = CJM_GROUP_CARD;
  group->width = width;
  group->height = HEIGHT + self->titles;
  group->title = name_episode (self, row);
  group->description = list_improvements (self, row->episode);
  if (!isnan (row->score))
    {
      draw_scores (self, group, row);
      if (row->expected != row->score)
        draw_lift (self, group, index);
    }
  cjm_group_add_text (group, &text, 0, HEIGHT, self->layout->theme->secondary);
  cjm_poster_add (self->poster, group, CJM_MARGIN + LABELS + (float) index * self->column + COLUMN_GAP / 2.0f, self->y, 2);
}

static void
measure_columns (CjmExpectedView *self)
{
  float room = cjm_chart_frame_get_width (self->layout) - 2 * CJM_MARGIN - LABELS;
  float each = floorf (room / (float) MAX (self->rows->len, 1));

  self->numbered = cjm_chart_frame_is_narrow (self->layout) && each < LEAST_COLUMN;
  self->column = CLAMP (each, self->numbered ? NARROW_COLUMN : LEAST_COLUMN, MOST_COLUMN);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_auto (CjmText) text = lay_out_title (self, i);

      self->titles = MAX (self->titles, ceilf (text.height));
    }
}

static char *
name_line (const CjmExpectedView *self,
           Line                   line)
{
  CjmWords *words = self->layout->words;

  switch (line)
    {
    case LINE_NOW:
      return g_strdup (cjm_words_get_context (words, "expected", "now"));
    case LINE_IDEAL:
      return g_strdup (cjm_words_get_context (words, "expected", "ideal"));
    case LINE_EXPECTED:
      return g_strdup (cjm_words_get_context (words, "expected", "expected, with the open improvements"));
    }

  return NULL;
}

static void
add_legend (CjmExpectedView *self)
{
  float x = CJM_MARGIN + LABELS, right = cjm_chart_frame_get_width (self->layout) - CJM_MARGIN;
  float height = 0;

  for (Line line = 0; line < N_LINES; line++)
    {
      CjmGroup *group;
      CjmItem *sample;
      g_autofree char *name = NULL;
      g_auto (CjmText) text = { 0 };

      if ((line == LINE_IDEAL && !self->has_ideal) || (line == LINE_EXPECTED && !self->has_lift))
        continue;

      name = name_line (self, line);
      text = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_FIGURE, name);
      group = cjm_group_new (NULL, NULL);
      group->width = SAMPLE + SAMPLE_GAP + text.width;
      group->height = ceilf (text.height);
      sample = cjm_group_add_path (group);
      cjm_item_move_to (sample, 0, group->height / 2);
      cjm_item_line_to (sample, SAMPLE, group->height / 2);
      look_of_line (self->layout->theme, line, sample);
      cjm_group_add_text (group, &text, SAMPLE + SAMPLE_GAP, 0, self->layout->theme->secondary);
      if (height > 0 && x + group->width > right)
        {
          x = CJM_MARGIN + LABELS;
          self->y += height;
        }
      cjm_poster_add (self->poster, group, x, self->y, 0);
      x += group->width + 2 * GAP;
      height = group->height;
    }
  self->y += height;
}

/* What the numbers under the columns stand for */
static void
add_titles (CjmExpectedView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *title = cjm_layout_get_text (get_row (self, i)->episode, CJM_EPISODE_TITLE);
      g_autofree char *number = cjm_figures_format_whole (self->layout->words, i + 1);
      CjmGroup *group = cjm_group_new (NULL, NULL);
      g_auto (CjmText) figure = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_SMALL_STRONG, number);
      g_auto (CjmText) text = { 0 };

      group->width = cjm_chart_frame_get_width (self->layout) - 2 * CJM_MARGIN;
      text = cjm_texts_lay_out (self->layout->texts, CJM_STYLE_SMALL, title, group->width - NUMBER, TITLE_LINES,
                                PANGO_ALIGN_LEFT);
      group->height = ceilf (text.height);
      cjm_group_add_text (group, &figure, NUMBER - SAMPLE_GAP - figure.width, 0, self->layout->theme->secondary);
      cjm_group_add_text (group, &text, NUMBER - text.x, 0, self->layout->theme->secondary);
      cjm_poster_add (self->poster, group, CJM_MARGIN, self->y, 0);
      self->y += group->height + COLUMN_GAP;
    }
  self->y += GAP;
}

/* "remembered score +4 → +4.2"; nothing where it is not known */
static void
append_change (const CjmExpectedView *self,
               GString               *text,
               const char            *format,
               double                 now,
               double                 then)
{
  g_autofree char *before = cjm_figures_format_score (self->layout->words, now);
  g_autofree char *after = cjm_figures_format_score (self->layout->words, then);
  g_autofree char *part = NULL;

  if (isnan (now))
    return;

  part = g_strdup_printf (format, before, after);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* What the curve comes to, now and then */
static char *
describe_curves (const CjmExpectedView *self)
{
  CjmWords *words = self->layout->words;
  CjmCurveFigures figures[N_LINES];
  g_autofree double *scores = g_new (double, MAX (self->rows->len, 1));
  GString *text = g_string_new (NULL);
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;
  g_autofree char *stretch = NULL;

  for (Line line = 0; line < N_LINES; line++)
    {
      for (guint i = 0; i < self->rows->len; i++)
        scores[i] = get_score (self, i, line);
      cjm_curve_get_figures (scores, self->rows->len, &figures[line]);
    }
  /* Translators: a score now, and with the plan; here and in what follows */
  append_change (self, text, cjm_words_get_context (words, "expected", "remembered score %1$s → %2$s"),
                 figures[LINE_NOW].remembered, figures[LINE_EXPECTED].remembered);
  append_change (self, text, cjm_words_get_context (words, "expected", "mean %1$s → %2$s"), figures[LINE_NOW].mean,
                 figures[LINE_EXPECTED].mean);
  append_change (self, text, cjm_words_get_context (words, "expected", "deepest fall %1$s → %2$s"),
                 figures[LINE_NOW].drop, figures[LINE_EXPECTED].drop);
  now = cjm_figures_format_whole (words, figures[LINE_NOW].stretch);
  then = cjm_figures_format_whole (words, figures[LINE_EXPECTED].stretch);
  /* Translators: how many episodes in a row are below neutral, now and with the plan */
  stretch = g_strdup_printf (cjm_words_get_plural (words, "%1$s episode in a row below neutral → %2$s",
                                                   "%1$s episodes in a row below neutral → %2$s",
                                                   figures[LINE_NOW].stretch), now, then);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", stretch);

  return g_string_free (text, FALSE);
}

/* What it comes to, in a card of its own, so that it is heard too */
static void
add_figures (CjmExpectedView *self)
{
  g_autofree char *figures = describe_curves (self);
  float width = cjm_chart_frame_get_width (self->layout) - 2 * CJM_MARGIN;
  g_auto (CjmText) text = cjm_texts_lay_out (self->layout->texts, CJM_STYLE_STRONG, figures,
                                             width, FIGURE_LINES, PANGO_ALIGN_LEFT);
  CjmGroup *group = cjm_group_new (self->layout->journey, "expected-figures");

  group->flags = CJM_GROUP_CARD;
  group->width = width;
  group->height = ceilf (text.height);
  group->title = g_steal_pointer (&figures);
  cjm_group_add_text (group, &text, 0, 0, self->layout->theme->ink);
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->y, 1);
  self->y += group->height + GAP;
}

static char *
create_note (const CjmExpectedView *self)
{
  CjmWords *words = self->layout->words;
  guint n = g_hash_table_size (self->without);
  const char *note = cjm_words_get_context (words, "expected",
                                            "An expectation, not a measurement: each open improvement lifts the score of its episode by what the team expects of it. Filled: measured. Hollow: assumption.");
  g_autofree char *count = NULL;
  g_autofree char *left_out = NULL;

  if (self->rows->len == 0)
    return g_strdup (cjm_words_get_context (words, "expected", "There are no episodes yet."));
  if (n == 0)
    return g_strdup (self->has_lift ? note
                                    : cjm_words_get_context (words, "expected", "No open improvement of this journey says yet by how much it would lift the score of its episode."));

  count = cjm_figures_format_whole (words, n);
  /* Translators: so many improvements */
  left_out = g_strdup_printf (cjm_words_get_plural (words, "%s improvement is left out.", "%s improvements are left out.", n),
                              count);

  return g_strconcat (note, " ", left_out, NULL);
}

static void
add_curves (CjmExpectedView *self)
{
  measure_columns (self);
  self->poster->width = MAX (self->poster->width, 2 * CJM_MARGIN + LABELS + self->column * (float) self->rows->len);
  add_figures (self);
  add_scale (self);
  for (guint i = 0; i < self->rows->len; i++)
    add_episode (self, i);
  add_line (self, LINE_NOW);
  if (self->has_ideal)
    add_line (self, LINE_IDEAL);
  if (self->has_lift)
    add_line (self, LINE_EXPECTED);
  self->y += HEIGHT + self->titles + GAP;
  if (self->numbered)
    add_titles (self);
  add_legend (self);
}

/**
 * cjm_expected_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out what the action plan is expected to do to the curve of the journey: cjm_expectations_list(), without those
 * improvements that the options leave out.
 */
void
cjm_expected_view_lay_out (const CjmLayout *layout,
                           CjmPoster       *poster)
{
  g_autoptr (GHashTable) without = g_hash_table_new (NULL, NULL);
  g_autoptr (CjmImprovementIndex) index = cjm_improvement_index_new (layout->document);
  CjmExpectedView self = { .layout = layout, .poster = poster, .without = without, .index = index };
  g_autoptr (GArray) rows = NULL;
  g_autofree double *ideal = NULL;
  g_autofree char *note = NULL;

  read_without (&self);
  rows = self.rows = cjm_expectations_list (layout->document, layout->journey, without);
  ideal = self.ideal = g_new (double, MAX (rows->len, 1));
  read_ideal (&self);
  note = create_note (&self);
  poster->width = cjm_chart_frame_get_width (layout);
  self.y = cjm_chart_frame_begin (layout, poster, cjm_words_get_context (layout->words, "expected", "What the plan buys"));
  if (rows->len > 0)
    add_curves (&self);
  cjm_chart_frame_end (layout, poster, note, self.y);
}
