/* cjm-finding-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-finding.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* What a finding says to a person: a sentence with its figures, and what these rest on. All return new strings. */

char *cjm_finding_to_sentence (const CjmFinding *finding,
                               CjmWords         *words);
char *cjm_finding_to_figure   (const CjmFinding *finding,
                               CjmWords         *words);
char *cjm_finding_to_basis    (const CjmFinding *finding,
                               CjmWords         *words);
char *cjm_finding_to_line     (const CjmFinding *finding,
                               CjmWords         *words);

G_END_DECLS
