/* test-drawings.c: what the pages draw themselves, beside pictures that a person has looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "cjm-columns-layout.h"
#include "cjm-document-picture.h"
#include "cjm-growing-text.h"
#include "cjm-icon-label.h"
#include "cjm-objective-scale.h"
#include "cjm-palette-item.h"
#include "cjm-palette.h"
#include "cjm-persona-avatar.h"
#include "cjm-portrait-crop.h"
#include "cjm-resources.h"
#include "cjm-share-bar.h"
#include "cjm-swatch.h"
#include "cjm-template-picture.h"
#include "cjm-tiles-layout.h"
#include "cjm-wrap-layout.h"
#include "drawn.h"
#include "sheet.h"

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/klantreis/Klantreis/pages/pages.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

#define GAP 12   /* between the widgets of a sheet, in pixels */

/* A window in which widgets stand in rows, each as large as is asked */
typedef struct
{
  GtkWidget *window;
  GtkFixed *fixed;
  int x;
  int y;
  int row;         /* the height of this one so far */
} Sheet;

static void
begin_sheet (Sheet *self)
{
  *self = (Sheet) { .window = gtk_window_new (), .fixed = GTK_FIXED (gtk_fixed_new ()), .x = GAP, .y = GAP };
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->fixed));
}

static void
put (Sheet     *self,
     GtkWidget *widget,
     int        width,
     int        height)
{
  gtk_widget_set_size_request (widget, width, height);
  gtk_fixed_put (self->fixed, widget, self->x, self->y);
  self->x += width + GAP;
  self->row = MAX (self->row, height);
}

static void
end_row (Sheet *self)
{
  self->x = GAP;
  self->y += self->row + GAP;
  self->row = 0;
}

static void
compare_sheet (Sheet      *self,
               const char *name)
{
  cairo_surface_t *surface;

  gtk_window_present (GTK_WINDOW (self->window));
  wait_for_frames (self->window, 3);
  wait_until ((surface = paint_window (self->window)) != NULL);
  sheet_compare_picture (name, surface);
  cairo_surface_destroy (surface);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* Light, dark, and mirrored: what is drawn follows all three. */
typedef struct
{
  const char *name;
  gboolean dark;
  gboolean mirrored;
} Way;

static const Way ways[] = { { "light", FALSE, FALSE }, { "dark", TRUE, FALSE }, { "mirrored", FALSE, TRUE } };

static void
begin_way (const Way *way)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      way->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_default_direction (way->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

static CjmNode *
create_persona (const char *name,
                const char *color,
                double      share)
{
  CjmNode *persona = cjm_node_new (CJM_KIND_PERSONA, NULL);

  cjm_node_set_text (persona, CJM_PERSONA_NAME, name);
  cjm_node_set_text (persona, CJM_PERSONA_COLOR, color);
  cjm_node_set_number (persona, CJM_PERSONA_SHARE, share);

  return persona;
}

static void
put_personas (Sheet *self)
{
  static const struct
  {
    const char *name;
    const char *color;
    double share;
    int avatar;     /* size, in pixels */
  } personas[] = {
    { "Ann", "#813d9c", NAN, 24 }, { "Ben Os", "#f6d32d", 0, 32 }, { "Cor van Dam", "#2ec27e", 0.01, 48 },
    { "", NULL, 0.4, 64 }, { "Éva", "#1a5fb4", 1, 96 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (personas); i++)
    {
      g_autoptr (CjmNode) persona = create_persona (personas[i].name, personas[i].color, personas[i].share);
      GtkWidget *bar = cjm_share_bar_new ();
      GtkWidget *avatar = cjm_persona_avatar_new ();

      cjm_share_bar_set_persona (CJM_SHARE_BAR (bar), persona);
      cjm_persona_avatar_set_size (CJM_PERSONA_AVATAR (avatar), personas[i].avatar);
      cjm_persona_avatar_set_persona (CJM_PERSONA_AVATAR (avatar), persona);
      put (self, bar, 80, 6);
      put (self, avatar, personas[i].avatar, personas[i].avatar);
    }
  put (self, cjm_share_bar_new (), 80, 12);
  end_row (self);
}

static void
put_templates (Sheet *self)
{
  for (guint i = 0; i < CJM_N_TEMPLATES; i++)
    {
      GtkWidget *picture = g_object_new (CJM_TYPE_TEMPLATE_PICTURE, NULL);

      cjm_template_picture_set_template (CJM_TEMPLATE_PICTURE (picture), i);
      put (self, picture, 150, 92);
    }
  end_row (self);
}

static CjmNode *
add (CjmNode *parent,
     guint    member,
     CjmKind  kind)
{
  g_autoptr (CjmNode) node = cjm_node_new (kind, NULL);

  cjm_node_insert (parent, member, CJM_END, node);

  return node;
}

/* How far an objective is, with what was measured last */
static void
put_scales (Sheet *self)
{
  static const struct
  {
    double baseline;
    double target;
    double measured;
  } scales[] = { { 10, 50, 20 }, { 50, 10, 40 }, { 10, 50, 60 }, { 10, 50, 5 }, { 10, 50, 50 }, { 10, 50, NAN } };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
      CjmNode *objective = add (root, CJM_DOCUMENT_OBJECTIVES, CJM_KIND_OBJECTIVE);
      CjmNode *phase = add (add (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY), CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
      CjmNode *measured = add (add (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE), CJM_EPISODE_MEASURES,
                               CJM_KIND_MEASUREMENT);
      GtkWidget *scale = cjm_objective_scale_new ();

      cjm_node_set_choice (objective, CJM_OBJECTIVE_MEASURE, CJM_MEASURE_NPS);
      cjm_node_set_number (objective, CJM_OBJECTIVE_BASELINE, scales[i].baseline);
      cjm_node_set_number (objective, CJM_OBJECTIVE_TARGET, scales[i].target);
      cjm_node_set_choice (measured, CJM_MEASUREMENT_MEASURE, CJM_MEASURE_NPS);
      cjm_node_set_number (measured, CJM_MEASUREMENT_VALUE, scales[i].measured);
      cjm_objective_scale_show (CJM_OBJECTIVE_SCALE (scale), objective);
      put (self, scale, 150, 20 + 5 * (int) i);
    }
  end_row (self);
}

static void
put_swatches (Sheet *self)
{
  static const char *const colors[] = { "#1a5fb4", "#f6d32d", "#2ec27e" };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    put (self, cjm_swatch_new (colors[i]), 28, 28);
  end_row (self);
}

static void
test_small (gconstpointer data)
{
  const Way *way = data;
  g_autofree char *name = g_strconcat ("small-", way->name, NULL);
  Sheet sheet;

  if (!sheet_is_known_gtk ())
    return;
  begin_way (way);
  begin_sheet (&sheet);
  put_personas (&sheet);
  put_templates (&sheet);
  put_scales (&sheet);
  put_swatches (&sheet);
  compare_sheet (&sheet, name);
}

/* The palette in one row, in two, and as a menu; the icons and the cards that the pointer carries */
static void
test_palette (gconstpointer data)
{
  static const int widths[] = { 1300, 800, 200 };
  static const double zooms[] = { 1, 0.5, 1.5 };
  const Way *way = data;
  g_autofree char *name = g_strconcat ("palette-", way->name, NULL);
  guint n_things;
  const CjmPaletteItem *types = cjm_palette_list_things (&n_things);
  g_autoptr (CjmCanvas) view = g_object_ref_sink (g_object_new (CJM_TYPE_CANVAS, NULL));
  Sheet sheet;

  if (!sheet_is_known_gtk ())
    return;
  begin_way (way);
  begin_sheet (&sheet);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *palette = g_object_new (CJM_TYPE_PALETTE, NULL);

      cjm_palette_set_view (CJM_PALETTE (palette), view);
      put (&sheet, palette, widths[i], 80);
      end_row (&sheet);
    }
  for (guint i = 0; i < n_things; i++)
    {
      g_autoptr (GdkPaintable) card = cjm_palette_item_draw_card (types + i, way->dark, zooms[i % G_N_ELEMENTS (zooms)]);

      put (&sheet, gtk_picture_new_for_paintable (card), gdk_paintable_get_intrinsic_width (card),
           gdk_paintable_get_intrinsic_height (card));
      if (i % 6 == 5)
        end_row (&sheet);
    }
  /* The icons follow the map while they are seen. */
  gtk_window_present (GTK_WINDOW (sheet.window));
  wait_for_frames (sheet.window, 3);
  cjm_canvas_set_dark (view, way->dark);
  compare_sheet (&sheet, name);
}

static void
put_crop (Sheet *self,
          int    width,
          int    height,
          double zoom,
          double x,
          double y)
{
  g_autoptr (GdkPixbuf) photo = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  GtkWidget *crop = g_object_new (CJM_TYPE_PORTRAIT_CROP, NULL);

  gdk_pixbuf_fill (photo, 0x3060a0ff);
  for (int i = 0; i < width; i += 60)
    {
      g_autoptr (GdkPixbuf) stripe = gdk_pixbuf_new_subpixbuf (photo, i, 0, 20, height);
      g_autoptr (GdkPixbuf) row = gdk_pixbuf_new_subpixbuf (photo, 0, i % height, width, MIN (10, height - i % height));

      gdk_pixbuf_fill (stripe, 0xf6d32dff);
      gdk_pixbuf_fill (row, 0xa51d2dff);
    }
  cjm_portrait_crop_set_photo (CJM_PORTRAIT_CROP (crop), photo);
  gtk_adjustment_set_value (cjm_portrait_crop_get_zoom (CJM_PORTRAIT_CROP (crop)), zoom);
  cjm_portrait_crop_pan (CJM_PORTRAIT_CROP (crop), x, y);
  put (self, crop, 320, 320);
}

static void
test_crop (void)
{
  Sheet sheet;

  if (!sheet_is_known_gtk ())
    return;
  begin_way (&ways[0]);
  begin_sheet (&sheet);
  put_crop (&sheet, 600, 300, 1, 0, 0);
  put_crop (&sheet, 300, 600, 1, 0, 40);
  put_crop (&sheet, 300, 300, 2.5, -30, 50);
  compare_sheet (&sheet, "crop");
}

/* How layouts put boxes of several sizes, at several widths; a hidden one takes no room. */
static void
describe_places (GString    *text,
                 const char *name,
                 GtkWidget  *box,
                 int         width)
{
  int least, natural, height;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  g_string_append_printf (text, "%s, %d wide (%d to %d), %d high:", name, width, least, natural, height);
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, width, height }, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_visible (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
      g_string_append_printf (text, " %g,%g %g×%g", (double) bounds.origin.x, (double) bounds.origin.y,
                              (double) bounds.size.width, (double) bounds.size.height);
    }
  g_string_append_c (text, '\n');
}

static GtkWidget *
create_boxes (guint n)
{
  static const int sizes[][2] = { { 60, 20 }, { 90, 30 }, { 40, 10 }, { 70, 25 }, { 120, 15 }, { 50, 40 }, { 30, 20 } };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *child = gtk_label_new (NULL);

      gtk_widget_set_size_request (child, sizes[i][0], sizes[i][1]);
      gtk_widget_set_visible (child, i != 2);
      gtk_box_append (GTK_BOX (box), child);
    }

  return box;
}

static void
describe_size (GString    *text,
               const char *name,
               GtkWidget  *widget,
               int         width)
{
  g_autoptr (GtkWidget) owned = g_object_ref_sink (widget);
  int sizes[4];

  gtk_widget_measure (owned, GTK_ORIENTATION_HORIZONTAL, -1, &sizes[0], &sizes[1], NULL, NULL);
  gtk_widget_measure (owned, GTK_ORIENTATION_VERTICAL, width, &sizes[2], &sizes[3], NULL, NULL);
  g_string_append_printf (text, "%s: %d to %d wide; for %d: %d to %d high\n", name, sizes[0], sizes[1], width, sizes[2],
                          sizes[3]);
}

static GtkWidget *
create_text (const char *text)
{
  GtkWidget *view = cjm_growing_text_new ();

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);

  return view;
}

/* What says itself how large it is; a text grows with its lines. */
static void
test_sizes (void)
{
  static const char words[] = "She looks for a house near her work, and finds none that she can pay.";
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *avatar = cjm_persona_avatar_new ();

  if (!sheet_is_known_gtk ())
    return;
  begin_way (&ways[0]);
  cjm_persona_avatar_set_size (CJM_PERSONA_AVATAR (avatar), 40);
  describe_size (text, "avatar", avatar, -1);
  describe_size (text, "share", cjm_share_bar_new (), -1);
  describe_size (text, "template", g_object_new (CJM_TYPE_TEMPLATE_PICTURE, NULL), -1);
  describe_size (text, "objective", cjm_objective_scale_new (), -1);
  describe_size (text, "document", cjm_document_picture_new (90, 60), -1);
  describe_size (text, "crop", g_object_new (CJM_TYPE_PORTRAIT_CROP, NULL), -1);
  describe_size (text, "palette", g_object_new (CJM_TYPE_PALETTE, NULL), -1);
  describe_size (text, "palette", g_object_new (CJM_TYPE_PALETTE, NULL), 800);
  describe_size (text, "palette", g_object_new (CJM_TYPE_PALETTE, NULL), 200);
  describe_size (text, "palette", g_object_new (CJM_TYPE_PALETTE, NULL), 0);
  describe_size (text, "icon and word", cjm_icon_label_new ("list-add-symbolic", "Add"), -1);
  describe_size (text, "one line", create_text ("She looks"), 300);
  describe_size (text, "two lines", create_text ("She looks.\nShe pays."), 300);
  describe_size (text, "words", create_text (words), -1);
  describe_size (text, "words", create_text (words), 0);
  describe_size (text, "words", create_text (words), 300);
  describe_size (text, "words", create_text (words), 100);
  sheet_compare_text ("sizes", text->str);
}

static void
test_layouts (void)
{
  static const int widths[] = { 120, 159, 160, 200, 330, 331, 500, 900 };
  static const guint counts[] = { 0, 1, 3, 7 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (counts) * 6; i++)
    {
      static const char *const names[] = { "wrap", "tiles", "columns" };
      guint kind = i / 2 % 3;
      GtkWidget *window = gtk_window_new ();
      GtkWidget *box;

      gtk_widget_set_default_direction (i % 2 == 1 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      box = create_boxes (counts[i / 6]);
      gtk_widget_set_layout_manager (box, kind == 0 ? cjm_wrap_layout_new (10)
                                          : kind == 1 ? cjm_tiles_layout_new (120, 4, 12) : cjm_columns_layout_new (120, 7));
      gtk_window_set_child (GTK_WINDOW (window), box);
      for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          g_autofree char *name = g_strdup_printf ("%s of %u%s", names[kind], counts[i / 6], i % 2 == 1 ? ", mirrored" : "");

          describe_places (text, name, box, widths[j]);
        }
      gtk_window_destroy (GTK_WINDOW (window));
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  sheet_compare_text ("layouts", text->str);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cjm_resources_register ();
  load_style ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *small = g_strconcat ("/drawings/small/", ways[i].name, NULL);
      g_autofree char *palette = g_strconcat ("/drawings/palette/", ways[i].name, NULL);

      g_test_add_data_func (small, &ways[i], test_small);
      g_test_add_data_func (palette, &ways[i], test_palette);
    }
  g_test_add_func ("/drawings/crop", test_crop);
  g_test_add_func ("/drawings/layouts", test_layouts);
  g_test_add_func ("/drawings/sizes", test_sizes);

  return g_test_run ();
}
