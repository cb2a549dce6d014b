/* cjm-map-overlay.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"

/*
 * What a map view shows over its cards for a moment: the line that says where something lands, and the band with which
 * cards are selected. Both are areas of the map, so that they stay with it while it scrolls, and look as CSS says.
 */

/* How thick a drop line is, in pixels */
#define LINE_THICKNESS 4

static const char *const css_names[CJM_N_MARKS] = {
  [CJM_MARK_LINE] = "dropline",
  [CJM_MARK_BAND] = "rubberband",
};

void
cjm_map_view_init_overlay (CjmMapView *self)
{
  for (guint i = 0; i < CJM_N_MARKS; i++)
    {
      self->marks[i] = g_object_new (GTK_TYPE_BOX, "css-name", css_names[i], "visible", FALSE, "can-target", FALSE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_set_parent (self->marks[i], GTK_WIDGET (self));
    }
}

void
cjm_map_view_clear_overlay (CjmMapView *self)
{
  for (guint i = 0; i < CJM_N_MARKS; i++)
    g_clear_pointer (&self->marks[i], gtk_widget_unparent);
}

/**
 * cjm_map_view_show_mark:
 * @area: (nullable): where, in canvas units; %NULL to show it no longer
 */
void
cjm_map_view_show_mark (CjmMapView *self, CjmMapMark mark, const graphene_rect_t *area)
{
  if (self->marks[mark] == NULL)
    return;

  if (area != NULL)
    self->mark_areas[mark] = *area;
  gtk_widget_set_visible (self->marks[mark], area != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * cjm_map_view_get_mark:
 * @area: (out): where it is, in canvas units
 *
 * Returns: whether it is shown
 */
gboolean
cjm_map_view_get_mark (CjmMapView *self, CjmMapMark mark, graphene_rect_t *area)
{
  *area = self->mark_areas[mark];

  return self->marks[mark] != NULL && gtk_widget_get_visible (self->marks[mark]);
}

static void
allocate_mark (CjmMapView *self, CjmMapMark mark)
{
  graphene_rect_t rect;
  graphene_rect_t part;
  GtkAllocation allocation;
  int least = mark == CJM_MARK_LINE ? LINE_THICKNESS : 1;

  cjm_viewport_to_view (&self->viewport, &self->mark_areas[mark], &rect);
  cjm_viewport_clip (&self->viewport, &rect, &part);
  graphene_rect_offset_r (&part, rect.origin.x, rect.origin.y, &rect);
  gtk_widget_measure (self->marks[mark], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  allocation.width = MAX (least, (int) (rect.size.width + 0.5f));
  allocation.height = MAX (least, (int) (rect.size.height + 0.5f));
  allocation.x = (int) (rect.origin.x - (allocation.width - rect.size.width) / 2);
  allocation.y = (int) (rect.origin.y - (allocation.height - rect.size.height) / 2);
  gtk_widget_size_allocate (self->marks[mark], &allocation, -1);
}

/**
 * cjm_map_view_allocate_overlay:
 *
 * Puts what is shown where it belongs now.
 */
void
cjm_map_view_allocate_overlay (CjmMapView *self)
{
  for (guint i = 0; i < CJM_N_MARKS; i++)
    if (self->marks[i] != NULL && gtk_widget_get_visible (self->marks[i]))
      allocate_mark (self, i);
}

void
cjm_map_view_snapshot_overlay (CjmMapView *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < CJM_N_MARKS; i++)
    if (self->marks[i] != NULL && gtk_widget_get_visible (self->marks[i]))
      gtk_widget_snapshot_child (GTK_WIDGET (self), self->marks[i], snapshot);
}
