/* cjm-number.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The shortest text that reads back as the same double, laid out as by ECMAScript's Number::toString */
char *cjm_number_to_string (double   number);
void  cjm_number_append    (GString *text,
                            double   number);

G_END_DECLS
