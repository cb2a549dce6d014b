/* cjm-curve-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-curve-preview.h"
#include "cjm-emotion.h"

/*
 * A journey's emotion curve in small, to tell journeys apart in a list.
 *
 * It has the shape of the map's curve, gaps included, and the colour of the text round it, and says nothing that the
 * map does not: to those who cannot see it, it is a picture without words.
 */
struct _CjmCurvePreview
{
  GtkWidget parent_instance;

  CjmNode *journey;
  CjmDocument *document;
};

#define WIDTH 64
#define HEIGHT 24
#define LINE_WIDTH 1.5
#define DOT_RADIUS 1.5
#define NEUTRAL_ALPHA 0.2

/* Scores reach from -5 to 5 */
#define BEST_SCORE 5.0

enum
{
  PROP_JOURNEY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmCurvePreview, cjm_curve_preview, GTK_TYPE_WIDGET)

static void
cjm_curve_preview_measure (GtkWidget     *widget,
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
add_stretch (cairo_t      *cr,
             const double *x,
             const double *y,
             guint         n)
{
  g_autofree double *tangents = g_new (double, n);

  cairo_new_sub_path (cr);
  if (n == 1)
    {
      cairo_arc (cr, x[0], y[0], DOT_RADIUS - LINE_WIDTH / 2, 0, 2 * G_PI);
      return;
    }

  cjm_curve_get_tangents (x, y, n, tangents);
  cairo_move_to (cr, x[0], y[0]);
  for (guint i = 1; i < n; i++)
    {
      double third = (x[i] - x[i - 1]) / 3;

      cairo_curve_to (cr, x[i - 1] + third, y[i - 1] + third * tangents[i - 1], x[i] - third,
                      y[i] - third * tangents[i], x[i], y[i]);
    }
}

/* The known scores, stretch by stretch */
static void
add_curve (cairo_t   *cr,
           GPtrArray *episodes,
           double     width,
           double     height)
{
  g_autofree double *x = g_new (double, episodes->len + 1);
  g_autofree double *y = g_new (double, episodes->len + 1);
  guint n = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      double score = cjm_emotion_get_score (episodes->pdata[i], NULL);

      if (isnan (score))
        {
          if (n > 0)
            add_stretch (cr, x, y, n);
          n = 0;
          continue;
        }
      x[n] = LINE_WIDTH + (width - 2 * LINE_WIDTH) * (episodes->len > 1 ? (double) i / (episodes->len - 1) : 0.5);
      y[n] = height / 2 - score / BEST_SCORE * (height / 2 - LINE_WIDTH);
      n++;
    }
  if (n > 0)
    add_stretch (cr, x, y, n);
}

static void
cjm_curve_preview_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CjmCurvePreview *self = CJM_CURVE_PREVIEW (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  g_autoptr (GPtrArray) episodes = NULL;
  GdkRGBA ink;
  cairo_t *cr;

  if (self->journey == NULL || width <= 0 || height <= 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, ink.alpha * NEUTRAL_ALPHA);
  cairo_rectangle (cr, 0, floor (height / 2), width, 1);
  cairo_fill (cr);

  episodes = cjm_journey_get_episodes (self->journey);
  add_curve (cr, episodes, width, height);
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
cjm_curve_preview_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CjmCurvePreview *self = CJM_CURVE_PREVIEW (object);

  if (id == PROP_JOURNEY)
    g_value_set_object (value, self->journey);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cjm_curve_preview_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CjmCurvePreview *self = CJM_CURVE_PREVIEW (object);

  if (id == PROP_JOURNEY)
    cjm_curve_preview_set_journey (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cjm_curve_preview_dispose (GObject *object)
{
  cjm_curve_preview_set_journey (CJM_CURVE_PREVIEW (object), NULL);

  G_OBJECT_CLASS (cjm_curve_preview_parent_class)->dispose (object);
}

static void
cjm_curve_preview_class_init (CjmCurvePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_curve_preview_get_property;
  object_class->set_property = cjm_curve_preview_set_property;
  object_class->dispose = cjm_curve_preview_dispose;
  widget_class->measure = cjm_curve_preview_measure;
  widget_class->snapshot = cjm_curve_preview_snapshot;

  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "curvepreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cjm_curve_preview_init (CjmCurvePreview *self)
{
}

/**
 * cjm_curve_preview_new:
 * @journey: (nullable): what to show
 *
 * Returns: (transfer floating): a preview of that journey
 */
GtkWidget *
cjm_curve_preview_new (CjmNode *journey)
{
  return g_object_new (CJM_TYPE_CURVE_PREVIEW, "journey", journey, NULL);
}

/**
 * cjm_curve_preview_get_journey:
 *
 * Returns: (transfer none) (nullable): the journey whose curve it shows
 */
CjmNode *
cjm_curve_preview_get_journey (CjmCurvePreview *self)
{
  g_return_val_if_fail (CJM_IS_CURVE_PREVIEW (self), NULL);

  return self->journey;
}

/**
 * cjm_curve_preview_set_journey:
 * @journey: (nullable): what to show; where it is in a document, the curve follows that
 */
void
cjm_curve_preview_set_journey (CjmCurvePreview *self,
                               CjmNode         *journey)
{
  CjmDocument *document = journey != NULL ? cjm_document_of (journey) : NULL;

  g_return_if_fail (CJM_IS_CURVE_PREVIEW (self));

  if (journey == self->journey)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->journey, journey);
  g_set_object (&self->document, document);
  if (self->document != NULL)
    g_signal_connect_swapped (self->document, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOURNEY]);
}
