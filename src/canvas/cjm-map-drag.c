/* cjm-map-drag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-drag-picture.h"
#include "cjm-map-icon.h"
#include "cjm-map-view-private.h"

/*
 * Dragging cards off a map. The drag belongs to the view and carries ids, so that cards may scroll away, be recycled or
 * be removed while it lasts.
 */

/* The least and the most zoom at which the picture that hangs at the pointer is painted */
#define SMALLEST_ICON 0.5
#define LARGEST_ICON 1.5

static void
add_id_once (GPtrArray *ids, CjmNode *node)
{
  if (cjm_node_get_id (node) != NULL && !g_ptr_array_find_with_equal_func (ids, cjm_node_get_id (node), g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) cjm_node_get_id (node));
}

/**
 * cjm_map_view_make_content:
 * @id: of a card
 *
 * Returns: (transfer full) (nullable): that card, with all that are selected where it is one of them; %NULL for one
 *   that cannot go anywhere
 */
CjmDragContent *
cjm_map_view_make_content (CjmMapView *self, const char *id)
{
  const CjmGroup *group = self->scene != NULL && id != NULL ? cjm_scene_find (self->scene, id, NULL) : NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (group == NULL || !cjm_map_can_arrange (group))
    return NULL;

  if (cjm_map_selection_contains (self->selection, id))
    {
      nodes = cjm_map_view_list_arrangeable (self);
      for (guint i = 0; i < nodes->len; i++)
        add_id_once (ids, nodes->pdata[i]);
    }
  else
    add_id_once (ids, group->node);
  g_ptr_array_add (ids, NULL);

  return cjm_drag_content_new_for_cards (self->document, (const char *const *) ids->pdata, group->node);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  g_autoptr (CjmDragContent) content = NULL;
  graphene_point_t point;
  graphene_rect_t area;
  const CjmGroup *group;

  if (self->scene == NULL || self->panning_key || self->placing != NULL
      || cjm_map_view_is_editor_at (self, x, y))
    return NULL;

  cjm_viewport_to_map (&self->viewport, x, y, &point);
  group = cjm_scene_get_card_at (self->scene, &point, &area);
  if (group == NULL)
    return NULL;

  content = cjm_map_view_make_content (self, group->id);
  if (content == NULL)
    return NULL;

  g_free (self->dragged);
  self->dragged = g_strdup (group->id);
  self->hold = GRAPHENE_POINT_INIT (point.x - area.origin.x, point.y - area.origin.y);

  return gdk_content_provider_new_typed (CJM_TYPE_DRAG_CONTENT, content);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer user_data)
{
  CjmMapView *self = user_data;
  double zoom = CLAMP (self->viewport.zoom, SMALLEST_ICON, LARGEST_ICON);
  const CjmGroup *group = cjm_scene_find (self->scene, self->dragged, NULL);
  g_autoptr (CjmDragContent) content = cjm_map_view_make_content (self, self->dragged);
  g_autoptr (GdkPaintable) icon = NULL;
  graphene_rect_t part;

  if (group == NULL || content == NULL)
    return;

  cjm_map_choose_icon_part (group, &self->hold, zoom, &part);
  icon = cjm_map_paint_icon (GTK_WIDGET (self), group, &part, content, zoom, cjm_map_view_get_theme (self));
  gtk_drag_source_set_icon (source, icon, (int) ((self->hold.x - part.origin.x) * zoom) + CJM_MAP_ICON_MARGIN,
                            (int) ((self->hold.y - part.origin.y) * zoom) + CJM_MAP_ICON_MARGIN);
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, gpointer user_data)
{
  CjmMapView *self = user_data;

  g_clear_pointer (&self->dragged, g_free);
}

/**
 * cjm_map_view_init_drag:
 *
 * Makes cards something that can be dragged.
 */
void
cjm_map_view_init_drag (CjmMapView *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), self);
  cjm_drag_picture_let_through (source);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}
