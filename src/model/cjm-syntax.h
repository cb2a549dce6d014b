/* cjm-syntax.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the texts that are more than text are spelled: ids, dates, durations, colours, languages. Nothing here follows
 * the locale. */

gboolean cjm_id_is_valid       (const char *text);
char    *cjm_id_new            (void);
gboolean cjm_date_is_valid     (const char *text);
gboolean cjm_duration_is_valid (const char *text);
gboolean cjm_color_is_valid    (const char *text);
gboolean cjm_language_is_valid (const char *text);

G_END_DECLS
