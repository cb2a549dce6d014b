/* cjm-personas-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-persona-editor.h"

G_BEGIN_DECLS

/* The page with the personas of a document, which is built when it is first shown. */

/*
 * Properties: document.
 */
#define CJM_TYPE_PERSONAS_PAGE (cjm_personas_page_get_type ())
G_DECLARE_FINAL_TYPE (CjmPersonasPage, cjm_personas_page, CJM, PERSONAS_PAGE, AdwBin)

CjmPersonaEditor *cjm_personas_page_get_editor  (CjmPersonasPage *self);
CjmNode          *cjm_personas_page_get_persona (CjmPersonasPage *self);

G_END_DECLS
