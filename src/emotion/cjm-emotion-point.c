/* cjm-emotion-point.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion-edit.h"
#include "cjm-emotion-point.h"
#include "cjm-emotion.h"
#include "cjm-theme.h"

/*
 * What a person takes hold of at a point of the emotion curve: by pointer, by keys, or as a slider by whoever reads or
 * speaks instead of looking.
 *
 * It lies over a card that paints the point and shows nothing but its own focus. It is a GtkRange because GTK 4.8 lets
 * assistive technology read and set the value of no other kind of widget; of what a range does by itself, only the value
 * is used. The value is the episode's: every way to change it is a transaction, and what was done comes back with
 * cjm_emotion_point_bind().
 */
struct _CjmEmotionPoint
{
  GtkRange parent_instance;

  CjmNode *episode;       /* NULL while it lies over nothing */
  char *name;
  char *description;
  graphene_point_t rise;  /* in pixels: where the point goes for one point of score more */
  gboolean following;     /* the value follows the episode, not the other way round */

  GtkGesture *drag;
  gboolean dragging;
  double start[2];        /* of the pointer, in the window */
  double start_score;
  guint64 start_state;    /* of the history, */
  guint64 state;          /* and after the last move */
};

/* How far the pointer goes before it drags and does not just click; less than a drag of a card takes */
#define THRESHOLD 4

/* As far as a page key goes */
#define PAGE 1.0

G_DEFINE_FINAL_TYPE (CjmEmotionPoint, cjm_emotion_point, GTK_TYPE_RANGE)

static CjmHistory *
get_history (CjmEmotionPoint *self)
{
  return cjm_document_get_history (cjm_document_of (self->episode));
}

static gboolean
is_live (CjmEmotionPoint *self)
{
  return self->episode != NULL && cjm_document_of (self->episode) != NULL;
}

static void
end_merging (CjmEmotionPoint *self)
{
  if (is_live (self))
    cjm_document_end_merging (cjm_document_of (self->episode));
}

/* The pointer in the window, where the point may move away from under it */
static void
get_pointer (CjmEmotionPoint *self,
             double           dx,
             double           dy,
             double          *at)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  double x = 0, y = 0;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), root, x + dx, y + dy, &at[0], &at[1]);
}

/* How much score a way of the pointer is: the part of it that goes where scores go */
static double
get_rise (CjmEmotionPoint *self,
          double           dx,
          double           dy)
{
  double length = hypot (self->rise.x, self->rise.y);

  return length > 0 ? (dx * self->rise.x + dy * self->rise.y) / (length * length) : 0;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               gpointer        user_data)
{
  CjmEmotionPoint *self = user_data;
  double score;

  if (!is_live (self))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  score = cjm_emotion_get_score (self->episode, NULL);
  self->start_score = isnan (score) ? 0 : score;
  get_pointer (self, 0, 0, self->start);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                gpointer        user_data)
{
  CjmEmotionPoint *self = user_data;
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double at[2];
  double score;

  if (!is_live (self) || (self->dragging && cjm_history_get_state (get_history (self)) != self->state))
    {
      self->dragging = FALSE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  get_pointer (self, dx, dy, at);
  if (!self->dragging)
    {
      if (hypot (at[0] - self->start[0], at[1] - self->start[1]) < THRESHOLD)
        return;
      self->dragging = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      end_merging (self);
      self->start_state = cjm_history_get_state (get_history (self));
    }

  score = self->start_score + get_rise (self, at[0] - self->start[0], at[1] - self->start[1]);
  cjm_emotion_set_score (self->episode, cjm_emotion_snap (score, (modifiers & GDK_SHIFT_MASK) != 0));
  self->state = cjm_history_get_state (get_history (self));
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             gpointer        user_data)
{
  CjmEmotionPoint *self = user_data;

  if (self->dragging)
    end_merging (self);
  self->dragging = FALSE;
}

static void
take_back (CjmEmotionPoint *self)
{
  gboolean ours = is_live (self) && cjm_history_get_state (get_history (self)) == self->state;

  self->dragging = FALSE;
  if (ours)
    cjm_document_withdraw (cjm_document_of (self->episode), self->start_state);
}

static void
drag_cancel_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                gpointer          user_data)
{
  CjmEmotionPoint *self = user_data;

  if (self->dragging)
    take_back (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  CjmEmotionPoint *self = CJM_EMOTION_POINT (widget);

  if (!self->dragging)
    return GDK_EVENT_PROPAGATE;

  take_back (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));

  return GDK_EVENT_STOP;
}

static void
leave_cb (GtkEventControllerFocus *controller,
          gpointer                 user_data)
{
  end_merging (user_data);
}

static void
set_score (CjmEmotionPoint *self,
           double           score)
{
  if (is_live (self))
    cjm_emotion_set_score (self->episode, score);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  CjmEmotionPoint *self = CJM_EMOTION_POINT (widget);

  if (is_live (self))
    cjm_emotion_step_score (self->episode, g_variant_get_double (arguments));

  return GDK_EVENT_STOP;
}

static gboolean
set_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  set_score (CJM_EMOTION_POINT (widget), g_variant_get_double (arguments));

  return GDK_EVENT_STOP;
}

/* Also when assistive technology sets it */
static void
cjm_emotion_point_value_changed (GtkRange *range)
{
  CjmEmotionPoint *self = CJM_EMOTION_POINT (range);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  gtk_range_get_value (range), -1);
  if (self->following || !is_live (self))
    return;

  end_merging (self);
  cjm_emotion_set_score (self->episode, cjm_emotion_snap (gtk_range_get_value (range), TRUE));
  end_merging (self);
}

static void
cjm_emotion_point_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

/* The range's own trough and slider have no place and no paint here. */
static void
cjm_emotion_point_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
}

static void
cjm_emotion_point_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
}

/* A range takes its adjustment while it is constructed. */
static void
cjm_emotion_point_constructed (GObject *object)
{
  GtkRange *range = GTK_RANGE (object);

  G_OBJECT_CLASS (cjm_emotion_point_parent_class)->constructed (object);

  gtk_range_set_range (range, CJM_LOWEST_SCORE, CJM_HIGHEST_SCORE);
  gtk_range_set_increments (range, CJM_SCORE_STEP, PAGE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.0, -1);
}

static void
cjm_emotion_point_finalize (GObject *object)
{
  CjmEmotionPoint *self = CJM_EMOTION_POINT (object);

  g_clear_object (&self->episode);
  g_free (self->name);
  g_free (self->description);

  G_OBJECT_CLASS (cjm_emotion_point_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    GdkModifierType modifiers;
    GtkShortcutFunc func;
    double value;
  } bindings[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, step_cb, CJM_SCORE_STEP },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, step_cb, -CJM_SCORE_STEP },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, GDK_SHIFT_MASK, step_cb, CJM_SCORE_FINE_STEP },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, GDK_SHIFT_MASK, step_cb, -CJM_SCORE_FINE_STEP },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0, step_cb, PAGE },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 0, step_cb, -PAGE },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, 0, set_cb, CJM_LOWEST_SCORE },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 0, set_cb, CJM_HIGHEST_SCORE },
    { { GDK_KEY_Escape, GDK_KEY_Escape }, 0, escape_cb, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bindings[i].keys); j++)
      gtk_widget_class_add_binding (widget_class, bindings[i].keys[j], bindings[i].modifiers, bindings[i].func, "d",
                                    bindings[i].value);
}

static void
cjm_emotion_point_class_init (CjmEmotionPointClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cjm_emotion_point_constructed;
  object_class->finalize = cjm_emotion_point_finalize;
  widget_class->measure = cjm_emotion_point_measure;
  widget_class->size_allocate = cjm_emotion_point_size_allocate;
  widget_class->snapshot = cjm_emotion_point_snapshot;
  GTK_RANGE_CLASS (klass)->value_changed = cjm_emotion_point_value_changed;

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "curvepoint");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

/* Pointer and wheel do something else here than on a range. */
static void
silence_range (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
cjm_emotion_point_init (CjmEmotionPoint *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *controller;

  silence_range (widget);
  gtk_widget_set_focusable (widget, TRUE);

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag));

  controller = gtk_event_controller_focus_new ();
  g_signal_connect (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, controller);
}

/**
 * cjm_emotion_point_new:
 *
 * Returns: (transfer floating): a slider over no point yet
 */
GtkWidget *
cjm_emotion_point_new (void)
{
  return g_object_new (CJM_TYPE_EMOTION_POINT, "orientation", GTK_ORIENTATION_VERTICAL, "inverted", TRUE, NULL);
}

static void
take_word (CjmEmotionPoint      *self,
           GtkAccessibleProperty property,
           char                **old,
           const char           *text)
{
  if (g_strcmp0 (*old, text) == 0)
    return;

  g_free (*old);
  *old = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), property, text != NULL ? text : "", -1);
}

/**
 * cjm_emotion_point_bind:
 * @episode: (nullable): whose score it is; %NULL for none
 * @name: (nullable): what the point is, with its score
 * @description: (nullable): more
 *
 * Makes the point that of an episode, or says that the episode has changed.
 */
void
cjm_emotion_point_bind (CjmEmotionPoint *self,
                        CjmNode         *episode,
                        const char      *name,
                        const char      *description)
{
  double score = episode != NULL ? cjm_emotion_get_score (episode, NULL) : NAN;

  g_return_if_fail (CJM_IS_EMOTION_POINT (self));

  g_set_object (&self->episode, episode);
  take_word (self, GTK_ACCESSIBLE_PROPERTY_LABEL, &self->name, name);
  take_word (self, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, &self->description, description);
  self->following = TRUE;
  gtk_range_set_value (GTK_RANGE (self), isnan (score) ? 0 : score);
  self->following = FALSE;
}

/**
 * cjm_emotion_point_set_rise:
 * @rise: in pixels: where the point goes for one point of score more, by which dragging it is measured
 */
void
cjm_emotion_point_set_rise (CjmEmotionPoint        *self,
                            const graphene_point_t *rise)
{
  g_return_if_fail (CJM_IS_EMOTION_POINT (self));

  self->rise = *rise;
}
