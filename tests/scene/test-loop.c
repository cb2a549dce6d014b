/* test-loop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "curve-words.h"
#include "scene-maker.h"

/* Six phases of one episode each, of which the last returns to the third: p1 and p2 are the way in. */
static CjmDocument *
make_loop (void)
{
  const double scores[] = { 1, 2, -3, NAN, 4, 5 };
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");

  cjm_node_set_text (journey, CJM_JOURNEY_TITLE, "I return");
  cjm_node_set_text (journey, CJM_JOURNEY_LOOP, "p3");
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *phase_id = g_strdup_printf ("p%u", i + 1);
      g_autofree char *episode_id = g_strdup_printf ("e%u", i + 1);
      g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, phase_id);
      g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, episode_id);

      cjm_node_set_text (phase, CJM_PHASE_TITLE, phase_id);
      cjm_node_set_text (episode, CJM_EPISODE_TITLE, episode_id);
      cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, scores[i]);
      cjm_node_insert (phase, CJM_PHASE_EPISODES, CJM_END, episode);
      cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
    }
  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);

  return cjm_document_new (root);
}

static CjmScene *
make_loop_scene (CjmDocument *document,
                 gboolean     unknown_points)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = CJM_VIEW_LOOP;
  options.unknown_points = unknown_points;

  return cjm_scene_new (document, get_journey (document, 0), &options);
}

/* As on the canvas, where the picture stays where it is whatever the scores are */
static CjmScene *
make_still_scene (CjmDocument *document)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = CJM_VIEW_LOOP;
  options.empty_lanes = TRUE;

  return cjm_scene_new (document, get_journey (document, 0), &options);
}

/* The middle of a point's face, which is the first that is drawn of it */
static graphene_point_t
get_face (CjmScene   *scene,
          const char *id)
{
  graphene_rect_t area;
  const CjmGroup *group = cjm_scene_find (scene, id, &area);
  const CjmItem *disc;
  graphene_rect_t bounds;
  graphene_point_t middle;

  g_assert_nonnull (group);
  disc = &g_array_index (group->items, CjmItem, 0);
  graphene_rect_init (&bounds, 0, 0, 0, 0);
  bounds.origin = g_array_index (disc->segments, CjmSegment, 0).points[0];
  for (guint i = 0; i < disc->segments->len; i++)
    if (g_array_index (disc->segments, CjmSegment, i).type == CJM_SEGMENT_CURVE)
      graphene_rect_expand (&bounds, &g_array_index (disc->segments, CjmSegment, i).points[2], &bounds);
  graphene_rect_get_center (&bounds, &middle);

  return GRAPHENE_POINT_INIT (area.origin.x + middle.x, area.origin.y + middle.y);
}

static graphene_point_t
get_middle (CjmScene   *scene,
            const char *id)
{
  graphene_rect_t area;
  graphene_point_t middle;

  g_assert_nonnull (cjm_scene_find (scene, id, &area));
  graphene_rect_get_center (&area, &middle);
  return middle;
}

/* The way in comes from the left; from where it meets the ring, the others go round clockwise. */
static void
test_order (void)
{
  g_autoptr (CjmDocument) document = make_loop ();
  g_autoptr (CjmScene) scene = make_loop_scene (document, FALSE);
  graphene_point_t p[6];
  double center_x, center_y, before = G_PI;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("phase-p%u", i + 1);

      p[i] = get_middle (scene, id);
    }
  center_x = (p[2].x + p[3].x + p[4].x + p[5].x) / 4;
  center_y = (p[2].y + p[3].y + p[4].y + p[5].y) / 4;

  g_assert_cmpfloat (p[0].x, <, p[1].x);
  g_assert_cmpfloat (p[1].x, <, p[2].x);
  g_assert_cmpfloat (p[0].y, ==, p[1].y);
  g_assert_cmpfloat_with_epsilon (p[0].y, center_y, 1);
  for (guint i = 2; i < 6; i++)
    {
      double angle = atan2 (p[i].y - center_y, p[i].x - center_x);

      while (angle < before)
        angle += 2 * G_PI;
      g_assert_cmpfloat (angle - before, <, G_PI);
      before = angle;
    }
  g_assert_cmpfloat (before, <, 3 * G_PI);
}

/* A word that has room there stands straight out from its face, away from the road. */
static void
test_words_stand_out (void)
{
  const double scores[] = { 1, 2, 3, -2 };
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_NOTHING);
  CjmNode *journey = get_journey (document, 0);
  g_autoptr (CjmScene) scene = NULL;
  graphene_point_t face;
  graphene_rect_t area;
  const CjmGroup *group;

  /* One on the way in, and three round the ring, of which the second is at its right. */
  cjm_document_begin (document, "Build");
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, i == 1 ? "back" : NULL);
      g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, id);

      cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, scores[i]);
      cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, "glad");
      cjm_node_insert (phase, CJM_PHASE_EPISODES, CJM_END, episode);
      cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
    }
  cjm_node_set_text (journey, CJM_JOURNEY_LOOP, "back");
  cjm_document_commit (document);
  scene = make_loop_scene (document, FALSE);

  face = get_face (scene, "emotion-e2");
  group = cjm_scene_find (scene, "emotion-e2", &area);
  g_assert_cmpfloat (face.x, >, area.origin.x);
  g_assert_cmpfloat_with_epsilon (area.origin.y + area.size.height / 2, face.y, 1.5);
  for (guint i = 0; i < group->items->len; i++)
    if (g_array_index (group->items, CjmItem, i).type == CJM_ITEM_TEXT)
      g_assert_cmpfloat (area.origin.x + g_array_index (group->items, CjmItem, i).x, >, face.x + CJM_FACE_RADIUS);

  face = get_face (scene, "emotion-e0");
  g_assert_nonnull (cjm_scene_find (scene, "emotion-e0", &area));
  g_assert_cmpfloat_with_epsilon (area.origin.x + area.size.width / 2, face.x, 1.5);
  g_assert_cmpfloat (area.origin.y + area.size.height - face.y, <, CJM_FACE_RADIUS + 3);
}

/* A point rises away from the road, as far for each point of score as it says. */
static void
test_scores (void)
{
  g_autoptr (CjmDocument) document = make_loop ();
  CjmNode *episode = cjm_document_find (document, "e5");
  g_autoptr (CjmScene) scene = NULL;
  const CjmGroup *group;
  graphene_point_t low, high, rise;

  cjm_document_begin (document, "Score");
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, -2);
  cjm_document_commit (document);
  scene = make_still_scene (document);
  low = get_face (scene, "emotion-e5");
  group = cjm_scene_find (scene, "emotion-e5", NULL);
  rise = group->rise;
  g_object_unref (g_steal_pointer (&scene));

  cjm_document_begin (document, "Score");
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, 4);
  cjm_document_commit (document);
  scene = make_still_scene (document);
  high = get_face (scene, "emotion-e5");

  g_assert_cmpfloat (hypot (rise.x, rise.y), >, 1);
  g_assert_cmpfloat_with_epsilon (high.x - low.x, rise.x * 6, 0.1);
  g_assert_cmpfloat_with_epsilon (high.y - low.y, rise.y * 6, 0.1);
}

static void
test_unknown (void)
{
  g_autoptr (CjmDocument) document = make_loop ();
  g_autoptr (CjmScene) picture = make_loop_scene (document, FALSE);
  g_autoptr (CjmScene) canvas = make_loop_scene (document, TRUE);
  const CjmGroup *group = cjm_scene_find (canvas, "emotion-e4", NULL);

  g_assert_null (cjm_scene_find (picture, "emotion-e4", NULL));
  g_assert_nonnull (group);
  g_assert_true ((group->flags & CJM_GROUP_UNKNOWN) != 0);
}

typedef struct
{
  CjmScene *scene;
  guint n_groups;
} Visit;

static void
check_inside_cb (const CjmGroup        *group,
                 const graphene_rect_t *area,
                 gpointer               user_data)
{
  Visit *visit = user_data;
  graphene_size_t size;

  cjm_scene_get_size (visit->scene, &size);
  g_assert_cmpfloat (area->origin.x, >=, 0);
  g_assert_cmpfloat (area->origin.y, >=, 0);
  g_assert_cmpfloat (area->origin.x + area->size.width, <=, size.width);
  g_assert_cmpfloat (area->origin.y + area->size.height, <=, size.height);
  visit->n_groups++;
}

/* Nothing lies outside the picture, and the same document gives the same picture. */
static void
test_ugly (void)
{
  for (CjmMake make = 0; make < CJM_N_MAKES; make++)
    {
      g_autoptr (CjmDocument) document = make_document (make);
      CjmNode *journey = get_journey (document, 0);
      g_autoptr (CjmScene) scene = make_loop_scene (document, TRUE);
      g_autoptr (CjmScene) again = make_loop_scene (document, TRUE);
      g_autofree char *once = dump_scene (scene);
      g_autofree char *twice = dump_scene (again);
      Visit visit = { .scene = scene };

      g_assert_nonnull (journey);
      g_assert_cmpstr (once, ==, twice);
      cjm_scene_foreach (scene, NULL, check_inside_cb, &visit);
      g_assert_cmpuint (visit.n_groups, >, 0);
    }
}

/* What stands beside a loop */
typedef struct
{
  GArray *words;          /* of graphene_rect_t, without those that have a halo */
  GArray *phases;         /* of graphene_rect_t */
  GArray *samples;        /* of graphene_point_t: on the curve */
  graphene_rect_t bounds; /* of all that is drawn but the header */
  float header;           /* its lower edge */
} Beside;

static void
read_beside_cb (const CjmGroup        *group,
                const graphene_rect_t *area,
                gpointer               user_data)
{
  Beside *beside = user_data;

  if ((group->flags & CJM_GROUP_POINT) != 0)
    read_point_words (group, area, beside->words);
  else if (group->id != NULL && g_str_has_prefix (group->id, "phase-"))
    g_array_append_val (beside->phases, *area);

  if (group->id != NULL && g_str_has_prefix (group->id, "journey-"))
    beside->header = area->origin.y + area->size.height;
  else if ((group->flags & CJM_GROUP_CARD) != 0)
    graphene_rect_union (&beside->bounds, area, &beside->bounds);

  for (guint i = 0; i < group->items->len && group->id == NULL; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      for (guint j = 0; item->type == CJM_ITEM_PATH && j < item->segments->len; j++)
        {
          const CjmSegment *segment = &g_array_index (item->segments, CjmSegment, j);
          graphene_point_t point = segment->points[segment->type == CJM_SEGMENT_CURVE ? 2 : 0];

          if (segment->type == CJM_SEGMENT_CLOSE)
            continue;
          point.x += area->origin.x;
          point.y += area->origin.y;
          graphene_rect_expand (&beside->bounds, &point, &beside->bounds);
          if (item->line_width == CJM_CURVE_WIDTH)
            g_array_append_val (beside->samples, point);
        }
    }
}

static void
check_apart (GArray *areas)
{
  for (guint i = 0; i < areas->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (graphene_rect_intersection (&g_array_index (areas, graphene_rect_t, i),
                                                  &g_array_index (areas, graphene_rect_t, j), NULL));
}

/* A loop of `n_phases` with as many episodes each, that returns to one of them */
static CjmDocument *
make_large_loop (guint       n_phases,
                 guint       n_episodes,
                 guint       back,
                 const char *title,
                 const char *word)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");

  for (guint i = 0; i < n_phases; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, id);

      cjm_node_set_text (phase, CJM_PHASE_TITLE, title);
      if (i == back)
        cjm_node_set_text (journey, CJM_JOURNEY_LOOP, id);
      for (guint j = 0; j < n_episodes; j++)
        {
          g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, NULL);

          cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, (int) ((i * n_episodes + j) * 37 % 101) / 10.0 - 5);
          cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, word);
          cjm_node_insert (phase, CJM_PHASE_EPISODES, CJM_END, episode);
        }
      cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
    }
  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);

  return cjm_document_new (root);
}

static void
check_clear (CjmDocument *document)
{
  g_autoptr (CjmScene) scene = make_loop_scene (document, FALSE);
  Beside beside = {
    .words = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t)),
    .phases = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t)),
    .samples = g_array_new (FALSE, FALSE, sizeof (graphene_point_t)),
  };
  graphene_size_t size;

  cjm_scene_get_size (scene, &size);
  graphene_rect_init (&beside.bounds, size.width / 2, size.height / 2, 0, 0);
  cjm_scene_foreach (scene, NULL, read_beside_cb, &beside);
  g_assert_cmpuint (beside.words->len, >, 0);
  g_assert_cmpuint (beside.samples->len, >, 0);

  check_apart (beside.words);
  check_apart (beside.phases);
  for (guint i = 0; i < beside.words->len; i++)
    {
      const graphene_rect_t *word = &g_array_index (beside.words, graphene_rect_t, i);

      for (guint j = 0; j < beside.phases->len; j++)
        g_assert_false (graphene_rect_intersection (word, &g_array_index (beside.phases, graphene_rect_t, j), NULL));
      for (guint j = 0; j < beside.samples->len; j++)
        g_assert_false (graphene_rect_contains_point (word, &g_array_index (beside.samples, graphene_point_t, j)));
    }

  /* The loop is in the middle, as near to the header as to the edge. */
  g_assert_cmpfloat_with_epsilon (beside.bounds.origin.x, size.width - beside.bounds.origin.x - beside.bounds.size.width,
                                  3);
  g_assert_cmpfloat_with_epsilon (size.height - beside.bounds.origin.y - beside.bounds.size.height, CJM_MARGIN, 2);
  g_assert_cmpfloat_with_epsilon (beside.bounds.origin.y - beside.header, CJM_MARGIN, 6);
  g_array_unref (beside.words);
  g_array_unref (beside.phases);
  g_array_unref (beside.samples);
}

/* Words keep clear of each other, of phases and of the curve; titles of phases of each other. */
static void
test_clear (void)
{
  const char *const arabic = "\u0645\u062d\u0645\u062f \u0627\u0644\u0645\u0635\u0631\u064a";
  g_autofree char *long_word = g_strnfill (400, 'W');
  CjmDocument *documents[] = {
    make_large_loop (1, 3, 0, "One", "curious"), make_large_loop (2, 2, 1, "A phase", "curious"),
    make_large_loop (30, 1, 3, "The title of a phase", "pleasantly surprised"),
    make_large_loop (6, 10, 1, "A phase", "curious"), make_large_loop (9, 2, 8, arabic, arabic),
    make_large_loop (9, 1, 0, long_word, long_word),
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      check_clear (documents[i]);
      g_object_unref (documents[i]);
    }
}

static void
update_cb (CjmDocument *document,
           GArray      *edits,
           CjmScene    *scene)
{
  cjm_scene_update (scene, edits);
}

/* An edit gives the picture that would have been made after it. */
static void
test_update (void)
{
  g_autoptr (CjmDocument) document = make_loop ();
  g_autoptr (CjmScene) scene = make_loop_scene (document, TRUE);
  g_autoptr (CjmScene) after = NULL;
  g_autofree char *before_text = dump_scene (scene);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  g_signal_connect (document, "changed", G_CALLBACK (update_cb), scene);
  cjm_document_begin (document, "Return elsewhere");
  cjm_node_set_text (get_journey (document, 0), CJM_JOURNEY_LOOP, "p2");
  cjm_document_commit (document);
  after = make_loop_scene (document, TRUE);
  text = dump_scene (scene);
  expected = dump_scene (after);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (text, !=, before_text);

  g_signal_handlers_disconnect_by_data (document, scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/loop/order", test_order);
  g_test_add_func ("/scene/loop/words-stand-out", test_words_stand_out);
  g_test_add_func ("/scene/loop/scores", test_scores);
  g_test_add_func ("/scene/loop/unknown", test_unknown);
  g_test_add_func ("/scene/loop/clear", test_clear);
  g_test_add_func ("/scene/loop/ugly", test_ugly);
  g_test_add_func ("/scene/loop/update", test_update);

  return g_test_run ();
}
