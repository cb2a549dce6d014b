/* cjm-emotion-score.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-emotion-edit.h"
#include "cjm-emotion-entry.h"
#include "cjm-emotion-score.h"
#include "cjm-emotion.h"
#include "cjm-field-text.h"
#include "cjm-score-scale.h"

/*
 * How high the emotion of an episode is: a slider that goes by halves, with Shift or Ctrl by tenths, and the exact number
 * beside it, which is empty where the score is not known. A mean that the touchpoints lead to shows faintly there.
 */
struct _CjmEmotionScore
{
  GtkBox parent_instance;

  CjmNode *episode;       /* NULL while it shows nothing */
  gboolean updating;      /* the slider follows the episode, not the other way round */
  GtkWidget *scale;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (CjmEmotionScore, cjm_emotion_score, GTK_TYPE_BOX)

static gboolean
is_live (CjmEmotionScore *self)
{
  return !self->updating && self->episode != NULL && cjm_document_of (self->episode) != NULL;
}

static void
end_merging (CjmEmotionScore *self)
{
  if (is_live (self))
    cjm_document_end_merging (cjm_document_of (self->episode));
}

static GdkModifierType
get_modifiers (GtkWidget *widget)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL ? gdk_device_get_modifier_state (keyboard) : 0;
}

static gboolean
change_value_cb (GtkRange     *range,
                 GtkScrollType scroll,
                 double        value,
                 gpointer      user_data)
{
  CjmEmotionScore *self = user_data;
  gboolean fine = (get_modifiers (GTK_WIDGET (range)) & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0;

  if (is_live (self))
    cjm_emotion_set_score (self->episode, cjm_emotion_snap (value, fine));

  return GDK_EVENT_STOP;
}

/* From assistive technology, which sets the value without asking */
static void
value_changed_cb (GtkRange *range,
                  gpointer  user_data)
{
  CjmEmotionScore *self = user_data;

  if (!is_live (self))
    return;

  end_merging (self);
  cjm_emotion_set_score (self->episode, cjm_emotion_snap (gtk_range_get_value (range), TRUE));
  end_merging (self);
}

static double
get_step (guint    key,
          gboolean sideways)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return 1;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return -1;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return sideways ? 1 : 0;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return sideways ? -1 : 0;
    default:
      return 0;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  CjmEmotionScore *self = user_data;
  gboolean on_scale = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)) == self->scale;
  gboolean fine = (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0;
  double step = get_step (key, on_scale);

  if (!is_live (self) || (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  if (on_scale && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace))
    {
      cjm_emotion_set_score (self->episode, NAN);
      return GDK_EVENT_STOP;
    }
  if (step == 0)
    return GDK_EVENT_PROPAGATE;

  cjm_emotion_step_score (self->episode, step * (fine ? CJM_SCORE_FINE_STEP : CJM_SCORE_STEP));

  return GDK_EVENT_STOP;
}

static void
left_cb (GtkEventControllerFocus *controller,
         gpointer                 user_data)
{
  end_merging (user_data);
}

static void
cjm_emotion_score_finalize (GObject *object)
{
  g_clear_object (&CJM_EMOTION_SCORE (object)->episode);

  G_OBJECT_CLASS (cjm_emotion_score_parent_class)->finalize (object);
}

static void
cjm_emotion_score_class_init (CjmEmotionScoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_emotion_score_finalize;
}

static void
cjm_emotion_score_init (CjmEmotionScore *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->scale = cjm_score_scale_new (CJM_LOWEST_SCORE, CJM_HIGHEST_SCORE);
  gtk_widget_set_hexpand (self->scale, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Emotion"), -1);
  g_signal_connect (self->scale, "change-value", G_CALLBACK (change_value_cb), self);
  g_signal_connect (self->scale, "value-changed", G_CALLBACK (value_changed_cb), self);
  g_signal_connect (controller, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->scale, controller);
  gtk_box_append (GTK_BOX (self), self->scale);

  self->entry = cjm_emotion_entry_new (CJM_EPISODE_EMOTION_SCORE, _("Emotion as a number"));
  gtk_entry_set_alignment (GTK_ENTRY (self->entry), 1);
  gtk_box_append (GTK_BOX (self), self->entry);

  cjm_emotion_score_take_keys (self, self->scale);
  cjm_emotion_score_take_keys (self, self->entry);
}

/**
 * cjm_emotion_score_new:
 *
 * Returns: (transfer floating): controls that show nothing yet
 */
GtkWidget *
cjm_emotion_score_new (void)
{
  return g_object_new (CJM_TYPE_EMOTION_SCORE, NULL);
}

/**
 * cjm_emotion_score_set_note:
 * @note: what tells why a line is no score
 */
void
cjm_emotion_score_set_note (CjmEmotionScore *self,
                            CjmTypingNote   *note)
{
  g_return_if_fail (CJM_IS_EMOTION_SCORE (self));

  cjm_emotion_entry_set_note (CJM_EMOTION_ENTRY (self->entry), note);
}

/**
 * cjm_emotion_score_set_episode:
 * @episode: (nullable): what they edit from now on
 */
void
cjm_emotion_score_set_episode (CjmEmotionScore *self,
                               CjmNode         *episode)
{
  g_return_if_fail (CJM_IS_EMOTION_SCORE (self));

  g_set_object (&self->episode, episode);
  cjm_emotion_entry_set_episode (CJM_EMOTION_ENTRY (self->entry), episode);
  cjm_emotion_score_update (self);
}

/**
 * cjm_emotion_score_update:
 *
 * Shows what the episode holds now.
 */
void
cjm_emotion_score_update (CjmEmotionScore *self)
{
  g_autofree char *text = NULL;
  double score;

  g_return_if_fail (CJM_IS_EMOTION_SCORE (self));

  if (self->episode == NULL)
    return;

  score = cjm_emotion_get_score (self->episode, NULL);
  text = isnan (score) ? g_strdup (_("not known")) : cjm_number_to_text (cjm_emotion_snap (score, TRUE), 0);
  self->updating = TRUE;
  cjm_score_scale_set_value (CJM_SCORE_SCALE (self->scale), score);
  self->updating = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), isnan (score) ? "–" : text);
  cjm_emotion_entry_update (CJM_EMOTION_ENTRY (self->entry));
}

/**
 * cjm_emotion_score_take_keys:
 * @widget: in which up and down raise and lower the score too, so that both are given without leaving it
 */
void
cjm_emotion_score_take_keys (CjmEmotionScore *self,
                             GtkWidget       *widget)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (widget, controller);
}

/**
 * cjm_emotion_score_get_scale:
 *
 * Returns: (transfer none): the slider
 */
GtkWidget *
cjm_emotion_score_get_scale (CjmEmotionScore *self)
{
  return self->scale;
}

/**
 * cjm_emotion_score_get_entry:
 *
 * Returns: (transfer none): the line in which it is typed
 */
GtkWidget *
cjm_emotion_score_get_entry (CjmEmotionScore *self)
{
  return self->entry;
}
