/* cjm-scalar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "cjm-node.h"

G_BEGIN_DECLS

/* From a JSON value to the value of a member that is no list: whether it fits, and how it gets there. */

gboolean cjm_scalar_is           (JsonNode        *value,
                                  GType            type);
gboolean cjm_scalar_read         (CjmNode         *node,
                                  guint            index,
                                  JsonNode        *value);
gboolean cjm_scalar_is_too_large (JsonNode        *value,
                                  const CjmMember *member);

G_END_DECLS
