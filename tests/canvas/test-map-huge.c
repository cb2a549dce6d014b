/* test-map-huge.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-map-icon.h"
#include "map-fixture.h"

/* Maps of every shape, over the whole range of zooms: whatever the size of a map, what is painted of it is no larger than
 * the view, and takes no more memory than the view's pixels do. */

/* What the walk may add to the memory that the open map takes, in KiB. The view's 900 × 600 pixels are 8 MiB at a scale of
 * 2. There are as many in what reaches out of it, and again as many of both in the cards' pictures, in the same as textures,
 * in those of the frame before and in the buffers of the window: 64 MiB. The rest is for letters, and for the texts of what
 * comes into view. */
#define MOST_MEMORY (128 * 1024)

/* What a float loses of some millions, in canvas units */
#define EPSILON 2

/* How many cards are laid out at a time */
#define SLICE 64

static const double zooms[] = { 0.1, 0.15, 0.29, 0.5, 0.89, 1, 2, 4 };

typedef struct
{
  guint n_phases;
  guint n_episodes;       /* of each phase */
  guint n_touchpoints;    /* of each episode */
} Shape;

/* Of a map that would take minutes to lay out as a whole: what is in view */
static void
lay_out_view (Fixture *self)
{
  graphene_rect_t visible;

  if (cjm_scene_is_finished (cjm_canvas_get_scene (self->view)))
    return;

  cjm_viewport_get_visible (get_viewport (self), &visible);
  cjm_scene_lay_out_more (cjm_canvas_get_scene (self->view), &visible, SLICE);
  cjm_source_advance (self->view->source);
  settle (self->view);
}

static void
open_shape (Fixture      *self,
            gconstpointer data)
{
  const Shape *shape = data;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->document = make_map (shape->n_phases, shape->n_episodes, shape->n_touchpoints);
  self->history = cjm_document_get_history (self->document);
  self->view = CJM_CANVAS (cjm_canvas_new ());
  cjm_canvas_set_journey (self->view, self->document, get_journey (self->document), NULL);
  cjm_opening_stop (cjm_workspace_get_opening (self->view->workspace));

  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (self->view);
  lay_out_view (self);
}

/* A row of /proc/self/status, in KiB; 0 where there is none */
static gulong
read_memory (const char *row)
{
  g_autofree char *status = NULL;
  const char *found;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;

  found = strstr (status, row);

  return found != NULL ? strtoul (found + strlen (row), NULL, 10) : 0;
}

/* From now on VmHWM is the most that there is from now on. */
static void
forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;

  fputs ("5", file);
  fclose (file);
}

static void
assert_memory (gulong before)
{
#ifndef __SANITIZE_ADDRESS__
  gulong peak = read_memory ("VmHWM:");

  g_test_message ("the walk took %ld KiB at most", (long) peak - (long) before);
  if (before > 0 && peak > 0)
    g_assert_cmpint ((long) peak - (long) before, <, MOST_MEMORY);
#endif
}

static void check_node (GskRenderNode *node, const graphene_rect_t *most, double scale, guint *n_leaves);

static void
check_transform (GskRenderNode         *node,
                 const graphene_rect_t *most,
                 double                 scale,
                 guint                 *n_leaves)
{
  float x, y, dx, dy;
  GskTransform *transform = gsk_transform_node_get_transform (node);

  g_assert_cmpint (gsk_transform_get_category (transform), >=, GSK_TRANSFORM_CATEGORY_2D_AFFINE);
  gsk_transform_to_affine (transform, &x, &y, &dx, &dy);
  check_node (gsk_transform_node_get_child (node), most, scale * x, n_leaves);
}

/* Of a node that changes how another one looks; NULL for every other */
static GskRenderNode *
get_child (GskRenderNode *node)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_OPACITY_NODE:
      return gsk_opacity_node_get_child (node);
    case GSK_CLIP_NODE:
      return gsk_clip_node_get_child (node);
    case GSK_ROUNDED_CLIP_NODE:
      return gsk_rounded_clip_node_get_child (node);
    case GSK_SHADOW_NODE:
      return gsk_shadow_node_get_child (node);
    case GSK_DEBUG_NODE:
      return gsk_debug_node_get_child (node);
    default:
      return NULL;
    }
}

static void
check_node (GskRenderNode         *node,
            const graphene_rect_t *most,
            double                 scale,
            guint                 *n_leaves)
{
  graphene_rect_t bounds;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        check_node (gsk_container_node_get_child (node, i), most, scale, n_leaves);
      break;
    case GSK_TRANSFORM_NODE:
      check_transform (node, most, scale, n_leaves);
      break;
    default:
      if (get_child (node) != NULL)
        {
          check_node (get_child (node), most, scale, n_leaves);
          break;
        }
      gsk_render_node_get_bounds (node, &bounds);
      g_assert_cmpfloat (bounds.size.width * scale, <=, most->size.width);
      g_assert_cmpfloat (bounds.size.height * scale, <=, most->size.height);
      *n_leaves += 1;
    }
}

/* Nothing that stands on screen is larger than the view and what may reach out of it. */
static void
check_frame (Fixture *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->view));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  double reach = CJM_VIEWPORT_ROOM + 64;
  graphene_rect_t most = GRAPHENE_RECT_INIT (0, 0, get_viewport (self)->view_width + reach,
                                             get_viewport (self)->view_height + reach);
  guint n_leaves = 0;

  settle (self->view);
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  check_node (node, &most, 1, &n_leaves);
  g_assert_cmpuint (n_leaves, >, 0);
}

static void
check_widgets (Fixture *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        continue;
      g_assert_cmpint (gtk_widget_get_width (child), <=, get_viewport (self)->view_width + CJM_VIEWPORT_ROOM);
      g_assert_cmpint (gtk_widget_get_height (child), <=, get_viewport (self)->view_height + CJM_VIEWPORT_ROOM);
    }
}

static void
go (Fixture *self,
    double   x,
    double   y)
{
  for (guint i = 0; i < 2; i++)
    {
      GtkAdjustment *adjustment = get_adjustment (self, i);
      double most = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, most * (i == 0 ? x : y));
    }
  lay_out_view (self);
  check_frame (self);
  check_widgets (self);
}

static void
test_walk (Fixture      *self,
           gconstpointer data)
{
  gulong before;

  cjm_canvas_set_selected (self->view, "phase-p1");
  go (self, 0, 0);
  forget_peak ();
  before = read_memory ("VmRSS:");
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      cjm_canvas_set_zoom (self->view, zooms[i]);
      go (self, 0, 0);
      go (self, 0.5, 0);
      go (self, 1, 0);
      go (self, 1, 1);
      go (self, 0.123, 0.456);
    }
  assert_memory (before);
}

/* What is over the cards is in view too: a line beside the whole of a column, a band round everything, a field. */
static void
test_over_cards (Fixture      *self,
                 gconstpointer data)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  g_autofree char *last = g_strdup_printf ("touchpoint-t%u", ((const Shape *) data)->n_touchpoints);

  cjm_scene_get_size (cjm_canvas_get_scene (self->view), &all.size);
  cjm_canvas_set_zoom (self->view, 4);
  cjm_indicators_show (get_indicators (self), CJM_INDICATOR_DROP_LINE, &all);
  cjm_indicators_show (get_indicators (self), CJM_INDICATOR_BAND, &all);
  for (guint i = 0; i <= 4; i++)
    go (self, i / 4.0, i / 4.0);

  g_assert_true (cjm_canvas_edit (self->view, "phase-p1"));
  check_frame (self);
  check_widgets (self);
  if (cjm_scene_find (cjm_canvas_get_scene (self->view), last, NULL) != NULL)
    g_assert_true (cjm_canvas_edit (self->view, last));
  check_frame (self);
  check_widgets (self);
}

/* Of a huge card that is dragged as much hangs at the pointer as has room on a screen, round the point where it was taken
 * hold of. */
static void
test_icon (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (CjmDragContent) content = cjm_selected_cards_make_content (self->view->workspace, "phase-p1");
  const CjmGroup *group = cjm_scene_find (cjm_canvas_get_scene (self->view), "phase-p1", NULL);
  const float holds[] = { 1, group->width / 2, group->width - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (holds); i++)
    {
      graphene_point_t hold = GRAPHENE_POINT_INIT (holds[i], group->height / 2);
      g_autoptr (GdkPaintable) icon = NULL;
      graphene_rect_t part;

      cjm_map_choose_icon_part (group, &hold, 1.5, &part);
      g_assert_true (graphene_rect_contains_point (&part, &hold));
      g_assert_cmpfloat (part.origin.x, >=, 0);
      g_assert_cmpfloat (part.origin.x + part.size.width, <=, group->width + EPSILON);
      icon = cjm_map_paint_icon (GTK_WIDGET (self->view), group, &part, content, 1.5, cjm_workspace_get_theme (self->view->workspace));
      g_assert_cmpint (gdk_paintable_get_intrinsic_width (icon), <, 700);
      g_assert_cmpint (gdk_paintable_get_intrinsic_height (icon), <, 700);
    }
}

#define ADD(path, shape, test) g_test_add ("/canvas/huge/" path, Fixture, shape, open_shape, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const Shape small = { 1, 2, 2 };
  static const Shape row = { 1, 250, 1 };
  static const Shape long_row = { 1, 12000, 0 };
  static const Shape longest_row = { 1, 100000, 0 };
  static const Shape column = { 1, 1, 40000 };
  static const Shape sheet = { 9, 222, 5 };
  static const Shape large_sheet = { 9, 2222, 0 };

  gtk_test_init (&argc, &argv, NULL);
  ADD ("small", &small, test_walk);
  ADD ("row", &row, test_walk);
  ADD ("long-row", &long_row, test_walk);
  ADD ("longest-row", &longest_row, test_walk);
  ADD ("column", &column, test_walk);
  ADD ("sheet", &sheet, test_walk);
  ADD ("large-sheet", &large_sheet, test_walk);
  ADD ("over-row", &row, test_over_cards);
  ADD ("over-longest-row", &longest_row, test_over_cards);
  ADD ("over-column", &column, test_over_cards);
  ADD ("icon", &row, test_icon);

  return g_test_run ();
}
