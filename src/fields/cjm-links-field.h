/* cjm-links-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of references: one, chosen from a menu, or several, each shown with its text. */

#define CJM_TYPE_LINKS_FIELD (cjm_links_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmLinksField, cjm_links_field, CJM, LINKS_FIELD, CjmField)

G_END_DECLS
