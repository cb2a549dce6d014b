/* cjm-map-selection.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which cards of a map are selected, which of them leads, and where a range starts. It holds ids, so that it outlives
 * cards that scroll away. */

typedef struct _CjmMapSelection CjmMapSelection;

/* Whether what has this id is still there */
typedef gboolean (*CjmMapExistsFunc) (const char *id,
                                      gpointer    user_data);

CjmMapSelection *cjm_map_selection_new        (void);
void             cjm_map_selection_free       (CjmMapSelection  *self);
gboolean         cjm_map_selection_contains   (CjmMapSelection  *self,
                                               const char       *id);
guint            cjm_map_selection_get_size   (CjmMapSelection  *self);
const char      *cjm_map_selection_get_lead   (CjmMapSelection  *self);
const char      *cjm_map_selection_get_anchor (CjmMapSelection  *self);
GPtrArray       *cjm_map_selection_list       (CjmMapSelection  *self);
gboolean         cjm_map_selection_select     (CjmMapSelection  *self,
                                               const char       *id);
gboolean         cjm_map_selection_toggle     (CjmMapSelection  *self,
                                               const char       *id);
gboolean         cjm_map_selection_replace    (CjmMapSelection  *self,
                                               GPtrArray        *ids,
                                               const char       *lead);
gboolean         cjm_map_selection_prune      (CjmMapSelection  *self,
                                               CjmMapExistsFunc  exists,
                                               gpointer          user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmMapSelection, cjm_map_selection_free)

G_END_DECLS
