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
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (CjmWrapLayout, cjm_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
cjm_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (CjmWrapLayout *self,
               GtkWidget     *widget,
               int           *minimum,
               int           *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, liked;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &liked, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += liked + (*natural > 0 ? self->spacing : 0);
    }
}

/* Places the children in lines of `width`, and allocates them there where `allocate`; gives the height. */
static int
place_children (CjmWrapLayout *self,
                GtkWidget     *widget,
                int            width,
                gboolean       allocate)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, liked, height;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &liked, NULL, NULL);
      liked = MAX (least, MIN (liked, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, liked, &height, NULL, NULL, NULL);
      if (x > 0 && x + liked > width)
        {
          x = 0;
          y += line_height + self->spacing;
          line_height = 0;
        }
      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation) { mirrored ? width - x - liked : x, y, liked, height }, -1);
      x += liked + self->spacing;
      line_height = MAX (line_height, height);
    }

  return y + line_height;
}

static void
cjm_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  CjmWrapLayout *self = CJM_WRAP_LAYOUT (manager);
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
cjm_wrap_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  place_children (CJM_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
cjm_wrap_layout_class_init (CjmWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = cjm_wrap_layout_get_request_mode;
  layout_class->measure = cjm_wrap_layout_measure;
  layout_class->allocate = cjm_wrap_layout_allocate;
}

static void
cjm_wrap_layout_init (CjmWrapLayout *self)
{
}

/**
 * cjm_wrap_layout_new:
 * @spacing: between children and between lines, in pixels
 */
GtkLayoutManager *
cjm_wrap_layout_new (int spacing)
{
  CjmWrapLayout *self = g_object_new (CJM_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
