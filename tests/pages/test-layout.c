/* test-layout.c: whatever the window is put through, what it should show is drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

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
      assert_drawn (window, cjm_document_view_get_map_page (window->view), "map");
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_data_func ("/layout/back-from/goal", "goal", test_back_on_map);
  g_test_add_data_func ("/layout/back-from/personas", "personas", test_back_on_map);
  g_test_add_data_func ("/layout/back-from/analysis", "analysis", test_back_on_map);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
