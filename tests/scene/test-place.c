/* test-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-scene-place.h"
#include "cjm-arrange.h"

/* Two phases: the first with e1 (touchpoints a and b, problem x) and e2, the second with none. An improvement i stands
 * under x. */
typedef struct
{
  CjmDocument *document;
  CjmScene *scene;
} Fixture;

static void
add (CjmDocument *document,
     const char  *parent,
     guint        member,
     const char  *id)
{
  CjmNode *node = parent != NULL ? cjm_document_find (document, parent) : cjm_document_get_root (document);
  g_autoptr (CjmNode) child = cjm_node_new (cjm_kind_get_member (cjm_node_get_kind (node), member)->target, id);

  cjm_node_set_text (child, 1, id);
  g_assert_true (cjm_node_insert (node, member, CJM_END, child));
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  CjmDocument *document = fixture->document = cjm_document_new_empty ();
  CjmSceneOptions options;

  cjm_document_begin (document, "Build");
  add (document, NULL, CJM_DOCUMENT_JOURNEYS, "j");
  add (document, "j", CJM_JOURNEY_PHASES, "p1");
  add (document, "j", CJM_JOURNEY_PHASES, "p2");
  add (document, "p1", CJM_PHASE_EPISODES, "e1");
  add (document, "p1", CJM_PHASE_EPISODES, "e2");
  add (document, "e1", CJM_EPISODE_TOUCHPOINTS, "a");
  add (document, "e1", CJM_EPISODE_TOUCHPOINTS, "b");
  add (document, "e1", CJM_EPISODE_PROBLEMS, "x");
  add (document, NULL, CJM_DOCUMENT_IMPROVEMENTS, "i");
  cjm_node_set_texts (cjm_document_find (document, "i"), CJM_IMPROVEMENT_SOLVES, (const char *[]) { "x", NULL });
  cjm_document_commit (document);

  cjm_scene_options_init (&options);
  options.empty_lanes = TRUE;
  fixture->scene = cjm_scene_new (document, cjm_document_find (document, "j"), &options);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_assert_finalize_object (fixture->scene);
  g_assert_finalize_object (fixture->document);
}

/* Asks for a place at a share of a group's area: (0.5, 1.1) is just below its middle. */
static gboolean
find (Fixture         *fixture,
      const char      *group,
      float            x,
      float            y,
      CjmCardType      type,
      CjmPlace        *place,
      graphene_rect_t *line)
{
  graphene_rect_t area;

  g_assert_nonnull (cjm_scene_find (fixture->scene, group, &area));
  return cjm_scene_find_place (fixture->scene,
                               &GRAPHENE_POINT_INIT (area.origin.x + x * area.size.width,
                                                     area.origin.y + y * area.size.height),
                               &type, place, line);
}

static void
assert_place (Fixture    *fixture,
              CjmPlace   *place,
              const char *parent,
              guint       member,
              guint       index)
{
  g_assert_cmpstr (cjm_node_get_id (place->parent), ==, parent);
  g_assert_cmpuint (place->member, ==, member);
  g_assert_cmpuint (place->index, ==, index);
}

static void
test_touchpoints (Fixture      *fixture,
                  gconstpointer unused)
{
  CjmCardType type = { CJM_KIND_TOUCHPOINT, CJM_END };
  graphene_rect_t line, a, b;
  CjmPlace place;

  cjm_scene_find (fixture->scene, "touchpoint-a", &a);
  cjm_scene_find (fixture->scene, "touchpoint-b", &b);

  g_assert_true (find (fixture, "touchpoint-a", 0.5, 0.2, type, &place, &line));
  assert_place (fixture, &place, "e1", CJM_EPISODE_TOUCHPOINTS, 0);
  g_assert_cmpfloat (line.origin.y, <, a.origin.y);

  g_assert_true (find (fixture, "touchpoint-a", 0.5, 0.8, type, &place, &line));
  assert_place (fixture, &place, "e1", CJM_EPISODE_TOUCHPOINTS, 1);
  g_assert_cmpfloat (line.origin.y, >, a.origin.y + a.size.height);
  g_assert_cmpfloat (line.origin.y, <, b.origin.y);
  g_assert_cmpfloat (line.origin.x, <=, a.origin.x + 3);
  g_assert_cmpfloat (line.size.width, >, a.size.width - 6);

  g_assert_true (find (fixture, "note-x", 0.5, 0.5, type, &place, &line));
  assert_place (fixture, &place, "e1", CJM_EPISODE_TOUCHPOINTS, 2);

  g_assert_true (find (fixture, "episode-e2", 0.5, 0.5, type, &place, &line));
  assert_place (fixture, &place, "e2", CJM_EPISODE_TOUCHPOINTS, CJM_END);

  g_assert_false (find (fixture, "phase-p2", 0.5, 0.5, type, &place, &line));
  g_assert_false (cjm_scene_find_place (fixture->scene, &GRAPHENE_POINT_INIT (40, 400), &type, &place, &line));
}

static void
test_notes (Fixture      *fixture,
            gconstpointer unused)
{
  graphene_rect_t line, lane;
  CjmPlace place;

  g_assert_true (find (fixture, "note-x", 0.5, 0.9, (CjmCardType) { CJM_KIND_NOTE, CJM_END }, &place, &line));
  assert_place (fixture, &place, "e1", CJM_EPISODE_PROBLEMS, 1);
  g_assert_true (find (fixture, "note-x", 0.5, 0.9, (CjmCardType) { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS }, &place,
                       &line));
  assert_place (fixture, &place, "e1", CJM_EPISODE_QUESTIONS, CJM_END);

  g_assert_true (cjm_scene_get_lane_area (fixture->scene, CJM_LANE_QUESTIONS, &lane));
  g_assert_true (graphene_rect_contains_point (&lane, &line.origin));
  g_assert_true (cjm_scene_find_place (fixture->scene, &GRAPHENE_POINT_INIT (line.origin.x + 5, lane.origin.y + 5),
                                       &(CjmCardType) { CJM_KIND_NOTE, CJM_END }, &place, &line));
  assert_place (fixture, &place, "e1", CJM_EPISODE_QUESTIONS, CJM_END);
}

static void
test_improvements (Fixture      *fixture,
                   gconstpointer unused)
{
  CjmCardType type = { CJM_KIND_IMPROVEMENT, CJM_END };
  graphene_rect_t line;
  CjmPlace place;

  g_assert_true (find (fixture, "improvement-i", 0.5, 0.9, type, &place, &line));
  assert_place (fixture, &place, NULL, CJM_DOCUMENT_IMPROVEMENTS, 1);
  g_assert_cmpstr (cjm_node_get_id (place.episode), ==, "e1");
  g_assert_true (find (fixture, "episode-e2", 0.5, 0.9, type, &place, &line));
  g_assert_cmpstr (cjm_node_get_id (place.episode), ==, "e2");
}

static void
test_episodes (Fixture      *fixture,
               gconstpointer unused)
{
  CjmCardType type = { CJM_KIND_EPISODE, CJM_END };
  graphene_rect_t line, band;
  CjmPlace place;

  cjm_scene_find (fixture->scene, "phase-p2", &band);
  g_assert_true (find (fixture, "episode-e1", 0.1, 0.5, type, &place, &line));
  assert_place (fixture, &place, "p1", CJM_PHASE_EPISODES, 0);
  g_assert_true (find (fixture, "episode-e1", 0.9, 0.5, type, &place, &line));
  assert_place (fixture, &place, "p1", CJM_PHASE_EPISODES, 1);
  g_assert_true (find (fixture, "episode-e2", 0.9, 0.5, type, &place, &line));
  assert_place (fixture, &place, "p1", CJM_PHASE_EPISODES, 2);
  g_assert_cmpfloat_with_epsilon (line.origin.x, band.origin.x, 0.5);
  g_assert_true (find (fixture, "phase-p2", 0.9, 0.5, type, &place, &line));
  assert_place (fixture, &place, "p2", CJM_PHASE_EPISODES, 0);
}

static void
test_phases (Fixture      *fixture,
             gconstpointer unused)
{
  CjmCardType type = { CJM_KIND_PHASE, CJM_END };
  graphene_rect_t line, band;
  CjmPlace place;

  cjm_scene_find (fixture->scene, "phase-p2", &band);
  g_assert_true (find (fixture, "phase-p1", 0.2, 0.5, type, &place, &line));
  assert_place (fixture, &place, "j", CJM_JOURNEY_PHASES, 0);
  g_assert_true (find (fixture, "phase-p1", 0.8, 0.5, type, &place, &line));
  assert_place (fixture, &place, "j", CJM_JOURNEY_PHASES, 1);
  g_assert_cmpfloat_with_epsilon (line.origin.x, band.origin.x, 0.5);
  g_assert_true (find (fixture, "phase-p2", 0.8, 0.5, type, &place, &line));
  assert_place (fixture, &place, "j", CJM_JOURNEY_PHASES, 2);
}

/* What is let go where the line is comes to stand where the line was. */
static void
test_lands_there (Fixture      *fixture,
                  gconstpointer unused)
{
  g_autoptr (CjmNode) node = cjm_node_new (CJM_KIND_TOUCHPOINT, "new");
  graphene_rect_t line, area;
  CjmPlace place;

  g_assert_true (find (fixture, "touchpoint-b", 0.5, 0.1, (CjmCardType) { CJM_KIND_TOUCHPOINT, CJM_END }, &place, &line));
  cjm_node_set_text (node, CJM_TOUCHPOINT_TITLE, "New");
  g_signal_connect_swapped (fixture->document, "changed", G_CALLBACK (cjm_scene_update), fixture->scene);
  cjm_arrange_add (fixture->document, node, &place, "Add");
  cjm_scene_find (fixture->scene, "touchpoint-new", &area);
  g_assert_cmpfloat_with_epsilon (area.origin.y, line.origin.y, 6);
  g_assert_cmpfloat_with_epsilon (area.origin.x, line.origin.x, 4);
  g_signal_handlers_disconnect_by_data (fixture->document, fixture->scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/scene/place/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("touchpoints", test_touchpoints);
  ADD ("notes", test_notes);
  ADD ("improvements", test_improvements);
  ADD ("episodes", test_episodes);
  ADD ("phases", test_phases);
  ADD ("lands-there", test_lands_there);

  return g_test_run ();
}
