/* cjm-selection.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * Which cards of a canvas are selected, and which has the focus: ids, so that it outlives cards that scroll away and nodes
 * that come back by undo.
 *
 * One of them leads: the one that was chosen last, which is shown where there is room for one only. The anchor is where
 * a range starts that Shift extends; it stays while ranges come and go.
 *
 * Properties: lead, focus (ids, read-only).
 * Signals: changed (something else is selected).
 */
#define CJM_TYPE_SELECTION (cjm_selection_get_type ())
G_DECLARE_FINAL_TYPE (CjmSelection, cjm_selection, CJM, SELECTION, GObject)

/* Whether what has this id is still there */
typedef gboolean (*CjmSelectionFunc) (const char *id,
                                      gpointer    user_data);

CjmSelection *cjm_selection_new        (void);
gboolean      cjm_selection_contains   (CjmSelection    *self,
                                        const char      *id);
guint         cjm_selection_get_size   (CjmSelection    *self);
const char   *cjm_selection_get_lead   (CjmSelection    *self);
const char   *cjm_selection_get_anchor (CjmSelection    *self);
const char   *cjm_selection_get_focus  (CjmSelection    *self);
void          cjm_selection_set_focus  (CjmSelection    *self,
                                        const char      *id);
GPtrArray    *cjm_selection_list       (CjmSelection    *self);
gboolean      cjm_selection_select     (CjmSelection    *self,
                                        const char      *id);
void          cjm_selection_toggle     (CjmSelection    *self,
                                        const char      *id);
gboolean      cjm_selection_replace    (CjmSelection    *self,
                                        GPtrArray       *ids,
                                        const char      *lead);
gboolean      cjm_selection_prune      (CjmSelection    *self,
                                        CjmSelectionFunc exists,
                                        gpointer         user_data);

G_END_DECLS
