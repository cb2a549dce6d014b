/* cjm-canvas-private.h
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
#include "cjm-canvas.h"
#include "cjm-pan.h"
#include "cjm-placing.h"
#include "cjm-rubber-band.h"
#include "cjm-score-tool.h"
#include "cjm-workspace.h"

G_BEGIN_DECLS

/* cjm-canvas.c is the widget, cjm-canvas-actions.c what its keys and actions do, cjm-canvas-access.c what others
 * ask it. */
struct _CjmCanvas
{
  GtkWidget parent_instance;

  CjmSource *source;
  CjmWorkspace *workspace;
  guint policies[2];          /* of scrolling: horizontal, vertical */
  GtkWidget *start_button;    /* NULL while there is something on the map */
  CjmCanvasCapabilities capabilities;

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

/* cjm-canvas.c */
void cjm_canvas_set_capabilities (CjmCanvas            *self,
                                  CjmCanvasCapabilities capabilities);

/* cjm-canvas-actions.c */
void cjm_canvas_install_actions     (GtkWidgetClass *widget_class);
void cjm_canvas_update_actions      (CjmCanvas      *self);
void cjm_canvas_update_edit_actions (CjmCanvas      *self);

G_END_DECLS
