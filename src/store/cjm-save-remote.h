/* cjm-save-remote.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean cjm_save_remote (GFile       *file,
                          GBytes      *bytes,
                          const char  *expected,
                          GError     **error);

G_END_DECLS
