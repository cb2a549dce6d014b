/* cjm-file-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What files are called where a person reads it, and which file an argument of the command line means. A name is bytes
 * and not text, so nothing else may show one. */

char    *cjm_file_name_get_display      (GFile      *file);
char    *cjm_file_name_get_display_path (GFile      *file);
gboolean cjm_file_name_is_same          (GFile      *a,
                                         GFile      *b);
GFile   *cjm_file_name_resolve          (const char *argument);

G_END_DECLS
