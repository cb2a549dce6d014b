/* cjm-delta-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-comparison.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* What is different in two documents, in the words of the person's own language: a sentence for a row of the window, a
 * line for the command line. All return new strings. */

char *cjm_delta_to_sentence  (const CjmDelta *delta,
                              CjmWords       *words);
char *cjm_delta_to_line      (const CjmDelta *delta,
                              CjmWords       *words);
char *cjm_comparison_to_text (CjmComparison  *comparison,
                              CjmWords       *words);

G_END_DECLS
