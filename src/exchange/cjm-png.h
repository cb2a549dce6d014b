/* cjm-png.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cjm_png_set_density (GByteArray *png,
                          double      density);

G_END_DECLS
