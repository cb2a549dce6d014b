/* cjm-persona-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The fields of a persona, arranged as a person thinks of them. */

#define CJM_TYPE_PERSONA_FORM (cjm_persona_form_get_type ())
G_DECLARE_FINAL_TYPE (CjmPersonaForm, cjm_persona_form, CJM, PERSONA_FORM, AdwBin)

void      cjm_persona_form_set_persona (CjmPersonaForm *self,
                                        CjmDocument    *document,
                                        CjmNode        *persona);
void      cjm_persona_form_follow      (CjmPersonaForm *self,
                                        GArray         *edits);
CjmField *cjm_persona_form_get_field   (CjmPersonaForm *self,
                                        const char     *member);

G_END_DECLS
