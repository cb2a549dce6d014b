/* cjm-placing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-drop-site.h"
#include "cjm-placing.h"

struct _CjmPlacing
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  CjmDragContent *content;  /* what waits for a click that places it; NULL where nothing does */
};

enum
{
  PROP_ACTIVE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmPlacing, cjm_placing, G_TYPE_OBJECT)

static void
show_site (CjmPlacing        *self,
           gboolean           found,
           const CjmDropSite *site)
{
  cjm_indicators_show (cjm_workspace_get_indicators (self->workspace), CJM_INDICATOR_DROP_LINE, found ? &site->line : NULL);
}

/* By keys, after every move of the focus */
static void
follow_focus (CjmPlacing *self)
{
  CjmDropSite site;

  if (self->content != NULL)
    show_site (self, cjm_drop_site_find_at_focus (self->workspace, &self->content->type, &site), &site);
}

static void
set_content (CjmPlacing     *self,
             CjmDragContent *content)
{
  g_clear_pointer (&self->content, cjm_drag_content_free);
  self->content = content;
  cjm_workspace_set_doing (self->workspace, CJM_DOING_PLACE, content != NULL);
}

/**
 * cjm_placing_is_active:
 *
 * Returns: whether something waits to be placed
 */
gboolean
cjm_placing_is_active (CjmPlacing *self)
{
  return self->content != NULL;
}

/**
 * cjm_placing_start:
 * @content: what to put down at the next click, or with Enter behind the card that has the focus
 */
void
cjm_placing_start (CjmPlacing           *self,
                   const CjmDragContent *content)
{
  CjmDragContent *copy;

  copy = cjm_drag_content_copy (content);
  cjm_placing_stop (self);
  set_content (self, copy);
  if (!cjm_workspace_has_focus (self->workspace))
    gtk_widget_grab_focus (cjm_workspace_get_widget (self->workspace));
  gtk_widget_set_cursor_from_name (cjm_workspace_get_widget (self->workspace), "copy");
  follow_focus (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/**
 * cjm_placing_stop:
 *
 * Forgets what waits to be placed.
 */
void
cjm_placing_stop (CjmPlacing *self)
{
  if (self->content == NULL)
    return;

  set_content (self, NULL);
  cjm_indicators_show (cjm_workspace_get_indicators (self->workspace), CJM_INDICATOR_DROP_LINE, NULL);
  gtk_widget_set_cursor (cjm_workspace_get_widget (self->workspace), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/* Puts it down if it can be there, and goes on waiting if not. */
static void
put_down (CjmPlacing        *self,
          gboolean           found,
          const CjmDropSite *site)
{
  g_autoptr (CjmDragContent) content = NULL;

  if (!found)
    {
      gtk_widget_error_bell (cjm_workspace_get_widget (self->workspace));
      return;
    }

  content = cjm_drag_content_copy (self->content);
  cjm_placing_stop (self);
  cjm_drop_site_put (self->workspace, content, site, FALSE);
}

/**
 * cjm_placing_place_at:
 * @x: in pixels of the canvas
 * @y: the same
 *
 * Returns: whether a click there was for placing something
 */
gboolean
cjm_placing_place_at (CjmPlacing *self,
                      double      x,
                      double      y)
{
  CjmDropSite site;

  if (self->content == NULL)
    return FALSE;

  put_down (self, cjm_drop_site_find (self->workspace, x, y, &self->content->type, &site), &site);

  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           gpointer                  user_data)
{
  CjmPlacing *self = user_data;
  CjmDropSite site;

  if (self->content != NULL)
    show_site (self, cjm_drop_site_find (self->workspace, x, y, &self->content->type, &site), &site);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  CjmPlacing *self = user_data;
  CjmDropSite site;

  if (self->content == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Escape:
      cjm_placing_stop (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      put_down (self, cjm_drop_site_find_at_focus (self->workspace, &self->content->type, &site), &site);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  CjmPlacing *self = user_data;

  if (cjm_workspace_get_scene (self->workspace) != NULL && !cjm_workspace_is_field_at (self->workspace, x, y))
    cjm_placing_place_at (self, x, y);
}

static void
cjm_placing_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, cjm_placing_is_active (CJM_PLACING (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
add_controllers (CjmPlacing *self,
                 GtkWidget  *widget)
{
  GtkEventController *controller = gtk_event_controller_motion_new ();
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect_object (controller, "motion", G_CALLBACK (motion_cb), self, 0);
  gtk_widget_add_controller (widget, controller);

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (widget, controller);

  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}

static void
cjm_placing_dispose (GObject *object)
{
  CjmPlacing *self = CJM_PLACING (object);

  g_clear_pointer (&self->content, cjm_drag_content_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_placing_parent_class)->dispose (object);
}

static void
cjm_placing_class_init (CjmPlacingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cjm_placing_get_property;
  object_class->dispose = cjm_placing_dispose;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_placing_init (CjmPlacing *self)
{
}

/**
 * cjm_placing_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what puts things there by a click. It hears of a click after whoever is made later, so that these see that something is
 *   being placed
 */
CjmPlacing *
cjm_placing_new (CjmWorkspace *workspace)
{
  CjmPlacing *self = g_object_new (CJM_TYPE_PLACING, NULL);

  self->workspace = g_object_ref (workspace);
  add_controllers (self, cjm_workspace_get_widget (workspace));
  g_signal_connect_object (cjm_workspace_get_selection (workspace), "notify::focus", G_CALLBACK (follow_focus), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "settle", G_CALLBACK (cjm_placing_stop), self, G_CONNECT_SWAPPED);

  return self;
}
