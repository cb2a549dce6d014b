/* test-templates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-example-card.h"
#include "cjm-template-card.h"
#include "cjm-template.h"
#include "waiting.h"

static CjmApplication *application;

static CjmNode *
begin (CjmWindow  *window,
       const char *template,
       const char *language)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-from-template", "(ss)", template, language);
  g_assert_nonnull (cjm_window_get_file (window));
  g_assert_false (cjm_window_is_modified (window));

  return cjm_document_get_root (cjm_file_get_document (cjm_window_get_file (window)));
}

static void
test_empty (void)
{
  CjmWindow *window = open_window (application);
  CjmNode *root = begin (window, "empty", "");

  g_assert_cmpstr (cjm_node_get_text (root, CJM_DOCUMENT_LANGUAGE), ==, "en");
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The words are those of the document's language under an English interface too. */
static void
test_language (void)
{
  CjmWindow *window = open_window (application);
  CjmNode *root = begin (window, "nine", "nl");
  CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0);

  g_assert_cmpstr (cjm_node_get_text (root, CJM_DOCUMENT_LANGUAGE), ==, "nl");
  g_assert_cmpuint (cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES), ==, 9);
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (journey, CJM_JOURNEY_PHASES, 0), CJM_PHASE_TITLE), ==,
                   "Behoefte");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window that has a document keeps it. */
static void
test_other_window (void)
{
  CjmWindow *window = open_window (application);
  CjmFile *file;

  begin (window, "five", "en");
  file = cjm_window_get_file (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-from-template", "(ss)", "plain", "en");
  g_assert_true (cjm_window_get_file (window) == file);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, 2);
  while (gtk_application_get_windows (GTK_APPLICATION (application)) != NULL)
    gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (application))->data);
}

static void
find_widgets (GtkWidget *widget,
              GType      type,
              GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_widgets (child, type, found);
}

/* The choice on the start page says in which language each of its cards begins a document. */
static void
test_cards (void)
{
  static const char *const names[] = { "nine", "five", "plain", "buyer", "loop" };
  CjmWindow *window = open_window (application);
  GtkWidget *page = gtk_stack_get_child_by_name (GTK_STACK (find_part (window, "stack")), "start");
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();
  CjmNode *root;

  find_widgets (page, CJM_TYPE_TEMPLATE_CARD, cards);
  find_widgets (page, GTK_TYPE_TOGGLE_BUTTON, choices);
  g_assert_cmpuint (cards->len, ==, G_N_ELEMENTS (names));
  g_assert_cmpuint (choices->len, ==, 2);

  for (guint selected = 0; selected < 2; selected++)
    {
      gtk_toggle_button_set_active (choices->pdata[selected], TRUE);
      for (guint i = 0; i < cards->len; i++)
        {
          GVariant *target = gtk_actionable_get_action_target_value (cards->pdata[i]);
          const char *name, *language;

          g_variant_get (target, "(&s&s)", &name, &language);
          g_assert_cmpstr (name, ==, names[i]);
          g_assert_cmpstr (language, ==, selected == 0 ? "en" : "nl");
        }
    }

  g_signal_emit_by_name (cards->pdata[3], "clicked");
  root = cjm_document_get_root (cjm_file_get_document (cjm_window_get_file (window)));
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS), ==, 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A card says by its name what its labels say, and what is behind it opens. */
static void
test_card_names (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  CjmNode *root;

  find_widgets (gtk_stack_get_child_by_name (GTK_STACK (find_part (window, "stack")), "start"), CJM_TYPE_START_CARD, cards);
  g_assert_cmpuint (cards->len, ==, 8);
  gtk_test_accessible_assert_property (cards->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Nine phases, From need to ambassador");
  g_assert_true (CJM_IS_EXAMPLE_CARD (cards->pdata[6]));
  gtk_test_accessible_assert_property (cards->pdata[6], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "A visit to the DIY store, In the shop, with all the senses");

  g_signal_emit_by_name (cards->pdata[6], "clicked");
  wait_until (cjm_window_get_file (window) != NULL);
  root = cjm_document_get_root (cjm_file_get_document (cjm_window_get_file (window)));
  g_assert_cmpstr (cjm_node_get_text (root, CJM_DOCUMENT_LANGUAGE), ==, "en");
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS), >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the header's menu offers are the templates, in a form that the action takes. */
static void
test_menu (void)
{
  CjmWindow *window = open_window (application);
  GMenuModel *menu;
  guint n_items = 0;

  begin (window, "empty", "");
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (find_part (window, "new_button")));
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *action = NULL;
          g_autofree char *name = NULL;
          g_autofree char *language = NULL;
          CjmTemplate template;

          g_assert_true (g_menu_model_get_item_attribute (section, j, "action", "s", &action));
          g_assert_cmpstr (action, ==, "win.new-from-template");
          g_assert_true (g_menu_model_get_item_attribute (section, j, "target", "(ss)", &name, &language));
          g_assert_true (cjm_template_find (name, &template));
          g_assert_cmpstr (language, ==, "");
          n_items++;
        }
    }
  g_assert_cmpuint (n_items, ==, CJM_N_TEMPLATES);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* However an example is opened, it stays as it is. */
static void
test_example_by_name (void)
{
  CjmWindow *window = open_window (application);
  g_autofree char *path = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples", "diy-store.en.journey", NULL);
  g_autoptr (GFile) location = g_file_new_for_path (path);

  cjm_window_open (window, location);
  wait_until (cjm_window_get_file (window) != NULL);
  g_assert_null (cjm_file_get_location (cjm_window_get_file (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/templates/empty", test_empty);
  g_test_add_func ("/templates/language", test_language);
  g_test_add_func ("/templates/other-window", test_other_window);
  g_test_add_func ("/templates/cards", test_cards);
  g_test_add_func ("/templates/card-names", test_card_names);
  g_test_add_func ("/templates/menu", test_menu);
  g_test_add_func ("/templates/example-by-name", test_example_by_name);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
