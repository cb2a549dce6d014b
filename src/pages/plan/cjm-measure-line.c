/* cjm-measure-line.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-measure-line.h"

#include <math.h>

#include "cjm-objective.h"

#define WIDTH 120
#define HEIGHT 44
#define MARGIN 5
#define RADIUS 3

/* The colour of an ideal in every chart, and as it reads on a dark ground */
#define IDEAL "#613583"
#define IDEAL_ON_DARK "#c39be0"

typedef struct
{
  double x;   /* in days */
  double y;
} Point;

/*
 * Time goes from left to right, as far apart as the days are; one day alone stands in the middle. The dashed line is the
 * target, the dotted one the baseline.
 */
struct _CjmMeasureLine
{
  GtkWidget parent_instance;

  GArray *points;
  double baseline;    /* NAN where there is none */
  double target;
};

G_DEFINE_FINAL_TYPE (CjmMeasureLine, cjm_measure_line, GTK_TYPE_WIDGET)

static void
cjm_measure_line_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
include (double  value,
         double *least,
         double *most)
{
  if (isnan (value))
    return;

  *least = isnan (*least) ? value : MIN (*least, value);
  *most = isnan (*most) ? value : MAX (*most, value);
}

/* The smallest and the largest of all that is shown; NAN where nothing is */
static void
find_range (CjmMeasureLine *self,
            double         *least,
            double         *most)
{
  *least = *most = NAN;
  include (self->baseline, least, most);
  include (self->target, least, most);
  for (guint i = 0; i < self->points->len; i++)
    include (g_array_index (self->points, Point, i).y, least, most);
}

static double
place_value (double value,
             double least,
             double most,
             double height)
{
  return most > least ? MARGIN + (most - value) / (most - least) * (height - 2 * MARGIN) : height / 2;
}

static double
place_day (CjmMeasureLine *self,
           double          day,
           double          width)
{
  double first = g_array_index (self->points, Point, 0).x;
  double last = g_array_index (self->points, Point, self->points->len - 1).x;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double x = last > first ? MARGIN + (day - first) / (last - first) * (width - 2 * MARGIN) : width / 2;

  return mirrored ? width - x : x;
}

static void
draw_level (cairo_t *cr,
            double   y,
            double   width,
            double   dash)
{
  cairo_set_dash (cr, &dash, 1, 0);
  cairo_move_to (cr, 0, floor (y) + 0.5);
  cairo_line_to (cr, width, floor (y) + 0.5);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_points (CjmMeasureLine *self,
             cairo_t        *cr,
             double          least,
             double          most,
             double          width,
             double          height)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);

      cairo_line_to (cr, place_day (self, point->x, width), place_value (point->y, least, most, height));
    }
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);

      cairo_arc (cr, place_day (self, point->x, width), place_value (point->y, least, most, height), RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
cjm_measure_line_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CjmMeasureLine *self = CJM_MEASURE_LINE (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  double least, most;
  GdkRGBA ink, quiet, ideal;
  cairo_t *cr;

  find_range (self, &least, &most);
  if (isnan (least))
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  quiet = ink;
  quiet.alpha *= 0.45f;
  gdk_rgba_parse (&ideal, ink.red + ink.green + ink.blue > 1.5 ? IDEAL_ON_DARK : IDEAL);

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_set_line_width (cr, 1);
  gdk_cairo_set_source_rgba (cr, &quiet);
  if (!isnan (self->baseline))
    draw_level (cr, place_value (self->baseline, least, most, height), width, 2);
  cairo_set_line_width (cr, 1.5);
  gdk_cairo_set_source_rgba (cr, &ideal);
  if (!isnan (self->target))
    draw_level (cr, place_value (self->target, least, most, height), width, 5);
  gdk_cairo_set_source_rgba (cr, &ink);
  if (self->points->len > 0)
    draw_points (self, cr, least, most, width, height);
  cairo_destroy (cr);
}

static void
cjm_measure_line_finalize (GObject *object)
{
  g_array_unref (CJM_MEASURE_LINE (object)->points);

  G_OBJECT_CLASS (cjm_measure_line_parent_class)->finalize (object);
}

static void
cjm_measure_line_class_init (CjmMeasureLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cjm_measure_line_finalize;
  widget_class->measure = cjm_measure_line_measure;
  widget_class->snapshot = cjm_measure_line_snapshot;
  gtk_widget_class_set_css_name (widget_class, "measureline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cjm_measure_line_init (CjmMeasureLine *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->baseline = self->target = NAN;
}

static double
to_days (const char *date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_ascii_strtoull (date + 8, NULL, 10), (GDateMonth) g_ascii_strtoull (date + 5, NULL, 10),
                  (GDateYear) g_ascii_strtoull (date, NULL, 10));
  return g_date_get_julian (&day);
}

/**
 * cjm_measure_line_show:
 * @objective: in a document; shown as it is now
 */
void
cjm_measure_line_show (CjmMeasureLine *self,
                       CjmNode        *objective)
{
  g_autoptr (GPtrArray) measured = cjm_objective_list_measured (objective);

  g_return_if_fail (CJM_IS_MEASURE_LINE (self));

  self->baseline = cjm_node_get_number (objective, CJM_OBJECTIVE_BASELINE);
  self->target = cjm_node_get_number (objective, CJM_OBJECTIVE_TARGET);
  g_array_set_size (self->points, 0);
  for (guint i = 0; i < measured->len; i++)
    {
      CjmNode *measurement = g_ptr_array_index (measured, i);
      Point point = { to_days (cjm_node_get_text (measurement, CJM_MEASUREMENT_DATE)),
                      cjm_node_get_number (measurement, CJM_MEASUREMENT_VALUE) };

      g_array_append_val (self->points, point);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
