/* cjm-score-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-score-rows.h"

#include <math.h>

#include "cjm-chart-frame.h"
#include "cjm-figures.h"

#define NAMES 190
#define COLUMN_GAP 14
#define STRIP 552
#define MOST_NAME 106       /* of a mark */
#define PADDING 7           /* above and below what stands in a row */
#define TICK 6              /* above and below the marks, at a line */
#define SCALE_HEIGHT 20     /* of the figures over the first row */
#define NAME_LINES 3
#define WORD_LINES 3

#define WIDTH (CJM_CHART_WIDTH - 2 * CJM_MARGIN)
#define STRIP_X (NAMES + COLUMN_GAP)
#define FIGURE_X (STRIP_X + STRIP + COLUMN_GAP)

static const double scale_scores[] = { -5, 0, 5 };

/**
 * cjm_score_rows_create_strip:
 *
 * Returns: (transfer full): a strip as wide as those of these rows
 */
CjmScoreStrip *
cjm_score_rows_create_strip (void)
{
  return cjm_score_strip_new (STRIP, MOST_NAME);
}

/**
 * cjm_score_rows_begin:
 * @self: (out caller-allocates): the rows of a chart
 * @poster: (inout): takes them; it becomes as wide as they are
 * @y: where the first goes, in canvas units from the top
 *
 * Begins the rows of a chart with the scale over them.
 */
void
cjm_score_rows_begin (CjmScoreRows    *self,
                      const CjmLayout *layout,
                      CjmPoster       *poster,
                      float            y)
{
  g_autoptr (CjmScoreStrip) strip = cjm_score_rows_create_strip ();
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = WIDTH;
  group->height = SCALE_HEIGHT;
  for (guint i = 0; i < G_N_ELEMENTS (scale_scores); i++)
    {
      g_autofree char *figure = cjm_figures_format_score (layout->words, scale_scores[i]);
      g_auto (CjmText) text = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE, figure);

      cjm_group_add_text (group, &text, STRIP_X + cjm_score_strip_get_x (strip, scale_scores[i]) - text.width / 2, 0,
                          layout->theme->secondary);
    }
  cjm_poster_add (poster, group, CJM_MARGIN, y, 0);

  *self = (CjmScoreRows) { .layout = layout, .poster = poster, .y = y + SCALE_HEIGHT };
}

/* What stands under the marks: the lines of the scale, an area and ticks */
static void
add_ground (const CjmScoreRows *self,
            const CjmScoreRow  *row,
            CjmGroup           *group,
            float               strip_y)
{
  const CjmTheme *theme = self->layout->theme;
  float height = cjm_score_strip_get_height (row->strip);
  float from = STRIP_X + cjm_score_strip_get_x (row->strip, -5);
  float to = STRIP_X + cjm_score_strip_get_x (row->strip, 5);

  cjm_group_add_rectangle (group, 0, 0, WIDTH, 1, 0)->fill = cjm_paint (theme->hairline, 1);
  for (guint i = 0; i < G_N_ELEMENTS (scale_scores); i++)
    cjm_group_add_rectangle (group, STRIP_X + cjm_score_strip_get_x (row->strip, scale_scores[i]) - 0.5f, 0, 1,
                             group->height, 0)->fill =
        cjm_paint (scale_scores[i] == 0 ? theme->neutral_line : theme->hairline, 1);
  if (!isnan (row->from))
    {
      float left = cjm_score_strip_get_x (row->strip, row->from);

      cjm_group_add_rectangle (group, STRIP_X + left, strip_y + 2, cjm_score_strip_get_x (row->strip, row->to) - left,
                               height - 4, 3)->fill = cjm_paint (row->area, 1);
    }
  if (row->unknown)
    cjm_chart_frame_hatch (group, from, strip_y + 2, to - from, height - 4, theme->neutral_line);
  for (guint i = 0; i < 2 && !isnan (row->tick); i++)
    cjm_group_add_rectangle (group, STRIP_X + cjm_score_strip_get_x (row->strip, row->tick) - 1,
                             strip_y + (i == 0 ? 2 - TICK : height - 2), 2, TICK, 1)->fill = cjm_paint (theme->ink, 1);
}

/**
 * cjm_score_rows_add:
 * @row: what it shows; its strip has its places from then on
 *
 * Puts a row under the others. The marks of one without a node are to be added as cards by cjm_score_rows_add_mark(),
 * while @self stands at it.
 */
void
cjm_score_rows_add (CjmScoreRows      *self,
                    const CjmScoreRow *row)
{
  const CjmLayout *layout = self->layout;
  CjmGroup *group = cjm_group_new (row->node, row->id);
  g_auto (CjmText) name = cjm_texts_lay_out (layout->texts, CJM_STYLE_STRONG, row->name, NAMES, NAME_LINES, PANGO_ALIGN_LEFT);
  g_auto (CjmText) figure = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_EPISODE, row->figure != NULL ? row->figure : "",
                                                    WIDTH - FIGURE_X);
  g_auto (CjmText) words = cjm_texts_lay_out (layout->texts, CJM_STYLE_FIGURE, row->words != NULL ? row->words : "",
                                              WIDTH - FIGURE_X, WORD_LINES, PANGO_ALIGN_LEFT);
  float beside = (row->figure != NULL ? figure.height : 0) + (row->words != NULL ? words.height : 0);
  float strip, inner;

  cjm_score_strip_place (row->strip);
  strip = cjm_score_strip_get_height (row->strip);
  inner = ceilf (MAX (MAX (name.height, beside), strip));
  group->width = WIDTH;
  group->height = inner + 2 * PADDING;
  add_ground (self, row, group, PADDING + (inner - strip) / 2);
  cjm_group_add_text (group, &name, 0, PADDING + (inner - name.height) / 2, layout->theme->ink);
  if (row->figure != NULL)
    cjm_group_add_text (group, &figure, FIGURE_X - figure.x, PADDING + (inner - beside) / 2, row->ink);
  if (row->words != NULL)
    cjm_group_add_text (group, &words, FIGURE_X, PADDING + (inner + beside) / 2 - words.height, layout->theme->secondary);
  if (row->node != NULL)
    {
      group->flags = CJM_GROUP_CARD;
      group->title = g_strdup (row->title);
      group->description = g_strdup (row->description);
      for (guint i = 0; i < cjm_score_strip_get_n (row->strip); i++)
        cjm_score_strip_draw (row->strip, layout, i, group, STRIP_X, PADDING + (inner - strip) / 2);
    }
  self->n_rows++;
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->y, self->n_rows);
  self->strip_y = self->y + PADDING + (inner - strip) / 2;
  self->y += group->height;
}

/**
 * cjm_score_rows_add_mark:
 * @row: the row that was added last
 * @index: of a mark of its strip
 * @card: (transfer full): named and described, and without a size
 *
 * Puts a mark of the last row on the chart as a card of its own.
 */
void
cjm_score_rows_add_mark (CjmScoreRows      *self,
                         const CjmScoreRow *row,
                         guint              index,
                         CjmGroup          *card)
{
  const CjmScoreMark *mark = cjm_score_strip_get_mark (row->strip, index);

  card->flags = CJM_GROUP_CARD;
  card->width = mark->right - mark->left;
  card->height = CJM_STRIP_LINE;
  cjm_score_strip_draw (row->strip, self->layout, index, card, -mark->left, -(float) mark->line * CJM_STRIP_LINE);
  cjm_poster_add (self->poster, card, CJM_MARGIN + STRIP_X + mark->left,
                  self->strip_y + mark->line * CJM_STRIP_LINE, self->n_rows);
}
