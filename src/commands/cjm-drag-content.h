/* cjm-drag-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "cjm-place.h"

G_BEGIN_DECLS

/*
 * What is dragged over a map, or waits for a click that places it: cards of a document, by their ids, or a new thing
 * from the palette. It is what a GdkContentProvider of the program carries; no widget and no node travels along.
 */
typedef struct
{
  CjmDocument *document;  /* owned; whose cards; NULL for a new thing */
  char **ids;             /* of nodes; NULL for a new thing */
  CjmCardType type;         /* what the place is asked for: the new thing, or the card that was taken hold of */
  guint contact;          /* CjmContact of a new touchpoint */
} CjmDragContent;

#define CJM_TYPE_DRAG_CONTENT (cjm_drag_content_get_type ())
GType           cjm_drag_content_get_type      (void);
CjmDragContent *cjm_drag_content_new_for_cards (CjmDocument          *document,
                                                const char *const    *ids,
                                                CjmNode              *lead);
CjmDragContent *cjm_drag_content_new_for_type  (const CjmCardType    *type,
                                                guint                 contact);
CjmDragContent *cjm_drag_content_copy          (const CjmDragContent *self);
void            cjm_drag_content_free          (CjmDragContent       *self);
GPtrArray      *cjm_drag_content_list_nodes    (const CjmDragContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmDragContent, cjm_drag_content_free)

G_END_DECLS
