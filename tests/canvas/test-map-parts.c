/* test-map-parts.c: what a map view is made of and what needs no display: which cards are selected, and whether one looks
 * different
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-map-painter.h"
#include "cjm-map-selection.h"

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
exists (const char *id, gpointer user_data)
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
assert_same (CjmMapSelection *self, const Model *model)
{
  const char *lead = cjm_map_selection_get_lead (self);
  const char *anchor = cjm_map_selection_get_anchor (self);
  g_autoptr (GPtrArray) ids = cjm_map_selection_list (self);

  g_assert_cmpuint (cjm_map_selection_get_size (self), ==, count (model));
  g_assert_cmpuint (ids->len, ==, count (model));
  for (guint i = 0; i < N_IDS; i++)
    g_assert_true (cjm_map_selection_contains (self, IDS[i]) == model->has[i]);
  for (guint i = 0; i < ids->len; i++)
    g_assert_true (cjm_map_selection_contains (self, ids->pdata[i]));
  g_assert_true ((lead != NULL) == (count (model) > 0));
  g_assert_true (lead == NULL || cjm_map_selection_contains (self, lead));
  if (model->lead >= 0)
    g_assert_cmpstr (lead, ==, IDS[model->lead]);
  g_assert_cmpstr (anchor, ==, model->anchor >= 0 ? IDS[model->anchor] : NULL);
  g_assert_false (cjm_map_selection_contains (self, NULL));
  g_assert_false (cjm_map_selection_contains (self, "nowhere"));
}

static void
try_select (CjmMapSelection *self, Model *model, int which)
{
  gboolean same = which < 0 ? count (model) == 0 : count (model) == 1 && model->has[which];

  g_assert_true (cjm_map_selection_select (self, which < 0 ? NULL : IDS[which]) != same);
  memset (model->has, 0, sizeof model->has);
  if (which >= 0)
    model->has[which] = TRUE;
  model->lead = model->anchor = which;
}

static void
try_toggle (CjmMapSelection *self, Model *model, int which)
{
  g_assert_true (cjm_map_selection_toggle (self, IDS[which]));
  model->anchor = which;
  model->has[which] = !model->has[which];
  if (model->has[which])
    model->lead = which;
  else if (model->lead == which || model->lead == -2)
    model->lead = -2;
}

static void
try_replace (CjmMapSelection *self, Model *model, GRand *random)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const char *before = cjm_map_selection_get_lead (self);
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
  g_assert_true (cjm_map_selection_replace (self, ids, lead >= 0 ? IDS[lead] : NULL) != same);
  if (!same || old >= 0)
    model->lead = lead >= 0 ? lead : old >= 0 && model->has[old] ? old : -2;
}

static void
try_prune (CjmMapSelection *self, Model *model, GRand *random)
{
  const char *lead = cjm_map_selection_get_lead (self);
  int old = lead != NULL ? *lead - 'a' : -1;
  gboolean changed = FALSE;

  for (guint i = 0; i < N_IDS; i++)
    {
      model->there[i] = g_rand_int_range (random, 0, 4) > 0;
      changed |= model->has[i] && !model->there[i];
      model->has[i] = model->has[i] && model->there[i];
    }
  g_assert_true (cjm_map_selection_prune (self, exists, model) == changed);
  model->lead = old >= 0 && model->has[old] ? old : -2;
}

/* Random clicks against a plain list of what is selected */
static void
test_selection (void)
{
  g_autoptr (CjmMapSelection) self = cjm_map_selection_new ();
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
make_layout (const char *text, const char *font)
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
make_group (const char *text, const char *font)
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
assert_differs (guint before, float *field, CjmGroup *group)
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
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/map-parts/selection", test_selection);
  g_test_add_func ("/canvas/map-parts/limits", test_limits);
  g_test_add_func ("/canvas/map-parts/digest-of-places", test_digest_of_places);
  g_test_add_func ("/canvas/map-parts/digest-of-kinds", test_digest_of_kinds);
  g_test_add_func ("/canvas/map-parts/digest-of-texts", test_digest_of_texts);

  return g_test_run ();
}
