/* cjm-circles.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

GHashTable *cjm_circles_find (CjmDocument *document);

G_END_DECLS
