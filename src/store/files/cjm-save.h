/* cjm-save.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bytes to disk, so that whoever reads the file, and whatever goes wrong, sees the old bytes or the new ones. */

gboolean cjm_save_bytes (GFile      *file,
                         GBytes     *bytes,
                         const char *expected,
                         char      **warning,
                         GError    **error);

G_END_DECLS
