/* cjm-change-mark.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-difference.h"
#include "cjm-layout.h"

G_BEGIN_DECLS

/* What an ideal journey changes of the current one, as it is marked at its episodes and said of them. */

GPtrArray *cjm_change_list            (const CjmLayout *layout,
                                       CjmNode         *episode);
char      *cjm_change_format_duration (const CjmLayout *layout,
                                       CjmNode         *episode);
char      *cjm_change_describe        (const CjmLayout *layout,
                                       CjmNode         *episode);
GPtrArray *cjm_change_list_dropped    (const CjmLayout *layout,
                                       CjmNode         *episode);
guint64    cjm_change_hash            (const CjmLayout *layout,
                                       CjmNode         *episode);

G_END_DECLS
