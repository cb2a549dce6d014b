/* test-window-view.c: what a window shows of its document, and what of that comes back at the next start
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-inspector.h"
#include "cjm-undo-toast.h"
#include "drawn.h"

static CjmApplication *application;

static const char *
get_journey (CjmWindow *window)
{
  return cjm_node_get_id (cjm_document_view_get_journey (cjm_window_get_view (window)));
}

static void
act (CjmWindow  *window,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

/* A document comes back as it was seen; what is not there any more, or never was, is passed over. */
static void
test_shown_again (void)
{
  static const struct
  {
    const char *state;
    const char *journey;
    const char *page;
    double zoom;           /* 0 for any */
  } cases[] = {
    { "{'journey': <'j-gerard'>, 'page': <'goal'>, 'zoom': <0.5>}", "j-gerard", "goal", 0.5 },
    { "{'journey': <'p-gerard'>}", "j-marieke", "map", 0 },
    { "{'journey': <'gone'>}", "j-marieke", "map", 0 },
    { "{'journey': <7>, 'page': <8>, 'zoom': <'large'>}", "j-marieke", "map", 0 },
    { "{'page': <'personas'>}", "j-marieke", "personas", 0 },
    { "{'page': <'gone'>}", "j-marieke", "map", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GVariant) state = g_variant_parse (G_VARIANT_TYPE_VARDICT, cases[i].state, NULL, NULL, NULL);
      CjmWindow *window = open_window (application);

      g_test_message ("%s", cases[i].state);
      g_assert_nonnull (state);
      cjm_window_set_state (window, state);
      open_example (window, "holiday");
      g_assert_cmpstr (get_journey (window), ==, cases[i].journey);
      g_assert_cmpstr (get_page_of (window), ==, cases[i].page);
      g_assert_true (cases[i].zoom == 0 || cjm_canvas_get_zoom (get_map_of (window)) == cases[i].zoom);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* No number that is none is kept from a file that somebody has changed. */
static void
test_odd_zoom (void)
{
  static const double zooms[] = { INFINITY, NAN };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      GVariantDict dict;
      CjmWindow *window = open_window (application);

      g_variant_dict_init (&dict, NULL);
      g_variant_dict_insert (&dict, "zoom", "d", zooms[i]);
      cjm_window_set_state (window, g_variant_dict_end (&dict));
      open_example (window, "holiday");
      g_assert_true (isfinite (cjm_canvas_get_zoom (get_map_of (window))));
      g_assert_cmpfloat (cjm_canvas_get_zoom (get_map_of (window)), <=, 1);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_kept (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("kept.journey", SOUND);
  g_autoptr (GVariant) state = NULL;
  g_autofree char *uri = g_file_get_uri (file);
  const char *text;
  double zoom;

  g_assert_null (cjm_window_get_state (window));
  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  cjm_canvas_set_zoom (get_map_of (window), 0.75);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "personas");
  state = g_variant_ref_sink (cjm_window_get_state (window));
  g_assert_true (g_variant_lookup (state, "uri", "&s", &text) && g_str_equal (text, uri));
  g_assert_true (g_variant_lookup (state, "page", "&s", &text) && g_str_equal (text, "personas"));
  g_assert_true (g_variant_lookup (state, "journey", "&s", &text) && g_str_equal (text, "j"));
  g_assert_true (g_variant_lookup (state, "zoom", "d", &zoom) && zoom == 0.75);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_visible (CjmWindow  *window,
            const char *pane)
{
  gboolean visible;

  g_object_get (cjm_window_get_view (window), pane, &visible, NULL);

  return visible;
}

static GtkWidget *
get_focus (CjmWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_nonnull (focus);

  return focus;
}

/* The inspector comes with the focus and gives it back to the map; it is there beside the map only. */
static void
test_panes (void)
{
  CjmWindow *window = CJM_WINDOW (cjm_window_new (GTK_APPLICATION (application)));

  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 800);
  gtk_window_present (GTK_WINDOW (window));
  open_example (window, "holiday");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (get_map_of (window))));
  wait_for_frames (window, 3);
  for (guint i = 0; i < 3; i++)
    {
      gboolean before = is_visible (window, "inspector-visible");

      act (window, "win.toggle-inspector");
      g_assert_true (is_visible (window, "inspector-visible") == !before);
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_part (window, "inspector_button"))) == !before);
      g_assert_true ((gtk_widget_get_ancestor (get_focus (window), CJM_TYPE_INSPECTOR) != NULL) == !before);
      g_assert_true ((gtk_widget_get_ancestor (get_focus (window), CJM_TYPE_CANVAS) != NULL) == before);
    }
  for (guint i = 0; i < 2; i++)
    {
      gboolean before = is_visible (window, "sidebar-visible");

      act (window, "win.toggle-sidebar");
      g_assert_true (is_visible (window, "sidebar-visible") == !before);
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_part (window, "sidebar_button"))) == !before);
    }

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "goal");
  for (guint i = 0; i < 2; i++)
    {
      gboolean before = is_visible (window, "inspector-visible");

      g_assert_false (gtk_widget_get_visible (find_part (window, "inspector_button")));
      act (window, "win.toggle-inspector");
      g_assert_true (is_visible (window, "inspector-visible") == before);
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "map");
  g_assert_true (gtk_widget_get_visible (find_part (window, "inspector_button")));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Without a document there is nothing to zoom, to show or to hide. */
static void
test_nothing_to_see (void)
{
  static const char *const actions[] = {
    "win.zoom-in", "win.zoom-out", "win.zoom-normal", "win.zoom-fit", "win.toggle-sidebar", "win.toggle-inspector",
    "win.export", "win.undo", "win.redo", "win.save", "win.save-as", "win.cut", "win.copy", "win.paste", "win.duplicate",
    "win.delete", "win.select-all", "win.show-backups", "win.compare-with-disk", "win.compare-with-file",
    "win.show-warnings",
  };
  CjmWindow *window = open_window (application);
  guint before = g_list_model_get_n_items (gtk_window_get_toplevels ());

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    act (window, actions[i]);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "goal");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, before);
  g_assert_true (cjm_window_is_empty (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_zoom (void)
{
  CjmWindow *window = open_window (application);
  gboolean fits;
  double before;

  open_example (window, "holiday");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (get_map_of (window))));
  act (window, "win.zoom-normal");
  g_assert_cmpfloat (cjm_canvas_get_zoom (get_map_of (window)), ==, 1);
  act (window, "win.zoom-in");
  before = cjm_canvas_get_zoom (get_map_of (window));
  g_assert_cmpfloat (before, >, 1);
  act (window, "win.zoom-out");
  act (window, "win.zoom-out");
  g_assert_cmpfloat (cjm_canvas_get_zoom (get_map_of (window)), <, 1);
  act (window, "win.zoom-fit");
  g_object_get (get_map_of (window), "fit", &fits, NULL);
  g_assert_true (fits);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_toast (GtkWidget *overlay)
{
  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (G_OBJECT_TYPE_NAME (child), "AdwToastWidget"))
      return child;

  return NULL;
}

/* What a toast would undo is taken back with the next step, be it in the frame that the toast came in. */
static void
test_undo_toast (void)
{
  CjmWindow *window = open_window (application);
  GtkWidget *overlay = find_part (window, "toasts");

  open_example (window, "holiday");
  for (guint i = 0; i < 3; i++)
    {
      edit (window, "Step");
      cjm_undo_toast_show (GTK_WIDGET (cjm_window_get_view (window)),
                           cjm_file_get_document (cjm_window_get_file (window)), "Done");
      g_assert_nonnull (find_toast (overlay));
      edit (window, "Next");
      wait_until (find_toast (overlay) == NULL);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is opened from the list of recent files closes that list. */
static void
test_recent_closes (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("listed.journey", SOUND);
  g_autofree char *uri = g_file_get_uri (file);
  GtkPopover *popover;

  open_example (window, "holiday");
  wait_until (gtk_widget_get_mapped (find_part (window, "open_button")));
  popover = adw_split_button_get_popover (ADW_SPLIT_BUTTON (find_part (window, "open_button")));
  adw_split_button_popup (ADW_SPLIT_BUTTON (find_part (window, "open_button")));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-uri", "s", uri);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
  wait_until (cjm_window_find (GTK_APPLICATION (application), file) != NULL
              && cjm_window_find (GTK_APPLICATION (application), file) != window
              && !is_reading (cjm_window_find (GTK_APPLICATION (application), file)));
  gtk_window_destroy (GTK_WINDOW (cjm_window_find (GTK_APPLICATION (application), file)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/window-view/shown-again", test_shown_again);
  g_test_add_func ("/window-view/odd-zoom", test_odd_zoom);
  g_test_add_func ("/window-view/kept", test_kept);
  g_test_add_func ("/window-view/panes", test_panes);
  g_test_add_func ("/window-view/nothing-to-see", test_nothing_to_see);
  g_test_add_func ("/window-view/zoom", test_zoom);
  g_test_add_func ("/window-view/undo-toast", test_undo_toast);
  g_test_add_func ("/window-view/recent-closes", test_recent_closes);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
