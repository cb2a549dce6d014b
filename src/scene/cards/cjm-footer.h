/* cjm-footer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion.h"
#include "cjm-layout.h"

G_BEGIN_DECLS

/* The foot of a map: what it stands on, and what could not be shown. */

CjmGroup *cjm_footer_new (const CjmLayout          *layout,
                          const CjmEvidenceSummary *summary,
                          const char               *left_out,
                          float                     width);

G_END_DECLS
