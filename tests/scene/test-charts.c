/* test-charts.c: the charts of a journey, against the figures that they show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-channels.h"
#include "cjm-emotion.h"
#include "cjm-finding.h"
#include "cjm-heat.h"
#include "cjm-journey-alignment.h"
#include "cjm-journeys.h"
#include "cjm-scene.h"
#include "cjm-tables.h"
#include "cjm-view.h"
#include "random-map.h"

#define N_MAPS 60
#define N_MARKED_MAPS 10
#define CELL_HEIGHT 40
#define CELL_GAP 6

typedef struct
{
  GArray *areas;        /* of graphene_rect_t: of the cells */
  graphene_size_t size;
} Cells;

/* Cells lie in the picture and over no other. */
static void
check_area_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  Cells *cells = user_data;

  g_assert_cmpfloat (area->origin.x, >=, 0);
  g_assert_cmpfloat (area->origin.x + area->size.width, <=, cells->size.width);
  g_assert_cmpfloat (area->origin.y + area->size.height, <=, cells->size.height);
  if ((group->flags & CJM_GROUP_CARD) == 0)
    return;

  for (guint i = 0; i < cells->areas->len; i++)
    g_assert_false (graphene_rect_intersection (&g_array_index (cells->areas, graphene_rect_t, i), area, NULL));
  g_array_append_val (cells->areas, *area);
}

/* Its ground, which is drawn first: filled where a mean is known, dashed where not all of it is measured; and lines over it
 * just where nothing is known. */
static void
check_look (const CjmGroup    *group,
            const CjmHeatCell *cell)
{
  const CjmItem *ground = &g_array_index (group->items, CjmItem, 0);
  gboolean known = cell->n_known > 0;
  guint n_paths = 0;

  g_assert_cmpint (ground->type, ==, CJM_ITEM_RECTANGLE);
  g_assert_true (ground->fill.set == known);
  g_assert_true ((ground->dash[0] != 0) == (!known || cell->n_measured < cell->n_known));
  for (guint i = 0; i < group->items->len; i++)
    n_paths += g_array_index (group->items, CjmItem, i).type == CJM_ITEM_PATH;
  g_assert_cmpuint (n_paths, ==, known ? 0 : 1);
}

/* The columns are as wide as each other, and together as wide as the chart, however many there are: less than a pixel
 * of each is left over. */
static void
check_column (const graphene_rect_t *cell,
              guint                  index,
              guint                  n_columns,
              float                  width)
{
  float n_to_right = n_columns - index;
  float right = cell->origin.x + n_to_right * cell->size.width + (n_to_right - 1) * CELL_GAP;

  g_assert_cmpfloat (right, <=, width - CJM_MARGIN);
  g_assert_cmpfloat (right, >, width - CJM_MARGIN - n_columns);
}

/* A cell for each row and phase in which there is something, in the column of its phase, and none besides */
static void
check_journey (CjmDocument *document,
               CjmNode     *journey,
               CjmHeatBy    by)
{
  CjmSceneOptions options;
  g_autoptr (GPtrArray) rows = cjm_heat_list (document, journey, by);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = NULL;
  Cells cells = { .areas = areas };
  guint n_cells = 0;

  cjm_scene_options_init (&options);
  options.view = CJM_VIEW_HEAT;
  options.heat_rows = by;
  scene = cjm_scene_new (document, journey, &options);
  cjm_scene_get_size (scene, &cells.size);
  cjm_scene_foreach (scene, NULL, check_area_cb, &cells);
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmHeatRow *row = rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        {
          const CjmHeatCell *cell = &g_array_index (row->cells, CjmHeatCell, j);
          CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, j);
          g_autofree char *id = g_strdup_printf ("heat-%u-%s", i, cjm_node_get_id (phase));
          graphene_rect_t area;
          const CjmGroup *group = cjm_scene_find (scene, id, &area);

          g_assert_true ((group != NULL) == (cell->nodes->len > 0));
          if (group == NULL)
            continue;
          n_cells++;
          g_assert_true (group->node == phase);
          g_assert_cmpfloat (area.size.height, ==, CELL_HEIGHT);
          check_column (&area, j, row->cells->len, cells.size.width);
          check_look (group, cell);
        }
    }
  g_assert_cmpuint (areas->len, ==, n_cells);
}

static void
test_cells (void)
{
  for (guint i = 0; i < N_MAPS; i++)
    {
      g_autoptr (CjmDocument) document = random_map_new (i);
      CjmNode *root = cjm_document_get_root (document);

      for (guint j = 0; j < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); j++)
        check_journey (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, j), (CjmHeatBy) (i % CJM_N_HEATS));
    }
}

static CjmScene *
create_chart (CjmDocument *document,
              CjmNode     *journey,
              CjmSceneView view,
              GArray      *areas)
{
  CjmSceneOptions options;
  Cells cells = { .areas = areas };
  CjmScene *scene;

  cjm_scene_options_init (&options);
  options.view = view;
  scene = cjm_scene_new (document, journey, &options);
  cjm_scene_get_size (scene, &cells.size);
  cjm_scene_foreach (scene, NULL, check_area_cb, &cells);

  return scene;
}

/* A bar for each episode, on one ground, as high as who is left */
static void
check_leaving (CjmDocument *document,
               CjmNode     *journey)
{
  g_autoptr (GArray) episodes = cjm_leaving_list (journey);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = create_chart (document, journey, CJM_VIEW_LEAVING, areas);
  float ground = 0;

  g_assert_cmpuint (areas->len, ==, episodes->len);
  for (guint i = 0; i < episodes->len; i++)
    {
      const CjmLeaving *leaving = &g_array_index (episodes, CjmLeaving, i);
      g_autofree char *id = g_strconcat ("leaving-", cjm_node_get_id (leaving->episode), NULL);
      const CjmGroup *group = cjm_scene_find (scene, id, NULL);
      const CjmItem *bar = &g_array_index (group->items, CjmItem, 0);
      float bottom = bar->area.origin.y + bar->area.size.height;

      g_assert_true (group->node == leaving->episode);
      g_assert_true (i == 0 || bottom == ground);
      ground = bottom;
      g_assert_cmpfloat_with_epsilon (bar->area.size.height, MAX (140 * leaving->left, 1), 0.01);
      g_assert_true ((group->description != NULL) == (leaving->n >= 0));
      /* An interval is spoken of where there is one. */
      g_assert_true ((group->description != NULL && strstr (group->description, "95\u00a0%") != NULL)
                     == (cjm_interval_is_known (&leaving->interval) || cjm_interval_is_known (&leaving->left_interval)));
    }
}

/* A bar for each phase, whose parts are as long as their shares and as many as there are kinds */
static void
check_evidence (CjmDocument *document,
                CjmNode     *journey)
{
  g_autoptr (GArray) phases = cjm_knowledge_list (journey);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = create_chart (document, journey, CJM_VIEW_EVIDENCE, areas);

  g_assert_cmpuint (areas->len, ==, phases->len);
  for (guint i = 0; i < phases->len; i++)
    {
      const CjmKnowledge *knowledge = &g_array_index (phases, CjmKnowledge, i);
      const guint counts[] = { knowledge->measured, knowledge->assumed, knowledge->unknown };
      g_autofree char *id = g_strconcat ("evidence-", cjm_node_get_id (knowledge->phase), NULL);
      const CjmGroup *group = cjm_scene_find (scene, id, NULL);
      guint item = 0;

      for (guint j = 0; j < G_N_ELEMENTS (counts); j++)
        {
          const CjmItem *part;

          if (counts[j] == 0)
            continue;
          while (g_array_index (group->items, CjmItem, item).type != CJM_ITEM_RECTANGLE)
            item++;
          part = &g_array_index (group->items, CjmItem, item++);
          g_assert_true (part->fill.set == (j == 0));
          g_assert_true ((part->dash[0] != 0) == (j > 0));
          g_assert_cmpfloat_with_epsilon (part->area.size.width + 1, 430.0 * counts[j] / (counts[0] + counts[1] + counts[2]),
                                          0.01);
        }
    }
}

/* A card for each, which stands for its node and no other has; all of them, and nothing besides */
static void
check_cards (CjmScene   *scene,
             GArray     *areas,
             const char *prefix,
             GPtrArray  *nodes)
{
  g_assert_cmpuint (areas->len, ==, nodes->len);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *id = g_strconcat (prefix, cjm_node_get_id (nodes->pdata[i]), NULL);
      const CjmGroup *group = cjm_scene_find (scene, id, NULL);

      g_assert_nonnull (group);
      g_assert_true (group->node == nodes->pdata[i]);
      g_assert_nonnull (group->title);
    }
}

static void
get_place (CjmScene        *scene,
           const char      *prefix,
           CjmNode         *node,
           graphene_rect_t *area)
{
  g_autofree char *id = g_strconcat (prefix, cjm_node_get_id (node), NULL);

  g_assert_nonnull (cjm_scene_find (scene, id, area));
}

/* The more important a touchpoint is the higher it stands, and of two on one line the better liked one is farther to the right. */
static void
check_priorities (CjmDocument *document,
                  CjmNode     *journey)
{
  g_autoptr (GArray) priorities = cjm_priorities_list (journey);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = create_chart (document, journey, CJM_VIEW_PRIORITIES, areas);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  for (guint i = 0; i < priorities->len; i++)
    g_ptr_array_add (nodes, g_array_index (priorities, CjmPriority, i).touchpoint);
  check_cards (scene, areas, "priority-", nodes);
  for (guint i = 0; i < priorities->len; i++)
    for (guint j = 0; j < priorities->len; j++)
      {
        const CjmPriority *one = &g_array_index (priorities, CjmPriority, i);
        const CjmPriority *other = &g_array_index (priorities, CjmPriority, j);
        graphene_rect_t first, second;

        get_place (scene, "priority-", one->touchpoint, &first);
        get_place (scene, "priority-", other->touchpoint, &second);
        if (one->importance > other->importance)
          g_assert_cmpfloat (first.origin.y + first.size.height, <=, second.origin.y);
        else if (one->importance == other->importance && first.origin.y == second.origin.y
                 && one->satisfaction > other->satisfaction)
          g_assert_cmpfloat (first.origin.x, >=, second.origin.x);
      }
}

/* A row for each episode that is below its ideal or of which nobody knows, the larger gap above the smaller one */
static void
check_gaps (CjmDocument *document,
            CjmNode     *journey)
{
  g_autoptr (GArray) gaps = cjm_gaps_list (document, journey);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = create_chart (document, journey, CJM_VIEW_GAPS, areas);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < gaps->len; i++)
    {
      const CjmGap *gap = &g_array_index (gaps, CjmGap, i);
      double size = gap->ideal_score - gap->score;

      if (size <= 0)
        continue;
      g_ptr_array_add (nodes, gap->episode);
      g_array_append_val (sizes, size);
    }
  check_cards (scene, areas, "gap-", nodes);
  for (guint i = 0; i < gaps->len; i++)
    {
      const CjmGap *gap = &g_array_index (gaps, CjmGap, i);
      g_autofree char *id = g_strconcat ("gap-", cjm_node_get_id (gap->episode), NULL);
      const CjmGroup *group = cjm_scene_find (scene, id, NULL);

      /* How far away is said just where it is known. */
      if (group != NULL)
        g_assert_true ((strstr (group->title, "not known") != NULL) == isnan (gap->ideal_score - gap->score));
    }
  for (guint i = 0; i < nodes->len; i++)
    for (guint j = 0; j < nodes->len; j++)
      {
        graphene_rect_t first, second;

        get_place (scene, "gap-", nodes->pdata[i], &first);
        get_place (scene, "gap-", nodes->pdata[j], &second);
        if (g_array_index (sizes, double, i) > g_array_index (sizes, double, j))
          g_assert_cmpfloat (first.origin.y, <, second.origin.y);
      }
}

/* A mark for each channel of all touchpoints, and for each of what stands on several */
static void
check_channels (CjmDocument *document,
                CjmNode     *journey)
{
  g_autoptr (GPtrArray) channels = cjm_channels_list (journey);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = create_chart (document, journey, CJM_VIEW_CHANNELS, areas);
  guint n = 0;

  for (guint i = 0; i < channels->len; i++)
    n += ((const CjmChannelRow *) channels->pdata[i])->channels->len;
  g_assert_cmpuint (areas->len, ==, n);
  for (guint i = 0; channels->len > 0 && i < ((const CjmChannelRow *) channels->pdata[0])->channels->len; i++)
    {
      const CjmChannel *channel = &g_array_index (((const CjmChannelRow *) channels->pdata[0])->channels, CjmChannel, i);
      graphene_rect_t area;

      get_place (scene, "channel-1-", channel->touchpoint, &area);
    }
}

/* A row for each episode, in the order of the journey */
static void
check_rows (CjmDocument *document,
            CjmNode     *journey,
            CjmSceneView view,
            const char  *prefix,
            GPtrArray   *episodes)
{
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = create_chart (document, journey, view, areas);

  check_cards (scene, areas, prefix, episodes);
  for (guint i = 1; i < episodes->len; i++)
    {
      graphene_rect_t first, second;

      get_place (scene, prefix, episodes->pdata[i - 1], &first);
      get_place (scene, prefix, episodes->pdata[i], &second);
      g_assert_cmpfloat (first.origin.y + first.size.height, <=, second.origin.y);
    }
}

/* What the score of another journey rests on where it is felt in that very episode */
static CjmScoreSource
find_source (CjmNode *journey,
             CjmNode *other,
             CjmNode *episode)
{
  g_autoptr (CjmJourneyAlignment) alignment = cjm_journey_alignment_new (journey, other);

  for (guint i = 0; i < alignment->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (alignment->places, CjmLinedUp, i);
      CjmScoreSource source;

      if (place->match == episode && !isnan (cjm_emotion_get_score (place->episode, &source)))
        return source;
    }

  return CJM_SCORE_ASSUMED;
}

/* A dot for what each persona feels: filled where it is measured, dashed where it is assumed */
static void
check_dots (CjmScene          *scene,
            CjmNode           *journey,
            GPtrArray         *others,
            const CjmTogether *together)
{
  g_autofree char *id = g_strconcat ("together-", cjm_node_get_id (together->episode), NULL);
  const CjmGroup *group = cjm_scene_find (scene, id, NULL);
  guint n_filled = 0, n_dashed = 0, filled = 0, dashed = 0;

  for (guint i = 0; i <= others->len; i++)
    {
      CjmScoreSource source;

      if (isnan (together->scores[i]))
        continue;
      if (i == 0)
        cjm_emotion_get_score (together->episode, &source);
      else
        source = find_source (journey, others->pdata[i - 1], together->episode);
      filled += source == CJM_SCORE_MEASURED;
      dashed += source == CJM_SCORE_ASSUMED;
    }
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      if (item->type != CJM_ITEM_PATH || item->line_width != 2 || !item->fill.set)
        continue;
      n_filled += item->fill.rgb == item->stroke.rgb;
      n_dashed += item->dash[0] > 0;
    }
  g_assert_cmpuint (n_filled, ==, filled);
  g_assert_cmpuint (n_dashed, ==, dashed);
}

static void
check_beside (CjmDocument *document,
              CjmNode     *journey)
{
  g_autoptr (GArray) together = cjm_together_list (document, journey);
  g_autoptr (GArray) changes = cjm_versions_list (document, journey);
  g_autoptr (GPtrArray) felt = g_ptr_array_new ();
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; i < together->len; i++)
    g_ptr_array_add (felt, g_array_index (together, CjmTogether, i).episode);
  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (changed, g_array_index (changes, CjmVersionChange, i).episode);
  if (cjm_view_can_show (CJM_VIEW_TOGETHER, journey))
    check_rows (document, journey, CJM_VIEW_TOGETHER, "together-", felt);
  if (cjm_view_can_show (CJM_VIEW_VERSIONS, journey))
    check_rows (document, journey, CJM_VIEW_VERSIONS, "version-", changed);
}

/* What was found and is not set aside, the weightiest first */
static void
check_findings (CjmDocument *document,
                CjmNode     *journey)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (document, journey);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = create_chart (document, journey, CJM_VIEW_FINDINGS, areas);
  float above = 0;
  guint n = 0;

  for (guint i = 0; i < findings->len && n < 40; i++)
    {
      const CjmFinding *finding = findings->pdata[i];
      g_autofree char *id = g_strdelimit (g_strconcat ("finding-", finding->key, NULL), ":", '-');
      graphene_rect_t area;

      g_assert_true ((cjm_scene_find (scene, id, &area) != NULL) == !finding->dismissed);
      if (finding->dismissed)
        continue;
      g_assert_cmpfloat (area.origin.y, >=, above);
      above = area.origin.y;
      n++;
    }
  g_assert_cmpuint (areas->len, ==, n);
}

static void
test_marks (void)
{
  for (guint i = 0; i < N_MARKED_MAPS; i++)
    {
      g_autoptr (CjmDocument) document = random_map_new (i);
      CjmNode *root = cjm_document_get_root (document);

      for (guint j = 0; j < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); j++)
        {
          CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, j);

          check_priorities (document, journey);
          check_channels (document, journey);
          if (cjm_view_can_show (CJM_VIEW_GAPS, journey))
            check_gaps (document, journey);
          check_beside (document, journey);
          check_findings (document, journey);
        }
    }
}

/* A column for each episode, with a bar from its score to what is expected of it, that is as high as the lift */
static void
check_expected (CjmDocument *document,
                CjmNode     *journey)
{
  g_autoptr (GArray) rows = cjm_expectations_list (document, journey, NULL);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (CjmScene) scene = create_chart (document, journey, CJM_VIEW_EXPECTED, areas);

  g_assert_cmpuint (areas->len, ==, rows->len > 0 ? rows->len + 1 : 0);
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmExpectation *row = &g_array_index (rows, CjmExpectation, i);
      g_autofree char *id = g_strconcat ("expected-", cjm_node_get_id (row->episode), NULL);
      const CjmGroup *group = cjm_scene_find (scene, id, NULL);
      const CjmItem *first = &g_array_index (group->items, CjmItem, 0);
      gboolean bar = group->items->len > 0 && first->type == CJM_ITEM_RECTANGLE;

      g_assert_true (group->node == row->episode);
      g_assert_true (bar == (!isnan (row->score) && row->expected != row->score));
      if (bar)
        {
          float top = 30 + 15 * (5 - (float) MAX (row->score, row->expected));

          g_assert_cmpfloat_with_epsilon (first->area.origin.y, top, 0.01);
          g_assert_cmpfloat_with_epsilon (first->area.size.height, 15 * fabs (row->expected - row->score), 0.01);
        }
    }
}

static void
test_dots (void)
{
  guint n = 0;

  for (guint i = 0; i < N_MAPS; i++)
    {
      g_autoptr (CjmDocument) document = random_map_new (i);
      CjmNode *root = cjm_document_get_root (document);

      for (guint j = 0; j < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); j++)
        {
          CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, j);
          g_autoptr (GPtrArray) others = cjm_journey_list_comparable (document, journey);
          g_autoptr (GArray) together = cjm_together_list (document, journey);
          g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
          g_autoptr (CjmScene) scene = others->len > 0 ? create_chart (document, journey, CJM_VIEW_TOGETHER, areas) : NULL;

          for (guint k = 0; scene != NULL && k < together->len; k++, n++)
            check_dots (scene, journey, others, &g_array_index (together, CjmTogether, k));
        }
    }
  g_test_message ("%u rows", n);
  g_assert_cmpuint (n, >, 20);
}

static void
take_texts_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  for (guint i = 0; i < group->items->len; i++)
    if (g_array_index (group->items, CjmItem, i).type == CJM_ITEM_TEXT)
      g_string_append (user_data, pango_layout_get_text (g_array_index (group->items, CjmItem, i).layout));
}

/* An expectation says that improvements are left out of it where they are. */
static void
test_left_out (void)
{
  guint n_said = 0;

  for (guint i = 0; i < N_MAPS; i++)
    {
      g_autoptr (CjmDocument) document = random_map_new (i);
      CjmNode *root = cjm_document_get_root (document);
      g_autoptr (GString) ids = g_string_new (NULL);

      for (guint j = 0; j < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); j++)
        g_string_append_printf (ids, "%s%s", j > 0 ? "\n" : "",
                                cjm_node_get_id (cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, j)));
      for (guint j = 0; j < 2 * cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); j++)
        {
          CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, j / 2);
          g_autoptr (GString) text = g_string_new (NULL);
          g_autoptr (CjmScene) scene = NULL;
          CjmSceneOptions options;
          gboolean said;

          if (!cjm_view_can_show (CJM_VIEW_EXPECTED, journey))
            continue;
          cjm_scene_options_init (&options);
          options.view = CJM_VIEW_EXPECTED;
          options.left_out = j % 2 == 0 && ids->len > 0 ? g_intern_string (ids->str) : NULL;
          scene = cjm_scene_new (document, journey, &options);
          cjm_scene_foreach (scene, NULL, take_texts_cb, text);
          said = strstr (text->str, " left out.") != NULL;
          g_assert_true (!said || options.left_out != NULL);
          n_said += said;
        }
    }
  g_assert_cmpuint (n_said, >, 5);
}

/* Of nobody, of too few for an interval, of just enough, and of many customers is known who went on. */
static void
set_counts (CjmDocument *document,
            CjmNode     *journey)
{
  static const gint64 counts[] = { CJM_WHOLE_ABSENT, 1, CJM_LEAST_ANSWERS - 1, CJM_LEAST_ANSWERS, 400 };
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);

  cjm_document_begin (document, "Count");
  for (guint i = 0; i < episodes->len; i++)
    cjm_node_set_whole (episodes->pdata[i], CJM_EPISODE_EMOTION_COUNT, counts[i % G_N_ELEMENTS (counts)]);
  cjm_document_commit (document);
}

static void
test_others (void)
{
  for (guint i = 0; i < N_MAPS; i++)
    {
      g_autoptr (CjmDocument) document = random_map_new (i);
      CjmNode *root = cjm_document_get_root (document);

      for (guint j = 0; j < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); j++)
        {
          set_counts (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, j));
          check_leaving (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, j));
          check_evidence (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, j));
          if (cjm_view_can_show (CJM_VIEW_EXPECTED, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, j)))
            check_expected (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, j));
        }
    }
}

static CjmNode *
add (CjmNode    *parent,
     guint       member,
     CjmKind     kind,
     const char *id)
{
  CjmNode *node = cjm_node_new (kind, id);

  cjm_node_insert (parent, member, CJM_END, node);
  g_object_unref (node);

  return node;
}

static CjmNode *
add_touchpoint (CjmNode *episode,
                guint    number,
                double   score,
                gboolean measured)
{
  g_autofree char *id = g_strdup_printf ("t%u", number);
  CjmNode *touchpoint = add (episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, id);

  cjm_node_set_choice (touchpoint, CJM_TOUCHPOINT_CONTACT, CJM_CONTACT_SERVICE);
  cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, score);
  cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED, measured);
  cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, measured ? 120 : CJM_WHOLE_ABSENT);

  return touchpoint;
}

/* What a cell says to those who cannot see it: its figure, how many touchpoints, and what it rests on */
static void
test_words (void)
{
  static const struct
  {
    double scores[3];
    gboolean measured[3];
    guint n;
    const char *title;
    const char *description;
  } cases[] = {
    { { 2 }, { TRUE }, 1, "Service, Purchase: +2", "1 touchpoint, measured, 120 answers" },
    { { 2, -3 }, { TRUE, FALSE }, 2, "Service, Purchase: −0.5", "2 touchpoints, partly measured, 120 answers" },
    { { -3, -1, NAN }, { FALSE, FALSE, FALSE }, 3, "Service, Purchase: −2", "3 touchpoints, assumption" },
    { { NAN }, { TRUE }, 1, "Service, Purchase: not known", "1 touchpoint" },
    { { 1, 1, 1 }, { TRUE, TRUE, TRUE }, 3, "Service, Purchase: +1", "3 touchpoints, measured, 360 answers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CjmNode *root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
      CjmNode *journey = add (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j");
      CjmNode *phase = add (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, "p");
      CjmNode *episode = add (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "e");
      g_autoptr (CjmDocument) document = NULL;
      g_autoptr (CjmScene) scene = NULL;
      CjmSceneOptions options;
      const CjmGroup *group;

      cjm_node_set_text (phase, CJM_PHASE_TITLE, "Purchase");
      for (guint j = 0; j < cases[i].n; j++)
        add_touchpoint (episode, j, cases[i].scores[j], cases[i].measured[j]);
      document = cjm_document_new (root);
      g_object_unref (root);
      cjm_scene_options_init (&options);
      options.view = CJM_VIEW_HEAT;
      scene = cjm_scene_new (document, journey, &options);
      group = cjm_scene_find (scene, "heat-0-p", NULL);
      g_assert_nonnull (group);
      g_assert_cmpstr (group->title, ==, cases[i].title);
      g_assert_cmpstr (group->description, ==, cases[i].description);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/charts/heat", test_cells);
  g_test_add_func ("/scene/charts/drop-off-and-evidence", test_others);
  g_test_add_func ("/scene/charts/marks", test_marks);
  g_test_add_func ("/scene/charts/dots", test_dots);
  g_test_add_func ("/scene/charts/left-out", test_left_out);
  g_test_add_func ("/scene/charts/heat-words", test_words);

  return g_test_run ();
}
