/* cjm-lines-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children in lines that break where the width ends, below each other: what the layouts of this kind have in common. */

#define CJM_TYPE_LINES_LAYOUT (cjm_lines_layout_get_type ())
G_DECLARE_DERIVABLE_TYPE (CjmLinesLayout, cjm_lines_layout, CJM, LINES_LAYOUT, GtkLayoutManager)

/**
 * CjmLinesLayoutClass:
 * @get_natural_width: how wide `widget` would like to be, in pixels
 * @place: puts the children in lines of `width`, and allocates them there where `allocate`; returns the height, in pixels
 */
struct _CjmLinesLayoutClass
{
  GtkLayoutManagerClass parent_class;

  int (*get_natural_width) (CjmLinesLayout *self,
                            GtkWidget      *widget);
  int (*place)             (CjmLinesLayout *self,
                            GtkWidget      *widget,
                            int             width,
                            gboolean        allocate);
};

void       cjm_lines_layout_set_spacing (CjmLinesLayout *self,
                                         int             spacing);
int        cjm_lines_layout_get_spacing (CjmLinesLayout *self);
GtkWidget *cjm_lines_layout_first       (GtkWidget      *widget);
GtkWidget *cjm_lines_layout_next        (GtkWidget      *child);
void       cjm_lines_layout_allocate_at (GtkWidget      *child,
                                         int             line_width,
                                         int             x,
                                         int             y,
                                         int             width,
                                         int             height);

G_END_DECLS
