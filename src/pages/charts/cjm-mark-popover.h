/* cjm-mark-popover.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/*
 * What a figure is made of: what it says, what it rests on, how it is computed, and each thing that is in it with its own
 * score, from where one goes to its place on the map. It goes with what it points to, and closes where that is scrolled out of
 * view.
 *
 * Actions that it asks for: win.show-node, with the id of a thing; follow-up.add-problem (ss), with the id of what it is about
 * and what the figure says.
 */
#define CJM_TYPE_MARK_POPOVER (cjm_mark_popover_get_type ())
G_DECLARE_FINAL_TYPE (CjmMarkPopover, cjm_mark_popover, CJM, MARK_POPOVER, GtkPopover)

/* What is shown. All of it is borrowed. */
typedef struct
{
  const char *title;        /* what the figure says */
  const char *basis;        /* what it rests on; NULL for nothing */
  const char *formula;      /* how it is computed; NULL where there is nothing to compute */
  const char *source;       /* who says so in the literature; NULL for nobody */
  CjmNode *place;           /* where it is seen best on the map; NULL for nowhere */
  GPtrArray *nodes;         /* of CjmNode: what is in it */
} CjmMark;

GtkWidget *cjm_mark_popover_new   (void);
void       cjm_mark_popover_open  (CjmMarkPopover     *self,
                                   const CjmMark      *mark,
                                   const GdkRectangle *place);
void       cjm_mark_popover_close (CjmMarkPopover     *self);

G_END_DECLS
