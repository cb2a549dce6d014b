/* cjm-card-layer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-card-layer-private.h"
#include "cjm-map-painter.h"
#include "cjm-picture-loader.h"
#include "cjm-theme.h"

/* The most cards that are widgets at a time, and the most that are made in one frame */
#define MAX_CARDS 600
#define MAX_NEW_CARDS 60

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
 * Returns: (transfer none): one of the groups in view: the headings that stay there first, and each kind in painting order
 */
const CjmGroup *
cjm_card_layer_get_group (CjmCardLayer *self,
                          guint         index,
                          CjmMapCard  **card)
{
  const CjmShownGroup *place = &g_array_index (self->places, CjmShownGroup, index);

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
  CjmShownGroup place = { .group = group, .area = *area, .pins = cjm_viewport_get_pins (get_viewport (self), area) };

  if (place.pins == self->wanted)
  g_array_append_val (self->places, place);
}

/* The groups that stay at some edges of the view, of those that are seen there; or those that scroll */
static void
collect_pinned (CjmCardLayer          *self,
                CjmPins                pins,
                const graphene_rect_t *visible)
{
  const CjmHeadings *headings = &get_viewport (self)->headings;
  graphene_rect_t area = *visible;
  graphene_rect_t strip;

  if (pins != CJM_PIN_NONE && !cjm_viewport_get_strip (get_viewport (self), pins, &strip))
    return;

  if ((pins & CJM_PIN_LEFT) != 0)
    {
      area.origin.x = headings->left;
      area.size.width = headings->right - headings->left;
    }
  if ((pins & CJM_PIN_TOP) != 0)
    {
      area.origin.y = headings->top;
      area.size.height = headings->bottom - headings->top;
    }
  self->wanted = pins;
  cjm_scene_foreach (get_scene (self), &area, collect_place_cb, self);
}

/* From far away the pictures of episodes are painted with the background. */
static void
decoded_cb (CjmCardLayer *self)
{
  cjm_card_layer_wipe (self);
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
  cjm_card_layer_wipe (self);
  if (self->stale)
    cjm_map_ground_forget (self->ground);
  if (get_scene (self) == NULL || get_viewport (self)->view_width <= 0 || get_viewport (self)->view_height <= 0)
    return;

  cjm_viewport_get_visible (get_viewport (self), &visible);
  graphene_rect_inset (&visible, -CJM_MAP_REACH, -CJM_MAP_REACH);
  for (guint i = CJM_N_PINS; i > 0; i--)
    collect_pinned (self, i - 1, &visible);
  self->detailed = cjm_map_is_detailed (get_viewport (self)->zoom, self->places->len);
}

static gboolean
is_card (const CjmShownGroup *place)
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
      CjmShownGroup *place = &g_array_index (self->places, CjmShownGroup, i);

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
      CjmShownGroup *place = &g_array_index (self->places, CjmShownGroup, i);

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
      CjmShownGroup *place = &g_array_index (self->places, CjmShownGroup, i);

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
  cjm_card_layer_wipe (self);
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
  float zoom = get_viewport (self)->zoom;
  graphene_rect_t uncovered;
  graphene_rect_t rect;
  graphene_rect_t part;

  cjm_viewport_to_view (get_viewport (self), area, &rect);
  rect.origin.x = roundf (rect.origin.x * scale) / scale;
  rect.origin.y = roundf (rect.origin.y * scale) / scale;
  cjm_viewport_clip (get_viewport (self), &rect, &part);
  cjm_map_card_set_part (card, &part);
  cjm_viewport_get_uncovered (get_viewport (self), area, &uncovered);
  cjm_map_card_slide (card, (uncovered.origin.x - rect.origin.x) / zoom,
                      (uncovered.origin.x + uncovered.size.width - rect.origin.x) / zoom);
  graphene_point_init (&rect.origin, rect.origin.x + part.origin.x, rect.origin.y + part.origin.y);
  graphene_rect_offset (&uncovered, -rect.origin.x, -rect.origin.y);
  cjm_map_card_set_seen (card, &uncovered.origin);
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
      CjmShownGroup *place = &g_array_index (self->places, CjmShownGroup, i);

      if (place->card == NULL)
        continue;
      allocate_card (self, place->card, &place->area);
      seen |= place->card == focused;
    }

  if (focused != NULL && !seen && get_scene (self) != NULL
      && cjm_scene_find (get_scene (self), cjm_map_card_get_id (focused), &area) != NULL)
    allocate_card (self, focused, &area);
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
      CjmMapCard *card = g_array_index (self->places, CjmShownGroup, i).card;

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
  cjm_card_layer_wipe (self);
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
  self->places = g_array_new (FALSE, FALSE, sizeof (CjmShownGroup));
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
