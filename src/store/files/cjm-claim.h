/* cjm-claim.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells other processes and other people that a document is open here, by a lock on its file that goes with the process
 * and leaves nothing behind. */

typedef struct _CjmClaim CjmClaim;

CjmClaim *cjm_claim_new   (void);
CjmClaim *cjm_claim_ref   (CjmClaim *self);
void      cjm_claim_unref (CjmClaim *self);
gboolean  cjm_claim_renew (CjmClaim *self,
                           GFile    *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmClaim, cjm_claim_unref)

G_END_DECLS
