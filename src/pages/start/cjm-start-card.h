/* cjm-start-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the cards of the start page have in common: a picture, a title and a line below it, as one button. */

#define CJM_TYPE_START_CARD (cjm_start_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (CjmStartCard, cjm_start_card, CJM, START_CARD, GtkButton)

struct _CjmStartCardClass
{
  GtkButtonClass parent_class;
};

void cjm_start_card_set_picture (CjmStartCard  *self,
                                 GtkWidget     *picture,
                                 GtkOrientation orientation);

G_END_DECLS
