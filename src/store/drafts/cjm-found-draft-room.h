/* cjm-found-draft-room.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-draft-log.h"
#include "cjm-found-draft.h"

G_BEGIN_DECLS

CjmDraftLog *cjm_found_draft_take_log (CjmFoundDraft *self,
                                       gsize         *base_size);

G_END_DECLS
