/* cjm-phase-band.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

CjmGroup *cjm_phase_new (const CjmLayout *layout,
                         CjmNode         *phase,
                         guint            index,
                         float            width);

G_END_DECLS
