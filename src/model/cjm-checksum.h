/* cjm-checksum.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The checksum that every chunk of a PNG ends in, by which one is known to be whole, and by which one is made. */

guint32 cjm_checksum_compute (const guint8 *data,
                              gsize         length);

G_END_DECLS
