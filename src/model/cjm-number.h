/* cjm-number.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as a file spells them, whatever the locale is: the shortest text that reads back as the same double. And the
 * digits of numbers as people read them, to which each language puts its marks. */

char *cjm_number_to_string (double      number);
void  cjm_number_append    (GString    *text,
                            double      number);
char *cjm_number_spell_out (double      number,
                            int         exponent);
char *cjm_number_round     (double      number,
                            int         exponent,
                            guint       decimals);
char *cjm_number_put_marks (const char *spelled,
                            const char *decimal,
                            const char *thousands);

G_END_DECLS
