/* cjm-workspace.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-layer.h"
#include "cjm-indicators.h"
#include "cjm-opening.h"

G_BEGIN_DECLS

/* What a person is in the middle of; several may be */
typedef enum
{
  CJM_DOING_NOTHING = 0,
  CJM_DOING_PAN = 1 << 0,    /* the key is held with which the pointer moves the map */
  CJM_DOING_PLACE = 1 << 1,  /* something waits for a click that places it */
  CJM_DOING_EDIT = 1 << 2,   /* a text is typed */
} CjmDoing;

/*
 * What every tool works on: a canvas with its source, scroller, selection, cards and indicators, kept in step with each
 * other, and what a person is doing there. A tool knows the workspace and no other tool; what tools have to tell each
 * other, the workspace tells.
 *
 * Signals: changed (CjmSourceChange change: the scene is another one, and all that the workspace keeps is up to date), closed
 * (there is no scene any longer), settle (whoever is in the middle of something brings it to an end), activate (const
 * char *id, returns whether it was done: what a card is for), node-added (const char *id), done (const char *message),
 * refused (const char *message).
 */
#define CJM_TYPE_WORKSPACE (cjm_workspace_get_type ())
G_DECLARE_FINAL_TYPE (CjmWorkspace, cjm_workspace, CJM, WORKSPACE, GObject)

CjmWorkspace  *cjm_workspace_new            (GtkWidget    *widget,
                                             CjmSource    *source);
void           cjm_workspace_close          (CjmWorkspace *self);
GtkWidget     *cjm_workspace_get_widget     (CjmWorkspace *self);
CjmSource     *cjm_workspace_get_source     (CjmWorkspace *self);
CjmOpening    *cjm_workspace_get_opening    (CjmWorkspace *self);
CjmScroller   *cjm_workspace_get_scroller   (CjmWorkspace *self);
CjmSelection  *cjm_workspace_get_selection  (CjmWorkspace *self);
CjmCardLayer  *cjm_workspace_get_cards      (CjmWorkspace *self);
CjmIndicators *cjm_workspace_get_indicators (CjmWorkspace *self);

CjmDocument       *cjm_workspace_get_document (CjmWorkspace    *self);
CjmScene          *cjm_workspace_get_scene    (CjmWorkspace    *self);
const CjmViewport *cjm_workspace_get_viewport (CjmWorkspace    *self);
const CjmTheme    *cjm_workspace_get_theme    (CjmWorkspace    *self);
const char        *cjm_workspace_get_focus    (CjmWorkspace    *self);
const CjmGroup    *cjm_workspace_find         (CjmWorkspace    *self,
                                               const char      *id,
                                               graphene_rect_t *area);
const CjmGroup    *cjm_workspace_require      (CjmWorkspace    *self,
                                               const char      *id,
                                               graphene_rect_t *area);
const CjmGroup    *cjm_workspace_get_card_at  (CjmWorkspace    *self,
                                               double           x,
                                               double           y,
                                               graphene_rect_t *area);

CjmDoing cjm_workspace_get_doing   (CjmWorkspace *self);
void     cjm_workspace_set_doing   (CjmWorkspace *self,
                                    CjmDoing      what,
                                    gboolean      doing);
gboolean cjm_workspace_is_free_at  (CjmWorkspace *self,
                                    double        x,
                                    double        y);
gboolean cjm_workspace_is_field_at (CjmWorkspace *self,
                                    double        x,
                                    double        y);
void     cjm_workspace_set_field   (CjmWorkspace *self,
                                    GtkWidget    *field);
void     cjm_workspace_set_start   (CjmWorkspace *self,
                                    GtkWidget    *start);

gboolean cjm_workspace_has_focus   (CjmWorkspace *self);
gboolean cjm_workspace_focus       (CjmWorkspace *self,
                                    const char   *id,
                                    gboolean      reveal);
gboolean cjm_workspace_go_to       (CjmWorkspace *self,
                                    const char   *id,
                                    gboolean      reveal);
gboolean cjm_workspace_go_to_start (CjmWorkspace *self);
gboolean cjm_workspace_enter       (CjmWorkspace *self,
                                    gboolean      reveal);
void     cjm_workspace_take_focus  (CjmWorkspace *self,
                                    const char   *id);
void     cjm_workspace_reveal      (CjmWorkspace *self,
                                    const char   *id);

void cjm_workspace_settle     (CjmWorkspace *self);
void cjm_workspace_activate   (CjmWorkspace *self,
                               const char   *id);
void cjm_workspace_tell_added (CjmWorkspace *self,
                               const char   *id);
void cjm_workspace_tell_done  (CjmWorkspace *self,
                               const char   *message);
void cjm_workspace_refuse     (CjmWorkspace *self,
                               const char   *message);

G_END_DECLS
