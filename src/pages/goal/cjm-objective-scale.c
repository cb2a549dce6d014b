/* cjm-objective-scale.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-objective-scale.h"

#include <math.h>

#include "cjm-objective.h"

#define WIDTH 64
#define HEIGHT 16
#define TRACK 4
#define END_RADIUS 4
#define MARK_RADIUS 6

/*
 * The way of an objective from its baseline to its target, and how far along it the newest measurement is, or how far
 * beyond. Without a measurement it is a way and nothing more. What it shows stands beside it in words: to those
 * who cannot see it, it is a picture.
 */
struct _CjmObjectiveScale
{
  GtkWidget parent_instance;

  double progress;   /* NAN where nothing was measured */
};

G_DEFINE_FINAL_TYPE (CjmObjectiveScale, cjm_objective_scale, GTK_TYPE_WIDGET)

static void
cjm_objective_scale_measure (GtkWidget     *widget,
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
add_bar (GtkSnapshot   *snapshot,
         const GdkRGBA *color,
         double         from,
         double         to,
         double         y,
         double         thickness)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) MIN (from, to), (float) (y - thickness / 2),
                                             (float) fabs (to - from), (float) thickness);
  GskRoundedRect clip;

  gsk_rounded_rect_init_from_rect (&clip, &area, (float) thickness / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, color, &area);
  gtk_snapshot_pop (snapshot);
}

static void
add_dot (GtkSnapshot   *snapshot,
         const GdkRGBA *color,
         double         x,
         double         y,
         double         radius)
{
  add_bar (snapshot, color, x - radius, x + radius, y, 2 * radius);
}

static void
cjm_objective_scale_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CjmObjectiveScale *self = CJM_OBJECTIVE_SCALE (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double width = gtk_widget_get_width (widget);
  double y = floor (gtk_widget_get_height (widget) / 2.0);
  double left = mirrored ? width - MARK_RADIUS : MARK_RADIUS;
  double length = width - 2 * left;
  double baseline = 0, target = 1, mark = 0;
  GdkRGBA ink, quiet, done;

  if (!isnan (self->progress))
    cjm_objective_place_progress (self->progress, &baseline, &target, &mark);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  quiet = ink;
  quiet.alpha *= 0.22f;
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &done))
    done = ink;

  add_bar (snapshot, &quiet, left, left + length, y, TRACK);
  add_dot (snapshot, &quiet, left + baseline * length, y, END_RADIUS);
  if (self->progress > 0)
    add_bar (snapshot, &done, left + baseline * length, left + mark * length, y, TRACK);
  if (!isnan (self->progress))
    add_dot (snapshot, &done, left + mark * length, y, MARK_RADIUS);
  add_dot (snapshot, &ink, left + target * length, y, END_RADIUS);
}

static void
cjm_objective_scale_class_init (CjmObjectiveScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cjm_objective_scale_measure;
  widget_class->snapshot = cjm_objective_scale_snapshot;
  gtk_widget_class_set_css_name (widget_class, "objectivescale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cjm_objective_scale_init (CjmObjectiveScale *self)
{
  self->progress = NAN;
}

/**
 * cjm_objective_scale_new:
 *
 * Returns: (transfer floating): a scale of no objective yet
 */
GtkWidget *
cjm_objective_scale_new (void)
{
  return g_object_new (CJM_TYPE_OBJECTIVE_SCALE, NULL);
}

/**
 * cjm_objective_scale_show:
 * @objective: in a document
 */
void
cjm_objective_scale_show (CjmObjectiveScale *self,
                          CjmNode           *objective)
{
  CjmNode *newest;

  g_return_if_fail (CJM_IS_OBJECTIVE_SCALE (self));

  newest = cjm_objective_find_newest (objective);
  self->progress = newest != NULL
                   ? cjm_objective_get_progress (objective, cjm_node_get_number (newest, CJM_MEASUREMENT_VALUE))
                   : NAN;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
