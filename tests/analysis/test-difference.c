/* test-difference.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-difference.h"
#include "cjm-ideal.h"
#include "journey-maker.h"

typedef struct
{
  CjmNode *root;
  CjmNode *basis;
  CjmNode *journey;
  CjmNode *phases[2];       /* of the basis */
  CjmNode *answers[2];      /* of the journey */
  CjmDocument *document;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  fixture->basis = add_child (fixture->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY);
  fixture->journey = add_child (fixture->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY);
  g_assert_true (cjm_node_set_text (fixture->journey, CJM_JOURNEY_BASIS, cjm_node_get_id (fixture->basis)));
  for (guint i = 0; i < G_N_ELEMENTS (fixture->phases); i++)
    {
      fixture->phases[i] = add_child (fixture->basis, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
      fixture->answers[i] = add_child (fixture->journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->root);
}

/* An episode with touchpoints of these titles, with commas between; which answers to another */
static CjmNode *
add_titled (CjmNode    *phase,
            const char *title,
            const char *touchpoints,
            CjmNode    *counterpart)
{
  CjmNode *episode = add_episode (phase, NAN);
  g_auto (GStrv) titles = g_strsplit (touchpoints, ",", -1);

  g_assert_true (cjm_node_set_text (episode, CJM_EPISODE_TITLE, title));
  for (guint i = 0; titles[i] != NULL; i++)
    g_assert_true (cjm_node_set_text (add_touchpoint (episode, NAN, 0, FALSE), CJM_TOUCHPOINT_TITLE, titles[i]));
  if (counterpart != NULL)
    g_assert_true (cjm_node_set_text (episode, CJM_EPISODE_COUNTERPART, cjm_node_get_id (counterpart)));
  return episode;
}

static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  CjmNode *one = add_titled (fixture->phases[0], "One", "a,b", NULL);
  CjmNode *two = add_titled (fixture->phases[0], "Two", "a,a", NULL);
  CjmNode *same = add_titled (fixture->answers[0], " one ", "b,A", one);
  CjmNode *both = add_titled (fixture->answers[0], "Too", "b,a,c", two);
  CjmNode *new = add_titled (fixture->answers[1], "One", "a,b", NULL);
  CjmNode *own = add_titled (fixture->answers[1], "Me", "", NULL);
  g_autoptr (CjmDifference) difference = NULL;
  const CjmChange *change;

  /* What answers to an episode of another journey than the basis answers to none. */
  g_assert_true (cjm_node_set_text (own, CJM_EPISODE_COUNTERPART, cjm_node_get_id (same)));
  fixture->document = cjm_document_new (fixture->root);
  difference = cjm_difference_new (fixture->document, fixture->journey);

  g_assert_null (cjm_difference_find_change (difference, same));
  change = cjm_difference_find_change (difference, both);
  g_assert_true (change->counterpart == two && change->title && !change->duration);
  g_assert_cmpuint (change->n_new, ==, 2);
  g_assert_cmpuint (change->n_gone, ==, 1);
  g_assert_cmpfloat (change->rise, ==, 0);
  g_assert_null (cjm_difference_find_change (difference, new)->counterpart);
  g_assert_null (cjm_difference_find_change (difference, own)->counterpart);
  g_assert_cmpuint (cjm_difference_get_dropped (difference)->len, ==, 0);
}

static void
set_score (CjmDocument *document,
           CjmNode     *episode,
           double       score)
{
  cjm_document_begin (document, "Score");
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, score);
  cjm_document_commit (document);
}

/* A score and a time that a customer notices; what is found follows an edit of an episode by itself. */
static void
test_follow (Fixture      *fixture,
             gconstpointer data)
{
  CjmNode *one = add_titled (fixture->phases[0], "One", "a", NULL);
  CjmNode *answer = add_titled (fixture->answers[0], "One", "a", one);
  g_autoptr (CjmDifference) difference = NULL;

  fixture->document = cjm_document_new (fixture->root);
  set_score (fixture->document, one, 0.6);
  set_score (fixture->document, answer, 1.5);
  difference = cjm_difference_new (fixture->document, fixture->journey);
  g_assert_null (cjm_difference_find_change (difference, answer));

  set_score (fixture->document, answer, 1.6);
  g_assert_true (cjm_difference_follow (difference, answer));
  g_assert_cmpfloat (cjm_difference_find_change (difference, answer)->rise, ==, 1);
  set_score (fixture->document, answer, -3.8);
  g_assert_true (cjm_difference_follow (difference, answer));
  g_assert_cmpfloat (cjm_difference_find_change (difference, answer)->rise, ==, -4.4);
  set_score (fixture->document, answer, NAN);
  g_assert_true (cjm_difference_follow (difference, answer));
  g_assert_null (cjm_difference_find_change (difference, answer));

  cjm_document_begin (fixture->document, "Time");
  cjm_node_set_text (answer, CJM_EPISODE_DURATION, "PT15M");
  cjm_document_commit (fixture->document);
  g_assert_true (cjm_difference_follow (difference, answer));
  g_assert_true (cjm_difference_find_change (difference, answer)->duration);

  g_assert_false (cjm_difference_follow (difference, one));
}

static void
test_dropped (Fixture      *fixture,
              gconstpointer data)
{
  CjmNode *first = add_titled (fixture->phases[0], "First", "", NULL);
  CjmNode *kept = add_titled (fixture->phases[0], "Kept", "", NULL);
  CjmNode *behind = add_titled (fixture->phases[0], "Behind", "", NULL);
  CjmNode *gone = add_titled (fixture->phases[1], "Gone", "", NULL);
  CjmNode *answer = add_titled (fixture->answers[0], "Kept", "", kept);
  g_autoptr (CjmDifference) difference = NULL;
  const CjmDropped *dropped;

  fixture->document = cjm_document_new (fixture->root);
  difference = cjm_difference_new (fixture->document, fixture->journey);
  g_assert_cmpuint (cjm_difference_get_dropped (difference)->len, ==, 3);
  dropped = (const CjmDropped *) (void *) cjm_difference_get_dropped (difference)->data;

  g_assert_true (dropped[0].episode == first && dropped[0].beside == answer && dropped[0].before);
  g_assert_true (dropped[1].episode == behind && dropped[1].beside == answer && !dropped[1].before);
  g_assert_true (dropped[2].episode == gone && dropped[2].beside == answer && !dropped[2].before);
}

/* Without a basis, or without any counterpart, nothing can be told. */
static void
test_unknown (Fixture      *fixture,
              gconstpointer data)
{
  add_titled (fixture->phases[0], "One", "", NULL);
  add_titled (fixture->answers[0], "Two", "", NULL);
  fixture->document = cjm_document_new (fixture->root);

  g_assert_null (cjm_difference_new (fixture->document, fixture->journey));
  g_assert_null (cjm_difference_new (fixture->document, fixture->basis));
  g_assert_null (cjm_difference_find_change (NULL, fixture->journey));
}

static void
find_hints (const double  *scores,
            guint          n,
            CjmIdealHints *hints,
            CjmNode      **episodes)
{
  CjmNode *journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmNode *phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);

  for (guint i = 0; i < n; i++)
    episodes[i] = add_episode (phase, scores[i]);
  cjm_ideal_find_hints (journey, hints);
  g_object_unref (journey);
}

static void
test_hints (void)
{
  const double scores[] = { -1, 3, -2, NAN, 2, -0.5, 3.5 }, flat[] = { 1, 4, 2 }, open[] = { -4, 4, NAN };
  CjmNode *episodes[G_N_ELEMENTS (scores)];
  CjmIdealHints hints;

  /* Rises of 4, of 4 over an unknown score, and of 4: the last of equals */
  find_hints (scores, G_N_ELEMENTS (scores), &hints, episodes);
  g_assert_true (hints.low == episodes[5] && hints.high == episodes[6]);
  g_assert_cmpfloat (hints.rise, ==, 4);
  g_assert_true (hints.end == episodes[6] && hints.ends_on_peak);

  find_hints (flat, G_N_ELEMENTS (flat), &hints, episodes);
  g_assert_true (hints.low == NULL && hints.high == NULL);
  g_assert_true (hints.end == episodes[2] && !hints.ends_on_peak);

  find_hints (open, G_N_ELEMENTS (open), &hints, episodes);
  g_assert_true (hints.high == episodes[1]);
  g_assert_null (hints.end);
}

static void
test_truth (void)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmNode *phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  CjmNode *episode = add_episode (phase, NAN);
  CjmNode *touchpoint;

  add_touchpoint (episode, -3, 0, FALSE);
  g_assert_cmpint (cjm_episode_get_truth (episode), ==, CJM_TRUTH_NONE);
  touchpoint = add_touchpoint (episode, 2, 0, FALSE);
  g_assert_true (cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH, TRUE));
  g_assert_cmpint (cjm_episode_get_truth (episode), ==, CJM_TRUTH_POSITIVE);

  /* One without a satisfaction counts as the episode does: the mean of -3 and 2 is negative. */
  touchpoint = add_touchpoint (episode, NAN, 0, FALSE);
  g_assert_true (cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH, TRUE));
  g_assert_cmpint (cjm_episode_get_truth (episode), ==, CJM_TRUTH_NEGATIVE);

  episode = add_episode (phase, NAN);
  touchpoint = add_touchpoint (episode, NAN, 0, FALSE);
  g_assert_true (cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH, TRUE));
  g_assert_cmpint (cjm_episode_get_truth (episode), ==, CJM_TRUTH_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/difference/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/difference/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add ("/difference/dropped", Fixture, NULL, set_up, test_dropped, tear_down);
  g_test_add ("/difference/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  g_test_add_func ("/ideal/hints", test_hints);
  g_test_add_func ("/ideal/truth", test_truth);

  return g_test_run ();
}
