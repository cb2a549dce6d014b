/* cjm-persona-gallery.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * Properties: persona. Its actions take the id of a persona: personas.duplicate, personas.move (and a step, -1 or 1),
 * personas.move-before (and the id of another, or ""), personas.remove; and personas.new takes none.
 */
#define CJM_TYPE_PERSONA_GALLERY (cjm_persona_gallery_get_type ())
G_DECLARE_FINAL_TYPE (CjmPersonaGallery, cjm_persona_gallery, CJM, PERSONA_GALLERY, GtkWidget)

void     cjm_persona_gallery_set_document (CjmPersonaGallery *self,
                                           CjmDocument       *document);
CjmNode *cjm_persona_gallery_get_persona  (CjmPersonaGallery *self);
void     cjm_persona_gallery_set_persona  (CjmPersonaGallery *self,
                                           CjmNode           *persona);

G_END_DECLS
