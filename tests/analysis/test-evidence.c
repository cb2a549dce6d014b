/* test-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-emotion.h"
#include "journey-maker.h"

static void
test_summary (void)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmNode *phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  CjmNode *given = add_episode (phase, 2);
  CjmNode *derived = add_episode (phase, NAN);
  CjmNode *touchpoint;
  CjmEvidenceSummary summary;

  cjm_node_set_flag (given, CJM_EPISODE_EMOTION_MEASURED, TRUE);
  cjm_node_set_whole (given, CJM_EPISODE_EMOTION_COUNT, 14);
  add_evidence (given, CJM_EPISODE_EVIDENCE, CJM_EVIDENCE_INTERVIEW);
  add_evidence (given, CJM_EPISODE_EVIDENCE, CJM_EVIDENCE_CRM);

  touchpoint = add_touchpoint (derived, 1, 0, TRUE);
  cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, 412);
  add_evidence (touchpoint, CJM_TOUCHPOINT_EVIDENCE, CJM_EVIDENCE_INTERVIEW);

  /* Answers behind an assumption and a count without a score are not answers. */
  touchpoint = add_touchpoint (derived, -1, 0, FALSE);
  cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, 1000);
  touchpoint = add_touchpoint (derived, NAN, 0, TRUE);
  cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, 1000);

  cjm_evidence_summarize (journey, &summary);
  g_assert_cmpuint (summary.interviews, ==, 2);
  g_assert_cmpuint (summary.answers, ==, 426);
  g_assert_cmpuint (summary.scores, ==, 3);
  g_assert_cmpuint (summary.measured, ==, 2);
}

static void
test_many_answers (void)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmNode *episode = add_episode (add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE), NAN);
  CjmEvidenceSummary summary;

  for (guint i = 0; i < 3; i++)
    {
      CjmNode *touchpoint = add_touchpoint (episode, 1, 0, TRUE);

      cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, G_MAXINT64);
    }

  cjm_evidence_summarize (journey, &summary);
  g_assert_cmpuint (summary.answers, ==, G_MAXUINT);
}

static void
test_nothing (void)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmEvidenceSummary summary = { 1, 1, 1, 1 };

  cjm_evidence_summarize (journey, &summary);
  g_assert_cmpuint (summary.interviews + summary.answers + summary.scores + summary.measured, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/evidence/summary", test_summary);
  g_test_add_func ("/analysis/evidence/many-answers", test_many_answers);
  g_test_add_func ("/analysis/evidence/nothing", test_nothing);
  return g_test_run ();
}
