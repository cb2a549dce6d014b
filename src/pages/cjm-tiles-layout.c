/* cjm-tiles-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-tiles-layout.h"

/*
 * Children in columns of equal width, as many as fit, that fill the whole width: cards in a gallery, fields of a form.
 * The children of a line are as high as the highest of them.
 */
struct _CjmTilesLayout
{
  GtkLayoutManager parent_instance;

  int least;
  guint most;
  int spacing;
};

G_DEFINE_FINAL_TYPE (CjmTilesLayout, cjm_tiles_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
cjm_tiles_layout_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
get_column_width (CjmTilesLayout *self,
                  int             width,
                  guint          *n_columns)
{
  int fitting = (width + self->spacing) / (self->least + self->spacing);

  *n_columns = (guint) CLAMP (fitting, 1, (int) self->most);

  return MAX ((width - (int) (*n_columns - 1) * self->spacing) / (int) *n_columns, 0);
}

/* Measures one line from `child` on; gives the first child behind it */
static GtkWidget *
measure_line (GtkWidget *child,
              guint      n_columns,
              int        column,
              int       *height)
{
  *height = 0;
  for (guint i = 0; i < n_columns && child != NULL; i++)
    {
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, NULL, &natural, NULL, NULL);
      *height = MAX (*height, natural);
      child = skip_hidden (gtk_widget_get_next_sibling (child));
    }

  return child;
}

static void
cjm_tiles_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  CjmTilesLayout *self = CJM_TILES_LAYOUT (manager);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  guint n_columns;
  int column;

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (; child != NULL; child = skip_hidden (gtk_widget_get_next_sibling (child)))
        {
          int least;

          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
          *minimum = MAX (*minimum, least);
        }
      *natural = MAX (*minimum, (int) self->most * (self->least + self->spacing) - self->spacing);
      return;
    }

  column = get_column_width (self, for_size >= 0 ? for_size : G_MAXINT16, &n_columns);
  while (child != NULL)
    {
      int height;

      child = measure_line (child, n_columns, column, &height);
      *minimum += height + (child != NULL ? self->spacing : 0);
    }
  *natural = *minimum;
}

static void
cjm_tiles_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  CjmTilesLayout *self = CJM_TILES_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  guint n_columns;
  int column = get_column_width (self, width, &n_columns);
  int y = 0;

  while (child != NULL)
    {
      int line;
      GtkWidget *next = measure_line (child, n_columns, column, &line);

      for (int x = 0; child != next; x += column + self->spacing)
        {
          gtk_widget_size_allocate (child, &(GtkAllocation) { mirrored ? width - x - column : x, y, column, line }, -1);
          child = skip_hidden (gtk_widget_get_next_sibling (child));
        }
      y += line + self->spacing;
    }
}

static void
cjm_tiles_layout_class_init (CjmTilesLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = cjm_tiles_layout_get_request_mode;
  layout_class->measure = cjm_tiles_layout_measure;
  layout_class->allocate = cjm_tiles_layout_allocate;
}

static void
cjm_tiles_layout_init (CjmTilesLayout *self)
{
}

/**
 * cjm_tiles_layout_new:
 * @least: width of a column, in pixels, where there is more than one
 * @most: how many columns at most
 * @spacing: between columns and between lines, in pixels
 */
GtkLayoutManager *
cjm_tiles_layout_new (int   least,
                      guint most,
                      int   spacing)
{
  CjmTilesLayout *self = g_object_new (CJM_TYPE_TILES_LAYOUT, NULL);

  self->least = least;
  self->most = most;
  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
