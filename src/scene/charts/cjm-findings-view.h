/* cjm-findings-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* What was found in a journey, as tiles. */

void cjm_findings_view_lay_out (const CjmLayout *layout,
                                CjmPoster       *poster);

G_END_DECLS
