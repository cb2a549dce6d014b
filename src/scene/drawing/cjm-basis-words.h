/* cjm-basis-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion.h"
#include "cjm-statistics.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* What a figure rests on, in words, the same wherever it stands. All return new strings, or NULL where there is nothing to
 * be said. */

/* What an interval is written as */
typedef enum
{
  CJM_FIGURE_SCORE,     /* with a sign */
  CJM_FIGURE_NUMBER,
  CJM_FIGURE_SHARE,
} CjmFigureKind;

char *cjm_basis_words_describe_interval (CjmWords          *words,
                                         const CjmInterval *interval,
                                         CjmFigureKind      kind);
char *cjm_basis_words_describe          (CjmWords          *words,
                                         CjmScoreSource     source,
                                         gint64             n,
                                         const CjmInterval *interval,
                                         CjmFigureKind      kind);

G_END_DECLS
