/* test-improvement.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-emotion.h"
#include "cjm-improvement.h"
#include "journey-maker.h"

static void
test_quadrants (void)
{
  const struct
  {
    double impact, effort;
    CjmQuadrant quadrant;
  } cases[] = {
    { 10, 0, CJM_QUADRANT_QUICK_WIN },    { 5, 4.9, CJM_QUADRANT_QUICK_WIN },  { 5, 5, CJM_QUADRANT_BIG_PROJECT },
    { 9, 8, CJM_QUADRANT_BIG_PROJECT },   { 4.9, 4.9, CJM_QUADRANT_FILL_IN },  { 0, 0, CJM_QUADRANT_FILL_IN },
    { 4.9, 5, CJM_QUADRANT_THANKLESS_TASK }, { NAN, 3, CJM_QUADRANT_UNKNOWN }, { 3, NAN, CJM_QUADRANT_UNKNOWN },
    { NAN, NAN, CJM_QUADRANT_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, "i");

      cjm_node_set_number (improvement, CJM_IMPROVEMENT_IMPACT, cases[i].impact);
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_EFFORT, cases[i].effort);
      g_assert_cmpint (cjm_improvement_get_quadrant (improvement), ==, cases[i].quadrant);
    }
}

typedef struct
{
  CjmDocument *document;
  CjmNode *root;
  CjmNode *episodes[3];
  CjmNode *problems[3];
  CjmNode *question;
} Fixture;

/* Three episodes with a problem each, and a question under the first. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  CjmNode *journey, *phase;

  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  journey = add_child (self->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY);
  phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  for (guint i = 0; i < 3; i++)
    {
      self->episodes[i] = add_episode (phase, NAN);
      self->problems[i] = add_child (self->episodes[i], CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE);
    }
  self->question = add_child (self->episodes[0], CJM_EPISODE_QUESTIONS, CJM_KIND_NOTE);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->document);
  g_object_unref (self->root);
}

static CjmNode *
add_improvement (Fixture           *self,
                 const char        *episode,
                 const char *const *solves)
{
  CjmNode *improvement = add_child (self->root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT);

  if (episode != NULL)
    g_assert_true (cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, episode));
  if (solves != NULL)
    g_assert_true (cjm_node_set_texts (improvement, CJM_IMPROVEMENT_SOLVES, solves));
  return improvement;
}

/* What the index and the slow way both find under an episode */
static void
assert_improvements (Fixture *self,
                     guint    episode,
                     CjmNode *first,
                     ...)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = cjm_episode_get_improvements (self->episodes[episode]);
  g_autoptr (CjmImprovementIndex) index = cjm_improvement_index_new (self->document);
  const GPtrArray *indexed = cjm_improvement_index_find (index, self->episodes[episode]);
  va_list args;

  va_start (args, first);
  for (CjmNode *node = first; node != NULL; node = va_arg (args, CjmNode *))
    g_ptr_array_add (expected, node);
  va_end (args);

  g_assert_cmpuint (found->len, ==, expected->len);
  g_assert_cmpuint (indexed != NULL ? indexed->len : 0, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      g_assert_true (g_ptr_array_index (found, i) == g_ptr_array_index (expected, i));
      g_assert_true (g_ptr_array_index (indexed, i) == g_ptr_array_index (expected, i));
    }
}

static void
test_places (Fixture      *self,
             gconstpointer data)
{
  const char *one = cjm_node_get_id (self->problems[1]);
  const char *two = cjm_node_get_id (self->problems[2]);
  CjmNode *named, *solving, *gone;

  named = add_improvement (self, cjm_node_get_id (self->episodes[0]), (const char *[]) { one, NULL });
  solving = add_improvement (self, NULL, (const char *[]) { two, one, two, NULL });
  gone = add_improvement (self, "gone", (const char *[]) { "away", two, NULL });
  add_improvement (self, NULL, NULL);
  add_improvement (self, NULL, (const char *[]) { cjm_node_get_id (self->question), NULL });
  add_improvement (self, NULL, (const char *[]) { cjm_node_get_id (self->episodes[1]), NULL });
  self->document = cjm_document_new (self->root);

  assert_improvements (self, 0, named, NULL);
  assert_improvements (self, 1, solving, NULL);
  assert_improvements (self, 2, solving, gone, NULL);
}

static void
test_none (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "free");
  g_autoptr (GPtrArray) found = cjm_episode_get_improvements (add_episode (phase, 1));

  g_assert_cmpuint (found->len, ==, 0);

  self->document = cjm_document_new (self->root);
  for (guint i = 0; i < 3; i++)
    assert_improvements (self, i, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/improvement/quadrants", test_quadrants);
  g_test_add ("/analysis/improvement/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/analysis/improvement/none", Fixture, NULL, set_up, test_none, tear_down);
  return g_test_run ();
}
