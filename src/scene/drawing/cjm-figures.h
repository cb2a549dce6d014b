/* cjm-figures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-words.h"

G_BEGIN_DECLS

/* Numbers, dates and durations as a reader of the language of these words writes them. All return new strings. */

char *cjm_figures_format_number     (CjmWords   *words,
                                     double      number,
                                     guint       decimals);
char *cjm_figures_format_value      (CjmWords   *words,
                                     double      number);
char *cjm_figures_format_whole      (CjmWords   *words,
                                     gint64      whole);
char *cjm_figures_format_signed     (CjmWords   *words,
                                     double      number,
                                     guint       decimals);
char *cjm_figures_format_score      (CjmWords   *words,
                                     double      score);
char *cjm_figures_format_share      (CjmWords   *words,
                                     double      share,
                                     guint       decimals);
char *cjm_figures_format_percentage (CjmWords   *words,
                                     double      share);
char *cjm_figures_format_date       (CjmWords   *words,
                                     const char *date);
char *cjm_figures_format_day        (CjmWords   *words,
                                     const char *date);
char *cjm_figures_format_month      (CjmWords   *words,
                                     guint       month);
char *cjm_figures_format_period     (CjmWords   *words,
                                     const char *from,
                                     const char *until);
char *cjm_figures_format_duration   (CjmWords   *words,
                                     const char *duration);

G_END_DECLS
