/* cjm-card-menu.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* The menu of a card, by right click, by long press and by the menu key: everything that can be done to the selected
 * cards, for those who do not drag and those who do not know the keys; and where cards may go. */
#define CJM_TYPE_CARD_MENU (cjm_card_menu_get_type ())
G_DECLARE_FINAL_TYPE (CjmCardMenu, cjm_card_menu, CJM, CARD_MENU, GObject)

CjmCardMenu *cjm_card_menu_new                (CjmWorkspace *workspace);
void         cjm_card_menu_pop_up             (CjmCardMenu  *self);
void         cjm_card_menu_choose_destination (CjmCardMenu  *self,
                                               gboolean      copy);
void         cjm_card_menu_allocate           (CjmCardMenu  *self);
GtkWidget   *cjm_card_menu_get_menu           (CjmCardMenu  *self);
GtkWidget   *cjm_card_menu_get_destinations   (CjmCardMenu  *self);

G_END_DECLS
