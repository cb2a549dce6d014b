/* cjm-plan-drag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-drag.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-figures.h"
#include "cjm-improvement.h"
#include "cjm-matrix-places.h"
#include "cjm-matrix-view.h"
#include "cjm-plan-words.h"
#include "cjm-priority.h"

#define RING 3              /* width of what shows where something would go, in pixels */
#define EDGE 40             /* of what scrolls the page, in pixels, where the pointer makes it do so */
#define SPEED 12            /* pixels a frame at the very edge */

typedef enum
{
  OVER_NOTHING,
  OVER_PLOT,
  OVER_TRAY,
} Over;

struct _CjmPlanDrag
{
  GObject parent_instance;

  CjmCanvas *canvas;         /* not owned: it lives as long as what has this */
  GtkWidget *widget;         /* which the canvas is in; not owned */
  GtkGesture *gesture;       /* of the canvas */

  CjmDocument *document;     /* of what is held */
  GPtrArray *nodes;          /* of CjmNode: what is held; NULL for nothing */
  CjmNode *lead;             /* the one of them that the pointer holds */
  graphene_point_t start;    /* where it took hold of it, in canvas units */
  double x;                  /* where the pointer is, in pixels of the canvas */
  double y;
  Over over;
  GArray *places;            /* of CjmPriorityPlace: where each would go */
  guint tick;                /* scrolls while the pointer is near an edge */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmPlanDrag, cjm_plan_drag, G_TYPE_OBJECT)

/**
 * cjm_plan_drag_is_active:
 *
 * Returns: whether something is held
 */
gboolean
cjm_plan_drag_is_active (CjmPlanDrag *self)
{
  return self->nodes != NULL;
}

static gboolean
find_area (CjmPlanDrag     *self,
           const char      *id,
           graphene_rect_t *area)
{
  CjmScene *scene = cjm_canvas_get_scene (self->canvas);

  return scene != NULL && cjm_scene_find (scene, id, area) != NULL;
}

static gboolean
is_placed (CjmNode *improvement)
{
  return cjm_improvement_get_quadrant (improvement) != CJM_QUADRANT_UNKNOWN;
}

/* What is in the plot already goes as far as the pointer did; what is not comes to where the pointer is. */
static void
find_target (CjmPlanDrag            *self,
             const graphene_rect_t  *plot,
             const graphene_point_t *pointer,
             double                 *impact,
             double                 *effort)
{
  graphene_point_t target = *pointer;

  if (is_placed (self->lead))
    {
      cjm_matrix_get_point (plot, cjm_node_get_number (self->lead, CJM_IMPROVEMENT_IMPACT),
                            cjm_node_get_number (self->lead, CJM_IMPROVEMENT_EFFORT), &target);
      target.x += pointer->x - self->start.x;
      target.y += pointer->y - self->start.y;
    }
  cjm_matrix_get_values (plot, &target, impact, effort);
}

static void
look (CjmPlanDrag *self)
{
  graphene_rect_t plot, tray;
  graphene_point_t pointer;

  g_clear_pointer (&self->places, g_array_unref);
  self->over = OVER_NOTHING;
  cjm_canvas_to_map (self->canvas, self->x, self->y, &pointer);
  if (find_area (self, CJM_MATRIX_TRAY, &tray) && graphene_rect_contains_point (&tray, &pointer))
    {
      self->over = OVER_TRAY;
    }
  else if (find_area (self, CJM_MATRIX_PLOT, &plot) && graphene_rect_contains_point (&plot, &pointer))
    {
      double impact, effort;

      self->over = OVER_PLOT;
      find_target (self, &plot, &pointer, &impact, &effort);
      self->places = cjm_priority_find_places (self->nodes, self->lead, impact, effort);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static const CjmPriorityPlace *
get_lead_place (CjmPlanDrag *self)
{
  guint index;

  if (self->places == NULL || !g_ptr_array_find (self->nodes, self->lead, &index))
    return NULL;

  return &g_array_index (self->places, CjmPriorityPlace, index);
}

/**
 * cjm_plan_drag_describe:
 *
 * Returns: (transfer full) (nullable): where what is held would go, in words of the interface; %NULL where it would go nowhere
 */
char *
cjm_plan_drag_describe (CjmPlanDrag *self)
{
  const CjmPriorityPlace *place = get_lead_place (self);
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *impact = NULL;
  g_autofree char *effort = NULL;

  if (self->over == OVER_TRAY)
    return g_strdup (cjm_quadrant_get_title (words, CJM_QUADRANT_UNKNOWN));
  if (place == NULL)
    return NULL;

  impact = cjm_figures_format_value (words, place->impact);
  effort = cjm_figures_format_value (words, place->effort);
  /* Translators: where something would go, as two numbers and the part of the matrix: Impact 8, effort 3: quick win */
  return g_strdup_printf (C_("matrix", "Impact %1$s, effort %2$s: %3$s"), impact, effort,
                          cjm_quadrant_get_name (words, cjm_quadrant_of (place->impact, place->effort)));
}

/**
 * cjm_plan_drag_get_point:
 * @point: (out caller-allocates): where the pointer is, in pixels of the canvas
 */
void
cjm_plan_drag_get_point (CjmPlanDrag      *self,
                         graphene_point_t *point)
{
  graphene_point_init (point, (float) self->x, (float) self->y);
}

static void
append_ring (CjmPlanDrag           *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *area,
             float                  radius)
{
  GdkRGBA color = { 0.2f, 0.5f, 0.9f, 1 };
  const float widths[] = { RING, RING, RING, RING };
  GskRoundedRect outline;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (self->widget), "accent_color", &color);
  gsk_rounded_rect_init_from_rect (&outline, area, radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, (const GdkRGBA[]) { color, color, color, color });
}

/**
 * cjm_plan_drag_snapshot:
 * @snapshot: of the canvas' pixels
 *
 * Draws where what is held would go.
 */
void
cjm_plan_drag_snapshot (CjmPlanDrag *self,
                        GtkSnapshot *snapshot)
{
  graphene_rect_t area, shown;

  if (self->over == OVER_TRAY && find_area (self, CJM_MATRIX_TRAY, &area))
    {
      cjm_canvas_to_view (self->canvas, &area, &shown);
      append_ring (self, snapshot, &shown, CJM_CARD_RADIUS);
    }
  if (self->places == NULL || !find_area (self, CJM_MATRIX_PLOT, &area))
    return;

  for (guint i = 0; i < self->places->len; i++)
    {
      const CjmPriorityPlace *place = &g_array_index (self->places, CjmPriorityPlace, i);
      graphene_point_t point;
      graphene_rect_t dot;

      cjm_matrix_get_point (&area, place->impact, place->effort, &point);
      graphene_rect_init (&dot, point.x - CJM_MATRIX_DOT / 2.0f, point.y - CJM_MATRIX_DOT / 2.0f, CJM_MATRIX_DOT,
                          CJM_MATRIX_DOT);
      cjm_canvas_to_view (self->canvas, &dot, &shown);
      append_ring (self, snapshot, &shown, shown.size.width / 2);
    }
}

/* How far a frame goes: the faster the nearer to an edge of what is seen of the page */
static double
get_speed (double at,
           double height)
{
  if (at < EDGE)
    return -SPEED * MIN ((EDGE - at) / EDGE, 1);
  if (at > height - EDGE)
    return SPEED * MIN ((at - height + EDGE) / EDGE, 1);

  return 0;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  CjmPlanDrag *self = user_data;
  GtkWidget *page = gtk_widget_get_ancestor (self->widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double at, before, speed;

  if (page == NULL || !gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), page, 0, self->y, NULL, &at))
    return G_SOURCE_CONTINUE;

  speed = get_speed (at, gtk_widget_get_height (page));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  before = gtk_adjustment_get_value (adjustment);
  if (speed == 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, before + speed);
  if (gtk_adjustment_get_value (adjustment) != before)
    cjm_plan_drag_move (self, self->x, self->y + gtk_adjustment_get_value (adjustment) - before);

  return G_SOURCE_CONTINUE;
}

static CjmNode *
find_improvement_at (CjmPlanDrag *self,
                     double       x,
                     double       y)
{
  CjmScene *scene = cjm_canvas_get_scene (self->canvas);
  graphene_point_t point;
  const CjmGroup *card;

  if (scene == NULL)
    return NULL;

  cjm_canvas_to_map (self->canvas, x, y, &point);
  card = cjm_scene_get_card_at (scene, &point, NULL);

  return card != NULL && cjm_node_get_kind (card->node) == CJM_KIND_IMPROVEMENT ? card->node : NULL;
}

/**
 * cjm_plan_drag_start:
 * @x: where the pointer takes hold of something, in pixels of the canvas
 * @y: the same
 *
 * Takes hold of the improvement there, and of all that are selected where it is one of them.
 *
 * Returns: whether there is one
 */
gboolean
cjm_plan_drag_start (CjmPlanDrag *self,
                     double       x,
                     double       y)
{
  CjmNode *lead = find_improvement_at (self, x, y);
  g_autoptr (GPtrArray) selected = cjm_canvas_list_selected (self->canvas);

  cjm_plan_drag_cancel (self);
  if (lead == NULL)
    return FALSE;

  self->document = g_object_ref (cjm_canvas_get_document (self->canvas));
  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  self->lead = g_object_ref (lead);
  for (guint i = 0; g_ptr_array_find (selected, lead, NULL) && i < selected->len; i++)
    if (selected->pdata[i] != lead && cjm_node_get_kind (selected->pdata[i]) == CJM_KIND_IMPROVEMENT)
      g_ptr_array_add (self->nodes, g_object_ref (selected->pdata[i]));
  g_ptr_array_add (self->nodes, g_object_ref (lead));
  cjm_canvas_to_map (self->canvas, x, y, &self->start);
  self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
  cjm_plan_drag_move (self, x, y);

  return TRUE;
}

/**
 * cjm_plan_drag_move:
 * @x: where the pointer is, in pixels of the canvas
 * @y: the same
 */
void
cjm_plan_drag_move (CjmPlanDrag *self,
                    double       x,
                    double       y)
{
  self->x = x;
  self->y = y;
  if (self->nodes != NULL)
    look (self);
}

/* What another edit took out of the document while it was held */
static gboolean
is_gone (CjmPlanDrag *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (cjm_document_of (self->nodes->pdata[i]) != self->document)
      return TRUE;

  return FALSE;
}

/**
 * cjm_plan_drag_drop:
 *
 * Lets go of what is held where the pointer is.
 */
void
cjm_plan_drag_drop (CjmPlanDrag *self)
{
  const CjmPriorityPlace *place = self->nodes != NULL ? get_lead_place (self) : NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (CjmDocument) document = NULL;
  g_autoptr (CjmNode) lead = NULL;
  CjmPriorityPlace target = { NAN, NAN };
  gboolean clears = self->over == OVER_TRAY;

  if (self->nodes == NULL || is_gone (self))
    {
      cjm_plan_drag_cancel (self);
      return;
    }

  if (place != NULL)
    target = *place;
  nodes = g_ptr_array_ref (self->nodes);
  document = g_object_ref (self->document);
  lead = g_object_ref (self->lead);
  cjm_plan_drag_cancel (self);
  if (clears)
    cjm_priority_clear (document, nodes);
  else if (!isnan (target.impact))
    cjm_priority_place (document, nodes, lead, target.impact, target.effort);
}

/**
 * cjm_plan_drag_cancel:
 *
 * Lets go of what is held, which stays where it was.
 */
void
cjm_plan_drag_cancel (CjmPlanDrag *self)
{
  if (self->nodes == NULL)
    return;

  gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  self->over = OVER_NOTHING;
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_object (&self->lead);
  g_clear_object (&self->document);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
begin_cb (GtkGestureDrag *gesture,
          double          x,
          double          y,
          CjmPlanDrag    *self)
{
  if (find_improvement_at (self, x, y) == NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
update_cb (GtkGestureDrag *gesture,
           double          dx,
           double          dy,
           CjmPlanDrag    *self)
{
  double x, y;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  if (self->nodes == NULL)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self->canvas), 0, 0, (int) dx, (int) dy))
        return;
      if (!cjm_plan_drag_start (self, x, y))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  cjm_plan_drag_move (self, x + dx, y + dy);
}

static void
end_cb (GtkGestureDrag *gesture,
        double          dx,
        double          dy,
        CjmPlanDrag    *self)
{
  cjm_plan_drag_drop (self);
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           CjmPlanDrag      *self)
{
  cjm_plan_drag_cancel (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                CjmPlanDrag           *self)
{
  if (self->nodes == NULL || key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  cjm_plan_drag_cancel (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->gesture));

  return GDK_EVENT_STOP;
}

static void
cjm_plan_drag_dispose (GObject *object)
{
  CjmPlanDrag *self = CJM_PLAN_DRAG (object);

  cjm_plan_drag_cancel (self);

  G_OBJECT_CLASS (cjm_plan_drag_parent_class)->dispose (object);
}

static void
cjm_plan_drag_class_init (CjmPlanDragClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_plan_drag_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
cjm_plan_drag_init (CjmPlanDrag *self)
{
}

/**
 * cjm_plan_drag_new:
 * @canvas: shows the matrix; outlives what is returned
 * @widget: which the canvas is in, and hears of keys
 *
 * Returns: (transfer full): what moves improvements there with the pointer
 */
CjmPlanDrag *
cjm_plan_drag_new (CjmCanvas *canvas,
                   GtkWidget *widget)
{
  CjmPlanDrag *self = g_object_new (CJM_TYPE_PLAN_DRAG, NULL);
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->canvas = canvas;
  self->widget = widget;
  self->gesture = gtk_gesture_drag_new ();
  g_signal_connect_object (self->gesture, "drag-begin", G_CALLBACK (begin_cb), self, 0);
  g_signal_connect_object (self->gesture, "drag-update", G_CALLBACK (update_cb), self, 0);
  g_signal_connect_object (self->gesture, "drag-end", G_CALLBACK (end_cb), self, 0);
  g_signal_connect_object (self->gesture, "cancel", G_CALLBACK (cancel_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (self->gesture));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (widget, controller);

  return self;
}
