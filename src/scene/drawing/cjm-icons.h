/* cjm-icons.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* The icons of a picture, as paths, and what those of contacts mean. */

void        cjm_icons_add_contact (CjmGroup       *group,
                                   const CjmTheme *theme,
                                   CjmContact      contact,
                                   float           x,
                                   float           y);
void        cjm_icons_add_diamond (CjmGroup       *group,
                                   const CjmTheme *theme,
                                   float           x,
                                   float           y);
void        cjm_icons_add_exit    (CjmGroup       *group,
                                   guint32         rgb,
                                   float           line_width,
                                   float           x,
                                   float           y);
void        cjm_icons_add_avatar  (CjmGroup       *group,
                                   guint32         ground,
                                   guint32         figure,
                                   float           x,
                                   float           y,
                                   float           radius);
const char *cjm_contact_get_name  (CjmWords       *words,
                                   CjmContact      contact);

G_END_DECLS
