/* test-map-parts.c: what a map view is made of and what needs no display: which cards are selected, and whether one looks
 * different
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-map-painter.h"
#include "cjm-selection.h"

#define N_IDS 6
#define N_ROUNDS 4000

static const char *const IDS[N_IDS] = { "a", "b", "c", "d", "e", "f" };

/* What a selection ought to hold */
typedef struct
{
  gboolean has[N_IDS];
  gboolean there[N_IDS];  /* not gone from the map */
  int lead;               /* -1 for none, -2 for any of them */
  int anchor;
} Model;

static gboolean
exists (const char *id,
        gpointer    user_data)
{
  const Model *model = user_data;

  return model->there[*id - 'a'];
}

static guint
count (const Model *model)
{
  guint n = 0;

  for (guint i = 0; i < N_IDS; i++)
    n += model->has[i];

  return n;
}

static void
assert_same (CjmSelection *self,
             const Model  *model)
{
  const char *lead = cjm_selection_get_lead (self);
  const char *anchor = cjm_selection_get_anchor (self);
  g_autoptr (GPtrArray) ids = cjm_selection_list (self);

  g_assert_cmpuint (cjm_selection_get_size (self), ==, count (model));
  g_assert_cmpuint (ids->len, ==, count (model));
  for (guint i = 0; i < N_IDS; i++)
    g_assert_true (cjm_selection_contains (self, IDS[i]) == model->has[i]);
  for (guint i = 0; i < ids->len; i++)
    g_assert_true (cjm_selection_contains (self, ids->pdata[i]));
  g_assert_true ((lead != NULL) == (count (model) > 0));
  g_assert_true (lead == NULL || cjm_selection_contains (self, lead));
  if (model->lead >= 0)
    g_assert_cmpstr (lead, ==, IDS[model->lead]);
  g_assert_cmpstr (anchor, ==, model->anchor >= 0 ? IDS[model->anchor] : NULL);
  g_assert_false (cjm_selection_contains (self, NULL));
  g_assert_false (cjm_selection_contains (self, "nowhere"));
}

static void
try_select (CjmSelection *self,
            Model        *model,
            int           which)
{
  gboolean same = which < 0 ? count (model) == 0 : count (model) == 1 && model->has[which];

  g_assert_true (cjm_selection_select (self, which < 0 ? NULL : IDS[which]) != same);
  memset (model->has, 0, sizeof model->has);
  if (which >= 0)
    model->has[which] = TRUE;
  model->lead = model->anchor = which;
}

static void
try_toggle (CjmSelection *self,
            Model        *model,
            int           which)
{
  cjm_selection_toggle (self, IDS[which]);
  model->anchor = which;
  model->has[which] = !model->has[which];
  if (model->has[which])
    model->lead = which;
  else if (model->lead == which || model->lead == -2)
    model->lead = -2;
}

static void
try_replace (CjmSelection *self,
             Model        *model,
             GRand        *random)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const char *before = cjm_selection_get_lead (self);
  gboolean same = TRUE;
  int lead = g_rand_int_range (random, -1, N_IDS);
  int old = before != NULL ? *before - 'a' : -1;

  for (int i = 0; i < N_IDS; i++)
    {
      gboolean has = g_rand_int_range (random, 0, 3) == 0;

      if (has)
        g_ptr_array_add (ids, (gpointer) IDS[i]);
      same &= has == model->has[i];
      model->has[i] = has;
    }
  if (lead >= 0 && !model->has[lead])
    lead = -1;
  same &= lead < 0 || lead == old;
  g_assert_true (cjm_selection_replace (self, ids, lead >= 0 ? IDS[lead] : NULL) != same);
  if (!same || old >= 0)
    model->lead = lead >= 0 ? lead : old >= 0 && model->has[old] ? old : -2;
}

static void
try_prune (CjmSelection *self,
           Model        *model,
           GRand        *random)
{
  const char *lead = cjm_selection_get_lead (self);
  int old = lead != NULL ? *lead - 'a' : -1;
  gboolean changed = FALSE;

  for (guint i = 0; i < N_IDS; i++)
    {
      model->there[i] = g_rand_int_range (random, 0, 4) > 0;
      changed |= model->has[i] && !model->there[i];
      model->has[i] = model->has[i] && model->there[i];
    }
  g_assert_true (cjm_selection_prune (self, exists, model) == changed);
  model->lead = old >= 0 && model->has[old] ? old : -2;
}

/* Random clicks against a plain list of what is selected */
static void
test_selection (void)
{
  g_autoptr (CjmSelection) self = cjm_selection_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Model model = { .lead = -1, .anchor = -1 };

  assert_same (self, &model);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      switch (g_rand_int_range (random, 0, 4))
        {
        case 0:
          try_select (self, &model, g_rand_int_range (random, -1, N_IDS));
          break;
        case 1:
          try_toggle (self, &model, g_rand_int_range (random, 0, N_IDS));
          break;
        case 2:
          try_replace (self, &model, random);
          break;
        default:
          try_prune (self, &model, random);
          break;
        }
      assert_same (self, &model);
    }
}

static PangoLayout *
make_layout (const char *text,
             const char *font)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
  g_object_unref (context);

  return layout;
}

/* One of everything that can be drawn */
static CjmGroup *
make_group (const char *text,
            const char *font)
{
  g_autoptr (PangoLayout) layout = make_layout (text, font);
  CjmGroup *group = cjm_group_new (NULL, "card");
  CjmItem *item;

  group->width = 120;
  group->height = 60;
  item = cjm_group_add_rectangle (group, 1, 2, 30, 40, 5);
  item->fill = (CjmPaint) { 0x102030, 0.5f, TRUE };
  item->stroke = (CjmPaint) { 0x405060, 1, TRUE };
  item->line_width = 2;
  item->dash[0] = 3;
  item->dash[1] = 4;
  item = cjm_group_add_path (group);
  cjm_item_move_to (item, 1, 1);
  cjm_item_line_to (item, 5, 6);
  cjm_item_curve_to (item, 7, 8, 9, 10, 11, 12);
  cjm_item_close (item);
  cjm_group_add_line (group, pango_layout_get_line_readonly (layout, 0), 3, 20, 0x222222);

  return group;
}

#define ITEM(i) (&g_array_index (group->items, CjmItem, i))
#define SEGMENT(i) (&g_array_index (ITEM (1)->segments, CjmSegment, i))

static void
assert_differs (guint     before,
                float    *field,
                CjmGroup *group)
{
  *field += 1 / 32.0f;
  g_assert_cmpuint (cjm_map_group_digest (group), !=, before);
  *field -= 1 / 32.0f;
  g_assert_cmpuint (cjm_map_group_digest (group), ==, before);
}

/* Whatever is drawn of a group is in its digest, and nothing else. */
static void
test_digest_of_places (void)
{
  CjmGroup *group = make_group ("Call", "Cantarell 12");
  guint before = cjm_map_group_digest (group);
  CjmItem *item = ITEM (0);
  float *fields[] = { &group->width, &group->height, &item->fill.alpha, &item->stroke.alpha, &item->line_width,
                      &item->dash[0], &item->dash[1], &item->area.origin.x, &item->area.origin.y,
                      &item->area.size.width, &item->area.size.height, &item->radius, &ITEM (2)->x,
                      &ITEM (2)->baseline };
  CjmGroup *same = make_group ("Call", "Cantarell 12");

  g_assert_cmpuint (cjm_map_group_digest (same), ==, before);
  cjm_group_free (same);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    assert_differs (before, fields[i], group);
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < (i == 2 ? 3 : 1); j++)
      {
        assert_differs (before, &SEGMENT (i)->points[j].x, group);
        assert_differs (before, &SEGMENT (i)->points[j].y, group);
      }
  cjm_group_free (group);
}

static void
test_digest_of_kinds (void)
{
  CjmGroup *group = make_group ("Call", "Cantarell 12");
  guint before = cjm_map_group_digest (group);
  CjmItem *item = ITEM (0);
  CjmItem other = *item;

  for (guint shift = 0; shift < 24; shift += 8)
    {
      item->fill.rgb ^= 1u << shift;
      g_assert_cmpuint (cjm_map_group_digest (group), !=, before);
      item->fill.rgb ^= 1u << shift;
      item->stroke.rgb ^= 1u << shift;
      g_assert_cmpuint (cjm_map_group_digest (group), !=, before);
      item->stroke.rgb ^= 1u << shift;
    }
  item->fill.set = FALSE;
  g_assert_cmpuint (cjm_map_group_digest (group), !=, before);
  item->fill.set = TRUE;
  item->type = CJM_ITEM_PICTURE;
  g_assert_cmpuint (cjm_map_group_digest (group), !=, before);
  item->type = CJM_ITEM_RECTANGLE;
  SEGMENT (1)->type = CJM_SEGMENT_MOVE;
  g_assert_cmpuint (cjm_map_group_digest (group), !=, before);
  SEGMENT (1)->type = CJM_SEGMENT_LINE;
  g_assert_cmpuint (cjm_map_group_digest (group), ==, before);

  /* What comes first lies below. */
  *item = *ITEM (2);
  *ITEM (2) = other;
  g_assert_cmpuint (cjm_map_group_digest (group), !=, before);
  cjm_group_free (group);
}

static void
test_digest_of_texts (void)
{
  static const char *const texts[][2] = {
    { "Call", "Cantarell 12" },   { "Tall", "Cantarell 12" },  { "Calm", "Cantarell 12" },
    { "Call", "Cantarell 13" },   { "Calls", "Cantarell 12" }, { "Call", "Cantarell Bold 12" },
  };
  guint digests[G_N_ELEMENTS (texts)];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CjmGroup *group = make_group (texts[i][0], texts[i][1]);

      digests[i] = cjm_map_group_digest (group);
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (digests[i], !=, digests[j]);
      cjm_group_free (group);
    }
}

#define SIDE 64

/* Has a group painted from afar, at so many pixels a canvas unit, and of it what is in the left upper part of so many units. */
static guint32 *
paint_from_afar (const CjmGroup *group,
                 double          zoom,
                 float           visible)
{
  guint32 *pixels = g_new0 (guint32, SIDE * SIDE);
  cairo_surface_t *surface = cairo_image_surface_create_for_data ((guchar *) pixels, CAIRO_FORMAT_ARGB32, SIDE, SIDE, 4 * SIDE);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, zoom, zoom);
  cjm_map_paint_from_afar (cr, group, &GRAPHENE_RECT_INIT (0, 0, visible, visible), zoom);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pixels;
}

/* How many pixels' worth of paint there is, and the first and the last column and row of it */
static double
sum_paint (const guint32 *pixels,
           int           *edges)
{
  double sum = 0;

  edges[0] = edges[2] = SIDE;
  edges[1] = edges[3] = -1;
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (pixels[y * SIDE + x] >> 24 > 0)
        {
          sum += (pixels[y * SIDE + x] >> 24) / 255.0;
          edges[0] = MIN (edges[0], x);
          edges[1] = MAX (edges[1], x);
          edges[2] = MIN (edges[2], y);
          edges[3] = MAX (edges[3], y);
        }

  return sum;
}

static void
check_boxes (CjmGroup *group,
             double    zoom,
             float     visible,
             double    expected)
{
  g_autofree guint32 *pixels = paint_from_afar (group, zoom, visible);
  int edges[4];

  g_assert_cmpfloat_with_epsilon (sum_paint (pixels, edges), expected, 0.05 + expected / 100);
}

/* A card is the boxes of what is filled of it, but for those that are too thin to see and what is out of view. */
static void
test_boxes (void)
{
  static const struct
  {
    float width;
    float height;
    double zoom;
    double painted;  /* in pixels */
  } cases[] = {
    { 10, 20, 1, 200 },    { 10, 1.5f, 1, 15 },   { 10, 1.25f, 1, 0 },   { 1.5f, 10, 1, 15 },   { 1.25f, 10, 1, 0 },
    { 10, 3, 0.5, 7.5 },   { 10, 2.75f, 0.5, 0 }, { 3, 10, 0.5, 7.5 },   { 2.75f, 10, 0.5, 0 }, { 10, 0.75f, 2, 30 },
    { 1.5f, 1.5f, 1, 2.25 },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      CjmGroup *group = cjm_group_new (NULL, "card");
      float width = cases[i / 2].width, height = cases[i / 2].height;
      CjmItem *item = i % 2 == 0 ? cjm_group_add_rectangle (group, 4, 6, width, height, 0) : cjm_group_add_path (group);

      group->flags = CJM_GROUP_CARD;
      item->fill = cjm_paint (0x808080, 1);
      if (i % 2 == 1)
        {
          /* Half of its box */
          cjm_item_move_to (item, 4, 6);
          cjm_item_line_to (item, 4 + width, 6);
          cjm_item_line_to (item, 4, 6 + height);
          cjm_item_close (item);
        }
      check_boxes (group, cases[i / 2].zoom, 100, cases[i / 2].painted);
      check_boxes (group, cases[i / 2].zoom, 3, 0);
      item->fill.set = FALSE;
      item->stroke = cjm_paint (0x808080, 1);
      item->line_width = 2;
      check_boxes (group, cases[i / 2].zoom, 100, 0);
      cjm_group_free (group);
    }
}

/* A point of the curve, and what is no card, keep their shape. */
static void
test_shapes (void)
{
  static const CjmGroupFlags flags[] = { CJM_GROUP_CARD, CJM_GROUP_CARD | CJM_GROUP_POINT, CJM_GROUP_PLAIN };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      CjmGroup *group = cjm_group_new (NULL, "card");
      CjmItem *item = cjm_group_add_path (group);

      group->flags = flags[i];
      item->fill = cjm_paint (0x808080, 1);
      cjm_item_add_circle (item, 20, 20, 10);
      check_boxes (group, 1, 100, i == 0 ? 400 : G_PI * 100);
      cjm_group_free (group);
    }
}

/* A line of text is a bar on its baseline: as wide as the line, two fifths as high, a third as dark, and not thinner than can
 * be seen. */
static void
test_bars (void)
{
  g_autoptr (PangoLayout) layout = make_layout ("Call", "Cantarell 12");
  CjmGroup *group = cjm_group_new (NULL, "card");
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  PangoRectangle extents;
  double width;
  double height;

  pango_layout_line_get_extents (line, NULL, &extents);
  width = (double) extents.width / PANGO_SCALE;
  height = 0.4 * extents.height / PANGO_SCALE;
  cjm_group_add_line (group, line, 5, 40, 0x222222);
  for (guint i = 0; i < 3; i++)
    {
      double zoom = i == 0 ? 1 : (i == 1 ? 0.91 : 0.89) / height;
      g_autofree guint32 *pixels = paint_from_afar (group, zoom, 100);
      int edges[4];
      double sum = sum_paint (pixels, edges);

      g_assert_cmpfloat_with_epsilon (sum, i < 2 ? 0.35 * width * height * zoom * zoom : 0, 0.02 * width);
      if (i == 2)
        continue;
      g_assert_cmpfloat (sum, >, 0);
      g_assert_cmpint (edges[0], ==, (int) (5 * zoom));
      g_assert_cmpint (edges[1], ==, (int) ceil ((5 + width) * zoom) - 1);
      g_assert_cmpint (edges[2], ==, (int) floor ((40 - height) * zoom));
      g_assert_cmpint (edges[3], ==, (int) ceil (40 * zoom) - 1);
    }
  cjm_group_free (group);
}

/* On which side of a limit the limit itself lies */
static void
test_limits (void)
{
  g_assert_true (cjm_map_is_detailed (0.3, 600));
  g_assert_false (cjm_map_is_detailed (0.299, 1));
  g_assert_false (cjm_map_is_detailed (4, 601));
  g_assert_true (cjm_map_needs_outlines (0.899));
  g_assert_false (cjm_map_needs_outlines (0.9));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/map-parts/selection", test_selection);
  g_test_add_func ("/canvas/map-parts/limits", test_limits);
  g_test_add_func ("/canvas/map-parts/digest-of-places", test_digest_of_places);
  g_test_add_func ("/canvas/map-parts/digest-of-kinds", test_digest_of_kinds);
  g_test_add_func ("/canvas/map-parts/digest-of-texts", test_digest_of_texts);
  g_test_add_func ("/canvas/map-parts/boxes", test_boxes);
  g_test_add_func ("/canvas/map-parts/shapes", test_shapes);
  g_test_add_func ("/canvas/map-parts/bars", test_bars);

  return g_test_run ();
}
