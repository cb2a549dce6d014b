/* cjm-map-icon.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-icon.h"
#include "cjm-map-painter.h"
#include "cjm-painter.h"

/*
 * What hangs at the pointer while cards are dragged: the card that was taken hold of on a ground of its own, behind it
 * the edges of others where several go, and how many go, with all that stands in them.
 */

/* How see-through it is; in pixels, how far the cards behind peep out, and how round corners are */
#define ALPHA 0.92
#define PEEP 4
#define RADIUS 8
#define MOST_BEHIND 2
#define BADGE_PADDING 7

/* The most of a card that hangs at the pointer, in pixels a side: a phase may be wider than any screen. */
#define LARGEST_SIDE 640

static guint
count_inside (CjmNode *node)
{
  const CjmKindInfo *info = cjm_node_get_info (node);
  guint n = 0;

  for (guint i = 0; i < info->n_members; i++)
    {
      const CjmMember *member = &info->members[i];

      /* What has no card of its own (a piece of evidence, a measurement) is part of one that has. */
      if (member->type != CJM_MEMBER_CHILDREN || member->target == CJM_KIND_EVIDENCE
          || member->target == CJM_KIND_MEASUREMENT)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        n += 1 + count_inside (cjm_node_get_child (node, i, j));
    }

  return n;
}

/**
 * cjm_map_count_content:
 * @content: what is dragged
 *
 * Returns: how many cards go along, those that stand inside others too
 */
guint
cjm_map_count_content (const CjmDragContent *content)
{
  g_autoptr (GPtrArray) nodes = cjm_drag_content_list_nodes (content);
  guint n = nodes->len;

  for (guint i = 0; i < nodes->len; i++)
    n += count_inside (nodes->pdata[i]);

  return n;
}

static void
set_color (GdkRGBA *color,
           guint32  rgb,
           float    alpha)
{
  *color = (GdkRGBA) { (float) ((rgb >> 16) & 0xff) / 255, (float) ((rgb >> 8) & 0xff) / 255, (float) (rgb & 0xff) / 255,
                       alpha };
}

static void
append_ground (GtkSnapshot           *snapshot,
               const graphene_rect_t *area,
               const CjmTheme        *theme)
{
  GskRoundedRect outline;
  GdkRGBA ground;
  GdkRGBA edge;

  gsk_rounded_rect_init_from_rect (&outline, area, RADIUS);
  set_color (&ground, theme->card, 1);
  set_color (&edge, theme->secondary, 0.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, area);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { edge, edge, edge, edge });
}

/* Over the upper right corner of the card */
static void
append_count (GtkWidget   *widget,
              GtkSnapshot *snapshot,
              guint        n,
              float        right,
              float        top)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  graphene_rect_t area;
  GskRoundedRect round;
  GdkRGBA accent;
  GdkRGBA ink;
  int width;
  int height;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "theme_selected_bg_color", &accent))
    gdk_rgba_parse (&accent, "#1c71d8");
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "theme_selected_fg_color", &ink))
    gdk_rgba_parse (&ink, "#ffffff");
  pango_layout_get_pixel_size (layout, &width, &height);
  width = MAX (width + 2 * BADGE_PADDING, height + 4);
  height += 4;
  graphene_rect_init (&area, right - (float) width + CJM_MAP_ICON_MARGIN, top - CJM_MAP_ICON_MARGIN, (float) width,
                      (float) height);
  gsk_rounded_rect_init_from_rect (&round, &area, (float) height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &accent, &area);
  gtk_snapshot_pop (snapshot);

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area.origin.x, area.origin.y + 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
choose_side (float  size,
             float  hold,
             float  most,
             float *from,
             float *length)
{
  *length = MIN (size, most);
  *from = CLAMP (hold - *length / 2, 0, size - *length);
}

/**
 * cjm_map_choose_icon_part:
 * @group: the card that was taken hold of
 * @hold: where, in canvas units from its top left corner
 * @zoom: pixels a canvas unit
 * @part: (out): what of it is painted, in the same units: all of it, or of a huge one what is round that point
 */
void
cjm_map_choose_icon_part (const CjmGroup         *group,
                          const graphene_point_t *hold,
                          double                  zoom,
                          graphene_rect_t        *part)
{
  float most = LARGEST_SIDE / (float) zoom;

  choose_side (group->width, hold->x, most, &part->origin.x, &part->size.width);
  choose_side (group->height, hold->y, most, &part->origin.y, &part->size.height);
}

/**
 * cjm_map_paint_icon:
 * @widget: whose font and colours the count has
 * @group: the card that was taken hold of
 * @part: what of it is painted, of cjm_map_choose_icon_part()
 * @content: what goes
 * @zoom: pixels a canvas unit
 * @theme: whose colours the card has
 *
 * Returns: (transfer full): the picture that hangs at the pointer
 */
GdkPaintable *
cjm_map_paint_icon (GtkWidget             *widget,
                    const CjmGroup        *group,
                    const graphene_rect_t *part,
                    const CjmDragContent  *content,
                    double                 zoom,
                    const CjmTheme        *theme)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint n_behind = MIN (g_strv_length (content->ids) - 1, MOST_BEHIND);
  guint n = cjm_map_count_content (content);
  graphene_rect_t area = GRAPHENE_RECT_INIT (CJM_MAP_ICON_MARGIN, CJM_MAP_ICON_MARGIN, part->size.width * (float) zoom,
                                             part->size.height * (float) zoom);
  graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, area.size.width + 2 * CJM_MAP_ICON_MARGIN + MOST_BEHIND * PEEP,
                                              area.size.height + 2 * CJM_MAP_ICON_MARGIN + MOST_BEHIND * PEEP);
  graphene_rect_t visible;
  GdkRGBA paper;
  cairo_t *cr;

  /* Where nothing can be seen through, its margin would be black. */
  set_color (&paper, theme->paper, gdk_display_is_composited (gtk_widget_get_display (widget)) ? 0 : 1);
  gtk_snapshot_append_color (snapshot, &paper, &whole);
  gtk_snapshot_push_opacity (snapshot, ALPHA);
  for (guint i = n_behind + 1; i > 0; i--)
    {
      graphene_rect_t ground;

      graphene_rect_offset_r (&area, (float) (i - 1) * PEEP, (float) (i - 1) * PEEP, &ground);
      graphene_rect_inset (&ground, -3, -3);
      append_ground (snapshot, &ground, theme);
    }
  cr = gtk_snapshot_append_cairo (snapshot, &whole);
  cairo_translate (cr, area.origin.x, area.origin.y);
  if (part->size.width < group->width || part->size.height < group->height)
    {
      cairo_rectangle (cr, 0, 0, area.size.width, area.size.height);
      cairo_clip (cr);
    }
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -part->origin.x, -part->origin.y);
  graphene_rect_inset_r (part, -CJM_MAP_REACH, -CJM_MAP_REACH, &visible);
  cjm_painter_paint_group (cr, group, &visible, FALSE);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
  if (n > 1)
    append_count (widget, snapshot, n, area.origin.x + area.size.width, area.origin.y);

  return gtk_snapshot_free_to_paintable (snapshot, &whole.size);
}
