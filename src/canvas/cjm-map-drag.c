/* cjm-map-drag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"
#include "cjm-painter.h"

/*
 * Dragging cards off a map. The drag belongs to the view and carries ids, so that cards may scroll away, be recycled or
 * be removed while it lasts.
 */

/* How far the cards behind the first one peep out in the picture that hangs at the pointer, in pixels */
#define PEEP 4

/* How see-through that picture is, and the least and the most zoom at which it is painted */
#define ICON_ALPHA 0.85
#define SMALLEST_ICON 0.5
#define LARGEST_ICON 1.5

static void
add_id_once (GPtrArray *ids, CjmNode *node)
{
  if (cjm_node_get_id (node) != NULL && !g_ptr_array_find_with_equal_func (ids, cjm_node_get_id (node), g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) cjm_node_get_id (node));
}

/**
 * cjm_map_view_make_cargo:
 * @id: of a card
 *
 * Returns: (transfer full) (nullable): that card, with all that are selected where it is one of them; %NULL for one
 *   that cannot go anywhere
 */
CjmCargo *
cjm_map_view_make_cargo (CjmMapView *self, const char *id)
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

  return cjm_cargo_new_for_cards (self->document, (const char *const *) ids->pdata, group->node);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  g_autoptr (CjmCargo) cargo = NULL;
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

  cargo = cjm_map_view_make_cargo (self, group->id);
  if (cargo == NULL)
    return NULL;

  g_free (self->dragged);
  self->dragged = g_strdup (group->id);
  self->hold = GRAPHENE_POINT_INIT (point.x - area.origin.x, point.y - area.origin.y);

  return gdk_content_provider_new_typed (CJM_TYPE_CARGO, cargo);
}

static void
append_count (CjmMapView *self, GtkSnapshot *snapshot, guint n, float x, float y)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  graphene_rect_t area;
  GskRoundedRect round;
  GdkRGBA accent;
  int width;
  int height;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "theme_selected_bg_color",
                                       &accent))
    gdk_rgba_parse (&accent, "#1c71d8");
  pango_layout_get_pixel_size (layout, &width, &height);
  area = GRAPHENE_RECT_INIT (x - width - 14, y, width + 14, height + 4);
  gsk_rounded_rect_init_from_rect (&round, &area, (height + 4) / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &accent, &area);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area.origin.x + 7, area.origin.y + 2));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA) { 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}

/* The card as it is, others behind it, and how many there are */
static GdkPaintable *
paint_icon (CjmMapView *self, const CjmGroup *group, guint n, double zoom)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  float width = group->width * zoom;
  float height = group->height * zoom;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (-2, -2, width + 4, height + 4);
  cairo_t *cr;

  gtk_snapshot_push_opacity (snapshot, ICON_ALPHA);
  for (guint i = MIN (n, 3); i > 0; i--)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((i - 1) * PEEP, (i - 1) * PEEP));
      cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      cairo_scale (cr, zoom, zoom);
      cjm_painter_paint_group (cr, group, NULL, FALSE);
      cairo_destroy (cr);
      gtk_snapshot_restore (snapshot);
    }
  gtk_snapshot_pop (snapshot);
  if (n > 1)
    append_count (self, snapshot, n, width, 0);

  return gtk_snapshot_free_to_paintable (snapshot, NULL);
}

static guint
count_cargo (CjmMapView *self)
{
  g_autoptr (CjmCargo) cargo = cjm_map_view_make_cargo (self, self->dragged);

  return cargo != NULL ? g_strv_length (cargo->ids) : 0;
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer user_data)
{
  CjmMapView *self = user_data;
  double zoom = CLAMP (self->viewport.zoom, SMALLEST_ICON, LARGEST_ICON);
  const CjmGroup *group = cjm_scene_find (self->scene, self->dragged, NULL);
  g_autoptr (GdkPaintable) icon = NULL;

  if (group == NULL)
    return;

  icon = paint_icon (self, group, count_cargo (self), zoom);
  gtk_drag_source_set_icon (source, icon, self->hold.x * zoom, self->hold.y * zoom);
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
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}
