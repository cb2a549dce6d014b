/* test-recent.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-document-picture.h"
#include "cjm-lanes-button.h"
#include "cjm-recent-list.h"
#include "cjm-resources.h"
#include "cjm-scene-options.h"
#include "cjm-settings.h"

static void
test_days (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 12, 15, 30, 0);
  static const struct { int year, month, day, hour; const char *text; } cases[] = {
    { 2026, 11, 12, 14, "today 14:02" },
    { 2026, 11, 12, 0, "today 00:02" },
    { 2026, 11, 11, 23, "yesterday" },
    { 2026, 11, 11, 1, "yesterday" },
    { 2026, 11, 10, 23, "10 November" },
    { 2026, 1, 3, 9, "3 January" },
    { 2025, 12, 31, 9, "31 December 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_local (cases[i].year, cases[i].month, cases[i].day, cases[i].hour,
                                                         2, 0);
      g_autofree char *text = cjm_recent_list_describe_day (day, now);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The list is read once its window is on screen, and says then that it is not empty. */
static void
test_first_frame (void)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "recent.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = cjm_recent_list_new ();
  gboolean empty;

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  cjm_recent_list_add (file, "klantreis");
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  g_object_get (list, "empty", &empty, NULL);
  g_assert_true (empty);
  while (empty)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (list, "empty", &empty, NULL);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static GdkPaintable *
get_paintable (GtkWidget *picture)
{
  return gtk_picture_get_paintable (GTK_PICTURE (gtk_widget_get_first_child (picture)));
}

/* A document on disk has a picture; what is no document, or is not there, has none and does no harm. */
static void
test_pictures (void)
{
  g_autofree char *sound_path = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples", "holiday.en.journey", NULL);
  g_autofree char *broken_path = g_build_filename (g_get_home_dir (), "broken.journey", NULL);
  const char *const paths[] = { "/nowhere/at-all.journey", broken_path, sound_path };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *pictures[G_N_ELEMENTS (paths)];

  g_assert_true (g_file_set_contents (broken_path, "{", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      pictures[i] = cjm_document_picture_new (64, 44);
      cjm_document_picture_set_location (CJM_DOCUMENT_PICTURE (pictures[i]), file);
      gtk_box_append (GTK_BOX (box), pictures[i]);
    }
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  while (get_paintable (pictures[2]) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (get_paintable (pictures[0]));
  g_assert_null (get_paintable (pictures[1]));
  g_assert_cmpint (gtk_widget_get_width (pictures[2]), >=, 64);
  gtk_window_destroy (GTK_WINDOW (window));
}

static char *
list_shown (CjmLanesButton *button)
{
  return g_strjoinv (", ", (char **) cjm_lanes_button_get_lanes (button));
}

static void
test_lanes (void)
{
  static const struct
  {
    const char *lanes[5];
    const char *shown;
  } cases[] = {
    { { "emotion", "touchpoints" }, "emotion, touchpoints" },
    { { "emotion", "nonsense", "emotion", "problems" }, "emotion, problems" },
    { { NULL }, "" },
  };
  const char *const rest[] = { "emotion", "all", "nonsense", NULL };
  g_autofree char *all = cjm_lane_list_names (", ");
  g_autoptr (GSettings) settings = cjm_settings_new ();
  g_autoptr (GVariant) usual = g_settings_get_default_value (settings, "lanes");
  g_autofree const char **words = g_variant_get_strv (usual, NULL);
  CjmLanesButton *button = g_object_ref_sink (g_object_new (CJM_TYPE_LANES_BUTTON, NULL));
  g_autofree char *first = list_shown (button);
  g_autofree char *again = NULL;

  g_assert_cmpstr (first, ==, all);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;

      cjm_lanes_button_set_lanes (button, cases[i].lanes);
      shown = list_shown (button);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
  cjm_lanes_button_set_lanes (button, rest);
  g_assert_cmpstr (cjm_lanes_button_get_lanes (button)[0], ==, "emotion");
  g_assert_cmpstr (cjm_lanes_button_get_lanes (button)[1], ==, "episode");
  g_assert_cmpuint (g_strv_length ((char **) cjm_lanes_button_get_lanes (button)), ==, CJM_N_LANES);
  cjm_lanes_button_set_lanes (button, words);
  again = list_shown (button);
  g_assert_cmpstr (again, ==, all);
  g_object_unref (button);
}

/* The settings show every lane to who never chose any, and are not written by that. */
static void
test_lanes_bound (void)
{
  g_autoptr (GSettings) settings = cjm_settings_new ();
  CjmLanesButton *button = g_object_ref_sink (g_object_new (CJM_TYPE_LANES_BUTTON, NULL));
  const char *const wanted[] = { "emotion", NULL };
  g_autoptr (GVariant) value = NULL;

  cjm_lanes_button_set_lanes (button, wanted);
  g_settings_reset (settings, "lanes");
  g_settings_bind (settings, "lanes", button, "lanes", G_SETTINGS_BIND_DEFAULT);
  g_assert_cmpuint (g_strv_length ((char **) cjm_lanes_button_get_lanes (button)), ==, CJM_N_LANES);
  value = g_settings_get_user_value (settings, "lanes");
  g_assert_null (value);
  g_settings_unbind (button, "lanes");
  g_object_unref (button);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cjm_resources_register ();

  g_test_add_func ("/recent/days", test_days);
  g_test_add_func ("/recent/first-frame", test_first_frame);
  g_test_add_func ("/recent/pictures", test_pictures);
  g_test_add_func ("/lanes/words", test_lanes);
  g_test_add_func ("/lanes/settings", test_lanes_bound);

  return g_test_run ();
}
