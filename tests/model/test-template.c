/* test-template.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-template.h"

/* Words of no language, by which a test sees that every text was asked for */
static const char *
mark (gpointer    user_data,
      const char *context,
      const char *text)
{
  GHashTable *marked = user_data;
  char *word = g_strdup_printf ("%s: %s", context, text);

  g_hash_table_add (marked, word);
  return word;
}

static GHashTable *
new_marks (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
test_names (void)
{
  static const char *const names[] = { "nine", "five", "plain", "buyer", "loop", "empty" };
  static const guint n_phases[] = { 9, 5, 5, 7, 9, 0 };
  CjmTemplate template = CJM_N_TEMPLATES;

  g_assert_cmpuint (CJM_N_TEMPLATES, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < CJM_N_TEMPLATES; i++)
    {
      g_assert_cmpstr (cjm_template_get_name (i), ==, names[i]);
      g_assert_cmpuint (cjm_template_get_n_phases (i), ==, n_phases[i]);
      g_assert_true (cjm_template_find (names[i], &template));
      g_assert_cmpuint (template, ==, i);
    }
  g_assert_false (cjm_template_find ("ten", &template));
  g_assert_false (cjm_template_find ("", &template));
}

static void
test_phases (void)
{
  g_autoptr (GHashTable) marks = new_marks ();
  g_autoptr (CjmNode) journey = cjm_template_new_journey (CJM_TEMPLATE_NINE, mark, marks);
  CjmStage last = CJM_STAGE_UNKNOWN;

  g_assert_cmpstr (cjm_node_get_text (journey, CJM_JOURNEY_TITLE), ==, "template: I have a goal");
  g_assert_cmpuint (cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES), ==, 9);
  g_assert_null (cjm_node_get_text (journey, CJM_JOURNEY_LOOP));
  for (guint i = 0; i < 9; i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      g_assert_true (g_str_has_prefix (cjm_node_get_text (phase, CJM_PHASE_TITLE), "nine phases: "));
      g_assert_cmpuint (cjm_node_get_choice (phase, CJM_PHASE_STAGE), >, last);
      g_assert_cmpuint (cjm_node_get_n_children (phase, CJM_PHASE_EPISODES), ==, 0);
      last = cjm_node_get_choice (phase, CJM_PHASE_STAGE);
    }
}

static void
test_loop (void)
{
  g_autoptr (GHashTable) marks = new_marks ();
  g_autoptr (CjmNode) journey = cjm_template_new_journey (CJM_TEMPLATE_LOOP, mark, marks);
  CjmNode *purchase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, 4);

  g_assert_cmpuint (cjm_node_get_choice (purchase, CJM_PHASE_STAGE), ==, CJM_STAGE_PURCHASE);
  g_assert_cmpstr (cjm_node_get_text (journey, CJM_JOURNEY_LOOP), ==, cjm_node_get_id (purchase));
}

static void
test_buyer (void)
{
  g_autoptr (GHashTable) marks = new_marks ();
  g_autoptr (CjmNode) root = cjm_template_new_root (CJM_TEMPLATE_BUYER, "nl", mark, marks);

  g_assert_cmpstr (cjm_node_get_text (root, CJM_DOCUMENT_LANGUAGE), ==, "nl");
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_PERSONAS), ==, 4);
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      CjmNode *persona = cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, i);
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      g_assert_cmpstr (cjm_node_get_text (journey, CJM_JOURNEY_PERSONA), ==, cjm_node_get_id (persona));
      g_assert_cmpstr (cjm_node_get_text (journey, CJM_JOURNEY_GROUP), ==, "template: Buying team");
      g_assert_cmpuint (cjm_node_get_choice (journey, CJM_JOURNEY_KIND), ==, CJM_JOURNEY_BUYER);
      g_assert_cmpuint (cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES), ==, 7);
    }
}

static void
test_empty (void)
{
  g_autoptr (GHashTable) marks = new_marks ();
  g_autoptr (CjmNode) root = cjm_template_new_root (CJM_TEMPLATE_EMPTY, NULL, mark, marks);
  CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0);

  g_assert_null (cjm_node_get_text (root, CJM_DOCUMENT_LANGUAGE));
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS), ==, 1);
  g_assert_cmpuint (cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/names", test_names);
  g_test_add_func ("/template/phases", test_phases);
  g_test_add_func ("/template/loop", test_loop);
  g_test_add_func ("/template/buyer", test_buyer);
  g_test_add_func ("/template/empty", test_empty);

  return g_test_run ();
}
