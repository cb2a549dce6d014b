/* cjm-map-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"

/*
 * Putting things on a map without dragging: what a person took from the palette, or wants to move, waits for a click. A
 * line shows where it would land: under the pointer, or behind the card that has the focus for those who use keys.
 */

/* A point from which the search for a place ends just behind a card, or at the end of its list: in pixels. FALSE where
 * there is no such card. */
static gboolean
get_point_behind (CjmMapView *self, const char *id, const CjmThing *thing, graphene_point_t *point)
{
  graphene_rect_t area;
  graphene_size_t size;
  const CjmGroup *group = id != NULL ? cjm_scene_find (self->scene, id, &area) : NULL;
  gboolean beside = thing->kind == CJM_KIND_PHASE || thing->kind == CJM_KIND_EPISODE;
  graphene_rect_t rect;

  if (group == NULL || group->node == NULL)
    return FALSE;

  cjm_scene_get_size (self->scene, &size);
  cjm_viewport_to_view (&self->viewport, &area, &rect);
  point->x = rect.origin.x + rect.size.width * (beside ? 0.98f : 0.5f);
  point->y = rect.origin.y + rect.size.height - 1;
  if (!beside && cjm_node_get_kind (group->node) != thing->kind)
    {
      cjm_viewport_to_view (&self->viewport, &GRAPHENE_RECT_INIT (0, 0, size.width, size.height), &rect);
      point->y = rect.origin.y + rect.size.height;
    }

  return TRUE;
}

/**
 * cjm_map_view_find_site_at_focus:
 * @site: (out): just behind the card with the focus if that is of the same kind, else at the end of its episode
 *
 * Returns: whether @thing can be put there
 */
gboolean
cjm_map_view_find_site_at_focus (CjmMapView *self, const CjmThing *thing, CjmDropSite *site)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (G_MAXINT16, G_MAXINT16);
  const CjmGroup *group;

  if (self->scene == NULL)
    return FALSE;

  group = self->focus_id != NULL ? cjm_scene_find (self->scene, self->focus_id, NULL) : NULL;
  if (group == NULL || !get_point_behind (self, group->id, thing, &point))
    return cjm_map_view_find_site (self, point.x, point.y, thing, site);

  if (!cjm_map_view_find_site (self, point.x, point.y, thing, site))
    return FALSE;
  if (cjm_node_get_kind (group->node) == CJM_KIND_PHASE && thing->kind == CJM_KIND_EPISODE)
    site->place = (CjmPlace) { .parent = group->node, .member = CJM_PHASE_EPISODES, .index = CJM_END };

  return TRUE;
}

static void
show_site (CjmMapView *self, gboolean found, const CjmDropSite *site)
{
  cjm_indicators_show (self->indicators, CJM_INDICATOR_DROP_LINE, found ? &site->line : NULL);
}

/* By keys, after every move of the focus */
void
cjm_map_view_follow_focus (CjmMapView *self)
{
  CjmDropSite site;

  if (self->placing != NULL)
    show_site (self, cjm_map_view_find_site_at_focus (self, &self->placing->thing, &site), &site);
}

/**
 * cjm_map_view_start_placing:
 * @content: what to put down at the next click, or with Enter behind the card that has the focus
 */
void
cjm_map_view_start_placing (CjmMapView *self, const CjmDragContent *content)
{
  CjmDragContent *copy;

  g_return_if_fail (CJM_IS_MAP_VIEW (self));
  g_return_if_fail (content != NULL);

  copy = cjm_drag_content_copy (content);
  cjm_map_view_stop_placing (self);
  self->placing = copy;
  if (!cjm_map_view_contains_focus (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "copy");
  cjm_map_view_follow_focus (self);
  g_object_notify (G_OBJECT (self), "placing");
}

/**
 * cjm_map_view_stop_placing:
 *
 * Forgets what waits to be placed.
 */
void
cjm_map_view_stop_placing (CjmMapView *self)
{
  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  if (self->placing == NULL)
    return;

  g_clear_pointer (&self->placing, cjm_drag_content_free);
  cjm_indicators_show (self->indicators, CJM_INDICATOR_DROP_LINE, NULL);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  g_object_notify (G_OBJECT (self), "placing");
}

/* Puts it down if it can be there, and goes on waiting if not. */
static void
put_down (CjmMapView *self, gboolean found, const CjmDropSite *site)
{
  g_autoptr (CjmDragContent) content = NULL;

  if (!found)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  content = cjm_drag_content_copy (self->placing);
  cjm_map_view_stop_placing (self);
  cjm_map_view_put (self, content, site, FALSE);
}

/**
 * cjm_map_view_place_at:
 * @x: in pixels of the view
 * @y: the same
 *
 * Returns: whether a click there was for placing something
 */
gboolean
cjm_map_view_place_at (CjmMapView *self, double x, double y)
{
  CjmDropSite site;

  if (self->placing == NULL)
    return FALSE;

  put_down (self, cjm_map_view_find_site (self, x, y, &self->placing->thing, &site), &site);

  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  CjmDropSite site;

  if (self->placing != NULL)
    show_site (self, cjm_map_view_find_site (self, x, y, &self->placing->thing, &site), &site);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  CjmMapView *self = user_data;
  CjmDropSite site;

  if (self->placing == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Escape:
      cjm_map_view_stop_placing (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      put_down (self, cjm_map_view_find_site_at_focus (self, &self->placing->thing, &site), &site);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
cjm_map_view_init_placing (CjmMapView *self)
{
  GtkEventController *controller = gtk_event_controller_motion_new ();

  g_signal_connect (controller, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
