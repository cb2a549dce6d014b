/* test-findings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-finding.h"
#include "cjm-tables.h"
#include "journey-maker.h"

/* That every figure is right is tested by tests/cli/test-analyse.py and test-tables.py, which compute them again. */

typedef struct
{
  CjmNode *root;
  CjmNode *journey;
  CjmDocument *document;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  CjmNode *phases[2];

  fixture->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  fixture->journey = add_child (fixture->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY);
  for (guint i = 0; i < 2; i++)
    phases[i] = add_child (fixture->journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  add_episode (phases[1], -2);
  add_episode (phases[1], -5);
  add_episode (phases[0], 4);
  add_child (add_episode (phases[0], 3), CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE);
  fixture->document = cjm_document_new (fixture->root);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->root);
}

static const CjmFinding *
find (GPtrArray     *findings,
      CjmFindingKind kind)
{
  for (guint i = 0; i < findings->len; i++)
    if (((CjmFinding *) g_ptr_array_index (findings, i))->kind == kind)
      return g_ptr_array_index (findings, i);

  return NULL;
}

/* The weightiest first; each with a key of its own, and about something */
static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (fixture->document, fixture->journey);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  double before = 1;

  g_assert_cmpuint (findings->len, >, 5);
  for (guint i = 0; i < findings->len; i++)
    {
      const CjmFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *prefix = g_strconcat (cjm_finding_kind_get_id (finding->kind), ":", NULL);

      g_assert_cmpfloat (finding->weight, <=, before);
      g_assert_true (g_hash_table_add (keys, finding->key));
      g_assert_true (g_str_has_prefix (finding->key, prefix));
      g_assert_cmpuint (finding->nodes->len, >, 0);
      g_assert_cmpstr (cjm_finding_kind_get_formula (finding->kind), !=, "");
      before = finding->weight;
    }
}

static void
test_by_phase (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (fixture->document, fixture->journey);
  guint before = 0;

  cjm_findings_order_by_phase (findings);
  for (guint i = 0; i < findings->len; i++)
    {
      CjmNode *phase = cjm_finding_get_phase (g_ptr_array_index (findings, i));
      guint index = phase != NULL ? cjm_node_get_index (phase) : G_MAXUINT;

      g_assert_cmpuint (index, >=, before);
      before = index;
    }
  g_assert_cmpuint (before, ==, G_MAXUINT);
}

/* What is set aside is known by its key, and what the tags of the map say is what the findings say. */
static void
test_dismissed (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (fixture->document, fixture->journey);
  const CjmFinding *drop = find (findings, CJM_FINDING_DROP);
  g_autoptr (GPtrArray) after = NULL;
  CjmCurveMarks marks;

  cjm_curve_find_marks (fixture->journey, &marks);
  g_assert_true (g_ptr_array_index (drop->nodes, 0) == marks.fall);
  g_assert_cmpfloat (drop->value, ==, marks.drop);
  g_assert_true (g_ptr_array_index (find (findings, CJM_FINDING_LOWEST)->nodes, 0) == marks.lowest);
  g_assert_false (drop->dismissed);

  cjm_document_begin (fixture->document, "Set aside");
  cjm_node_set_texts (fixture->journey, CJM_JOURNEY_DISMISSED, (const char *const[]) { drop->key, "drop:gone", NULL });
  cjm_document_commit (fixture->document);
  after = cjm_findings_list (fixture->document, fixture->journey);
  for (guint i = 0; i < after->len; i++)
    {
      const CjmFinding *finding = g_ptr_array_index (after, i);

      g_assert_true (finding->dismissed == (finding->kind == CJM_FINDING_DROP));
    }
}

/* An improvement that is left out promises nothing. */
static void
test_without (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GHashTable) without = g_hash_table_new (NULL, NULL);
  g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, "m");
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (fixture->journey);

  cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, cjm_node_get_id (g_ptr_array_index (episodes, 3)));
  cjm_node_set_number (improvement, CJM_IMPROVEMENT_LIFT, 4);
  cjm_document_begin (fixture->document, "Add");
  cjm_node_insert (fixture->root, CJM_DOCUMENT_IMPROVEMENTS, CJM_END, improvement);
  cjm_document_commit (fixture->document);

  for (guint left_out = 0; left_out < 2; left_out++)
    {
      g_autoptr (GArray) rows = NULL;
      CjmExpectation *row;

      if (left_out)
        g_hash_table_add (without, improvement);
      rows = cjm_expectations_list (fixture->document, fixture->journey, without);
      row = &g_array_index (rows, CjmExpectation, 3);
      g_assert_cmpfloat (row->expected - row->score, ==, left_out ? 0 : 4);
    }
}

/* Of two channels that customers think differently of, as many answers are told as the one with fewer has. */
static void
test_channels (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *channel;
    double score;
    gint64 count;
  } answers[] = { { "phone", 4, 40 }, { "website", -3, 12 } };
  CjmNode *episode = cjm_node_get_child (cjm_node_get_child (fixture->journey, CJM_JOURNEY_PHASES, 0),
                                         CJM_PHASE_EPISODES, 0);

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (GPtrArray) findings = NULL;
      const CjmFinding *finding;

      cjm_document_begin (fixture->document, "Answers");
      for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
        {
          CjmNode *touchpoint = turn == 0 ? add_child (episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT)
                                          : cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i);

          cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_TITLE, "Advice");
          cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_CHANNEL, answers[i].channel);
          cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, answers[i].score);
          cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED, TRUE);
          cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SPREAD, 1);
          cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, answers[turn == 0 ? i : 1 - i].count);
        }
      cjm_document_commit (fixture->document);
      findings = cjm_findings_list (fixture->document, fixture->journey);
      finding = find (findings, CJM_FINDING_CHANNELS);
      g_assert_nonnull (finding);
      g_assert_cmpfloat (finding->value, ==, 7);
      g_assert_cmpint (finding->n, ==, 12);
      g_assert_cmpfloat (finding->interval.low, <, 7);
      g_assert_cmpfloat (finding->interval.high, >, 7);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/findings/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (order);
  ADD (by_phase);
  ADD (dismissed);
  ADD (without);
  ADD (channels);
#undef ADD

  return g_test_run ();
}
