/* cjm-resources.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The resources of the pages: interface descriptions, styles, icons. */

void cjm_resources_register (void);

G_END_DECLS
