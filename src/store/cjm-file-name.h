/* cjm-file-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char  *cjm_file_name_get_display      (GFile      *file);
char  *cjm_file_name_get_display_path (GFile      *file);
GFile *cjm_file_name_resolve          (const char *argument);

G_END_DECLS
