/* test-loop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

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
  scene = make_loop_scene (document, FALSE);
  low = get_middle (scene, "emotion-e5");
  group = cjm_scene_find (scene, "emotion-e5", NULL);
  rise = group->rise;
  g_object_unref (g_steal_pointer (&scene));

  cjm_document_begin (document, "Score");
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, 4);
  cjm_document_commit (document);
  scene = make_loop_scene (document, FALSE);
  high = get_middle (scene, "emotion-e5");

  g_assert_cmpfloat (hypot (rise.x, rise.y), >, 1);
  g_assert_cmpfloat_with_epsilon (high.x - low.x, rise.x * 6, 3);
  g_assert_cmpfloat_with_epsilon (high.y - low.y, rise.y * 6, 3);
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
  g_test_add_func ("/scene/loop/scores", test_scores);
  g_test_add_func ("/scene/loop/unknown", test_unknown);
  g_test_add_func ("/scene/loop/ugly", test_ugly);
  g_test_add_func ("/scene/loop/update", test_update);

  return g_test_run ();
}
