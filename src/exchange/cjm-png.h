/* cjm-png.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What librsvg and cairo leave out of a PNG: how large it is on paper. */

void cjm_png_set_density (GByteArray *png,
                          double      density);

G_END_DECLS
