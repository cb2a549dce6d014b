/* cjm-recent-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The journey documents that were opened last, as the desktop remembers them for every program. */

#define CJM_JOURNEY_MIME_TYPE "application/x-journey+json"

#define CJM_TYPE_RECENT_LIST (cjm_recent_list_get_type ())
G_DECLARE_FINAL_TYPE (CjmRecentList, cjm_recent_list, CJM, RECENT_LIST, AdwBin)

GtkWidget *cjm_recent_list_new          (void);
void       cjm_recent_list_add          (GFile      *file,
                                         const char *program);
char      *cjm_recent_list_describe_day (GDateTime  *day,
                                         GDateTime  *now);

G_END_DECLS
