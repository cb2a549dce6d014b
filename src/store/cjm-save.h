/* cjm-save.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char     *cjm_save_digest (GBytes      *bytes);
gboolean  cjm_save_bytes  (GFile       *file,
                           GBytes      *bytes,
                           const char  *expected,
                           char       **warning,
                           GError     **error);

G_END_DECLS
