/* cjm-map-layer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-map-painter.h"
#include "cjm-map-view-private.h"
#include "cjm-node-painter.h"
#include "cjm-picture-loader.h"
#include "cjm-theme.h"

/*
 * What a map view shows: of every group in view, a card widget or its own paint.
 *
 * Only what is in view is looked at, so that a frame costs what is on screen and not what is in the document. What has
 * no widget (the background; cards seen from far away; cards beyond the pool's limit) goes into one render node, which
 * lasts until the view moves. A card that only moved keeps its own.
 */

/* The most cards that are widgets at a time, and the most that are made in one frame */
#define MAX_CARDS 600
#define MAX_NEW_CARDS 60

static void
card_activate_cb (CjmMapCard *card, gpointer user_data)
{
  cjm_map_view_activate_card (user_data, cjm_map_card_get_id (card));
}

static CjmMapCard *
create_card (gpointer user_data)
{
  GtkWidget *card = cjm_map_card_new ();

  gtk_widget_set_parent (card, GTK_WIDGET (user_data));
  g_signal_connect (card, "activate", G_CALLBACK (card_activate_cb), user_data);

  return CJM_MAP_CARD (card);
}

void
cjm_map_view_init_layer (CjmMapView *self)
{
  self->pool = cjm_card_pool_new (MAX_CARDS, create_card, self);
  self->places = g_array_new (FALSE, FALSE, sizeof (CjmMapPlace));
  self->ground = cjm_map_ground_new ();
}

void
cjm_map_view_drop_layer (CjmMapView *self)
{
  g_clear_pointer (&self->pool, cjm_card_pool_free);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->background, gsk_render_node_unref);
  g_clear_pointer (&self->ground, cjm_map_ground_free);
}

/**
 * cjm_map_view_get_focus_card:
 *
 * Returns: (nullable): the card with the focus, which has to stay what it is wherever the view moves
 */
CjmMapCard *
cjm_map_view_get_focus_card (CjmMapView *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return CJM_IS_MAP_CARD (child) && cjm_map_card_get_id (CJM_MAP_CARD (child)) != NULL ? CJM_MAP_CARD (child) : NULL;
}

guint
cjm_map_view_get_n_cards (CjmMapView *self)
{
  return cjm_card_pool_get_n_cards (self->pool);
}

static void
collect_place_cb (const CjmGroup *group, const graphene_rect_t *area, gpointer user_data)
{
  CjmMapView *self = user_data;
  CjmMapPlace place = { .group = group, .area = *area };

  g_array_append_val (self->places, place);
}

/* From far away the pictures of episodes are painted with the background. */
static void
decoded_cb (CjmMapView *self)
{
  g_clear_pointer (&self->background, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
follow_pictures (CjmMapView *self)
{
  CjmPictureLoader *loader = cjm_picture_loader_find (self->document);

  if (loader != NULL
      && g_signal_handler_find (loader, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, decoded_cb, self) == 0)
    g_signal_connect_object (loader, "decoded", G_CALLBACK (decoded_cb), self, G_CONNECT_SWAPPED);
}

static void
collect_places (CjmMapView *self)
{
  graphene_rect_t visible;

  follow_pictures (self);
  g_array_set_size (self->places, 0);
  g_clear_pointer (&self->background, gsk_render_node_unref);
  if (self->stale)
    cjm_map_ground_forget (self->ground);
  if (self->scene == NULL || self->viewport.view_width <= 0 || self->viewport.view_height <= 0)
    return;

  cjm_viewport_get_visible (&self->viewport, &visible);
  graphene_rect_inset (&visible, -CJM_MAP_REACH, -CJM_MAP_REACH);
  cjm_scene_foreach (self->scene, &visible, collect_place_cb, self);
  self->detailed = cjm_map_is_detailed (self->viewport.zoom, self->places->len);
}

static gboolean
is_card (const CjmMapPlace *place)
{
  return (place->group->flags & CJM_GROUP_CARD) != 0 && place->group->id != NULL;
}

static void
set_up_card (CjmMapView *self, CjmMapCard *card, const CjmGroup *group)
{
  guint position = 0;
  guint size = 0;

  cjm_scene_get_position_in_set (self->scene, group->id, &position, &size);
  if (position > 0)
    cjm_map_card_set_position (card, position, size);
  cjm_map_card_set_selected (card, cjm_map_selection_contains (self->selection, group->id));
}

static void
keep_card (CjmMapView *self, CjmMapCard *card, const CjmGroup *group)
{
  /* First, since the group that the card has shown may be gone. */
  if (self->stale)
    {
      cjm_map_card_refresh (card, group);
      set_up_card (self, card, group);
    }
  cjm_map_card_set_zoom (card, self->viewport.zoom);
}

/* Finds the cards that show again what they show already, the focused one wherever it is. */
static void
keep_cards (CjmMapView *self)
{
  CjmMapCard *focused = cjm_map_view_get_focus_card (self);
  const CjmGroup *group;

  if (focused != NULL)
    {
      group = cjm_scene_find (self->scene, cjm_map_card_get_id (focused), NULL);
      if (group != NULL)
        keep_card (self, cjm_card_pool_keep (self->pool, group->id), group);
    }

  for (guint i = 0; i < self->places->len; i++)
    {
      CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (!is_card (place))
        continue;
      if (self->detailed)
        place->card = cjm_card_pool_keep (self->pool, place->group->id);
      else if (focused != NULL && g_str_equal (cjm_map_card_get_id (focused), place->group->id))
        place->card = focused;
      if (place->card != NULL && place->card != focused)
        keep_card (self, place->card, place->group);
    }
}

static gboolean
bind_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);

  self->bind_tick = 0;
  cjm_map_view_bind_cards (self);

  return G_SOURCE_REMOVE;
}

static void
bind_later (CjmMapView *self)
{
  if (self->bind_tick == 0)
    self->bind_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), bind_tick_cb, NULL, NULL);
}

static void
take_cards (CjmMapView *self)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (!is_card (place))
        continue;
      if (place->card == NULL)
        {
          place->card = cjm_card_pool_take (self->pool, place->group, self->viewport.zoom);
          if (place->card == NULL)
            {
              if (!cjm_card_pool_is_full (self->pool))
                bind_later (self);
              continue;
            }
          set_up_card (self, place->card, place->group);
        }

      /* So that those who read instead of look meet the cards in their order */
      if (gtk_widget_get_prev_sibling (GTK_WIDGET (place->card)) != last)
        gtk_widget_insert_after (GTK_WIDGET (place->card), GTK_WIDGET (self), last);
      last = GTK_WIDGET (place->card);
    }
}

/**
 * cjm_map_view_bind_cards:
 *
 * Gives every card in view its widget, after the view has moved or the scene has changed. Not from within an
 * allocation, since it may add and show children.
 */
void
cjm_map_view_bind_cards (CjmMapView *self)
{
  collect_places (self);
  cjm_card_pool_begin (self->pool, MAX_NEW_CARDS);
  if (self->scene != NULL)
    keep_cards (self);
  cjm_card_pool_reclaim (self->pool);
  if (self->scene != NULL && self->detailed)
    take_cards (self);
  cjm_card_pool_end (self->pool);
  self->stale = FALSE;

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_map_view_look_again:
 *
 * For within an allocation that changed what is in view: what has no card yet gets one in the next frame.
 */
void
cjm_map_view_look_again (CjmMapView *self)
{
  collect_places (self);
  for (guint i = 0; i < self->places->len; i++)
    {
      CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (!is_card (place))
        continue;
      place->card = cjm_card_pool_find (self->pool, place->group->id);
      if (place->card != NULL)
        cjm_map_card_set_zoom (place->card, self->viewport.zoom);
    }
  bind_later (self);
}

/**
 * cjm_map_view_clear_cards:
 *
 * Lets go of everything that points into the scene.
 */
void
cjm_map_view_clear_cards (CjmMapView *self)
{
  g_array_set_size (self->places, 0);
  g_clear_pointer (&self->background, gsk_render_node_unref);
  cjm_map_ground_forget (self->ground);
  cjm_card_pool_begin (self->pool, 0);
  cjm_card_pool_reclaim (self->pool);
  cjm_card_pool_end (self->pool);
}

/* On whole device pixels, since cards are pixels */
static void
allocate_card (CjmMapView *self, CjmMapCard *card, const graphene_rect_t *area)
{
  float scale = self->viewport.scale;
  graphene_rect_t rect;
  graphene_rect_t part;

  cjm_viewport_to_view (&self->viewport, area, &rect);
  rect.origin.x = roundf (rect.origin.x * scale) / scale;
  rect.origin.y = roundf (rect.origin.y * scale) / scale;
  cjm_viewport_clip (&self->viewport, &rect, &part);
  cjm_map_card_set_part (card, &part);
  graphene_point_init (&rect.origin, rect.origin.x + part.origin.x, rect.origin.y + part.origin.y);
  gtk_widget_allocate (GTK_WIDGET (card), (int) ceilf (part.size.width), (int) ceilf (part.size.height), -1,
                       gsk_transform_translate (NULL, &rect.origin));
}

/**
 * cjm_map_view_allocate_cards:
 *
 * Puts every card where it belongs.
 */
void
cjm_map_view_allocate_cards (CjmMapView *self)
{
  CjmMapCard *focused = cjm_map_view_get_focus_card (self);
  gboolean seen = FALSE;
  graphene_rect_t area;

  for (guint i = 0; i < self->places->len; i++)
    {
      CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (place->card == NULL)
        continue;
      allocate_card (self, place->card, &place->area);
      seen |= place->card == focused;
    }

  if (focused != NULL && !seen && self->scene != NULL
      && cjm_scene_find (self->scene, cjm_map_card_get_id (focused), &area) != NULL)
    allocate_card (self, focused, &area);
}

static void
paint_place (CjmMapView *self, cairo_t *cr, const CjmMapPlace *place, const graphene_rect_t *visible)
{
  graphene_rect_t part;
  graphene_rect_t rect;

  graphene_rect_offset_r (visible, -place->area.origin.x, -place->area.origin.y, &part);
  cjm_viewport_to_view (&self->viewport, &place->area, &rect);
  cairo_save (cr);
  cairo_translate (cr, rect.origin.x, rect.origin.y);
  cairo_scale (cr, self->viewport.zoom, self->viewport.zoom);
  if (self->detailed)
    cjm_map_paint_group (cr, place->group, &part, self->viewport.zoom);
  else
    cjm_map_paint_from_afar (cr, place->group, &part, self->viewport.zoom);
  cairo_restore (cr);
}

static void
paint_places (CjmMapView *self, cairo_t *cr)
{
  graphene_rect_t visible;

  cjm_viewport_get_visible (&self->viewport, &visible);
  for (guint i = 0; i < self->places->len; i++)
    {
      const CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (place->card == NULL)
        paint_place (self, cr, place, &visible);
    }
}

static void
append_places (CjmMapView *self, GtkSnapshot *snapshot)
{
  cjm_map_ground_begin (self->ground, &self->viewport);
  for (guint i = 0; i < self->places->len; i++)
    {
      const CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (place->card == NULL)
        cjm_map_ground_paint (self->ground, snapshot, place->group, &place->area);
    }
  cjm_map_ground_end (self->ground);
}

/* From afar it is thousands of specks, of which one picture is made. */
static GskRenderNode *
paint_background (CjmMapView *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint32 paper = cjm_map_view_get_theme (self)->paper;
  GdkRGBA color = { (float) (paper >> 16) / 255, (float) ((paper >> 8) & 0xff) / 255, (float) (paper & 0xff) / 255, 1 };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, self->viewport.view_width, self->viewport.view_height);
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &color, &bounds);
  if (self->detailed && cjm_node_painter_suits (GTK_WIDGET (self)))
    append_places (self, snapshot);
  else
    {
      cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      paint_places (self, cr);
      cairo_destroy (cr);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

void
cjm_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);

  if (self->viewport.view_width <= 0 || self->viewport.view_height <= 0)
    return;

  if (self->background == NULL)
    self->background = paint_background (self);
  if (self->background != NULL)
    gtk_snapshot_append_node (snapshot, self->background);

  for (guint i = 0; i < self->places->len; i++)
    {
      const CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (place->card != NULL)
        gtk_widget_snapshot_child (widget, GTK_WIDGET (place->card), snapshot);
    }
  cjm_indicators_snapshot (self->indicators, snapshot);
  cjm_map_view_snapshot_hint (self, snapshot);
  cjm_map_view_snapshot_edit (self, snapshot);
}
