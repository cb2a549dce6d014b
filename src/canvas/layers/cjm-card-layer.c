/* cjm-card-layer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-card-layer.h"
#include "cjm-card-pool.h"
#include "cjm-map-ground.h"
#include "cjm-map-painter.h"
#include "cjm-node-painter.h"
#include "cjm-picture-loader.h"
#include "cjm-theme.h"

/* The most cards that are widgets at a time, and the most that are made in one frame */
#define MAX_CARDS 600
#define MAX_NEW_CARDS 60

/* A group of the scene that is in view */
typedef struct
{
  const CjmGroup *group;  /* borrowed from the scene */
  graphene_rect_t area;   /* in canvas units */
  CjmMapCard *card;       /* NULL where the layer itself paints it */
} Place;

struct _CjmCardLayer
{
  GObject parent_instance;

  GtkWidget *widget;          /* weak: the canvas, whose children the cards are */
  CjmSource *source;
  CjmScroller *scroller;
  CjmSelection *selection;

  CjmCardPool *pool;          /* NULL once the canvas goes */
  GArray *places;             /* of Place, in painting order */
  gboolean detailed;          /* near enough for cards to be widgets */
  GskRenderNode *background;  /* what the layer itself paints; NULL when it is to be painted anew */
  CjmMapGround *ground;       /* of what it is made where the graphics card draws */
  guint bind_tick;
  gboolean stale;             /* the scene's groups have changed since the cards were bound */
};

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmCardLayer, cjm_card_layer, G_TYPE_OBJECT)

static CjmScene *
get_scene (CjmCardLayer *self)
{
  return cjm_source_get_scene (self->source);
}

static const CjmViewport *
get_viewport (CjmCardLayer *self)
{
  return cjm_scroller_get_viewport (self->scroller);
}

static void
card_activate_cb (CjmMapCard *card,
                  gpointer    user_data)
{
  g_autofree char *id = g_strdup (cjm_map_card_get_id (card));

  g_signal_emit (user_data, signals[ACTIVATE], 0, id);
}

static CjmMapCard *
create_card (gpointer user_data)
{
  CjmCardLayer *self = user_data;
  GtkWidget *card = cjm_map_card_new ();

  gtk_widget_set_parent (card, self->widget);
  g_signal_connect_object (card, "activate", G_CALLBACK (card_activate_cb), self, 0);

  return CJM_MAP_CARD (card);
}

/**
 * cjm_card_layer_get_theme:
 *
 * Returns: (transfer none): the colours of what is drawn beside the scene
 */
const CjmTheme *
cjm_card_layer_get_theme (CjmCardLayer *self)
{
  const CjmSceneOptions *options = cjm_source_get_options (self->source);

  return cjm_theme_get (options->dark, options->contrast);
}

/**
 * cjm_card_layer_get_focus_card:
 *
 * Returns: (transfer none) (nullable): the card with the focus, which has to stay what it is wherever the view moves
 */
CjmMapCard *
cjm_card_layer_get_focus_card (CjmCardLayer *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (self->widget);

  return CJM_IS_MAP_CARD (child) && cjm_map_card_get_id (CJM_MAP_CARD (child)) != NULL ? CJM_MAP_CARD (child) : NULL;
}

/**
 * cjm_card_layer_get_n_cards:
 *
 * Returns: how many widgets there are, those that wait to be cards among them
 */
guint
cjm_card_layer_get_n_cards (CjmCardLayer *self)
{
  return cjm_card_pool_get_n_cards (self->pool);
}

/**
 * cjm_card_layer_get_n_bound:
 *
 * Returns: how many of the widgets show a card
 */
guint
cjm_card_layer_get_n_bound (CjmCardLayer *self)
{
  return cjm_card_pool_get_n_bound (self->pool);
}

/**
 * cjm_card_layer_get_n_groups:
 *
 * Returns: how many groups of the scene are in view, cards and others
 */
guint
cjm_card_layer_get_n_groups (CjmCardLayer *self)
{
  return self->places->len;
}

/**
 * cjm_card_layer_get_group:
 * @index: less than there are
 * @card: (out) (optional) (nullable): its widget; %NULL where the layer itself paints it
 *
 * Returns: (transfer none): one of the groups in view, in painting order
 */
const CjmGroup *
cjm_card_layer_get_group (CjmCardLayer *self,
                          guint         index,
                          CjmMapCard  **card)
{
  const Place *place = &g_array_index (self->places, Place, index);

  if (card != NULL)
    *card = place->card;

  return place->group;
}

/**
 * cjm_card_layer_find:
 * @id: of a card
 *
 * Returns: (transfer none) (nullable): the widget of a card; %NULL where it has none
 */
CjmMapCard *
cjm_card_layer_find (CjmCardLayer *self,
                     const char   *id)
{
  return cjm_card_pool_find (self->pool, id);
}

/**
 * cjm_card_layer_ensure:
 * @group: a card
 *
 * Returns: (transfer none): its widget, also where it is out of view or too small to have one
 */
CjmMapCard *
cjm_card_layer_ensure (CjmCardLayer   *self,
                       const CjmGroup *group)
{
  CjmMapCard *card = cjm_card_pool_find (self->pool, group->id);

  return card != NULL ? card : cjm_card_pool_take_anyway (self->pool, group, get_viewport (self)->zoom);
}

static void
collect_place_cb (const CjmGroup        *group,
                  const graphene_rect_t *area,
                  gpointer               user_data)
{
  CjmCardLayer *self = user_data;
  Place place = { .group = group, .area = *area };

  g_array_append_val (self->places, place);
}

/* From far away the pictures of episodes are painted with the background. */
static void
decoded_cb (CjmCardLayer *self)
{
  g_clear_pointer (&self->background, gsk_render_node_unref);
  gtk_widget_queue_draw (self->widget);
}

static void
follow_pictures (CjmCardLayer *self)
{
  CjmPictureLoader *loader = cjm_picture_loader_find (cjm_source_get_document (self->source));

  if (loader != NULL
      && g_signal_handler_find (loader, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, decoded_cb, self) == 0)
    g_signal_connect_object (loader, "decoded", G_CALLBACK (decoded_cb), self, G_CONNECT_SWAPPED);
}

static void
collect_places (CjmCardLayer *self)
{
  graphene_rect_t visible;

  follow_pictures (self);
  g_array_set_size (self->places, 0);
  g_clear_pointer (&self->background, gsk_render_node_unref);
  if (self->stale)
    cjm_map_ground_forget (self->ground);
  if (get_scene (self) == NULL || get_viewport (self)->view_width <= 0 || get_viewport (self)->view_height <= 0)
    return;

  cjm_viewport_get_visible (get_viewport (self), &visible);
  graphene_rect_inset (&visible, -CJM_MAP_REACH, -CJM_MAP_REACH);
  cjm_scene_foreach (get_scene (self), &visible, collect_place_cb, self);
  self->detailed = cjm_map_is_detailed (get_viewport (self)->zoom, self->places->len);
}

static gboolean
is_card (const Place *place)
{
  return (place->group->flags & CJM_GROUP_CARD) != 0 && place->group->id != NULL;
}

static void
set_up_card (CjmCardLayer   *self,
             CjmMapCard     *card,
             const CjmGroup *group)
{
  guint position = 0;
  guint size = 0;

  cjm_scene_get_position_in_set (get_scene (self), group->id, &position, &size);
  if (position > 0)
    cjm_map_card_set_position (card, position, size);
  cjm_map_card_set_selected (card, cjm_selection_contains (self->selection, group->id));
}

static void
keep_card (CjmCardLayer   *self,
           CjmMapCard     *card,
           const CjmGroup *group)
{
  /* First, since the group that the card has shown may be gone. */
  if (self->stale)
    {
      cjm_map_card_refresh (card, group);
      set_up_card (self, card, group);
    }
  cjm_map_card_set_zoom (card, get_viewport (self)->zoom);
}

/* Finds the cards that show again what they show already, the focused one wherever it is. */
static void
keep_cards (CjmCardLayer *self)
{
  CjmMapCard *focused = cjm_card_layer_get_focus_card (self);
  const CjmGroup *group;

  if (focused != NULL)
    {
      group = cjm_scene_find (get_scene (self), cjm_map_card_get_id (focused), NULL);
      if (group != NULL)
        keep_card (self, cjm_card_pool_keep (self->pool, group->id), group);
    }

  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

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
bind_tick_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  CjmCardLayer *self = user_data;

  self->bind_tick = 0;
  cjm_card_layer_bind (self);

  return G_SOURCE_REMOVE;
}

static void
bind_later (CjmCardLayer *self)
{
  if (self->bind_tick == 0)
    self->bind_tick = gtk_widget_add_tick_callback (self->widget, bind_tick_cb, self, NULL);
}

static void
take_cards (CjmCardLayer *self)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      if (!is_card (place))
        continue;
      if (place->card == NULL)
        {
          place->card = cjm_card_pool_take (self->pool, place->group, get_viewport (self)->zoom);
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
        gtk_widget_insert_after (GTK_WIDGET (place->card), self->widget, last);
      last = GTK_WIDGET (place->card);
    }
}

/**
 * cjm_card_layer_bind:
 *
 * Gives every card in view its widget, after the view has moved or the scene has changed. Not from within an
 * allocation, since it may add and show children.
 */
void
cjm_card_layer_bind (CjmCardLayer *self)
{
  collect_places (self);
  cjm_card_pool_begin (self->pool, MAX_NEW_CARDS);
  if (get_scene (self) != NULL)
    keep_cards (self);
  cjm_card_pool_reclaim (self->pool);
  if (get_scene (self) != NULL && self->detailed)
    take_cards (self);
  cjm_card_pool_end (self->pool);
  self->stale = FALSE;

  gtk_widget_queue_allocate (self->widget);
  gtk_widget_queue_draw (self->widget);
}

/**
 * cjm_card_layer_look_again:
 *
 * For within an allocation that changed what is in view: what has no card yet gets one in the next frame.
 */
void
cjm_card_layer_look_again (CjmCardLayer *self)
{
  collect_places (self);
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      if (!is_card (place))
        continue;
      place->card = cjm_card_pool_find (self->pool, place->group->id);
      if (place->card != NULL)
        cjm_map_card_set_zoom (place->card, get_viewport (self)->zoom);
    }
  bind_later (self);
}

/**
 * cjm_card_layer_clear:
 *
 * Lets go of everything that points into the scene.
 */
void
cjm_card_layer_clear (CjmCardLayer *self)
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
allocate_card (CjmCardLayer          *self,
               CjmMapCard            *card,
               const graphene_rect_t *area)
{
  float scale = get_viewport (self)->scale;
  graphene_rect_t rect;
  graphene_rect_t part;

  cjm_viewport_to_view (get_viewport (self), area, &rect);
  rect.origin.x = roundf (rect.origin.x * scale) / scale;
  rect.origin.y = roundf (rect.origin.y * scale) / scale;
  cjm_viewport_clip (get_viewport (self), &rect, &part);
  cjm_map_card_set_part (card, &part);
  graphene_point_init (&rect.origin, rect.origin.x + part.origin.x, rect.origin.y + part.origin.y);
  gtk_widget_allocate (GTK_WIDGET (card), (int) ceilf (part.size.width), (int) ceilf (part.size.height), -1,
                       gsk_transform_translate (NULL, &rect.origin));
}

/**
 * cjm_card_layer_allocate:
 *
 * Puts every card where it belongs.
 */
void
cjm_card_layer_allocate (CjmCardLayer *self)
{
  CjmMapCard *focused = cjm_card_layer_get_focus_card (self);
  gboolean seen = FALSE;
  graphene_rect_t area;

  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      if (place->card == NULL)
        continue;
      allocate_card (self, place->card, &place->area);
      seen |= place->card == focused;
    }

  if (focused != NULL && !seen && get_scene (self) != NULL
      && cjm_scene_find (get_scene (self), cjm_map_card_get_id (focused), &area) != NULL)
    allocate_card (self, focused, &area);
}

static void
paint_place (CjmCardLayer          *self,
             cairo_t               *cr,
             const Place           *place,
             const graphene_rect_t *visible)
{
  graphene_rect_t part;
  graphene_rect_t rect;

  graphene_rect_offset_r (visible, -place->area.origin.x, -place->area.origin.y, &part);
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
              cairo_t      *cr)
{
  graphene_rect_t visible;

  cjm_viewport_get_visible (get_viewport (self), &visible);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->card == NULL)
        paint_place (self, cr, place, &visible);
    }
}

static void
append_places (CjmCardLayer *self,
               GtkSnapshot  *snapshot)
{
  cjm_map_ground_begin (self->ground, get_viewport (self));
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->card == NULL)
        cjm_map_ground_paint (self->ground, snapshot, place->group, &place->area);
    }
  cjm_map_ground_end (self->ground);
}

/* From afar it is thousands of specks, of which one picture is made. */
static GskRenderNode *
paint_background (CjmCardLayer *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint32 paper = cjm_card_layer_get_theme (self)->paper;
  GdkRGBA color = { (float) (paper >> 16) / 255, (float) ((paper >> 8) & 0xff) / 255, (float) (paper & 0xff) / 255, 1 };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, get_viewport (self)->view_width, get_viewport (self)->view_height);
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &color, &bounds);
  if (self->detailed && cjm_node_painter_suits (self->widget))
    append_places (self, snapshot);
  else
    {
      cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      paint_places (self, cr);
      cairo_destroy (cr);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * cjm_card_layer_snapshot:
 * @snapshot: where to
 *
 * Draws the background and, over it, the cards.
 */
void
cjm_card_layer_snapshot (CjmCardLayer *self,
                         GtkSnapshot  *snapshot)
{
  if (get_viewport (self)->view_width <= 0 || get_viewport (self)->view_height <= 0)
    return;

  if (self->background == NULL)
    self->background = paint_background (self);
  if (self->background != NULL)
    gtk_snapshot_append_node (snapshot, self->background);

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->card != NULL)
        gtk_widget_snapshot_child (self->widget, GTK_WIDGET (place->card), snapshot);
    }
}

/**
 * cjm_card_layer_is_bound:
 *
 * Returns: whether every card in view has its widget, as far as it gets one
 */
gboolean
cjm_card_layer_is_bound (CjmCardLayer *self)
{
  return self->bind_tick == 0;
}

/**
 * cjm_card_layer_expire:
 *
 * The scene has changed: what is shown is of groups that are gone, until cards are bound again.
 */
void
cjm_card_layer_expire (CjmCardLayer *self)
{
  self->stale = TRUE;
}

static void
mark_selected (CjmCardLayer *self)
{
  CjmMapCard *focused = cjm_card_layer_get_focus_card (self);

  for (guint i = 0; i < self->places->len; i++)
    {
      CjmMapCard *card = g_array_index (self->places, Place, i).card;

      if (card != NULL && cjm_map_card_get_id (card) != NULL)
        cjm_map_card_set_selected (card, cjm_selection_contains (self->selection, cjm_map_card_get_id (card)));
    }
  if (focused != NULL)
    cjm_map_card_set_selected (focused, cjm_selection_contains (self->selection, cjm_map_card_get_id (focused)));
}

/**
 * cjm_card_layer_drop:
 *
 * The canvas goes: takes the cards from it.
 */
void
cjm_card_layer_drop (CjmCardLayer *self)
{
  if (self->bind_tick != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->bind_tick);
  self->bind_tick = 0;
  g_array_set_size (self->places, 0);
  g_clear_pointer (&self->pool, cjm_card_pool_free);
  g_clear_pointer (&self->background, gsk_render_node_unref);
}

static void
cjm_card_layer_dispose (GObject *object)
{
  CjmCardLayer *self = CJM_CARD_LAYER (object);

  cjm_card_layer_drop (self);
  g_clear_object (&self->source);
  g_clear_object (&self->scroller);
  g_clear_object (&self->selection);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (cjm_card_layer_parent_class)->dispose (object);
}

static void
cjm_card_layer_finalize (GObject *object)
{
  CjmCardLayer *self = CJM_CARD_LAYER (object);

  g_array_unref (self->places);
  cjm_map_ground_free (self->ground);

  G_OBJECT_CLASS (cjm_card_layer_parent_class)->finalize (object);
}

static void
cjm_card_layer_class_init (CjmCardLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cjm_card_layer_dispose;
  object_class->finalize = cjm_card_layer_finalize;

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cjm_card_layer_init (CjmCardLayer *self)
{
  self->pool = cjm_card_pool_new (MAX_CARDS, create_card, self);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->ground = cjm_map_ground_new ();
}

/**
 * cjm_card_layer_new:
 * @widget: the canvas, whose children the cards become
 * @source: what it shows
 * @scroller: what of that is in view
 * @selection: which cards look selected
 *
 * Returns: (transfer full): a layer without cards. It follows the scroller and the selection; of a change of the scene it
 *   wants to be told, when the view is where it will be.
 */
CjmCardLayer *
cjm_card_layer_new (GtkWidget    *widget,
                    CjmSource    *source,
                    CjmScroller  *scroller,
                    CjmSelection *selection)
{
  CjmCardLayer *self = g_object_new (CJM_TYPE_CARD_LAYER, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->source = g_object_ref (source);
  self->scroller = g_object_ref (scroller);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (scroller, "scrolled", G_CALLBACK (cjm_card_layer_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (mark_selected), self, G_CONNECT_SWAPPED);

  return self;
}
