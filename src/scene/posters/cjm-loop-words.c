/* cjm-loop-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-loop-words.h"

/*
 * Where the words stand beside the faces of a loop: near their face, most of all on the side away from the road, clear of
 * the curve, of faces, of phases, of the road and of each other.
 */

#define GAP 4                /* between a word and its face */
#define CLEAR 3              /* between a word and what else there is */
#define SAMPLE 4             /* how closely the curve is looked at */
#define N_TURNS 13
#define TURN (G_PI / 6)
#define N_STEPS 5
#define STEP 14
#define TURN_COST 9          /* of a turn, as a way */
#define WORD_COST 2000       /* of another word in the way, a face or a phase, the road, and a line */
#define FACE_COST 1000
#define ROAD_COST 300
#define LINE_COST 150

typedef struct
{
  const CjmLoopShape *shape;
  GArray *words;             /* of CjmLoopWord */
  guint n_placed;
  GArray *samples;           /* of graphene_point_t: on the curve */
} CjmWording;

static void
add_line (GArray                 *samples,
          const graphene_point_t *from,
          const graphene_point_t *to)
{
  guint n = 1 + (guint) (graphene_point_distance (from, to, NULL, NULL) / SAMPLE);

  for (guint i = 1; i <= n; i++)
    {
      graphene_point_t point;

      graphene_point_interpolate (from, to, (double) i / n, &point);
      g_array_append_val (samples, point);
    }
}

/* Follows a curve by straight lines */
static void
add_curve (GArray                 *samples,
           const graphene_point_t *from,
           const graphene_point_t *p)
{
  graphene_point_t before = *from;

  for (guint i = 1; i <= 16; i++)
    {
      float t = i / 16.0f;
      float s = 1 - t;
      graphene_point_t point = GRAPHENE_POINT_INIT (
          s * s * s * from->x + 3 * s * s * t * p[0].x + 3 * s * t * t * p[1].x + t * t * t * p[2].x,
          s * s * s * from->y + 3 * s * s * t * p[0].y + 3 * s * t * t * p[1].y + t * t * t * p[2].y);

      add_line (samples, &before, &point);
      before = point;
    }
}

static void
sample_item (GArray        *samples,
             const CjmItem *item)
{
  graphene_point_t last = { 0, 0 };

  for (guint i = 0; i < item->segments->len; i++)
    {
      const CjmSegment *segment = &g_array_index (item->segments, CjmSegment, i);

      switch (segment->type)
        {
        case CJM_SEGMENT_MOVE:
          last = segment->points[0];
          break;
        case CJM_SEGMENT_LINE:
          add_line (samples, &last, &segment->points[0]);
          last = segment->points[0];
          break;
        case CJM_SEGMENT_CURVE:
          add_curve (samples, &last, segment->points);
          last = segment->points[2];
          break;
        case CJM_SEGMENT_CLOSE:
          break;
        }
    }
}

static gboolean
meets_face (const CjmWording      *self,
            const graphene_rect_t *area)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const CjmLoopWord *word = &g_array_index (self->words, CjmLoopWord, i);
      float x = CLAMP (word->face.x, area->origin.x, area->origin.x + area->size.width) - word->face.x;
      float y = CLAMP (word->face.y, area->origin.y, area->origin.y + area->size.height) - word->face.y;

      if (hypotf (x, y) < CJM_FACE_RADIUS)
        return TRUE;
    }

  for (guint i = 0; i < self->shape->phases->len; i++)
    if (graphene_rect_intersection (&g_array_index (self->shape->phases, CjmLoopPhase, i).pill, area, NULL))
      return TRUE;

  return FALSE;
}

static gboolean
meets_word (const CjmWording      *self,
            const graphene_rect_t *area)
{
  for (guint i = 0; i < self->n_placed; i++)
    if (graphene_rect_intersection (&g_array_index (self->words, CjmLoopWord, i).area, area, NULL))
      return TRUE;

  return FALSE;
}

/* Words stand outside the ring, and beside the road that leads into it. */
static gboolean
meets_road (const CjmWording      *self,
            const graphene_rect_t *area)
{
  const CjmLoopShape *shape = self->shape;
  float right = area->origin.x + area->size.width;
  float bottom = area->origin.y + area->size.height;
  float x = CLAMP (shape->center_x, area->origin.x, right) - shape->center_x;
  float y = CLAMP (shape->center_y, area->origin.y, bottom) - shape->center_y;

  if (hypotf (x, y) < shape->radius + CJM_LOOP_ROAD / 2.0f)
    return TRUE;

  return shape->n_lead > 0 && area->origin.x < shape->center_x - shape->radius
         && bottom > shape->center_y - CJM_LOOP_ROAD / 2.0f && area->origin.y < shape->center_y + CJM_LOOP_ROAD / 2.0f;
}

static gboolean
meets_line (const CjmWording      *self,
            const graphene_rect_t *area)
{
  for (guint i = 0; i < self->samples->len; i++)
    if (graphene_rect_contains_point (area, &g_array_index (self->samples, graphene_point_t, i)))
      return TRUE;

  return FALSE;
}

/* A word in a direction from its face, clear of that */
static void
get_area (const CjmLoopWord *word,
          float              turn,
          float              step,
          graphene_rect_t   *area)
{
  float x = word->away.x * cosf (turn) - word->away.y * sinf (turn);
  float y = word->away.x * sinf (turn) + word->away.y * cosf (turn);
  float way = CJM_FACE_RADIUS + GAP + step + fabsf (x) * word->size.width / 2 + fabsf (y) * word->size.height / 2;

  graphene_rect_init (area, word->face.x + x * way - word->size.width / 2, word->face.y + y * way - word->size.height / 2,
                      word->size.width, word->size.height);
}

/* Puts a word into the best place; looks at the nearest first, and at no more once one of them is free */
static void
place_word (CjmWording  *self,
            CjmLoopWord *word)
{
  float best = G_MAXFLOAT;

  for (guint i = 0; i < N_TURNS * N_STEPS; i++)
    {
      guint turns = (i % N_TURNS + 1) / 2;
      float turn = (i % 2 == i / N_TURNS % 2 ? 1 : -1) * (float) turns * (float) TURN;
      float step = (float) (i / N_TURNS) * STEP;
      float cost = step + turns * TURN_COST;
      graphene_rect_t area, around;
      gboolean crossed;

      if (cost >= best)
        continue;
      get_area (word, turn, step, &area);
      graphene_rect_inset_r (&area, -CLEAR, -CLEAR, &around);
      cost += meets_word (self, &around) ? WORD_COST : 0;
      cost += meets_face (self, &around) ? FACE_COST : 0;
      cost += meets_road (self, &around) ? ROAD_COST : 0;
      if (cost >= best)
        continue;
      crossed = meets_line (self, &around);
      cost += crossed ? LINE_COST : 0;
      if (cost >= best)
        continue;

      best = cost;
      word->area = area;
      word->crossed = crossed;
    }
}

/**
 * cjm_loop_words_place:
 * @shape: of the loop
 * @lines: the group that holds the curve, and nothing else
 * @words: of CjmLoopWord; those of no width have a face and no word
 *
 * Finds where words stand.
 */
void
cjm_loop_words_place (const CjmLoopShape *shape,
                      const CjmGroup     *lines,
                      GArray             *words)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  CjmWording self = { .shape = shape, .words = words, .samples = samples };

  for (guint i = 0; i < lines->items->len; i++)
    sample_item (samples, &g_array_index (lines->items, CjmItem, i));

  for (; self.n_placed < words->len; self.n_placed++)
    {
      CjmLoopWord *word = &g_array_index (words, CjmLoopWord, self.n_placed);

      graphene_rect_init (&word->area, word->face.x, word->face.y, 0, 0);
      if (word->size.width > 0)
        place_word (&self, word);
    }
}
