/* test-schedule.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-schedule.h"
#include "fixture.h"

#define TODAY "2026-11-30"

static const char *
get_deadline (Fixture *self)
{
  return cjm_node_get_text (fixture_find (self, "i"), CJM_IMPROVEMENT_DEADLINE);
}

static void
test_set (Fixture      *self,
          gconstpointer data)
{
  CjmNode *improvement = fixture_find (self, "i");
  g_autofree char *label = NULL;

  g_assert_false (cjm_schedule_set (self->document, improvement, NULL));
  g_assert_true (cjm_schedule_set (self->document, improvement, "2027-02-01"));
  g_assert_cmpstr (get_deadline (self), ==, "2027-02-01");
  g_assert_false (cjm_schedule_set (self->document, improvement, "2027-02-01"));
  label = fixture_undo (self);
  g_assert_cmpstr (label, ==, "Set deadline");
  g_assert_null (get_deadline (self));
}

static void
test_move (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    const char *from;
    int days;
    int months;
    const char *to;        /* NULL: it stays */
  } cases[] = {
    { NULL, 1, 0, TODAY },
    { NULL, 0, -1, TODAY },
    { "2026-12-31", 1, 0, "2027-01-01" },
    { "2027-01-01", -1, 0, "2026-12-31" },
    { "2027-01-31", 0, 1, "2027-02-28" },
    { "2028-03-31", 0, -1, "2028-02-29" },
    { "2027-01-15", 0, -1, "2026-12-15" },
    { "2026-12-15", 0, 1, "2027-01-15" },
    { "0001-01-01", -1, 0, NULL },
    { "0001-01-15", 0, -1, NULL },
    { "9999-12-31", 1, 0, NULL },
    { "9999-12-01", 0, 1, NULL },
    { "9999-12-30", 1, 0, "9999-12-31" },
  };
  g_autoptr (GPtrArray) nodes = fixture_list (self, "i");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean moved;

      cjm_schedule_set (self->document, nodes->pdata[0], cases[i].from);
      cjm_document_end_merging (self->document);
      moved = cjm_schedule_move (self->document, nodes, cases[i].days, cases[i].months, TODAY);
      g_assert_true (moved == (cases[i].to != NULL));
      g_assert_cmpstr (get_deadline (self), ==, cases[i].to != NULL ? cases[i].to : cases[i].from);
    }
}

/* A key that is pressed again and again is one step. */
static void
test_merging (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = fixture_list (self, "i");
  g_autofree char *label = NULL;

  for (guint i = 0; i < 40; i++)
    cjm_schedule_move (self->document, nodes, 1, 0, TODAY);
  g_assert_cmpstr (get_deadline (self), ==, "2027-01-08");
  label = fixture_undo (self);
  g_assert_cmpstr (label, ==, "Set deadline");
  g_assert_null (get_deadline (self));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/commands/schedule/set", Fixture, NULL, fixture_set_up, test_set, fixture_tear_down);
  g_test_add ("/commands/schedule/move", Fixture, NULL, fixture_set_up, test_move, fixture_tear_down);
  g_test_add ("/commands/schedule/merging", Fixture, NULL, fixture_set_up, test_merging, fixture_tear_down);

  return g_test_run ();
}
