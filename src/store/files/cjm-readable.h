/* cjm-readable.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The last look at what is about to be written: nothing is saved that could not be opened again. */

gboolean cjm_readable_check (GBytes     *bytes,
                             const char *name,
                             GError    **error);

G_END_DECLS
