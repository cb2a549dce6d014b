/* geometry-overlays.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "geometry.h"

#include <math.h>

#include "cjm-average.h"
#include "cjm-counterpart.h"
#include "cjm-curve-ratings.h"
#include "cjm-curve-scale.h"
#include "cjm-layout.h"
#include "cjm-journey-alignment.h"
#include "cjm-overlay-line.h"

#define COLUMNS_X (CJM_MARGIN + CJM_LABEL_WIDTH)
#define LEGEND_WIDTH 92
#define KEY_RADIUS 6
#define LEAST_KNOT 0.5     /* what lies closer to what is before it is left out */
#define WIDTH_OF_PERSONA 1.6f
#define WIDTH_OF_OLDER 1.8f
#define WIDTH_OF_AVERAGE 5
#define WIDTH_OF_OTHER 2

/* A place of a line that ought to be drawn */
typedef struct
{
  graphene_point_t point;
  gboolean starts;          /* there is a gap before it */
} Knot;

typedef struct
{
  GArray *knots;            /* of Knot, of one line behind the other */
  float neutral;            /* of the emotion lane; NAN where that is not shown */
  float column_width;
} Expected;

static void
expect (Expected *self,
        double    unit,
        double    score,
        gboolean  starts)
{
  Knot knot = { .starts = starts || self->knots->len == 0 };

  knot.point = GRAPHENE_POINT_INIT (COLUMNS_X + (float) unit * self->column_width,
                                    self->neutral - (float) CLAMP (score, -5, 5) * CJM_SCORE_HEIGHT);
  g_array_append_val (self->knots, knot);
}

static gboolean
is_drawn_from (const Placed  *placed,
               const CjmItem *item,
               const Knot    *from,
               const Knot    *to)
{
  for (guint i = 1; i < item->segments->len; i++)
    {
      const CjmSegment *before = geometry_get_segment (item, i - 1);
      const CjmSegment *segment = geometry_get_segment (item, i);
      graphene_point_t a = before->points[before->type == CJM_SEGMENT_CURVE ? 2 : 0];
      graphene_point_t b = segment->points[2];

      a = GRAPHENE_POINT_INIT (a.x + placed->area.origin.x, a.y + placed->area.origin.y);
      b = GRAPHENE_POINT_INIT (b.x + placed->area.origin.x, b.y + placed->area.origin.y);
      if (graphene_point_near (&a, &from->point, 0.1f) && graphene_point_near (&b, &to->point, 0.1f))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_drawn (const Geometry *self,
          float           width,
          float           dash,
          const Knot     *from,
          const Knot     *to)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);

      for (guint j = 0; j < placed->group->items->len; j++)
        {
          const CjmItem *item = geometry_get_item (placed->group, j);

          if (item->ascending && geometry_is_stroke (item, width, dash) && is_drawn_from (placed, item, from, to))
            return TRUE;
        }
    }

  return FALSE;
}

/* How many curves there are of a style of line */
static guint
count_arcs (const Geometry *self,
            float           width,
            float           dash)
{
  guint n = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      const CjmGroup *group = geometry_get (self, i)->group;

      for (guint j = 0; j < group->items->len; j++)
        if (geometry_get_item (group, j)->ascending && geometry_is_stroke (geometry_get_item (group, j), width, dash))
          n += geometry_get_item (group, j)->segments->len - 1;
    }

  return n;
}

/* What ought to be drawn is, and nothing else in that style. */
static void
check_line (const Geometry *self,
            const Expected *expected,
            float           width,
            float           dash)
{
  guint n = 0;

  for (guint i = 1; i < expected->knots->len; i++)
    {
      const Knot *from = &g_array_index (expected->knots, Knot, i - 1);
      const Knot *to = &g_array_index (expected->knots, Knot, i);

      if (to->starts)
        continue;
      n++;
      g_assert_true (is_drawn (self, width, dash, from, to));
    }
  g_assert_cmpuint (n, ==, count_arcs (self, width, dash));
}

static float
find_neutral (const Geometry *self)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);

      if (placed->group->items->len == 8 && placed->area.size.height == CJM_CURVE_HEIGHT
          && geometry_get_item (placed->group, 0)->line_width == 1)
        return placed->area.origin.y + CJM_CURVE_HEIGHT / 2;
    }

  return NAN;
}

static void
expect_alignment (Expected                  *expected,
                  const CjmJourneyAlignment *alignment)
{
  gboolean gap = TRUE;
  double last = -G_MAXDOUBLE;

  for (guint i = 0; i < alignment->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (alignment->places, CjmLinedUp, i);
      double x = place->x * expected->column_width;

      if (!isnan (place->score) && x < last + LEAST_KNOT)
        continue;
      if (!isnan (place->score))
        {
          expect (expected, place->x, place->score, gap);
          last = x;
        }
      gap = isnan (place->score);
    }
}

/* The other one of a pair of a current and an ideal journey, lined up as every other one */
static void
expect_other (const Geometry *self,
              Expected       *expected)
{
  CjmNode *journey = cjm_scene_get_journey (self->scene);
  CjmNode *other = cjm_journey_find_other (cjm_scene_get_document (self->scene), journey);
  g_autoptr (CjmJourneyAlignment) alignment = other != NULL ? cjm_journey_alignment_new (journey, other) : NULL;

  if (alignment != NULL)
    expect_alignment (expected, alignment);
}

/* A band from the average less the spread to the average and the spread, at every column where there is one */
static void
check_band (const Geometry *self,
            const Knot     *knot,
            double          reach)
{
  float upper = CLAMP (knot->point.y - (float) reach, 0, G_MAXFLOAT);
  gboolean found = FALSE;

  for (guint i = 0; i < self->all->len && !found; i++)
    {
      const Placed *placed = geometry_get (self, i);

      for (guint j = 0; j < placed->group->items->len && !found; j++)
        {
          const CjmItem *item = geometry_get_item (placed->group, j);

          for (guint k = 0; item->type == CJM_ITEM_PATH && item->fill.alpha == CJM_BAND_ALPHA && k < item->segments->len;
               k++)
            {
              const CjmSegment *segment = geometry_get_segment (item, k);
              graphene_point_t point = segment->points[segment->type == CJM_SEGMENT_CURVE ? 2 : 0];

              found = found || (fabsf (point.x + placed->area.origin.x - knot->point.x) < 0.1f
                                && fabsf (point.y + placed->area.origin.y - upper) < 0.1f);
            }
        }
    }
  g_assert_true (found);
}

/* The average with its spread, and under every column what it stands on */
static void
check_average (const Geometry *self,
               Expected       *expected,
               GPtrArray      *journeys,
               GPtrArray      *alignments)
{
  CjmNode *journey = cjm_scene_get_journey (self->scene);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree double *weights = NULL;
  g_autoptr (GArray) averages = NULL;
  gboolean gap = TRUE;

  g_ptr_array_add (all, journey);
  g_ptr_array_extend (all, journeys, NULL, NULL);
  weights = cjm_journeys_get_weights (cjm_scene_get_document (self->scene), all);
  averages = cjm_average_curve (journey, alignments, weights);
  g_array_set_size (expected->knots, 0);
  for (guint i = 0; i < averages->len; i++)
    {
      const CjmAverage *average = &g_array_index (averages, CjmAverage, i);

      if (average->n > 0)
        expect (expected, i + 0.5, average->mean, gap);
      gap = average->n == 0;
    }
  check_line (self, expected, WIDTH_OF_AVERAGE, 0);

  for (guint i = 1; i < expected->knots->len; i++)
    {
      const Knot *knot = &g_array_index (expected->knots, Knot, i);
      guint column = (guint) ((knot->point.x - COLUMNS_X) / self->options->column_width);
      const CjmAverage *average = &g_array_index (averages, CjmAverage, column);
      double reach = MIN (average->spread, 5 - average->mean) * CJM_SCORE_HEIGHT;

      if (!knot->starts)
        check_band (self, knot, reach);
    }
}

/* The name of a line is on a ground as large as itself, within the lane, and there if there is a line and a name. */
static void
check_name (const Geometry *self,
            CjmNode        *journey,
            gboolean        has_line,
            float           neutral)
{
  g_autofree char *id = cjm_card_id_new (journey, CJM_CARD_WHOLE);
  graphene_rect_t area;
  const CjmGroup *group = cjm_scene_find (self->scene, id, &area);
  const CjmItem *ground;

  g_assert_true (group == NULL || has_line);
  if (group == NULL)
    return;

  ground = geometry_get_item (group, 0);
  g_assert_cmpint (ground->type, ==, CJM_ITEM_RECTANGLE);
  g_assert_true (graphene_rect_equal (&ground->area, &GRAPHENE_RECT_INIT (0, 0, area.size.width, area.size.height)));
  g_assert_cmpfloat (area.origin.y, >, neutral - CJM_CURVE_HEIGHT / 2);
  g_assert_cmpfloat (area.origin.y + area.size.height, <, neutral + CJM_CURVE_HEIGHT / 2);
  g_assert_cmpfloat (area.origin.x, >=, COLUMNS_X);
}

/* Each line over the curve is where its journey is lined up, by its scores. */
void
geometry_check_overlays (const Geometry *self)
{
  CjmDocument *document = cjm_scene_get_document (self->scene);
  CjmNode *journey = cjm_scene_get_journey (self->scene);
  g_autoptr (GPtrArray) alignments = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_journey_alignment_free);
  g_autoptr (GArray) knots = g_array_new (FALSE, FALSE, sizeof (Knot));
  Expected expected = { knots, find_neutral (self), self->options->column_width };
  g_autoptr (GPtrArray) journeys = NULL;
  CjmNode *older;

  if (self->options->view != CJM_VIEW_MAP || isnan (expected.neutral))
    return;

  journeys = cjm_journey_list_comparable (document, journey);
  for (guint i = 0; i < journeys->len; i++)
    {
      guint n = knots->len;

      g_ptr_array_add (alignments, cjm_journey_alignment_new (journey, g_ptr_array_index (journeys, i)));
      if ((self->options->overlays & CJM_OVERLAY_PERSONAS) != 0)
        expect_alignment (&expected, g_ptr_array_index (alignments, i));
      check_name (self, g_ptr_array_index (journeys, i), knots->len > n, expected.neutral);
    }
  check_line (self, &expected, WIDTH_OF_PERSONA, 0);

  g_array_set_size (knots, 0);
  older = (self->options->overlays & CJM_OVERLAY_OLDER) != 0 ? cjm_journey_find_older (document, journey) : NULL;
  if (older != NULL)
    {
      g_autoptr (CjmJourneyAlignment) alignment = cjm_journey_alignment_new (journey, older);

      expect_alignment (&expected, alignment);
    }
  check_line (self, &expected, WIDTH_OF_OLDER, WIDTH_OF_OLDER);

  g_array_set_size (knots, 0);
  if ((self->options->overlays & CJM_OVERLAY_IDEAL) != 0)
    expect_other (self, &expected);
  check_line (self, &expected, WIDTH_OF_OTHER, 6);

  g_array_set_size (knots, 0);
  if ((self->options->overlays & CJM_OVERLAY_AVERAGE) != 0 && journeys->len > 0)
    check_average (self, &expected, journeys, alignments);
  else
    check_line (self, &expected, WIDTH_OF_AVERAGE, 0);
}

typedef enum { KEY_OWN, KEY_OTHER, KEY_PERSONAS, KEY_AVERAGE, KEY_SPREAD, KEY_OLDER, KEY_MEASURED, KEY_ASSUMED,
               KEY_RATING, KEY_NONE, N_KEYS } Key;

/* What a line, a dot of a line, a band or a ring stands for */
static Key
read_key (const Geometry *self,
          const CjmItem  *item,
          float           ring)
{
  graphene_point_t middle;
  float radius = 0;    /* of what is no circle */

  if (item->fill.set && item->fill.alpha == CJM_BAND_ALPHA)
    return KEY_SPREAD;
  if (item->type != CJM_ITEM_PATH)
    return KEY_NONE;
  if (geometry_read_circle (item, 0, &middle, &radius) && item->stroke.set && item->fill.set)
    {
      if (fabsf (radius + item->line_width / 2 - CJM_RATING_RADIUS) < GEOMETRY_SLACK)
        return KEY_RATING;
      if (fabsf (radius + item->line_width / 2 - ring) < GEOMETRY_SLACK)
        return item->dash[0] > 0 ? KEY_ASSUMED : KEY_MEASURED;
    }
  if (!item->stroke.set && item->segments->len == 6 && fabsf (radius - 2.5f) < GEOMETRY_SLACK)
    return KEY_AVERAGE;
  if (!item->stroke.set && item->segments->len == 6 && fabsf (radius - 2) < GEOMETRY_SLACK)
    return item->fill.rgb == self->theme->secondary ? KEY_OLDER : KEY_PERSONAS;

  return geometry_is_stroke (item, CJM_CURVE_WIDTH, 0) ? KEY_OWN
         : geometry_is_stroke (item, WIDTH_OF_OTHER, 6) ? KEY_OTHER
         : geometry_is_stroke (item, WIDTH_OF_PERSONA, 0) ? KEY_PERSONAS
         : geometry_is_stroke (item, WIDTH_OF_AVERAGE, 0) ? KEY_AVERAGE
         : geometry_is_stroke (item, WIDTH_OF_OLDER, WIDTH_OF_OLDER) ? KEY_OLDER : KEY_NONE;
}

static gboolean
is_legend (const Geometry *self,
           const Placed   *placed)
{
  if (placed->group->id != NULL || placed->area.origin.x != CJM_MARGIN || placed->group->items->len < 2
      || geometry_get_item (placed->group, 1)->type != CJM_ITEM_TEXT)
    return FALSE;

  return self->options->view == CJM_VIEW_MAP ? placed->area.size.width == LEGEND_WIDTH
         : self->options->view == CJM_VIEW_COMPOSITE && placed->area.size.height == 17;
}

/* What the legend says: each sample has its words, beside it. */
static void
read_legend (const Geometry *self,
             const Placed   *placed,
             const CjmItem **samples)
{
  for (guint i = 0; i < placed->group->items->len; i++)
    {
      const CjmItem *item = geometry_get_item (placed->group, i);
      Key key = read_key (self, item, KEY_RADIUS);
      graphene_rect_t sample, words;

      if (item->type == CJM_ITEM_TEXT)
        continue;
      g_assert_cmpint (key, !=, KEY_NONE);
      g_assert_null (samples[key]);
      samples[key] = item;
      g_assert_cmpuint (i + 1, <, placed->group->items->len);
      g_assert_cmpint (geometry_get_item (placed->group, i + 1)->type, ==, CJM_ITEM_TEXT);
      cjm_item_get_extents (item, &sample);
      cjm_item_get_extents (geometry_get_item (placed->group, i + 1), &words);
      g_assert_cmpfloat (words.origin.x, >, sample.origin.x + sample.size.width + 2);
      g_assert_cmpfloat (words.origin.y, <, sample.origin.y + sample.size.height / 2);
      g_assert_cmpfloat (words.origin.y + words.size.height, >, sample.origin.y + sample.size.height / 2);
    }
}

static void
read_drawn (const Geometry *self,
            const Placed   *placed,
            const CjmItem **drawn)
{
  gboolean point = (placed->group->flags & CJM_GROUP_POINT) != 0;

  if ((placed->group->flags & CJM_GROUP_UNKNOWN) != 0 || (placed->group->id != NULL && !point))
    return;
  for (guint i = 0; i < (point ? 1 : placed->group->items->len); i++)
    {
      const CjmItem *item = geometry_get_item (placed->group, i);
      Key key = read_key (self, item, CJM_FACE_RADIUS);

      if (item->type == CJM_ITEM_TEXT || key == KEY_NONE)
        continue;
      drawn[key] = item;
    }
}

/* A legend explains what is drawn, as it is drawn, and nothing else; the journey's own line only beside others. */
void
geometry_check_legend (const Geometry *self)
{
  const CjmItem *samples[N_KEYS] = { NULL };
  const CjmItem *drawn[N_KEYS] = { NULL };

  if (self->options->view != CJM_VIEW_MAP && self->options->view != CJM_VIEW_COMPOSITE)
    return;

  for (guint i = 0; i < self->all->len; i++)
    if (is_legend (self, geometry_get (self, i)))
      read_legend (self, geometry_get (self, i), samples);
    else
      read_drawn (self, geometry_get (self, i), drawn);

  if (drawn[KEY_OTHER] == NULL && drawn[KEY_PERSONAS] == NULL && drawn[KEY_AVERAGE] == NULL && drawn[KEY_OLDER] == NULL)
    drawn[KEY_OWN] = NULL;
  for (Key key = 0; key < KEY_NONE; key++)
    {
      if ((samples[key] != NULL) != (drawn[key] != NULL))
        g_error ("the legend has key %d: %d; it is drawn: %d", key, samples[key] != NULL, drawn[key] != NULL);
      if (samples[key] != NULL && key <= KEY_OLDER && key != KEY_PERSONAS && key != KEY_SPREAD && samples[key]->stroke.set
          && drawn[key]->stroke.set)
        g_assert_cmpuint (samples[key]->stroke.rgb, ==, drawn[key]->stroke.rgb);
      if (key == KEY_SPREAD && samples[key] != NULL)
        g_assert_cmpuint (samples[key]->fill.rgb, ==, drawn[key]->fill.rgb);
    }
}
