/* test-layout.c: whatever the window is put through, what it should show is drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-problems-dialog.h"
#include "drawn.h"

static CjmApplication *application;

static void
show_page (CjmWindow  *window,
           const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", page);
}

/* While the map is hidden it keeps its old size; it comes back into a window of another one. */
static void
test_back_on_map (gconstpointer page)
{
  static const int sizes[][2] = { { 1000, 700 }, { 1010, 710 }, { 1300, 900 }, { 1290, 500 }, { 700, 700 }, { 1500, 950 } };
  CjmWindow *window = open_window (application);

  open_example (window, "holiday");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      wait_for_frames (window, 3);
      show_page (window, page);
      wait_for_frames (window, 3);
      resize_window (window, sizes[i][0], sizes[i][1]);
      wait_for_frames (window, 3);
      show_page (window, "map");
      wait_for_frames (window, 3);
      assert_drawn (window, cjm_document_view_get_map_page (cjm_window_get_view (window)), "map");
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  int width;            /* of the window below, in pixels */
  int text_scale;       /* per cent */
  gboolean has_size;    /* not so of a window that has only just been opened */
} Below;

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = G_OBJECT_TYPE (widget) == type ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

/* What is wrong with a file is read in the dialog, not only there for a screen reader: the first problems are in sight. */
static void
test_problems (gconstpointer data)
{
  const Below *below = data;
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GFile) file = write_file ("a-file-with-a-rather-long-name-and-several-problems.journey",
                                       "{\"format\": \"journey\", \"version\": 1, \"title\": 7, \"language\": 8}");
  CjmWindow *window;
  CjmProblemsDialog *dialog;
  GtkWidget *row;
  int width;

  g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * below->text_scale / 100, NULL);
  window = CJM_WINDOW (cjm_window_new (GTK_APPLICATION (application)));
  gtk_window_set_default_size (GTK_WINDOW (window), below->width, 700);
  gtk_window_present (GTK_WINDOW (window));
  if (below->has_size)
    wait_for_frames (window, 3);
  cjm_window_open (window, file);
  wait_until ((dialog = find_dialog (window, CJM_TYPE_PROBLEMS_DIALOG)) != NULL);
  wait_for_frames (dialog, 3);
  width = gtk_widget_get_width (GTK_WIDGET (dialog));
  g_assert_cmpint (width, <=, below->width);
  g_assert_cmpint (width, >=, MIN (640, below->width) - FRAME);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (dialog)), >=, 480 - FRAME);
  row = find_type (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW);
  assert_drawn (dialog, row, "first problem");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

int
main (int    argc,
      char **argv)
{
  static const Below below[] = {
    { 1200, 100, FALSE }, { 1200, 200, FALSE }, { 360, 100, FALSE },
    { 1200, 100, TRUE },  { 1200, 200, TRUE },  { 360, 200, TRUE },
  };
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_data_func ("/layout/back-from/goal", "goal", test_back_on_map);
  g_test_add_data_func ("/layout/back-from/personas", "personas", test_back_on_map);
  g_test_add_data_func ("/layout/back-from/analysis", "analysis", test_back_on_map);
  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/problems/%d/%d%s", below[i].width, below[i].text_scale,
                                               below[i].has_size ? "" : "/at-once");

      g_test_add_data_func (path, &below[i], test_problems);
    }
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
