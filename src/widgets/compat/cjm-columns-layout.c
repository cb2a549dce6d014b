/* cjm-columns-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-columns-layout.h"

/*
 * Parts of a page side by side in columns of one width where there is room for all of them, and below each other where
 * there is not.
 */
struct _CjmColumnsLayout
{
  CjmLinesLayout parent_instance;

  int least;     /* width of a column that stands beside others */
};

G_DEFINE_FINAL_TYPE (CjmColumnsLayout, cjm_columns_layout, CJM_TYPE_LINES_LAYOUT)

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = cjm_lines_layout_first (widget); child != NULL; child = cjm_lines_layout_next (child))
    n++;

  return n;
}

static int
cjm_columns_layout_get_natural_width (CjmLinesLayout *lines,
                                      GtkWidget      *widget)
{
  int n = count_children (widget);

  return n * CJM_COLUMNS_LAYOUT (lines)->least + MAX (n - 1, 0) * cjm_lines_layout_get_spacing (lines);
}

/* The width of a column; the whole width where they stand below each other */
static int
get_column (CjmColumnsLayout *self,
            GtkWidget        *widget,
            int               width)
{
  int n = count_children (widget);
  int column = n > 0 ? (width - (n - 1) * cjm_lines_layout_get_spacing (CJM_LINES_LAYOUT (self))) / n : width;

  return column >= self->least ? column : width;
}

static int
cjm_columns_layout_place (CjmLinesLayout *lines,
                          GtkWidget      *widget,
                          int             width,
                          gboolean        allocate)
{
  int spacing = cjm_lines_layout_get_spacing (lines);
  int column = get_column (CJM_COLUMNS_LAYOUT (lines), widget, width);
  int x = 0, y = 0, bottom = 0;

  for (GtkWidget *child = cjm_lines_layout_first (widget); child != NULL; child = cjm_lines_layout_next (child))
    {
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, &height, NULL, NULL, NULL);
      if (allocate)
        cjm_lines_layout_allocate_at (child, width, x, y, column, height);
      bottom = MAX (bottom, y + height);
      if (column < width)
        x += column + spacing;
      else
        y += height + spacing;
    }

  return bottom;
}

static void
cjm_columns_layout_class_init (CjmColumnsLayoutClass *klass)
{
  CjmLinesLayoutClass *lines_class = CJM_LINES_LAYOUT_CLASS (klass);

  lines_class->get_natural_width = cjm_columns_layout_get_natural_width;
  lines_class->place = cjm_columns_layout_place;
}

static void
cjm_columns_layout_init (CjmColumnsLayout *self)
{
}

/**
 * cjm_columns_layout_new:
 * @least: how wide each column has to be at least to stand beside the others, in pixels
 * @spacing: between columns, or between parts that stand below each other
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
cjm_columns_layout_new (int least,
                        int spacing)
{
  CjmColumnsLayout *self = g_object_new (CJM_TYPE_COLUMNS_LAYOUT, NULL);

  self->least = least;
  cjm_lines_layout_set_spacing (CJM_LINES_LAYOUT (self), spacing);

  return GTK_LAYOUT_MANAGER (self);
}
