/* test-persona.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-arrange.h"
#include "cjm-persona.h"

/* Two personas that share a portrait, a third, three journeys of which one is based on another, and an improvement */
typedef struct
{
  CjmDocument *document;
  CjmNode *root;
} Fixture;

static CjmNode *
grow (CjmNode    *parent,
      guint       member,
      CjmKind     kind,
      const char *id)
{
  g_autoptr (CjmNode) node = cjm_node_new (kind, id);

  if (kind != CJM_KIND_PICTURE)
    cjm_node_set_text (node, 1, id);
  cjm_node_insert (parent, member, CJM_END, node);

  return node;
}

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  CjmNode *journey, *phase, *improvement;

  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  grow (self->root, CJM_DOCUMENT_PICTURES, CJM_KIND_PICTURE, "shared");
  grow (self->root, CJM_DOCUMENT_PICTURES, CJM_KIND_PICTURE, "own");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      CjmNode *persona = grow (self->root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, id);

      cjm_node_set_text (persona, CJM_PERSONA_PORTRAIT, i < 2 ? "shared" : "own");
    }

  journey = grow (self->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j0");
  cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, "p0");
  phase = grow (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, "h");
  grow (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "e");
  journey = grow (self->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j1");
  cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, "p1");
  cjm_node_set_text (journey, CJM_JOURNEY_BASIS, "j0");
  grow (self->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j2");
  journey = grow (self->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j3");
  cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, "p0");
  improvement = grow (self->root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT, "i");
  cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, "e");
  self->document = cjm_document_new (self->root);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  g_object_unref (self->document);
  g_object_unref (self->root);
}

static void
assert_ids (Fixture    *self,
            guint       member,
            const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < cjm_node_get_n_children (self->root, member); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", cjm_node_get_id (cjm_node_get_child (self->root, member, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
set_share (Fixture    *self,
           const char *id,
           double      share)
{
  cjm_document_begin (self->document, "Set share");
  cjm_node_set_number (cjm_document_find (self->document, id), CJM_PERSONA_SHARE, share);
  cjm_document_commit (self->document);
}

static void
test_remove (Fixture      *self,
             gconstpointer unused)
{
  g_autoptr (GPtrArray) journeys = cjm_persona_list_journeys (cjm_document_find (self->document, "p0"));

  g_assert_cmpuint (journeys->len, ==, 2);
  g_assert_cmpstr (cjm_node_get_id (g_ptr_array_index (journeys, 1)), ==, "j3");

  cjm_persona_remove (cjm_document_find (self->document, "p0"), "Remove persona");
  assert_ids (self, CJM_DOCUMENT_PERSONAS, "p1 p2");
  assert_ids (self, CJM_DOCUMENT_JOURNEYS, "j1 j2");
  assert_ids (self, CJM_DOCUMENT_IMPROVEMENTS, "");
  assert_ids (self, CJM_DOCUMENT_PICTURES, "shared own");
  g_assert_null (cjm_node_get_text (cjm_document_find (self->document, "j1"), CJM_JOURNEY_BASIS));

  cjm_persona_remove (cjm_document_find (self->document, "p1"), "Remove persona");
  cjm_persona_remove (cjm_document_find (self->document, "p2"), "Remove persona");
  assert_ids (self, CJM_DOCUMENT_PERSONAS, "");
  assert_ids (self, CJM_DOCUMENT_JOURNEYS, "j2");
  assert_ids (self, CJM_DOCUMENT_PICTURES, "");

  for (guint i = 0; i < 3; i++)
    cjm_document_undo (self->document);
  g_assert_false (cjm_history_get_can_undo (cjm_document_get_history (self->document)));
  assert_ids (self, CJM_DOCUMENT_PERSONAS, "p0 p1 p2");
  assert_ids (self, CJM_DOCUMENT_JOURNEYS, "j0 j1 j2 j3");
  assert_ids (self, CJM_DOCUMENT_IMPROVEMENTS, "i");
  assert_ids (self, CJM_DOCUMENT_PICTURES, "shared own");
  g_assert_cmpstr (cjm_node_get_text (cjm_document_find (self->document, "j1"), CJM_JOURNEY_BASIS), ==, "j0");
}

/* The ideal journey of another persona goes along where its current one goes, and is among what is said to go. */
static void
test_remove_with_ideal (Fixture      *self,
                        gconstpointer unused)
{
  g_autoptr (GPtrArray) removed = NULL;

  cjm_document_begin (self->document, "Ideal");
  cjm_node_set_choice (cjm_document_find (self->document, "j1"), CJM_JOURNEY_STATE, CJM_STATE_IDEAL);
  cjm_document_commit (self->document);
  removed = cjm_persona_list_removed (cjm_document_find (self->document, "p0"));
  g_assert_cmpuint (removed->len, ==, 3);
  cjm_persona_remove (cjm_document_find (self->document, "p0"), "Remove persona");
  assert_ids (self, CJM_DOCUMENT_JOURNEYS, "j2");
  cjm_document_undo (self->document);
  assert_ids (self, CJM_DOCUMENT_JOURNEYS, "j0 j1 j2 j3");
}

static void
test_duplicate (Fixture      *self,
                gconstpointer unused)
{
  CjmNode *copy;

  set_share (self, "p0", 0.5);
  copy = cjm_persona_duplicate (cjm_document_find (self->document, "p0"), "p0 again", "Duplicate persona");
  g_assert_cmpuint (cjm_node_get_index (copy), ==, 1);
  g_assert_cmpstr (cjm_node_get_text (copy, CJM_PERSONA_NAME), ==, "p0 again");
  g_assert_cmpstr (cjm_node_get_text (copy, CJM_PERSONA_PORTRAIT), ==, "shared");
  g_assert_true (isnan (cjm_node_get_number (copy, CJM_PERSONA_SHARE)));
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (self->document)), ==, "Duplicate persona");
  cjm_document_undo (self->document);
  assert_ids (self, CJM_DOCUMENT_PERSONAS, "p0 p1 p2");
}

static void
test_shares (Fixture      *self,
             gconstpointer unused)
{
  guint n_unknown;

  g_assert_cmpfloat (cjm_persona_sum_shares (self->document, &n_unknown), ==, 0);
  g_assert_cmpuint (n_unknown, ==, 3);
  set_share (self, "p0", 0.5);
  set_share (self, "p2", 0.25);
  g_assert_cmpfloat (cjm_persona_sum_shares (self->document, &n_unknown), ==, 0.75);
  g_assert_cmpuint (n_unknown, ==, 1);
}

static void
test_caption (Fixture      *self,
              gconstpointer unused)
{
  CjmNode *persona = cjm_document_find (self->document, "p0");

  g_assert_null (cjm_persona_get_caption (persona));
  cjm_document_begin (self->document, "Edit");
  cjm_node_set_text (persona, CJM_PERSONA_RESIDENCE, "Delft");
  g_assert_cmpstr (cjm_persona_get_caption (persona), ==, "Delft");
  cjm_node_set_text (persona, CJM_PERSONA_ROLE, "");
  g_assert_cmpstr (cjm_persona_get_caption (persona), ==, "Delft");
  cjm_node_set_text (persona, CJM_PERSONA_FAMILY, "Two children");
  g_assert_cmpstr (cjm_persona_get_caption (persona), ==, "Two children");
  cjm_document_commit (self->document);
}

static void
test_steps (Fixture      *self,
            gconstpointer unused)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CjmNode *persona = cjm_document_find (self->document, "p0");
  CjmPlace place;

  g_ptr_array_add (nodes, persona);
  g_assert_false (cjm_place_by_step (persona, CJM_STEP_LEFT, &place));
  g_assert_false (cjm_place_by_step (persona, CJM_STEP_UP, &place));
  g_assert_true (cjm_place_by_step (persona, CJM_STEP_RIGHT, &place));
  cjm_arrange_move (self->document, nodes, &place, "Move persona");
  assert_ids (self, CJM_DOCUMENT_PERSONAS, "p1 p0 p2");
  g_assert_true (cjm_place_by_step (persona, CJM_STEP_DOWN, &place));
  cjm_arrange_move (self->document, nodes, &place, "Move persona");
  assert_ids (self, CJM_DOCUMENT_PERSONAS, "p1 p2 p0");
  g_assert_false (cjm_place_by_step (persona, CJM_STEP_RIGHT, &place));
  g_assert_true (cjm_place_by_step (persona, CJM_STEP_LEFT, &place));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/model/persona/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("remove", test_remove);
  ADD ("remove-with-ideal", test_remove_with_ideal);
  ADD ("duplicate", test_duplicate);
  ADD ("shares", test_shares);
  ADD ("caption", test_caption);
  ADD ("steps", test_steps);

  return g_test_run ();
}
