/* cjm-share-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-share-bar.h"

#include <adwaita.h>
#include <math.h>

#include "cjm-portrait.h"

#define LEAST_WIDTH 40
#define HEIGHT 6

/*
 * A persona's share of all customers as a bar in its colour. It says nothing itself: the figure stands below it.
 */
struct _CjmShareBar
{
  GtkWidget parent_instance;

  CjmNode *persona;
};

G_DEFINE_FINAL_TYPE (CjmShareBar, cjm_share_bar, GTK_TYPE_WIDGET)

static void
cjm_share_bar_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : HEIGHT;
}

static void
append_part (GtkSnapshot *snapshot,
             float        x,
             float        width,
             float        height,
             guint32      rgb)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, 0, width, height);
  GdkRGBA color = { (float) (rgb >> 16 & 0xff) / 255, (float) (rgb >> 8 & 0xff) / 255, (float) (rgb & 0xff) / 255, 1 };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &area, height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &color, &area);
  gtk_snapshot_pop (snapshot);
}

static void
cjm_share_bar_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  CjmShareBar *self = CJM_SHARE_BAR (widget);
  const CjmLayout layout = { .theme = cjm_theme_get (adw_style_manager_get_dark (adw_style_manager_get_default ()), FALSE) };
  double share = self->persona != NULL ? cjm_node_get_number (self->persona, CJM_PERSONA_SHARE) : NAN;
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  float part = isnan (share) ? 0 : MAX (width * (float) share, height);

  append_part (snapshot, 0, width, height, layout.theme->tag);
  if (share > 0)
    append_part (snapshot, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - part : 0, part, height,
                 cjm_persona_get_color (&layout, self->persona));
}

static void
cjm_share_bar_dispose (GObject *object)
{
  g_clear_object (&CJM_SHARE_BAR (object)->persona);

  G_OBJECT_CLASS (cjm_share_bar_parent_class)->dispose (object);
}

static void
cjm_share_bar_class_init (CjmShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_share_bar_dispose;
  widget_class->measure = cjm_share_bar_measure;
  widget_class->snapshot = cjm_share_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sharebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cjm_share_bar_init (CjmShareBar *self)
{
}

/**
 * cjm_share_bar_new:
 *
 * Returns: (transfer floating): a bar of nobody yet
 */
GtkWidget *
cjm_share_bar_new (void)
{
  return g_object_new (CJM_TYPE_SHARE_BAR, NULL);
}

/**
 * cjm_share_bar_set_persona:
 *
 * To be called again after the persona changed.
 */
void
cjm_share_bar_set_persona (CjmShareBar *self,
                           CjmNode     *persona)
{
  g_set_object (&self->persona, persona);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
