/* cjm-load.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A document is never larger than this, in bytes and for people. */
#define CJM_FILE_SIZE_MAX (64 * 1024 * 1024)
#define CJM_FILE_SIZE_MAX_TEXT "64 MiB"

GBytes *cjm_load_bytes  (GFile         *file,
                         GCancellable  *cancellable,
                         GError       **error);
GBytes *cjm_load_stream (int            fd,
                         const char    *name,
                         GError       **error);
GBytes *cjm_load_open   (int            fd,
                         const char    *path,
                         GCancellable  *cancellable,
                         GError       **error);

G_END_DECLS
