/* cjm-persona-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-persona-form.h"
#include "cjm-persona-gallery.h"

G_BEGIN_DECLS

/* The personas of a document, and all that can be said of the one that is chosen: gallery, form and sheet. */

#define CJM_TYPE_PERSONA_EDITOR (cjm_persona_editor_get_type ())
G_DECLARE_FINAL_TYPE (CjmPersonaEditor, cjm_persona_editor, CJM, PERSONA_EDITOR, AdwBin)

GtkWidget         *cjm_persona_editor_new         (CjmDocument      *document);
CjmPersonaGallery *cjm_persona_editor_get_gallery (CjmPersonaEditor *self);
CjmPersonaForm    *cjm_persona_editor_get_form    (CjmPersonaEditor *self);

G_END_DECLS
