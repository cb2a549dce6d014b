/* cjm-card-click.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card-click.h"
#include "cjm-selected-cards.h"
#include "cjm-view.h"

struct _CjmCardClick
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  gboolean collapses;     /* a click without a drag selects the pressed card alone */
};

G_DEFINE_FINAL_TYPE (CjmCardClick, cjm_card_click, G_TYPE_OBJECT)

static GdkModifierType
get_state (GtkGestureClick *gesture)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
}

static void
select_with (CjmCardClick   *self,
             const char     *id,
             GdkModifierType state)
{
  CjmSelection *selection = cjm_workspace_get_selection (self->workspace);

  if ((state & GDK_SHIFT_MASK) != 0)
    cjm_selected_cards_extend_to (self->workspace, id);
  else if ((state & GDK_CONTROL_MASK) != 0)
    cjm_selection_toggle (selection, id);
  else
    cjm_selection_select (selection, id);
}

/* The mark of a chart is there to be asked what it is made of: one click activates it. */
static gboolean
is_chart (CjmCardClick *self)
{
  return cjm_view_is_chart (cjm_source_get_options (cjm_workspace_get_source (self->workspace))->view);
}

/**
 * cjm_card_click_press:
 * @id: of a card
 * @state: the modifiers that are held
 *
 * A button goes down on a card. What is selected already stays so until the button comes up, since it may be dragged.
 */
void
cjm_card_click_press (CjmCardClick   *self,
                      const char     *id,
                      GdkModifierType state)
{
  g_autofree char *copy = g_strdup (id);

  self->collapses = cjm_selection_contains (cjm_workspace_get_selection (self->workspace), copy);
  cjm_workspace_focus (self->workspace, copy, FALSE);
  if (!self->collapses)
    select_with (self, copy, state);
}

/**
 * cjm_card_click_release:
 * @id: of a card
 * @state: the modifiers that are held
 *
 * The button comes up again, and nothing was dragged.
 */
void
cjm_card_click_release (CjmCardClick   *self,
                        const char     *id,
                        GdkModifierType state)
{
  g_autofree char *copy = g_strdup (id);

  if (!self->collapses)
    return;

  self->collapses = FALSE;
  select_with (self, copy, state);
}

static void
press_ground (CjmCardClick   *self,
              GdkModifierType state)
{
  if (!cjm_workspace_has_focus (self->workspace))
    cjm_workspace_enter (self->workspace, FALSE);
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    cjm_selection_select (cjm_workspace_get_selection (self->workspace), NULL);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  CjmCardClick *self = user_data;
  const CjmGroup *group;
  g_autofree char *id = NULL;

  if (cjm_workspace_get_scene (self->workspace) == NULL || cjm_workspace_is_field_at (self->workspace, x, y)
      || (cjm_workspace_get_doing (self->workspace) & CJM_DOING_PLACE) != 0)
    return;

  group = cjm_workspace_get_card_at (self->workspace, x, y, NULL);
  if (group == NULL)
    {
      press_ground (self, get_state (gesture));
      return;
    }

  id = g_strdup (group->id);
  cjm_card_click_press (self, id, get_state (gesture));
  if (n_press == 2 && !is_chart (self))
    cjm_workspace_activate (self->workspace, id);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             gpointer         user_data)
{
  CjmCardClick *self = user_data;
  const CjmGroup *group = cjm_workspace_get_card_at (self->workspace, x, y, NULL);
  g_autofree char *id = group != NULL ? g_strdup (group->id) : NULL;

  if (id == NULL)
    return;

  cjm_card_click_release (self, id, get_state (gesture));
  if (is_chart (self) && (get_state (gesture) & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    cjm_workspace_activate (self->workspace, id);
}

static void
cjm_card_click_dispose (GObject *object)
{
  CjmCardClick *self = CJM_CARD_CLICK (object);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_card_click_parent_class)->dispose (object);
}

static void
cjm_card_click_class_init (CjmCardClickClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_card_click_dispose;
}

static void
cjm_card_click_init (CjmCardClick *self)
{
}

/**
 * cjm_card_click_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what selects cards there by clicks
 */
CjmCardClick *
cjm_card_click_new (CjmWorkspace *workspace)
{
  CjmCardClick *self = g_object_new (CJM_TYPE_CARD_CLICK, NULL);
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (gesture, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (cjm_workspace_get_widget (workspace), GTK_EVENT_CONTROLLER (gesture));

  return self;
}
