/* cjm-column-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-column.h"

G_BEGIN_DECLS

/* What stands in a column, from the title of its episode to its actions */

void    cjm_column_lay_out           (CjmColumn       *self,
                                      const CjmLayout *layout,
                                      const GPtrArray *improvements,
                                      GHashTable      *changed,
                                      guint           *budget);
guint64 cjm_column_hash_improvements (CjmColumn       *self,
                                      const CjmLayout *layout,
                                      const GPtrArray *improvements);

G_END_DECLS
