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
  CjmLinesLayout parent_instance;

  int least;
  guint most;
};

G_DEFINE_FINAL_TYPE (CjmTilesLayout, cjm_tiles_layout, CJM_TYPE_LINES_LAYOUT)

static int
cjm_tiles_layout_get_natural_width (CjmLinesLayout *lines,
                                    GtkWidget      *widget)
{
  CjmTilesLayout *self = CJM_TILES_LAYOUT (lines);
  int spacing = cjm_lines_layout_get_spacing (lines);

  return (int) self->most * (self->least + spacing) - spacing;
}

/* What each column needs: none is narrower than what stands in it. */
static int
find_least (CjmTilesLayout *self,
            GtkWidget      *widget)
{
  int least = self->least;

  for (GtkWidget *child = cjm_lines_layout_first (widget); child != NULL; child = cjm_lines_layout_next (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }

  return least;
}

static int
get_column_width (CjmTilesLayout *self,
                  GtkWidget      *widget,
                  int             width,
                  guint          *n_columns)
{
  int spacing = cjm_lines_layout_get_spacing (CJM_LINES_LAYOUT (self));
  int fitting = (width + spacing) / (find_least (self, widget) + spacing);

  *n_columns = (guint) CLAMP (fitting, 1, (int) self->most);

  return MAX ((width - (int) (*n_columns - 1) * spacing) / (int) *n_columns, 0);
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
      child = cjm_lines_layout_next (child);
    }

  return child;
}

static int
cjm_tiles_layout_place (CjmLinesLayout *lines,
                        GtkWidget      *widget,
                        int             width,
                        gboolean        allocate)
{
  int spacing = cjm_lines_layout_get_spacing (lines);
  GtkWidget *child = cjm_lines_layout_first (widget);
  guint n_columns;
  int column = get_column_width (CJM_TILES_LAYOUT (lines), widget, width, &n_columns);
  int y = 0;

  while (child != NULL)
    {
      int line;
      GtkWidget *next = measure_line (child, n_columns, column, &line);

      for (int x = 0; allocate && child != next; x += column + spacing)
        {
          cjm_lines_layout_allocate_at (child, width, x, y, column, line);
          child = cjm_lines_layout_next (child);
        }
      child = next;
      y += line + (child != NULL ? spacing : 0);
    }

  return y;
}

static void
cjm_tiles_layout_class_init (CjmTilesLayoutClass *klass)
{
  CjmLinesLayoutClass *lines_class = CJM_LINES_LAYOUT_CLASS (klass);

  lines_class->get_natural_width = cjm_tiles_layout_get_natural_width;
  lines_class->place = cjm_tiles_layout_place;
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
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
cjm_tiles_layout_new (int   least,
                      guint most,
                      int   spacing)
{
  CjmTilesLayout *self = g_object_new (CJM_TYPE_TILES_LAYOUT, NULL);

  self->least = least;
  self->most = most;
  cjm_lines_layout_set_spacing (CJM_LINES_LAYOUT (self), spacing);

  return GTK_LAYOUT_MANAGER (self);
}
