/* cjm-settings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program remembers for a person, in GSettings. */

GSettings *cjm_settings_new       (void);
guint      cjm_settings_find_word (const char *const *words,
                                   const char        *word);

G_END_DECLS
