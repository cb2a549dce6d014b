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
  GtkLayoutManager parent_instance;

  int least;     /* width of a column that stands beside others */
  int spacing;
};

G_DEFINE_FINAL_TYPE (CjmColumnsLayout, cjm_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
cjm_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);

  return n;
}

/* The width of a column; the whole width where they stand below each other */
static int
get_column (CjmColumnsLayout *self,
            GtkWidget        *widget,
            int               width)
{
  int n = (int) count_children (widget);
  int column = n > 0 ? (width - (n - 1) * self->spacing) / n : width;

  return column >= self->least ? column : width;
}

static int
place_children (CjmColumnsLayout *self,
                GtkWidget        *widget,
                int               width,
                gboolean          allocate)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column = get_column (self, widget, width);
  int x = 0, y = 0, bottom = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, &height, NULL, NULL, NULL);
      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation) { mirrored ? width - x - column : x, y, column, height }, -1);
      bottom = MAX (bottom, y + height);
      if (column < width)
        x += column + self->spacing;
      else
        y += height + self->spacing;
    }

  return bottom;
}

static void
measure_width (CjmColumnsLayout *self,
               GtkWidget        *widget,
               int              *minimum,
               int              *natural)
{
  guint n = count_children (widget);

  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }

  *natural = MAX (*minimum, (int) n * self->least + (int) (n > 0 ? n - 1 : 0) * self->spacing);
}

static void
cjm_columns_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  CjmColumnsLayout *self = CJM_COLUMNS_LAYOUT (manager);
  int least, liked;

  measure_width (self, widget, &least, &liked);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = liked;
    }
  else
    *minimum = *natural = place_children (self, widget, for_size >= 0 ? for_size : liked, FALSE);
}

static void
cjm_columns_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  place_children (CJM_COLUMNS_LAYOUT (manager), widget, width, TRUE);
}

static void
cjm_columns_layout_class_init (CjmColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = cjm_columns_layout_get_request_mode;
  manager_class->measure = cjm_columns_layout_measure;
  manager_class->allocate = cjm_columns_layout_allocate;
}

static void
cjm_columns_layout_init (CjmColumnsLayout *self)
{
}

/**
 * cjm_columns_layout_new:
 * @least: how wide each column has to be at least to stand beside the others, in pixels
 * @spacing: between columns, or between parts that stand below each other
 */
GtkLayoutManager *
cjm_columns_layout_new (int least,
                        int spacing)
{
  CjmColumnsLayout *self = g_object_new (CJM_TYPE_COLUMNS_LAYOUT, NULL);

  self->least = least;
  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
