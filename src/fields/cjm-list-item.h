/* cjm-list-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-node-row.h"

G_BEGIN_DECLS

/* One node in a list of the inspector: its text, or a summary that opens into all its members. */

/* Signals: move (int by), remove. */
#define CJM_TYPE_LIST_ITEM (cjm_list_item_get_type ())
G_DECLARE_FINAL_TYPE (CjmListItem, cjm_list_item, CJM, LIST_ITEM, AdwBin)

GtkWidget *cjm_list_item_new    (CjmKind      kind);
void       cjm_list_item_follow (CjmListItem *self,
                                 GArray      *edits);
void       cjm_list_item_edit   (CjmListItem *self);

G_END_DECLS
