/* cjm-loop-shape.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-loop-shape.h"

#define LEAST_RADIUS 230
#define ROOM 76              /* of an episode along the ring */
#define LEAD_ROOM 124        /* of an episode along the road */
#define CLEAR 10             /* between the road and the worst score's face */
#define LABEL_WIDTH 118      /* beyond the best score's face, to the side */
#define LABEL_HEIGHT 44      /* and above and below */
#define ROAD_START 20        /* of road before the first phase */
#define PILL_REACH 4         /* of a phase's title over the road, at the most */
#define PILL_GAP 8           /* between the titles of phases */
#define WIDER 1.06f          /* in such steps the ring grows until the titles have room */
#define MOST_RADIUS 4000

/* How far from the middle of the road a score of 0 lies */
#define NEUTRAL (CJM_LOOP_ROAD / 2.0f + CLEAR + CJM_FACE_RADIUS + 5 * CJM_LOOP_SCORE)
/* How far from it the faces reach */
#define REACH (NEUTRAL + 5 * CJM_LOOP_SCORE + CJM_FACE_RADIUS)

/* Which phase the last one returns to; the first, where no phase of the journey is named */
static guint
find_return (CjmNode *journey)
{
  const char *id = cjm_node_get_text (journey, CJM_JOURNEY_LOOP);

  for (guint i = 0; id != NULL && i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    if (g_str_equal (cjm_node_get_id (cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i)), id))
      return i;

  return 0;
}

static void
read_phases (CjmLoopShape *self,
             CjmNode      *journey)
{
  guint n_episodes = 0;

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmLoopPhase phase = { .phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i), .first = n_episodes };

      phase.n_episodes = cjm_node_get_n_children (phase.phase, CJM_PHASE_EPISODES);
      n_episodes += phase.n_episodes;
      g_array_append_val (self->phases, phase);
    }
  self->n_lead = find_return (journey);
  g_array_set_size (self->places, n_episodes);
}

/* How many episodes' room the phases from `first` to `end` take; an empty one takes that of one */
static guint
count_rooms (CjmLoopShape *self,
             guint         first,
             guint         end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += MAX (1, g_array_index (self->phases, CjmLoopPhase, i).n_episodes);

  return n;
}

static CjmLoopPlace
place_on_road (CjmLoopShape *self,
               float         room,
               float         lead_room)
{
  return (CjmLoopPlace) { .x = CJM_MARGIN + ROAD_START + room * lead_room, .y = self->center_y, .away_y = -1 };
}

static CjmLoopPlace
place_on_ring (CjmLoopShape *self,
               float         room,
               guint         n_rooms)
{
  CjmLoopPlace place = { .angle = G_PI + 2 * G_PI * room / n_rooms, .on_ring = TRUE };

  place.away_x = cosf (place.angle);
  place.away_y = sinf (place.angle);
  place.x = self->center_x + place.away_x * self->radius;
  place.y = self->center_y + place.away_y * self->radius;

  return place;
}

static void
place_phases (CjmLoopShape *self,
              guint         n_ring,
              float         lead_room)
{
  guint room = 0;

  for (guint i = 0; i < self->phases->len; i++)
    {
      CjmLoopPhase *phase = &g_array_index (self->phases, CjmLoopPhase, i);
      guint n = MAX (1, phase->n_episodes);
      gboolean on_ring = i >= self->n_lead;

      if (i == self->n_lead)
        {
          self->n_lead_episodes = phase->first;
          room = 0;
        }
      phase->place = on_ring ? place_on_ring (self, room + n / 2.0f, n_ring) : place_on_road (self, room + n / 2.0f, lead_room);
      for (guint j = 0; j < phase->n_episodes; j++)
        g_array_index (self->places, CjmLoopPlace, phase->first + j) =
            on_ring ? place_on_ring (self, room + j + 0.5f, n_ring) : place_on_road (self, room + j + 0.5f, lead_room);
      room += n;
    }
}

/* A title lies in the middle of the road, or further in where it would reach over it to the faces. */
static void
place_pills (CjmLoopShape *self,
             GArray       *sizes)
{
  for (guint i = 0; i < self->phases->len; i++)
    {
      CjmLoopPhase *phase = &g_array_index (self->phases, CjmLoopPhase, i);
      const graphene_size_t *size = &g_array_index (sizes, graphene_size_t, i);
      float reach = fabsf (phase->place.away_x) * (size->width - size->height) / 2 + size->height / 2;
      float in = phase->place.on_ring ? MAX (0, reach - CJM_LOOP_ROAD / 2.0f - PILL_REACH) : 0;

      graphene_rect_init (&phase->pill, phase->place.x - phase->place.away_x * in - size->width / 2,
                          phase->place.y - phase->place.away_y * in - size->height / 2, size->width, size->height);
    }
}

/* Whether two titles on the ring touch each other */
static gboolean
are_crowded (const CjmLoopShape *self)
{
  for (guint i = self->n_lead; i < self->phases->len; i++)
    for (guint j = i + 1; j < self->phases->len; j++)
      {
        graphene_rect_t around;

        graphene_rect_inset_r (&g_array_index (self->phases, CjmLoopPhase, i).pill, -PILL_GAP, -PILL_GAP, &around);
        if (graphene_rect_intersection (&around, &g_array_index (self->phases, CjmLoopPhase, j).pill, NULL))
          return TRUE;
      }

  return FALSE;
}

/* How much road an episode takes, so that the titles of its phases have room */
static float
measure_lead (const CjmLoopShape *self,
              GArray             *sizes)
{
  float room = LEAD_ROOM;

  for (guint i = 0; i < self->n_lead; i++)
    room = MAX (room, (g_array_index (sizes, graphene_size_t, i).width + PILL_GAP)
                      / MAX (1, g_array_index (self->phases, CjmLoopPhase, i).n_episodes));

  return ceilf (room);
}

/**
 * cjm_loop_shape_new:
 * @sizes: of graphene_size_t: of the titles of its phases
 *
 * Returns: (transfer full): the shape of a journey's loop
 */
CjmLoopShape *
cjm_loop_shape_new (CjmNode *journey,
                    GArray  *sizes)
{
  CjmLoopShape *self = g_new0 (CjmLoopShape, 1);
  guint n_lead, n_ring;
  float lead_room;

  self->phases = g_array_new (FALSE, FALSE, sizeof (CjmLoopPhase));
  self->places = g_array_new (FALSE, TRUE, sizeof (CjmLoopPlace));
  read_phases (self, journey);
  n_lead = count_rooms (self, 0, self->n_lead);
  n_ring = MAX (1, count_rooms (self, self->n_lead, self->phases->len));

  lead_room = measure_lead (self, sizes);
  self->lead_end = CJM_MARGIN + (n_lead > 0 ? ROAD_START + n_lead * lead_room : 0);
  self->radius = MAX (LEAST_RADIUS, ceilf (n_ring * ROOM / (2 * G_PI)));
  do
    {
      self->center_x = self->lead_end + LABEL_WIDTH + REACH + self->radius;
      self->center_y = LABEL_HEIGHT + REACH + self->radius;
      place_phases (self, n_ring, lead_room);
      place_pills (self, sizes);
    }
  while (are_crowded (self) && (self->radius = ceilf (self->radius * WIDER)) < MOST_RADIUS);

  graphene_rect_init (&self->room, CJM_MARGIN, 0, self->center_x + self->radius + REACH + LABEL_WIDTH - CJM_MARGIN,
                      self->center_y + self->radius + REACH + LABEL_HEIGHT);

  return self;
}

/**
 * cjm_loop_shape_free:
 * @self: (transfer full): a shape, not %NULL
 */
void
cjm_loop_shape_free (CjmLoopShape *self)
{
  g_array_unref (self->phases);
  g_array_unref (self->places);
  g_free (self);
}

/**
 * cjm_loop_get_away:
 * @score: -5…5
 *
 * Returns: how far from the middle of the road a score lies
 */
float
cjm_loop_get_away (double score)
{
  return NEUTRAL + score * CJM_LOOP_SCORE;
}

/**
 * cjm_loop_place_get_point:
 * @away: from the middle of the road
 * @point: (out): that far from a place
 */
void
cjm_loop_place_get_point (const CjmLoopPlace *self,
                          float               away,
                          graphene_point_t   *point)
{
  *point = GRAPHENE_POINT_INIT (self->x + self->away_x * away, self->y + self->away_y * away);
}
