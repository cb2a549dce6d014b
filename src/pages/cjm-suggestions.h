/* cjm-suggestions.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

GPtrArray *cjm_suggestions_list (CjmDocument     *document,
                                 CjmNode         *node,
                                 const CjmMember *member);

G_END_DECLS
