/* test-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-plan.h"
#include "journey-maker.h"

#define TODAY "2026-11-30"
#define ALL (CJM_PLAN_NO_OWNER | CJM_PLAN_NO_DEADLINE | CJM_PLAN_NO_OBJECTIVE | CJM_PLAN_NOT_PLACED)

typedef struct
{
  CjmNode *root;
  CjmNode *phases[2];
  CjmNode *episodes[3];     /* two in the first phase, one in the second */
  CjmNode *problems[3];
  CjmNode *question;
  CjmNode *objectives[2];
  CjmDocument *document;
  GPtrArray *rows;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  CjmNode *journey;

  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  journey = add_child (self->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY);
  for (guint i = 0; i < 2; i++)
    {
      self->phases[i] = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
      self->objectives[i] = add_child (self->root, CJM_DOCUMENT_OBJECTIVES, CJM_KIND_OBJECTIVE);
    }
  for (guint i = 0; i < 3; i++)
    {
      self->episodes[i] = add_episode (self->phases[i / 2], NAN);
      self->problems[i] = add_child (self->episodes[i], CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE);
    }
  self->question = add_child (self->episodes[0], CJM_EPISODE_QUESTIONS, CJM_KIND_NOTE);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->document);
  g_object_unref (self->root);
}

static CjmNode *
add_improvement (Fixture    *self,
                 const char *owner,
                 const char *deadline,
                 CjmStatus   status)
{
  CjmNode *improvement = add_child (self->root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT);

  cjm_node_set_text (improvement, CJM_IMPROVEMENT_OWNER, owner);
  g_assert_true (deadline == NULL || cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, deadline));
  if (status != CJM_STATUS_UNKNOWN)
    cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, status);
  return improvement;
}

static void
set_names (CjmNode *improvement,
           guint    member,
           ...)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  va_list nodes;

  va_start (nodes, member);
  for (CjmNode *node = va_arg (nodes, CjmNode *); node != NULL; node = va_arg (nodes, CjmNode *))
    g_ptr_array_add (ids, (gpointer) cjm_node_get_id (node));
  va_end (nodes);
  g_ptr_array_add (ids, NULL);
  g_assert_true (cjm_node_set_texts (improvement, member, (const char *const *) ids->pdata));
}

static const CjmPlanRow *
get_row (Fixture *self,
         guint    index)
{
  if (self->rows == NULL)
    {
      self->document = cjm_document_new (self->root);
      self->rows = cjm_plan_list (self->document, TODAY);
    }
  return g_ptr_array_index (self->rows, index);
}

static void
test_lacks (Fixture      *self,
            gconstpointer data)
{
  const struct
  {
    const char *owner;
    const char *deadline;
    CjmStatus status;
    guint lacks;
  } cases[] = {
    { NULL, NULL, CJM_STATUS_UNKNOWN, ALL },
    { "", NULL, CJM_STATUS_OPEN, ALL },
    { " \t\xc2\xa0", NULL, CJM_STATUS_STARTED, ALL },
    { "Sanne", NULL, CJM_STATUS_OPEN, ALL & ~CJM_PLAN_NO_OWNER },
    { "Sanne", "2026-11-29", CJM_STATUS_OPEN, CJM_PLAN_OVERDUE | CJM_PLAN_NO_OBJECTIVE | CJM_PLAN_NOT_PLACED },
    { "Sanne", "2026-11-29", CJM_STATUS_STARTED, CJM_PLAN_OVERDUE | CJM_PLAN_NO_OBJECTIVE | CJM_PLAN_NOT_PLACED },
    { "Sanne", "2026-11-29", CJM_STATUS_DONE, 0 },
    { "Sanne", "2026-11-29", CJM_STATUS_DROPPED, 0 },
    { "Sanne", TODAY, CJM_STATUS_OPEN, CJM_PLAN_NO_OBJECTIVE | CJM_PLAN_NOT_PLACED },
    { "Sanne", "2026-12-01", CJM_STATUS_OPEN, CJM_PLAN_NO_OBJECTIVE | CJM_PLAN_NOT_PLACED },
    { NULL, "0999-12-31", CJM_STATUS_OPEN,
      CJM_PLAN_NO_OWNER | CJM_PLAN_OVERDUE | CJM_PLAN_NO_OBJECTIVE | CJM_PLAN_NOT_PLACED },
    { NULL, "9999-12-31", CJM_STATUS_OPEN, CJM_PLAN_NO_OWNER | CJM_PLAN_NO_OBJECTIVE | CJM_PLAN_NOT_PLACED },
    { NULL, NULL, CJM_STATUS_DONE, 0 },
    { NULL, NULL, CJM_STATUS_DROPPED, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add_improvement (self, cases[i].owner, cases[i].deadline, cases[i].status);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmphex (get_row (self, i)->lacks, ==, cases[i].lacks);
      g_assert_cmpint (get_row (self, i)->status, ==, MAX (cases[i].status, CJM_STATUS_OPEN));
    }
}

/* What an improvement solves and serves is what is there: a question, a thing twice and one that is gone are not. */
static void
test_names (Fixture      *self,
            gconstpointer data)
{
  CjmNode *first = add_improvement (self, NULL, NULL, CJM_STATUS_OPEN);
  CjmNode *second = add_improvement (self, NULL, NULL, CJM_STATUS_OPEN);

  set_names (first, CJM_IMPROVEMENT_SOLVES, self->problems[2], self->question, self->problems[0], self->problems[2],
             self->phases[0], NULL);
  set_names (first, CJM_IMPROVEMENT_OBJECTIVES, self->objectives[1], self->problems[0], self->objectives[1], NULL);
  cjm_node_set_texts (second, CJM_IMPROVEMENT_OBJECTIVES, (const char *[]) { "gone", NULL });
  cjm_node_set_text (second, CJM_IMPROVEMENT_EPISODE, cjm_node_get_id (self->episodes[1]));
  set_names (second, CJM_IMPROVEMENT_SOLVES, self->problems[2], NULL);
  cjm_node_set_number (second, CJM_IMPROVEMENT_IMPACT, 5);
  cjm_node_set_number (second, CJM_IMPROVEMENT_EFFORT, 4.5);

  g_assert_cmpuint (get_row (self, 0)->problems->len, ==, 2);
  g_assert_true (g_ptr_array_index (get_row (self, 0)->problems, 0) == self->problems[2]);
  g_assert_true (g_ptr_array_index (get_row (self, 0)->problems, 1) == self->problems[0]);
  g_assert_cmpuint (get_row (self, 0)->objectives->len, ==, 1);
  g_assert_true (g_ptr_array_index (get_row (self, 0)->objectives, 0) == self->objectives[1]);
  g_assert_cmpuint (get_row (self, 0)->episodes->len, ==, 2);
  g_assert_true (get_row (self, 0)->episode == self->episodes[2]);
  g_assert_true (get_row (self, 0)->phase == self->phases[1]);
  g_assert_cmpint (get_row (self, 0)->quadrant, ==, CJM_QUADRANT_UNKNOWN);

  g_assert_cmpuint (get_row (self, 1)->objectives->len, ==, 0);
  g_assert_true (get_row (self, 1)->lacks & CJM_PLAN_NO_OBJECTIVE);
  g_assert_false (get_row (self, 1)->lacks & CJM_PLAN_NOT_PLACED);
  g_assert_true (get_row (self, 1)->episode == self->episodes[1]);
  g_assert_true (get_row (self, 1)->phase == self->phases[0]);
  g_assert_cmpint (get_row (self, 1)->quadrant, ==, CJM_QUADRANT_QUICK_WIN);
}

static void
test_nowhere (Fixture      *self,
              gconstpointer data)
{
  CjmNode *improvement = add_improvement (self, NULL, NULL, CJM_STATUS_OPEN);

  cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, "gone");
  g_assert_null (get_row (self, 0)->episode);
  g_assert_null (get_row (self, 0)->phase);
  g_assert_cmpuint (get_row (self, 0)->episodes->len, ==, 0);
}

static void
test_counts (Fixture      *self,
             gconstpointer data)
{
  CjmPlanCounts counts;
  CjmNode *quick;

  quick = add_improvement (self, "Sanne", "2026-01-01", CJM_STATUS_OPEN);
  set_names (quick, CJM_IMPROVEMENT_OBJECTIVES, self->objectives[0], NULL);
  cjm_node_set_number (quick, CJM_IMPROVEMENT_IMPACT, 9);
  cjm_node_set_number (quick, CJM_IMPROVEMENT_EFFORT, 1);
  add_improvement (self, "Joost", NULL, CJM_STATUS_STARTED);
  add_improvement (self, NULL, "2027-01-01", CJM_STATUS_OPEN);
  add_improvement (self, NULL, NULL, CJM_STATUS_OPEN);
  quick = add_improvement (self, NULL, NULL, CJM_STATUS_DONE);
  cjm_node_set_number (quick, CJM_IMPROVEMENT_IMPACT, 5);
  cjm_node_set_number (quick, CJM_IMPROVEMENT_EFFORT, 0);
  get_row (self, 0);

  cjm_plan_count (self->rows, &counts);
  g_assert_cmpuint (counts.improvements, ==, 5);
  g_assert_cmpuint (counts.quadrants[CJM_QUADRANT_QUICK_WIN], ==, 2);
  g_assert_cmpuint (counts.quadrants[CJM_QUADRANT_UNKNOWN], ==, 3);
  g_assert_cmpuint (counts.quadrants[CJM_QUADRANT_FILL_IN], ==, 0);
  g_assert_cmpuint (counts.statuses[CJM_STATUS_OPEN], ==, 3);
  g_assert_cmpuint (counts.statuses[CJM_STATUS_STARTED], ==, 1);
  g_assert_cmpuint (counts.statuses[CJM_STATUS_DONE], ==, 1);
  g_assert_cmpuint (counts.no_owner, ==, 2);
  g_assert_cmpuint (counts.no_deadline, ==, 2);
  g_assert_cmpuint (counts.no_owner_or_deadline, ==, 3);
  g_assert_cmpuint (counts.overdue, ==, 1);
  g_assert_cmpuint (counts.no_objective, ==, 3);
  g_assert_cmpuint (counts.not_placed, ==, 3);
}

static void
assert_found (Fixture      *self,
              CjmPlanFilter filter,
              const char   *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  get_row (self, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (cjm_plan_filter (get_row (self, i), &filter))
        g_string_append_printf (found, "%u", i);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_filter (Fixture      *self,
             gconstpointer data)
{
  const char *first = cjm_node_get_id (self->phases[0]);
  const char *second = cjm_node_get_id (self->phases[1]);
  CjmNode *improvement;

  improvement = add_improvement (self, "Sanne", "2026-01-01", CJM_STATUS_OPEN);
  set_names (improvement, CJM_IMPROVEMENT_SOLVES, self->problems[0], self->problems[2], NULL);
  set_names (improvement, CJM_IMPROVEMENT_OBJECTIVES, self->objectives[0], self->objectives[1], NULL);
  improvement = add_improvement (self, " SANNE\xc2\xa0", NULL, CJM_STATUS_STARTED);
  set_names (improvement, CJM_IMPROVEMENT_SOLVES, self->problems[2], NULL);
  set_names (improvement, CJM_IMPROVEMENT_OBJECTIVES, self->objectives[1], NULL);
  add_improvement (self, NULL, NULL, CJM_STATUS_OPEN);
  add_improvement (self, "Andr\xc3\xa9", NULL, CJM_STATUS_DONE);

  assert_found (self, (CjmPlanFilter) { 0 }, "0123");
  assert_found (self, (CjmPlanFilter) { .owner = "sanne" }, "01");
  assert_found (self, (CjmPlanFilter) { .owner = "Andre\xcc\x81" }, "3");
  assert_found (self, (CjmPlanFilter) { .owner = "Sann" }, "");
  assert_found (self, (CjmPlanFilter) { .objective = cjm_node_get_id (self->objectives[1]) }, "01");
  assert_found (self, (CjmPlanFilter) { .objective = cjm_node_get_id (self->objectives[0]) }, "0");
  assert_found (self, (CjmPlanFilter) { .objective = "gone" }, "");
  assert_found (self, (CjmPlanFilter) { .phase = first }, "0");
  assert_found (self, (CjmPlanFilter) { .phase = second }, "01");
  assert_found (self, (CjmPlanFilter) { .status = CJM_STATUS_OPEN }, "02");
  assert_found (self, (CjmPlanFilter) { .lacks = CJM_PLAN_NO_DEADLINE }, "12");
  assert_found (self, (CjmPlanFilter) { .lacks = CJM_PLAN_NO_DEADLINE | CJM_PLAN_NO_OWNER }, "2");
  assert_found (self, (CjmPlanFilter) { .lacks = CJM_PLAN_OVERDUE }, "0");
  assert_found (self, (CjmPlanFilter) { .owner = "SANNE", .phase = second, .status = CJM_STATUS_STARTED }, "1");
  assert_found (self, (CjmPlanFilter) { .owner = "SANNE", .status = CJM_STATUS_DONE }, "");
}

static void
test_owners (Fixture      *self,
             gconstpointer data)
{
  static const char *const named[] = { "joost", "\xe2\x80\x83" "Sanne ", NULL, "sanne", "", " ", "Joost", "Andr\xc3\xa9",
                                       "ANDRE\xcc\x81", "Sanne de Wit" };
  g_autoptr (GPtrArray) owners = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    add_improvement (self, named[i], NULL, CJM_STATUS_OPEN);
  get_row (self, 0);

  owners = cjm_plan_list_owners (self->document);
  g_ptr_array_add (owners, NULL);
  joined = g_strjoinv ("|", (char **) owners->pdata);
  g_assert_cmpstr (joined, ==, "Andr\xc3\xa9|joost|Sanne|Sanne de Wit");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/analysis/plan/lacks", Fixture, NULL, set_up, test_lacks, tear_down);
  g_test_add ("/analysis/plan/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/analysis/plan/nowhere", Fixture, NULL, set_up, test_nowhere, tear_down);
  g_test_add ("/analysis/plan/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/analysis/plan/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/analysis/plan/owners", Fixture, NULL, set_up, test_owners, tear_down);
  return g_test_run ();
}
