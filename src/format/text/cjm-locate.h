/* cjm-locate.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where in the text of a file something stands, for whoever reports a problem with it. */

void cjm_locate_offset   (const char *text,
                          gsize       offset,
                          guint      *line,
                          guint      *column);
void cjm_locate_problems (const char *text,
                          gsize       length,
                          GPtrArray  *problems);

/* Paths such as `journeys[0].phases[2].title` */
void cjm_path_append_name  (GString    *path,
                            const char *name);
void cjm_path_append_index (GString    *path,
                            guint       index);

G_END_DECLS
