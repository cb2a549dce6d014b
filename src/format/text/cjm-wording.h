/* cjm-wording.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "cjm-kinds.h"

G_BEGIN_DECLS

/* How a reader says that a value does not fit: what was found there, and what a member expects. All return new strings,
 * translated. */

char *cjm_wording_of_found    (JsonNode        *node);
char *cjm_wording_of_expected (const CjmMember *member);
char *cjm_wording_of_item     (const CjmMember *member);

G_END_DECLS
