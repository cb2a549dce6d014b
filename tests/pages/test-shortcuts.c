/* test-shortcuts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-document-view.h"
#include "cjm-portrait-crop.h"
#include "keys.h"
#include "waiting.h"

/* Under which headings the shortcuts window lists the keys of which widgets */
static const struct
{
  const char *type;
  const char *groups[5];
} places[] = {
  { "CjmWindow", { "Documents", "Editing", "Map", "Window" } },
  { "CjmDocumentView", { "Window" } },
  { "CjmCanvas", { "Editing", "Map" } },
  { "CjmSidebar", { "Journeys" } },
  { "CjmPersonaTile", { "Personas" } },
  { "CjmPortraitField", { "Personas" } },
  { "CjmPortraitCrop", { "Personas" } },
  { "CjmObjectiveRow", { "Lists" } },
  { "CjmListItem", { "Lists" } },
  { "CjmTag", { "Lists" } },
};

typedef struct
{
  GHashTable *listed;    /* of "group key" */
  GHashTable *wanted;    /* from "type action" to whether one of its keys is listed */
} Search;

static void
note_listed (GtkWidget  *widget,
             const char *group,
             GHashTable *listed)
{
  g_autofree char *title = NULL;
  g_autofree char *accelerator = NULL;

  if (GTK_IS_SHORTCUTS_GROUP (widget))
    g_object_get (widget, "title", &title, NULL);
  else if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    g_object_get (widget, "accelerator", &accelerator, NULL);

  if (accelerator != NULL && strstr (accelerator, "1...") != NULL)
    for (char digit = '1'; digit <= accelerator[strlen (accelerator) - 1]; digit++)
      g_hash_table_add (listed, g_strdup_printf ("%s <Alt>%c", group, digit));
  else if (accelerator != NULL)
    {
      g_auto (GStrv) keys = g_strsplit (accelerator, " ", -1);

      for (guint i = 0; keys[i] != NULL; i++)
        {
          g_autofree char *name = NULL;
          GdkModifierType modifiers;
          guint key;

          g_assert_true (gtk_accelerator_parse (keys[i], &key, &modifiers));
          name = gtk_accelerator_name (key, modifiers);
          g_hash_table_add (listed, g_strdup_printf ("%s %s", group, name));
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    note_listed (child, title != NULL ? title : group, listed);
}

static gboolean
is_listed (Search      *search,
           const char  *type,
           GtkShortcut *shortcut)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
  g_autofree char *key = gtk_accelerator_name (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
                                               gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; g_str_equal (places[i].type, type) && places[i].groups[j] != NULL; j++)
      {
        g_autofree char *name = g_strdup_printf ("%s %s", places[i].groups[j], key);

        if (g_hash_table_contains (search->listed, name))
          return TRUE;
      }

  return FALSE;
}

/* Whether a widget of this program, and not one of the toolkit's below it, does this */
static gboolean
is_own_action (GtkWidget  *widget,
               const char *action)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (widget);
  const GVariantType *parameter;
  const char *name, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &name, &parameter, &property); i++)
    if (g_str_equal (name, action))
      return g_str_has_prefix (g_type_name (owner), "Cjm");

  return FALSE;
}

/* Of an action with several keys one has to be listed; keys that go from card to card are no actions. */
static void
note_wanted (Search      *search,
             GtkWidget   *widget,
             GtkShortcut *shortcut)
{
  const char *type = G_OBJECT_TYPE_NAME (widget);
  GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
  GVariant *arguments = gtk_shortcut_get_arguments (shortcut);
  g_autofree char *target = arguments != NULL ? g_variant_print (arguments, FALSE) : g_strdup ("");
  g_autofree char *name = NULL;

  if (!GTK_IS_NAMED_ACTION (action)
      || !is_own_action (widget, gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))))
    return;

  name = g_strdup_printf ("%s %s %s", type, gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)), target);
  if (is_listed (search, type, shortcut))
    g_hash_table_replace (search->wanted, g_steal_pointer (&name), GINT_TO_POINTER (TRUE));
  else if (!g_hash_table_contains (search->wanted, name))
    g_hash_table_insert (search->wanted, g_steal_pointer (&name), GINT_TO_POINTER (FALSE));
}

static void
search_widget (Search    *search,
               GtkWidget *widget)
{
  static const char *const own[] = { "gtk-widget-class-shortcuts", "page-keys", NULL };
  const char *type = G_OBJECT_TYPE_NAME (widget);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; g_str_has_prefix (type, "Cjm") && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!g_strv_contains (own, gtk_event_controller_get_name (controller) != NULL
                                   ? gtk_event_controller_get_name (controller) : ""))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          note_wanted (search, widget, shortcut);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    search_widget (search, child);
}

static gboolean
knows (GHashTable *wanted,
       const char *type)
{
  g_autofree char *start = g_strconcat (type, " ", NULL);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, start))
      return TRUE;

  return FALSE;
}

/* Whatever is bound to a key in the window of a document is in the shortcuts window, under the heading of its page. */
static void
test_all_listed (gconstpointer application)
{
  CjmWindow *window = open_window ((CjmApplication *) application);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/klantreis/Klantreis/pages/shortcuts.ui");
  g_autoptr (GtkWidget) crop = g_object_ref_sink (g_object_new (CJM_TYPE_PORTRAIT_CROP, NULL));
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { listed, wanted };
  GHashTableIter iter;
  gpointer name, found;

  note_listed (GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts")), "", listed);
  open_example (window, "holiday");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "personas");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "goal");
  search_widget (&search, GTK_WIDGET (window));
  search_widget (&search, crop);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (!knows (wanted, places[i].type))
      g_error ("no %s in the window", places[i].type);
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &name, &found))
    if (!GPOINTER_TO_INT (found))
      g_error ("the shortcuts window lists no key of %s", (const char *) name);

  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Alt with a number goes to the page that has it, whichever pages there are, and from wherever the focus is. */
static void
test_pages (gconstpointer application)
{
  CjmWindow *window = open_window ((CjmApplication *) application);
  g_autoptr (GtkSelectionModel) pages = NULL;
  AdwViewStack *stack;
  guint n;

  g_assert_null (press_key (GTK_WIDGET (window), GDK_KEY_1, GDK_ALT_MASK));
  open_example (window, "holiday");
  stack = cjm_document_view_get_pages (cjm_window_get_view (window));
  pages = adw_view_stack_get_pages (stack);
  n = g_list_model_get_n_items (G_LIST_MODEL (pages));
  g_assert_cmpuint (n, >, 1);
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i - 1);

      press_key (GTK_WIDGET (window), GDK_KEY_0 + i, GDK_ALT_MASK);
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, adw_view_stack_page_get_name (page));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  CjmApplication *application;
  int failed;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_data_func ("/shortcuts/all-listed", application, test_all_listed);
  g_test_add_data_func ("/shortcuts/pages", application, test_pages);
  failed = g_test_run ();
  g_object_unref (application);

  return failed;
}
