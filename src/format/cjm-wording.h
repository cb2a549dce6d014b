/* cjm-wording.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "cjm-kinds.h"

G_BEGIN_DECLS

/* The two halves of "found 7, expected a number from -5 to 5", translated */
char *cjm_wording_of_found    (JsonNode        *node);
char *cjm_wording_of_expected (const CjmMember *member);
char *cjm_wording_of_item     (const CjmMember *member);

G_END_DECLS
