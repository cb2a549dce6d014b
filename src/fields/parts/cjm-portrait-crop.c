/* cjm-portrait-crop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-portrait-crop.h"

#include <glib/gi18n.h>
#include <math.h>

#define SIDE 320
#define MARGIN 16
#define MOST_ZOOM 8
#define ZOOM_STEP 1.1
#define PAN_STEP 8

/*
 * A photo under a round window: dragged and zoomed until the face is in it, by pointer, wheel, pinch or keys. The window
 * is never larger than what is under it. The zoom is an adjustment, so that a slider can show it too: 1 is as much of the
 * photo as fits.
 */
struct _CjmPortraitCrop
{
  GtkWidget parent_instance;

  GdkPixbuf *photo;
  GdkTexture *texture;
  GtkAdjustment *zoom;
  graphene_point_t center;     /* of the window, in pixels of the photo */

  graphene_point_t drag_start; /* `center` when the drag began */
  double pinch_start;          /* the zoom when the pinch began */
  graphene_point_t pointer;    /* from the middle of the widget */
};

G_DEFINE_FINAL_TYPE (CjmPortraitCrop, cjm_portrait_crop, GTK_TYPE_WIDGET)

static float
get_diameter (CjmPortraitCrop *self)
{
  int side = MIN (gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));

  return (float) (MAX (side, SIDE) - 2 * MARGIN);
}

/* Pixels on screen a pixel of the photo */
static float
get_scale (CjmPortraitCrop *self)
{
  int least = MIN (gdk_pixbuf_get_width (self->photo), gdk_pixbuf_get_height (self->photo));

  return get_diameter (self) / (float) least * (float) gtk_adjustment_get_value (self->zoom);
}

/* Keeps the window over the photo */
static void
settle (CjmPortraitCrop *self)
{
  float reach;

  if (self->photo == NULL)
    return;

  reach = get_diameter (self) / get_scale (self) / 2;
  self->center.x = CLAMP (self->center.x, reach, (float) gdk_pixbuf_get_width (self->photo) - reach);
  self->center.y = CLAMP (self->center.y, reach, (float) gdk_pixbuf_get_height (self->photo) - reach);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Zooms so that what is under a point, counted from the middle of the widget, stays there */
static void
zoom_at (CjmPortraitCrop *self,
         double           zoom,
         float            x,
         float            y)
{
  float before, after;

  if (self->photo == NULL)
    return;

  before = get_scale (self);
  gtk_adjustment_set_value (self->zoom, zoom);
  after = get_scale (self);
  self->center.x += x / before - x / after;
  self->center.y += y / before - y / after;
  settle (self);
}

static void
cjm_portrait_crop_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CjmPortraitCrop *self = CJM_PORTRAIT_CROP (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  float radius = get_diameter (self) / 2;
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, height);
  float scale;
  cairo_t *cr;

  if (self->photo == NULL)
    return;

  scale = get_scale (self);
  gtk_snapshot_push_clip (snapshot, &area);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0.1f, 0.1f, 0.1f, 1 }, &area);
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (width / 2 - self->center.x * scale,
                                                    height / 2 - self->center.y * scale,
                                                    (float) gdk_pixbuf_get_width (self->photo) * scale,
                                                    (float) gdk_pixbuf_get_height (self->photo) * scale));
  gtk_snapshot_pop (snapshot);

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_rectangle (cr, 0, 0, (double) width, (double) height);
  cairo_arc (cr, (double) width / 2, (double) height / 2, (double) radius, 0, 2 * G_PI);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.6);
  cairo_fill (cr);
  cairo_arc (cr, (double) width / 2, (double) height / 2, (double) radius, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.9);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
cjm_portrait_crop_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = *natural = SIDE;
}

static void
drag_begin_cb (CjmPortraitCrop *self)
{
  self->drag_start = self->center;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_update_cb (CjmPortraitCrop *self,
                double           x,
                double           y)
{
  if (self->photo == NULL)
    return;

  self->center = self->drag_start;
  cjm_portrait_crop_pan (self, -x, -y);
}

static void
pinch_begin_cb (CjmPortraitCrop *self)
{
  self->pinch_start = gtk_adjustment_get_value (self->zoom);
}

static void
pinch_cb (CjmPortraitCrop *self,
          double           scale)
{
  zoom_at (self, self->pinch_start * scale, 0, 0);
}

static void
motion_cb (CjmPortraitCrop *self,
           double           x,
           double           y)
{
  self->pointer.x = (float) (x - gtk_widget_get_width (GTK_WIDGET (self)) / 2.0);
  self->pointer.y = (float) (y - gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

static gboolean
scroll_cb (CjmPortraitCrop *self,
           double           dx,
           double           dy)
{
  zoom_at (self, gtk_adjustment_get_value (self->zoom) * pow (ZOOM_STEP, -dy), self->pointer.x, self->pointer.y);

  return GDK_EVENT_STOP;
}

static void
pan_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  int x, y;

  g_variant_get (parameter, "(ii)", &x, &y);
  cjm_portrait_crop_pan (CJM_PORTRAIT_CROP (widget), x, y);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmPortraitCrop *self = CJM_PORTRAIT_CROP (widget);

  zoom_at (self, gtk_adjustment_get_value (self->zoom) * pow (ZOOM_STEP, g_variant_get_int32 (parameter)), 0, 0);
}

static void
cjm_portrait_crop_dispose (GObject *object)
{
  CjmPortraitCrop *self = CJM_PORTRAIT_CROP (object);

  g_clear_object (&self->photo);
  g_clear_object (&self->texture);
  g_clear_object (&self->zoom);

  G_OBJECT_CLASS (cjm_portrait_crop_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int x;
    int y;
  } pans[] = { { GDK_KEY_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_Up, 0, -1 }, { GDK_KEY_Down, 0, 1 } };
  static const struct
  {
    guint key;
    int step;
  } zooms[] = { { GDK_KEY_plus, 1 }, { GDK_KEY_equal, 1 }, { GDK_KEY_KP_Add, 1 }, { GDK_KEY_Page_Up, 3 },
                { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_Page_Down, -3 } };

  for (guint i = 0; i < G_N_ELEMENTS (pans); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, pans[i].key, 0, "crop.pan", "(ii)", pans[i].x * PAN_STEP,
                                           pans[i].y * PAN_STEP);
      gtk_widget_class_add_binding_action (widget_class, pans[i].key, GDK_SHIFT_MASK, "crop.pan", "(ii)", pans[i].x,
                                           pans[i].y);
    }
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (widget_class, zooms[i].key, 0, "crop.zoom", "i", zooms[i].step);
}

static void
cjm_portrait_crop_class_init (CjmPortraitCropClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_portrait_crop_dispose;
  widget_class->measure = cjm_portrait_crop_measure;
  widget_class->snapshot = cjm_portrait_crop_snapshot;

  gtk_widget_class_install_action (widget_class, "crop.pan", "(ii)", pan_action);
  gtk_widget_class_install_action (widget_class, "crop.zoom", "i", zoom_action);
  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "portraitcrop");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_gestures (CjmPortraitCrop *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
cjm_portrait_crop_init (CjmPortraitCrop *self)
{
  self->zoom = g_object_ref_sink (gtk_adjustment_new (1, 1, MOST_ZOOM, 0.1, 0.5, 0));
  g_signal_connect_object (self->zoom, "value-changed", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What of the photo becomes the portrait"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Drag or use the arrow keys to move, + and − to zoom"), -1);
  add_gestures (self);
}

/**
 * cjm_portrait_crop_set_photo:
 *
 * Shows the middle of a photo; of an upright one the middle of its upper half, where the face is.
 */
void
cjm_portrait_crop_set_photo (CjmPortraitCrop *self,
                             GdkPixbuf       *photo)
{
  float width = (float) gdk_pixbuf_get_width (photo), height = (float) gdk_pixbuf_get_height (photo);

  g_set_object (&self->photo, photo);
  g_clear_object (&self->texture);
  self->texture = gdk_texture_new_for_pixbuf (photo);
  self->center = GRAPHENE_POINT_INIT (width / 2, height > width ? height * 0.4f : height / 2);
  gtk_adjustment_set_value (self->zoom, 1);
  settle (self);
}

/**
 * cjm_portrait_crop_get_zoom:
 *
 * Returns: (transfer none): how many times as large as at least
 */
GtkAdjustment *
cjm_portrait_crop_get_zoom (CjmPortraitCrop *self)
{
  return self->zoom;
}

/**
 * cjm_portrait_crop_get_square:
 * @square: (out): round the window, in pixels of the photo
 */
void
cjm_portrait_crop_get_square (CjmPortraitCrop *self,
                              graphene_rect_t *square)
{
  float side = get_diameter (self) / get_scale (self);

  *square = GRAPHENE_RECT_INIT (self->center.x - side / 2, self->center.y - side / 2, side, side);
}

/**
 * cjm_portrait_crop_pan:
 * @x: how far the window moves over the photo, in pixels on screen
 * @y: the same
 */
void
cjm_portrait_crop_pan (CjmPortraitCrop *self,
                       double           x,
                       double           y)
{
  if (self->photo == NULL)
    return;

  self->center.x += (float) x / get_scale (self);
  self->center.y += (float) y / get_scale (self);
  settle (self);
}
