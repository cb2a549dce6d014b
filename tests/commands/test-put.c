/* test-put.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-put.h"
#include "fixture.h"

static CjmPlace
get_place (Fixture    *self,
           const char *parent,
           guint       member,
           guint       index)
{
  return (CjmPlace) { .parent = fixture_find (self, parent), .member = member, .index = index };
}

static void
check (Fixture              *self,
       const CjmDragContent *content,
       const CjmPlace       *place,
       gboolean              copy,
       const char           *label,
       const char           *expected)
{
  const char *parent = cjm_node_get_id (place->parent);
  g_autoptr (GPtrArray) put = cjm_put_content (self->document, content, place, FALSE, copy);
  g_autofree char *there = fixture_describe_list (self, parent, place->member);
  g_autofree char *undone = fixture_undo (self);

  g_assert_cmpstr (there, ==, expected);
  g_assert_cmpstr (undone, ==, label);
  g_assert_true ((put->len > 0) == (label != NULL));
}

static void
test_new (Fixture      *self,
          gconstpointer data)
{
  const CjmCardType touchpoint = { .kind = CJM_KIND_TOUCHPOINT, .member = CJM_END };
  g_autoptr (CjmDragContent) content = cjm_drag_content_new_for_type (&touchpoint, CJM_CONTACT_BRAND);
  CjmPlace place = get_place (self, "e1", CJM_EPISODE_TOUCHPOINTS, 1);
  g_autoptr (GPtrArray) put = NULL;

  check (self, content, &place, FALSE, "Add touchpoint", "a New touchpoint b c");

  put = cjm_put_content (self->document, content, &place, FALSE, FALSE);
  g_assert_cmpuint (put->len, ==, 1);
  g_assert_cmpuint (cjm_node_get_choice (put->pdata[0], CJM_TOUCHPOINT_CONTACT), ==, CJM_CONTACT_BRAND);
}

static void
test_cards (Fixture      *self,
            gconstpointer data)
{
  const char *const ids[] = { "a", "c", NULL };
  const char *const all[] = { "a", "b", "c", NULL };
  g_autoptr (CjmDragContent) content = cjm_drag_content_new_for_cards (self->document, ids, fixture_find (self, "a"));
  g_autoptr (CjmDragContent) whole = cjm_drag_content_new_for_cards (self->document, all, fixture_find (self, "a"));
  CjmPlace there = get_place (self, "e2", CJM_EPISODE_TOUCHPOINTS, 0);
  CjmPlace here = get_place (self, "e1", CJM_EPISODE_TOUCHPOINTS, 2);
  CjmPlace end = get_place (self, "e1", CJM_EPISODE_TOUCHPOINTS, CJM_END);

  check (self, content, &there, FALSE, "Move cards", "a c d");
  check (self, content, &there, TRUE, "Copy cards", "a c d");
  check (self, content, &here, FALSE, "Move cards", "b a c");
  check (self, content, &here, TRUE, "Copy cards", "a b a c c");

  /* Where they stand already nothing happens, wherever among them they are put. */
  for (guint i = 0; i <= 3; i++)
    {
      CjmPlace place = get_place (self, "e1", CJM_EPISODE_TOUCHPOINTS, i);

      check (self, whole, &place, FALSE, NULL, "a b c");
    }
  check (self, whole, &end, FALSE, NULL, "a b c");
}

/* Another list is another place, though a card is put where it stood in its own; and what has no place there is not put. */
static void
test_other_lists (Fixture      *self,
                  gconstpointer data)
{
  const char *const question[] = { "q", NULL };
  const char *const phase[] = { "p2", NULL };
  g_autoptr (CjmDragContent) content = cjm_drag_content_new_for_cards (self->document, question, fixture_find (self, "q"));
  g_autoptr (CjmDragContent) band = cjm_drag_content_new_for_cards (self->document, phase, fixture_find (self, "p2"));
  CjmPlace problems = get_place (self, "e1", CJM_EPISODE_PROBLEMS, 0);
  CjmPlace questions = get_place (self, "e2", CJM_EPISODE_QUESTIONS, 0);
  CjmPlace touchpoints = get_place (self, "e1", CJM_EPISODE_TOUCHPOINTS, 0);

  check (self, content, &problems, FALSE, "Move question", "q x y");
  check (self, content, &questions, FALSE, "Move question", "q");
  check (self, band, &touchpoints, FALSE, NULL, "a b c");
  check (self, band, &touchpoints, TRUE, NULL, "a b c");
}

/* From another document they are always copied, with their pictures. */
static void
test_foreign (Fixture      *self,
              gconstpointer data)
{
  const char *const ids[] = { "e1", NULL };
  g_autoptr (CjmNode) picture = cjm_node_new (CJM_KIND_PICTURE, "key");
  g_autoptr (GPtrArray) put = NULL;
  Fixture other;
  CjmDragContent *content;
  CjmPlace place;

  fixture_set_up (&other, NULL);
  cjm_document_begin (other.document, "Draw");
  cjm_node_insert (cjm_document_get_root (other.document), CJM_DOCUMENT_PICTURES, CJM_END, picture);
  cjm_node_set_text (fixture_find (&other, "e1"), CJM_EPISODE_PICTURE, "key");
  cjm_document_commit (other.document);

  content = cjm_drag_content_new_for_cards (other.document, ids, fixture_find (&other, "e1"));
  place = get_place (self, "p2", CJM_PHASE_EPISODES, 0);
  put = cjm_put_content (self->document, content, &place, FALSE, FALSE);
  g_assert_cmpuint (put->len, ==, 1);
  g_assert_true (put->pdata[0] != fixture_find (&other, "e1"));
  g_assert_nonnull (cjm_document_find_picture (self->document, "key"));
  g_assert_cmpuint (cjm_node_get_n_children (fixture_find (&other, "p1"), CJM_PHASE_EPISODES), ==, 2);

  cjm_drag_content_free (content);
  fixture_tear_down (&other, NULL);
}

static gboolean
solves_just (CjmNode *improvement,
             CjmNode *problem)
{
  const char *const *solves = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES);

  return g_strv_length ((char **) solves) == 1 && g_str_equal (solves[0], cjm_node_get_id (problem));
}

/* What comes along is still referred to. What stays behind is not, though its id means something here too, and a picture that is
 * nowhere comes from nowhere. */
static void
test_foreign_references (Fixture      *self,
                         gconstpointer data)
{
  const char *const ids[] = { "e1", "i", NULL };
  CjmPlace place = get_place (self, "p2", CJM_PHASE_EPISODES, 0);
  g_autoptr (GPtrArray) put = NULL;
  CjmNode *episode = NULL, *improvement = NULL;
  Fixture other;
  CjmDragContent *content;

  fixture_set_up (&other, NULL);
  cjm_document_begin (other.document, "Refer");
  cjm_node_set_text (fixture_find (&other, "e1"), CJM_EPISODE_COUNTERPART, "e2");
  cjm_node_set_text (fixture_find (&other, "e1"), CJM_EPISODE_PICTURE, "nowhere");
  cjm_document_commit (other.document);

  content = cjm_drag_content_new_for_cards (other.document, ids, fixture_find (&other, "e1"));
  put = cjm_put_content (self->document, content, &place, FALSE, FALSE);
  g_assert_cmpuint (put->len, ==, 2);
  for (guint i = 0; i < put->len; i++)
    if (cjm_node_get_kind (put->pdata[i]) == CJM_KIND_EPISODE)
      episode = put->pdata[i];
    else
      improvement = put->pdata[i];
  g_assert_null (cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART));
  g_assert_true (solves_just (improvement, cjm_node_get_child (episode, CJM_EPISODE_PROBLEMS, 0)));
  g_assert_true (cjm_improvement_find_episode (improvement) == episode);
  g_assert_cmpuint (cjm_node_get_n_children (cjm_document_get_root (self->document), CJM_DOCUMENT_PICTURES), ==, 0);

  cjm_drag_content_free (content);
  fixture_tear_down (&other, NULL);
}

/* Cards that have gone meanwhile are not put anywhere. */
static void
test_gone (Fixture      *self,
           gconstpointer data)
{
  const char *const ids[] = { "zz", NULL };
  g_autoptr (CjmDragContent) content = cjm_drag_content_new_for_cards (self->document, ids, fixture_find (self, "a"));
  CjmPlace place = get_place (self, "e2", CJM_EPISODE_TOUCHPOINTS, 0);

  check (self, content, &place, FALSE, NULL, "d");
}

/* An episode on a map without phases gets one, in the same step. */
static void
test_new_phase (Fixture      *self,
                gconstpointer data)
{
  const CjmCardType episode = { .kind = CJM_KIND_EPISODE, .member = CJM_END };
  g_autoptr (CjmDragContent) content = cjm_drag_content_new_for_type (&episode, 0);
  CjmPlace place = get_place (self, "j", CJM_JOURNEY_PHASES, CJM_END);
  g_autoptr (GPtrArray) put = cjm_put_content (self->document, content, &place, TRUE, FALSE);
  g_autofree char *phases = fixture_describe_list (self, "j", CJM_JOURNEY_PHASES);
  g_autofree char *label = NULL;

  g_assert_cmpstr (phases, ==, "p1 p2 New phase");
  g_assert_cmpuint (put->len, ==, 1);
  g_assert_cmpuint (cjm_node_get_kind (put->pdata[0]), ==, CJM_KIND_EPISODE);
  g_assert_cmpuint (cjm_node_get_kind (cjm_node_get_parent (put->pdata[0])), ==, CJM_KIND_PHASE);
  label = fixture_undo (self);
  g_assert_cmpstr (label, ==, "Add episode");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/commands/put/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)
  ADD (new);
  ADD (cards);
  ADD (other_lists);
  ADD (foreign);
  ADD (foreign_references);
  ADD (gone);
  ADD (new_phase);
#undef ADD

  return g_test_run ();
}
