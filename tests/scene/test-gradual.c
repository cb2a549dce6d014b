/* test-gradual.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scene-maker.h"

/* A scene that is laid out in slices: each is bounded, and together they are the whole. */

static void
count_cb (const CjmGroup        *group,
          const graphene_rect_t *area,
          gpointer               user_data)
{
  guint *n_cards = user_data;

  if (group->node != NULL && (group->flags & CJM_GROUP_CARD) != 0 && (group->flags & CJM_GROUP_POINT) == 0
      && cjm_node_get_ancestor (group->node, CJM_KIND_EPISODE) != NULL)
    *n_cards += 1;
}

static guint
count_cards (CjmScene *scene)
{
  guint n_cards = 0;

  cjm_scene_foreach (scene, NULL, count_cb, &n_cards);

  return n_cards;
}

static CjmScene *
start (CjmDocument *document,
       guint        n_cards)
{
  g_autoptr (CjmScene) model = make_scene (document);

  return cjm_scene_new_gradually (document, get_journey (document, 0), cjm_scene_get_options (model), n_cards);
}

/* An episode's title and scenario come together, whatever is left. */
#define HEAD 2

static void
check_slices (CjmMake make,
              guint   n_cards)
{
  g_autoptr (CjmDocument) document = make_document (make);
  g_autoptr (CjmScene) whole = make_scene (document);
  g_autoptr (CjmScene) scene = start (document, n_cards);
  g_autofree char *expected = dump_scene (whole);
  g_autofree char *dumped = NULL;
  guint before = count_cards (scene);
  double progress = cjm_scene_get_progress (scene);
  gboolean more = !cjm_scene_is_finished (scene);

  g_assert_cmpuint (before, <=, n_cards + HEAD);
  while (more)
    {
      g_assert_cmpfloat (progress, <, 1);
      more = cjm_scene_lay_out_more (scene, NULL, n_cards);
      g_assert_cmpuint (count_cards (scene) - before, <=, n_cards + HEAD);
      g_assert_cmpfloat (cjm_scene_get_progress (scene), >=, progress);
      before = count_cards (scene);
      progress = cjm_scene_get_progress (scene);
    }

  dumped = dump_scene (scene);
  g_assert_cmpstr (dumped, ==, expected);
  g_assert_cmpfloat (cjm_scene_get_progress (scene), ==, 1);
  g_assert_false (cjm_scene_lay_out_more (scene, NULL, 1));
}

static void
test_slices (void)
{
  for (CjmMake make = 0; make < CJM_N_MAKES; make++)
    {
      check_slices (make, 4);
      check_slices (make, 37);
    }
}

/* The first slice of a column with many cards has its first cards, and the width of the map is known. */
static void
test_first_slice (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_LONG);
  g_autoptr (CjmScene) whole = make_scene (document);
  g_autoptr (CjmScene) scene = start (document, 20);
  graphene_size_t all, now;

  cjm_scene_get_size (whole, &all);
  cjm_scene_get_size (scene, &now);
  g_assert_false (cjm_scene_is_finished (scene));
  g_assert_cmpfloat (now.width, ==, all.width);
  g_assert_cmpfloat (now.height, <=, all.height);
  g_assert_cmpuint (count_cards (scene), >, 0);
}

static CjmNode *
get_last_episode (CjmDocument *document)
{
  CjmNode *journey = get_journey (document, 0);
  CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES,
                                       cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES) - 1);

  return cjm_node_get_child (phase, CJM_PHASE_EPISODES, cjm_node_get_n_children (phase, CJM_PHASE_EPISODES) - 1);
}

/* What is in view, or asked for, comes before its turn. */
static void
test_wanted (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_LONG);
  g_autoptr (CjmScene) whole = make_scene (document);
  g_autofree char *id = g_strconcat ("episode-", cjm_node_get_id (get_last_episode (document)), NULL);
  graphene_rect_t area;

  g_assert_nonnull (cjm_scene_find (whole, id, &area));
  {
    g_autoptr (CjmScene) scene = start (document, 5);

    g_assert_null (cjm_scene_find (scene, id, NULL));
    g_assert_true (cjm_scene_lay_out_more (scene, &area, 5));
    g_assert_nonnull (cjm_scene_find (scene, id, NULL));
  }
  {
    g_autoptr (CjmScene) scene = start (document, 5);

    g_assert_true (cjm_scene_require (scene, id));
    g_assert_nonnull (cjm_scene_find (scene, id, NULL));
    g_assert_false (cjm_scene_require (scene, id));
    g_assert_false (cjm_scene_is_finished (scene));
    g_assert_true (cjm_scene_require (scene, "touchpoint-nowhere"));
    g_assert_true (cjm_scene_is_finished (scene));
  }
}

static void
remove_scenarios (CjmDocument *document)
{
  CjmNode *journey = get_journey (document, 0);

  cjm_document_begin (document, "Remove");
  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        cjm_node_set_text (cjm_node_get_child (phase, CJM_PHASE_EPISODES, j), CJM_EPISODE_SCENARIO, NULL);
    }
  cjm_document_commit (document);
}

static void
tell_position_cb (const CjmGroup        *group,
                  const graphene_rect_t *area,
                  gpointer               user_data)
{
  g_autofree char *id = g_strdup (group->id);
  CjmScene *whole = user_data;
  CjmScene *scene = g_object_get_data (G_OBJECT (whole), "gradual");
  guint position, size, last, all;

  if (id == NULL || (group->flags & CJM_GROUP_CARD) == 0)
    return;

  cjm_scene_get_position_in_set (scene, id, &position, &size);
  cjm_scene_get_position_in_set (whole, id, &last, &all);
  g_assert_cmpuint (position, ==, last);
  g_assert_cmpuint (size, ==, all);
}

/* What a card is of its list is right in the end, also where it was asked before all of them were there. */
static void
test_positions (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_LONG);
  g_autoptr (CjmScene) whole = NULL;
  g_autoptr (CjmScene) scene = NULL;
  gboolean more = TRUE;

  remove_scenarios (document);
  whole = make_scene (document);
  scene = start (document, 5);
  while (more)
    {
      const CjmGroup *first = cjm_scene_get_neighbour (scene, NULL, CJM_DIRECTION_DOWN);
      const CjmGroup *card = cjm_scene_get_neighbour (scene, first->id, CJM_DIRECTION_DOWN);
      guint position, size;

      cjm_scene_get_position_in_set (scene, card->id, &position, &size);
      g_assert_cmpuint (position, ==, 1);
      more = cjm_scene_lay_out_more (scene, NULL, 5);
    }

  g_object_set_data (G_OBJECT (whole), "gradual", scene);
  cjm_scene_foreach (scene, NULL, tell_position_cb, whole);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/gradual/slices", test_slices);
  g_test_add_func ("/scene/gradual/first-slice", test_first_slice);
  g_test_add_func ("/scene/gradual/wanted", test_wanted);
  g_test_add_func ("/scene/gradual/positions", test_positions);

  return g_test_run ();
}
