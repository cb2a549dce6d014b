/* cjm-composite-lane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-composite-lane.h"
#include "cjm-composite.h"
#include "cjm-contrast.h"
#include "cjm-emotion.h"
#include "cjm-face.h"
#include "cjm-figures.h"
#include "cjm-portrait.h"
#include "cjm-line-parts.h"

#define SCORE_HEIGHT 13
#define NEUTRAL_Y (CJM_COMPOSITE_LANE / 2.0f)
#define PORTRAIT_RADIUS 26
#define NAME_GAP 12         /* between portrait and name */
#define NAME_LINES 2
#define ROLE_LINES 4
#define WORD_GAP 4          /* between a face and its word */
#define WORD_EDGE 3         /* between a word and those beside it, or the edge of its lane */
#define TITLE_WIDTH 140     /* of an episode's title while it is edited */
#define WORD_CLEAR 2        /* between a word and the curve beside it */
#define ABSENCE_GAP 6       /* between the neutral line and “not involved” */
#define LEAST_CONTRAST 3    /* of a line */

/* A point of the lane's curve, from the lane's top */
typedef struct
{
  CjmNode *episode;
  double score;           /* NAN where it is unknown */
  CjmScoreSource source;
  float x;
  float y;
  float width;            /* of its episode's part of the column */
} CjmLanePoint;

static char *
make_label_id (const CjmCompositeLane *lane)
{
  g_autofree char *id = lane->persona != NULL ? cjm_card_id_new (lane->persona, CJM_CARD_WHOLE) : g_strdup ("traveller");

  if (lane->persona != NULL && !lane->repeated)
    return g_steal_pointer (&id);

  return g_strconcat (id, ".", cjm_node_get_id (lane->journey), NULL);
}

static void
add_label (const CjmLayout        *layout,
           const CjmCompositeLane *lane,
           CjmPoster              *poster)
{
  g_autofree char *id = make_label_id (lane);
  CjmNode *node = lane->persona != NULL ? lane->persona : lane->journey;
  CjmGroup *group = cjm_group_new (node, id);
  const char *name = cjm_layout_get_text (node, lane->persona != NULL ? CJM_PERSONA_NAME : CJM_JOURNEY_TITLE);
  const char *role = lane->persona != NULL ? cjm_layout_get_text (node, CJM_PERSONA_ROLE) : "";
  float x = 2 * PORTRAIT_RADIUS + NAME_GAP;
  float width = CJM_COMPOSITE_LABELS - CJM_MARGIN - x;
  g_auto (CjmText) who = cjm_texts_lay_out (layout->texts, CJM_STYLE_EPISODE, name, width, NAME_LINES, PANGO_ALIGN_LEFT);
  g_auto (CjmText) what = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL, role, width, ROLE_LINES, PANGO_ALIGN_LEFT);
  float text_height = who.height + (*role != '\0' ? what.height : 0);

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (name);
  group->description = g_strdup (cjm_layout_get_text (lane->journey, CJM_JOURNEY_TITLE));
  group->width = CJM_COMPOSITE_LABELS - CJM_MARGIN;
  group->height = ceilf (MAX (2 * PORTRAIT_RADIUS, text_height));
  cjm_portrait_add (layout, group, lane->persona, layout->background, PORTRAIT_RADIUS, group->height / 2,
                    PORTRAIT_RADIUS);
  cjm_group_add_text (group, &who, x, (group->height - text_height) / 2, layout->theme->ink);
  if (*role != '\0')
    cjm_group_add_text (group, &what, x, (group->height - text_height) / 2 + who.height, layout->theme->secondary);

  cjm_poster_add (poster, group, CJM_MARGIN, lane->y + floorf (NEUTRAL_Y - group->height / 2), lane->row);
}

/* The neutral line from one x to another */
static void
add_neutral (const CjmLayout *layout,
             CjmGroup        *group,
             float            from,
             float            to)
{
  cjm_group_add_rectangle (group, from, NEUTRAL_Y - 0.5f, to - from, 1, 0)->fill =
      cjm_paint (layout->theme->hairline, 1);
}

/* Where nobody of this lane takes part in a phase, it says so, in a gap of the neutral line. */
static void
add_absence (const CjmLayout          *layout,
             CjmGroup                 *group,
             const CjmCompositeColumn *column,
             float                     left)
{
  g_auto (CjmText) text = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE,
                                                  cjm_words_get_context (layout->words, "composite", "not involved"),
                                                  column->width - 16);
  float x = column->x - left + (column->width - text.width) / 2;

  add_neutral (layout, group, column->x - left, x - ABSENCE_GAP);
  add_neutral (layout, group, x + text.width + ABSENCE_GAP, column->x - left + column->width);
  cjm_group_add_text (group, &text, x - text.x, NEUTRAL_Y - text.height / 2, layout->theme->secondary);
}

/* The points of the lane, with the line through the known ones; what lies under both goes into `ground`. */
static GArray *
read_points (const CjmLayout        *layout,
             const CjmCompositeLane *lane,
             GArray                 *columns,
             CjmGroup               *ground,
             GArray                 *line)
{
  GArray *points = g_array_new (FALSE, TRUE, sizeof (CjmLanePoint));
  float left = g_array_index (columns, CjmCompositeColumn, 0).x;
  gboolean gap = TRUE;

  for (guint i = 0; i < columns->len; i++)
    {
      const CjmCompositeColumn *column = &g_array_index (columns, CjmCompositeColumn, i);
      g_autoptr (GPtrArray) episodes = cjm_phases_list_episodes (column->phases, lane->journey);

      if (episodes->len == 0 && column->phases->len > 0)
        add_absence (layout, ground, column, left);
      else
        add_neutral (layout, ground, column->x - left, column->x - left + column->width);
      gap = gap || episodes->len == 0;

      for (guint j = 0; j < episodes->len; j++)
        {
          CjmLanePoint point = { .episode = g_ptr_array_index (episodes, j), .width = column->width / episodes->len };

          point.score = cjm_emotion_get_score (point.episode, &point.source);
          point.x = column->x + (j + 0.5f) * point.width;
          point.y = NEUTRAL_Y - (isnan (point.score) ? 0 : (float) point.score * SCORE_HEIGHT);
          if (!isnan (point.score))
            cjm_spline_add (line, point.x, point.y, gap);
          gap = isnan (point.score);
          g_array_append_val (points, point);
        }
    }
  cjm_spline_finish (line);

  return points;
}

static void
add_line (GArray    *line,
          guint32    color,
          float      y,
          CjmPoster *poster)
{
  g_autoptr (GPtrArray) pieces = cjm_spline_stroke (line);

  for (guint i = 0; i < pieces->len; i++)
    {
      CjmPlacement *piece = g_ptr_array_index (pieces, i);
      CjmItem *path = &g_array_index (piece->group->items, CjmItem, 0);

      path->stroke = cjm_paint (color, 1);
      path->line_width = CJM_CURVE_WIDTH;
      piece->group->height = CJM_COMPOSITE_LANE;
      piece->lane = -1;
      piece->y = y;
    }
  g_ptr_array_extend_and_steal (poster->placements, g_steal_pointer (&pieces));
}

static char *
describe_point (const CjmLayout        *layout,
                const CjmCompositeLane *lane,
                const CjmLanePoint     *point)
{
  CjmWords *words = layout->words;
  const char *word = cjm_node_get_text (point->episode, CJM_EPISODE_EMOTION_WORD);
  const char *name = lane->persona != NULL ? cjm_layout_get_text (lane->persona, CJM_PERSONA_NAME) : NULL;
  g_autofree char *figure = isnan (point->score) ? g_strdup (cjm_words_get_context (words, "score", "not known"))
                                                 : cjm_figures_format_score (words, point->score);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (name != NULL && *name != '\0')
    g_ptr_array_add (parts, (char *) name);
  if (word != NULL && *word != '\0')
    g_ptr_array_add (parts, (char *) word);
  g_ptr_array_add (parts, figure);
  if (!isnan (point->score))
    g_ptr_array_add (parts, (char *) (point->source == CJM_SCORE_MEASURED
                                      ? cjm_words_get_context (words, "score", "measured")
                                      : cjm_words_get_context (words, "score", "assumption")));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
draw_face (const CjmLayout    *layout,
           CjmGroup           *group,
           const CjmLanePoint *point,
           float               x,
           float               y)
{
  g_auto (CjmText) mark = { 0 };

  if (!isnan (point->score))
    {
      cjm_face_add (group, point->score, point->source == CJM_SCORE_MEASURED,
                    cjm_theme_get_score_color (layout->theme, point->score), layout->background, x, y, CJM_FACE_RADIUS);
      return;
    }

  cjm_face_add_rating (group, FALSE, layout->theme->secondary, layout->background, x, y, CJM_FACE_RADIUS);
  mark = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_STRONG, "?", 2 * CJM_FACE_RADIUS);
  cjm_group_add_text (group, &mark, x - mark.width / 2 - mark.x, y - mark.height / 2, layout->theme->secondary);
}

/* Whether the curve runs through a word of a point, over or under its face */
static gboolean
is_crossed (const CjmLanePoint *point,
            const CjmText      *text,
            gboolean            below,
            GArray             *line)
{
  double left = point->x - text->width / 2 - WORD_CLEAR;
  double word = below ? point->y + CJM_FACE_RADIUS + WORD_GAP : point->y - CJM_FACE_RADIUS - WORD_GAP - text->height;
  double top, bottom;

  return cjm_spline_get_range (line, left, left + text->width + 2 * WORD_CLEAR, &top, &bottom)
         && top < word + text->height && bottom > word;
}

/* Whether a word on one side of its face stays in the lane */
static gboolean
has_room (const CjmLanePoint *point,
          const CjmText      *text,
          gboolean            below)
{
  float reach = CJM_FACE_RADIUS + WORD_GAP + text->height + WORD_EDGE;

  return below ? point->y + reach <= CJM_COMPOSITE_LANE : point->y >= reach;
}

/* A face, and the word for it: on the side away from the neutral line, or on the other where the curve runs there */
static void
add_point (const CjmLayout        *layout,
           const CjmCompositeLane *lane,
           const CjmLanePoint     *point,
           GArray                 *line,
           CjmPoster              *poster)
{
  g_autofree char *id = cjm_card_id_new (point->episode, CJM_CARD_WHOLE);
  CjmGroup *group = cjm_group_new (point->episode, id);
  const char *word = cjm_layout_get_text (point->episode, CJM_EPISODE_EMOTION_WORD);
  gboolean below = !isnan (point->score) && point->score < 0;
  float most = MAX (point->width - 2 * WORD_EDGE, 2 * CJM_FACE_RADIUS);
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL, word, most, 1, PANGO_ALIGN_CENTER);
  gboolean turned = *word != '\0' && is_crossed (point, &text, below, line) && has_room (point, &text, !below)
                    && !is_crossed (point, &text, !below, line);
  gboolean crossed = *word != '\0' && !turned && is_crossed (point, &text, below, line);
  float room = *word != '\0' ? WORD_GAP + text.height : 0;
  float half = ceilf (MAX (CJM_FACE_RADIUS, *word != '\0' ? text.width / 2 : 0)) + 1;
  float face_y;

  below = below != turned;
  face_y = (below ? 0 : room) + CJM_FACE_RADIUS + 1;
  group->flags = CJM_GROUP_CARD | CJM_GROUP_POINT | (isnan (point->score) ? CJM_GROUP_UNKNOWN : 0);
  group->rise = GRAPHENE_POINT_INIT (0, -SCORE_HEIGHT);
  group->title = g_strdup (cjm_layout_get_text (point->episode, CJM_EPISODE_TITLE));

  /* Its title has no room in the picture, and is edited under its face. */
  group->text = (CjmTextArea) { .style = CJM_STYLE_STRONG, .alignment = PANGO_ALIGN_CENTER,
                                .ground = layout->background };
  graphene_rect_init (&group->text.area, half - TITLE_WIDTH / 2, face_y + CJM_FACE_RADIUS + WORD_GAP, TITLE_WIDTH,
                      cjm_style_get_info (CJM_STYLE_STRONG)->size);
  group->description = describe_point (layout, lane, point);
  group->width = 2 * half;
  group->height = ceilf (2 * CJM_FACE_RADIUS + 2 + room);
  draw_face (layout, group, point, half, face_y);
  if (crossed)
    cjm_group_add_halo (group, &text, half - most / 2, below ? group->height - text.height : 0, layout->background);
  if (*word != '\0')
    cjm_group_add_text (group, &text, half - most / 2, below ? group->height - text.height : 0,
                        cjm_theme_get_score_ink (layout->theme, point->score));

  cjm_poster_add (poster, group, point->x - half, lane->y + point->y - face_y, lane->row);
}

/**
 * cjm_composite_lane_lay_out:
 * @columns: of CjmCompositeColumn, the shared phases; at least one
 * @poster: (inout): takes it
 *
 * Puts a lane into the picture: who it is, the neutral line, what phases pass without them, and their curve.
 */
void
cjm_composite_lane_lay_out (const CjmLayout        *layout,
                            const CjmCompositeLane *lane,
                            GArray                 *columns,
                            CjmPoster              *poster)
{
  const CjmCompositeColumn *last = &g_array_index (columns, CjmCompositeColumn, columns->len - 1);
  float left = g_array_index (columns, CjmCompositeColumn, 0).x;
  g_autofree char *id = cjm_card_id_new (lane->journey, CJM_CARD_WHOLE);
  CjmGroup *ground = cjm_group_new (lane->journey, id);
  g_autoptr (GArray) line = cjm_spline_new ();
  g_autoptr (GArray) points = NULL;
  guint32 color = cjm_contrast_ensure (cjm_persona_get_color (layout, lane->persona), layout->background,
                                       LEAST_CONTRAST);

  ground->title = g_strdup (cjm_layout_get_text (lane->journey, CJM_JOURNEY_TITLE));
  ground->width = last->x + last->width - left;
  ground->height = CJM_COMPOSITE_LANE;
  points = read_points (layout, lane, columns, ground, line);

  add_label (layout, lane, poster);
  cjm_poster_add (poster, ground, left, lane->y, 0);
  add_line (line, color, lane->y, poster);
  for (guint i = 0; i < points->len; i++)
    add_point (layout, lane, &g_array_index (points, CjmLanePoint, i), line, poster);
}
