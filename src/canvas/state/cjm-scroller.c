/* cjm-scroller.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-scroller.h"

/* How long it takes to bring a card into view, in microseconds */
#define MOTION_DURATION (G_TIME_SPAN_MILLISECOND * 180)

/* What is kept free round a card that is brought into view, in pixels */
#define REVEAL_MARGIN 32

/* Shares of the view that one step and one page scroll by */
#define STEP_SHARE 0.1
#define PAGE_SHARE 0.9

/* How far from an edge a pointer scrolls, in pixels, and how fast at the edge itself, in pixels a second */
#define EDGE 56.0
#define EDGE_SPEED 1400.0

/* The longest step at an edge, in microseconds, after a frame that took long */
#define LONGEST_STEP (G_TIME_SPAN_MILLISECOND * 50)

/* On the way to somewhere */
typedef struct
{
  guint tick;             /* 0 while nothing moves */
  gint64 start;           /* frame time; 0 before the first frame */
  double from[2];
  double to[2];
} Motion;

/* A pointer that holds something near an edge of the view */
typedef struct
{
  guint tick;             /* 0 while the pointer is near none */
  gint64 time;            /* of the last frame */
  double pointer[2];
  CjmScrollerMovedFunc moved;
  gpointer user_data;
} Edge;

struct _CjmScroller
{
  GObject parent_instance;

  GtkWidget *widget;              /* weak: what shows the map, whose clock moves it */
  CjmViewport viewport;
  GtkAdjustment *adjustments[2];  /* horizontal, vertical */
  gboolean fit;
  gboolean syncing;               /* the adjustments follow the viewport, not the other way round */
  Motion motion;
  Edge edge;
  guint zoom_notify;              /* source of a delayed notification */
};

enum
{
  PROP_ZOOM = 1,
  PROP_FIT,
  N_PROPS
};

enum
{
  SCROLLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmScroller, cjm_scroller, G_TYPE_OBJECT)

static gboolean
zoom_notify_cb (gpointer user_data)
{
  CjmScroller *self = user_data;

  self->zoom_notify = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);

  return G_SOURCE_REMOVE;
}

/* Labels that follow the zoom resize, which they may not do while the view is being allocated. */
static void
notify_zoom_later (CjmScroller *self)
{
  if (self->zoom_notify == 0)
    self->zoom_notify = g_idle_add_full (G_PRIORITY_HIGH_IDLE, zoom_notify_cb, self, NULL);
}

static void
sync_axis (GtkAdjustment *adjustment,
           double         value,
           double         extent,
           double         view)
{
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, value, 0, extent, view * STEP_SHARE, view * PAGE_SHARE, view);
}

/* Makes the adjustments say what the viewport says. */
static void
sync_adjustments (CjmScroller *self)
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
value_changed_cb (GtkAdjustment *adjustment,
                  gpointer       user_data)
{
  CjmScroller *self = user_data;

  if (self->syncing)
    return;

  cjm_scroller_stop (self);
  cjm_viewport_scroll_to (&self->viewport, gtk_adjustment_get_value (self->adjustments[0]),
                          gtk_adjustment_get_value (self->adjustments[1]));
  g_signal_emit (self, signals[SCROLLED], 0);
}

/**
 * cjm_scroller_get_adjustment:
 * @axis: the direction in which it scrolls
 *
 * Returns: (transfer none): that of the scrolled window, or one of its own
 */
GtkAdjustment *
cjm_scroller_get_adjustment (CjmScroller   *self,
                             GtkOrientation axis)
{
  return self->adjustments[axis];
}

/**
 * cjm_scroller_set_adjustment:
 * @axis: the direction in which it scrolls
 * @adjustment: (nullable): a new one where %NULL
 */
void
cjm_scroller_set_adjustment (CjmScroller   *self,
                             GtkOrientation axis,
                             GtkAdjustment *adjustment)
{
  GtkAdjustment **ours = &self->adjustments[axis];

  if (adjustment != NULL && adjustment == *ours)
    return;

  if (*ours != NULL)
    g_signal_handlers_disconnect_by_func (*ours, value_changed_cb, self);
  g_clear_object (ours);
  *ours = adjustment != NULL ? g_object_ref (adjustment) : g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  sync_adjustments (self);
  g_signal_connect (*ours, "value-changed", G_CALLBACK (value_changed_cb), self);
}

static void
take_sizes (CjmScroller *self)
{
  if (self->fit)
    {
      self->viewport.zoom = cjm_viewport_get_fit_zoom (&self->viewport);
      notify_zoom_later (self);
    }
  cjm_viewport_scroll_to (&self->viewport, self->viewport.x, self->viewport.y);
  sync_adjustments (self);
}

/**
 * cjm_scroller_set_map_size:
 * @width: in canvas units
 * @height: in canvas units
 * @headings: what of it stays in view
 *
 * Takes over the size that the map has now, without telling that something else may be in view.
 */
void
cjm_scroller_set_map_size (CjmScroller       *self,
                           double             width,
                           double             height,
                           const CjmHeadings *headings)
{
  self->viewport.map_width = width;
  self->viewport.map_height = height;
  self->viewport.headings = *headings;
  take_sizes (self);
}

/**
 * cjm_scroller_set_view_size:
 * @width: in pixels
 * @height: in pixels
 *
 * Takes over the size that the view is allocated now, without telling that something else may be in view.
 */
void
cjm_scroller_set_view_size (CjmScroller *self,
                            double       width,
                            double       height)
{
  self->viewport.view_width = width;
  self->viewport.view_height = height;
  take_sizes (self);
}

/**
 * cjm_scroller_set_scale:
 * @scale: device pixels a pixel
 *
 * Returns: whether it was another one
 */
gboolean
cjm_scroller_set_scale (CjmScroller *self,
                        int          scale)
{
  if (scale == self->viewport.scale)
    return FALSE;

  self->viewport.scale = scale;
  g_signal_emit (self, signals[SCROLLED], 0);

  return TRUE;
}

/**
 * cjm_scroller_get_viewport:
 *
 * Returns: (transfer none): what is seen of the map, and how large; as long-lived as the scroller
 */
const CjmViewport *
cjm_scroller_get_viewport (CjmScroller *self)
{
  return &self->viewport;
}

/**
 * cjm_scroller_get_fit:
 *
 * Returns: whether the zoom follows the size of the view, so that all of the map is in it
 */
gboolean
cjm_scroller_get_fit (CjmScroller *self)
{
  return self->fit;
}

/**
 * cjm_scroller_set_fit:
 * @fit: whether the zoom follows the view's size, so that the whole map is seen; until the person zooms
 */
void
cjm_scroller_set_fit (CjmScroller *self,
                      gboolean     fit)
{
  if (self->fit == !!fit)
    return;

  self->fit = !!fit;
  cjm_scroller_stop (self);
  take_sizes (self);
  g_signal_emit (self, signals[SCROLLED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT]);
}

/**
 * cjm_scroller_zoom_at:
 * @zoom: pixels a canvas unit; brought into 0.1…4
 * @x: what stays where it is, in pixels of the view
 * @y: the same
 *
 * Zooms, and leaves fit mode.
 */
void
cjm_scroller_zoom_at (CjmScroller *self,
                      double       zoom,
                      double       x,
                      double       y)
{
  cjm_scroller_stop (self);
  if (self->fit)
    {
      self->fit = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT]);
    }

  cjm_viewport_zoom_at (&self->viewport, zoom, x, y);
  sync_adjustments (self);
  g_signal_emit (self, signals[SCROLLED], 0);
  notify_zoom_later (self);
}

/**
 * cjm_scroller_set_zoom:
 * @zoom: pixels a canvas unit; brought into 0.1…4
 *
 * Zooms about the middle of the view, and leaves fit mode.
 */
void
cjm_scroller_set_zoom (CjmScroller *self,
                       double       zoom)
{
  cjm_scroller_zoom_at (self, zoom, self->viewport.view_width / 2, self->viewport.view_height / 2);
}

/**
 * cjm_scroller_go_to_start:
 *
 * Goes to the top left corner, for another map that is about to be shown, and tells nobody.
 */
void
cjm_scroller_go_to_start (CjmScroller *self)
{
  cjm_viewport_scroll_to (&self->viewport, 0, 0);
}

/**
 * cjm_scroller_jump_to:
 * @x: pixels that lie left of the view
 * @y: pixels that lie above it
 *
 * Moves there at once.
 */
void
cjm_scroller_jump_to (CjmScroller *self,
                      double       x,
                      double       y)
{
  cjm_viewport_scroll_to (&self->viewport, x, y);
  sync_adjustments (self);
  g_signal_emit (self, signals[SCROLLED], 0);
}

static gboolean
motion_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  CjmScroller *self = user_data;
  Motion *motion = &self->motion;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double rest;
  double share;

  if (motion->start == 0)
    motion->start = now;
  rest = 1 - MIN (1.0, (now - motion->start) / (double) MOTION_DURATION);
  share = 1 - rest * rest * rest;
  if (rest <= 0)
    motion->tick = 0;
  cjm_scroller_jump_to (self, motion->from[0] + share * (motion->to[0] - motion->from[0]),
                        motion->from[1] + share * (motion->to[1] - motion->from[1]));

  return rest > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
stop_tick (CjmScroller *self,
           guint       *tick)
{
  if (*tick != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, *tick);
  *tick = 0;
}

/**
 * cjm_scroller_stop:
 *
 * Stays where it is on the way to somewhere.
 */
void
cjm_scroller_stop (CjmScroller *self)
{
  stop_tick (self, &self->motion.tick);
}

static gboolean
is_animated (CjmScroller *self)
{
  gboolean animated = FALSE;

  g_object_get (gtk_widget_get_settings (self->widget), "gtk-enable-animations", &animated, NULL);

  return animated && gtk_widget_get_mapped (self->widget);
}

/**
 * cjm_scroller_scroll_to:
 * @x: pixels that lie left of the view
 * @y: pixels that lie above it
 *
 * Moves there smoothly, or at once for those who want no animations.
 */
void
cjm_scroller_scroll_to (CjmScroller *self,
                        double       x,
                        double       y)
{
  cjm_scroller_stop (self);
  if (!is_animated (self))
    {
      cjm_scroller_jump_to (self, x, y);
      return;
    }

  self->motion.start = 0;
  self->motion.from[0] = self->viewport.x;
  self->motion.from[1] = self->viewport.y;
  self->motion.to[0] = x;
  self->motion.to[1] = y;
  self->motion.tick = gtk_widget_add_tick_callback (self->widget, motion_tick_cb, self, NULL);
}

/**
 * cjm_scroller_reveal:
 * @area: in canvas units
 *
 * Brings it into view with some room round it.
 */
void
cjm_scroller_reveal (CjmScroller           *self,
                     const graphene_rect_t *area)
{
  CjmViewport target = self->viewport;

  cjm_viewport_reveal (&target, area, REVEAL_MARGIN);
  if (target.x != self->viewport.x || target.y != self->viewport.y)
    cjm_scroller_scroll_to (self, target.x, target.y);
  else
    cjm_scroller_stop (self);
}

/**
 * cjm_scroller_shift:
 * @y: in pixels
 *
 * Goes along with a map that has become higher above the view, on the way to somewhere too, and tells nobody.
 */
void
cjm_scroller_shift (CjmScroller *self,
                    double       y)
{
  self->viewport.y += y;
  self->motion.from[1] += y;
  self->motion.to[1] += y;
}

/* How far into an edge, from -1 at the start to 1 at the end */
static double
get_depth (double position,
           double view)
{
  double edge = MIN (EDGE, view / 4);

  if (position < edge)
    return -MIN (1, (edge - position) / edge);
  if (position > view - edge)
    return MIN (1, (position - view + edge) / edge);

  return 0;
}

static gboolean
edge_tick_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  CjmScroller *self = user_data;
  Edge *edge = &self->edge;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = edge->time != 0 ? MIN (now - edge->time, LONGEST_STEP) / (double) G_TIME_SPAN_SECOND : 0;
  double x = get_depth (edge->pointer[0], self->viewport.view_width);
  double y = get_depth (edge->pointer[1], self->viewport.view_height);
  double old[2] = { self->viewport.x, self->viewport.y };

  edge->time = now;
  cjm_viewport_scroll_to (&self->viewport, old[0] + x * EDGE_SPEED * seconds, old[1] + y * EDGE_SPEED * seconds);
  if (self->viewport.x != old[0] || self->viewport.y != old[1])
    {
      sync_adjustments (self);
      g_signal_emit (self, signals[SCROLLED], 0);
      edge->moved (edge->pointer[0], edge->pointer[1], edge->user_data);
    }

  return G_SOURCE_CONTINUE;
}

/**
 * cjm_scroller_hold_at_edge:
 * @x: where the pointer is, in pixels of the view
 * @y: the same
 * @moved: told whenever the map has moved under the pointer
 *
 * Scrolls for as long as the pointer is near an edge of the view, for what is dragged further than can be seen. The
 * nearer the edge the faster, and by the clock of the frames, so that it goes as fast on every screen.
 */
void
cjm_scroller_hold_at_edge (CjmScroller         *self,
                           double               x,
                           double               y,
                           CjmScrollerMovedFunc moved,
                           gpointer             user_data)
{
  self->edge.pointer[0] = x;
  self->edge.pointer[1] = y;
  self->edge.moved = moved;
  self->edge.user_data = user_data;
  if (get_depth (x, self->viewport.view_width) == 0 && get_depth (y, self->viewport.view_height) == 0)
    {
      cjm_scroller_let_go_of_edge (self);
      return;
    }

  if (self->edge.tick == 0)
    {
      self->edge.time = 0;
      self->edge.tick = gtk_widget_add_tick_callback (self->widget, edge_tick_cb, self, NULL);
    }
}

/**
 * cjm_scroller_let_go_of_edge:
 *
 * The pointer holds nothing any longer.
 */
void
cjm_scroller_let_go_of_edge (CjmScroller *self)
{
  stop_tick (self, &self->edge.tick);
}

/**
 * cjm_scroller_is_moving:
 *
 * Returns: whether it is on the way to somewhere
 */
gboolean
cjm_scroller_is_moving (CjmScroller *self)
{
  return self->motion.tick != 0;
}

/**
 * cjm_scroller_is_at_edge:
 *
 * Returns: whether a pointer holds something near an edge
 */
gboolean
cjm_scroller_is_at_edge (CjmScroller *self)
{
  return self->edge.tick != 0;
}

/**
 * cjm_scroller_is_told:
 *
 * Returns: whether those who follow the zoom know of the last change
 */
gboolean
cjm_scroller_is_told (CjmScroller *self)
{
  return self->zoom_notify == 0;
}

static void
cjm_scroller_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CjmScroller *self = CJM_SCROLLER (object);

  switch (id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->viewport.zoom);
      break;
    case PROP_FIT:
      g_value_set_boolean (value, self->fit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_scroller_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_FIT:
      cjm_scroller_set_fit (CJM_SCROLLER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_scroller_dispose (GObject *object)
{
  CjmScroller *self = CJM_SCROLLER (object);

  cjm_scroller_stop (self);
  cjm_scroller_let_go_of_edge (self);
  g_clear_handle_id (&self->zoom_notify, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
      g_clear_object (&self->adjustments[i]);
    }
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (cjm_scroller_parent_class)->dispose (object);
}

static void
cjm_scroller_class_init (CjmScrollerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cjm_scroller_get_property;
  object_class->set_property = cjm_scroller_set_property;
  object_class->dispose = cjm_scroller_dispose;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, CJM_VIEWPORT_MIN_ZOOM, CJM_VIEWPORT_MAX_ZOOM, 1,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIT] = g_param_spec_boolean ("fit", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SCROLLED] = g_signal_new ("scrolled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
cjm_scroller_init (CjmScroller *self)
{
  cjm_viewport_init (&self->viewport);
  cjm_scroller_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  cjm_scroller_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
}

/**
 * cjm_scroller_new:
 * @widget: what shows the map, which outlives the scroller's movements
 *
 * Returns: (transfer full): the movements of a map that has no size yet
 */
CjmScroller *
cjm_scroller_new (GtkWidget *widget)
{
  CjmScroller *self = g_object_new (CJM_TYPE_SCROLLER, NULL);

  g_set_weak_pointer (&self->widget, widget);

  return self;
}
