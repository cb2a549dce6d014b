/* test-measures.c: what a widget of ours asks for is the same whichever way it is asked, and it is given as much
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Newer GTK asks in other ways than older, so that what does not agree with itself shows in one of them only.
 */

#include "config.h"

#include "drawn.h"

static CjmApplication *application;

/* Of margins, which are asked for too and do not belong to what is allocated */
static int
get_margins (GtkWidget     *widget,
             GtkOrientation axis)
{
  return axis == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget)
                                            : gtk_widget_get_margin_top (widget) + gtk_widget_get_margin_bottom (widget);
}

/* How high it has to be at a width, and never less than `least`; a number of faults is counted and told. */
static guint
check_height (GtkWidget *widget,
              int        width,
              int        least)
{
  int minimum;
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  if (minimum <= natural && minimum >= least)
    return 0;

  g_test_message ("%s wants a height of %d to %d at a width of %d, and at least %d at any", G_OBJECT_TYPE_NAME (widget), minimum,
                  natural, width, least);
  return 1;
}

static guint
check_given (GtkWidget *widget)
{
  int width = gtk_widget_get_allocated_width (widget) + get_margins (widget, GTK_ORIENTATION_HORIZONTAL);
  int height = gtk_widget_get_allocated_height (widget) + get_margins (widget, GTK_ORIENTATION_VERTICAL);
  int least_width;
  int least_height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  if (width >= least_width)
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  else
    least_height = height;
  if (width >= least_width && height >= least_height)
    return 0;

  g_test_message ("%s is given %d × %d, and needs %d × %d", G_OBJECT_TYPE_NAME (widget), width, height, least_width,
                  least_height);
  return 1;
}

static guint
check_widget (GtkWidget *widget)
{
  int least;
  int minimum;
  int natural;
  guint n_faults = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &least, &natural, NULL, NULL);
  n_faults += least > natural;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  n_faults += minimum > natural;
  if (n_faults > 0)
    g_test_message ("%s wants more than is natural to it", G_OBJECT_TYPE_NAME (widget));
  if (gtk_widget_get_request_mode (widget) == GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH)
    {
      const int widths[] = { minimum, (minimum + natural) / 2, natural, natural + 100, natural * 2 };

      /* What does not fill what it is given is asked for its width at that height. */
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        n_faults += check_height (widget, widths[i], gtk_widget_get_halign (widget) != GTK_ALIGN_FILL ? least : 0);
    }
  /* What scrolls by itself is given what there is. */
  if (!GTK_IS_SCROLLABLE (widget))
    n_faults += check_given (widget);

  return n_faults;
}

/* All of ours that shows */
static guint
check_below (GtkWidget *widget)
{
  guint n_faults = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Cjm") && !GTK_IS_NATIVE (widget))
    n_faults += check_widget (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_faults += check_below (child);

  return n_faults;
}

static void
test_page (gconstpointer page)
{
  static const int widths[] = { 360, 620, 900, 1100, 1500 };
  CjmWindow *window = open_window (application);
  guint n_faults = 0;

  open_example (window, "holiday");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", page);
  wait_for_frames (window, 3);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      resize_window (window, widths[i], 800);
      wait_for_frames (window, 10);
      g_test_message ("in a window of %d pixels", widths[i]);
      n_faults += check_below (GTK_WIDGET (window));
    }
  g_assert_cmpuint (n_faults, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  static const char *const pages[] = { "goal", "personas", "map", "analysis", "plan" };
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strconcat ("/measures/", pages[i], NULL);

      g_test_add_data_func (path, pages[i], test_page);
    }
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
