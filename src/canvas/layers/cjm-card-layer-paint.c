/* cjm-card-layer-paint.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card-layer-private.h"
#include "cjm-map-painter.h"
#include "cjm-node-painter.h"

/*
 * What a card layer draws: what scrolls, and over it the strips in which headings stay at the left and at the top of the
 * view, each with its own paint under its cards.
 */

static const CjmViewport *
get_viewport (CjmCardLayer *self)
{
  return cjm_scroller_get_viewport (self->scroller);
}

static GdkRGBA
get_color (guint32 rgb)
{
  return (GdkRGBA) { (float) (rgb >> 16) / 255, (float) ((rgb >> 8) & 0xff) / 255, (float) (rgb & 0xff) / 255, 1 };
}

/* Whether it runs through the names of the lanes from side to side, under which it is painted too, as the hairlines are */
static gboolean
is_ground (CjmCardLayer        *self,
           const CjmShownGroup *place)
{
  const CjmHeadings *headings = &get_viewport (self)->headings;

  return place->pins == CJM_PIN_NONE && place->card == NULL && place->area.origin.x < headings->right
         && place->area.origin.x + place->area.size.width > headings->right
         && place->area.origin.y + place->area.size.height >= headings->end;
}

/* What the layer itself paints in a strip, or of what scrolls, in painting order */
static GPtrArray *
list_painted (CjmCardLayer *self,
              CjmPins       pins)
{
  GPtrArray *painted = g_ptr_array_new ();

  for (guint i = 0; i < self->places->len && pins == CJM_PIN_LEFT; i++)
    if (is_ground (self, &g_array_index (self->places, CjmShownGroup, i)))
      g_ptr_array_add (painted, &g_array_index (self->places, CjmShownGroup, i));
  for (guint i = 0; i < self->places->len; i++)
    {
      CjmShownGroup *place = &g_array_index (self->places, CjmShownGroup, i);

      if (place->card == NULL && place->pins == pins)
        g_ptr_array_add (painted, place);
    }

  return painted;
}

static void
paint_place (CjmCardLayer          *self,
             cairo_t               *cr,
             const CjmShownGroup   *place,
             const graphene_rect_t *visible)
{
  graphene_rect_t part;
  graphene_rect_t rect;

  /* Headings are all in view, or clipped. */
  graphene_rect_offset_r (place->pins == CJM_PIN_NONE ? visible : &place->area, -place->area.origin.x,
                          -place->area.origin.y, &part);
  if (place->pins != CJM_PIN_NONE)
    graphene_rect_inset (&part, -CJM_MAP_REACH, -CJM_MAP_REACH);
  cjm_viewport_to_view (get_viewport (self), &place->area, &rect);
  cairo_save (cr);
  cairo_translate (cr, rect.origin.x, rect.origin.y);
  cairo_scale (cr, get_viewport (self)->zoom, get_viewport (self)->zoom);
  if (self->detailed)
    cjm_map_paint_group (cr, place->group, &part, get_viewport (self)->zoom);
  else
    cjm_map_paint_from_afar (cr, place->group, &part, get_viewport (self)->zoom);
  cairo_restore (cr);
}

static void
paint_places (CjmCardLayer *self,
              cairo_t      *cr,
              CjmPins       pins)
{
  g_autoptr (GPtrArray) painted = list_painted (self, pins);
  graphene_rect_t visible;

  cjm_viewport_get_visible (get_viewport (self), &visible);
  for (guint i = 0; i < painted->len; i++)
    paint_place (self, cr, g_ptr_array_index (painted, i), &visible);
}

static void
append_places (CjmCardLayer *self,
               GtkSnapshot  *snapshot,
               CjmPins       pins)
{
  g_autoptr (GPtrArray) painted = list_painted (self, pins);

  for (guint i = 0; i < painted->len; i++)
    {
      const CjmShownGroup *place = g_ptr_array_index (painted, i);

      cjm_map_ground_paint (self->ground, snapshot, place->group, &place->area);
    }
}

/* The line between a strip and what scrolls */
static void
append_edge (CjmCardLayer          *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *bounds,
             CjmPins                pins)
{
  GdkRGBA color = get_color (cjm_card_layer_get_theme (self)->hairline);
  float right = bounds->origin.x + bounds->size.width;
  float bottom = bounds->origin.y + bounds->size.height;

  if ((pins & CJM_PIN_LEFT) != 0)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT (right - 1, bounds->origin.y, 1, bounds->size.height));
  if ((pins & CJM_PIN_TOP) != 0)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT (bounds->origin.x, bottom - 1, bounds->size.width, 1));
}

/* From afar it is thousands of specks, of which one picture is made. */
static GskRenderNode *
paint (CjmCardLayer          *self,
       const graphene_rect_t *bounds,
       CjmPins                pins)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA color = get_color (cjm_card_layer_get_theme (self)->paper);
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &color, bounds);
  if (self->detailed && cjm_node_painter_suits (self->widget))
    append_places (self, snapshot, pins);
  else
    {
      cr = gtk_snapshot_append_cairo (snapshot, bounds);
      paint_places (self, cr, pins);
      cairo_destroy (cr);
    }
  append_edge (self, snapshot, bounds, pins);

  return gtk_snapshot_free_to_node (snapshot);
}

/* The part of the view in which something is drawn: all of it for what scrolls. FALSE where there is none */
static gboolean
find_bounds (CjmCardLayer    *self,
             CjmPins          pins,
             graphene_rect_t *bounds)
{
  const CjmViewport *viewport = get_viewport (self);

  if (pins != CJM_PIN_NONE)
    return cjm_viewport_get_strip (viewport, pins, bounds);

  graphene_rect_init (bounds, 0, 0, viewport->view_width, viewport->view_height);
  return TRUE;
}

static void
paint_all (CjmCardLayer *self)
{
  graphene_rect_t bounds;

  cjm_map_ground_begin (self->ground, get_viewport (self));
  for (guint i = 0; i < CJM_N_PINS; i++)
    if (find_bounds (self, i, &bounds))
      self->paints[i] = paint (self, &bounds, i);
  cjm_map_ground_end (self->ground);
}

/**
 * cjm_card_layer_wipe:
 *
 * Lets go of what the layer itself has painted, which is painted anew in the next frame.
 */
void
cjm_card_layer_wipe (CjmCardLayer *self)
{
  for (guint i = 0; i < CJM_N_PINS; i++)
    g_clear_pointer (&self->paints[i], gsk_render_node_unref);
}

/**
 * cjm_card_layer_snapshot:
 * @snapshot: where to
 *
 * Draws the background and, over it, the cards; then in the same way each strip of headings that stay in view.
 */
void
cjm_card_layer_snapshot (CjmCardLayer *self,
                         GtkSnapshot  *snapshot)
{
  graphene_rect_t bounds;

  if (get_viewport (self)->view_width <= 0 || get_viewport (self)->view_height <= 0)
    return;

  if (self->paints[CJM_PIN_NONE] == NULL)
    paint_all (self);

  for (guint pins = 0; pins < CJM_N_PINS; pins++)
    {
      if (self->paints[pins] == NULL || !find_bounds (self, pins, &bounds))
        continue;

      gtk_snapshot_push_clip (snapshot, &bounds);
      gtk_snapshot_append_node (snapshot, self->paints[pins]);
      for (guint i = 0; i < self->places->len; i++)
        {
          const CjmShownGroup *place = &g_array_index (self->places, CjmShownGroup, i);

          if (place->card != NULL && place->pins == pins)
            gtk_widget_snapshot_child (self->widget, GTK_WIDGET (place->card), snapshot);
        }
      gtk_snapshot_pop (snapshot);
    }
}
