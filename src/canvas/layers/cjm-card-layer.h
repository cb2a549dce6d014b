/* cjm-card-layer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-map-card.h"
#include "cjm-scroller.h"
#include "cjm-selection.h"
#include "cjm-source.h"

G_BEGIN_DECLS

/*
 * What a canvas shows of its scene: of every group in view, a card widget or its own paint.
 *
 * Only what is in view is looked at, so that a frame costs what is on screen and not what is in the document. What has
 * no widget (the background; cards seen from far away; cards beyond the pool's limit) goes into a render node, one for what
 * scrolls and one for each strip of headings, which lasts until the view moves. A card that only moved keeps its own.
 *
 * Signals: activate (const char *id: of the card).
 */
#define CJM_TYPE_CARD_LAYER (cjm_card_layer_get_type ())
G_DECLARE_FINAL_TYPE (CjmCardLayer, cjm_card_layer, CJM, CARD_LAYER, GObject)

CjmCardLayer   *cjm_card_layer_new            (GtkWidget      *widget,
                                               CjmSource      *source,
                                               CjmScroller    *scroller,
                                               CjmSelection   *selection);
const CjmTheme *cjm_card_layer_get_theme      (CjmCardLayer   *self);
void            cjm_card_layer_expire         (CjmCardLayer   *self);
void            cjm_card_layer_bind           (CjmCardLayer   *self);
void            cjm_card_layer_look_again     (CjmCardLayer   *self);
void            cjm_card_layer_clear          (CjmCardLayer   *self);
void            cjm_card_layer_drop           (CjmCardLayer   *self);
void            cjm_card_layer_allocate       (CjmCardLayer   *self);
void            cjm_card_layer_snapshot       (CjmCardLayer   *self,
                                               GtkSnapshot    *snapshot);
CjmMapCard     *cjm_card_layer_get_focus_card (CjmCardLayer   *self);
CjmMapCard     *cjm_card_layer_find           (CjmCardLayer   *self,
                                               const char     *id);
CjmMapCard     *cjm_card_layer_ensure         (CjmCardLayer   *self,
                                               const CjmGroup *group);
guint           cjm_card_layer_get_n_cards    (CjmCardLayer   *self);
guint           cjm_card_layer_get_n_bound    (CjmCardLayer   *self);
guint           cjm_card_layer_get_n_groups   (CjmCardLayer   *self);
const CjmGroup *cjm_card_layer_get_group      (CjmCardLayer   *self,
                                               guint           index,
                                               CjmMapCard    **card);
gboolean        cjm_card_layer_is_bound       (CjmCardLayer   *self);

G_END_DECLS
