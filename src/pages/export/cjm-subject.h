/* cjm-subject.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What a picture can be of, a journey or a persona: how it is told, and what its file may be called. */

char *cjm_subject_describe     (CjmNode *subject);
char *cjm_subject_suggest_name (CjmNode *subject);

G_END_DECLS
