/* test-plan-timeline.c: the time line of a plan, as a person moves its marks, and what takes a plan out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-document-view.h"
#include "cjm-environment.h"
#include "cjm-export-dialog.h"
#include "cjm-export.h"
#include "cjm-plan-export-button.h"
#include "cjm-plan-page.h"
#include "cjm-plan-timeline.h"
#include "cjm-time-scale.h"
#include "cjm-timeline-view.h"
#include "keys.h"
#include "waiting.h"

/* The day on which the plan of the example is read here */
#define TODAY "2026-12-20"

static CjmApplication *application;

typedef struct
{
  CjmWindow *window;
  CjmDocument *document;
  CjmHistory *history;
  GtkWidget *page;
  CjmPlanTimeline *timeline;
  CjmCanvas *canvas;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  self->window = open_window (application);
  open_example (self->window, "holiday");
  self->document = cjm_file_get_document (cjm_window_get_file (self->window));
  self->history = cjm_document_get_history (self->document);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "plan");
  self->page = adw_view_stack_get_visible_child (cjm_document_view_get_pages (cjm_window_get_view (self->window)));
  if (unused == NULL)
    g_object_set (self->page, "today", TODAY, NULL);
  self->timeline = CJM_PLAN_TIMELINE (find_part (self->page, "timeline"));
  self->canvas = cjm_chart_get_canvas (cjm_plan_timeline_get_chart (self->timeline));
  wait_until (gtk_widget_get_mapped (self->page) && cjm_canvas_get_scene (self->canvas) != NULL
              && gtk_widget_get_width (GTK_WIDGET (self->canvas)) > 0);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static CjmNode *
find_improvement (Fixture    *self,
                  const char *title)
{
  CjmNode *root = cjm_document_get_root (self->document);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);

      if (g_str_equal (cjm_node_get_text (improvement, CJM_IMPROVEMENT_TITLE), title))
        return improvement;
    }

  g_assert_not_reached ();
}

static const char *
get_deadline (CjmNode *improvement)
{
  return cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE);
}

static char *
get_card (CjmNode *improvement)
{
  return g_strconcat ("when-", cjm_node_get_id (improvement), NULL);
}

/* What hears of a drag before anything else on the canvas does */
static GtkGesture *
find_gesture (Fixture *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE
          && g_signal_handler_find (controller, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self->timeline) != 0)
        return GTK_GESTURE (controller);
    }

  g_assert_not_reached ();
}

/* Takes hold of the mark of an improvement and moves it to a day, or down to what has none; it is not let go. */
static void
drag (Fixture    *self,
      CjmNode    *improvement,
      const char *day)
{
  CjmScene *scene = cjm_canvas_get_scene (self->canvas);
  const CjmViewport *viewport = cjm_canvas_get_viewport (self->canvas);
  g_autofree char *card = get_card (improvement);
  graphene_rect_t area, from, to, target;
  CjmTimeScale scale;

  g_assert_nonnull (cjm_scene_find (scene, card, &area));
  cjm_time_scale_init (&scale, self->document, TODAY, CJM_TIMELINE_WIDTH);
  target = area;
  target.origin.y = 150;
  if (day != NULL)
    target.origin.x = CJM_TIMELINE_LEFT + cjm_time_scale_get_x (&scale, day) - 8;
  else
    {
      g_autofree char *undated = get_card (find_improvement (self, "Community app"));

      g_assert_nonnull (cjm_scene_find (scene, undated, &target));
    }
  cjm_viewport_to_view (viewport, &area, &from);
  cjm_viewport_to_view (viewport, &target, &to);
  g_signal_emit_by_name (find_gesture (self), "drag-begin", (double) from.origin.x + 8, (double) from.origin.y + 8);
  g_signal_emit_by_name (find_gesture (self), "drag-update", (double) (to.origin.x - from.origin.x),
                         (double) (to.origin.y - from.origin.y));
}

static void
let_go (Fixture *self)
{
  g_signal_emit_by_name (find_gesture (self), "drag-end", 0.0, 0.0);
}

/* One step, and it shows at once where it has gone. */
static void
test_drag (Fixture      *self,
           gconstpointer unused)
{
  CjmNode *improvement = find_improvement (self, "Reply within the hour");
  g_autofree char *card = get_card (improvement);
  graphene_rect_t area, moved;

  cjm_scene_find (cjm_canvas_get_scene (self->canvas), card, &area);
  g_assert_null (cjm_plan_timeline_get_dragged (self->timeline));
  g_assert_cmpstr (cjm_scene_get_options (cjm_canvas_get_scene (self->canvas))->today, ==, TODAY);
  drag (self, improvement, "2027-03-10");
  g_assert_cmpstr (cjm_plan_timeline_get_dragged (self->timeline), ==, "2027-03-10");
  g_assert_cmpstr (get_deadline (improvement), ==, "2027-01-08");
  let_go (self);
  g_assert_null (cjm_plan_timeline_get_dragged (self->timeline));
  g_assert_cmpstr (get_deadline (improvement), ==, "2027-03-10");
  cjm_scene_find (cjm_canvas_get_scene (self->canvas), card, &moved);
  g_assert_cmpfloat (moved.origin.x, >, area.origin.x);
  cjm_document_undo (self->document);
  g_assert_cmpstr (get_deadline (improvement), ==, "2027-01-08");
  g_assert_false (cjm_history_get_can_undo (self->history));
}

/* From what has no day onto one, and back */
static void
test_undated (Fixture      *self,
              gconstpointer unused)
{
  CjmNode *improvement = find_improvement (self, "Enter names once");

  drag (self, improvement, "2027-02-02");
  let_go (self);
  g_assert_cmpstr (get_deadline (improvement), ==, "2027-02-02");
  drag (self, improvement, NULL);
  g_assert_cmpstr (cjm_plan_timeline_get_dragged (self->timeline), ==, "");
  let_go (self);
  g_assert_null (get_deadline (improvement));
}

static void
select_mark (Fixture *self,
             CjmNode *improvement)
{
  g_autofree char *card = get_card (improvement);

  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  cjm_canvas_set_selected (self->canvas, card);
}

/* Where nobody says which day it is, it is that of the clock. */
static void
test_today (Fixture      *self,
            gconstpointer unused)
{
  CjmNode *undated = find_improvement (self, "Enter names once");
  g_autofree char *today = cjm_environment_dup_today ();

  g_assert_cmpstr (cjm_scene_get_options (cjm_canvas_get_scene (self->canvas))->today, ==, today);
  select_mark (self, undated);
  press_key (GTK_WIDGET (self->window), GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_cmpstr (get_deadline (undated), ==, today);
}

/* Escape, and a touch that does not move */
static void
test_no_drag (Fixture      *self,
              gconstpointer unused)
{
  CjmNode *improvement = find_improvement (self, "Reply within the hour");

  drag (self, improvement, "2027-03-10");
  press_key (GTK_WIDGET (self->window), GDK_KEY_Escape, 0);
  g_assert_null (cjm_plan_timeline_get_dragged (self->timeline));
  let_go (self);
  g_signal_emit_by_name (find_gesture (self), "drag-begin", 5.0, 5.0);
  g_signal_emit_by_name (find_gesture (self), "drag-update", 90.0, 0.0);
  g_assert_null (cjm_plan_timeline_get_dragged (self->timeline));
  let_go (self);
  g_assert_false (cjm_history_get_can_undo (self->history));
}

static void
test_keys (Fixture      *self,
           gconstpointer unused)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *day;
  } keys[] = {
    { GDK_KEY_Right, GDK_ALT_MASK, "2027-02-01" },
    { GDK_KEY_Right, GDK_ALT_MASK, "2027-02-02" },
    { GDK_KEY_Left, GDK_ALT_MASK, "2027-02-01" },
    { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, "2027-03-01" },
    { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, "2027-02-01" },
    { GDK_KEY_Page_Down, GDK_ALT_MASK, "2027-03-01" },
    { GDK_KEY_Page_Up, GDK_ALT_MASK, "2027-02-01" },
  };
  CjmNode *improvement = find_improvement (self, "Monthly travel tip");
  CjmNode *undated = find_improvement (self, "Enter names once");

  select_mark (self, improvement);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      press_key (GTK_WIDGET (self->window), keys[i].key, keys[i].modifiers);
      g_assert_cmpstr (get_deadline (improvement), ==, keys[i].day);
    }
  cjm_document_undo (self->document);
  g_assert_cmpstr (get_deadline (improvement), ==, "2027-01-31");
  g_assert_false (cjm_history_get_can_undo (self->history));

  cjm_canvas_catch_up (self->canvas);
  select_mark (self, undated);
  press_key (GTK_WIDGET (self->window), GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_cmpstr (get_deadline (undated), ==, TODAY);
}

/* What the menu takes out is what the command line does. */
static void
test_texts (Fixture      *self,
            gconstpointer unused)
{
  static const struct
  {
    CjmPlanFormat format;
    CjmCalendarItems items;
    const char *has;
  } cases[] = {
    { CJM_PLAN_CSV, CJM_CALENDAR_EVENTS, "Reply within the hour," },
    { CJM_PLAN_CALENDAR, CJM_CALENDAR_EVENTS, "BEGIN:VEVENT\r\n" },
    { CJM_PLAN_CALENDAR, CJM_CALENDAR_TASKS, "BEGIN:VTODO\r\n" },
    { CJM_PLAN_MARKDOWN, CJM_CALENDAR_EVENTS, "| Reply within the hour |" },
  };
  CjmPlanExportButton *button = CJM_PLAN_EXPORT_BUTTON (find_part (self->page, "export_button"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = cjm_plan_export_button_write (button, cases[i].format, cases[i].items);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_assert_nonnull (strstr (text, cases[i].has));
    }
}

/* The plan on one page, through the dialog of all pictures */
static void
test_picture (Fixture      *self,
              gconstpointer unused)
{
  GtkWidget *button = find_part (self->page, "export_button");
  g_autofree char *folder = g_dir_make_tmp ("plan-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.svg", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  CjmExportDialog *dialog;

  gtk_widget_activate_action (button, "plan-export.picture", NULL);
  dialog = find_dialog (self->window, CJM_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_part (dialog, "format_row")), CJM_EXPORT_SVG);
  cjm_export_dialog_export_to (dialog, target);
  wait_until (find_dialog (self->window, CJM_TYPE_EXPORT_DIALOG) == NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Action plan · Luxury travel in Europe for families"));
  g_assert_nonnull (strstr (text, "As of "));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add ("/pages/plan-timeline/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/pages/plan-timeline/undated", Fixture, NULL, set_up, test_undated, tear_down);
  g_test_add ("/pages/plan-timeline/no-drag", Fixture, NULL, set_up, test_no_drag, tear_down);
  g_test_add ("/pages/plan-timeline/today", Fixture, "", set_up, test_today, tear_down);
  g_test_add ("/pages/plan-timeline/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/pages/plan-timeline/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add ("/pages/plan-timeline/picture", Fixture, NULL, set_up, test_picture, tear_down);
  status = g_test_run ();
  g_object_unref (application);

  return status;
}
