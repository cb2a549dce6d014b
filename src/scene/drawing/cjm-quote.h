/* cjm-quote.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-words.h"

G_BEGIN_DECLS

/* A text in a sentence: on one line and in quotation marks, mostly no longer than reads well. All return new strings.
 */

char    *cjm_quote_shorten       (const char *text);
char    *cjm_quote               (const char *text);
char    *cjm_quote_in            (CjmWords   *words,
                                  const char *text);
char    *cjm_quote_whole         (const char *text);
char    *cjm_quote_put_on_a_line (const char *text);
gboolean cjm_quote_pair          (const char *old_text,
                                  const char *new_text,
                                  char      **old_quote,
                                  char      **new_quote);
char    *cjm_quote_join          (GPtrArray  *texts);

G_END_DECLS
