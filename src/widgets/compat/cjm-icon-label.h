/* cjm-icon-label.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands on a button of a bar: an icon and a word, of which the word gives way where there is no room. */

#define CJM_TYPE_ICON_LABEL (cjm_icon_label_get_type ())
G_DECLARE_FINAL_TYPE (CjmIconLabel, cjm_icon_label, CJM, ICON_LABEL, AdwBin)

GtkWidget *cjm_icon_label_new (const char *icon_name,
                               const char *label);

G_END_DECLS
