/* test-update.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-history.h"
#include "scene-maker.h"

/* Seeded random edits: a scene that follows them says the same as one that is laid out anew. */

static GPtrArray *
list_nodes (CjmNode   *node,
            GPtrArray *nodes)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  g_ptr_array_add (nodes, node);
  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].type == CJM_MEMBER_CHILDREN)
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        list_nodes (cjm_node_get_child (node, i, j), nodes);

  return nodes;
}

static CjmNode *
pick (GRand     *rand,
      GPtrArray *nodes)
{
  return g_ptr_array_index (nodes, g_rand_int_range (rand, 0, nodes->len));
}

static void
set_something (GRand   *rand,
               CjmNode *node)
{
  const CjmKindInfo *info = cjm_node_get_info (node);
  guint member = g_rand_int_range (rand, 0, info->n_members);
  const char *const texts[] = { "short", "A much longer text than that, which runs over several lines of a column",
                                "e1", "n2", "j", "ideal", "x0" };
  const char *text = texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
  const CjmMember *of = &info->members[member];

  switch (of->type)
    {
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_REFERENCE:
      cjm_node_set_text (node, member, text);
      break;
    case CJM_MEMBER_NUMBER:
      cjm_node_set_number (node, member, MAX (g_rand_double_range (rand, -5, 5), of->minimum));
      break;
    case CJM_MEMBER_WHOLE:
      if (of->maximum <= 5 && of->maximum > 1)
        cjm_node_set_whole (node, member, g_rand_int_range (rand, 1, 6));
      break;
    case CJM_MEMBER_FLAG:
      cjm_node_set_flag (node, member, g_rand_boolean (rand));
      break;
    case CJM_MEMBER_CHOICE:
      if (!of->required)
        cjm_node_set_choice (node, member, g_rand_int_range (rand, 0, 2));
      break;
    case CJM_MEMBER_REFERENCES:
      cjm_node_set_texts (node, member, (const char *const[]) { text, "n0", NULL });
      break;
    default:
      break;
    }
}

static void
edit_list (GRand   *rand,
           CjmNode *node)
{
  CjmNode *parent = cjm_node_get_parent (node);
  guint place;

  if (parent == NULL || cjm_node_get_kind (node) == CJM_KIND_JOURNEY || !cjm_kind_has_id (cjm_node_get_kind (node)))
    return;

  place = cjm_node_get_parent_member (node);
  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      cjm_node_remove (node);
      break;
    case 1:
      cjm_node_move (node, parent, place, g_rand_int_range (rand, 0, cjm_node_get_n_children (parent, place)));
      break;
    default:
      {
        g_autoptr (CjmNode) copy = cjm_node_new (cjm_node_get_kind (node), NULL);

        cjm_node_insert (parent, place, g_rand_int_range (rand, 0, cjm_node_get_n_children (parent, place) + 1), copy);
      }
      break;
    }
}

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            gpointer     user_data)
{
  cjm_scene_update (user_data, edits);
}

static void
step (GRand       *rand,
      CjmDocument *document)
{
  g_autoptr (GPtrArray) nodes = list_nodes (cjm_document_get_root (document), g_ptr_array_new ());
  CjmNode *node = pick (rand, nodes);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      cjm_document_undo (document);
      break;
    case 1:
      cjm_document_redo (document);
      break;
    case 2:
    case 3:
      cjm_document_begin (document, "List");
      edit_list (rand, node);
      cjm_document_commit (document);
      break;
    default:
      cjm_document_begin (document, "Set");
      set_something (rand, node);
      set_something (rand, pick (rand, nodes));
      cjm_document_commit (document);
      break;
    }
}

/* With what only the canvas shows */
static CjmScene *
make_canvas_scene (CjmDocument *document)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.empty_lanes = TRUE;
  options.unknown_points = TRUE;
  options.ratings = TRUE;
  options.overlays = CJM_OVERLAY_ALL;

  return cjm_scene_new (document, get_journey (document, 0), &options);
}

static CjmScene *
make_ideal_scene (CjmDocument *document)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);

  return cjm_scene_new (document, cjm_document_find (document, "ideal"), &options);
}

static void
check_edits (CjmMake make,
             guint32 seed,
             guint   n_steps,
             CjmScene *(*create) (CjmDocument *document))
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (CjmDocument) document = make_document (make);
  g_autoptr (CjmScene) scene = create (document);

  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), scene);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (CjmScene) fresh = NULL;
      g_autofree char *followed = NULL;
      g_autofree char *expected = NULL;

      step (rand, document);
      fresh = create (document);
      followed = dump_scene (scene);
      expected = dump_scene (fresh);
      if (g_strcmp0 (followed, expected) != 0)
        g_error ("seed %u, step %u: they differ", seed, i);
    }
}

static void
test_random_edits (void)
{
  check_edits (CJM_MAKE_IDEAL, 1, 120, make_scene);
  check_edits (CJM_MAKE_IDEAL, 2, 80, make_canvas_scene);
  check_edits (CJM_MAKE_UGLY, 3, 40, make_canvas_scene);
  check_edits (CJM_MAKE_TOGETHER, 4, 150, make_canvas_scene);
  check_edits (CJM_MAKE_TOGETHER, 5, 100, make_ideal_scene);
}

/* Edits while a scene is still being laid out: once it is, it says the same as one that is laid out at once. */
static void
check_gradual_edits (CjmMake make,
                     guint32 seed,
                     guint   n_steps)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (CjmDocument) document = make_document (make);
  g_autoptr (CjmScene) model = make_canvas_scene (document);
  g_autoptr (CjmScene) scene = cjm_scene_new_gradually (document, get_journey (document, 0),
                                                        cjm_scene_get_options (model), 1 + seed % 7);
  g_autoptr (CjmScene) fresh = NULL;
  g_autofree char *followed = NULL;
  g_autofree char *expected = NULL;

  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), scene);
  for (guint i = 0; i < n_steps; i++)
    {
      step (rand, document);
      if (g_rand_boolean (rand))
        cjm_scene_lay_out_more (scene, NULL, g_rand_int_range (rand, 1, 6));
    }
  while (cjm_scene_lay_out_more (scene, NULL, 3))
    continue;

  fresh = make_canvas_scene (document);
  followed = dump_scene (scene);
  expected = dump_scene (fresh);
  if (g_strcmp0 (followed, expected) != 0)
    g_error ("seed %u: they differ", seed);
}

static void
test_gradual_edits (void)
{
  for (guint32 seed = 0; seed < 14; seed++)
    {
      check_gradual_edits (CJM_MAKE_IDEAL, seed, seed % 12);
      check_gradual_edits (CJM_MAKE_UGLY, seed, seed % 3);
      check_gradual_edits (CJM_MAKE_TOGETHER, seed, seed % 9);
    }
}

/* Scores alone, many of them: what is drawn over the curve follows just as it is laid out anew. */
static void
test_scores (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_TOGETHER);
  g_autoptr (CjmScene) scene = make_canvas_scene (document);

  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), scene);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%d", g_rand_int_range (rand, 0, 12));
      g_autoptr (CjmScene) fresh = NULL;
      g_autofree char *followed = NULL;
      g_autofree char *expected = NULL;

      cjm_document_begin (document, "Score");
      cjm_node_set_number (cjm_document_find (document, id), CJM_EPISODE_EMOTION_SCORE,
                           i % 7 == 0 ? NAN : g_rand_int_range (rand, -10, 11) / 2.0);
      cjm_document_commit (document);
      fresh = make_canvas_scene (document);
      followed = dump_scene (scene);
      expected = dump_scene (fresh);
      g_assert_cmpstr (followed, ==, expected);
    }
}

/* An improvement under the problems of several episodes stands in its own place once, and its card with it. */
static void
test_improvement_moves (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_UGLY);
  g_autoptr (CjmScene) scene = make_scene (document);
  graphene_rect_t before, after;

  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), scene);
  g_assert_nonnull (cjm_scene_find (scene, "improvement-i1", &before));
  g_assert_nonnull (cjm_scene_find (scene, "improvement-i1.e2", NULL));
  g_assert_null (cjm_scene_find (scene, "improvement-i1.e3", NULL));

  cjm_document_begin (document, "Remove");
  g_assert_true (cjm_node_remove (cjm_document_find (document, "n3")));
  cjm_document_commit (document);
  g_assert_nonnull (cjm_scene_find (scene, "improvement-i1", &after));
  g_assert_cmpfloat (before.origin.x, !=, after.origin.x);
  g_assert_null (cjm_scene_find (scene, "improvement-i1.e2", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/update/random-edits", test_random_edits);
  g_test_add_func ("/scene/update/scores", test_scores);
  g_test_add_func ("/scene/update/gradual-edits", test_gradual_edits);
  g_test_add_func ("/scene/update/improvement-moves", test_improvement_moves);

  return g_test_run ();
}
