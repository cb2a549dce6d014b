/* test-journeys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-document-view.h"
#include "cjm-first-person.h"
#include "cjm-journey-row.h"
#include "cjm-journeys.h"
#include "cjm-sidebar-private.h"
#include "cjm-view-button.h"
#include "cjm-writer.h"
#include "waiting.h"

static CjmApplication *application;

typedef struct
{
  CjmWindow *window;
  CjmSidebar *sidebar;
  CjmDocument *document;
  CjmNode *root;
  GBytes *before;
} Fixture;

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->window = open_window (application);
  open_example (fixture->window, "holiday");
  fixture->document = cjm_file_get_document (cjm_window_get_file (fixture->window));
  fixture->root = cjm_document_get_root (fixture->document);
  fixture->sidebar = CJM_SIDEBAR (find_type (GTK_WIDGET (fixture->window), CJM_TYPE_SIDEBAR));
  fixture->before = cjm_writer_write (fixture->document);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->sidebar)));
}

/* Everything done in the sidebar can be undone, to the byte. */
static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  CjmHistory *history = cjm_document_get_history (fixture->document);
  g_autoptr (GBytes) undone = NULL;

  g_assert_true (cjm_history_get_can_undo (history));
  while (cjm_history_get_can_undo (history))
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  undone = cjm_writer_write (fixture->document);
  g_assert_true (g_bytes_equal (undone, fixture->before));
  g_bytes_unref (fixture->before);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static guint
count (Fixture *fixture)
{
  return cjm_node_get_n_children (fixture->root, CJM_DOCUMENT_JOURNEYS);
}

static CjmNode *
get_journey (Fixture *fixture,
             guint    index)
{
  return cjm_node_get_child (fixture->root, CJM_DOCUMENT_JOURNEYS, index);
}

static CjmNode *
get_chosen (Fixture *fixture)
{
  return cjm_sidebar_get_journey (fixture->sidebar);
}

static gboolean
act (Fixture    *fixture,
     const char *action,
     const char *format,
     ...)
{
  GVariant *parameter = NULL;
  va_list arguments;

  va_start (arguments, format);
  if (format != NULL)
    parameter = g_variant_new_va (format, NULL, &arguments);
  va_end (arguments);

  return gtk_widget_activate_action_variant (GTK_WIDGET (fixture->sidebar), action, parameter);
}

static CjmJourneyRow *
get_row (Fixture *fixture,
         CjmNode *journey)
{
  return CJM_JOURNEY_ROW (cjm_sidebar_find_row (fixture->sidebar, journey));
}

static GtkText *
get_entry (Fixture *fixture,
           CjmNode *journey)
{
  return GTK_TEXT (find_type (GTK_WIDGET (get_row (fixture, journey)), GTK_TYPE_TEXT));
}

static void
type_title (Fixture    *fixture,
            const char *title)
{
  GtkText *entry = get_entry (fixture, get_chosen (fixture));
  int start, end;

  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (entry)));
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), &start, &end));
  g_assert_cmpint (end - start, ==, g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (entry)), -1));
  gtk_editable_set_text (GTK_EDITABLE (entry), title);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (cjm_node_get_text (get_chosen (fixture), CJM_JOURNEY_TITLE), ==, title);
}

static void
test_add (Fixture      *fixture,
          gconstpointer unused)
{
  CjmNode *added;

  act (fixture, "journeys.add", "(ss)", "five", "p-gerard");
  g_assert_cmpuint (count (fixture), ==, 4);
  added = get_chosen (fixture);
  g_assert_true (added == get_journey (fixture, 3));
  g_assert_cmpuint (cjm_node_get_n_children (added, CJM_JOURNEY_PHASES), ==, 5);
  g_assert_cmpstr (cjm_node_get_text (added, CJM_JOURNEY_PERSONA), ==, "p-gerard");

  type_title (fixture, "I celebrate");
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (fixture->document)), ==, "Add journey");
}

/* However a journey came, its title is typed at once, and goes with it when that is undone. */
static void
test_type_title (Fixture      *fixture,
                 gconstpointer unused)
{
  cjm_sidebar_set_journey (fixture->sidebar, cjm_document_find (fixture->document, "j-gerard"));
  act (fixture, "journeys.duplicate", "s", "p-marieke");
  type_title (fixture, "I plan");
  cjm_sidebar_set_journey (fixture->sidebar, cjm_document_find (fixture->document, "j-gerard"));
  act (fixture, "journeys.make-newer", NULL);
  type_title (fixture, "I treat us again");
  act (fixture, "journeys.make-ideal", NULL);
  type_title (fixture, "I treat us all");

  for (guint n = 6; n > 3; n--)
    {
      g_assert_cmpuint (count (fixture), ==, n);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
    }
  g_assert_cmpuint (count (fixture), ==, 3);
  act (fixture, "journeys.delete", NULL);
}

/* A title in the first person is there to be typed over. */
static void
test_first_person (Fixture      *fixture,
                   gconstpointer unused)
{
  act (fixture, "journeys.add", "(ss)", "nine", "p-marieke");
  g_assert_true (cjm_title_is_first_person (cjm_node_get_text (get_chosen (fixture), CJM_JOURNEY_TITLE), "en"));

  cjm_document_begin (fixture->document, "Dutch");
  cjm_node_set_text (fixture->root, CJM_DOCUMENT_LANGUAGE, "nl");
  cjm_document_commit (fixture->document);
  act (fixture, "journeys.add", "(ss)", "", "p-marieke");
  g_assert_true (cjm_title_is_first_person (cjm_node_get_text (get_chosen (fixture), CJM_JOURNEY_TITLE), "nl"));
}

static void
test_add_alike (Fixture      *fixture,
                gconstpointer unused)
{
  CjmNode *model = get_chosen (fixture);
  CjmNode *added;

  act (fixture, "journeys.add", "(ss)", "", "");
  added = get_chosen (fixture);
  g_assert_true (added != model);
  g_assert_cmpuint (cjm_node_get_n_children (added, CJM_JOURNEY_PHASES), ==,
                    cjm_node_get_n_children (model, CJM_JOURNEY_PHASES));
  g_assert_null (cjm_journeys_get_persona (added));
  g_assert_cmpstr (cjm_node_get_text (added, CJM_JOURNEY_TITLE), ==, "I have a goal");
}

/* Where nothing is typed, or it is given up, the title stays. */
static void
test_rename (Fixture      *fixture,
             gconstpointer unused)
{
  CjmNode *journey = get_chosen (fixture);
  g_autofree char *before = g_strdup (cjm_node_get_text (journey, CJM_JOURNEY_TITLE));

  act (fixture, "journeys.rename", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture, journey))), ==, before);
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture, journey)), "");
  g_signal_emit_by_name (get_entry (fixture, journey), "activate");
  g_assert_cmpstr (cjm_node_get_text (journey, CJM_JOURNEY_TITLE), ==, before);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_entry (fixture, journey))));

  act (fixture, "journeys.rename", NULL);
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture, journey)), "I rest");
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, get_journey (fixture, 2))));
  wait_until (g_str_equal (cjm_node_get_text (journey, CJM_JOURNEY_TITLE), "I rest"));
}

/* The chosen journey is a property: who reads it is told, and who writes it chooses. */
static void
test_property (Fixture      *fixture,
               gconstpointer unused)
{
  CjmNode *other = cjm_document_find (fixture->document, "j-gerard");
  g_autoptr (CjmNode) read = NULL;

  g_object_set (fixture->sidebar, "journey", other, NULL);
  g_assert_true (get_chosen (fixture) == other);
  g_object_get (fixture->sidebar, "journey", &read, NULL);
  g_assert_true (read == other);
  act (fixture, "journeys.make-ideal", NULL);
}

static void
test_duplicate (Fixture      *fixture,
                gconstpointer unused)
{
  act (fixture, "journeys.duplicate", "s", "p-gerard");
  g_assert_cmpuint (count (fixture), ==, 4);
  g_assert_true (get_chosen (fixture) == get_journey (fixture, 3));
  g_assert_cmpstr (cjm_node_get_text (get_chosen (fixture), CJM_JOURNEY_PERSONA), ==, "p-gerard");
}

/* Whether a button in the list would do anything that runs an action */
static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_widget_set_parent (button, GTK_WIDGET (fixture->sidebar));
  if (g_str_equal (action, "journeys.duplicate"))
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}

/* What is offered for each: of the current one of Marieke, its ideal one, and that of Gerard, who has none. */
static void
test_offered (Fixture      *fixture,
              gconstpointer unused)
{
  static const struct
  {
    const char *action;
    gboolean offered[3];
  } actions[] = {
    { "journeys.rename", { TRUE, TRUE, TRUE } },
    { "journeys.duplicate", { TRUE, TRUE, TRUE } },
    { "journeys.delete", { TRUE, TRUE, TRUE } },
    { "journeys.make-ideal", { FALSE, FALSE, TRUE } },
    { "journeys.make-newer", { TRUE, FALSE, TRUE } },
    { "journeys.move-up", { FALSE, TRUE, FALSE } },
    { "journeys.move-down", { TRUE, FALSE, FALSE } },
  };
  static const char *const journeys[] = { "j-marieke", "j-ideal", "j-gerard" };

  for (guint i = 0; i < G_N_ELEMENTS (journeys); i++)
    {
      cjm_sidebar_set_journey (fixture->sidebar, cjm_document_find (fixture->document, journeys[i]));
      for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
        {
          g_test_message ("%s of %s", actions[j].action, journeys[i]);
          g_assert_cmpint (is_enabled (fixture, actions[j].action), ==, actions[j].offered[i]);
        }
    }
  act (fixture, "journeys.make-ideal", NULL);
  cjm_sidebar_set_journey (fixture->sidebar, cjm_document_find (fixture->document, "j-gerard"));
  g_assert_false (is_enabled (fixture, "journeys.make-ideal"));
  g_assert_true (is_enabled (fixture, "journeys.move-down"));
}

/* One that has an ideal journey gets no second one by mistake. */
static void
test_ideal (Fixture      *fixture,
            gconstpointer unused)
{
  CjmNode *current = cjm_document_find (fixture->document, "j-gerard");

  act (fixture, "journeys.make-ideal", NULL);
  g_assert_cmpuint (count (fixture), ==, 3);

  cjm_sidebar_set_journey (fixture->sidebar, current);
  act (fixture, "journeys.make-ideal", NULL);
  g_assert_cmpuint (count (fixture), ==, 4);
  g_assert_true (get_chosen (fixture) == cjm_journeys_find_ideal (current));
  g_assert_cmpstr (cjm_journey_get_role (get_chosen (fixture)), ==, "Ideal");
}

static void
test_newer (Fixture      *fixture,
            gconstpointer unused)
{
  CjmNode *older = get_chosen (fixture);

  act (fixture, "journeys.make-newer", NULL);
  g_assert_cmpuint (count (fixture), ==, 4);
  g_assert_true (get_chosen (fixture) == cjm_journeys_find_newer (older));
  g_assert_cmpstr (cjm_journey_get_role (older), ==, "Older version");
  g_assert_cmpstr (cjm_journey_get_role (get_chosen (fixture)), ==, "Current");
  g_assert_nonnull (cjm_node_get_text (get_chosen (fixture), CJM_JOURNEY_DRAWN));
}

static void
test_move (Fixture      *fixture,
           gconstpointer unused)
{
  CjmNode *current = get_chosen (fixture);

  act (fixture, "journeys.move-up", NULL);
  g_assert_true (get_journey (fixture, 0) == current);
  act (fixture, "journeys.move-down", NULL);
  g_assert_true (get_journey (fixture, 1) == current);
  g_assert_true (get_chosen (fixture) == current);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (get_row (fixture, current))), ==, 2);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  gboolean found = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, text);

  return found;
}

/* The button with a label of its own */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
                     ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

static void
test_delete (Fixture      *fixture,
             gconstpointer unused)
{
  CjmNode *current = get_chosen (fixture);

  cjm_sidebar_set_journey (fixture->sidebar, cjm_document_find (fixture->document, "j-ideal"));
  act (fixture, "journeys.delete", NULL);
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_true (get_chosen (fixture) == current);
  g_assert_true (says (GTK_WIDGET (fixture->window), "Journey deleted"));
  act (fixture, "journeys.delete", NULL);
  act (fixture, "journeys.delete", NULL);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_null (get_chosen (fixture));
  act (fixture, "journeys.delete", NULL);
  act (fixture, "journeys.add", "(ss)", "nine", "");
  g_assert_true (get_chosen (fixture) == get_journey (fixture, 0));
}

/* The ideal journey goes with the current one, and both come back by the button that says what went. */
static void
test_delete_with_ideal (Fixture      *fixture,
                        gconstpointer unused)
{
  GtkWidget *undo;

  act (fixture, "journeys.delete", NULL);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (cjm_node_get_id (get_chosen (fixture)), ==, "j-gerard");
  g_assert_true (says (GTK_WIDGET (fixture->window), "Journey deleted with 1 ideal journey"));

  undo = find_button (GTK_WIDGET (fixture->window), "Undo");
  g_signal_emit_by_name (undo, "clicked");
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_true (cjm_journeys_get_basis (cjm_document_find (fixture->document, "j-ideal"))
                 == cjm_document_find (fixture->document, "j-marieke"));
  act (fixture, "journeys.delete", NULL);
}

static CjmCanvas *
get_map (Fixture *fixture)
{
  return CJM_CANVAS (find_type (GTK_WIDGET (fixture->window), CJM_TYPE_CANVAS));
}

static GtkCheckButton *
get_check (Fixture *fixture,
           guint    index)
{
  GtkWidget *check = find_type (GTK_WIDGET (fixture->sidebar->together), GTK_TYPE_CHECK_BUTTON);

  while (index-- > 0)
    check = gtk_widget_get_next_sibling (check);

  return GTK_CHECK_BUTTON (check);
}

static void
assert_check (Fixture *fixture,
              guint    index,
              gboolean possible,
              gboolean active)
{
  GtkCheckButton *check = get_check (fixture, index);

  g_assert_cmpint (gtk_widget_get_sensitive (GTK_WIDGET (check)), ==, possible);
  g_assert_cmpint (gtk_check_button_get_active (check), ==, active);
  g_assert_cmpint (gtk_widget_get_tooltip_text (GTK_WIDGET (check)) == NULL, ==, possible);
}

/* What is shown together is the person's wish for all journeys; each says what it has, and why not. */
static void
test_together (Fixture      *fixture,
               gconstpointer unused)
{
  assert_check (fixture, 0, TRUE, TRUE);
  assert_check (fixture, 1, TRUE, FALSE);
  assert_check (fixture, 2, TRUE, FALSE);
  assert_check (fixture, 3, FALSE, FALSE);
  g_assert_cmpuint (cjm_canvas_get_overlays (get_map (fixture)), ==, CJM_OVERLAY_IDEAL);

  gtk_check_button_set_active (get_check (fixture, 2), TRUE);
  g_assert_cmpuint (cjm_canvas_get_overlays (get_map (fixture)), ==, CJM_OVERLAY_IDEAL | CJM_OVERLAY_AVERAGE);

  /* The other persona has no ideal journey, but the wish for it stays. */
  cjm_sidebar_set_journey (fixture->sidebar, cjm_document_find (fixture->document, "j-gerard"));
  assert_check (fixture, 0, FALSE, FALSE);
  assert_check (fixture, 2, TRUE, TRUE);
  act (fixture, "journeys.make-ideal", NULL);
  assert_check (fixture, 0, TRUE, TRUE);
  gtk_check_button_set_active (get_check (fixture, 2), FALSE);

  cjm_sidebar_set_journey (fixture->sidebar, cjm_document_find (fixture->document, "j-gerard"));
  act (fixture, "journeys.make-newer", NULL);
  assert_check (fixture, 3, TRUE, FALSE);
  g_assert_cmpuint (cjm_canvas_get_overlays (get_map (fixture)), ==, CJM_OVERLAY_IDEAL);
}

/* From the current journey to the ideal one and back, with the episode that is selected */
static void
test_show_other (Fixture      *fixture,
                 gconstpointer unused)
{
  GtkWidget *map = GTK_WIDGET (get_map (fixture));

  cjm_canvas_set_selected (get_map (fixture), "episode-ep-book");
  gtk_widget_activate_action (map, "document.show-other", NULL);
  g_assert_cmpstr (cjm_node_get_id (get_chosen (fixture)), ==, "j-ideal");
  g_assert_cmpstr (cjm_node_get_text (cjm_canvas_get_selected_node (get_map (fixture)), CJM_EPISODE_COUNTERPART), ==,
                   "ep-book");
  gtk_widget_activate_action (map, "document.show-other", NULL);
  g_assert_cmpstr (cjm_node_get_id (get_chosen (fixture)), ==, "j-marieke");
  g_assert_cmpstr (cjm_canvas_get_selected (get_map (fixture)), ==, "episode-ep-book");

  cjm_sidebar_set_journey (fixture->sidebar, cjm_document_find (fixture->document, "j-gerard"));
  gtk_widget_activate_action (map, "document.show-other", NULL);
  g_assert_cmpstr (cjm_node_get_id (get_chosen (fixture)), ==, "j-gerard");
  act (fixture, "journeys.make-ideal", NULL);
  gtk_widget_activate_action (map, "document.show-other", NULL);
  g_assert_cmpstr (cjm_node_get_id (get_chosen (fixture)), ==, "j-gerard");
}

/* The loop is there as long as a journey has one. */
static void
test_view (Fixture      *fixture,
           gconstpointer unused)
{
  GtkWidget *button = find_type (GTK_WIDGET (fixture->window), CJM_TYPE_VIEW_BUTTON);

  gtk_widget_activate_action (button, "view.show", "s", "loop");
  g_assert_cmpint (cjm_canvas_get_view (get_map (fixture)), ==, CJM_VIEW_LOOP);
  assert_check (fixture, 0, FALSE, FALSE);
  gtk_widget_activate_action (button, "view.show", "s", "composite");
  g_assert_cmpint (cjm_canvas_get_view (get_map (fixture)), ==, CJM_VIEW_LOOP);

  cjm_document_begin (fixture->document, "No loop");
  cjm_node_set_text (get_chosen (fixture), CJM_JOURNEY_LOOP, NULL);
  cjm_document_commit (fixture->document);
  g_assert_cmpint (cjm_canvas_get_view (get_map (fixture)), ==, CJM_VIEW_MAP);
  assert_check (fixture, 0, TRUE, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

#define ADD(name) g_test_add ("/journeys/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (add);
  ADD (add_alike);
  ADD (type_title);
  ADD (first_person);
  ADD (rename);
  ADD (property);
  ADD (duplicate);
  ADD (offered);
  ADD (ideal);
  ADD (newer);
  ADD (move);
  ADD (delete);
  ADD (delete_with_ideal);
  ADD (together);
  ADD (show_other);
  ADD (view);
#undef ADD

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
