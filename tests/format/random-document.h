/* random-document.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

CjmDocument *create_random_document (guint32  seed);
void         assert_same_tree       (CjmNode *a,
                                     CjmNode *b);

G_END_DECLS
