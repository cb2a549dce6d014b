/* test-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <locale.h>
#include <math.h>

#include "cjm-view.h"
#include "scene-maker.h"

/* What holds for the map of any document: nothing overlaps, nothing is cut off, the labels of the curve are clear. */

#define SLACK 1.0f

typedef struct
{
  const CjmGroup *group;
  graphene_rect_t area;
} Placed;

static void
collect_cb (const CjmGroup        *group,
            const graphene_rect_t *area,
            gpointer               user_data)
{
  Placed placed = { group, *area };

  g_array_append_val ((GArray *) user_data, placed);
}

static GArray *
collect (CjmScene *scene)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Placed));

  cjm_scene_foreach (scene, NULL, collect_cb, all);

  return all;
}

static Placed *
get (GArray *all,
     guint   index)
{
  return &g_array_index (all, Placed, index);
}

static gboolean
overlap (const graphene_rect_t *a,
         const graphene_rect_t *b,
         float                  slack)
{
  graphene_rect_t both;

  return graphene_rect_intersection (a, b, &both) && both.size.width > slack && both.size.height > slack;
}

static graphene_rect_t
get_text_area (const CjmItem *item)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (item->line, NULL, &logical);

  return GRAPHENE_RECT_INIT (item->x, item->baseline + (float) logical.y / PANGO_SCALE,
                             (float) logical.width / PANGO_SCALE, (float) logical.height / PANGO_SCALE);
}

static void
check_texts (const CjmGroup *group)
{
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);
      graphene_rect_t area;

      if (item->type != CJM_ITEM_TEXT)
        continue;

      area = get_text_area (item);
      g_assert_cmpfloat (area.origin.x, >=, -SLACK);
      g_assert_cmpfloat (area.origin.y, >=, -SLACK);
      g_assert_cmpfloat (area.origin.x + area.size.width, <=, group->width + SLACK);
      g_assert_cmpfloat (area.origin.y + area.size.height, <=, group->height + SLACK);
      for (guint j = 0; j < areas->len; j++)
        g_assert_false (overlap (&area, &g_array_index (areas, graphene_rect_t, j), SLACK));
      g_array_append_val (areas, area);
    }
}

/* Cards, and what is written between them, in each other's way? Arrows of the band reach into each other. */
static void
check_overlaps (GArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Placed *a = get (all, i);

      if ((a->group->flags & CJM_GROUP_CARD) == 0)
        continue;

      for (guint j = i + 1; j < all->len; j++)
        {
          const Placed *b = get (all, j);
          gboolean band = cjm_node_get_kind (a->group->node) == CJM_KIND_PHASE && b->group->node != NULL
                          && cjm_node_get_kind (b->group->node) == CJM_KIND_PHASE;

          if (b->group->node != NULL && !band && overlap (&a->area, &b->area, 0.01f))
            g_error ("%s overlaps %s", a->group->id, b->group->id);
        }
    }
}

static void
check_scene (CjmScene *scene)
{
  g_autoptr (GArray) all = collect (scene);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  graphene_rect_t map = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  cjm_scene_get_size (scene, &map.size);
  for (guint i = 0; i < all->len; i++)
    {
      const Placed *placed = get (all, i);
      graphene_rect_t found;

      g_assert_true (graphene_rect_contains_rect (&map, &placed->area));
      check_texts (placed->group);
      if (placed->group->id == NULL)
        continue;

      g_assert_true (g_hash_table_add (ids, placed->group->id));
      g_assert_nonnull (placed->group->title);
      g_assert_nonnull (placed->group->node);
      g_assert_true (cjm_scene_find (scene, placed->group->id, &found) == placed->group);
      g_assert_true (graphene_rect_equal (&found, &placed->area));
    }
  check_overlaps (all);
}

static void
test_nothing_overlaps (gconstpointer data)
{
  g_autoptr (CjmDocument) document = make_document (GPOINTER_TO_UINT (data));
  const float widths[] = { 160, 170, 237.5f, 320 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      CjmSceneOptions options;
      g_autoptr (CjmScene) scene = NULL;

      cjm_scene_options_init (&options);
      options.column_width = widths[i];
      options.empty_lanes = i % 2 == 1;
      options.print = i % 2 == 0;
      scene = cjm_scene_new (document, get_journey (document, 0), &options);
      check_scene (scene);
    }
}

static void
probe_segments (const Placed          *line,
                const CjmItem         *item,
                const graphene_rect_t *label)
{
  graphene_point_t at = GRAPHENE_POINT_INIT (0, 0);

  for (guint i = 0; i < item->segments->len; i++)
    {
      const CjmSegment *segment = &g_array_index (item->segments, CjmSegment, i);

      if (segment->type != CJM_SEGMENT_CURVE)
        {
          at = segment->points[0];
          continue;
        }
      for (guint j = 0; j <= 200; j++)
        {
          float t = j / 200.0f, s = 1 - t;
          graphene_point_t point = GRAPHENE_POINT_INIT (
              line->area.origin.x + s * s * s * at.x + 3 * s * s * t * segment->points[0].x +
                  3 * s * t * t * segment->points[1].x + t * t * t * segment->points[2].x,
              line->area.origin.y + s * s * s * at.y + 3 * s * s * t * segment->points[0].y +
                  3 * s * t * t * segment->points[1].y + t * t * t * segment->points[2].y);

          g_assert_false (graphene_rect_contains_point (label, &point));
        }
      at = segment->points[2];
    }
}

static void
check_label (GArray                *all,
             const graphene_rect_t *label)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Placed *line = get (all, i);

      if (line->group->id != NULL || line->group->items->len != 1)
        continue;

      for (guint j = 0; j < line->group->items->len; j++)
        {
          const CjmItem *item = &g_array_index (line->group->items, CjmItem, j);

          if (item->type == CJM_ITEM_PATH && item->stroke.set && item->dash[0] == 0
              && line->area.origin.x < label->origin.x + label->size.width
              && line->area.origin.x + line->area.size.width > label->origin.x)
            probe_segments (line, item, label);
        }
    }
}

static void
test_labels_are_clear (gconstpointer data)
{
  g_autoptr (CjmDocument) document = make_document (GPOINTER_TO_UINT (data));
  g_autoptr (CjmScene) scene = make_scene (document);
  g_autoptr (GArray) all = collect (scene);
  guint n_labels = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Placed *placed = get (all, i);

      if ((placed->group->flags & CJM_GROUP_POINT) == 0)
        continue;

      g_assert_nonnull (placed->group->description);
      for (guint j = 0; j < placed->group->items->len; j++)
        {
          const CjmItem *item = &g_array_index (placed->group->items, CjmItem, j);
          graphene_rect_t label;

          if (item->type != CJM_ITEM_TEXT)
            continue;
          label = get_text_area (item);
          graphene_rect_offset (&label, placed->area.origin.x, placed->area.origin.y);
          check_label (all, &label);
          n_labels++;
        }
    }
  g_assert_cmpuint (n_labels, >, 0);
}

static void
test_every_node_shows (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_UGLY);
  g_autoptr (CjmScene) scene = make_scene (document);
  const char *const ids[] = { "journey-j", "persona-x0", "phase-p0", "phase-p1", "episode-e0", "scenario-e0",
                              "touchpoint-t1003", "emotion-e0", "note-q2", "note-m3", "improvement-i1", "action-i1" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_nonnull (cjm_scene_find (scene, ids[i], NULL));
  g_assert_null (cjm_scene_find (scene, "emotion-e6", NULL));
  g_assert_null (cjm_scene_find (scene, NULL, NULL));
}

static guint
count_texts (const CjmGroup *group,
             guint32         rgb)
{
  guint n = 0;

  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      n += item->type == CJM_ITEM_TEXT && item->fill.rgb == rgb;
    }

  return n;
}

/* In the action plan only what nobody said stands out: of i0 nothing, of i1 all, of i2 the deadline, of i3 the owner. */
static void
test_missing_duties (void)
{
  static const struct { const char *id; guint n_missing; guint n_known; } cases[] = {
    { "action-i0", 0, 2 }, { "action-i1", 2, 0 }, { "action-i2", 1, 1 }, { "action-i3", 1, 1 },
  };
  const CjmTheme *theme = cjm_theme_get (FALSE, FALSE);
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_UGLY);
  CjmNode *root = cjm_document_get_root (document);
  g_autoptr (CjmScene) scene = NULL;

  cjm_document_begin (document, "Be brief");
  for (guint i = 0; i < 4; i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);

      if (cjm_node_get_text (improvement, CJM_IMPROVEMENT_OWNER) != NULL)
        cjm_node_set_text (improvement, CJM_IMPROVEMENT_OWNER, "Jo");
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_IMPACT, NAN);
      cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, CJM_STATUS_OPEN);
    }
  cjm_document_commit (document);
  scene = make_scene (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CjmGroup *group = cjm_scene_find (scene, cases[i].id, NULL);

      g_assert_nonnull (group);
      g_assert_cmpuint (count_texts (group, theme->negative_ink), ==, cases[i].n_missing);
      g_assert_cmpuint (count_texts (group, theme->secondary), ==, cases[i].n_known);
    }
}

static void
count_dots_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  guint *n = user_data;

  if (group->id == NULL && group->height == 328 && area->size.width == 170)
    *n += group->items->len;
}

/* A dot for every rated touchpoint, where they are asked for */
static void
test_ratings (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_ONE);
  CjmNode *phase = cjm_node_get_child (get_journey (document, 0), CJM_JOURNEY_PHASES, 0);
  CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0);
  CjmSceneOptions options;

  cjm_document_begin (document, "Rate");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CjmNode) touchpoint = cjm_node_new (CJM_KIND_TOUCHPOINT, NULL);

      cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, i * 2.0 - 2);
      cjm_node_insert (episode, CJM_EPISODE_TOUCHPOINTS, CJM_END, touchpoint);
    }
  cjm_document_commit (document);

  cjm_scene_options_init (&options);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CjmScene) scene = NULL;
      guint n_rated = 0, n_dots = 0;

      options.ratings = i == 1;
      scene = cjm_scene_new (document, get_journey (document, 0), &options);
      for (guint j = 0; j < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); j++)
        n_rated += !isnan (cjm_node_get_number (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, j),
                                                CJM_TOUCHPOINT_SATISFACTION_SCORE));
      cjm_scene_foreach (scene, NULL, count_dots_cb, &n_dots);
      g_assert_cmpuint (n_dots, ==, i == 1 ? n_rated : 0);
    }
}

static void
test_every_run_is_the_same (void)
{
  for (CjmMake make = 0; make < CJM_N_MAKES; make++)
    {
      g_autoptr (CjmDocument) document = make_document (make);
      g_autoptr (CjmScene) scene = make_scene (document);
      g_autofree char *dump = dump_scene (scene);
      g_autoptr (CjmScene) again = NULL;
      g_autofree char *second = NULL;

      g_setenv ("LANGUAGE", "nl", TRUE);
      setlocale (LC_ALL, "nl_NL.UTF-8");
      again = make_scene (document);
      second = dump_scene (again);
      g_setenv ("LANGUAGE", "en", TRUE);
      setlocale (LC_ALL, "C.UTF-8");
      g_assert_cmpstr (dump, ==, second);
    }
}

static void
count_cb (const CjmGroup        *group,
          const graphene_rect_t *area,
          gpointer               user_data)
{
  ++*(guint *) user_data;
}

/* A part of the map has what touches it, and no more than a long map would have there */
static void
test_part (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_LONG);
  g_autoptr (CjmScene) scene = make_scene (document);
  g_autoptr (GArray) all = collect (scene);
  graphene_rect_t part = GRAPHENE_RECT_INIT (20000, 100, 1000, 400);
  guint n = 0, expected = 0;

  for (guint i = 0; i < all->len; i++)
    {
      graphene_rect_t area;

      graphene_rect_inset_r (&get (all, i)->area, -2, -2, &area);
      expected += graphene_rect_intersection (&area, &part, NULL);
    }
  cjm_scene_foreach (scene, &part, count_cb, &n);
  g_assert_cmpuint (n, ==, expected);
  g_assert_cmpuint (n, <, 50);
}

static void
test_lanes (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_UGLY);
  g_autoptr (CjmScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  graphene_rect_t problem, episode;
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  g_assert_false (cjm_scene_options_set_lanes (&options, "emotion,weather", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (cjm_scene_options_set_lanes (&options, "emotion,emotion", &error));
  g_clear_error (&error);
  g_assert_cmpuint (options.n_lanes, ==, CJM_N_LANES);

  g_assert_true (cjm_scene_options_set_lanes (&options, "problems, episode", &error));
  g_assert_no_error (error);
  scene = cjm_scene_new (document, get_journey (document, 0), &options);
  g_assert_nonnull (cjm_scene_find (scene, "note-n0", &problem));
  g_assert_nonnull (cjm_scene_find (scene, "episode-e0", &episode));
  g_assert_cmpfloat (problem.origin.y, <, episode.origin.y);
  g_assert_null (cjm_scene_find (scene, "note-q0", NULL));
  check_scene (scene);
}

/* The words that name overlays and views, and no others */
static void
test_options (void)
{
  static const struct { const char *list; CjmOverlays overlays; } lists[] = {
    { "ideal", CJM_OVERLAY_IDEAL }, { "personas", CJM_OVERLAY_PERSONAS }, { "average", CJM_OVERLAY_AVERAGE },
    { "older", CJM_OVERLAY_OLDER }, { "older, ideal", CJM_OVERLAY_IDEAL | CJM_OVERLAY_OLDER }, { "", CJM_OVERLAY_NONE },
    { "ideal,personas,average,older", CJM_OVERLAY_ALL },
  };
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_assert_true (cjm_scene_options_set_overlays (&options, lists[i].list, NULL));
      g_assert_cmpuint (options.overlays, ==, lists[i].overlays);
    }
  g_assert_false (cjm_scene_options_set_overlays (&options, "ideal,weather", NULL));
  g_assert_cmpuint (options.overlays, ==, CJM_OVERLAY_ALL);
  for (guint i = 0; i < CJM_N_VIEWS; i++)
    {
      g_assert_true (cjm_scene_options_set_view (&options, cjm_view_get_name (i), NULL));
      g_assert_cmpuint (options.view, ==, i);
    }
  g_assert_false (cjm_scene_options_set_view (&options, "weather", NULL));
}

/* A text that is cut where it is of no use any more is cut between two letters, whatever else is in it. */
static void
test_cut (void)
{
  static const char *const letters[] = { "\u00e9", "\u5bb6", "\U0001f600", "\u0639" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (GString) text = g_string_new ("\t");
      g_autoptr (CjmDocument) document = make_document (CJM_MAKE_ONE);
      g_autoptr (CjmScene) scene = NULL;

      for (guint j = 0; j < 4000; j++)
        g_string_append (text, letters[i]);
      cjm_document_begin (document, "Write");
      cjm_node_set_text (cjm_document_find (document, "e0"), CJM_EPISODE_TITLE, text->str);
      cjm_node_set_text (cjm_document_find (document, "e0"), CJM_EPISODE_SCENARIO, text->str);
      cjm_node_set_text (cjm_document_find (document, "t0"), CJM_TOUCHPOINT_TITLE, text->str);
      cjm_document_commit (document);
      scene = make_scene (document);
      check_scene (scene);
    }
}

static void
test_card_at (void)
{
  g_autoptr (CjmDocument) document = make_document (CJM_MAKE_IDEAL);
  g_autoptr (CjmScene) scene = make_scene (document);
  graphene_rect_t area, found;
  graphene_point_t middle;

  g_assert_nonnull (cjm_scene_find (scene, "touchpoint-t2001", &area));
  graphene_rect_get_center (&area, &middle);
  g_assert_cmpstr (cjm_scene_get_card_at (scene, &middle, &found)->id, ==, "touchpoint-t2001");
  g_assert_true (graphene_rect_equal (&area, &found));
  g_assert_null (cjm_scene_get_card_at (scene, &GRAPHENE_POINT_INIT (1, 1), NULL));
}

/* Whatever is another one makes another picture; a lane beyond the number of lanes does not. */
static void
test_options_equal (void)
{
#define OTHER(change) \
  { \
    CjmSceneOptions other = options; \
    other.change; \
    g_assert_false (cjm_scene_options_equal (&options, &other)); \
    g_assert_false (cjm_scene_options_equal (&other, &options)); \
  }
  CjmSceneOptions options;
  CjmSceneOptions same;

  cjm_scene_options_init (&options);
  same = options;
  g_assert_true (cjm_scene_options_equal (&options, &same));
  OTHER (view = CJM_VIEW_LOOP);
  OTHER (overlays = CJM_OVERLAY_NONE);
  OTHER (lanes[1] = CJM_LANE_EMOTION);
  OTHER (n_lanes = 1);
  OTHER (empty_lanes = TRUE);
  OTHER (background = CJM_BACKGROUND_NONE);
  OTHER (dark = TRUE);
  OTHER (contrast = TRUE);
  OTHER (print = TRUE);
  OTHER (column_width = 200);
  OTHER (unknown_points = TRUE);
  OTHER (ratings = TRUE);
  OTHER (lanes_only = TRUE);
  OTHER (heat_rows = CJM_HEAT_CHANNEL);
  OTHER (left_out = "i1");

  options.n_lanes = same.n_lanes = 1;
  same.lanes[1] = CJM_LANE_PROBLEMS;
  g_assert_true (cjm_scene_options_equal (&options, &same));
#undef OTHER
}

int
main (int    argc,
      char **argv)
{
  const char *const names[CJM_N_MAKES] = { "nothing", "bare", "one", "ugly", "crowded", "long", "ideal", "together" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < CJM_N_MAKES; i++)
    {
      g_autofree char *path = g_strconcat ("/scene/layout/nothing-overlaps/", names[i], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_nothing_overlaps);
    }
  g_test_add_data_func ("/scene/layout/labels-are-clear/ugly", GUINT_TO_POINTER (CJM_MAKE_UGLY), test_labels_are_clear);
  g_test_add_data_func ("/scene/layout/labels-are-clear/long", GUINT_TO_POINTER (CJM_MAKE_LONG), test_labels_are_clear);
  g_test_add_data_func ("/scene/layout/labels-are-clear/ideal", GUINT_TO_POINTER (CJM_MAKE_IDEAL),
                        test_labels_are_clear);
  g_test_add_func ("/scene/layout/every-node-shows", test_every_node_shows);
  g_test_add_func ("/scene/layout/missing-duties", test_missing_duties);
  g_test_add_func ("/scene/layout/ratings", test_ratings);
  g_test_add_func ("/scene/layout/every-run-is-the-same", test_every_run_is_the_same);
  g_test_add_func ("/scene/layout/part", test_part);
  g_test_add_func ("/scene/layout/lanes", test_lanes);
  g_test_add_func ("/scene/layout/options", test_options);
  g_test_add_func ("/scene/layout/cut", test_cut);
  g_test_add_func ("/scene/layout/card-at", test_card_at);
  g_test_add_func ("/scene/layout/options-equal", test_options_equal);

  return g_test_run ();
}
