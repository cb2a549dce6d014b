/* cjm-loop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion.h"
#include "cjm-figures.h"
#include "cjm-loop-curve.h"
#include "cjm-loop-point.h"
#include "cjm-loop-road.h"
#include "cjm-loop-shape.h"
#include "cjm-loop.h"

#define TOP 22
#define TITLE_LINES 3
#define PHASE_WIDTH 116      /* the most, of a phase's title */
#define PHASE_PADDING 12
#define MIDDLE_WIDTH 300     /* the most, of the text in the middle */
#define MIDDLE_GAP 4
#define LEAST_MIDDLE 140     /* width of that text, where titles of phases reach far into the ring */
#define MIDDLE_HEIGHT 180    /* what it may take */
#define MIDDLE_EDGE 12       /* between it and those titles */
#define N_GROUNDS 2          /* groups as large as the picture, under everything */
#define CONTENT_GAP 28       /* under the header */

/* The rows of the keyboard, from top to bottom */
enum
{
  ROW_TITLE,
  ROW_UPPER_POINTS,
  ROW_UPPER_PHASES,
  ROW_LOWER_PHASES,
  ROW_LOWER_POINTS,
};

/* The loyalty loop of a journey while it is laid out */
typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  CjmLoopShape *shape;
  GPtrArray *episodes;
  GArray *titles;            /* of CjmText: of the phases */
} CjmLoop;

/* "Loyalty loop · Marieke · Current" */
static char *
describe_journey (const CjmLayout *layout)
{
  const char *key = cjm_node_get_text (layout->journey, CJM_JOURNEY_PERSONA);
  CjmNode *persona = key != NULL ? cjm_document_find (layout->document, key) : NULL;
  gboolean ideal = cjm_node_get_choice (layout->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
  const char *state = ideal ? cjm_words_get_context (layout->words, "state", "Ideal")
                            : cjm_words_get_context (layout->words, "state", "Current");
  const char *loop = cjm_words_get_context (layout->words, "picture", "Loyalty loop");

  if (persona != NULL && cjm_node_get_kind (persona) == CJM_KIND_PERSONA)
    return g_strjoin (" · ", loop, cjm_layout_get_text (persona, CJM_PERSONA_NAME), state, NULL);

  return g_strjoin (" · ", loop, state, NULL);
}

static CjmGroup *
create_title (const CjmLayout *layout,
              float            width)
{
  g_autofree char *id = cjm_card_id_new (layout->journey, CJM_CARD_WHOLE);
  g_autofree char *subtitle = describe_journey (layout);
  const char *content = cjm_layout_get_text (layout->journey, CJM_JOURNEY_TITLE);
  CjmGroup *group = cjm_group_new (layout->journey, id);
  g_auto (CjmText) title = cjm_texts_lay_out (layout->texts, CJM_STYLE_TITLE, content, width, TITLE_LINES,
                                              PANGO_ALIGN_LEFT);
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_SUBTITLE, subtitle, width, 2, PANGO_ALIGN_LEFT);
  CjmTextArea area = { .area = GRAPHENE_RECT_INIT (0, 0, width, 0), .style = CJM_STYLE_TITLE,
                       .ground = layout->background };

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (content);
  group->description = g_steal_pointer (&subtitle);
  group->width = width;
  group->height = ceilf (title.height + 2 + text.height);
  cjm_group_add_own_text (group, &title, &area, layout->theme->ink);
  cjm_group_add_text (group, &text, 0, title.height + 2, layout->theme->secondary);

  return group;
}

/* The road with its arrows and spokes, and the curve over it; returns the curve's group */
static CjmGroup *
add_ground (CjmLoop *self)
{
  CjmGroup *ground = cjm_group_new (NULL, NULL);
  CjmGroup *curve = cjm_group_new (NULL, NULL);

  cjm_loop_road_add (self->layout, self->shape, self->episodes, ground);
  cjm_loop_curve_add (self->layout, self->shape, self->episodes, curve);
  cjm_poster_add (self->poster, ground, 0, 0, 0);
  cjm_poster_add (self->poster, curve, 0, 0, 0);

  return curve;
}

static gboolean
is_upper (const CjmLoopPlace *place)
{
  return !place->on_ring || place->away_y <= 0;
}

/* Lays the titles of the phases out; returns how large they are with the ground under them */
static GArray *
measure_phases (CjmLoop *self)
{
  CjmNode *journey = self->layout->journey;
  guint n = cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES);
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (graphene_size_t));

  for (guint i = 0; i < n; i++)
    {
      const char *title = cjm_layout_get_text (cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i), CJM_PHASE_TITLE);
      CjmText text = cjm_texts_lay_out (self->layout->texts, CJM_STYLE_STRONG, title, PHASE_WIDTH, 2,
                                        PANGO_ALIGN_CENTER);
      graphene_size_t size = GRAPHENE_SIZE_INIT (ceilf (MAX (text.width, CJM_LOOP_ROAD) + 2 * PHASE_PADDING),
                                                 ceilf (MAX (text.height + PHASE_PADDING, CJM_LOOP_ROAD - 8)));

      g_array_append_val (self->titles, text);
      g_array_append_val (sizes, size);
    }

  return sizes;
}

static void
add_phase (CjmLoop            *self,
           const CjmLoopPhase *phase,
           const CjmText      *text)
{
  const CjmLayout *layout = self->layout;
  g_autofree char *id = cjm_card_id_new (phase->phase, CJM_CARD_WHOLE);
  CjmGroup *group = cjm_group_new (phase->phase, id);
  CjmTextArea area = { .style = CJM_STYLE_STRONG, .alignment = PANGO_ALIGN_CENTER, .ground = layout->theme->band[1] };

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (cjm_layout_get_text (phase->phase, CJM_PHASE_TITLE));
  group->width = phase->pill.size.width;
  group->height = phase->pill.size.height;
  cjm_group_add_rectangle (group, 0, 0, group->width, group->height, group->height / 2)->fill =
      cjm_paint (layout->theme->band[1], 1);
  graphene_rect_init (&area.area, (group->width - PHASE_WIDTH) / 2, (group->height - text->height) / 2, PHASE_WIDTH, 0);
  cjm_group_add_own_text (group, text, &area, layout->theme->ink);
  cjm_poster_add (self->poster, group, phase->pill.origin.x, phase->pill.origin.y,
                  is_upper (&phase->place) ? ROW_UPPER_PHASES : ROW_LOWER_PHASES);
}

/* Episodes of unknown score have a point only where the options have a place for that. */
static void
add_points (CjmLoop        *self,
            const CjmGroup *curve)
{
  guint n = self->episodes->len;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CjmLoopPoint));
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (CjmLoopWord));

  for (guint i = 0; i < n; i++)
    {
      CjmLoopPoint point;
      CjmLoopWord word;

      if (!self->layout->options->unknown_points
          && isnan (cjm_emotion_get_score (g_ptr_array_index (self->episodes, i), NULL)))
        continue;
      cjm_loop_point_init (&point, self->layout, &g_array_index (self->shape->places, CjmLoopPlace, i),
                           g_ptr_array_index (self->episodes, i), &word);
      point.number = i + 1;
      point.n_episodes = n;
      g_array_append_val (points, point);
      g_array_append_val (words, word);
    }

  cjm_loop_words_place (self->shape, curve, words);
  for (guint i = 0; i < points->len; i++)
    {
      CjmLoopPoint *point = &g_array_index (points, CjmLoopPoint, i);
      const CjmLoopPlace *place = &g_array_index (self->shape->places, CjmLoopPlace, point->number - 1);
      CjmPlacement *placement = cjm_loop_point_place (point, self->layout, place, &g_array_index (words, CjmLoopWord, i));

      placement->row = is_upper (place) ? ROW_UPPER_POINTS : ROW_LOWER_POINTS;
      g_ptr_array_add (self->poster->placements, placement);
      cjm_loop_point_clear (point);
    }
}

/* The phases that a returning customer skips: "Need, Orientation"; NULL if there are none */
static char *
list_skipped (CjmLoop *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->shape->n_lead; i++)
    {
      CjmNode *phase = g_array_index (self->shape->phases, CjmLoopPhase, i).phase;

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", cjm_layout_get_text (phase, CJM_PHASE_TITLE));
    }

  return self->shape->n_lead > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

/* A centred text under what stands in the middle already */
static void
add_middle_text (CjmLoop    *self,
                 CjmGroup   *group,
                 CjmStyle    style,
                 const char *content,
                 guint       n_lines,
                 guint32     color)
{
  g_auto (CjmText) text = cjm_texts_lay_out (self->layout->texts, style, content, group->width, n_lines,
                                             PANGO_ALIGN_CENTER);

  cjm_group_add_text (group, &text, 0, group->height, color);
  group->height += ceilf (text.height + MIDDLE_GAP);
}

/* How wide the text in the ring may be between the titles of phases */
static float
measure_middle (const CjmLoop *self)
{
  const CjmLoopShape *shape = self->shape;
  float half = MIDDLE_WIDTH / 2.0f;

  for (guint i = shape->n_lead; i < shape->phases->len; i++)
    {
      const graphene_rect_t *pill = &g_array_index (shape->phases, CjmLoopPhase, i).pill;
      float left = pill->origin.x - shape->center_x;
      float right = left + pill->size.width;

      if (pill->origin.y < shape->center_y + MIDDLE_HEIGHT / 2.0f
          && pill->origin.y + pill->size.height > shape->center_y - MIDDLE_HEIGHT / 2.0f)
        half = MIN (half, (left > 0 ? left : -right) - MIDDLE_EDGE);
    }

  return MAX (2 * half, LEAST_MIDDLE);
}

/* What the ring says: where the customer comes back, what is skipped then, and what is remembered */
static void
add_middle (CjmLoop *self)
{
  const CjmLayout *layout = self->layout;
  CjmWords *words = layout->words;
  double remembered = cjm_curve_get_remembered (layout->journey);
  g_autofree char *skipped = list_skipped (self);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = measure_middle (self);
  if (self->shape->n_lead < self->shape->phases->len)
    {
      CjmNode *phase = g_array_index (self->shape->phases, CjmLoopPhase, self->shape->n_lead).phase;
      /* Translators: where a customer comes back on the loyalty loop: Back to Purchase */
      g_autofree char *back = g_strdup_printf (cjm_words_get_context (words, "picture", "Back to %s"),
                                               cjm_layout_get_text (phase, CJM_PHASE_TITLE));

      add_middle_text (self, group, CJM_STYLE_EPISODE, back, 3, layout->theme->ink);
    }
  if (skipped != NULL)
    {
      /* Translators: the phases that a returning customer skips: without Need, Orientation */
      g_autofree char *without = g_strdup_printf (cjm_words_get_context (words, "picture", "without %s"), skipped);

      add_middle_text (self, group, CJM_STYLE_TEXT, without, 4, layout->theme->secondary);
    }
  if (!isnan (remembered))
    {
      g_autofree char *figure = cjm_figures_format_score (words, remembered);
      /* Translators: the mean of the strongest emotion and the last, which people remember: remembered score +4.0 */
      g_autofree char *score = g_strdup_printf (cjm_words_get_context (words, "picture", "remembered score %s"), figure);

      add_middle_text (self, group, CJM_STYLE_SMALL_STRONG, score, 2,
                       cjm_theme_get_score_ink (layout->theme, remembered));
    }
  cjm_poster_add (self->poster, group, self->shape->center_x - group->width / 2,
                  self->shape->center_y - group->height / 2, 0);
}

static void
unite_point (graphene_rect_t *bounds,
             float            x,
             float            y)
{
  graphene_rect_expand (bounds, &GRAPHENE_POINT_INIT (x, y), bounds);
}

/* What is drawn so far; of the grounds that lie under it, what they draw */
static void
find_bounds (CjmLoop         *self,
             const CjmGroup  *curve,
             graphene_rect_t *bounds)
{
  const CjmLoopShape *shape = self->shape;
  float reach = shape->radius + MAX (cjm_loop_get_away (0), CJM_LOOP_ROAD / 2.0f);

  graphene_rect_init (bounds, shape->center_x - reach, shape->center_y - reach, 2 * reach, 2 * reach);
  if (shape->n_lead > 0)
    unite_point (bounds, CJM_MARGIN, shape->center_y);

  for (guint i = 0; i < curve->items->len; i++)
    {
      const CjmItem *path = &g_array_index (curve->items, CjmItem, i);

      for (guint j = 0; j < path->segments->len; j++)
        {
          const CjmSegment *segment = &g_array_index (path->segments, CjmSegment, j);
          const graphene_point_t *end = &segment->points[segment->type == CJM_SEGMENT_CURVE ? 2 : 0];

          unite_point (bounds, end->x, end->y);
        }
    }

  for (guint i = 0; i < self->poster->placements->len; i++)
    {
      const CjmPlacement *placement = g_ptr_array_index (self->poster->placements, i);
      graphene_rect_t area = GRAPHENE_RECT_INIT (placement->x, placement->y, placement->group->width,
                                                 placement->group->height);

      if ((placement->group->flags & CJM_GROUP_CARD) != 0)
        graphene_rect_union (bounds, &area, bounds);
    }
}

/* Moves what a group draws within it */
static void
move_items (CjmGroup *group,
            float     x,
            float     y)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      CjmItem *item = &g_array_index (group->items, CjmItem, i);

      graphene_rect_offset (&item->area, x, y);
      for (guint j = 0; item->segments != NULL && j < item->segments->len; j++)
        for (guint k = 0; k < 3; k++)
          {
            graphene_point_t *point = &g_array_index (item->segments, CjmSegment, j).points[k];

            *point = GRAPHENE_POINT_INIT (point->x + x, point->y + y);
          }
    }
}

/* Puts the header over what is laid out, with even margins round that. On the canvas it stays where it is while a point is
 * dragged: there the margins are round all that the scores may take. */
static void
arrange (CjmLoop        *self,
         const CjmGroup *curve)
{
  CjmPoster *poster = self->poster;
  graphene_rect_t bounds;
  CjmGroup *title;
  float x, y;

  find_bounds (self, curve, &bounds);
  if (self->layout->options->empty_lanes)
    graphene_rect_union (&bounds, &self->shape->room, &bounds);

  poster->width = MAX (CJM_LEAST_WIDTH, ceilf (bounds.size.width + 2 * CJM_MARGIN));
  title = create_title (self->layout, poster->width - 2 * CJM_MARGIN);
  x = floorf ((poster->width - bounds.size.width) / 2 - bounds.origin.x);
  y = ceilf (TOP + title->height + CONTENT_GAP - bounds.origin.y);
  poster->height = ceilf (y + bounds.origin.y + bounds.size.height + CJM_MARGIN);
  for (guint i = 0; i < poster->placements->len; i++)
    {
      CjmPlacement *placement = g_ptr_array_index (poster->placements, i);

      if (i < N_GROUNDS)
        {
          move_items (placement->group, x, y);
          placement->group->width = poster->width;
          placement->group->height = poster->height;
          continue;
        }
      placement->x += x;
      placement->y += y;
    }
  cjm_poster_add (poster, title, CJM_MARGIN, TOP, ROW_TITLE);
}

/**
 * cjm_loop_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out the loyalty loop of a journey: the way in, the circle that the customer goes round again and again, and the
 * emotion curve around it. A journey without a loop is a circle that comes back to its first phase.
 */
void
cjm_loop_lay_out (const CjmLayout *layout,
                  CjmPoster       *poster)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (layout->journey);
  g_autoptr (GArray) titles = g_array_new (FALSE, FALSE, sizeof (CjmText));
  CjmLoop self = { .layout = layout, .poster = poster, .episodes = episodes, .titles = titles };
  g_autoptr (GArray) sizes = NULL;
  g_autoptr (CjmLoopShape) shape = NULL;
  g_autofree char *count = g_strdup_printf (cjm_words_get_plural (layout->words, "%d episode", "%d episodes",
                                                                  episodes->len), (int) episodes->len);
  CjmGroup *curve;

  g_array_set_clear_func (titles, (GDestroyNotify) cjm_text_clear);
  sizes = measure_phases (&self);
  self.shape = shape = cjm_loop_shape_new (layout->journey, sizes);
  poster->description = g_strdup_printf ("%s, %s", cjm_words_get_context (layout->words, "picture", "Loyalty loop"),
                                         count);
  curve = add_ground (&self);
  add_middle (&self);
  for (guint i = 0; i < shape->phases->len; i++)
    add_phase (&self, &g_array_index (shape->phases, CjmLoopPhase, i), &g_array_index (titles, CjmText, i));
  add_points (&self, curve);
  arrange (&self, curve);
  cjm_poster_add_paper (poster, layout);
}
