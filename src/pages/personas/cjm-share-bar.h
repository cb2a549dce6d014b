/* cjm-share-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A persona's share of all customers, as a bar in its colour. */

#define CJM_TYPE_SHARE_BAR (cjm_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (CjmShareBar, cjm_share_bar, CJM, SHARE_BAR, GtkWidget)

GtkWidget *cjm_share_bar_new         (void);
void       cjm_share_bar_set_persona (CjmShareBar *self,
                                      CjmNode     *persona);

G_END_DECLS
