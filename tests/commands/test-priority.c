/* test-priority.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-priority.h"
#include "fixture.h"

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  static const struct
  {
    const char *id;
    double impact, effort;
  } improvements[] = { { "k", 8, 2 }, { "l", 9.5, 4 }, { "m", NAN, NAN }, { "n", 3, NAN } };
  CjmNode *root;

  fixture_set_up (self, data);
  root = cjm_document_get_root (self->document);
  cjm_document_begin (self->document, "Improve");
  for (guint i = 0; i < G_N_ELEMENTS (improvements); i++)
    {
      g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, improvements[i].id);

      cjm_node_set_number (improvement, CJM_IMPROVEMENT_IMPACT, improvements[i].impact);
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_EFFORT, improvements[i].effort);
      g_assert_true (cjm_node_insert (root, CJM_DOCUMENT_IMPROVEMENTS, CJM_END, improvement));
    }
  cjm_document_commit (self->document);
}

/* "k 8 2, m – –" */
static char *
describe (Fixture    *self,
          const char *ids)
{
  g_autoptr (GPtrArray) nodes = fixture_list (self, ids);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      const guint members[] = { CJM_IMPROVEMENT_IMPACT, CJM_IMPROVEMENT_EFFORT };

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", cjm_node_get_id (nodes->pdata[i]));
      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        {
          double value = cjm_node_get_number (nodes->pdata[i], members[j]);

          if (isnan (value))
            g_string_append (text, " –");
          else
            g_string_append_printf (text, " %g", value);
        }
    }

  return g_string_free (text, FALSE);
}

static void
assert_values (Fixture    *self,
               const char *ids,
               const char *expected)
{
  g_autofree char *found = describe (self, ids);

  g_assert_cmpstr (found, ==, expected);
}

/* One step; undone, all is as it was. */
static void
assert_step (Fixture    *self,
             const char *ids,
             const char *before,
             const char *label)
{
  guint n = 0;

  while (cjm_document_get_history (self->document) != NULL
         && g_strcmp0 (cjm_history_get_undo_label (cjm_document_get_history (self->document)), label) == 0)
    {
      cjm_document_undo (self->document);
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
  assert_values (self, ids, before);
}

static void
test_place (Fixture      *self,
            gconstpointer data)
{
  static const struct
  {
    const char *ids;
    const char *lead;
    double impact, effort;
    const char *before;
    const char *after;    /* NULL: nothing happens */
  } cases[] = {
    { "m", "m", 7.3, 2.8, "m – –", "m 7.5 3" },
    { "n", "n", -4, 30, "n 3 –", "n 0 10" },
    { "k", "k", 8.1, 1.9, "k 8 2", NULL },
    { "k", "k", 3, 5, "k 8 2", "k 3 5" },
    { "k l", "k", 6, 3, "k 8 2, l 9.5 4", "k 6 3, l 7.5 5" },
    { "k l", "l", 0, 10, "k 8 2, l 9.5 4", "k 0 8, l 1.5 10" },     /* no farther than k can go down */
    { "k l m", "k", 10, 10, "k 8 2, l 9.5 4, m – –", "k 8.5 8, l 10 10, m 8.5 8" },
    { "k m", "m", 1, 1, "k 8 2, m – –", "k 8 2, m 1 1" },
    { "m n", "n", 4, 6, "m – –, n 3 –", "m 4 6, n 4 6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) nodes = fixture_list (self, cases[i].ids);
      gboolean done = cjm_priority_place (self->document, nodes, fixture_find (self, cases[i].lead), cases[i].impact,
                                          cases[i].effort);

      g_assert_cmpint (done, ==, cases[i].after != NULL);
      assert_values (self, cases[i].ids, done ? cases[i].after : cases[i].before);
      if (done)
        assert_step (self, cases[i].ids, cases[i].before, nodes->len == 1 ? "Place improvement" : "Place improvements");
    }
}

static void
test_move (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    const char *ids;
    double impact, effort;
    const char *before;
    const char *after;    /* NULL: nothing happens */
  } cases[] = {
    { "k", 0.5, 0, "k 8 2", "k 8.5 2" },
    { "k l", 1, -0.5, "k 8 2, l 9.5 4", "k 8.5 1.5, l 10 3.5" },
    { "m", 0, 0.5, "m – –", "m 5 5" },
    { "k m", 0, 0.5, "k 8 2, m – –", "k 8 2.5, m – –" },
    { "l", 99, 0, "l 9.5 4", "l 10 4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) nodes = fixture_list (self, cases[i].ids);

      g_assert_true (cjm_priority_move (self->document, nodes, cases[i].impact, cases[i].effort));
      assert_values (self, cases[i].ids, cases[i].after);
      assert_step (self, cases[i].ids, cases[i].before, nodes->len == 1 ? "Place improvement" : "Place improvements");
    }
}

/* Steps of a key that is held become one; at the edge there are no more. */
static void
test_merging (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = fixture_list (self, "k");

  for (guint i = 0; i < 4; i++)
    g_assert_true (cjm_priority_move (self->document, nodes, CJM_PRIORITY_STEP, 0));
  g_assert_false (cjm_priority_move (self->document, nodes, CJM_PRIORITY_STEP, 0));
  assert_values (self, "k", "k 10 2");
  assert_step (self, "k", "k 8 2", "Place improvement");
}

static void
test_clear (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (GPtrArray) all = fixture_list (self, "k m n");
  g_autoptr (GPtrArray) none = fixture_list (self, "m");

  g_assert_true (cjm_priority_clear (self->document, all));
  assert_values (self, "k m n", "k – –, m – –, n – –");
  assert_step (self, "k m n", "k 8 2, m – –, n 3 –", "Take improvements out of the matrix");
  g_assert_false (cjm_priority_clear (self->document, none));
}

#define ADD(name, func) g_test_add ("/commands/priority/" name, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("place", test_place);
  ADD ("move", test_move);
  ADD ("merging", test_merging);
  ADD ("clear", test_clear);

  return g_test_run ();
}
