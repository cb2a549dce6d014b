/* cjm-wrap-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-wrap-layout.h"

/*
 * Children in lines, each as wide as it likes to be, with as many in a line as fit: for toggles with names, which are
 * long in one language and at one size of text, and short in another.
 */
struct _CjmWrapLayout
{
  CjmLinesLayout parent_instance;
};

G_DEFINE_FINAL_TYPE (CjmWrapLayout, cjm_wrap_layout, CJM_TYPE_LINES_LAYOUT)

static int
cjm_wrap_layout_get_natural_width (CjmLinesLayout *lines,
                                   GtkWidget      *widget)
{
  int width = 0;

  for (GtkWidget *child = cjm_lines_layout_first (widget); child != NULL; child = cjm_lines_layout_next (child))
    {
      int liked;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &liked, NULL, NULL);
      width += liked + (width > 0 ? cjm_lines_layout_get_spacing (lines) : 0);
    }

  return width;
}

static int
cjm_wrap_layout_place (CjmLinesLayout *lines,
                       GtkWidget      *widget,
                       int             width,
                       gboolean        allocate)
{
  int spacing = cjm_lines_layout_get_spacing (lines);
  int x = 0, y = 0, line_height = 0;

  for (GtkWidget *child = cjm_lines_layout_first (widget); child != NULL; child = cjm_lines_layout_next (child))
    {
      int least, liked, height;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &liked, NULL, NULL);
      liked = MAX (least, MIN (liked, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, liked, &height, NULL, NULL, NULL);
      if (x > 0 && x + liked > width)
        {
          x = 0;
          y += line_height + spacing;
          line_height = 0;
        }
      if (allocate)
        cjm_lines_layout_allocate_at (child, width, x, y, liked, height);
      x += liked + spacing;
      line_height = MAX (line_height, height);
    }

  return y + line_height;
}

static void
cjm_wrap_layout_class_init (CjmWrapLayoutClass *klass)
{
  CjmLinesLayoutClass *lines_class = CJM_LINES_LAYOUT_CLASS (klass);

  lines_class->get_natural_width = cjm_wrap_layout_get_natural_width;
  lines_class->place = cjm_wrap_layout_place;
}

static void
cjm_wrap_layout_init (CjmWrapLayout *self)
{
}

/**
 * cjm_wrap_layout_new:
 * @spacing: between children and between lines, in pixels
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
cjm_wrap_layout_new (int spacing)
{
  CjmLinesLayout *self = g_object_new (CJM_TYPE_WRAP_LAYOUT, NULL);

  cjm_lines_layout_set_spacing (self, spacing);

  return GTK_LAYOUT_MANAGER (self);
}
