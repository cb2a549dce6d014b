/* test-goldens.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-outline.h"
#include "golden.h"
#include "sample-group.h"

/* The painter's picture and librsvg's of our SVG must be the same: there is one picture, whoever draws it. */

typedef CjmScene *(*CreateScene) (gconstpointer data);

typedef struct
{
  const char *name;
  CreateScene create;
  gconstpointer data;
  gboolean pictures;   /* portraits, which two libraries scale in two ways */
  CjmSceneView view;
} Map;

static CjmScene *
create_sample (gconstpointer data)
{
  g_autoptr (CjmDocument) document = sample_create (GPOINTER_TO_UINT (data));

  return sample_create_scene (document, 0);
}

static CjmScene *
create_example (gconstpointer data)
{
  g_autoptr (CjmDocument) document = golden_read_example (data);

  return sample_create_scene (document, 0);
}

static CjmScene *
create_sheet (gconstpointer data)
{
  g_autoptr (CjmDocument) document = golden_read_example (data);

  return golden_create_sheet (document);
}

static CjmScene *
create_sample_sheet (gconstpointer data)
{
  g_autoptr (CjmDocument) document = sample_create (GPOINTER_TO_UINT (data));

  return golden_create_sheet (document);
}

static CjmScene *
create_composite (gconstpointer data)
{
  g_autoptr (CjmDocument) document = golden_read_example (data);

  return golden_create_composite (document);
}

static CjmScene *
create_group (gconstpointer data)
{
  g_autoptr (CjmDocument) document = sample_create_group (GPOINTER_TO_UINT (data));

  return golden_create_composite (document);
}

static CjmScene *
show_all (CjmDocument *document)
{
  CjmScene *scene = sample_create_scene (document, 0);
  CjmSceneOptions options = *cjm_scene_get_options (scene);

  options.overlays = CJM_OVERLAY_ALL;
  cjm_scene_set_options (scene, &options);

  return scene;
}

static CjmScene *
create_overlays (gconstpointer data)
{
  g_autoptr (CjmDocument) document = golden_read_example (data);

  return show_all (document);
}

static CjmScene *
create_group_overlays (gconstpointer data)
{
  g_autoptr (CjmDocument) document = sample_create_group (GPOINTER_TO_UINT (data));

  return show_all (document);
}

static const Map maps[] = {
  { "empty", create_sample, GUINT_TO_POINTER (SAMPLE_EMPTY) },
  { "bare", create_sample, GUINT_TO_POINTER (SAMPLE_BARE) },
  { "ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY) },
  { "crowded", create_sample, GUINT_TO_POINTER (SAMPLE_CROWDED) },
  { "long", create_sample, GUINT_TO_POINTER (SAMPLE_LONG) },
  { "pictures", create_sample, GUINT_TO_POINTER (SAMPLE_PICTURES), .pictures = TRUE },
  { "holiday.en", create_example, "holiday.en.journey" },
  { "holiday.nl", create_example, "holiday.nl.journey" },
  { "composite.en", create_composite, "crm-tender.en.journey" },
  { "composite.nl", create_composite, "crm-tender.nl.journey" },
  { "composite-twelve", create_group, GUINT_TO_POINTER (12) },
  { "overlays", create_overlays, "holiday.en.journey" },
  { "overlays-twelve", create_group_overlays, GUINT_TO_POINTER (12) },
  { "sheet.en", create_sheet, "holiday.en.journey" },
  { "sheet.nl", create_sheet, "holiday.nl.journey" },
  { "sheet-pictures", create_sample_sheet, GUINT_TO_POINTER (SAMPLE_PICTURES), .pictures = TRUE },
  { "loop-empty", create_sample, GUINT_TO_POINTER (SAMPLE_EMPTY), .view = CJM_VIEW_LOOP },
  { "loop-ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY), .view = CJM_VIEW_LOOP },
  { "loop-long", create_sample, GUINT_TO_POINTER (SAMPLE_LONG), .view = CJM_VIEW_LOOP },
  { "loop-holiday.en", create_example, "holiday.en.journey", .view = CJM_VIEW_LOOP },
  { "loop-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_LOOP },
  { "heat-empty", create_sample, GUINT_TO_POINTER (SAMPLE_EMPTY), .view = CJM_VIEW_HEAT },
  { "heat-ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY), .view = CJM_VIEW_HEAT },
  { "heat-crowded", create_sample, GUINT_TO_POINTER (SAMPLE_CROWDED), .view = CJM_VIEW_HEAT },
  { "heat-holiday.en", create_example, "holiday.en.journey", .view = CJM_VIEW_HEAT },
  { "heat-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_HEAT },
  { "drop-off-ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY), .view = CJM_VIEW_LEAVING },
  { "drop-off-long", create_sample, GUINT_TO_POINTER (SAMPLE_LONG), .view = CJM_VIEW_LEAVING },
  { "drop-off-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_LEAVING },
  { "evidence-ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY), .view = CJM_VIEW_EVIDENCE },
  { "evidence-holiday.en", create_example, "holiday.en.journey", .view = CJM_VIEW_EVIDENCE },
  { "priorities-holiday.en", create_example, "holiday.en.journey", .view = CJM_VIEW_PRIORITIES },
  { "priorities-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_PRIORITIES },
  { "channels-holiday.en", create_example, "holiday.en.journey", .view = CJM_VIEW_CHANNELS },
  { "channels-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_CHANNELS },
  { "gaps-holiday.en", create_example, "holiday.en.journey", .view = CJM_VIEW_GAPS },
  { "gaps-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_GAPS },
  { "personas-holiday.en", create_example, "holiday.en.journey", .view = CJM_VIEW_TOGETHER },
  { "personas-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_TOGETHER },
  { "matrix-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_MATRIX },
  { "matrix-ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY), .view = CJM_VIEW_MATRIX },
  { "findings-holiday.en", create_example, "holiday.en.journey", .view = CJM_VIEW_FINDINGS },
  { "findings-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_FINDINGS },
  { "timeline-holiday.en", create_example, "holiday.en.journey", .view = CJM_VIEW_TIMELINE },
  { "timeline-holiday.nl", create_example, "holiday.nl.journey", .view = CJM_VIEW_TIMELINE },
  { "timeline-ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY), .view = CJM_VIEW_TIMELINE },
  { "priorities-ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY), .view = CJM_VIEW_PRIORITIES },
  { "channels-ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY), .view = CJM_VIEW_CHANNELS },
  { "findings-ugly", create_sample, GUINT_TO_POINTER (SAMPLE_UGLY), .view = CJM_VIEW_FINDINGS },
  { "findings-long", create_sample, GUINT_TO_POINTER (SAMPLE_LONG), .view = CJM_VIEW_FINDINGS },
};

static CjmScene *
create_scene (const Map *map)
{
  CjmScene *scene = map->create (map->data);
  CjmSceneOptions options = *cjm_scene_get_options (scene);

  if (map->view != CJM_VIEW_MAP)
    {
      options.view = map->view;
      cjm_scene_options_set_today (&options, "2027-01-15");
      cjm_scene_set_options (scene, &options);
    }
  return scene;
}

static Difference
compare (const Map *map,
         CjmScene  *scene,
         double     scale,
         gboolean   outlines)
{
  g_autoptr (GBytes) svg = cjm_svg_writer_write (scene, 1, outlines);
  cairo_surface_t *painted = golden_paint (scene, scale, NULL, TRUE);
  cairo_surface_t *rendered = golden_render (scene, svg, scale);
  Difference difference = golden_compare (painted, rendered);

  g_test_message ("%s at %g, outlines %d: %u bytes differ, by %u at most and %.4f on average", map->name, scale,
                  outlines, difference.n_different, difference.largest, difference.mean);
  golden_keep (painted, map->name, "painted");
  golden_keep (rendered, map->name, "rendered");
  cairo_surface_destroy (painted);
  cairo_surface_destroy (rendered);
  return difference;
}

static void
find_color_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  gboolean *found = user_data;

  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      *found |= item->type == CJM_ITEM_TEXT && !cjm_outline_can_trace (item->line);
    }
}

/* Emoji in colours, where the machine has such a font, stay text, of which librsvg makes shadows. */
static gboolean
has_color_letters (CjmScene *scene)
{
  gboolean found = FALSE;

  cjm_scene_foreach (scene, NULL, find_color_cb, &found);
  return found;
}

/* At 1× every byte is the same but for rounding; at other scales a point may fall to the other side of a 256th of a pixel. */
static void
test_outlines (gconstpointer data)
{
  const Map *map = data;
  g_autoptr (CjmScene) scene = create_scene (map);
  const double scales[] = { 0.5, 1, 2, 3 };
  graphene_size_t size;

  cjm_scene_get_size (scene, &size);
  for (guint i = 0; i < G_N_ELEMENTS (scales) && (scales[i] <= 1 || size.width * scales[i] < 4000); i++)
    {
      Difference difference = compare (map, scene, scales[i], TRUE);

      if (map->pictures || has_color_letters (scene))
        g_assert_cmpfloat (difference.mean, <, 0.2);
      else if (scales[i] == 1)
        g_assert_cmpuint (difference.largest, <=, GOLDEN_ROUNDING);
      else
        g_assert_cmpuint (difference.largest, <=, 4);
    }
}

/* Text as text is shaped twice, once by us and once by librsvg: line by line it must come to lie at the same place.
 * The bound is a fifth of what one pixel to the side makes. */
static void
test_text (gconstpointer data)
{
  const Map *map = data;
  g_autoptr (CjmScene) scene = create_scene (map);

  g_assert_cmpfloat (compare (map, scene, 1, FALSE).mean, <, 0.2);
}

/* What is out of view may be left out, and nothing that is in view. */
static void
test_visible (gconstpointer data)
{
  const Map *map = data;
  g_autoptr (CjmScene) scene = create_scene (map);
  cairo_surface_t *whole = golden_paint (scene, 1, NULL, TRUE);
  int width = cairo_image_surface_get_width (whole), height = cairo_image_surface_get_height (whole);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 8; i++)
    {
      graphene_rect_t visible = GRAPHENE_RECT_INIT (g_rand_int_range (rand, 0, width - 20),
                                                    g_rand_int_range (rand, 0, height - 20), 300, 200);
      cairo_surface_t *part = golden_paint (scene, 1, &visible, TRUE);
      graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, width, height);
      cairo_surface_t *a, *b;

      graphene_rect_intersection (&visible, &all, &visible);
      a = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, visible.size.width, visible.size.height);
      b = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, visible.size.width, visible.size.height);
      for (guint j = 0; j < 2; j++)
        {
          cairo_t *cr = cairo_create (j == 0 ? a : b);

          cairo_set_source_surface (cr, j == 0 ? whole : part, -visible.origin.x, -visible.origin.y);
          cairo_paint (cr);
          cairo_destroy (cr);
        }
      cairo_surface_flush (a);
      cairo_surface_flush (b);
      /* Cairo smooths a part of a curve a little otherwise than the whole of it. */
      g_assert_cmpuint (golden_compare (a, b).largest, <=, 16);

      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
      cairo_surface_destroy (part);
    }
  cairo_surface_destroy (whole);
}

/* A group alone is what it is in its scene. */
static void
test_group (void)
{
  g_autoptr (CjmScene) scene = create_example ("holiday.en.journey");
  graphene_rect_t area;
  const CjmGroup *group = cjm_scene_find (scene, "persona-p-marieke", &area);
  cairo_surface_t *whole, *a, *b;
  cairo_t *cr;

  g_assert_nonnull (group);
  whole = golden_paint (scene, 1, NULL, FALSE);
  a = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, area.size.width - 40, area.size.height - 20);
  b = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, area.size.width - 40, area.size.height - 20);

  cr = cairo_create (a);
  cairo_set_source_surface (cr, whole, -area.origin.x - 20, -area.origin.y - 10);
  cairo_paint (cr);
  cairo_destroy (cr);

  cr = cairo_create (b);
  cairo_translate (cr, -20, -10);
  cjm_painter_paint_group (cr, group, NULL, FALSE);
  cairo_destroy (cr);

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  g_assert_cmpfloat (golden_compare (a, b).mean, <, 0.1);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autofree char *outlines = g_strdup_printf ("/scene/goldens/outlines/%s", maps[i].name);
      g_autofree char *text = g_strdup_printf ("/scene/goldens/text/%s", maps[i].name);
      g_autofree char *visible = g_strdup_printf ("/scene/goldens/visible/%s", maps[i].name);

      g_test_add_data_func (outlines, &maps[i], test_outlines);
      g_test_add_data_func (text, &maps[i], test_text);
      g_test_add_data_func (visible, &maps[i], test_visible);
    }
  g_test_add_func ("/scene/goldens/group", test_group);
  return g_test_run ();
}
