/* cjm-save-remote.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bytes to where GIO's daemons lead: a server, a telephone. What these can promise is less than a disk, so the file is
 * read back. */

gboolean cjm_save_remote (GFile      *file,
                          GBytes     *bytes,
                          const char *expected,
                          GError    **error);

G_END_DECLS
