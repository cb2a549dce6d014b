/* test-removal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-removal.h"
#include "fixture.h"

static char *
describe_document (Fixture *self)
{
  CjmNode *e1 = cjm_document_find (self->document, "e1");
  g_autofree char *phases = fixture_describe_list (self, "j", CJM_JOURNEY_PHASES);
  g_autofree char *improvements = fixture_describe_list (self, NULL, CJM_DOCUMENT_IMPROVEMENTS);
  g_autofree char *touchpoints = NULL;
  g_autofree char *problems = NULL;

  if (e1 == NULL)
    return g_strdup_printf ("%s | %s", phases, improvements);

  touchpoints = fixture_describe_list (self, "e1", CJM_EPISODE_TOUCHPOINTS);
  problems = fixture_describe_list (self, "e1", CJM_EPISODE_PROBLEMS);

  return g_strdup_printf ("%s | %s | %s | %s%s%s", phases, improvements, touchpoints, problems,
                          cjm_node_get_text (e1, CJM_EPISODE_SCENARIO) != NULL ? " scenario" : "",
                          isnan (cjm_node_get_number (e1, CJM_EPISODE_EMOTION_SCORE)) ? "" : " score");
}

static void
test_table (Fixture      *self,
            gconstpointer data)
{
  static const struct
  {
    const char *ids;
    const char *label;      /* NULL: nothing happens */
    const char *said;
    const char *left;       /* with an episode goes the improvement that only solves its problems */
  } cases[] = {
    { "", NULL, "", "p1 p2 | i | a b c | x y scenario score" },
    { "touchpoint-b", "Delete touchpoint", "1 card deleted", "p1 p2 | i | a c | x y scenario score" },
    { "touchpoint-b touchpoint-a", "Delete cards", "2 cards deleted", "p1 p2 | i | c | x y scenario score" },
    { "emotion-e1", "Delete score", "1 score unknown now", "p1 p2 | i | a b c | x y scenario" },
    { "emotion-e2", NULL, "", "p1 p2 | i | a b c | x y scenario score" },
    { "scenario-e1", "Delete scenario", "1 scenario deleted", "p1 p2 | i | a b c | x y score" },
    { "scenario-e1 emotion-e1", "Delete cards", "1 score unknown now, 1 scenario deleted", "p1 p2 | i | a b c | x y" },
    { "note-x emotion-e1", "Delete cards", "1 card deleted, 1 score unknown now", "p1 p2 | i | a b c | y scenario" },
    { "episode-e1 emotion-e1 scenario-e1 touchpoint-a", "Delete episode", "1 card deleted", "p1 p2 | " },
    { "improvement-i", "Delete improvement", "1 card deleted", "p1 p2 |  | a b c | x y scenario score" },
    { "action-i", NULL, "", "p1 p2 | i | a b c | x y scenario score" },
    { "journey-j", NULL, "", "p1 p2 | i | a b c | x y scenario score" },
    { "phase-p1", "Delete phase", "1 card deleted", "p2 | " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ids = fixture_split (cases[i].ids);
      g_autoptr (CjmRemoval) removal = cjm_removal_new (self->document, ids);
      g_autofree char *said = cjm_removal_describe (removal);
      g_autofree char *left = NULL;
      g_autofree char *label = NULL;
      g_autofree char *back = NULL;

      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_true (cjm_removal_is_empty (removal) == (cases[i].label == NULL));
      if (cases[i].label != NULL)
        cjm_removal_apply (removal, self->document);

      left = describe_document (self);
      g_assert_cmpstr (left, ==, cases[i].left);
      label = fixture_undo (self);
      g_assert_cmpstr (label, ==, cases[i].label);
      back = describe_document (self);
      g_assert_cmpstr (back, ==, cases[0].left);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/commands/removal/table", Fixture, NULL, fixture_set_up, test_table, fixture_tear_down);

  return g_test_run ();
}
