/* cjm-json-number.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as they are spelled in a file: whether a spelling is sound JSON, and whether the number could be written back
 * as it was. */

const char *cjm_json_number_skip    (const char  *text,
                                     const char  *end,
                                     const char **expected);
const char *cjm_json_number_check   (const char  *numeral,
                                     gsize        length);
gboolean    cjm_json_number_is_held (guint64      whole);

G_END_DECLS
