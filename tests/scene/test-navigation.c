/* test-navigation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "cjm-view.h"
#include "scene-maker.h"

static void
collect_cb (const CjmGroup        *group,
            const graphene_rect_t *area,
            gpointer               user_data)
{
  if ((group->flags & CJM_GROUP_CARD) != 0)
    g_hash_table_add (user_data, group->id);
}

/* From the first card, in any direction, again and again */
static void
assert_all_reached (CjmScene *scene)
{
  g_autoptr (GHashTable) cards = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GQueue) queue = g_queue_new ();
  const CjmGroup *first = cjm_scene_get_neighbour (scene, NULL, CJM_DIRECTION_RIGHT);

  cjm_scene_foreach (scene, NULL, collect_cb, cards);
  if (first != NULL)
    {
      g_queue_push_tail (queue, first->id);
      g_hash_table_add (seen, first->id);
    }
  while (!g_queue_is_empty (queue))
    {
      const char *id = g_queue_pop_head (queue);

      for (CjmDirection direction = 0; direction <= CJM_DIRECTION_DOWN; direction++)
        {
          const CjmGroup *next = cjm_scene_get_neighbour (scene, id, direction);

          if (next == NULL)
            continue;
          g_assert_cmpstr (next->id, !=, id);
          if (g_hash_table_add (seen, next->id))
            g_queue_push_tail (queue, next->id);
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, g_hash_table_size (cards));
}

static void
test_every_card_is_reached (gconstpointer data)
{
  for (CjmMake make = 0; make < CJM_N_MAKES; make++)
    {
      g_autoptr (CjmDocument) document = make_document (make);
      g_autoptr (CjmScene) scene = make_scene (document);
      CjmSceneOptions options = *cjm_scene_get_options (scene);

      options.view = GPOINTER_TO_UINT (data);
      cjm_scene_set_options (scene, &options);
      assert_all_reached (scene);
    }
}

/* Every chart of every journey that has one */
static void
test_charts (void)
{
  for (CjmMake make = 0; make < CJM_N_MAKES; make++)
    {
      g_autoptr (CjmDocument) document = make_document (make);
      CjmNode *root = cjm_document_get_root (document);

      for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
        for (CjmSceneView view = 0; view < CJM_N_VIEWS; view++)
          {
            CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);
            g_autoptr (CjmScene) scene = NULL;
            CjmSceneOptions options;

            if (!cjm_view_is_chart (view) || !cjm_view_can_show (view, journey))
              continue;
            cjm_scene_options_init (&options);
            options.view = view;
            scene = cjm_scene_new (document, journey, &options);
            assert_all_reached (scene);
          }
    }
}

/* Whichever lanes are hidden, also that of the headers by which every column is come to */
static void
test_hidden_lanes (void)
{
  static const char *const lanes[] = {
    "touchpoints,questions", "questions,problems", "scenario,problems,improvements", "emotion", "episode,problems",
    "touchpoints,emotion,questions,problems,improvements,action-plan",
  };

  for (CjmMake make = 0; make < CJM_N_MAKES; make++)
    {
      g_autoptr (CjmDocument) document = make_document (make);
      g_autoptr (CjmScene) scene = make_scene (document);

      for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
        {
          CjmSceneOptions options = *cjm_scene_get_options (scene);

          g_assert_true (cjm_scene_options_set_lanes (&options, lanes[i], NULL));
          cjm_scene_set_options (scene, &options);
          assert_all_reached (scene);
        }
    }
}

/* A card of a column, and where its middle is */
typedef struct
{
  const char *id;
  graphene_point_t middle;
} Place;

typedef struct
{
  CjmScene *scene;
  GArray *places;
} Places;

static void
note_place_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  const Places *places = user_data;
  g_autoptr (GPtrArray) column = group->id != NULL ? cjm_scene_list_column (places->scene, group->id) : NULL;
  Place place = { group->id };

  graphene_rect_get_center (area, &place.middle);
  if (column != NULL && column->len > 0)
    g_array_append_val (places->places, place);
}

static gboolean
holds (GPtrArray  *ids,
       const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* The cards of an episode are those that stand over and under each other, from the top down. */
static void
assert_columns (CjmScene *scene)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  float width = cjm_scene_get_options (scene)->column_width;

  cjm_scene_foreach (scene, NULL, note_place_cb, &(Places) { scene, places });
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      g_autoptr (GPtrArray) column = cjm_scene_list_column (scene, place->id);
      float lowest = -1;

      for (guint j = 0; j < column->len; j++)
        {
          graphene_rect_t area;

          g_assert_nonnull (cjm_scene_find (scene, column->pdata[j], &area));
          g_assert_cmpfloat (area.origin.y, >, lowest);
          lowest = area.origin.y;
        }
      for (guint j = 0; j < places->len; j++)
        {
          const Place *other = &g_array_index (places, Place, j);

          g_assert_cmpint (holds (column, other->id), ==, fabsf (other->middle.x - place->middle.x) < width / 2);
        }
    }
}

static void
test_columns (void)
{
  for (CjmMake make = 0; make < CJM_N_MAKES; make++)
    if (make != CJM_MAKE_LONG)
      {
        g_autoptr (CjmDocument) document = make_document (make);
        g_autoptr (CjmScene) scene = make_scene (document);

        assert_columns (scene);
      }
}

static const char *
go (CjmScene    *scene,
    const char  *id,
    CjmDirection direction)
{
  const CjmGroup *next = cjm_scene_get_neighbour (scene, id, direction);

  return next != NULL ? next->id : NULL;
}

static void
test_directions (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_UGLY);
  g_autoptr (CjmScene) scene = make_scene (document);

  g_assert_cmpstr (go (scene, NULL, CJM_DIRECTION_DOWN), ==, "phase-p0");
  g_assert_cmpstr (go (scene, "phase-p0", CJM_DIRECTION_UP), ==, "journey-j");
  g_assert_cmpstr (go (scene, "journey-j", CJM_DIRECTION_DOWN), ==, "phase-p0");
  g_assert_cmpstr (go (scene, "journey-j", CJM_DIRECTION_UP), ==, NULL);
  g_assert_cmpstr (go (scene, "journey-j", CJM_DIRECTION_LEFT), ==, NULL);
  g_assert_cmpstr (go (scene, "journey-j", CJM_DIRECTION_RIGHT), ==, "persona-x0");
  g_assert_cmpstr (go (scene, "persona-x0", CJM_DIRECTION_LEFT), ==, "journey-j");
  g_assert_cmpstr (go (scene, "persona-x0", CJM_DIRECTION_RIGHT), ==, NULL);
  g_assert_true (g_str_has_prefix (go (scene, "persona-x0", CJM_DIRECTION_DOWN), "phase-"));
  g_assert_cmpstr (go (scene, "phase-p0", CJM_DIRECTION_RIGHT), ==, "phase-p1");
  g_assert_cmpstr (go (scene, "phase-p1", CJM_DIRECTION_DOWN), ==, NULL);
  g_assert_cmpstr (go (scene, "phase-p0", CJM_DIRECTION_LEFT), ==, NULL);
  g_assert_cmpstr (go (scene, "phase-p0", CJM_DIRECTION_DOWN), ==, "episode-e0");
  g_assert_cmpstr (go (scene, "episode-e0", CJM_DIRECTION_UP), ==, "phase-p0");
  g_assert_cmpstr (go (scene, "episode-e3", CJM_DIRECTION_RIGHT), ==, "episode-e4");
  g_assert_cmpstr (go (scene, "scenario-e0", CJM_DIRECTION_DOWN), ==, "touchpoint-t0");
  g_assert_cmpstr (go (scene, "touchpoint-t0", CJM_DIRECTION_DOWN), ==, "touchpoint-t1");
  g_assert_cmpstr (go (scene, "touchpoint-t4", CJM_DIRECTION_DOWN), ==, "emotion-e0");
  g_assert_cmpstr (go (scene, "emotion-e0", CJM_DIRECTION_UP), ==, "touchpoint-t4");
  g_assert_cmpstr (go (scene, "emotion-e5", CJM_DIRECTION_RIGHT), ==, "emotion-e7");
  g_assert_cmpstr (go (scene, "gone", CJM_DIRECTION_RIGHT), ==, "phase-p0");
}

static void
assert_position (CjmScene   *scene,
                 const char *id,
                 guint       position,
                 guint       size)
{
  guint at, of;

  cjm_scene_get_position_in_set (scene, id, &at, &of);
  g_assert_cmpuint (at, ==, position);
  g_assert_cmpuint (of, ==, size);
}

static void
test_positions (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_UGLY);
  g_autoptr (CjmScene) scene = make_scene (document);

  assert_position (scene, "persona-x0", 1, 1);
  assert_position (scene, "phase-p2", 3, 5);
  assert_position (scene, "episode-e3", 4, 16);
  assert_position (scene, "touchpoint-t1002", 3, 5);
  assert_position (scene, "note-m3", 2, 2);
  assert_position (scene, "emotion-e7", 7, 14);
  assert_position (scene, "gone", 0, 0);
  assert_position (scene, "journey-j", 1, 1);
}

/* On the canvas an episode of unknown score can be reached too; lanes alone start at their first card. */
static void
test_options (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_UGLY);
  g_autoptr (CjmScene) scene = NULL;
  CjmSceneOptions options;
  const CjmGroup *group;

  cjm_scene_options_init (&options);
  options.n_lanes = 1;
  options.lanes[0] = CJM_LANE_EMOTION;
  options.lanes_only = TRUE;
  options.unknown_points = TRUE;
  scene = cjm_scene_new (document, get_journey (document, 0), &options);

  g_assert_cmpstr (go (scene, NULL, CJM_DIRECTION_DOWN), ==, "emotion-e0");
  g_assert_cmpstr (go (scene, "emotion-e0", CJM_DIRECTION_UP), ==, NULL);
  g_assert_cmpstr (go (scene, "emotion-e5", CJM_DIRECTION_RIGHT), ==, "emotion-e6");
  group = cjm_scene_find (scene, "emotion-e6", NULL);
  g_assert_cmpint (group->flags, ==, CJM_GROUP_CARD | CJM_GROUP_POINT | CJM_GROUP_UNKNOWN);
  g_assert_nonnull (strstr (group->title, "not known, "));
  g_assert_nonnull (strstr (group->title, ", 7 of "));
  g_assert_null (cjm_scene_find (scene, "phase-p0", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/scene/navigation/every-card-is-reached/map", GUINT_TO_POINTER (CJM_VIEW_MAP), test_every_card_is_reached);
  g_test_add_data_func ("/scene/navigation/every-card-is-reached/loop", GUINT_TO_POINTER (CJM_VIEW_LOOP), test_every_card_is_reached);
  g_test_add_func ("/scene/navigation/every-card-is-reached/charts", test_charts);
  g_test_add_func ("/scene/navigation/hidden-lanes", test_hidden_lanes);
  g_test_add_func ("/scene/navigation/columns", test_columns);
  g_test_add_func ("/scene/navigation/directions", test_directions);
  g_test_add_func ("/scene/navigation/options", test_options);
  g_test_add_func ("/scene/navigation/positions", test_positions);

  return g_test_run ();
}
