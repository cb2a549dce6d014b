/* test-goal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-aim-chips.h"
#include "cjm-document-view.h"
#include "cjm-entry-field.h"
#include "cjm-goal-page.h"
#include "cjm-objective-list.h"
#include "cjm-objective-row.h"
#include "cjm-objective-scale.h"
#include "waiting.h"

static CjmApplication *application;

typedef struct
{
  CjmWindow *window;
  CjmDocument *document;
  CjmNode *root;
  CjmNode *journey;
  GtkWidget *page;
} Fixture;

typedef void (*Visit) (GtkWidget *widget,
                       gpointer   user_data);

static void
walk (GtkWidget *widget,
      Visit      visit,
      gpointer   user_data)
{
  visit (widget, user_data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk (child, visit, user_data);
}

typedef struct
{
  GType type;
  guint index;
  GtkWidget *found;
} Search;

static void
look_for (GtkWidget *widget,
          gpointer   user_data)
{
  Search *search = user_data;

  if (g_type_is_a (G_OBJECT_TYPE (widget), search->type) && search->index-- == 0)
    search->found = widget;
}

static gpointer
find_inside (GtkWidget *widget,
             GType      type,
             guint      index)
{
  Search search = { type, index, NULL };

  walk (widget, look_for, &search);
  return search.found;
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  CjmDocumentView *view;

  fixture->window = open_window (application);
  open_example (fixture->window, "holiday");
  fixture->document = cjm_file_get_document (cjm_window_get_file (fixture->window));
  fixture->root = cjm_document_get_root (fixture->document);
  view = find_inside (GTK_WIDGET (fixture->window), CJM_TYPE_DOCUMENT_VIEW, 0);
  fixture->journey = cjm_document_view_get_journey (view);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "goal");
  fixture->page = find_inside (GTK_WIDGET (view), CJM_TYPE_GOAL_PAGE, 0);
  wait_until (gtk_widget_get_mapped (fixture->page));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static CjmField *
get_field (Fixture    *fixture,
           const char *member)
{
  CjmField *field = cjm_goal_page_get_field (CJM_GOAL_PAGE (fixture->page), CJM_KIND_JOURNEY, member);

  g_assert_nonnull (field);
  return field;
}

static void
type (CjmField   *field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cjm_entry_field_get_entry (CJM_ENTRY_FIELD (field))), text);
}

static CjmObjectiveRow *
get_row (Fixture *fixture,
         guint    index)
{
  return find_inside (fixture->page, CJM_TYPE_OBJECTIVE_ROW, index);
}

static CjmNode *
get_objective (Fixture *fixture,
               guint    index)
{
  return cjm_node_get_child (fixture->root, CJM_DOCUMENT_OBJECTIVES, index);
}

static void
undo (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
}

static void
note_field (GtkWidget *widget,
            gpointer   user_data)
{
  CjmNode *node;

  if (!CJM_IS_FIELD (widget) || !gtk_widget_is_visible (widget) || cjm_field_get_member (CJM_FIELD (widget)) == NULL)
    return;

  node = cjm_field_get_node (CJM_FIELD (widget));
  if (node != NULL)
    g_hash_table_add (user_data, g_strdup_printf ("%s.%s", cjm_node_get_info (node)->name,
                                                  cjm_field_get_member (CJM_FIELD (widget))->name));
}

/* Every member of these kinds has a place in the window where it can be seen and edited. */
static void
test_every_member (Fixture      *fixture,
                   gconstpointer unused)
{
  static const CjmKind kinds[] = { CJM_KIND_OBJECTIVE, CJM_KIND_JOURNEY };
  g_autoptr (GHashTable) edited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  cjm_objective_row_edit (get_row (fixture, 0));
  cjm_document_begin (fixture->document, "Temporary");
  cjm_node_set_choice (fixture->journey, CJM_JOURNEY_PROCESS, CJM_PROCESS_TEMPORARY);
  cjm_document_commit (fixture->document);
  walk (GTK_WIDGET (fixture->window), note_field, edited);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CjmKindInfo *info = cjm_kind_get_info (kinds[i]);

      for (guint j = 0; j < info->n_members; j++)
        {
          g_autofree char *name = g_strdup_printf ("%s.%s", info->name, info->members[j].name);

          if (info->members[j].type != CJM_MEMBER_ID && !g_hash_table_contains (edited, name))
            g_error ("no page edits %s", name);
        }
    }
}

static GtkRevealer *
get_nudge (Fixture *fixture)
{
  return find_inside (fixture->page, GTK_TYPE_REVEALER, 0);
}

/* A title that is not the customer's own is nudged, not refused. */
static void
test_nudge (Fixture      *fixture,
            gconstpointer unused)
{
  g_autofree char *before = g_strdup (cjm_node_get_text (fixture->journey, CJM_JOURNEY_TITLE));

  g_assert_false (gtk_revealer_get_reveal_child (get_nudge (fixture)));
  type (get_field (fixture, "title"), "Booking process");
  g_assert_cmpstr (cjm_node_get_text (fixture->journey, CJM_JOURNEY_TITLE), ==, "Booking process");
  g_assert_true (gtk_revealer_get_reveal_child (get_nudge (fixture)));
  type (get_field (fixture, "title"), "I book");
  g_assert_false (gtk_revealer_get_reveal_child (get_nudge (fixture)));
  undo (fixture);
  g_assert_cmpstr (cjm_node_get_text (fixture->journey, CJM_JOURNEY_TITLE), ==, before);
}

static void
test_dates (Fixture      *fixture,
            gconstpointer unused)
{
  g_assert_false (gtk_widget_is_visible (GTK_WIDGET (get_field (fixture, "from"))));
  cjm_document_begin (fixture->document, "Temporary");
  cjm_node_set_choice (fixture->journey, CJM_JOURNEY_PROCESS, CJM_PROCESS_TEMPORARY);
  cjm_document_commit (fixture->document);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (get_field (fixture, "from"))));

  /* A date that is there never hides. */
  type (get_field (fixture, "until"), "2026-12-15");
  cjm_document_begin (fixture->document, "Permanent");
  cjm_node_set_choice (fixture->journey, CJM_JOURNEY_PROCESS, CJM_PROCESS_PERMANENT);
  cjm_document_commit (fixture->document);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (get_field (fixture, "until"))));
}

static void
count_offered (GtkWidget *widget,
               gpointer   user_data)
{
  if (gtk_widget_has_css_class (widget, "chip") && gtk_widget_is_visible (widget))
    (*(guint *) user_data)++;
}

/* A usual aim is added in the language of the document, and offered once. */
static void
test_aims (Fixture      *fixture,
           gconstpointer unused)
{
  GtkWidget *chips = find_inside (fixture->page, CJM_TYPE_AIM_CHIPS, 0);
  guint before = 0, after = 0, undone = 0;
  guint n = g_strv_length ((char **) cjm_node_get_texts (fixture->root, CJM_DOCUMENT_AIMS));
  const char *const *aims;

  walk (chips, count_offered, &before);
  g_signal_emit_by_name (find_inside (chips, GTK_TYPE_BUTTON, 0), "clicked");
  aims = cjm_node_get_texts (fixture->root, CJM_DOCUMENT_AIMS);
  g_assert_cmpuint (g_strv_length ((char **) aims), ==, n + 1);
  g_assert_cmpstr (aims[n], ==, "Fewer drop-offs");
  walk (chips, count_offered, &after);
  g_assert_cmpuint (after, ==, before - 1);
  undo (fixture);
  walk (chips, count_offered, &undone);
  g_assert_cmpuint (undone, ==, before);

  cjm_document_begin (fixture->document, "Dutch");
  cjm_node_set_text (fixture->root, CJM_DOCUMENT_LANGUAGE, "nl");
  cjm_document_commit (fixture->document);
  g_signal_emit_by_name (find_inside (chips, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpstr (cjm_node_get_texts (fixture->root, CJM_DOCUMENT_AIMS)[n], ==, "Minder afhakers");
}

static void
test_add_objective (Fixture      *fixture,
                    gconstpointer unused)
{
  guint n = cjm_node_get_n_children (fixture->root, CJM_DOCUMENT_OBJECTIVES);
  GtkWidget *focus = NULL;

  gtk_widget_activate_action (fixture->page, "goal.add-objective", NULL);
  g_assert_cmpuint (cjm_node_get_n_children (fixture->root, CJM_DOCUMENT_OBJECTIVES), ==, n + 1);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_row (fixture, n))));
  gtk_editable_set_text (GTK_EDITABLE (focus), "Fewer calls");
  g_assert_cmpstr (cjm_node_get_text (get_objective (fixture, n), CJM_OBJECTIVE_TITLE), ==, "Fewer calls");

  /* One is open at a time. */
  gtk_widget_activate_action (fixture->page, "goal.add-objective", NULL);
  g_assert_false (gtk_widget_is_visible (focus));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_row (fixture, n + 1))));
  undo (fixture);

  /* What is typed into something new is one step with it. */
  undo (fixture);
  if (cjm_node_get_n_children (fixture->root, CJM_DOCUMENT_OBJECTIVES) != n)
    undo (fixture);
  g_assert_cmpuint (cjm_node_get_n_children (fixture->root, CJM_DOCUMENT_OBJECTIVES), ==, n);
  g_assert_null (get_row (fixture, n));
}

static void
test_move_objective (Fixture      *fixture,
                     gconstpointer unused)
{
  CjmNode *first = get_objective (fixture, 0), *second = get_objective (fixture, 1);

  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "row.move-up", NULL);
  g_assert_true (get_objective (fixture, 0) == first);
  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "row.move-down", NULL);
  g_assert_true (get_objective (fixture, 0) == second);
  g_assert_true (cjm_node_row_get_node (CJM_NODE_ROW (get_row (fixture, 0))) == second);
  g_assert_true (cjm_node_row_get_node (CJM_NODE_ROW (get_row (fixture, 1))) == first);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (get_row (fixture, 1)));
  undo (fixture);
  g_assert_true (cjm_node_row_get_node (CJM_NODE_ROW (get_row (fixture, 0))) == first);
}

/* Improvements that serve it do so no longer, and do again when it comes back. */
static void
look_for_label (GtkWidget *widget,
                gpointer   user_data)
{
  const char **text = user_data;

  if (*text != NULL && GTK_IS_LABEL (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), *text) == 0)
    *text = NULL;
}

static void
assert_shown (Fixture    *fixture,
              const char *text)
{
  const char *sought = text;

  walk (GTK_WIDGET (get_row (fixture, 0)), look_for_label, &sought);
  if (sought != NULL)
    g_error ("nothing on the row says “%s”", text);
}

/* What is drawn of how far an objective is */
static GBytes *
draw_scale (Fixture *fixture)
{
  GtkWidget *scale = find_inside (GTK_WIDGET (get_row (fixture, 0)), CJM_TYPE_OBJECTIVE_SCALE, 0);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  g_assert_true (gtk_widget_get_mapped (scale));
  GTK_WIDGET_GET_CLASS (scale)->snapshot (scale, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);

  return gsk_render_node_serialize (node);
}

/* Numbers and days stand on the row as the language of the window writes them, not as a file does. */
static void
test_figures (Fixture      *fixture,
              gconstpointer unused)
{
  CjmNode *objective = get_objective (fixture, 0);
  CjmNode *phase = cjm_node_get_child (fixture->journey, CJM_JOURNEY_PHASES, 0);
  CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0);
  const char *title = cjm_node_get_text (episode, CJM_EPISODE_TITLE);
  g_autoptr (CjmNode) measurement = cjm_node_new (CJM_KIND_MEASUREMENT, NULL);
  g_autofree char *newest = NULL;
  g_autoptr (GBytes) before = draw_scale (fixture);
  g_autoptr (GBytes) after = NULL;

  cjm_node_set_choice (measurement, CJM_MEASUREMENT_MEASURE, CJM_MEASURE_REVENUE);
  cjm_node_set_number (measurement, CJM_MEASUREMENT_VALUE, 1e15);
  cjm_node_set_text (measurement, CJM_MEASUREMENT_UNIT, "€");
  cjm_node_set_text (measurement, CJM_MEASUREMENT_DATE, "2030-03-01");

  cjm_document_begin (fixture->document, "Set");
  cjm_node_set_choice (objective, CJM_OBJECTIVE_MEASURE, CJM_MEASURE_REVENUE);
  cjm_node_set_text (objective, CJM_OBJECTIVE_UNIT, "€");
  cjm_node_set_number (objective, CJM_OBJECTIVE_BASELINE, -2500000.5);
  cjm_node_set_number (objective, CJM_OBJECTIVE_TARGET, 1e-9);
  cjm_node_insert (episode, CJM_EPISODE_MEASURES, CJM_END, measurement);
  cjm_document_commit (fixture->document);

  after = draw_scale (fixture);
  g_assert_false (g_bytes_equal (before, after));
  assert_shown (fixture, "\u22122,500,000.5");
  assert_shown (fixture, "1\u00a0×\u00a010⁻⁹");
  newest = g_strdup_printf ("Last measured: 1,000,000,000,000,000, of “%s” · 1 Mar 2030", title);
  assert_shown (fixture, newest);

  cjm_document_begin (fixture->document, "Set");
  cjm_node_set_number (objective, CJM_OBJECTIVE_BASELINE, -0.0);
  cjm_document_commit (fixture->document);
  assert_shown (fixture, "0");
}

static void
test_remove_objective (Fixture      *fixture,
                       gconstpointer unused)
{
  guint n = cjm_node_get_n_children (fixture->root, CJM_DOCUMENT_OBJECTIVES);
  CjmNode *first = get_objective (fixture, 0);

  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "row.remove", NULL);
  g_assert_cmpuint (cjm_node_get_n_children (fixture->root, CJM_DOCUMENT_OBJECTIVES), ==, n - 1);
  g_assert_null (get_row (fixture, n - 1));
  undo (fixture);
  g_assert_true (cjm_node_row_get_node (CJM_NODE_ROW (get_row (fixture, 0))) == first);
}

/* Whoever deletes one after another by key stays at the list, and after the last one where another is added. */
static void
test_remove_all (Fixture      *fixture,
                 gconstpointer unused)
{
  GtkWidget *focus = NULL;

  for (guint n = cjm_node_get_n_children (fixture->root, CJM_DOCUMENT_OBJECTIVES); n > 0; n--)
    {
      GtkWidget *row = GTK_WIDGET (get_row (fixture, n / 2));

      gtk_widget_grab_focus (row);
      gtk_widget_activate_action (row, "row.remove", NULL);
      focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (fixture->page)));
      g_assert_nonnull (focus);
      if (n > 1)
        g_assert_true (focus == GTK_WIDGET (get_row (fixture, MIN (n / 2, n - 2))));
    }
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "goal.add-objective");
}

/* Another journey, and none */
static void
test_journeys (Fixture      *fixture,
               gconstpointer unused)
{
  CjmGoalPage *page = CJM_GOAL_PAGE (fixture->page);
  CjmNode *third = cjm_node_get_child (fixture->root, CJM_DOCUMENT_JOURNEYS, 2);
  CjmField *title = get_field (fixture, "title");

  cjm_goal_page_set_journey (page, fixture->document, third);
  g_assert_true (cjm_field_get_node (title) == third);
  cjm_goal_page_set_journey (page, fixture->document, NULL);
  g_assert_null (cjm_field_get_node (title));
  g_assert_false (gtk_widget_is_visible (GTK_WIDGET (title)));
  cjm_goal_page_set_journey (page, fixture->document, third);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (title)));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

#define ADD(name) g_test_add ("/goal/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (every_member);
  ADD (nudge);
  ADD (dates);
  ADD (aims);
  ADD (add_objective);
  ADD (move_objective);
  ADD (figures);
  ADD (remove_objective);
  ADD (remove_all);
  ADD (journeys);
#undef ADD

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
