/* cjm-card-layer-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-layer.h"
#include "cjm-card-pool.h"
#include "cjm-map-ground.h"

G_BEGIN_DECLS

/* A group of the scene that is in view */
typedef struct
{
  const CjmGroup *group; /* borrowed from the scene */
  graphene_rect_t area;  /* in canvas units */
  CjmMapCard *card;      /* NULL where the layer itself paints it */
  CjmPins pins;          /* the edges of the view at which it stays while the rest scrolls */
} CjmShownGroup;

struct _CjmCardLayer
{
  GObject parent_instance;

  GtkWidget *widget; /* weak: the canvas, whose children the cards are */
  CjmSource *source;
  CjmScroller *scroller;
  CjmSelection *selection;

  CjmCardPool *pool; /* NULL once the canvas goes */
  GArray *places;    /* of CjmShownGroup: those of each strip together, in painting order */
  CjmPins wanted;    /* of the groups that are collected just now */
  gboolean detailed; /* near enough for cards to be widgets */
  /* What the layer itself paints, of what scrolls and of what stays at edges of the view; NULL when it is to be painted anew */
  GskRenderNode *paints[CJM_N_PINS];
  CjmMapGround *ground; /* of what it is made where the graphics card draws */
  guint bind_tick;
  gboolean stale; /* the scene's groups have changed since the cards were bound */
};

void cjm_card_layer_wipe (CjmCardLayer *self);

G_END_DECLS
