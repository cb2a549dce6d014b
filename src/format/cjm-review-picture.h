/* cjm-review-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

void cjm_review_picture (CjmNode   *picture,
                         GPtrArray *problems);

G_END_DECLS
