/* cjm-tag.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One text of a list as a pill, to be edited in place and removed. */

#define CJM_TYPE_TAG (cjm_tag_get_type ())
G_DECLARE_FINAL_TYPE (CjmTag, cjm_tag, CJM, TAG, GtkWidget)

GtkWidget  *cjm_tag_new      (void);
const char *cjm_tag_get_text (CjmTag     *self);
void        cjm_tag_set_text (CjmTag     *self,
                              const char *text);
void        cjm_tag_edit     (CjmTag     *self);

G_END_DECLS
