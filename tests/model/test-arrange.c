/* test-arrange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-arrange.h"
#include "cjm-references.h"

/* Two phases: p1 with e1 (touchpoints a b c, problems x y) and e2 (touchpoint d), p2 without episodes, p3 with e3; the
 * improvement i solves x and y, and the improvement k stands in e2. */
typedef struct
{
  CjmDocument *document;
} Fixture;

static void
add (CjmNode    *parent,
     guint       member,
     const char *id)
{
  g_autoptr (CjmNode) child = cjm_node_new (cjm_kind_get_member (cjm_node_get_kind (parent), member)->target, id);

  cjm_node_set_text (child, 1, id);
  g_assert_true (cjm_node_insert (parent, member, CJM_END, child));
}

static CjmNode *
find (Fixture    *fixture,
      const char *id)
{
  CjmNode *node = cjm_document_find (fixture->document, id);

  g_assert_nonnull (node);
  return node;
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  static const char *const solved[] = { "x", "y", NULL };
  CjmNode *root;

  fixture->document = cjm_document_new_empty ();
  root = cjm_document_get_root (fixture->document);
  cjm_document_begin (fixture->document, "Build");
  add (root, CJM_DOCUMENT_JOURNEYS, "j");
  for (guint i = 0; i < 3; i++)
    add (find (fixture, "j"), CJM_JOURNEY_PHASES, (const char *[]) { "p1", "p2", "p3" }[i]);
  add (find (fixture, "p1"), CJM_PHASE_EPISODES, "e1");
  add (find (fixture, "p1"), CJM_PHASE_EPISODES, "e2");
  add (find (fixture, "p3"), CJM_PHASE_EPISODES, "e3");
  for (guint i = 0; i < 3; i++)
    add (find (fixture, "e1"), CJM_EPISODE_TOUCHPOINTS, (const char *[]) { "a", "b", "c" }[i]);
  add (find (fixture, "e2"), CJM_EPISODE_TOUCHPOINTS, "d");
  add (find (fixture, "e1"), CJM_EPISODE_PROBLEMS, "x");
  add (find (fixture, "e1"), CJM_EPISODE_PROBLEMS, "y");
  add (root, CJM_DOCUMENT_IMPROVEMENTS, "i");
  add (root, CJM_DOCUMENT_IMPROVEMENTS, "k");
  cjm_node_set_texts (find (fixture, "i"), CJM_IMPROVEMENT_SOLVES, solved);
  cjm_node_set_text (find (fixture, "k"), CJM_IMPROVEMENT_EPISODE, "e2");
  cjm_document_commit (fixture->document);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_assert_finalize_object (fixture->document);
}

/* The titles in a list, copies included: they keep the title of what they copy. */
static void
assert_list (Fixture    *fixture,
             const char *parent,
             guint       member,
             const char *expected)
{
  CjmNode *node = parent != NULL ? find (fixture, parent) : cjm_document_get_root (fixture->document);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < cjm_node_get_n_children (node, member); i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "",
                            cjm_node_get_text (cjm_node_get_child (node, member, i), 1));
  g_assert_cmpstr (titles->str, ==, expected);
}

static GPtrArray *
collect (Fixture    *fixture,
         const char *ids)
{
  g_auto (GStrv) split = g_strsplit (ids, " ", -1);
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; split[i] != NULL; i++)
    g_ptr_array_add (nodes, find (fixture, split[i]));
  return nodes;
}

static guint
move (Fixture    *fixture,
      const char *ids,
      const char *parent,
      guint       member,
      guint       index)
{
  g_autoptr (GPtrArray) nodes = collect (fixture, ids);

  return cjm_arrange_move (fixture->document, nodes,
                           &(CjmPlace) { .parent = find (fixture, parent), .member = member, .index = index }, "Move");
}

static void
test_move (Fixture      *fixture,
           gconstpointer unused)
{
  g_assert_cmpuint (move (fixture, "a", "e1", CJM_EPISODE_TOUCHPOINTS, 2), ==, 1);
  assert_list (fixture, "e1", CJM_EPISODE_TOUCHPOINTS, "b a c");
  move (fixture, "c a", "e1", CJM_EPISODE_TOUCHPOINTS, 0);
  assert_list (fixture, "e1", CJM_EPISODE_TOUCHPOINTS, "a c b");
  move (fixture, "a c b", "e1", CJM_EPISODE_TOUCHPOINTS, 1);
  assert_list (fixture, "e1", CJM_EPISODE_TOUCHPOINTS, "a c b");
  move (fixture, "b a", "e2", CJM_EPISODE_TOUCHPOINTS, 0);
  assert_list (fixture, "e1", CJM_EPISODE_TOUCHPOINTS, "c");
  assert_list (fixture, "e2", CJM_EPISODE_TOUCHPOINTS, "a b d");
  cjm_document_undo (fixture->document);
  assert_list (fixture, "e1", CJM_EPISODE_TOUCHPOINTS, "a c b");
}

/* Cards of several kinds go to one episode together, each to its own list; an improvement follows. */
static void
test_move_together (Fixture      *fixture,
                    gconstpointer unused)
{
  g_assert_cmpuint (move (fixture, "k x b", "e3", CJM_EPISODE_TOUCHPOINTS, 0), ==, 3);
  assert_list (fixture, "e3", CJM_EPISODE_TOUCHPOINTS, "b");
  assert_list (fixture, "e3", CJM_EPISODE_PROBLEMS, "x");
  g_assert_true (cjm_improvement_find_episode (find (fixture, "k")) == find (fixture, "e3"));
  assert_list (fixture, NULL, CJM_DOCUMENT_IMPROVEMENTS, "i k");

  g_assert_cmpuint (move (fixture, "y", "e1", CJM_EPISODE_QUESTIONS, 0), ==, 1);
  assert_list (fixture, "e1", CJM_EPISODE_QUESTIONS, "y");

  g_assert_cmpuint (move (fixture, "e1 a", "p2", CJM_PHASE_EPISODES, CJM_END), ==, 1);
  assert_list (fixture, "p2", CJM_PHASE_EPISODES, "e1");
  assert_list (fixture, "e1", CJM_EPISODE_TOUCHPOINTS, "a c");
  g_assert_cmpuint (move (fixture, "p1", "p2", CJM_PHASE_EPISODES, 0), ==, 0);
}

static void
test_copy (Fixture      *fixture,
           gconstpointer unused)
{
  g_autoptr (GPtrArray) nodes = collect (fixture, "i e1");
  CjmPlace place = { .parent = find (fixture, "p2"), .member = CJM_PHASE_EPISODES };
  g_autoptr (GPtrArray) copies = cjm_arrange_copy (fixture->document, nodes, &place, "Copy");
  CjmNode *episode = g_ptr_array_index (copies, 0);

  g_assert_cmpuint (copies->len, ==, 2);
  assert_list (fixture, "p2", CJM_PHASE_EPISODES, "e1");
  assert_list (fixture, cjm_node_get_id (episode), CJM_EPISODE_TOUCHPOINTS, "a b c");
  g_assert_true (cjm_improvement_find_episode (copies->pdata[1]) == episode);

  g_clear_pointer (&copies, g_ptr_array_unref);
  g_clear_pointer (&nodes, g_ptr_array_unref);
  nodes = collect (fixture, "x i");
  cjm_place_in_episode (find (fixture, "e3"), CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS, &place);
  copies = cjm_arrange_copy (fixture->document, nodes, &place, "Copy");
  g_assert_cmpuint (copies->len, ==, 2);
  assert_list (fixture, "e3", CJM_EPISODE_PROBLEMS, "x");
  assert_list (fixture, NULL, CJM_DOCUMENT_IMPROVEMENTS, "i k i i");
  g_assert_cmpstr (cjm_node_get_texts (copies->pdata[1], CJM_IMPROVEMENT_SOLVES)[0], ==,
                   cjm_node_get_id (copies->pdata[0]));
  g_assert_true (cjm_improvement_find_episode (copies->pdata[1]) == find (fixture, "e3"));
}

/* A phase takes episodes. What comes along with one goes to the episode that the place names, or nowhere. */
static void
test_copy_in_company (Fixture      *fixture,
                      gconstpointer unused)
{
  g_autoptr (GPtrArray) nodes = collect (fixture, "e2 k a i");
  CjmPlace place = { .parent = find (fixture, "p2"), .member = CJM_PHASE_EPISODES };
  g_autoptr (GPtrArray) copies = cjm_arrange_copy (fixture->document, nodes, &place, "Copy");

  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_true (cjm_improvement_find_episode (copies->pdata[1]) == copies->pdata[0]);
  assert_list (fixture, NULL, CJM_DOCUMENT_IMPROVEMENTS, "i k k");

  g_clear_pointer (&copies, g_ptr_array_unref);
  place.episode = find (fixture, "e3");
  copies = cjm_arrange_copy (fixture->document, nodes, &place, "Copy");
  g_assert_cmpuint (copies->len, ==, 4);
  assert_list (fixture, "e3", CJM_EPISODE_TOUCHPOINTS, "a");
  assert_list (fixture, NULL, CJM_DOCUMENT_IMPROVEMENTS, "i k k i k");
}

static void
test_prune (Fixture      *fixture,
            gconstpointer unused)
{
  static const char *const solved[] = { "gone", "x", "e1", NULL };
  CjmNode *improvement = find (fixture, "i");

  cjm_document_begin (fixture->document, "Prune");
  cjm_node_set_texts (improvement, CJM_IMPROVEMENT_SOLVES, solved);
  cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, "away");
  cjm_node_set_text (find (fixture, "e1"), CJM_EPISODE_PICTURE, "key");
  cjm_node_set_text (find (fixture, "e1"), CJM_EPISODE_COUNTERPART, "e2");
  cjm_references_prune (cjm_document_get_root (fixture->document));
  cjm_document_commit (fixture->document);

  g_assert_cmpuint (g_strv_length ((char **) cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES)), ==, 1);
  g_assert_cmpstr (cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES)[0], ==, "x");
  g_assert_null (cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE));
  g_assert_cmpstr (cjm_node_get_text (find (fixture, "e1"), CJM_EPISODE_PICTURE), ==, "key");
  g_assert_cmpstr (cjm_node_get_text (find (fixture, "e1"), CJM_EPISODE_COUNTERPART), ==, "e2");
}

static void
test_duplicate (Fixture      *fixture,
                gconstpointer unused)
{
  g_autoptr (GPtrArray) nodes = collect (fixture, "c a d");
  g_autoptr (GPtrArray) copies = cjm_arrange_duplicate (fixture->document, nodes, "Duplicate");

  g_assert_cmpuint (copies->len, ==, 3);
  assert_list (fixture, "e1", CJM_EPISODE_TOUCHPOINTS, "a a b c c");
  assert_list (fixture, "e2", CJM_EPISODE_TOUCHPOINTS, "d d");
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (fixture->document)), ==, "Duplicate");
}

/* No reference is left to what is gone, no improvement out of sight, and one step brings all of it back. */
static void
test_remove (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (GPtrArray) nodes = collect (fixture, "e2 x");

  cjm_arrange_remove (fixture->document, nodes, "Remove");
  assert_list (fixture, NULL, CJM_DOCUMENT_IMPROVEMENTS, "i");
  g_assert_cmpstr (cjm_node_get_texts (find (fixture, "i"), CJM_IMPROVEMENT_SOLVES)[0], ==, "y");
  g_assert_null (cjm_node_get_texts (find (fixture, "i"), CJM_IMPROVEMENT_SOLVES)[1]);

  g_ptr_array_set_size (nodes, 0);
  g_ptr_array_add (nodes, find (fixture, "y"));
  cjm_arrange_remove (fixture->document, nodes, "Remove");
  g_assert_cmpstr (cjm_node_get_text (find (fixture, "i"), CJM_IMPROVEMENT_EPISODE), ==, "e1");

  cjm_document_undo (fixture->document);
  cjm_document_undo (fixture->document);
  assert_list (fixture, "p1", CJM_PHASE_EPISODES, "e1 e2");
  assert_list (fixture, NULL, CJM_DOCUMENT_IMPROVEMENTS, "i k");
  g_assert_null (cjm_node_get_text (find (fixture, "i"), CJM_IMPROVEMENT_EPISODE));
  g_assert_cmpstr (cjm_node_get_text (find (fixture, "k"), CJM_IMPROVEMENT_EPISODE), ==, "e2");
}

static void
step (Fixture    *fixture,
      const char *id,
      CjmStep     direction,
      gboolean    expected)
{
  g_autoptr (GPtrArray) nodes = collect (fixture, id);
  CjmPlace place;

  g_assert_cmpint (cjm_place_by_step (find (fixture, id), direction, &place), ==, expected);
  if (expected)
    cjm_arrange_move (fixture->document, nodes, &place, "Step");
}

static void
test_steps (Fixture      *fixture,
            gconstpointer unused)
{
  step (fixture, "b", CJM_STEP_UP, TRUE);
  assert_list (fixture, "e1", CJM_EPISODE_TOUCHPOINTS, "b a c");
  step (fixture, "b", CJM_STEP_UP, FALSE);
  step (fixture, "b", CJM_STEP_DOWN, TRUE);
  step (fixture, "b", CJM_STEP_DOWN, TRUE);
  assert_list (fixture, "e1", CJM_EPISODE_TOUCHPOINTS, "a c b");
  step (fixture, "b", CJM_STEP_DOWN, FALSE);
  step (fixture, "a", CJM_STEP_RIGHT, TRUE);
  assert_list (fixture, "e2", CJM_EPISODE_TOUCHPOINTS, "a d");
  step (fixture, "a", CJM_STEP_RIGHT, TRUE);
  assert_list (fixture, "e3", CJM_EPISODE_TOUCHPOINTS, "a");
  step (fixture, "a", CJM_STEP_RIGHT, FALSE);

  step (fixture, "e2", CJM_STEP_RIGHT, TRUE);
  assert_list (fixture, "p2", CJM_PHASE_EPISODES, "e2");
  step (fixture, "e2", CJM_STEP_RIGHT, TRUE);
  assert_list (fixture, "p3", CJM_PHASE_EPISODES, "e2 e3");
  step (fixture, "e2", CJM_STEP_RIGHT, TRUE);
  step (fixture, "e2", CJM_STEP_RIGHT, FALSE);
  step (fixture, "e3", CJM_STEP_LEFT, TRUE);
  assert_list (fixture, "p2", CJM_PHASE_EPISODES, "e3");
  step (fixture, "e3", CJM_STEP_UP, FALSE);

  step (fixture, "p3", CJM_STEP_LEFT, TRUE);
  assert_list (fixture, "j", CJM_JOURNEY_PHASES, "p1 p3 p2");

  step (fixture, "i", CJM_STEP_DOWN, FALSE);
  step (fixture, "k", CJM_STEP_LEFT, TRUE);
  g_assert_true (cjm_improvement_find_episode (find (fixture, "k")) == find (fixture, "e1"));
}

static void
test_add (Fixture      *fixture,
          gconstpointer unused)
{
  g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, "new");
  CjmPlace place;

  cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, "new");
  g_assert_true (cjm_place_in_episode (find (fixture, "e3"), CJM_KIND_IMPROVEMENT, 0, &place));
  g_assert_true (cjm_arrange_add (fixture->document, improvement, &place, "Add") == improvement);
  g_assert_cmpstr (cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE), ==, "e3");
  assert_list (fixture, NULL, CJM_DOCUMENT_IMPROVEMENTS, "i k new");

  g_assert_true (cjm_place_in_episode (find (fixture, "e3"), CJM_KIND_TOUCHPOINT, 0, &place));
  g_assert_null (cjm_arrange_add (fixture->document, improvement, &place, "Add"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/model/arrange/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("move", test_move);
  ADD ("move-together", test_move_together);
  ADD ("copy", test_copy);
  ADD ("copy-in-company", test_copy_in_company);
  ADD ("prune", test_prune);
  ADD ("duplicate", test_duplicate);
  ADD ("remove", test_remove);
  ADD ("steps", test_steps);
  ADD ("add", test_add);

  return g_test_run ();
}
