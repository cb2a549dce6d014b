/* test-chart-labels.c: no word of a chart lies over another, and none leaves the picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-scene.h"
#include "cjm-view.h"
#include "random-map.h"

#define N_MAPS 25
#define WIDE 700      /* from which on charts are as in an export, */
#define LEAST_WIDTH 320    /* and the least that they take */
#define SLACK 1.0f    /* canvas units by which the logical extents of two texts may meet */

/* What people call things, made to be hard */
static const char *const titles[] = {
  NULL,
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "Arbeidsongeschiktheidsverzekeringsmaatschappij en hottentottententententoonstelling",
  "أنظم صيفا هادئا لعائلتي في الجنوب مع الأطفال والجدة والكلب",
  "我为全家安排一个无忧无虑的夏天我为全家安排一个无忧无虑的夏天",
};

/* What there is room for, in canvas units; 0 for as much as is best */
static const float widths[] = { 0, 100, 360, 520, 690, 700, 1400 };

typedef struct
{
  GArray *texts;        /* of graphene_rect_t */
  graphene_size_t size;
  const char *what;
} Labels;

static void
set_titles (CjmNode    *node,
            const char *title)
{
  static const char *const members[] = { "title", "name", "channel", "owner" };
  const CjmKindInfo *info = cjm_kind_get_info (cjm_node_get_kind (node));

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      int member = cjm_kind_find (cjm_node_get_kind (node), members[i]);

      if (member >= 0 && cjm_node_get_text (node, (guint) member) != NULL)
        cjm_node_set_text (node, (guint) member, title);
    }
  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].type == CJM_MEMBER_CHILDREN)
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        set_titles (cjm_node_get_child (node, i, j), title);
}

static void
check_text (Labels                *labels,
            const CjmItem         *item,
            const graphene_rect_t *area)
{
  graphene_rect_t text, common;

  /* What is not known is left out or said in words. */
  g_assert_false (g_regex_match_simple ("\\bnan\\b", pango_layout_get_text (item->layout), G_REGEX_CASELESS, 0));
  cjm_item_get_extents (item, &text);
  graphene_rect_offset (&text, area->origin.x, area->origin.y);
  g_assert_cmpfloat (text.origin.x, >=, 0);
  g_assert_cmpfloat (text.origin.y, >=, 0);
  g_assert_cmpfloat (text.origin.x + text.size.width, <=, labels->size.width);
  g_assert_cmpfloat (text.origin.y + text.size.height, <=, labels->size.height);
  for (guint i = 0; i < labels->texts->len; i++)
    if (graphene_rect_intersection (&g_array_index (labels->texts, graphene_rect_t, i), &text, &common))
      {
        if (common.size.width > SLACK && common.size.height > SLACK)
          g_test_message ("%s: “%s” lies over another text", labels->what, pango_layout_get_text (item->layout));
        g_assert_false (common.size.width > SLACK && common.size.height > SLACK);
      }
  g_array_append_val (labels->texts, text);
}

/* A line goes on from wherever the pen is put down; only outlines of letters, which cairo makes, end with that. */
static void
check_path (const CjmItem *item)
{
  for (guint i = 0; i < item->segments->len; i++)
    if (g_array_index (item->segments, CjmSegment, i).type == CJM_SEGMENT_MOVE
        && (i == 0 || g_array_index (item->segments, CjmSegment, i - 1).type != CJM_SEGMENT_CLOSE))
      {
        g_assert_cmpuint (i + 1, <, item->segments->len);
        g_assert_cmpint (g_array_index (item->segments, CjmSegment, i + 1).type, !=, CJM_SEGMENT_MOVE);
      }
}

static void
check_paint (const CjmPaint *paint)
{
  g_assert_true (!paint->set || (paint->rgb <= 0xffffff && paint->alpha > 0 && paint->alpha <= 1));
}

static void
check_group_cb (const CjmGroup        *group,
                const graphene_rect_t *area,
                gpointer               user_data)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      check_paint (&item->fill);
      check_paint (&item->stroke);
      g_assert_true (item->fill.set || item->stroke.set || item->type == CJM_ITEM_PICTURE);
      if (item->type == CJM_ITEM_TEXT)
        check_text (user_data, item, area);
      else if (item->type == CJM_ITEM_PATH)
        check_path (item);
    }
}

/* Days that lie near each other or years apart */
static void
set_days (CjmNode *root,
          guint32  seed)
{
  static const guint spans[] = { 7, 300, 3650, 300000 };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      char day[sizeof "YYYY-MM-DD"];
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, 739900 + g_rand_int_range (random, 0, spans[seed % G_N_ELEMENTS (spans)]));
      g_date_strftime (day, sizeof day, "%Y-%m-%d", &date);
      /* Some have no place in the matrix. */
      if (i % 3 == 1)
        cjm_node_set_number (improvement, CJM_IMPROVEMENT_EFFORT, NAN);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, g_rand_int_range (random, 0, 4) > 0 ? day : NULL);
      cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, g_rand_int_range (random, 0, CJM_STATUS_DROPPED + 1));
    }
}

/* Many answers that lie far apart, so that intervals are long */
static void
set_answers (CjmNode *journey)
{
  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        {
          CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, j);

          for (guint k = 0; k < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); k++)
            {
              CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, k);

              cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, 5 + 10 * k);
              cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SPREAD, 3);
            }
        }
    }
}

/* No card lies over another. */
static void
check_card_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  GArray *cards = user_data;

  if ((group->flags & CJM_GROUP_CARD) == 0)
    return;

  g_assert_nonnull (group->title);
  for (guint i = 0; i < cards->len; i++)
    g_assert_false (graphene_rect_intersection (&g_array_index (cards, graphene_rect_t, i), area, NULL));
  g_array_append_val (cards, *area);
}

/* Where there is little room a chart is no wider, but for those whose columns are days, and as many as there are episodes, and
 * for a plot in which all dots have to have a place. */
static gboolean
is_fitting (CjmSceneView view)
{
  return view != CJM_VIEW_TIMELINE && view != CJM_VIEW_PLAN && view != CJM_VIEW_EXPECTED && view != CJM_VIEW_MATRIX;
}

static void
check_chart (CjmDocument *document,
             CjmNode     *journey,
             CjmSceneView view,
             float        width)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = NULL;
  Labels labels = { .texts = texts, .what = cjm_view_get_name (view) };
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = view;
  options.chart_width = width;
  cjm_scene_options_set_today (&options, "2026-11-30");
  scene = cjm_scene_new (document, journey, &options);
  cjm_scene_get_size (scene, &labels.size);
  if (width > 0 && width < WIDE && is_fitting (view))
    g_assert_cmpfloat (labels.size.width, ==, MAX (width, LEAST_WIDTH));
  cjm_scene_foreach (scene, NULL, check_group_cb, &labels);
  cjm_scene_foreach (scene, NULL, check_card_cb, cards);
}

static void
check_document (guint32     seed,
                const char *title,
                guint      *n_shown)
{
  g_autoptr (CjmDocument) document = random_map_new (seed);
  CjmNode *root = cjm_document_get_root (document);

  cjm_document_begin (document, "make it hard");
  if (title != NULL)
    set_titles (root, title);
  set_days (root, seed);
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    set_answers (cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i));
  cjm_document_commit (document);
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    for (CjmSceneView view = 0; view < CJM_N_VIEWS; view++)
      if (cjm_view_is_chart (view) && cjm_view_can_show (view, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i)))
        {
          for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
            check_chart (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i), view, widths[j]);
          n_shown[view]++;
        }
}

static void
test_labels (void)
{
  guint n_shown[CJM_N_VIEWS] = { 0 };

  for (guint i = 0; i < N_MAPS; i++)
    check_document (i, titles[i % G_N_ELEMENTS (titles)], n_shown);
  for (CjmSceneView view = 0; view < CJM_N_VIEWS; view++)
    g_assert_true (!cjm_view_is_chart (view) || n_shown[view] > 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/chart-labels/all", test_labels);

  return g_test_run ();
}
