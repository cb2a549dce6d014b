/* cjm-scan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-problem.h"

G_BEGIN_DECLS

/* The strict reading of a file's bytes before any parser sees them: whether they are JSON that means the same to every
 * reader. */

/* The largest file in bytes, and how deep its objects and lists may be nested */
#define CJM_SIZE_MAX (64 * 1024 * 1024)
#define CJM_DEPTH_MAX 64

CjmProblem *cjm_scan_check (const char *text,
                            gsize       length);

G_END_DECLS
