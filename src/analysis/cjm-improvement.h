/* cjm-improvement.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * Which improvements stand under which episode, for all episodes of a document at once. Finding those of one episode
 * reads every improvement; whoever lays out a whole map asks for them all, and builds this once instead.
 */
typedef struct _CjmImprovementIndex CjmImprovementIndex;

gboolean             cjm_improvement_is_open       (CjmNode             *improvement);
GPtrArray           *cjm_improvement_list_episodes (CjmDocument         *document,
                                                    CjmNode             *improvement);
CjmImprovementIndex *cjm_improvement_index_new     (CjmDocument         *document);
void                 cjm_improvement_index_free    (CjmImprovementIndex *self);
const GPtrArray     *cjm_improvement_index_find    (CjmImprovementIndex *self,
                                                    CjmNode             *episode);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmImprovementIndex, cjm_improvement_index_free)

G_END_DECLS
