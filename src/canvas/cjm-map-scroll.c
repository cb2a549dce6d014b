/* cjm-map-scroll.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"

/*
 * How a map view moves: the viewport is the truth, the scrolled window's adjustments mirror it, and every way to scroll
 * or zoom ends in one of the two functions that change it.
 */

/* How long it takes to bring a card into view, in microseconds */
#define MOTION_DURATION (G_TIME_SPAN_MILLISECOND * 180)

/* What is kept free round a card that is brought into view, in pixels */
#define REVEAL_MARGIN 32

/* Shares of the view that one step and one page scroll by */
#define STEP_SHARE 0.1
#define PAGE_SHARE 0.9

static gboolean
zoom_notify_cb (gpointer user_data)
{
  CjmMapView *self = user_data;
  double zoom = self->viewport.zoom;

  self->zoom_notify = 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.zoom-in", zoom < CJM_VIEWPORT_MAX_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.zoom-out", zoom > CJM_VIEWPORT_MIN_ZOOM);
  g_object_notify (G_OBJECT (self), "zoom");

  return G_SOURCE_REMOVE;
}

/* Labels that follow the zoom resize, which they may not do while the view is being allocated. */
static void
notify_zoom_later (CjmMapView *self)
{
  if (self->zoom_notify == 0)
    self->zoom_notify = g_idle_add_full (G_PRIORITY_HIGH_IDLE, zoom_notify_cb, self, NULL);
}

static void
sync_axis (GtkAdjustment *adjustment, double value, double extent, double view)
{
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, value, 0, extent, view * STEP_SHARE, view * PAGE_SHARE, view);
}

/**
 * cjm_map_view_sync:
 *
 * Makes the adjustments say what the viewport says.
 */
void
cjm_map_view_sync (CjmMapView *self)
{
  double width;
  double height;

  cjm_viewport_get_extent (&self->viewport, &width, &height);
  self->syncing = TRUE;
  sync_axis (self->adjustments[0], self->viewport.x, width, self->viewport.view_width);
  sync_axis (self->adjustments[1], self->viewport.y, height, self->viewport.view_height);
  self->syncing = FALSE;
}

static void
value_changed_cb (GtkAdjustment *adjustment, gpointer user_data)
{
  CjmMapView *self = user_data;

  if (self->syncing)
    return;

  cjm_map_view_stop_scrolling (self);
  cjm_viewport_scroll_to (&self->viewport, gtk_adjustment_get_value (self->adjustments[0]),
                          gtk_adjustment_get_value (self->adjustments[1]));
  cjm_map_view_bind_cards (self);
}

/**
 * cjm_map_view_set_adjustment:
 * @axis: 0 for the horizontal one, 1 for the vertical one
 * @adjustment: (nullable): a new one where %NULL
 */
void
cjm_map_view_set_adjustment (CjmMapView *self, guint axis, GtkAdjustment *adjustment)
{
  GtkAdjustment **ours = &self->adjustments[axis];

  if (adjustment != NULL && adjustment == *ours)
    return;

  if (*ours != NULL)
    g_signal_handlers_disconnect_by_func (*ours, value_changed_cb, self);
  g_clear_object (ours);
  *ours = adjustment != NULL ? g_object_ref (adjustment) : g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  cjm_map_view_sync (self);
  g_signal_connect (*ours, "value-changed", G_CALLBACK (value_changed_cb), self);
}

/**
 * cjm_map_view_take_scene_size:
 *
 * Takes over the size that the map has now.
 */
void
cjm_map_view_take_scene_size (CjmMapView *self)
{
  graphene_size_t size = GRAPHENE_SIZE_INIT_ZERO;

  if (self->scene != NULL)
    cjm_scene_get_size (self->scene, &size);
  self->viewport.map_width = size.width;
  self->viewport.map_height = size.height;
  if (self->fit)
    {
      self->viewport.zoom = cjm_viewport_get_fit_zoom (&self->viewport);
      notify_zoom_later (self);
    }
  cjm_viewport_scroll_to (&self->viewport, self->viewport.x, self->viewport.y);
  cjm_map_view_sync (self);
}

/**
 * cjm_map_view_resize:
 *
 * Takes over the size that the view has now.
 */
void
cjm_map_view_resize (CjmMapView *self, int width, int height)
{
  self->viewport.view_width = width;
  self->viewport.view_height = height;
  cjm_map_view_take_scene_size (self);
}

/**
 * cjm_map_view_zoom_at:
 * @x: what stays where it is, in pixels of the view
 * @y: the same
 */
void
cjm_map_view_zoom_at (CjmMapView *self, double zoom, double x, double y)
{
  cjm_map_view_stop_scrolling (self);
  if (self->fit)
    {
      self->fit = FALSE;
      g_object_notify (G_OBJECT (self), "fit");
    }

  cjm_viewport_zoom_at (&self->viewport, zoom, x, y);
  cjm_map_view_sync (self);
  cjm_map_view_bind_cards (self);
  notify_zoom_later (self);
}

static void
jump_to (CjmMapView *self, double x, double y)
{
  cjm_viewport_scroll_to (&self->viewport, x, y);
  cjm_map_view_sync (self);
  cjm_map_view_bind_cards (self);
}

static gboolean
motion_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  CjmMapMotion *motion = &self->motion;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double rest;
  double share;

  if (motion->start == 0)
    motion->start = now;
  rest = 1 - MIN (1.0, (now - motion->start) / (double) MOTION_DURATION);
  share = 1 - rest * rest * rest;
  if (rest <= 0)
    motion->tick = 0;
  jump_to (self, motion->from[0] + share * (motion->to[0] - motion->from[0]),
           motion->from[1] + share * (motion->to[1] - motion->from[1]));

  return rest > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
cjm_map_view_stop_scrolling (CjmMapView *self)
{
  if (self->motion.tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->motion.tick);
  self->motion.tick = 0;
}

static gboolean
is_animated (CjmMapView *self)
{
  gboolean animated = FALSE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated, NULL);

  return animated && gtk_widget_get_mapped (GTK_WIDGET (self));
}

/**
 * cjm_map_view_scroll_to:
 * @x: pixels that lie left of the view
 * @y: pixels that lie above it
 *
 * Moves there smoothly, or at once for those who want no animations.
 */
void
cjm_map_view_scroll_to (CjmMapView *self, double x, double y)
{
  cjm_map_view_stop_scrolling (self);
  if (!is_animated (self))
    {
      jump_to (self, x, y);
      return;
    }

  self->motion.start = 0;
  self->motion.from[0] = self->viewport.x;
  self->motion.from[1] = self->viewport.y;
  self->motion.to[0] = x;
  self->motion.to[1] = y;
  self->motion.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), motion_tick_cb, NULL, NULL);
}

/**
 * cjm_map_view_reveal_area:
 * @area: in canvas units
 *
 * Brings it into view with some room round it.
 */
void
cjm_map_view_reveal_area (CjmMapView *self, const graphene_rect_t *area)
{
  CjmViewport target = self->viewport;

  cjm_viewport_reveal (&target, area, REVEAL_MARGIN);
  if (target.x != self->viewport.x || target.y != self->viewport.y)
    cjm_map_view_scroll_to (self, target.x, target.y);
  else
    cjm_map_view_stop_scrolling (self);
}

static void
zoom_about_middle (CjmMapView *self, double zoom)
{
  cjm_map_view_zoom_at (self, zoom, self->viewport.view_width / 2, self->viewport.view_height / 2);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);

  if (g_str_equal (name, "map.zoom-in"))
    zoom_about_middle (self, cjm_viewport_get_next_zoom (&self->viewport, 1));
  else if (g_str_equal (name, "map.zoom-out"))
    zoom_about_middle (self, cjm_viewport_get_next_zoom (&self->viewport, -1));
  else if (g_str_equal (name, "map.zoom-normal"))
    zoom_about_middle (self, 1);
  else
    cjm_map_view_set_fit (self, TRUE);
}

void
cjm_map_view_class_init_scroll (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "map.zoom-in" },      { GDK_KEY_equal, "map.zoom-in" },    { GDK_KEY_KP_Add, "map.zoom-in" },
    { GDK_KEY_minus, "map.zoom-out" },    { GDK_KEY_KP_Subtract, "map.zoom-out" },
    { GDK_KEY_0, "map.zoom-normal" },     { GDK_KEY_KP_0, "map.zoom-normal" },
    { GDK_KEY_KP_Insert, "map.zoom-normal" },
    { GDK_KEY_9, "map.zoom-fit" },        { GDK_KEY_KP_9, "map.zoom-fit" },
    { GDK_KEY_KP_Page_Up, "map.zoom-fit" },
  };

  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-normal", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-fit", NULL, zoom_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
}

/**
 * cjm_map_view_get_zoom:
 *
 * Returns: pixels a canvas unit
 */
double
cjm_map_view_get_zoom (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), 1);

  return self->viewport.zoom;
}

/**
 * cjm_map_view_set_zoom:
 * @zoom: pixels a canvas unit; brought into 0.1…4
 *
 * Zooms about the middle of the view, and leaves fit mode.
 */
void
cjm_map_view_set_zoom (CjmMapView *self, double zoom)
{
  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  zoom_about_middle (self, zoom);
}

/**
 * cjm_map_view_get_fit:
 *
 * Returns: whether the zoom follows the size of the view, so that all of the map is in it
 */
gboolean
cjm_map_view_get_fit (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), FALSE);

  return self->fit;
}

/**
 * cjm_map_view_set_fit:
 * @fit: whether the zoom follows the view's size, so that the whole map is seen; until the person zooms
 */
void
cjm_map_view_set_fit (CjmMapView *self, gboolean fit)
{
  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  if (self->fit == !!fit)
    return;

  self->fit = !!fit;
  cjm_map_view_stop_scrolling (self);
  cjm_map_view_take_scene_size (self);
  cjm_map_view_bind_cards (self);
  g_object_notify (G_OBJECT (self), "fit");
}
