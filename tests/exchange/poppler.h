/* poppler.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A PDF as its readers see it. What cairo writes where in the file is its own affair: 1.18 packs what 1.16 leaves bare. */

gboolean poppler_is_there     (void);
GBytes  *poppler_run          (const char *const *arguments,
                               GBytes            *pdf);
char    *poppler_run_for_text (const char *const *arguments,
                               GBytes            *pdf);
char    *poppler_read_info    (GBytes            *pdf,
                               const char        *name);
void     poppler_check_page   (GBytes            *pdf,
                               double             width,
                               double             height);

G_END_DECLS
