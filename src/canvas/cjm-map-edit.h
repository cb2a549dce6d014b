/* cjm-map-edit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-editor.h"
#include "cjm-map-text.h"
#include "cjm-map-view-private.h"

G_BEGIN_DECLS

/* How a card came to be that is edited now */
typedef struct
{
  const char *origin;   /* the card that the focus goes back to if this one goes; NULL for none */
  const char *label;    /* of the step that added it, which what is typed joins; NULL for a step of its own */
  gboolean created;     /* it is new, whatever is in it is a placeholder, and Enter goes on to the next new one */
  gboolean fresh;       /* it was added in order to be typed in: without a text it goes, back to */
  guint64 state;        /* this state of the history */
} CjmMapEditStart;

/* cjm-map-edit.c */
gboolean    cjm_map_view_start_edit     (CjmMapView            *self,
                                         const char            *id,
                                         const CjmMapEditStart *start);
gboolean    cjm_map_view_end_edit       (CjmMapView            *self,
                                         gboolean               keep);
const char *cjm_map_view_get_edited     (CjmMapView            *self,
                                         gboolean              *created);
GtkWidget  *cjm_map_view_get_editor     (CjmMapView            *self);
gboolean    cjm_map_view_get_edit_area  (CjmMapView            *self,
                                         graphene_rect_t       *area,
                                         double                *scale);

/* cjm-map-quick.c */
void        cjm_map_view_go_on          (CjmMapView            *self,
                                         CjmEditorEnd           how);
void        cjm_map_view_allocate_start (CjmMapView            *self);
void        cjm_map_view_snapshot_start (CjmMapView            *self,
                                         GtkSnapshot           *snapshot);

G_END_DECLS
