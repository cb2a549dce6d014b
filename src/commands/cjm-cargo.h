/* cjm-cargo.h
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
  CjmThing thing;         /* what the place is asked for: the new thing, or the card that was taken hold of */
  guint contact;          /* CjmContact of a new touchpoint */
} CjmCargo;

#define CJM_TYPE_CARGO (cjm_cargo_get_type ())
GType      cjm_cargo_get_type       (void);
CjmCargo  *cjm_cargo_new_for_cards  (CjmDocument       *document,
                                     const char *const *ids,
                                     CjmNode           *lead);
CjmCargo  *cjm_cargo_new_for_thing  (const CjmThing    *thing,
                                     guint              contact);
CjmCargo  *cjm_cargo_copy           (const CjmCargo    *self);
void       cjm_cargo_free           (CjmCargo          *self);
GPtrArray *cjm_cargo_list_nodes     (const CjmCargo    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmCargo, cjm_cargo_free)

G_END_DECLS
