/* test-wheel.c: the wheel scrolls a page on over all that stands in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-chart.h"
#include "cjm-document-view.h"
#include "waiting.h"

static CjmApplication *application;

/* Those of a widget, as GTK asks them; whether one keeps it to itself */
static gboolean
tell (GtkWidget          *widget,
      GtkPropagationPhase phase,
      double              dy)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller) && gtk_event_controller_get_propagation_phase (controller) == phase)
        g_signal_emit_by_name (controller, "scroll", 0.0, dy, &handled);
    }

  return handled;
}

/* As it goes through what a widget stands in: down to it, and up again until someone takes it */
static void
turn_wheel (GtkWidget *widget,
            double     dy)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();

  for (GtkWidget *each = widget; each != NULL; each = gtk_widget_get_parent (each))
    g_ptr_array_add (chain, each);
  for (guint i = chain->len; i > 0; i--)
    if (tell (chain->pdata[i - 1], GTK_PHASE_CAPTURE, dy))
      return;
  for (guint i = 0; i < chain->len; i++)
    if (tell (chain->pdata[i], GTK_PHASE_BUBBLE, dy))
      return;
}

static gboolean
is_up_to_date (GtkWidget *widget)
{
  if (CJM_IS_CHART (widget) && !cjm_chart_is_up_to_date (CJM_CHART (widget)))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!is_up_to_date (child))
      return FALSE;

  return TRUE;
}

static GtkAdjustment *
get_adjustment (GtkWidget *scroller)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static gboolean
is_at_end (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_value (adjustment) >= gtk_adjustment_get_upper (adjustment)
                                                  - gtk_adjustment_get_page_size (adjustment);
}

/* A part scrolls itself as long as it can, and then what it stands in. */
static void
try_part (GtkWidget *page,
          GtkWidget *part)
{
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (part));
  GtkAdjustment *whole = get_adjustment (page);

  wait_until (gtk_adjustment_get_page_size (get_adjustment (part)) > 0);
  gtk_adjustment_set_value (whole, 0);
  while (!is_at_end (get_adjustment (part)))
    {
      double before = gtk_adjustment_get_value (get_adjustment (part));

      turn_wheel (child, 1);
      g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (part)), >, before);
      g_assert_cmpfloat (gtk_adjustment_get_value (whole), ==, 0);
    }
  turn_wheel (child, 1);
  g_assert_cmpfloat (gtk_adjustment_get_value (whole), >, 0);
  while (gtk_adjustment_get_value (get_adjustment (part)) > 0)
    turn_wheel (child, -1);
  turn_wheel (child, -1);
  g_assert_cmpfloat (gtk_adjustment_get_value (whole), ==, 0);
}

static guint
try_parts (GtkWidget *page,
           GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      n += try_parts (page, child);
      if (GTK_IS_SCROLLED_WINDOW (child) && gtk_widget_get_mapped (child)
          && gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (child)) != NULL)
        {
          try_part (page, child);
          n++;
        }
    }

  return n;
}

static GtkWidget *
find_scroller (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_scroller (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_page (gconstpointer name)
{
  CjmWindow *window = open_window (application);
  CjmDocumentView *view;
  GtkWidget *page;

  open_example (window, "holiday");
  view = cjm_window_get_view (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", name);
  page = adw_view_stack_get_visible_child (cjm_document_view_get_pages (view));
  wait_until (gtk_widget_get_mapped (page) && is_up_to_date (page));
  page = find_scroller (page);
  wait_until (!is_at_end (get_adjustment (page)));
  g_assert_cmpuint (try_parts (page, page), >=, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_data_func ("/wheel/analysis", "analysis", test_page);
  g_test_add_data_func ("/wheel/plan", "plan", test_page);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
