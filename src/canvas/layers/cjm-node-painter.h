/* cjm-node-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-display.h"

G_BEGIN_DECLS

/* Where a group is painted, and how large */
typedef struct
{
  graphene_rect_t visible;  /* what of the group can be seen, in canvas units; the rest may be left out */
  graphene_point_t offset;  /* where its top left corner is, in pixels from a place that is on a whole device pixel */
  double zoom;              /* pixels a canvas unit */
  int scale;                /* device pixels a pixel */
  gboolean outlines;        /* letters are drawn as paths by cairo, as needs be where they are small */
} CjmNodeView;

gboolean cjm_node_painter_suits       (GtkWidget         *widget);
void     cjm_node_painter_paint_group (GtkSnapshot       *snapshot,
                                       const CjmGroup    *group,
                                       const CjmNodeView *view);

G_END_DECLS
