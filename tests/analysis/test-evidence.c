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
add_interview (CjmNode    *owner,
               guint       member,
               const char *source,
               const char *date)
{
  CjmNode *evidence;

  add_evidence (owner, member, CJM_EVIDENCE_INTERVIEW);
  evidence = cjm_node_get_child (owner, member, cjm_node_get_n_children (owner, member) - 1);
  cjm_node_set_text (evidence, CJM_EVIDENCE_SOURCE, source);
  cjm_node_set_text (evidence, CJM_EVIDENCE_DATE, date);
}

/* Wherever an interview is evidence, it counts; the same one counts once. */
static void
test_interviews (void)
{
  static const struct { const char *source; const char *date; guint n; } cases[] = {
    { NULL, NULL, 1 },                  /* nobody knows of two whether they are one */
    { NULL, NULL, 2 },
    { NULL, "2026-01-01", 3 },
    { "", "2026-01-01", 4 },
    { "R07", "2026-01-01", 5 },
    { "r07 ", "2026-01-01", 5 },
    { "R07", "2026-01-02", 6 },
    { "R08", "2026-01-02", 7 },
    { "R07", NULL, 8 },
    { "R07", NULL, 8 },
    { "R07", "2026-01-01", 8 },
  };
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmNode *phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  CjmNode *episodes[] = { add_episode (phase, 1), add_episode (phase, NAN) };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CjmNode *episode = episodes[i % 2];
      g_auto (CjmEvidenceSummary) summary = { 0 };
      g_auto (CjmEvidenceSummary) first = { 0 };
      g_auto (CjmEvidenceSummary) second = { 0 };

      switch (i % 4)
        {
        case 0:
          add_interview (add_child (episode, CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE), CJM_NOTE_EVIDENCE, cases[i].source,
                         cases[i].date);
          break;
        case 1:
          add_interview (add_child (episode, CJM_EPISODE_QUESTIONS, CJM_KIND_NOTE), CJM_NOTE_EVIDENCE, cases[i].source,
                         cases[i].date);
          break;
        case 2:
          add_interview (add_touchpoint (episode, 1, 0, FALSE), CJM_TOUCHPOINT_EVIDENCE, cases[i].source,
                         cases[i].date);
          break;
        default:
          add_interview (episode, CJM_EPISODE_EVIDENCE, cases[i].source, cases[i].date);
          break;
        }
      cjm_evidence_summarize (journey, &summary);
      g_assert_cmpuint (summary.interviews, ==, cases[i].n);

      /* Counted in parts that are added up, as a map does */
      cjm_evidence_count_episode (episodes[0], &first);
      cjm_evidence_count_touchpoints (episodes[0], &first);
      cjm_evidence_count_touchpoints (episodes[1], &second);
      cjm_evidence_count_episode (episodes[1], &second);
      cjm_evidence_add (&second, &first);
      g_assert_cmpuint (second.interviews, ==, cases[i].n);
      g_assert_cmpuint (second.scores, ==, summary.scores);
    }
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
  g_test_add_func ("/analysis/evidence/interviews", test_interviews);
  g_test_add_func ("/analysis/evidence/many-answers", test_many_answers);
  g_test_add_func ("/analysis/evidence/nothing", test_nothing);
  return g_test_run ();
}
