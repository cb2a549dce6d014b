/* test-follow-up.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-follow-up.h"
#include "fixture.h"

/* Where something can be found, and in which episode that is */
static const struct
{
  const char *about;    /* NULL: the document */
  const char *episode;  /* NULL: none */
} PLACES[] = {
  { "e1", "e1" }, { "e2", "e2" }, { "a", "e1" }, { "d", "e2" }, { "q", "e1" }, { "x", "e1" },
  { "i", NULL },  { "p1", "e1" }, { "p2", NULL }, { "j", NULL }, { NULL, NULL },
};

static CjmNode *
find_about (Fixture *self,
            guint    row)
{
  return PLACES[row].about != NULL ? fixture_find (self, PLACES[row].about) : cjm_document_get_root (self->document);
}

/* The episode that an improvement says it is in, else that of what it solves */
static const char *
get_expected (Fixture *self,
              guint    row)
{
  CjmNode *episode = g_strcmp0 (PLACES[row].about, "i") == 0 ? cjm_improvement_find_episode (fixture_find (self, "i")) : NULL;

  return episode != NULL ? cjm_node_get_id (episode) : PLACES[row].episode;
}

static void
test_episode (Fixture      *self,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
    {
      CjmNode *episode = cjm_follow_up_find_episode (find_about (self, i));

      g_assert_cmpstr (episode != NULL ? cjm_node_get_id (episode) : NULL, ==, get_expected (self, i));
    }
  g_assert_null (cjm_follow_up_find_episode (NULL));
}

/* A problem stands behind those that the episode has, in one step; where there is no episode nothing happens. */
static void
test_problem (Fixture      *self,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
    {
      const char *expected = get_expected (self, i);
      CjmNode *problem = cjm_follow_up_add_problem (self->document, find_about (self, i), "Too slow");
      g_autofree char *label = NULL;

      if (expected == NULL)
        {
          g_assert_null (problem);
          g_assert_null (fixture_undo (self));
          continue;
        }
      g_assert_cmpstr (cjm_node_get_id (cjm_node_get_parent (problem)), ==, expected);
      g_assert_cmpuint (cjm_node_get_parent_member (problem), ==, CJM_EPISODE_PROBLEMS);
      g_assert_cmpuint (cjm_node_get_index (problem) + 1, ==,
                        cjm_node_get_n_children (cjm_node_get_parent (problem), CJM_EPISODE_PROBLEMS));
      g_assert_cmpstr (cjm_node_get_text (problem, CJM_NOTE_TEXT), ==, "Too slow");
      label = fixture_undo (self);
      g_assert_cmpstr (label, ==, "Add problem");
    }
}

/* An improvement knows its episode, and solves what it was made for just where that is a problem. */
static void
test_improvement (Fixture      *self,
                  gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
    {
      const char *expected = get_expected (self, i);
      CjmNode *improvement = cjm_follow_up_add_improvement (self->document, find_about (self, i), "Ask sooner");
      const char *const *solves = improvement != NULL ? cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES) : NULL;
      g_autofree char *label = NULL;

      if (expected == NULL)
        {
          g_assert_null (improvement);
          g_assert_null (fixture_undo (self));
          continue;
        }
      g_assert_cmpstr (cjm_node_get_id (cjm_improvement_find_episode (improvement)), ==, expected);
      g_assert_cmpstr (solves != NULL ? solves[0] : NULL, ==, g_strcmp0 (PLACES[i].about, "x") == 0 ? "x" : NULL);
      label = fixture_undo (self);
      g_assert_cmpstr (label, ==, "Add improvement");
    }
}

static void
assert_aside (Fixture    *self,
              const char *expected)
{
  const char *const *keys = cjm_node_get_texts (fixture_find (self, "j"), CJM_JOURNEY_DISMISSED);
  g_autofree char *text = keys != NULL ? g_strjoinv (" ", (char **) keys) : g_strdup ("");

  g_assert_cmpstr (text, ==, expected);
}

/* What is set aside comes back, others stay; and what is so already is no step. */
static void
test_aside (Fixture      *self,
            gconstpointer data)
{
  static const struct
  {
    const char *key;
    gboolean aside;
    const char *left;
    gboolean step;
  } cases[] = {
    { "drop:e1", FALSE, "", FALSE },          { "drop:e1", TRUE, "drop:e1", TRUE },
    { "drop:e1", TRUE, "drop:e1", FALSE },    { "end:e2", 2, "drop:e1 end:e2", TRUE },
    { "drop", TRUE, "drop:e1 end:e2 drop", TRUE }, { "drop:e1", FALSE, "end:e2 drop", TRUE },
    { "drop:e1", FALSE, "end:e2 drop", FALSE }, { "drop", FALSE, "end:e2", TRUE }, { "end:e2", FALSE, "", TRUE },
  };
  CjmHistory *history = cjm_document_get_history (self->document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 state = cjm_history_get_state (history);

      cjm_follow_up_set_aside (self->document, fixture_find (self, "j"), cases[i].key, cases[i].aside);
      assert_aside (self, cases[i].left);
      g_assert_true ((cjm_history_get_state (history) != state) == cases[i].step);
    }
  g_assert_cmpstr (cjm_history_get_undo_label (history), ==, "Bring finding back");
  cjm_document_undo (self->document);
  assert_aside (self, "end:e2");
}

#define ADD(path, test) g_test_add ("/commands/follow-up/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("episode", test_episode);
  ADD ("problem", test_problem);
  ADD ("improvement", test_improvement);
  ADD ("aside", test_aside);

  return g_test_run ();
}
