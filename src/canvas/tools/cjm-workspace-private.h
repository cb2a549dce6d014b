/* cjm-workspace-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* cjm-workspace.c keeps its parts in step, cjm-workspace-focus.c gives the focus on. */
struct _CjmWorkspace
{
  GObject parent_instance;

  GtkWidget *widget;          /* weak: the canvas */
  CjmSource *source;
  CjmScroller *scroller;
  CjmSelection *selection;
  CjmOpening *opening;
  CjmCardLayer *cards;
  CjmIndicators *indicators;  /* NULL once the canvas goes */

  CjmDoing doing;
  GtkWidget *field;           /* borrowed: in which a text is typed; NULL while none is */
  GtkWidget *start;           /* borrowed: what takes the focus on an empty map; NULL where it is not empty */
  char **successors;          /* of the card with the focus, from before the scene changed */
  gboolean keeps_selection;   /* the focus moves alone */
};

/* cjm-workspace-focus.c */
void cjm_workspace_find_successors (CjmWorkspace *self);
void cjm_workspace_inherit_focus   (CjmWorkspace *self);

G_END_DECLS
