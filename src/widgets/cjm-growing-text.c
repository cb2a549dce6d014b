/* cjm-growing-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-growing-text.h"

/* Room for the rounding of each line */
#define SLACK 2

/*
 * A text view that is as high as its text. GtkTextView lays its lines out while it is idle and asks for the height of
 * those that it has seen, which suits a scrolled window and cuts off a text that stands among other things.
 */
struct _CjmGrowingText
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (CjmGrowingText, cjm_growing_text, GTK_TYPE_TEXT_VIEW)

static GtkSizeRequestMode
cjm_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The text as it stands in a place of this width, in pixels, or else unbroken */
static PangoLayout *
lay_out (GtkWidget *widget,
         int        width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  PangoLayout *layout;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  layout = gtk_widget_create_pango_layout (widget, text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);

  return layout;
}

/* It asks for no width of its own, but who asks which width goes with a height is told one that does. */
static void
cjm_growing_text_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 0;
      if (for_size >= 0)
        {
          layout = lay_out (widget, -1);
          pango_layout_get_pixel_size (layout, natural, NULL);
        }
      return;
    }

  layout = lay_out (widget, for_size);
  pango_layout_get_pixel_size (layout, NULL, minimum);
  *minimum += SLACK;
  *natural = *minimum;
}

static void
cjm_growing_text_class_init (CjmGrowingTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = cjm_growing_text_get_request_mode;
  widget_class->measure = cjm_growing_text_measure;
}

static void
cjm_growing_text_init (CjmGrowingText *self)
{
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

/**
 * cjm_growing_text_new:
 *
 * Returns: (transfer floating): an empty text of one line
 */
GtkWidget *
cjm_growing_text_new (void)
{
  return g_object_new (CJM_TYPE_GROWING_TEXT, NULL);
}
