/* cjm-card-pool.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-map-card.h"

G_BEGIN_DECLS

/* The cards that are on screen, and those that wait to be: a widget that scrolls out of view shows the next card that
 * scrolls in. */

typedef struct _CjmCardPool CjmCardPool;

/* Makes one more card and gives it its parent */
typedef CjmMapCard *(*CjmCardFunc) (gpointer user_data);

CjmCardPool *cjm_card_pool_new         (guint           limit,
                                        CjmCardFunc     create,
                                        gpointer        user_data);
void         cjm_card_pool_free        (CjmCardPool    *self);
void         cjm_card_pool_begin       (CjmCardPool    *self,
                                        guint           n_new);
CjmMapCard  *cjm_card_pool_keep        (CjmCardPool    *self,
                                        const char     *id);
void         cjm_card_pool_reclaim     (CjmCardPool    *self);
CjmMapCard  *cjm_card_pool_take        (CjmCardPool    *self,
                                        const CjmGroup *group,
                                        double          zoom);
CjmMapCard  *cjm_card_pool_take_anyway (CjmCardPool    *self,
                                        const CjmGroup *group,
                                        double          zoom);
void         cjm_card_pool_end         (CjmCardPool    *self);
CjmMapCard  *cjm_card_pool_find        (CjmCardPool    *self,
                                        const char     *id);
gboolean     cjm_card_pool_is_full     (CjmCardPool    *self);
guint        cjm_card_pool_get_n_cards (CjmCardPool    *self);
guint        cjm_card_pool_get_n_bound (CjmCardPool    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmCardPool, cjm_card_pool_free)

G_END_DECLS
