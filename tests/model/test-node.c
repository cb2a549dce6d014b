/* test-node.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-node.h"

#include <math.h>

static void
test_values (void)
{
  g_autoptr (CjmNode) touchpoint = cjm_node_new (CJM_KIND_TOUCHPOINT, "t1");
  const char *senses[] = { "touch", "sight", NULL };
  const char *unknown_sense[] = { "sight", "balance", NULL };
  const char *empty_sense[] = { "", NULL };

  g_assert_cmpstr (cjm_node_get_id (touchpoint), ==, "t1");
  g_assert_null (cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_TITLE));
  g_assert_true (isnan (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE)));
  g_assert_cmpint (cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE), ==, CJM_WHOLE_ABSENT);

  g_assert_true (cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_TITLE, "Booking form"));
  g_assert_false (cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_TITLE, NULL));
  g_assert_false (cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_TITLE, "\xff"));
  g_assert_cmpstr (cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_TITLE), ==, "Booking form");

  g_assert_true (cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, -5));
  g_assert_false (cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, -5.01));
  g_assert_false (cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, INFINITY));
  g_assert_cmpfloat (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE), ==, -5);
  g_assert_true (cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, NAN));

  g_assert_true (cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE, 5));
  g_assert_false (cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE, 6));
  g_assert_cmpint (cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE), ==, 5);

  g_assert_true (cjm_node_set_choice (touchpoint, CJM_TOUCHPOINT_CONTACT, CJM_CONTACT_PEER));
  g_assert_false (cjm_node_set_choice (touchpoint, CJM_TOUCHPOINT_CONTACT, CJM_CONTACT_PEER + 1));

  g_assert_true (cjm_node_set_texts (touchpoint, CJM_TOUCHPOINT_SENSES, senses));
  g_assert_false (cjm_node_set_texts (touchpoint, CJM_TOUCHPOINT_SENSES, unknown_sense));
  g_assert_false (cjm_node_set_texts (touchpoint, CJM_TOUCHPOINT_SENSES, empty_sense));
  g_assert_cmpstr (cjm_node_get_texts (touchpoint, CJM_TOUCHPOINT_SENSES)[1], ==, "sight");
}

/* A value has one form: what a file would leave out is absent. */
static void
test_one_form (void)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, NULL);
  g_autoptr (CjmNode) persona = cjm_node_new (CJM_KIND_PERSONA, NULL);
  const char *none[] = { NULL };

  g_assert_cmpuint (cjm_node_get_choice (journey, CJM_JOURNEY_STATE), ==, CJM_STATE_CURRENT);
  g_assert_true (cjm_node_set_choice (journey, CJM_JOURNEY_STATE, CJM_STATE_CURRENT));
  g_assert_cmpuint (cjm_node_get_value (journey, CJM_JOURNEY_STATE)->choice, ==, 0);

  g_assert_true (cjm_node_set_text (journey, CJM_JOURNEY_GOAL, ""));
  g_assert_null (cjm_node_get_text (journey, CJM_JOURNEY_GOAL));
  g_assert_true (cjm_node_set_text (journey, CJM_JOURNEY_FROM, ""));
  g_assert_null (cjm_node_get_text (journey, CJM_JOURNEY_FROM));
  g_assert_true (cjm_node_set_text (journey, CJM_JOURNEY_TITLE, ""));
  g_assert_cmpstr (cjm_node_get_text (journey, CJM_JOURNEY_TITLE), ==, "");

  g_assert_true (cjm_node_set_texts (persona, CJM_PERSONA_WISHES, none));
  g_assert_null (cjm_node_get_value (persona, CJM_PERSONA_WISHES)->texts);
}

static void
test_tree (void)
{
  g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, "e");
  g_autoptr (CjmNode) first = cjm_node_new (CJM_KIND_NOTE, "a");
  g_autoptr (CjmNode) second = cjm_node_new (CJM_KIND_NOTE, "b");
  g_autoptr (CjmNode) touchpoint = cjm_node_new (CJM_KIND_TOUCHPOINT, "t");

  g_assert_true (cjm_node_insert (episode, CJM_EPISODE_PROBLEMS, CJM_END, second));
  g_assert_true (cjm_node_insert (episode, CJM_EPISODE_PROBLEMS, 0, first));
  g_assert_false (cjm_node_insert (episode, CJM_EPISODE_PROBLEMS, 0, touchpoint));
  g_assert_false (cjm_node_insert (episode, CJM_EPISODE_TITLE, 0, touchpoint));
  g_assert_true (cjm_node_insert (episode, CJM_EPISODE_TOUCHPOINTS, 7, touchpoint));

  g_assert_true (cjm_node_get_child (episode, CJM_EPISODE_PROBLEMS, 0) == first);
  g_assert_cmpuint (cjm_node_get_index (second), ==, 1);
  g_assert_true (cjm_node_get_ancestor (touchpoint, CJM_KIND_EPISODE) == episode);
  g_assert_null (cjm_node_get_ancestor (touchpoint, CJM_KIND_PERSONA));

  g_assert_true (cjm_node_move (second, episode, CJM_EPISODE_QUESTIONS, 0));
  g_assert_cmpuint (cjm_node_get_parent_member (second), ==, CJM_EPISODE_QUESTIONS);
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS), ==, 1);
  g_assert_false (cjm_node_move (second, episode, CJM_EPISODE_TOUCHPOINTS, 0));

  g_assert_true (cjm_node_remove (first));
  g_assert_null (cjm_node_get_parent (first));
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS), ==, 0);
}

static void
test_orphans (void)
{
  CjmNode *episode = cjm_node_new (CJM_KIND_EPISODE, NULL);
  g_autoptr (CjmNode) touchpoint = cjm_node_new (CJM_KIND_TOUCHPOINT, NULL);

  cjm_node_insert (episode, CJM_EPISODE_TOUCHPOINTS, 0, touchpoint);
  g_object_unref (episode);
  g_assert_null (cjm_node_get_parent (touchpoint));
}

static void
test_copy (void)
{
  g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, "e");
  g_autoptr (CjmNode) touchpoint = cjm_node_new (CJM_KIND_TOUCHPOINT, "t");
  g_autoptr (CjmNode) copy = NULL;
  CjmNode *child;

  cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_TITLE, "Travel papers");
  cjm_node_set_unknown (touchpoint, "satisfaction", "\"x-raw\": 7");
  cjm_node_insert (episode, CJM_EPISODE_TOUCHPOINTS, 0, touchpoint);

  copy = cjm_node_copy (episode);
  child = cjm_node_get_child (copy, CJM_EPISODE_TOUCHPOINTS, 0);
  g_assert_cmpstr (cjm_node_get_id (copy), !=, "e");
  g_assert_cmpstr (cjm_node_get_id (child), !=, "t");
  g_assert_cmpstr (cjm_node_get_text (child, CJM_TOUCHPOINT_TITLE), ==, "Travel papers");
  g_assert_cmpstr (cjm_node_get_unknown (child, "satisfaction"), ==, "\"x-raw\": 7");
  g_assert_null (cjm_node_get_unknown (child, NULL));
}

/* What a file would spell as a whole number beyond 64 bits is in no document. */
static void
test_numbers (void)
{
  static const double held[] = { 0, -0.0, 5e-324, -9007199254740993.0, 0x1p63 - 1024, -(0x1p63 - 1024), 1e21, -1e21,
                                 1e22, G_MAXDOUBLE, -G_MAXDOUBLE };
  static const double beyond[] = { 0x1p63, -0x1p63, 1e19, 1e20, -1e20, 999999999999999868928.0, INFINITY, -INFINITY };
  g_autoptr (CjmNode) objective = cjm_node_new (CJM_KIND_OBJECTIVE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      g_assert_true (cjm_node_set_number (objective, CJM_OBJECTIVE_BASELINE, held[i]));
      g_assert_cmpfloat (cjm_node_get_number (objective, CJM_OBJECTIVE_BASELINE), ==, held[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    {
      g_assert_false (cjm_node_set_number (objective, CJM_OBJECTIVE_BASELINE, beyond[i]));
      g_assert_cmpfloat (cjm_node_get_number (objective, CJM_OBJECTIVE_BASELINE), ==, -G_MAXDOUBLE);
    }
}

/* Something that a member can hold */
static const char *
get_text_for (CjmMemberType type)
{
  switch (type)
    {
    case CJM_MEMBER_DATE:
      return "2026-11-30";
    case CJM_MEMBER_DURATION:
      return "P1D";
    case CJM_MEMBER_COLOR:
      return "#1a6fb0";
    case CJM_MEMBER_LANGUAGE:
      return "nl";
    default:
      return "x";
    }
}

static void
set_property (CjmNode         *node,
              const char      *name,
              const CjmMember *member)
{
  const char *texts[] = { member->type == CJM_MEMBER_CHOICES ? member->choices[0] : "x", NULL };

  switch (cjm_member_get_holding (member))
    {
    case CJM_HOLDS_TEXT:
      g_object_set (node, name, get_text_for (member->type), NULL);
      break;
    case CJM_HOLDS_TEXTS:
      g_object_set (node, name, texts, NULL);
      break;
    case CJM_HOLDS_CHOICE:
      g_object_set (node, name, member->initial == 1 ? 2u : 1u, NULL);
      break;
    case CJM_HOLDS_NUMBER:
      g_object_set (node, name, MIN (member->maximum, 0.5), NULL);
      break;
    case CJM_HOLDS_WHOLE:
      g_object_set (node, name, (gint64) 3, NULL);
      break;
    default:
      g_object_set (node, name, TRUE, NULL);
    }
}

static gboolean
is_held (CjmNode *node,
         guint    index)
{
  const CjmMember *member = cjm_kind_get_member (cjm_node_get_kind (node), index);

  switch (cjm_member_get_holding (member))
    {
    case CJM_HOLDS_TEXT:
      return g_strcmp0 (cjm_node_get_text (node, index), get_text_for (member->type)) == 0;
    case CJM_HOLDS_TEXTS:
      return cjm_node_get_texts (node, index)[0] != NULL;
    case CJM_HOLDS_CHOICE:
      return cjm_node_get_choice (node, index) == (member->initial == 1 ? 2 : 1);
    case CJM_HOLDS_NUMBER:
      return cjm_node_get_number (node, index) == MIN (member->maximum, 0.5);
    case CJM_HOLDS_WHOLE:
      return cjm_node_get_whole (node, index) == 3;
    default:
      return cjm_node_get_flag (node, index);
    }
}

/* What is set as a property is held, and what is held is read as one: of every member of every kind. */
static void
test_properties (void)
{
  for (CjmKind kind = 0; kind < CJM_N_KINDS; kind++)
    for (guint i = 0; i < cjm_kind_get_info (kind)->n_members; i++)
      {
        const CjmMember *member = cjm_kind_get_member (kind, i);
        gboolean is_fixed = kind == CJM_KIND_DOCUMENT && (i == CJM_DOCUMENT_FORMAT || i == CJM_DOCUMENT_VERSION);
        g_autoptr (CjmNode) node = cjm_node_new (kind, NULL);
        g_autoptr (CjmNode) other = cjm_node_new (kind, NULL);
        g_autofree char *name = g_strdelimit (g_strdup (member->name), ".", '-');
        g_auto (GValue) value = G_VALUE_INIT;

        if (is_fixed || member->type == CJM_MEMBER_ID || member->type == CJM_MEMBER_CHILDREN)
          continue;
        g_assert_false (is_held (node, i));
        set_property (node, name, member);
        g_assert_true (is_held (node, i));

        g_object_get_property (G_OBJECT (node), name, &value);
        g_object_set_property (G_OBJECT (other), name, &value);
        g_assert_true (is_held (other, i));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/node/values", test_values);
  g_test_add_func ("/model/node/one-form", test_one_form);
  g_test_add_func ("/model/node/tree", test_tree);
  g_test_add_func ("/model/node/orphans", test_orphans);
  g_test_add_func ("/model/node/copy", test_copy);
  g_test_add_func ("/model/node/numbers", test_numbers);
  g_test_add_func ("/model/node/properties", test_properties);

  return g_test_run ();
}
