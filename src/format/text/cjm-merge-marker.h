/* cjm-merge-marker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lines that a merge leaves in a file where two versions disagree, so that the person is told that and not which
 * comma is missing. */

/* How many characters a marker has */
#define CJM_MERGE_MARKER_LENGTH 7

const char *cjm_merge_marker_find (const char *text,
                                   const char *end);

G_END_DECLS
