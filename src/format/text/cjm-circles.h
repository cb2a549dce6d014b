/* cjm-circles.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* Which journeys and episodes answer to themselves, at once or in a circle. Whoever follows a basis or a counterpart
 * asks here first, or goes round for ever. */

GHashTable *cjm_circles_find (CjmDocument *document);

G_END_DECLS
