/* cjm-persona-avatar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* A persona's portrait as a disc, or what stands for it, as on the map. */

#define CJM_TYPE_PERSONA_AVATAR (cjm_persona_avatar_get_type ())
G_DECLARE_FINAL_TYPE (CjmPersonaAvatar, cjm_persona_avatar, CJM, PERSONA_AVATAR, GtkWidget)

GtkWidget *cjm_persona_avatar_new         (void);
void       cjm_persona_avatar_set_persona (CjmPersonaAvatar *self,
                                           CjmNode          *persona);
void       cjm_persona_avatar_set_size    (CjmPersonaAvatar *self,
                                           int               size);

G_END_DECLS
