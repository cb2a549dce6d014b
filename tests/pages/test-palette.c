/* test-palette.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-palette-item.h"
#include "cjm-palette.h"
#include "cjm-resources.h"
#include "waiting.h"

typedef struct
{
  GtkWidget *window;
  CjmPalette *palette;
  CjmCanvas *view;
  CjmDocument *document;
  CjmNode *journey;
} Fixture;

/* A palette over a map of one phase, at some width */
static void
set_up (Fixture      *fixture,
        gconstpointer width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "p");
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");

  fixture->document = cjm_document_new_empty ();
  cjm_document_begin (fixture->document, "Build");
  cjm_node_set_text (phase, CJM_PHASE_TITLE, "P");
  cjm_node_insert (journey, CJM_JOURNEY_PHASES, 0, phase);
  cjm_node_insert (cjm_document_get_root (fixture->document), CJM_DOCUMENT_JOURNEYS, 0, journey);
  cjm_document_commit (fixture->document);
  fixture->journey = cjm_document_find (fixture->document, "j");

  fixture->view = CJM_CANVAS (cjm_canvas_new ());
  cjm_canvas_set_journey (fixture->view, fixture->document, fixture->journey, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  fixture->palette = g_object_new (CJM_TYPE_PALETTE, NULL);
  cjm_palette_set_view (fixture->palette, fixture->view);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->palette));

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (width), 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->document);
}

static gboolean
is_placing (Fixture *fixture)
{
  gboolean placing;

  g_object_get (fixture->view, "placing", &placing, NULL);

  return placing;
}

static gboolean
is_active (Fixture *fixture,
           guint    index)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (cjm_palette_get_button (fixture->palette, index)));
}

static void
click (Fixture *fixture,
       guint    index)
{
  g_signal_emit_by_name (cjm_palette_get_button (fixture->palette, index), "clicked");
}

/* Each contact has its touchpoint, each list its note, and no two things are the same. */
static void
test_things (void)
{
  guint n_things;
  const CjmPaletteItem *types = cjm_palette_list_things (&n_things);
  guint contacts = 0;

  g_assert_cmpuint (n_things, ==, 11);
  for (guint i = 0; i < n_things; i++)
    {
      g_assert_cmpstr (cjm_palette_item_get_name (types + i), !=, "");
      g_assert_cmpint (types[i].contact != 0, ==, types[i].type.kind == CJM_KIND_TOUCHPOINT);
      contacts |= 1 << types[i].contact;
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (cjm_palette_item_get_name (types + i), !=, cjm_palette_item_get_name (types + j));
    }
  g_assert_cmpuint (contacts, ==, (1 << (CJM_CONTACT_PEER + 1)) - 1);
}

/* What the pointer carries is a card of some size, whatever the thing. */
static void
test_cards (void)
{
  guint n_things;
  const CjmPaletteItem *types = cjm_palette_list_things (&n_things);

  for (guint i = 0; i < n_things; i++)
    {
      g_autoptr (GdkPaintable) card = cjm_palette_item_draw_card (types + i, i % 2, 1);
      g_autoptr (GdkPaintable) large = cjm_palette_item_draw_card (types + i, i % 2, 1.5);

      g_assert_cmpint (gdk_paintable_get_intrinsic_width (card), >, 100);
      g_assert_cmpint (gdk_paintable_get_intrinsic_height (card), >, 16);
      g_assert_cmpint (gdk_paintable_get_intrinsic_width (large), >, gdk_paintable_get_intrinsic_width (card));
    }
}

static guint32
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[(int) x];
}

static guint8
get_alpha (cairo_surface_t *surface,
           double           x,
           double           y)
{
  return get_pixel (surface, x, y) >> 24;
}

/* What an icon has at a point: a colour of the theme, or nothing */
typedef struct
{
  CjmKind kind;
  guint member;    /* of a note */
  int x;
  int y;
  gssize color;    /* its offset in CjmTheme; NOTHING */
} IconPoint;

#define NOTHING -1
#define COLOR(name) ((gssize) offsetof (CjmTheme, name))

static const IconPoint icon_points[] = {
  { CJM_KIND_PHASE, 0, 3, 6, COLOR (secondary) }, { CJM_KIND_PHASE, 0, 3, 13, COLOR (secondary) },
  { CJM_KIND_PHASE, 0, 17, 10, COLOR (secondary) }, { CJM_KIND_PHASE, 0, 2, 10, NOTHING },
  { CJM_KIND_PHASE, 0, 17, 6, NOTHING }, { CJM_KIND_PHASE, 0, 17, 14, NOTHING }, { CJM_KIND_PHASE, 0, 8, 3, NOTHING },
  { CJM_KIND_PHASE, 0, 8, 16, NOTHING },
  { CJM_KIND_EPISODE, 0, 3, 3, COLOR (ink) }, { CJM_KIND_EPISODE, 0, 16, 6, COLOR (ink) },
  { CJM_KIND_EPISODE, 0, 3, 10, COLOR (secondary) }, { CJM_KIND_EPISODE, 0, 16, 10, COLOR (secondary) },
  { CJM_KIND_EPISODE, 0, 3, 13, COLOR (secondary) }, { CJM_KIND_EPISODE, 0, 16, 13, COLOR (secondary) },
  { CJM_KIND_EPISODE, 0, 3, 16, COLOR (secondary) }, { CJM_KIND_EPISODE, 0, 11, 16, COLOR (secondary) },
  { CJM_KIND_EPISODE, 0, 13, 16, NOTHING }, { CJM_KIND_EPISODE, 0, 10, 8, NOTHING },
  { CJM_KIND_EPISODE, 0, 1, 10, NOTHING }, { CJM_KIND_EPISODE, 0, 18, 10, NOTHING },
  { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS, 2, 4, COLOR (question) },
  { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS, 5, 15, COLOR (question) },
  { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS, 6, 4, COLOR (question_area) },
  { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS, 17, 15, COLOR (question_area) },
  { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS, 18, 10, NOTHING }, { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS, 10, 16, NOTHING },
  { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS, 1, 10, NOTHING }, { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS, 10, 3, NOTHING },
  { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS, 2, 4, COLOR (problem) },
  { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS, 17, 15, COLOR (problem_area) },
  { CJM_KIND_IMPROVEMENT, 0, 2, 4, COLOR (improvement) }, { CJM_KIND_IMPROVEMENT, 0, 17, 15, COLOR (improvement_area) },
};

static cairo_surface_t *
draw_icon (const IconPoint *point,
           gboolean         dark)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, CJM_PALETTE_ICON_SIZE,
                                                         CJM_PALETTE_ICON_SIZE);
  cairo_t *cr = cairo_create (surface);
  guint n_things;
  const CjmPaletteItem *types = cjm_palette_list_things (&n_things);

  for (guint i = 0; i < n_things; i++)
    if (types[i].type.kind == point->kind
        && (point->kind != CJM_KIND_NOTE || types[i].type.member == point->member))
      cjm_palette_item_draw_icon (types + i, cr, dark);
  cairo_destroy (cr);

  return surface;
}

static void
test_icons (void)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (icon_points); i++)
    {
      const IconPoint *point = &icon_points[i / 2];
      cairo_surface_t *icon = draw_icon (point, i % 2);
      guint32 expected = 0;

      if (point->color != NOTHING)
        expected = 0xff000000 | G_STRUCT_MEMBER (guint32, cjm_theme_get (i % 2, FALSE), point->color);
      g_test_message ("%s, %u: %d, %d", cjm_kind_get_info (point->kind)->name, point->member, point->x, point->y);
      g_assert_cmphex (get_pixel (icon, point->x, point->y), ==, expected);
      cairo_surface_destroy (icon);
    }
}

/* The frame of that card is closed and round at its four corners. */
static void
test_frames (void)
{
  /* How far from a corner the frame of a line of 2 is, on the way to the middle */
  const double margin = 1, round = margin + CJM_CARD_RADIUS * (1 - G_SQRT2 / 2);
  guint n_things;
  const CjmPaletteItem *types = cjm_palette_list_things (&n_things);

  for (guint i = 0; i < n_things; i++)
    {
      g_autoptr (GdkPaintable) card = cjm_palette_item_draw_card (types + i, FALSE, 1);
      int width = gdk_paintable_get_intrinsic_width (card), height = gdk_paintable_get_intrinsic_height (card);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;
      cairo_t *cr = cairo_create (surface);

      gdk_paintable_snapshot (card, snapshot, width, height);
      node = gtk_snapshot_to_node (snapshot);
      gsk_render_node_draw (node, cr);
      cairo_destroy (cr);
      for (guint corner = 0; corner < 4; corner++)
        {
          double right = corner % 2 == 0 ? 0 : width - 1, down = corner < 2 ? 0 : height - 1;
          double inward_x = right > 0 ? -1 : 1, inward_y = down > 0 ? -1 : 1;

          g_assert_cmpuint (get_alpha (surface, right, down), ==, 0);
          g_assert_cmpuint (get_alpha (surface, right + round * inward_x, down + round * inward_y), >, 128);
          g_assert_cmpuint (get_alpha (surface, width / 2, down + margin * inward_y), >, 128);
          g_assert_cmpuint (get_alpha (surface, right + margin * inward_x, height / 2), >, 128);
        }
      cairo_surface_destroy (surface);
    }
}

static void
test_click (Fixture      *fixture,
            gconstpointer unused)
{
  click (fixture, 1);
  g_assert_true (is_placing (fixture));
  g_assert_true (is_active (fixture, 1));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         gtk_widget_get_parent (GTK_WIDGET (fixture->view))));

  click (fixture, 2);
  g_assert_true (is_placing (fixture));
  g_assert_false (is_active (fixture, 1));
  g_assert_true (is_active (fixture, 2));

  click (fixture, 2);
  g_assert_false (is_placing (fixture));
  g_assert_false (is_active (fixture, 2));

  click (fixture, 3);
  cjm_canvas_stop_placing (fixture->view);
  g_assert_false (is_active (fixture, 3));
}

/* Cards on their way are none of the palette's things. */
static void
test_cards_placed (Fixture      *fixture,
                   gconstpointer unused)
{
  CjmNode *phase = cjm_document_find (fixture->document, "p");
  g_autoptr (CjmDragContent) content = cjm_drag_content_new_for_cards (fixture->document, (const char *[]) { "p", NULL }, phase);

  click (fixture, 0);
  cjm_canvas_start_placing (fixture->view, content);
  g_assert_true (is_placing (fixture));
  g_assert_false (is_active (fixture, 0));
}

static void
assert_names (Fixture *fixture)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->palette), GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_test_accessible_assert_property (cjm_palette_get_button (fixture->palette, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Episode");
  gtk_test_accessible_assert_property (cjm_palette_get_button (fixture->palette, 2), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Touchpoint: Employee");
}

static void
test_width (Fixture      *fixture,
            gconstpointer width)
{
  gboolean narrow = GPOINTER_TO_INT (width) < 400;

  g_assert_cmpint (cjm_palette_is_collapsed (fixture->palette), ==, narrow);
  g_assert_cmpint (gtk_widget_get_mapped (cjm_palette_get_button (fixture->palette, 0)), ==, !narrow);
  assert_names (fixture);
}

static gboolean
can_be_dragged (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        return TRUE;
    }

  return FALSE;
}

static guint
count_draggable (GtkWidget *widget)
{
  guint n = GTK_IS_BUTTON (widget) && can_be_dragged (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_draggable (child);

  return n;
}

/* Everything can be dragged, from its own button and from the menu of a narrow palette. */
static void
test_draggable (Fixture      *fixture,
                gconstpointer unused)
{
  guint n_things;

  cjm_palette_list_things (&n_things);
  g_assert_cmpuint (count_draggable (GTK_WIDGET (fixture->palette)), ==, 2 * n_things);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  cjm_resources_register ();

  g_test_add_func ("/palette/things", test_things);
  g_test_add_func ("/palette/icons", test_icons);
  g_test_add_func ("/palette/cards", test_cards);
  g_test_add_func ("/palette/frames", test_frames);
  g_test_add ("/palette/click", Fixture, GINT_TO_POINTER (1400), set_up, test_click, tear_down);
  g_test_add ("/palette/cards-placed", Fixture, GINT_TO_POINTER (1400), set_up, test_cards_placed, tear_down);
  g_test_add ("/palette/draggable", Fixture, GINT_TO_POINTER (340), set_up, test_draggable, tear_down);
  g_test_add ("/palette/width/one-row", Fixture, GINT_TO_POINTER (1400), set_up, test_width, tear_down);
  g_test_add ("/palette/width/two-rows", Fixture, GINT_TO_POINTER (700), set_up, test_width, tear_down);
  g_test_add ("/palette/width/one-button", Fixture, GINT_TO_POINTER (340), set_up, test_width, tear_down);

  return g_test_run ();
}
