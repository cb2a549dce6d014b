/* cjm-number.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as a file spells them, whatever the locale is: the shortest text that reads back as the same double. */

char *cjm_number_to_string (double   number);
void  cjm_number_append    (GString *text,
                            double   number);

G_END_DECLS
