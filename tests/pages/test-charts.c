/* test-charts.c: the charts on the page of the analysis, and what they are copied and exported as
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#include "analysis-fixture.h"
#include "cjm-analysis-tables.h"
#include "cjm-analysis-text.h"
#include "cjm-export-dialog.h"
#include "cjm-export-format.h"
#include "cjm-heat.h"
#include "cjm-text-saver.h"
#include "cjm-view.h"
#include "drawn.h"

/* How high it has to be, in pixels, at the zoom of the moment */
static int
get_height (CjmChart *chart)
{
  graphene_size_t size;

  cjm_scene_get_size (get_scene (chart), &size);

  return (int) MIN (size.height * cjm_canvas_get_zoom (cjm_chart_get_canvas (chart)), 1600);
}

/* Whether it asks for that, but for less than a pixel */
static gboolean
has_height (CjmChart *chart)
{
  int height;

  gtk_widget_get_size_request (find_part (GTK_WIDGET (chart), "scroller"), NULL, &height);

  return ABS (height - get_height (chart)) <= 1;
}

/* The chart is as high as it is, and follows the document. */
static void
test_chart (Fixture      *self,
            gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  CjmCanvas *canvas = cjm_chart_get_canvas (chart);
  CjmNode *phase = cjm_node_get_child (self->journey, CJM_JOURNEY_PHASES, 0);
  CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0);
  g_autofree char *id = g_strconcat ("heat-0-", cjm_node_get_id (phase), NULL);

  wait_until (is_there (chart));
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, "Satisfaction by touchpoint and phase");
  wait_until (has_height (chart));

  cjm_document_begin (self->document, "Remove");
  while (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS) > 0)
    cjm_node_remove (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 0));
  cjm_document_commit (self->document);
  wait_until (cjm_scene_find (get_scene (chart), id, NULL) == NULL);
  cjm_document_undo (self->document);
  wait_until (cjm_scene_find (get_scene (chart), id, NULL) != NULL);
  wait_until (has_height (chart));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GError *error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* What lies on the clipboard as a type */
static GBytes *
read_clipboard (Fixture    *self,
                const char *type)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (self->page));
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean told = FALSE;

  g_assert_nonnull (content);
  gdk_content_provider_write_mime_type_async (content, type, stream, G_PRIORITY_DEFAULT, NULL, read_cb, &told);
  wait_until (told);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* A chart is copied as a picture and as a table, which is the one of the command line. */
static void
test_copy (Fixture      *self,
           gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  g_autoptr (GPtrArray) journeys = g_ptr_array_new ();
  g_autoptr (CjmWords) words = cjm_words_new ("en");
  g_autofree char *expected = NULL;

  g_ptr_array_add (journeys, self->journey);
  expected = cjm_analysis_to_csv (self->document, journeys, CJM_TABLE_HEAT, CJM_HEAT_CHANNEL, words);
  wait_until (is_there (chart));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_part (GTK_WIDGET (chart), "rows")), CJM_HEAT_CHANNEL);

  gtk_widget_activate_action (find_part (GTK_WIDGET (chart), "menu"), "chart.copy-table", NULL);
  {
    g_autoptr (GBytes) csv = read_clipboard (self, "text/csv");
    g_autoptr (GBytes) html = read_clipboard (self, "text/html");
    GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (self->page));
    g_auto (GValue) text = G_VALUE_INIT;

    g_assert_cmpmem (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv), expected, strlen (expected));
    g_assert_nonnull (g_strstr_len (g_bytes_get_data (html, NULL), (gssize) g_bytes_get_size (html), "<table>"));
    g_value_init (&text, G_TYPE_STRING);
    g_assert_true (gdk_content_provider_get_value (content, &text, NULL));
    g_assert_nonnull (strchr (g_value_get_string (&text), '\t'));
  }

  gtk_widget_activate_action (find_part (GTK_WIDGET (chart), "menu"), "chart.copy-picture", NULL);
  {
    g_autoptr (GBytes) png = read_clipboard (self, "image/png");
    g_autoptr (GBytes) svg = read_clipboard (self, "image/svg+xml");

    g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
    g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "<svg"));
  }

  /* So are the findings, which stand on the page as tiles. */
  gtk_widget_activate_action (find_part (find_part (self->page, "tools"), "menu"), "chart.copy-picture", NULL);
  {
    g_autoptr (GBytes) svg = read_clipboard (self, "image/svg+xml");

    g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "What the journey says"));
  }
}

static void
exported_cb (CjmExportDialog *dialog,
             GFile           *target,
             gpointer         user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* A table is saved as a whole and that is told; a chart is exported as it is seen. */
static void
test_out (Fixture      *self,
          gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (GFile) csv = g_file_get_child (place, "table.csv");
  g_autoptr (GFile) svg = g_file_get_child (place, "chart.svg");
  g_autoptr (GBytes) text = g_bytes_new_static ("a,b\r\n", 5);
  g_autofree char *read = NULL;
  gboolean exported = FALSE;
  CjmExportDialog *dialog;
  gsize length;

  wait_until (is_there (chart));
  cjm_text_saver_save (GTK_WIDGET (chart), csv, text);
  wait_until (g_file_load_contents (csv, NULL, &read, &length, NULL, NULL));
  g_assert_cmpmem (read, length, "a,b\r\n", 5);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_part (GTK_WIDGET (chart), "rows")), CJM_HEAT_CHANNEL);
  gtk_widget_activate_action (find_part (GTK_WIDGET (chart), "menu"), "chart.export", NULL);
  dialog = find_dialog (self->window, CJM_TYPE_EXPORT_DIALOG);
  g_signal_connect (dialog, "exported", G_CALLBACK (exported_cb), &exported);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_part (dialog, "format_row")), CJM_EXPORT_SVG);
  g_assert_false (gtk_widget_get_visible (find_part (dialog, "lanes_row")));
  cjm_export_dialog_export_to (dialog, svg);
  wait_until (exported);
  g_clear_pointer (&read, g_free);
  g_assert_true (g_file_load_contents (svg, NULL, &read, &length, NULL, NULL));
  g_assert_nonnull (strstr (read, "Satisfaction by touchpoint and phase"));
  g_assert_nonnull (strstr (read, ">website<"));
  g_assert_true (g_file_delete (csv, NULL, NULL) && g_file_delete (svg, NULL, NULL) && g_file_delete (place, NULL, NULL));
}

/* Each chart of which there is one for the journey is there, in the view that it is; a journey of which there is none, or no
 * longer, has no place for it. */
static void
test_charts (Fixture      *self,
             gconstpointer unused)
{
  static const struct
  {
    const char *name;
    CjmSceneView view;
  } charts[] = { { "heat", CJM_VIEW_HEAT }, { "priorities", CJM_VIEW_PRIORITIES }, { "leaving", CJM_VIEW_LEAVING },
                 { "channels", CJM_VIEW_CHANNELS }, { "gaps", CJM_VIEW_GAPS }, { "evidence", CJM_VIEW_EVIDENCE },
                 { "personas", CJM_VIEW_TOGETHER }, { "versions", CJM_VIEW_VERSIONS } };
  CjmNode *journeys = cjm_document_get_root (self->document);
  guint n_shown = 0;

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      CjmChart *chart = find_chart (self, charts[i].name);
      gboolean can_show = cjm_view_can_show (charts[i].view, self->journey);

      wait_until (is_there (chart) == can_show && (get_scene (chart) != NULL) == can_show);
      n_shown += can_show;
      if (can_show)
        g_assert_cmpuint (cjm_canvas_get_view (cjm_chart_get_canvas (chart)), ==, charts[i].view);
      g_assert_true (gtk_widget_get_visible (find_part (GTK_WIDGET (chart), "rows")) == (charts[i].view == CJM_VIEW_HEAT));
    }
  g_assert_cmpuint (n_shown, >=, 7);

  cjm_document_begin (self->document, "Remove");
  for (guint i = cjm_node_get_n_children (journeys, CJM_DOCUMENT_JOURNEYS); i > 0; i--)
    if (cjm_node_get_child (journeys, CJM_DOCUMENT_JOURNEYS, i - 1) != self->journey)
      cjm_node_remove (cjm_node_get_child (journeys, CJM_DOCUMENT_JOURNEYS, i - 1));
  cjm_document_commit (self->document);
  wait_until (!is_there (find_chart (self, "gaps")) && !is_there (find_chart (self, "personas")));
  g_assert_null (get_scene (find_chart (self, "gaps")));
  g_assert_true (is_there (find_chart (self, "heat")));
  cjm_document_undo (self->document);
  wait_until (is_there (find_chart (self, "gaps")) && is_there (find_chart (self, "personas")));
}

/* What cannot be seen is not laid out: neither before the page is shown for the first time, nor after an edit elsewhere. */
static void
test_hidden (Fixture      *self,
             gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "leaving");
  CjmNode *phase = cjm_node_get_child (self->journey, CJM_JOURNEY_PHASES, 0);
  CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0);
  g_autofree char *id = g_strconcat ("leaving-", cjm_node_get_id (episode), NULL);

  wait_until (is_there (chart));
  g_assert_nonnull (cjm_scene_find (get_scene (chart), id, NULL));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "map");
  wait_until (!gtk_widget_get_mapped (self->page));
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (episode);
  cjm_document_commit (self->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_nonnull (cjm_scene_find (get_scene (chart), id, NULL));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "analysis");
  wait_until (cjm_scene_find (get_scene (chart), id, NULL) == NULL);
}

/* The rows of the heat table stand for what a person chooses. */
static void
test_rows (Fixture      *self,
           gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  CjmCanvas *canvas = cjm_chart_get_canvas (chart);
  GtkDropDown *rows = GTK_DROP_DOWN (find_part (GTK_WIDGET (chart), "rows"));

  wait_until (is_there (chart));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (rows)), ==, CJM_N_HEATS);
  for (guint i = CJM_N_HEATS; i > 0; i--)
    {
      gtk_drop_down_set_selected (rows, i - 1);
      g_assert_cmpint (cjm_canvas_get_options (canvas)->heat_rows, ==, i - 1);
      g_assert_cmpint (cjm_scene_get_options (get_scene (chart))->heat_rows, ==, i - 1);
      wait_until (has_height (chart));
    }
}

/* Whether two pictures are the same, whatever size they ask for */
static gboolean
is_same_drawing (const char *one,
                 const char *other)
{
  return g_str_equal (strstr (one, "<title"), strstr (other, "<title"));
}

static char *
copy_svg (Fixture  *self,
          CjmChart *chart)
{
  g_autoptr (GBytes) svg = NULL;

  gtk_widget_activate_action (find_part (GTK_WIDGET (chart), "menu"), "chart.copy-picture", NULL);
  svg = read_clipboard (self, "image/svg+xml");

  return g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
}

static char *
export_svg (Fixture  *self,
            CjmChart *chart)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "expected-XXXXXX.svg", NULL);
  int descriptor = g_mkstemp (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean exported = FALSE;
  CjmExportDialog *dialog;
  char *text;

  g_assert_cmpint (descriptor, >=, 0);
  close (descriptor);
  gtk_widget_activate_action (find_part (GTK_WIDGET (chart), "menu"), "chart.export", NULL);
  dialog = find_dialog (self->window, CJM_TYPE_EXPORT_DIALOG);
  g_signal_connect (dialog, "exported", G_CALLBACK (exported_cb), &exported);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_part (dialog, "format_row")), CJM_EXPORT_SVG);
  cjm_export_dialog_export_to (dialog, file);
  wait_until (exported);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  g_assert_true (g_file_delete (file, NULL, NULL));

  return text;
}

/* What the table of the plan filters out is left out of what is expected, and so of what leaves the window. */
static void
test_filtered (Fixture      *self,
               gconstpointer unused)
{
  GtkWidget *plan = adw_view_stack_get_child_by_name (cjm_document_view_get_pages (cjm_window_get_view (self->window)),
                                                      "plan");
  CjmChart *chart = CJM_CHART (find_part (plan, "expected"));
  g_autofree char *whole = NULL;
  g_autofree char *whole_exported = NULL;
  g_autofree char *part = NULL;
  g_autofree char *part_exported = NULL;
  g_autofree char *left_out = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "plan");
  wait_until (is_there (chart));
  whole = copy_svg (self, chart);
  whole_exported = export_svg (self, chart);
  g_assert_true (is_same_drawing (whole_exported, whole));

  gtk_widget_activate_action (find_part (find_part (plan, "table"), "filters"), "filters.no-owner", NULL);
  g_object_get (chart, "left-out", &left_out, NULL);
  g_assert_nonnull (left_out);
  wait_until (cjm_chart_is_up_to_date (chart));
  g_assert_cmpstr (cjm_scene_get_options (get_scene (chart))->left_out, ==, left_out);
  part = copy_svg (self, chart);
  g_assert_false (is_same_drawing (part, whole));
  part_exported = export_svg (self, chart);
  g_assert_true (is_same_drawing (part_exported, part));
}

/* A chart is as wide as there is room for, as long as it can be read, and as high as it is then. */
static void
test_narrow (Fixture      *self,
             gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  CjmCanvas *canvas = cjm_chart_get_canvas (chart);
  GtkWidget *scroller = find_part (GTK_WIDGET (chart), "scroller");
  const int widths[] = { 1500, 900, 400, 1500 };

  wait_until (is_there (chart));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      graphene_size_t size;

      resize_window (self->window, widths[i], 800);
      cjm_scene_get_size (get_scene (chart), &size);
      wait_until (fabs (cjm_canvas_get_zoom (canvas) - CLAMP (gtk_widget_get_width (scroller) / size.width, 0.72, 1)) < 0.001);
      wait_until (has_height (chart));
    }
}

/* Whether nothing of it is beside the page, at letters that can be read */
static gboolean
fits (CjmChart *chart)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (find_part (GTK_WIDGET (chart), "scroller")));

  return gtk_adjustment_get_upper (across) <= gtk_adjustment_get_page_size (across)
         && cjm_canvas_get_zoom (cjm_chart_get_canvas (chart)) > 0.8;
}

/* In a window as narrow as can be all of a chart is to be seen. */
static void
test_narrowest (Fixture      *self,
                gconstpointer unused)
{
  static const char *const names[] = { "heat", "priorities", "leaving", "channels", "gaps", "personas", "evidence" };
  CjmChart *chart = find_chart (self, "heat");

  wait_until (is_there (chart));
  resize_window (self->window, 360, 740);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CjmChart *each = find_chart (self, names[i]);

      wait_until (is_there (each) && fits (each) && has_height (each));
    }
  g_assert_cmpfloat (cjm_scene_get_options (get_scene (chart))->chart_width, <, 700);
  resize_window (self->window, 1500, 800);
  wait_until (cjm_scene_get_options (get_scene (chart))->chart_width == 0);
}

/* Letters grow with those of all programs, and a chart is laid out for what room that leaves. */
static void
test_large_text (Fixture      *self,
                 gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  CjmCanvas *canvas = cjm_chart_get_canvas (chart);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (chart));
  int dpi;

  wait_until (is_there (chart));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  resize_window (self->window, 1300, 800);
  wait_until (fits (chart) && cjm_canvas_get_zoom (canvas) <= 1);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  wait_until (cjm_canvas_get_zoom (canvas) > 1.6 && fits (chart) && has_height (chart));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  wait_until (cjm_canvas_get_zoom (canvas) <= 1);
}

#define ADD(path, test) g_test_add ("/pages/charts/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  ADD ("chart", test_chart);
  ADD ("copy", test_copy);
  ADD ("out", test_out);
  ADD ("charts", test_charts);
  ADD ("hidden", test_hidden);
  ADD ("rows", test_rows);
  ADD ("filtered", test_filtered);
  ADD ("narrow", test_narrow);
  ADD ("narrowest", test_narrowest);
  ADD ("large-text", test_large_text);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
