/* cjm-report.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"
#include "cjm-problem.h"

G_BEGIN_DECLS

/* Adds problems with nodes to a list, each with the path of the member that it is about. */

/* An index that means "the member as a whole" */
#define CJM_WHOLE_MEMBER G_MAXUINT

char *cjm_report_path  (CjmNode    *node,
                        const char *member,
                        guint       index);
void  cjm_report_add   (GPtrArray  *problems,
                        CjmSeverity severity,
                        CjmNode    *node,
                        const char *member,
                        guint       index,
                        const char *message);
void  cjm_report_found (GPtrArray  *problems,
                        CjmSeverity severity,
                        CjmNode    *node,
                        const char *member,
                        guint       index,
                        const char *found,
                        const char *expected);

G_END_DECLS
