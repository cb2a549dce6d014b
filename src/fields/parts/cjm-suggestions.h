/* cjm-suggestions.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* Which texts a field suggests: those that stand at the same member elsewhere in the document, and those of practice.
 */

GPtrArray *cjm_suggestions_list (CjmDocument     *document,
                                 CjmNode         *node,
                                 const CjmMember *member);

G_END_DECLS
