/* cjm-plan-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-timeline.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-environment.h"
#include "cjm-figures.h"
#include "cjm-schedule.h"
#include "cjm-theme.h"
#include "cjm-time-scale.h"
#include "cjm-timeline-view.h"

#define RADIUS 6            /* of the mark that shows where it goes, in canvas units */
#define LABEL_PADDING 8     /* in pixels */
#define LABEL_RISE 14       /* from the mark up to its label */
#define ABOVE 30            /* how far the ground of the first marks reaches over them, in canvas units; also of undated ones */

struct _CjmPlanTimeline
{
  AdwBin parent_instance;

  CjmChart *chart;
  GtkGesture *gesture;      /* borrowed: of the canvas */

  CjmDocument *document;
  CjmNode *journey;         /* NULL where the document has none */
  char *today;              /* NULL for the day that it is */

  /* Of a drag */
  char *pressed;            /* the id of the improvement that was taken hold of; NULL for none */
  graphene_point_t start;   /* where, in pixels of the canvas */
  gboolean dragging;        /* it has left its place */
  CjmTimeScale scale;
  float undated;            /* where what has no day begins, in canvas units; INFINITY where nothing is there */
  float top;                /* where marks begin */
  char day[CJM_DAY_SIZE];   /* where it would go; empty for no day */
  float y;                  /* of the pointer, in canvas units */
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  PROP_TODAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmPlanTimeline, cjm_plan_timeline, ADW_TYPE_BIN)

static CjmCanvas *
get_canvas (CjmPlanTimeline *self)
{
  return cjm_chart_get_canvas (self->chart);
}

static void
find_edges_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  CjmPlanTimeline *self = user_data;

  if (group->node == NULL || (group->flags & CJM_GROUP_CARD) == 0)
    return;

  if (cjm_node_get_text (group->node, CJM_IMPROVEMENT_DEADLINE) == NULL)
    self->undated = MIN (self->undated, area->origin.y - ABOVE);
  else
    self->top = MIN (self->top, area->origin.y - ABOVE);
}

static void
stop (CjmPlanTimeline *self)
{
  g_clear_pointer (&self->pressed, g_free);
  self->dragging = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin_cb (GtkGestureDrag  *gesture,
          double           x,
          double           y,
          CjmPlanTimeline *self)
{
  CjmScene *scene = cjm_canvas_get_scene (get_canvas (self));
  const CjmGroup *group = NULL;
  graphene_point_t point;
  graphene_rect_t area;

  cjm_viewport_to_map (cjm_canvas_get_viewport (get_canvas (self)), x, y, &point);
  if (scene != NULL && self->document != NULL)
    group = cjm_scene_get_card_at (scene, &point, &area);
  if (group == NULL || group->node == NULL || cjm_node_get_kind (group->node) != CJM_KIND_IMPROVEMENT)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  g_free (self->pressed);
  self->pressed = g_strdup (cjm_node_get_id (group->node));
  self->start = GRAPHENE_POINT_INIT ((float) x, (float) y);
  self->undated = INFINITY;
  self->top = INFINITY;
  cjm_scene_foreach (scene, NULL, find_edges_cb, self);
  cjm_time_scale_init (&self->scale, self->document, cjm_scene_get_options (scene)->today, CJM_TIMELINE_WIDTH);
}

static void
update_cb (GtkGestureDrag  *gesture,
           double           dx,
           double           dy,
           CjmPlanTimeline *self)
{
  graphene_point_t point;

  if (self->pressed == NULL || !cjm_time_scale_is_known (&self->scale))
    return;
  if (!self->dragging && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    return;

  if (!self->dragging)
    {
      self->dragging = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      /* Escape has to be heard. */
      gtk_widget_grab_focus (GTK_WIDGET (get_canvas (self)));
    }
  cjm_viewport_to_map (cjm_canvas_get_viewport (get_canvas (self)), self->start.x + dx, self->start.y + dy, &point);
  self->y = point.y;
  if (point.y < self->undated)
    cjm_time_scale_get_day (&self->scale, point.x - CJM_TIMELINE_LEFT, self->day);
  else
    *self->day = '\0';
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
end_cb (GtkGestureDrag  *gesture,
        double           dx,
        double           dy,
        CjmPlanTimeline *self)
{
  CjmNode *improvement = self->pressed != NULL && self->document != NULL ? cjm_document_find (self->document, self->pressed)
                                                                         : NULL;
  gboolean dragged = self->dragging;

  stop (self);
  if (!dragged || improvement == NULL)
    return;

  cjm_schedule_set (self->document, improvement, *self->day != '\0' ? self->day : NULL);
  cjm_canvas_catch_up (get_canvas (self));
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           CjmPlanTimeline  *self)
{
  stop (self);
}

/* The improvements among what is selected, borrowed */
static GPtrArray *
list_selected (CjmPlanTimeline *self)
{
  GPtrArray *nodes = cjm_canvas_list_selected (get_canvas (self));

  for (guint i = nodes->len; i > 0; i--)
    if (cjm_node_get_kind (nodes->pdata[i - 1]) != CJM_KIND_IMPROVEMENT)
      g_ptr_array_remove_index (nodes, i - 1);

  return nodes;
}

static gboolean
move (CjmPlanTimeline *self,
      int              days,
      int              months)
{
  g_autoptr (GPtrArray) improvements = list_selected (self);
  const char *selected = cjm_canvas_get_selected (get_canvas (self));
  g_autofree char *id = g_strdup (selected);
  g_autofree char *now = cjm_environment_dup_today ();

  if (self->document == NULL || improvements->len == 0)
    return GDK_EVENT_PROPAGATE;

  cjm_schedule_move (self->document, improvements, days, months, self->today != NULL ? self->today : now);
  cjm_canvas_catch_up (get_canvas (self));
  if (id != NULL)
    cjm_canvas_reveal (get_canvas (self), id);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                CjmPlanTimeline       *self)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (self->dragging && key == GDK_KEY_Escape)
    {
      stop (self);
      gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->gesture));
      return GDK_EVENT_STOP;
    }
  if ((state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move (self, shift ? 0 : -1, shift ? -1 : 0);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move (self, shift ? 0 : 1, shift ? 1 : 0);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return move (self, 0, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return move (self, 0, 1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* From a place in the picture to pixels of this widget */
static void
find_place (CjmPlanTimeline  *self,
            float             x,
            float             y,
            graphene_point_t *place)
{
  const graphene_rect_t area = GRAPHENE_RECT_INIT (x, y, 0, 0);
  graphene_rect_t seen;

  cjm_viewport_to_view (cjm_canvas_get_viewport (get_canvas (self)), &area, &seen);
  if (!gtk_widget_compute_point (GTK_WIDGET (get_canvas (self)), GTK_WIDGET (self), &seen.origin, place))
    *place = seen.origin;
}

static void
get_color (guint32  rgb,
           GdkRGBA *color)
{
  *color = (GdkRGBA) { (float) (rgb >> 16 & 0xff) / 255, (float) (rgb >> 8 & 0xff) / 255, (float) (rgb & 0xff) / 255, 1 };
}

static void
draw_label (CjmPlanTimeline        *self,
            GtkSnapshot            *snapshot,
            const CjmTheme         *theme,
            const graphene_point_t *at)
{
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *day = *self->day != '\0' ? cjm_figures_format_date (words, self->day)
                                            : g_strdup (C_("plan", "No date yet"));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), day);
  GskRoundedRect ground;
  graphene_rect_t area;
  GdkRGBA color;
  int width, height;
  float room = (float) gtk_widget_get_width (GTK_WIDGET (self));

  pango_layout_get_pixel_size (layout, &width, &height);
  area = GRAPHENE_RECT_INIT (at->x - width / 2.0f - LABEL_PADDING, at->y - LABEL_RISE - height - LABEL_PADDING,
                             width + 2 * LABEL_PADDING, height + LABEL_PADDING);
  area.origin.x = CLAMP (area.origin.x, 0, MAX (room - area.size.width, 0));
  area.origin.y = MAX (area.origin.y, 0);
  gsk_rounded_rect_init_from_rect (&ground, &area, CJM_CARD_RADIUS);
  get_color (theme->ink, &color);
  gtk_snapshot_push_rounded_clip (snapshot, &ground);
  gtk_snapshot_append_color (snapshot, &color, &area);
  gtk_snapshot_pop (snapshot);
  get_color (theme->paper, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area.origin.x + LABEL_PADDING, area.origin.y + LABEL_PADDING / 2.0f));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* A line at the day, a disc on it as high as the pointer is, and the day in words */
static void
draw_drag (CjmPlanTimeline *self,
           GtkSnapshot     *snapshot)
{
  CjmScene *scene = cjm_canvas_get_scene (get_canvas (self));
  const CjmSceneOptions *options = cjm_canvas_get_options (get_canvas (self));
  const CjmTheme *theme = cjm_theme_get (options->dark, options->contrast);
  float zoom = (float) cjm_canvas_get_zoom (get_canvas (self));
  graphene_point_t from, until, at;
  graphene_size_t size;
  GskRoundedRect disc;
  GdkRGBA color;
  float x;

  if (scene == NULL)
    return;

  cjm_scene_get_size (scene, &size);
  x = *self->day != '\0' ? CJM_TIMELINE_LEFT + cjm_time_scale_get_x (&self->scale, self->day) : CJM_TIMELINE_LEFT;
  find_place (self, x, self->y, &at);
  find_place (self, x, isfinite (self->top) ? self->top : self->y, &from);
  find_place (self, x, MIN (self->undated, size.height), &until);
  get_color (theme->ideal, &color);
  if (*self->day != '\0')
    {
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (at.x - 1, MIN (from.y, at.y), 2, until.y - MIN (from.y, at.y)));
      gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (at.x - RADIUS * zoom, at.y - RADIUS * zoom,
                                                                   2 * RADIUS * zoom, 2 * RADIUS * zoom), RADIUS * zoom);
      gtk_snapshot_push_rounded_clip (snapshot, &disc);
      gtk_snapshot_append_color (snapshot, &color, &disc.bounds);
      gtk_snapshot_pop (snapshot);
    }
  draw_label (self, snapshot, theme, &at);
}

static void
cjm_plan_timeline_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CjmPlanTimeline *self = CJM_PLAN_TIMELINE (widget);

  GTK_WIDGET_CLASS (cjm_plan_timeline_parent_class)->snapshot (widget, snapshot);

  if (self->dragging)
    draw_drag (self, snapshot);
}

/**
 * cjm_plan_timeline_get_chart:
 *
 * Returns: (transfer none): what shows it
 */
CjmChart *
cjm_plan_timeline_get_chart (CjmPlanTimeline *self)
{
  g_return_val_if_fail (CJM_IS_PLAN_TIMELINE (self), NULL);

  return self->chart;
}

/**
 * cjm_plan_timeline_get_dragged:
 *
 * Returns: (nullable): the day that a mark would go to which is being dragged, as YYYY-MM-DD, empty for none; %NULL while
 *   nothing is dragged
 */
const char *
cjm_plan_timeline_get_dragged (CjmPlanTimeline *self)
{
  g_return_val_if_fail (CJM_IS_PLAN_TIMELINE (self), NULL);

  return self->dragging ? self->day : NULL;
}

static void
cjm_plan_timeline_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CjmPlanTimeline *self = CJM_PLAN_TIMELINE (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    case PROP_TODAY:
      g_value_set_string (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_plan_timeline_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CjmPlanTimeline *self = CJM_PLAN_TIMELINE (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_set_object (&self->document, g_value_get_object (value));
      break;
    case PROP_JOURNEY:
      g_set_object (&self->journey, g_value_get_object (value));
      break;
    case PROP_TODAY:
      g_free (self->today);
      self->today = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_plan_timeline_dispose (GObject *object)
{
  CjmPlanTimeline *self = CJM_PLAN_TIMELINE (object);

  g_clear_object (&self->journey);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_plan_timeline_parent_class)->dispose (object);
}

static void
cjm_plan_timeline_finalize (GObject *object)
{
  CjmPlanTimeline *self = CJM_PLAN_TIMELINE (object);

  g_free (self->pressed);
  g_free (self->today);

  G_OBJECT_CLASS (cjm_plan_timeline_parent_class)->finalize (object);
}

static void
cjm_plan_timeline_class_init (CjmPlanTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_plan_timeline_get_property;
  object_class->set_property = cjm_plan_timeline_set_property;
  object_class->dispose = cjm_plan_timeline_dispose;
  object_class->finalize = cjm_plan_timeline_finalize;
  widget_class->snapshot = cjm_plan_timeline_snapshot;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, flags);
  properties[PROP_TODAY] = g_param_spec_string ("today", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-plan-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPlanTimeline, chart);
}

static void
cjm_plan_timeline_init (CjmPlanTimeline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->gesture = gtk_gesture_drag_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->gesture, "drag-begin", G_CALLBACK (begin_cb), self, 0);
  g_signal_connect_object (self->gesture, "drag-update", G_CALLBACK (update_cb), self, 0);
  g_signal_connect_object (self->gesture, "drag-end", G_CALLBACK (end_cb), self, 0);
  g_signal_connect_object (self->gesture, "cancel", G_CALLBACK (cancel_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (get_canvas (self)), GTK_EVENT_CONTROLLER (self->gesture));

  /* Before the keys of the canvas, which move cards of a map */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
