/* cjm-template-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-template-picture.h"

#include <adwaita.h>

#include "cjm-theme.h"

#define WIDTH 120           /* the least; it takes what it gets */
#define HEIGHT 92
#define BAND_TOP 6
#define BAND_HEIGHT 16
#define BAND_POINT 5
#define BAND_GAP 2
#define CURVE_TOP 36
#define CURVE_WIDTH 2
#define RING_RADIUS 32
#define RING_WIDTH 12

/*
 * What a phase model looks like, in small: as many arrows as it has phases over a curve, or a road into a ring where its
 * last phase returns. The curve is only there to say that this is where a curve comes.
 */
struct _CjmTemplatePicture
{
  GtkWidget parent_instance;

  CjmTemplate template;
};

G_DEFINE_FINAL_TYPE (CjmTemplatePicture, cjm_template_picture, GTK_TYPE_WIDGET)

static void
set_source (cairo_t *cr,
            guint32  color)
{
  cairo_set_source_rgb (cr, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0, (color & 0xff) / 255.0);
}

static void
draw_band (cairo_t        *cr,
           const CjmTheme *theme,
           guint           n_phases,
           double          width)
{
  double step = (width - BAND_POINT) / n_phases;

  for (guint i = 0; i < n_phases; i++)
    {
      double left = i * step;
      double right = left + step - BAND_GAP;

      cairo_move_to (cr, left, BAND_TOP);
      cairo_line_to (cr, right, BAND_TOP);
      cairo_line_to (cr, right + BAND_POINT, BAND_TOP + BAND_HEIGHT / 2.0);
      cairo_line_to (cr, right, BAND_TOP + BAND_HEIGHT);
      cairo_line_to (cr, left, BAND_TOP + BAND_HEIGHT);
      if (i > 0)
        cairo_line_to (cr, left + BAND_POINT, BAND_TOP + BAND_HEIGHT / 2.0);
      cairo_close_path (cr);
      set_source (cr, theme->band[i % 2]);
      cairo_fill (cr);
    }
}

static void
draw_curve (cairo_t        *cr,
            const CjmTheme *theme,
            double          width,
            double          height)
{
  double middle = (CURVE_TOP + height) / 2;
  double reach = (height - CURVE_TOP) / 2 - CURVE_WIDTH;

  cairo_move_to (cr, CURVE_WIDTH, middle + reach * 0.3);
  cairo_curve_to (cr, width * 0.16, middle - reach * 0.9, width * 0.24, middle - reach * 0.2,
                  width * 0.36, middle + reach * 0.6);
  cairo_curve_to (cr, width * 0.48, middle + reach * 1.4, width * 0.56, middle + reach * 0.2,
                  width * 0.68, middle - reach * 0.5);
  cairo_curve_to (cr, width * 0.8, middle - reach * 1.2, width * 0.9, middle - reach * 0.9,
                  width - CURVE_WIDTH, middle - reach * 0.4);
  cairo_set_line_width (cr, CURVE_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  set_source (cr, theme->ink);
  cairo_stroke (cr);
}

static void
draw_ring (cairo_t        *cr,
           const CjmTheme *theme,
           double          width,
           double          height)
{
  double x = width * 0.62;
  double y = height / 2;

  cairo_set_line_width (cr, RING_WIDTH);
  set_source (cr, theme->band[0]);
  cairo_move_to (cr, width * 0.1, y);
  cairo_line_to (cr, x - RING_RADIUS, y);
  cairo_stroke (cr);
  cairo_arc (cr, x, y, RING_RADIUS, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
cjm_template_picture_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  CjmTemplatePicture *self = CJM_TEMPLATE_PICTURE (widget);
  const CjmTheme *theme = cjm_theme_get (adw_style_manager_get_dark (adw_style_manager_get_default ()), FALSE);
  guint n_phases = cjm_template_get_n_phases (self->template);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  if (self->template == CJM_TEMPLATE_LOOP)
    {
      draw_ring (cr, theme, width, height);
    }
  else if (n_phases > 0)
    {
      draw_band (cr, theme, n_phases, width);
      draw_curve (cr, theme, width, height);
    }
  cairo_destroy (cr);
}

static void
cjm_template_picture_measure (GtkWidget     *widget,
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
cjm_template_picture_class_init (CjmTemplatePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cjm_template_picture_measure;
  widget_class->snapshot = cjm_template_picture_snapshot;

  gtk_widget_class_set_css_name (widget_class, "templatepicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cjm_template_picture_init (CjmTemplatePicture *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cjm_template_picture_set_template:
 * @template: the phase model that is shown
 */
void
cjm_template_picture_set_template (CjmTemplatePicture *self,
                                   CjmTemplate         template)
{
  g_return_if_fail (CJM_IS_TEMPLATE_PICTURE (self));

  self->template = template;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
