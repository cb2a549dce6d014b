/* cjm-score-scale.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-score-scale.h"

#include <math.h>

#include "cjm-theme.h"

#define BAR_HEIGHT 4

/*
 * A slider that is filled from zero on, in the colours of the map: one below zero, another above. It can stand for a
 * value that nobody knows: then its knob is faint, at zero.
 */
struct _CjmScoreScale
{
  GtkScale parent_instance;

  gboolean unknown;
};

G_DEFINE_FINAL_TYPE (CjmScoreScale, cjm_score_scale, GTK_TYPE_SCALE)

static float
get_position (GtkAdjustment      *adjustment,
              const GdkRectangle *area,
              double              value)
{
  double lower = gtk_adjustment_get_lower (adjustment);
  double share = (value - lower) / (gtk_adjustment_get_upper (adjustment) - lower);

  return (float) (area->x + share * area->width);
}

/* Whether the style around it is: light text stands on dark */
static gboolean
is_dark (CjmScoreScale *self)
{
  GdkRGBA text;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &text);

  return 0.299 * text.red + 0.587 * text.green + 0.114 * text.blue > 0.5;
}

static void
draw_bar (CjmScoreScale *self,
          GtkSnapshot   *snapshot)
{
  GtkRange *range = GTK_RANGE (self);
  double value = gtk_range_get_value (range);
  guint32 color = cjm_theme_get_score_color (cjm_theme_get (is_dark (self), FALSE), value);
  GdkRGBA rgba = { (color >> 16 & 0xff) / 255.0f, (color >> 8 & 0xff) / 255.0f, (color & 0xff) / 255.0f, 1 };
  GdkRectangle area;
  float from, to;

  gtk_range_get_range_rect (range, &area);
  from = get_position (gtk_range_get_adjustment (range), &area, 0);
  to = get_position (gtk_range_get_adjustment (range), &area, value);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    {
      from = 2 * area.x + area.width - from;
      to = 2 * area.x + area.width - to;
    }

  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT (MIN (from, to), area.y + (area.height - BAR_HEIGHT) / 2.0f,
                                                  fabsf (to - from), BAR_HEIGHT));
}

static void
cjm_score_scale_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  if (!CJM_SCORE_SCALE (widget)->unknown)
    draw_bar (CJM_SCORE_SCALE (widget), snapshot);

  GTK_WIDGET_CLASS (cjm_score_scale_parent_class)->snapshot (widget, snapshot);
}

static void
cjm_score_scale_class_init (CjmScoreScaleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = cjm_score_scale_snapshot;
}

/* The wheel scrolls what the slider stands in, and never changes a value by the way. */
static void
leave_scrolling (CjmScoreScale *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_widget_remove_controller (GTK_WIDGET (self), controller);
    }
}

static void
cjm_score_scale_init (CjmScoreScale *self)
{
  leave_scrolling (self);
  gtk_scale_set_draw_value (GTK_SCALE (self), FALSE);
  gtk_scale_set_has_origin (GTK_SCALE (self), FALSE);
}

/**
 * cjm_score_scale_new:
 * @minimum: its lowest value
 * @maximum: its highest value
 *
 * Returns: (transfer floating): a slider that stands for nothing known yet
 */
GtkWidget *
cjm_score_scale_new (double minimum,
                     double maximum)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (0, minimum, maximum, 0.5, 1, 0);
  CjmScoreScale *self = g_object_new (CJM_TYPE_SCORE_SCALE, "adjustment", adjustment, NULL);

  cjm_score_scale_set_value (self, NAN);

  return GTK_WIDGET (self);
}

/**
 * cjm_score_scale_set_value:
 * @value: what it stands for; NAN where that is not known
 */
void
cjm_score_scale_set_value (CjmScoreScale *self,
                           double         value)
{
  g_return_if_fail (CJM_IS_SCORE_SCALE (self));

  self->unknown = isnan (value);
  if (self->unknown)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unknown");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unknown");
  gtk_range_set_value (GTK_RANGE (self), self->unknown ? 0 : value);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
