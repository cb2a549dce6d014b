/* cjm-successor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* Who gets the focus when cards leave a canvas. */

char *cjm_successor_find (CjmWorkspace *workspace,
                          GPtrArray    *leaving);

G_END_DECLS
