/* cjm-removal.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-id.h"

G_BEGIN_DECLS

/* What deleting some cards does, in one step. Cards go. A point of the curve and a scenario are parts of an episode,
 * which stays: its score becomes unknown, its text is emptied. */
typedef struct
{
  GPtrArray *nodes;      /* that go, owned; in the order of the document */
  GPtrArray *points;     /* episodes whose score becomes unknown */
  GPtrArray *scenarios;  /* episodes whose scenario goes */
} CjmRemoval;

CjmRemoval *cjm_removal_new      (CjmDocument      *document,
                                  GPtrArray        *ids);
void        cjm_removal_free     (CjmRemoval       *self);
gboolean    cjm_removal_is_empty (const CjmRemoval *self);
char       *cjm_removal_describe (const CjmRemoval *self);
void        cjm_removal_apply    (const CjmRemoval *self,
                                  CjmDocument      *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmRemoval, cjm_removal_free)

G_END_DECLS
