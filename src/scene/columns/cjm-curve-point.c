/* cjm-curve-point.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cjm-curve-point.h"
#include "cjm-curve-scale.h"
#include "cjm-face.h"
#include "cjm-figures.h"
#include "cjm-point-words.h"
#include "cjm-spline.h"

#define EDGE 4               /* between a label and the edges of its lane and column */
#define CLEAR 5              /* between a label and the face or a line */
#define TAG_GAP 3
#define MOST_TAGS 4          /* each of them with a mark at least: peak, lowest, drop, end */
#define WORD_LINES 2         /* of a word without a tag */
#define OTHER_SIDE_COST 14   /* of a positive word under its point, a negative one above */
#define CROSSED_COST 70      /* of a label on the curve of another journey */
#define TOUCH 0.01           /* lines that a label only touches are not crossed */

/* A word, and tags farther away from the point */
typedef struct
{
  CjmText word;
  CjmText tags[MOST_TAGS];
  guint n_tags;
  float tags_height;        /* with the gaps between them and the word */
  float width;
  float height;
  float x;                  /* middle, from that of the point */
  float y;                  /* top, in the lane */
  gboolean above;
  gboolean crossed;         /* a line runs through it */
} CjmLabel;

/* What stands out at a point, each in a word or two; NULL for nothing. */
static char **
list_marks (const CjmLayout     *layout,
            const CjmCurvePoint *point)
{
  CjmWords *words = layout->words;
  CjmNode *episode = point->column->episode;
  g_autoptr (GStrvBuilder) marks = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (episode == point->marks->peak)
    g_strv_builder_add (marks, cjm_words_get_context (words, "curve", "peak"));
  if (episode == point->marks->lowest)
    g_strv_builder_add (marks, cjm_words_get_context (words, "curve", "lowest"));
  if (episode == point->marks->fall)
    {
      g_autofree char *drop = cjm_figures_format_score (words, point->marks->drop);
      /* Translators: how far the score falls: drop −4.8 */
      g_autofree char *mark = g_strdup_printf (cjm_words_get_context (words, "curve", "drop %s"), drop);

      g_strv_builder_add (marks, mark);
    }
  if (episode == point->marks->end)
    g_strv_builder_add (marks, cjm_words_get_context (words, "curve", "end"));

  list = g_strv_builder_end (marks);
  return *list != NULL ? g_steal_pointer (&list) : NULL;
}

static gboolean
fits (const CjmLayout *layout,
      const char      *text,
      float            width)
{
  g_auto (CjmText) line = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE_STRONG, text);

  return line.width <= width;
}

/* Lays the marks out beside each other, and in another tag below where a column is too narrow for more: none is cut. */
static void
lay_out_tags (const CjmLayout *layout,
              char           **marks,
              float            width,
              CjmLabel        *label)
{
  for (guint i = 0; marks[i] != NULL && label->n_tags < MOST_TAGS;)
    {
      g_autofree char *line = g_strdup (marks[i++]);
      CjmText *tag = &label->tags[label->n_tags++];

      while (marks[i] != NULL)
        {
          g_autofree char *longer = g_strconcat (line, " · ", marks[i], NULL);

          if (!fits (layout, longer, width))
            break;
          g_free (line);
          line = g_steal_pointer (&longer);
          i++;
        }
      *tag = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE_STRONG, line, width);
      label->width = MAX (label->width, tag->width + CJM_TAG_EXTRA_WIDTH);
      label->tags_height += tag->height + CJM_TAG_EXTRA_HEIGHT + TAG_GAP;
    }
  label->height += label->tags_height;
}

static void
lay_out_label (const CjmLayout     *layout,
               const CjmCurvePoint *point,
               char               **marks,
               CjmLabel            *label)
{
  const char *word = cjm_node_get_text (point->column->episode, CJM_EPISODE_EMOTION_WORD);
  g_autofree char *figure = NULL;
  float most = layout->options->column_width - 2 * EDGE;

  if (word == NULL || *word == '\0')
    word = figure = cjm_figures_format_score (layout->words, point->score);

  label->word = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL_STRONG, word, most,
                                   marks != NULL ? 1 : WORD_LINES, PANGO_ALIGN_CENTER);
  label->width = label->word.width;
  label->height = label->word.height;
  if (marks != NULL)
    lay_out_tags (layout, marks, most - CJM_TAG_EXTRA_WIDTH, label);
}

static void
clear_label (CjmLabel *label)
{
  cjm_text_clear (&label->word);
  for (guint i = 0; i < label->n_tags; i++)
    cjm_text_clear (&label->tags[i]);
}

/* From the top of the lane to its foot */
typedef struct
{
  double top;
  double bottom;
} CjmRange;

/* What is in the way of a label at some x: the face with the curve that it is on, and each of the other lines */
typedef struct
{
  CjmRange own;
  GArray *others;           /* of CjmRange */
} CjmWay;

static void
read_way (CjmWay              *self,
          const CjmCurvePoint *point,
          const CjmLabel      *label,
          double               x,
          GArray              *line,
          GPtrArray           *others)
{
  double left = point->x + x - label->width / 2 - CLEAR;
  double right = left + label->width + 2 * CLEAR;
  CjmRange range;

  self->own = (CjmRange) { point->y - CJM_FACE_RADIUS, point->y + CJM_FACE_RADIUS };
  if (cjm_spline_get_range (line, left, right, &range.top, &range.bottom))
    self->own = (CjmRange) { MIN (self->own.top, range.top), MAX (self->own.bottom, range.bottom) };

  g_array_set_size (self->others, 0);
  for (guint i = 0; i < others->len; i++)
    if (cjm_spline_get_range (g_ptr_array_index (others, i), left, right, &range.top, &range.bottom))
      g_array_append_val (self->others, range);
}

/* The first line that a label at a height would be on; NULL for none */
static const CjmRange *
find_crossed (const CjmWay *self,
              double        y,
              double        height)
{
  for (guint i = 0; i < self->others->len; i++)
    {
      const CjmRange *range = &g_array_index (self->others, CjmRange, i);

      if (range->bottom > y - CLEAR && range->top < y + height + CLEAR)
        return range;
    }

  return NULL;
}

/* The y of a label nearest to the point that is clear of the face and the curve, and of all lines or of none */
static double
find_clear_y (const CjmWay   *self,
              const CjmLabel *label,
              gboolean        above,
              gboolean        over_others)
{
  double y = above ? self->own.top - CLEAR - label->height : self->own.bottom + CLEAR;
  const CjmRange *crossed;

  while (!over_others && (crossed = find_crossed (self, y, label->height)) != NULL)
    y = above ? crossed->top - CLEAR - label->height - TOUCH : crossed->bottom + CLEAR + TOUCH;

  return y;
}

/* Puts a label where it is nearest to its point and clear of the lines, and of the lane's and the column's edges; over
 * other lines than its own only where there is no other place near it */
static void
place_label (const CjmLayout     *layout,
             const CjmCurvePoint *point,
             CjmLabel            *label,
             GArray              *line,
             GPtrArray           *others)
{
  const double shifts[] = { 0, -0.5, 0.5, -1, 1 };
  double room = MAX (layout->options->column_width / 2 - EDGE - label->width / 2, 0);
  double best = G_MAXDOUBLE;
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (CjmRange));
  CjmWay way = { .others = ranges };

  for (guint i = 0; i < 4 * G_N_ELEMENTS (shifts); i++)
    {
      gboolean above = i % 2 == 0;
      gboolean over_others = i / 2 % 2 == 1;
      double x = shifts[i / 4] * MIN (room, label->width / 2 + CJM_FACE_RADIUS);
      double y, away, cost;

      if (i % 4 == 0)
        read_way (&way, point, label, x, line, others);
      y = find_clear_y (&way, label, above, over_others);
      away = above ? point->y - CJM_FACE_RADIUS - CLEAR - (y + label->height)
                   : y - (point->y + CJM_FACE_RADIUS + CLEAR);
      cost = away + fabs (x) * 0.4 + (above == (point->score >= 0) ? 0 : OTHER_SIDE_COST);
      if (find_crossed (&way, y, label->height) != NULL)
        cost += CROSSED_COST;
      if (y < EDGE || y + label->height > CJM_CURVE_HEIGHT - EDGE)
        cost += 1000;
      if (cost < best)
        {
          best = cost;
          label->above = above;
          label->x = x;
          label->y = CLAMP (y, EDGE, CJM_CURVE_HEIGHT - EDGE - label->height);
          label->crossed = find_crossed (&way, label->y, label->height) != NULL;
        }
    }
}

static char *
make_name (const CjmLayout *layout,
           CjmColumn       *column)
{
  return cjm_point_words_make_name (layout, column->episode, column->number, column->n_episodes);
}

static char *
describe (const CjmLayout     *layout,
          const CjmCurvePoint *point,
          const char          *tag)
{
  return g_strjoin (", ", cjm_point_words_get_source (layout, point->source), tag, NULL);
}

static void
draw_label (const CjmLayout *layout,
            CjmGroup        *group,
            const CjmLabel  *label,
            float            x,
            float            y,
            guint32          color)
{
  float most = layout->options->column_width - 2 * EDGE;
  float word_y = label->above ? y + label->tags_height : y;
  float tag_y = label->above ? y : y + label->word.height + TAG_GAP;

  if (label->crossed)
    cjm_group_add_halo (group, &label->word, x - most / 2, word_y, layout->background);
  cjm_group_add_text (group, &label->word, x - most / 2, word_y, color);
  for (guint i = 0; i < label->n_tags; i++)
    {
      const CjmText *tag = &label->tags[i];

      cjm_layout_add_tag (layout, group, tag, x - (tag->width + CJM_TAG_EXTRA_WIDTH) / 2, tag_y, color,
                          layout->theme->tag_ink);
      tag_y += tag->height + CJM_TAG_EXTRA_HEIGHT + TAG_GAP;
    }
}

/* A number that changes when the point would look different, but for the title of its episode */
static guint64
hash_point (const CjmLayout     *layout,
            const CjmCurvePoint *point,
            GArray              *line,
            GPtrArray           *others,
            const char          *tag)
{
  const char *word = cjm_node_get_text (point->column->episode, CJM_EPISODE_EMOTION_WORD);
  const double values[] = { point->score, point->source, point->x, point->column->number,
                            point->column->n_episodes };
  float reach = layout->options->column_width / 2 + CLEAR;
  guint64 hash = cjm_layout_hash (values, sizeof values, G_GUINT64_CONSTANT (0xcbf29ce484222325));

  if (word != NULL)
    hash = cjm_layout_hash (word, strlen (word) + 1, hash);
  if (tag != NULL)
    hash = cjm_layout_hash (tag, strlen (tag), hash);
  hash = cjm_spline_hash_range (line, point->x - reach, point->x + reach, hash);
  for (guint i = 0; i < others->len; i++)
    hash = cjm_spline_hash_range (g_ptr_array_index (others, i), point->x - reach, point->x + reach, hash ^ 1);

  return hash;
}

static void
lay_out_point (const CjmLayout     *layout,
               const CjmCurvePoint *point,
               GArray              *line,
               GPtrArray           *others,
               char               **marks,
               const char          *tag)
{
  const CjmTheme *theme = layout->theme;
  CjmNode *episode = point->column->episode;
  g_autofree char *id = cjm_card_id_new (episode, CJM_CARD_EMOTION);
  CjmGroup *group = cjm_group_new (episode, id);
  guint32 color = cjm_theme_get_score_color (theme, point->score);
  double left, top, right, bottom;
  CjmLabel label = { 0 };

  lay_out_label (layout, point, marks, &label);
  place_label (layout, point, &label, line, others);

  left = floor (MIN (-CJM_FACE_RADIUS, label.x - label.width / 2)) - 1;
  right = ceil (MAX (CJM_FACE_RADIUS, label.x + label.width / 2)) + 1;
  top = floor (MIN (point->y - CJM_FACE_RADIUS, label.y)) - 1;
  bottom = ceil (MAX (point->y + CJM_FACE_RADIUS, label.y + label.height)) + 1;

  group->flags = CJM_GROUP_CARD | CJM_GROUP_POINT;
  group->rise = GRAPHENE_POINT_INIT (0, -CJM_SCORE_HEIGHT);
  group->title = make_name (layout, point->column);
  group->description = describe (layout, point, tag);
  group->width = right - left;
  group->height = bottom - top;
  cjm_face_add (group, point->score, point->source == CJM_SCORE_MEASURED, color, layout->background, -left,
                point->y - top, CJM_FACE_RADIUS);
  draw_label (layout, group, &label, label.x - left, label.y - top,
              cjm_theme_get_score_ink (theme, point->score));
  cjm_column_place (point->column, layout, CJM_LANE_EMOTION, group, layout->options->column_width / 2 + left, top);

  clear_label (&label);
}

/**
 * cjm_curve_point_lay_out:
 * @line: the curve that the point is on
 * @others: of GArray of CjmKnot: the lines that are shown with it
 *
 * Puts a point of the curve, a face with its word and marks, into its column, if it is not there as it should be.
 */
void
cjm_curve_point_lay_out (const CjmLayout     *layout,
                         const CjmCurvePoint *point,
                         GArray              *line,
                         GPtrArray           *others)
{
  g_auto (GStrv) marks = list_marks (layout, point);
  g_autofree char *tag = marks != NULL ? g_strjoinv (" · ", marks) : NULL;
  GPtrArray *cell = point->column->cells[CJM_LANE_EMOTION];
  guint64 hash = hash_point (layout, point, line, others, tag);

  if (cell->len > 0 && point->column->point_hash == hash)
    return;

  cjm_placements_clear (cell, layout->placements);
  point->column->notes_stale = TRUE;
  point->column->point_hash = hash;
  lay_out_point (layout, point, line, others, marks, tag);
}

/**
 * cjm_curve_point_lay_out_unknown:
 * @y: in the lane
 *
 * Puts a place into a column where a point would be if the episode's score were known.
 */
void
cjm_curve_point_lay_out_unknown (const CjmLayout *layout,
                                 CjmColumn       *column,
                                 double           y)
{
  const double size = 2 * CJM_FACE_RADIUS + 2;
  GPtrArray *cell = column->cells[CJM_LANE_EMOTION];
  const double values[] = { NAN, column->number, column->n_episodes };
  guint64 hash = cjm_layout_hash (values, sizeof values, 0);
  g_autofree char *id = cjm_card_id_new (column->episode, CJM_CARD_EMOTION);
  g_auto (CjmText) mark = { 0 };
  CjmGroup *group;

  if (cell->len > 0 && column->point_hash == hash)
    return;

  cjm_placements_clear (cell, layout->placements);
  column->notes_stale = TRUE;
  column->point_hash = hash;
  group = cjm_group_new (column->episode, id);
  group->flags = CJM_GROUP_CARD | CJM_GROUP_POINT | CJM_GROUP_UNKNOWN;
  group->rise = GRAPHENE_POINT_INIT (0, -CJM_SCORE_HEIGHT);
  group->title = make_name (layout, column);
  group->width = size;
  group->height = size;
  cjm_face_add_rating (group, FALSE, layout->theme->neutral_line, layout->background, size / 2, size / 2,
                       CJM_FACE_RADIUS);
  mark = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_STRONG, "?", size);
  cjm_group_add_text (group, &mark, (size - mark.width) / 2, (size - mark.height) / 2, layout->theme->secondary);
  cjm_column_place (column, layout, CJM_LANE_EMOTION, group, (layout->options->column_width - size) / 2, y - size / 2);
}
