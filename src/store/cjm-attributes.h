/* cjm-attributes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

void cjm_attributes_copy (const char        *from,
                          const struct stat *info,
                          int                to);

G_END_DECLS
