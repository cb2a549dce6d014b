/* cjm-lines-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-lines-layout.h"

/*
 * Children in lines that break where the width ends, below each other: what the layouts of this kind have in common.
 * They differ in how wide a child is and where a line breaks.
 */
typedef struct
{
  int spacing;
} CjmLinesLayoutPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CjmLinesLayout, cjm_lines_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
cjm_lines_layout_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cjm_lines_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  CjmLinesLayout *self = CJM_LINES_LAYOUT (manager);
  CjmLinesLayoutClass *klass = CJM_LINES_LAYOUT_GET_CLASS (self);
  int width = klass->get_natural_width (self, widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = klass->place (self, widget, for_size >= 0 ? for_size : width, FALSE);
      return;
    }

  *minimum = 0;
  for (GtkWidget *child = cjm_lines_layout_first (widget); child != NULL; child = cjm_lines_layout_next (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }
  *natural = MAX (*minimum, width);
}

static void
cjm_lines_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  CJM_LINES_LAYOUT_GET_CLASS (manager)->place (CJM_LINES_LAYOUT (manager), widget, width, TRUE);
}

static void
cjm_lines_layout_class_init (CjmLinesLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = cjm_lines_layout_get_request_mode;
  manager_class->measure = cjm_lines_layout_measure;
  manager_class->allocate = cjm_lines_layout_allocate;
}

static void
cjm_lines_layout_init (CjmLinesLayout *self)
{
}

/**
 * cjm_lines_layout_set_spacing:
 * @spacing: between children and between lines, in pixels
 */
void
cjm_lines_layout_set_spacing (CjmLinesLayout *self,
                              int             spacing)
{
  CjmLinesLayoutPrivate *priv = cjm_lines_layout_get_instance_private (self);

  g_return_if_fail (CJM_IS_LINES_LAYOUT (self));

  priv->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/**
 * cjm_lines_layout_get_spacing:
 *
 * Returns: between children and between lines, in pixels
 */
int
cjm_lines_layout_get_spacing (CjmLinesLayout *self)
{
  CjmLinesLayoutPrivate *priv = cjm_lines_layout_get_instance_private (self);

  g_return_val_if_fail (CJM_IS_LINES_LAYOUT (self), 0);

  return priv->spacing;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/**
 * cjm_lines_layout_first:
 *
 * Returns: (transfer none) (nullable): the first child of @widget that has a place
 */
GtkWidget *
cjm_lines_layout_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

/**
 * cjm_lines_layout_next:
 *
 * Returns: (transfer none) (nullable): the first one behind @child that has a place
 */
GtkWidget *
cjm_lines_layout_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/**
 * cjm_lines_layout_allocate_at:
 * @line_width: of the whole line
 * @x: from where lines begin, which is at the right in a right-to-left interface
 * @y: from the top
 * @width: of the child
 * @height: of the child
 *
 * Gives @child its place. All in pixels.
 */
void
cjm_lines_layout_allocate_at (GtkWidget *child,
                              int        line_width,
                              int        x,
                              int        y,
                              int        width,
                              int        height)
{
  gboolean mirrored = gtk_widget_get_direction (gtk_widget_get_parent (child)) == GTK_TEXT_DIR_RTL;
  GtkAllocation area = { .x = mirrored ? line_width - x - width : x, .y = y, .width = width, .height = height };

  gtk_widget_size_allocate (child, &area, -1);
}
