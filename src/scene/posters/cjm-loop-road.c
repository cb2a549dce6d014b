/* cjm-loop-road.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion.h"
#include "cjm-loop-road.h"

#define ARROW 9
#define ARROW_GAP 4          /* between an arrow and the title of a phase */

typedef struct
{
  const CjmLayout *layout;
  const CjmLoopShape *shape;
  GPtrArray *episodes;
} CjmLoopRoad;

static CjmItem *
add_line (CjmGroup *group,
          float     x1,
          float     y1,
          float     x2,
          float     y2,
          guint32   color,
          float     width)
{
  CjmItem *line = cjm_group_add_path (group);

  cjm_item_move_to (line, x1, y1);
  cjm_item_line_to (line, x2, y2);
  line->stroke = cjm_paint (color, 1);
  line->line_width = width;

  return line;
}

static void
set_dotted (CjmItem *line)
{
  line->dash[0] = 2;
  line->dash[1] = 5;
}

/* Whether there is room for an arrow on the ring */
static gboolean
has_room (const CjmLoopRoad *self,
          float              angle)
{
  const CjmLoopShape *shape = self->shape;
  graphene_rect_t area = GRAPHENE_RECT_INIT (shape->center_x + cosf (angle) * shape->radius - ARROW - ARROW_GAP,
                                             shape->center_y + sinf (angle) * shape->radius - ARROW - ARROW_GAP,
                                             2 * (ARROW + ARROW_GAP), 2 * (ARROW + ARROW_GAP));

  for (guint i = 0; i < shape->phases->len; i++)
    if (graphene_rect_intersection (&g_array_index (shape->phases, CjmLoopPhase, i).pill, &area, NULL))
      return FALSE;

  return TRUE;
}

static void
draw_arrow (const CjmLoopRoad *self,
            CjmGroup          *group,
            float              angle)
{
  const CjmLoopShape *shape = self->shape;
  float x = shape->center_x + cosf (angle) * shape->radius;
  float y = shape->center_y + sinf (angle) * shape->radius;
  float ahead_x = -sinf (angle) * ARROW;
  float ahead_y = cosf (angle) * ARROW;
  CjmItem *arrow = cjm_group_add_path (group);

  /* Longer than it is wide and notched: an even triangle would point three ways. */
  cjm_item_move_to (arrow, x + ahead_x, y + ahead_y);
  cjm_item_line_to (arrow, x - ahead_x - ahead_y * 0.7f, y - ahead_y + ahead_x * 0.7f);
  cjm_item_line_to (arrow, x - ahead_x * 0.5f, y - ahead_y * 0.5f);
  cjm_item_line_to (arrow, x - ahead_x + ahead_y * 0.7f, y - ahead_y - ahead_x * 0.7f);
  cjm_item_close (arrow);
  arrow->fill = cjm_paint (self->layout->theme->neutral_line, 1);
}

/* The way that the customer goes, as near to the middle between two places of the ring as there is room */
static void
add_arrow (const CjmLoopRoad *self,
           CjmGroup          *group,
           float              from,
           float              to)
{
  const float shares[] = { 0.5f, 0.42f, 0.58f, 0.34f, 0.66f };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      float angle = from + (to - from) * shares[i];

      if (!has_room (self, angle))
        continue;
      draw_arrow (self, group, angle);
      return;
    }
}

static void
add_road (const CjmLoopRoad *self,
          CjmGroup          *group)
{
  const CjmLoopShape *shape = self->shape;
  const CjmTheme *theme = self->layout->theme;
  float neutral = cjm_loop_get_away (0);
  CjmItem *ring = cjm_group_add_path (group);

  cjm_item_add_circle (ring, shape->center_x, shape->center_y, shape->radius);
  ring->stroke = cjm_paint (theme->band[0], 1);
  ring->line_width = CJM_LOOP_ROAD;
  ring = cjm_group_add_path (group);
  cjm_item_add_circle (ring, shape->center_x, shape->center_y, shape->radius + neutral);
  ring->stroke = cjm_paint (theme->neutral_line, 1);
  ring->line_width = 1;
  set_dotted (ring);

  if (shape->n_lead > 0)
    {
      cjm_group_add_rectangle (group, CJM_MARGIN, shape->center_y - CJM_LOOP_ROAD / 2.0f,
                               shape->center_x - shape->radius - CJM_MARGIN, CJM_LOOP_ROAD, 0)->fill =
          cjm_paint (theme->band[0], 1);
      set_dotted (add_line (group, CJM_MARGIN, shape->center_y - neutral, shape->lead_end, shape->center_y - neutral,
                            theme->neutral_line, 1));
    }
}

/* Between the phases of the ring: half way from the last episode of one to the first of the next */
static void
add_arrows (const CjmLoopRoad *self,
            CjmGroup          *group)
{
  const CjmLoopShape *shape = self->shape;

  for (guint i = shape->n_lead; i < shape->phases->len; i++)
    {
      const CjmLoopPhase *phase = &g_array_index (shape->phases, CjmLoopPhase, i);
      gboolean last = i + 1 == shape->phases->len;
      const CjmLoopPhase *next = &g_array_index (shape->phases, CjmLoopPhase, last ? shape->n_lead : i + 1);

      add_arrow (self, group, phase->place.angle, next->place.angle + (last ? 2 * (float) G_PI : 0));
    }
}

static void
add_spokes (const CjmLoopRoad *self,
            CjmGroup          *group)
{
  for (guint i = 0; i < self->episodes->len; i++)
    {
      double score = cjm_emotion_get_score (g_ptr_array_index (self->episodes, i), NULL);
      const CjmLoopPlace *place = &g_array_index (self->shape->places, CjmLoopPlace, i);
      graphene_point_t from, to;

      if (isnan (score))
        continue;
      cjm_loop_place_get_point (place, CJM_LOOP_ROAD / 2.0f, &from);
      cjm_loop_place_get_point (place, cjm_loop_get_away (score), &to);
      add_line (group, from.x, from.y, to.x, to.y, self->layout->theme->hairline, 1);
    }
}

/**
 * cjm_loop_road_add:
 * @shape: of the loop
 * @episodes: of the journey, in order
 * @group: takes it, in the coordinates of the picture
 *
 * Draws the road into the ring, the ring with arrows that say which way it goes, the line of neutral scores, and a spoke to
 * each point of the curve.
 */
void
cjm_loop_road_add (const CjmLayout    *layout,
                   const CjmLoopShape *shape,
                   GPtrArray          *episodes,
                   CjmGroup           *group)
{
  const CjmLoopRoad self = { .layout = layout, .shape = shape, .episodes = episodes };

  add_road (&self, group);
  add_arrows (&self, group);
  add_spokes (&self, group);
}
