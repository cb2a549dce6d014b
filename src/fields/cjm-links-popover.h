/* cjm-links-popover.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* What a field of references may lead to, to be chosen from: one, or several. */

#define CJM_TYPE_LINKS_POPOVER (cjm_links_popover_get_type ())
G_DECLARE_FINAL_TYPE (CjmLinksPopover, cjm_links_popover, CJM, LINKS_POPOVER, GtkPopover)

GtkWidget *cjm_links_popover_new  (void);
void       cjm_links_popover_list (CjmLinksPopover *self,
                                   CjmField        *field,
                                   gboolean         single);

G_END_DECLS
