/* cjm-load.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-scan.h"

G_BEGIN_DECLS

/* The bytes of a document's file, of this machine or of another, no more of them than a document may have. */

/* CJM_SIZE_MAX of the format, as a person reads it */
#define CJM_SIZE_MAX_TEXT "64 MiB"

GBytes *cjm_load_bytes  (GFile        *file,
                         GCancellable *cancellable,
                         GError      **error);
GBytes *cjm_load_stream (int           fd,
                         const char   *name,
                         GError      **error);
char   *cjm_load_digest (GBytes       *bytes);

G_END_DECLS
