/* cjm-curve-hints.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-overlay-layout.h"

G_BEGIN_DECLS

void cjm_curve_hints_lay_out (CjmOverlayLayout *self);

G_END_DECLS
