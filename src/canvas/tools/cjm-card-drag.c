/* cjm-card-drag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card-drag.h"
#include "cjm-drag-picture.h"
#include "cjm-map-icon.h"
#include "cjm-selected-cards.h"

/* The least and the most zoom at which the picture that hangs at the pointer is painted */
#define SMALLEST_ICON 0.5
#define LARGEST_ICON 1.5

struct _CjmCardDrag
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  char *dragged;          /* the card that was taken hold of; NULL while none is dragged off */
  graphene_point_t hold;  /* where, from its top left corner, in canvas units */
};

G_DEFINE_FINAL_TYPE (CjmCardDrag, cjm_card_drag, G_TYPE_OBJECT)

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  CjmCardDrag *self = user_data;
  g_autoptr (CjmDragContent) content = NULL;
  graphene_point_t point;
  graphene_rect_t area;
  const CjmGroup *group;

  if (!cjm_workspace_is_free_at (self->workspace, x, y))
    return NULL;

  group = cjm_workspace_get_card_at (self->workspace, x, y, &area);
  if (group == NULL)
    return NULL;

  content = cjm_selected_cards_make_content (self->workspace, group->id);
  if (content == NULL)
    return NULL;

  cjm_viewport_to_map (cjm_workspace_get_viewport (self->workspace), x, y, &point);
  g_free (self->dragged);
  self->dragged = g_strdup (group->id);
  self->hold = GRAPHENE_POINT_INIT (point.x - area.origin.x, point.y - area.origin.y);

  return gdk_content_provider_new_typed (CJM_TYPE_DRAG_CONTENT, content);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               gpointer       user_data)
{
  CjmCardDrag *self = user_data;
  double zoom = CLAMP (cjm_workspace_get_viewport (self->workspace)->zoom, SMALLEST_ICON, LARGEST_ICON);
  const CjmGroup *group = cjm_workspace_find (self->workspace, self->dragged, NULL);
  g_autoptr (CjmDragContent) content = cjm_selected_cards_make_content (self->workspace, self->dragged);
  g_autoptr (GdkPaintable) icon = NULL;
  graphene_rect_t part;

  if (group == NULL || content == NULL)
    return;

  cjm_map_choose_icon_part (group, &self->hold, zoom, &part);
  icon = cjm_map_paint_icon (cjm_workspace_get_widget (self->workspace), group, &part, content, zoom,
                             cjm_workspace_get_theme (self->workspace));
  gtk_drag_source_set_icon (source, icon, (int) ((self->hold.x - part.origin.x) * zoom) + CJM_MAP_ICON_MARGIN,
                            (int) ((self->hold.y - part.origin.y) * zoom) + CJM_MAP_ICON_MARGIN);
}

static void
drag_end_cb (GtkDragSource *source,
             GdkDrag       *drag,
             gboolean       delete_data,
             gpointer       user_data)
{
  CjmCardDrag *self = user_data;

  g_clear_pointer (&self->dragged, g_free);
}

/**
 * cjm_card_drag_get_dragged:
 *
 * Returns: (nullable): the id of the card that was taken hold of; %NULL while none is dragged off
 */
const char *
cjm_card_drag_get_dragged (CjmCardDrag *self)
{
  return self->dragged;
}

static void
cjm_card_drag_dispose (GObject *object)
{
  CjmCardDrag *self = CJM_CARD_DRAG (object);

  g_clear_pointer (&self->dragged, g_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_card_drag_parent_class)->dispose (object);
}

static void
cjm_card_drag_class_init (CjmCardDragClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_card_drag_dispose;
}

static void
cjm_card_drag_init (CjmCardDrag *self)
{
}

/**
 * cjm_card_drag_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what makes cards there something that can be dragged
 */
CjmCardDrag *
cjm_card_drag_new (CjmWorkspace *workspace)
{
  CjmCardDrag *self = g_object_new (CJM_TYPE_CARD_DRAG, NULL);
  GtkDragSource *source = gtk_drag_source_new ();

  self->workspace = g_object_ref (workspace);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  cjm_drag_picture_let_through (source);
  gtk_widget_add_controller (cjm_workspace_get_widget (workspace), GTK_EVENT_CONTROLLER (source));

  return self;
}
