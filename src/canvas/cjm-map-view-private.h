/* cjm-map-view-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-click.h"
#include "cjm-card-drag.h"
#include "cjm-card-drop.h"
#include "cjm-card-menu.h"
#include "cjm-emotion-popover.h"
#include "cjm-inline-editor.h"
#include "cjm-map-view.h"
#include "cjm-pan.h"
#include "cjm-placing.h"
#include "cjm-rubber-band.h"
#include "cjm-score-tool.h"
#include "cjm-workspace.h"

G_BEGIN_DECLS

/* cjm-map-view.c is the widget, cjm-map-view-actions.c what its keys and actions do, cjm-map-view-access.c what others
 * ask it. */
struct _CjmMapView
{
  GtkWidget parent_instance;

  CjmSource *source;
  CjmWorkspace *workspace;
  guint policies[2];          /* of scrolling: horizontal, vertical */
  GtkWidget *start_button;    /* NULL while there is something on the map */
  CjmMapCapabilities capabilities;

  CjmPlacing *placing;
  CjmPan *pan;
  CjmCardClick *click;
  CjmCardDrag *drag;
  CjmCardDrop *drop;
  CjmRubberBand *band;
  CjmCardMenu *menu;
  CjmScoreTool *score;
  CjmEmotionPopover *emotion;
  CjmInlineEditor *editor;
};

/* cjm-map-view.c */
void cjm_map_view_set_capabilities (CjmMapView         *self,
                                    CjmMapCapabilities  capabilities);

/* cjm-map-view-actions.c */
void cjm_map_view_install_actions     (GtkWidgetClass *widget_class);
void cjm_map_view_update_actions      (CjmMapView     *self);
void cjm_map_view_update_edit_actions (CjmMapView     *self);

G_END_DECLS
