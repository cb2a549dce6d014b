/* cjm-score-strip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-score-strip.h"

#include <math.h>

#define RADIUS 6
#define EDGE 8              /* on both sides of the scale, for half a dot */
#define TEXT_GAP 5          /* between a dot, its name and its figure */
#define APART 8             /* between two marks of one line */
#define CAP 4               /* half the height of the ends of an interval */
#define FIGURE_WIDTH 44     /* the most that a figure takes */

struct _CjmScoreStrip
{
  float scale;              /* from −5 to 5 */
  float width;
  float name_width;
  GArray *marks;            /* of CjmScoreMark */
  guint n_lines;
};

static void
clear_mark (gpointer data)
{
  CjmScoreMark *mark = data;

  cjm_text_clear (&mark->name);
  cjm_text_clear (&mark->figure);
}

/**
 * cjm_score_strip_new:
 * @width: of all, in canvas units
 * @name_width: the most that a name takes of it
 *
 * Returns: (transfer full): a strip without marks
 */
CjmScoreStrip *
cjm_score_strip_new (float width,
                     float name_width)
{
  CjmScoreStrip *self = g_new0 (CjmScoreStrip, 1);

  self->width = width;
  self->name_width = name_width;
  self->scale = width - 2 * EDGE - name_width - FIGURE_WIDTH - 2 * TEXT_GAP;
  self->marks = g_array_new (FALSE, TRUE, sizeof (CjmScoreMark));
  g_array_set_clear_func (self->marks, clear_mark);

  return self;
}

/**
 * cjm_score_strip_free:
 * @self: (transfer full): a strip, not %NULL
 */
void
cjm_score_strip_free (CjmScoreStrip *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * cjm_score_strip_add:
 * @score: −5 to 5
 * @source: what it rests on
 * @name: beside its dot; what is too long for one line ends in an ellipsis
 * @figure: (nullable): behind the name
 *
 * Returns: (transfer none): the mark, in the colour of its score and without an interval; valid until the next is added
 */
CjmScoreMark *
cjm_score_strip_add (CjmScoreStrip   *self,
                     const CjmLayout *layout,
                     double           score,
                     CjmScoreSource   source,
                     const char      *name,
                     const char      *figure)
{
  CjmScoreMark mark = { .score = score, .source = source, .interval = { NAN, NAN, NAN } };

  mark.rgb = cjm_theme_get_score_color (layout->theme, score);
  mark.name = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_SMALL, name, self->name_width);
  if (figure != NULL)
    mark.figure = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_SMALL_STRONG, figure, FIGURE_WIDTH);
  g_array_append_val (self->marks, mark);

  return &g_array_index (self->marks, CjmScoreMark, self->marks->len - 1);
}

/**
 * cjm_score_strip_get_x:
 * @score: what is beyond the scale stands at its end
 *
 * Returns: where a score stands, in canvas units from the left edge
 */
float
cjm_score_strip_get_x (const CjmScoreStrip *self,
                       double               score)
{
  return EDGE + self->scale * (float) ((CLAMP (score, -5, 5) + 5) / 10);
}

static float
get_text_width (const CjmScoreMark *mark)
{
  return mark->name.width + (mark->figure.layout != NULL ? TEXT_GAP + mark->figure.width : 0);
}

/* Whether a stretch of a line is free of those marks that have a place */
static gboolean
is_free (const CjmScoreStrip *self,
         GArray              *order,
         guint                n,
         guint                line,
         float                left,
         float                right)
{
  for (guint i = 0; i < n; i++)
    {
      const CjmScoreMark *mark = &g_array_index (self->marks, CjmScoreMark, g_array_index (order, guint, i));

      if (mark->line == line && mark->left < right + APART && left < mark->right + APART)
        return FALSE;
    }

  return left >= 0 && right <= self->width;
}

/* Puts a mark on the first line that has room for it, with its name at the right, or else at the left of it. */
static void
place_mark (CjmScoreStrip *self,
            GArray        *order,
            guint          n)
{
  CjmScoreMark *mark = &g_array_index (self->marks, CjmScoreMark, g_array_index (order, guint, n));
  gboolean known = cjm_interval_is_known (&mark->interval);
  float x = cjm_score_strip_get_x (self, mark->score);
  float from = MIN (known ? cjm_score_strip_get_x (self, mark->interval.low) : x, x - RADIUS);
  float to = MAX (known ? cjm_score_strip_get_x (self, mark->interval.high) : x, x + RADIUS);
  float text = get_text_width (mark) + TEXT_GAP;

  for (mark->line = 0;; mark->line++)
    {
      mark->left = from;
      mark->right = to + text;
      mark->text = to + TEXT_GAP;
      if (is_free (self, order, n, mark->line, mark->left, mark->right))
        break;
      mark->left = from - text;
      mark->right = to;
      mark->text = mark->left;
      if (is_free (self, order, n, mark->line, mark->left, mark->right))
        break;
    }
  self->n_lines = MAX (self->n_lines, mark->line + 1);
}

static int
compare_scores_cb (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  const CjmScoreStrip *self = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  double left = g_array_index (self->marks, CjmScoreMark, first).score;
  double right = g_array_index (self->marks, CjmScoreMark, second).score;

  return left != right ? (left > right) - (left < right) : (first > second) - (first < second);
}

/**
 * cjm_score_strip_place:
 *
 * Gives every mark its place, the lowest score first.
 */
void
cjm_score_strip_place (CjmScoreStrip *self)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->marks->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_scores_cb, self);
  self->n_lines = 0;
  for (guint i = 0; i < order->len; i++)
    place_mark (self, order, i);
}

/**
 * cjm_score_strip_get_n:
 *
 * Returns: how many marks there are
 */
guint
cjm_score_strip_get_n (const CjmScoreStrip *self)
{
  return self->marks->len;
}

/**
 * cjm_score_strip_get_mark:
 * @index: in the order in which they were added
 *
 * Returns: (transfer none): a mark
 */
const CjmScoreMark *
cjm_score_strip_get_mark (const CjmScoreStrip *self,
                          guint                index)
{
  return &g_array_index (self->marks, CjmScoreMark, index);
}

/**
 * cjm_score_strip_get_height:
 *
 * Returns: of all lines, at least one, in canvas units
 */
float
cjm_score_strip_get_height (const CjmScoreStrip *self)
{
  return MAX (self->n_lines, 1) * CJM_STRIP_LINE;
}

static void
draw_interval (const CjmScoreStrip *self,
               const CjmScoreMark  *mark,
               CjmGroup            *group,
               float                x,
               float                y)
{
  float from = x + cjm_score_strip_get_x (self, mark->interval.low);
  float to = x + cjm_score_strip_get_x (self, mark->interval.high);
  CjmItem *item = cjm_group_add_path (group);

  cjm_item_move_to (item, from, y - CAP);
  cjm_item_line_to (item, from, y + CAP);
  cjm_item_move_to (item, from, y);
  cjm_item_line_to (item, to, y);
  cjm_item_move_to (item, to, y - CAP);
  cjm_item_line_to (item, to, y + CAP);
  item->stroke = cjm_paint (mark->rgb, 1);
  item->line_width = 1.5f;
}

static void
draw_dot (const CjmScoreMark *mark,
          const CjmLayout    *layout,
          CjmGroup           *group,
          float               x,
          float               y)
{
  gboolean solid = mark->source == CJM_SCORE_MEASURED && !mark->ideal;
  CjmItem *item = cjm_group_add_path (group);

  cjm_item_add_circle (item, x, y, RADIUS - 1);
  item->fill = cjm_paint (solid ? mark->rgb : layout->background, 1);
  item->stroke = cjm_paint (mark->rgb, 1);
  item->line_width = 2;
  if (mark->source == CJM_SCORE_ASSUMED)
    {
      item->dash[0] = 3;
      item->dash[1] = 2;
    }
}

static float
draw_text (const CjmText   *text,
           const CjmLayout *layout,
           CjmGroup        *group,
           float            x,
           float            y,
           guint32          rgb)
{
  cjm_group_add_halo (group, text, x - text->x, y - text->height / 2, layout->background);
  cjm_group_add_text (group, text, x - text->x, y - text->height / 2, rgb);

  return x + text->width;
}

/**
 * cjm_score_strip_draw:
 * @index: of a mark that has its place
 * @group: (inout): takes it
 * @x: of the strip’s left edge, within the group
 * @y: of its top, within the group
 */
void
cjm_score_strip_draw (const CjmScoreStrip *self,
                      const CjmLayout     *layout,
                      guint                index,
                      CjmGroup            *group,
                      float                x,
                      float                y)
{
  const CjmScoreMark *mark = cjm_score_strip_get_mark (self, index);
  float middle = y + (mark->line + 0.5f) * CJM_STRIP_LINE;
  float text;

  if (cjm_interval_is_known (&mark->interval))
    draw_interval (self, mark, group, x, middle);
  draw_dot (mark, layout, group, x + cjm_score_strip_get_x (self, mark->score), middle);
  text = draw_text (&mark->name, layout, group, x + mark->text, middle, layout->theme->ink);
  if (mark->figure.layout != NULL)
    draw_text (&mark->figure, layout, group, text + TEXT_GAP, middle,
               mark->ideal ? layout->theme->ideal : cjm_theme_get_score_ink (layout->theme, mark->score));
}
