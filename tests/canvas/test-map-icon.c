/* test-map-icon.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-map-edit.h"
#include "cjm-map-icon.h"
#include "map-fixture.h"

static guint8
get_alpha (GdkPaintable *paintable, int x, int y)
{
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  g_autofree guint8 *pixels = g_malloc0 ((gsize) width * height * 4);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);
  gsk_renderer_unrealize (renderer);

  return pixels[((gsize) y * width + x) * 4 + (G_BYTE_ORDER == G_LITTLE_ENDIAN ? 3 : 0)];
}

/* What hangs at the pointer has a ground, also where the card has none, and counts all that goes along. */
static void
test_icon (Fixture *self, gconstpointer data)
{
  static const char *const ids[] = { "episode-e2", "phase-p1", "touchpoint-t1" };
  static const guint counts[] = { 1 + 4 + 1, 1 + 3 + 12 + 1 + 1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (CjmCargo) cargo = cjm_map_view_make_cargo (self->view, ids[i]);
      const CjmGroup *group = cjm_scene_find (self->view->scene, ids[i], NULL);
      graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, group->width, group->height);
      g_autoptr (GdkPaintable) icon = cjm_map_paint_icon (GTK_WIDGET (self->view), group, &whole, cargo, 1,
                                                          cjm_map_view_get_theme (self->view));
      int middle = CJM_MAP_ICON_MARGIN + (int) group->height / 2;

      g_assert_cmpuint (cjm_map_count_cargo (cargo), ==, counts[i]);
      g_assert_cmpuint (get_alpha (icon, CJM_MAP_ICON_MARGIN + 1, middle), >, 200);
      g_assert_cmpuint (get_alpha (icon, CJM_MAP_ICON_MARGIN + (int) group->width - 2, middle), >, 200);
    }
}

int
main (int argc, char **argv)
{
  static const guint sizes[] = { 3, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/canvas/map-icon/ground-and-count", Fixture, sizes, set_up, test_icon, tear_down);

  return g_test_run ();
}
