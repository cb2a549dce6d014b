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
#define NARROW_NAME 84      /* where the strip is as wide as the chart */
#define LINE_GAP 4          /* where a name stands over its strip, and words under it */
#define WORDS 60            /* where these begin, behind the figure */
#define PADDING 7           /* above and below what stands in a row */
#define TICK 6              /* above and below the marks, at a line */
#define SCALE_HEIGHT 20     /* of the figures over the first row */
#define NAME_LINES 3
#define WORD_LINES 3

static const double scale_scores[] = { -5, 0, 5 };

static float
get_width (const CjmLayout *layout)
{
  return cjm_chart_frame_get_width (layout) - 2 * CJM_MARGIN;
}

/* Between names and figures there is as much room as there is; where it is narrow these stand above and below. */
static float
get_strip_width (const CjmLayout *layout)
{
  return cjm_chart_frame_is_narrow (layout) ? get_width (layout) : get_width (layout) - (CJM_CHART_WIDTH - 2 * CJM_MARGIN - STRIP);
}

static float
get_strip_x (const CjmLayout *layout)
{
  return cjm_chart_frame_is_narrow (layout) ? 0 : NAMES + COLUMN_GAP;
}

/**
 * cjm_score_rows_create_strip:
 *
 * Returns: (transfer full): a strip as wide as those of these rows
 */
CjmScoreStrip *
cjm_score_rows_create_strip (const CjmLayout *layout)
{
  return cjm_score_strip_new (get_strip_width (layout), cjm_chart_frame_is_narrow (layout) ? NARROW_NAME : MOST_NAME);
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
  g_autoptr (CjmScoreStrip) strip = cjm_score_rows_create_strip (layout);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = get_width (layout);
  group->height = SCALE_HEIGHT;
  for (guint i = 0; i < G_N_ELEMENTS (scale_scores); i++)
    {
      g_autofree char *figure = cjm_figures_format_score (layout->words, scale_scores[i]);
      g_auto (CjmText) text = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE, figure);

      cjm_group_add_text (group, &text, get_strip_x (layout) + cjm_score_strip_get_x (strip, scale_scores[i]) - text.width / 2, 0,
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
  float height = cjm_score_strip_get_height (row->strip), strip_x = get_strip_x (self->layout);
  float from = strip_x + cjm_score_strip_get_x (row->strip, -5);
  float to = strip_x + cjm_score_strip_get_x (row->strip, 5);

  gboolean narrow = cjm_chart_frame_is_narrow (self->layout);

  /* What stands over a strip and under it is not crossed by its lines. */
  cjm_group_add_rectangle (group, 0, 0, group->width, 1, 0)->fill = cjm_paint (theme->hairline, 1);
  for (guint i = 0; i < G_N_ELEMENTS (scale_scores); i++)
    cjm_group_add_rectangle (group, strip_x + cjm_score_strip_get_x (row->strip, scale_scores[i]) - 0.5f,
                             narrow ? strip_y : 0, 1, narrow ? height : group->height, 0)->fill =
        cjm_paint (scale_scores[i] == 0 ? theme->neutral_line : theme->hairline, 1);
  if (!isnan (row->from))
    {
      float left = cjm_score_strip_get_x (row->strip, row->from);

      cjm_group_add_rectangle (group, strip_x + left, strip_y + 2, cjm_score_strip_get_x (row->strip, row->to) - left,
                               height - 4, 3)->fill = cjm_paint (row->area, 1);
    }
  if (row->unknown)
    cjm_chart_frame_hatch (group, from, strip_y + 2, to - from, height - 4, theme->neutral_line);
  for (guint i = 0; i < 2 && !isnan (row->tick); i++)
    cjm_group_add_rectangle (group, strip_x + cjm_score_strip_get_x (row->strip, row->tick) - 1,
                             strip_y + (i == 0 ? 2 - TICK : height - 2), 2, TICK, 1)->fill = cjm_paint (theme->ink, 1);
}

/* The texts of a row, laid out, and where they and its strip stand in it */
typedef struct
{
  CjmText name;
  CjmText figure;
  CjmText words;
  graphene_point_t name_at;
  graphene_point_t figure_at;
  graphene_point_t words_at;
  float strip_y;
  float height;
} CjmRowTexts;

static void
clear_texts (CjmRowTexts *texts)
{
  cjm_text_clear (&texts->name);
  cjm_text_clear (&texts->figure);
  cjm_text_clear (&texts->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CjmRowTexts, clear_texts)

/* In columns: the name, the strip, and the figure over the words about it */
static void
place_beside (const CjmScoreRows *self,
              const CjmScoreRow  *row,
              CjmRowTexts        *texts)
{
  CjmTexts *all = self->layout->texts;
  float x = get_strip_x (self->layout) + get_strip_width (self->layout) + COLUMN_GAP, room = get_width (self->layout) - x;
  float strip = cjm_score_strip_get_height (row->strip);
  float beside, inner;

  texts->name = cjm_texts_lay_out (all, CJM_STYLE_STRONG, row->name, NAMES, NAME_LINES, PANGO_ALIGN_LEFT);
  texts->figure = cjm_texts_lay_out_line (all, CJM_STYLE_EPISODE, row->figure != NULL ? row->figure : "", room);
  texts->words = cjm_texts_lay_out (all, CJM_STYLE_FIGURE, row->words != NULL ? row->words : "", room, WORD_LINES,
                                    PANGO_ALIGN_LEFT);
  beside = (row->figure != NULL ? texts->figure.height : 0) + (row->words != NULL ? texts->words.height : 0);
  inner = ceilf (MAX (MAX (texts->name.height, beside), strip));
  graphene_point_init (&texts->name_at, 0, PADDING + (inner - texts->name.height) / 2);
  graphene_point_init (&texts->figure_at, x - texts->figure.x, PADDING + (inner - beside) / 2);
  graphene_point_init (&texts->words_at, x, PADDING + (inner + beside) / 2 - texts->words.height);
  texts->strip_y = PADDING + (inner - strip) / 2;
  texts->height = inner + 2 * PADDING;
}

/* One below the other: the name, the strip, and the figure with the words behind it */
static void
place_below (const CjmScoreRows *self,
             const CjmScoreRow  *row,
             CjmRowTexts        *texts)
{
  CjmTexts *all = self->layout->texts;
  float width = get_width (self->layout), strip = cjm_score_strip_get_height (row->strip);
  gboolean has_words = row->figure != NULL || row->words != NULL;
  float y = PADDING, below;

  texts->name = cjm_texts_lay_out (all, CJM_STYLE_STRONG, row->name, width, NAME_LINES, PANGO_ALIGN_LEFT);
  texts->figure = cjm_texts_lay_out_line (all, CJM_STYLE_EPISODE, row->figure != NULL ? row->figure : "", WORDS);
  texts->words = cjm_texts_lay_out (all, CJM_STYLE_FIGURE, row->words != NULL ? row->words : "", width - WORDS, WORD_LINES,
                                    PANGO_ALIGN_LEFT);
  graphene_point_init (&texts->name_at, 0, y);
  texts->strip_y = y + ceilf (texts->name.height) + LINE_GAP;
  y = texts->strip_y + strip + (has_words ? LINE_GAP : 0);
  below = has_words ? ceilf (MAX (texts->figure.height, texts->words.height)) : 0;
  graphene_point_init (&texts->figure_at, -texts->figure.x, y + (below - texts->figure.height) / 2);
  graphene_point_init (&texts->words_at, WORDS, y + (below - texts->words.height) / 2);
  texts->height = y + below + PADDING;
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
  g_auto (CjmRowTexts) texts = { .height = 0 };

  cjm_score_strip_place (row->strip);
  if (cjm_chart_frame_is_narrow (layout))
    place_below (self, row, &texts);
  else
    place_beside (self, row, &texts);
  group->width = get_width (layout);
  group->height = texts.height;
  add_ground (self, row, group, texts.strip_y);
  cjm_group_add_text (group, &texts.name, texts.name_at.x, texts.name_at.y, layout->theme->ink);
  if (row->figure != NULL)
    cjm_group_add_text (group, &texts.figure, texts.figure_at.x, texts.figure_at.y, row->ink);
  if (row->words != NULL)
    cjm_group_add_text (group, &texts.words, texts.words_at.x, texts.words_at.y, layout->theme->secondary);
  if (row->node != NULL)
    {
      group->flags = CJM_GROUP_CARD;
      group->title = g_strdup (row->title);
      group->description = g_strdup (row->description);
      for (guint i = 0; i < cjm_score_strip_get_n (row->strip); i++)
        cjm_score_strip_draw (row->strip, layout, i, group, get_strip_x (layout), texts.strip_y);
    }
  self->n_rows++;
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->y, self->n_rows);
  self->strip_y = self->y + texts.strip_y;
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
  cjm_poster_add (self->poster, card, CJM_MARGIN + get_strip_x (self->layout) + mark->left,
                  self->strip_y + mark->line * CJM_STRIP_LINE, self->n_rows);
}
