/* cjm-evidence-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* How sure a team can be of what it drew, phase by phase. */

void cjm_evidence_view_lay_out (const CjmLayout *layout,
                                CjmPoster       *poster);

G_END_DECLS
