/* cjm-recovery-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-found-draft.h"

G_BEGIN_DECLS

/* Actions of whatever it is in: recovery.recover, .compare, .open, .discard (u), with the index of the card. */
#define CJM_TYPE_RECOVERY_CARD (cjm_recovery_card_get_type ())
G_DECLARE_FINAL_TYPE (CjmRecoveryCard, cjm_recovery_card, CJM, RECOVERY_CARD, AdwBin)

GtkWidget     *cjm_recovery_card_new         (CjmFoundDraft   *draft,
                                              guint            index);
CjmFoundDraft *cjm_recovery_card_get_draft   (CjmRecoveryCard *self);
GtkWidget     *cjm_recovery_card_get_default (CjmRecoveryCard *self);

G_END_DECLS
