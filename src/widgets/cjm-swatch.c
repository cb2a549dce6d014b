/* cjm-swatch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-swatch.h"

#define SIZE 22

/*
 * A disc of one colour, for a button that chooses it. It says nothing itself: the button has the name of the colour.
 */
struct _CjmSwatch
{
  GtkWidget parent_instance;

  GdkRGBA color;
};

G_DEFINE_FINAL_TYPE (CjmSwatch, cjm_swatch, GTK_TYPE_WIDGET)

static void
cjm_swatch_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
cjm_swatch_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &area, MIN (area.size.width, area.size.height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &CJM_SWATCH (widget)->color, &area);
  gtk_snapshot_pop (snapshot);
}

static void
cjm_swatch_class_init (CjmSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cjm_swatch_measure;
  widget_class->snapshot = cjm_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cjm_swatch_init (CjmSwatch *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * cjm_swatch_new:
 * @color: "#rrggbb"
 *
 * Returns: (transfer floating): a disc of that colour
 */
GtkWidget *
cjm_swatch_new (const char *color)
{
  CjmSwatch *self = g_object_new (CJM_TYPE_SWATCH, NULL);

  gdk_rgba_parse (&self->color, color);

  return GTK_WIDGET (self);
}
