/* test-timeline.c: the time line of an action plan against the days of its improvements, and the plan on one page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "cjm-scene.h"
#include "cjm-time-scale.h"
#include "cjm-timeline-view.h"

#define TODAY "2026-11-30"
#define N_PLANS 36
#define MOST_SHOWN 400
#define MOST_COLUMNS 15

static const char *const owners[] = { NULL, "Sanne", " sanne ", "Joost", "", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" };

static void
format_day (guint32 julian,
            char    day[CJM_DAY_SIZE])
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  g_snprintf (day, CJM_DAY_SIZE, "%04u-%02u-%02u", (guint) g_date_get_year (&date) % 10000,
              (guint) g_date_get_month (&date) % 100, (guint) g_date_get_day (&date) % 100);
}

static guint32
find_julian (const char *day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) atoi (day + 8), (GDateMonth) atoi (day + 5), (GDateYear) atoi (day));

  return g_date_get_julian (&date);
}

/* A document with one journey and so many improvements, due on days of a span that begins on a day */
static CjmDocument *
create_plan (guint32 seed,
             guint   n,
             guint32 first,
             guint   span)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  CjmNode *root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  CjmNode *journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmDocument *document;

  cjm_node_set_text (root, CJM_DOCUMENT_TITLE, "Plan");
  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);
  g_object_unref (journey);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      CjmNode *improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, id);
      char day[CJM_DAY_SIZE];

      format_day (first + (guint32) g_rand_int_range (random, 0, (gint32) span), day);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, id);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_OWNER, owners[g_rand_int_range (random, 0, G_N_ELEMENTS (owners))]);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, g_rand_int_range (random, 0, 5) > 0 ? day : NULL);
      cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, g_rand_int_range (random, 0, CJM_STATUS_DROPPED + 1));
      cjm_node_insert (root, CJM_DOCUMENT_IMPROVEMENTS, CJM_END, improvement);
      g_object_unref (improvement);
    }
  document = cjm_document_new (root);
  g_object_unref (root);

  return document;
}

static CjmScene *
create_scene (CjmDocument *document,
              CjmSceneView view,
              const char  *today)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = view;
  cjm_scene_options_set_today (&options, today);

  return cjm_scene_new (document, cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0), &options);
}

typedef struct
{
  GArray *areas;        /* of graphene_rect_t: of the cards */
  graphene_size_t size;
} Cards;

/* Cards lie in the picture and over no other. */
static void
check_card_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  Cards *cards = user_data;

  g_assert_cmpfloat (area->origin.x, >=, 0);
  g_assert_cmpfloat (area->origin.x + area->size.width, <=, cards->size.width);
  g_assert_cmpfloat (area->origin.y + area->size.height, <=, cards->size.height);
  if ((group->flags & CJM_GROUP_CARD) == 0)
    return;

  for (guint i = 0; i < cards->areas->len; i++)
    g_assert_false (graphene_rect_intersection (&g_array_index (cards->areas, graphene_rect_t, i), area, NULL));
  g_array_append_val (cards->areas, *area);
}

/* Where the middle of the ring of a card is: the first path that is filled and not part of a text's halo */
static float
find_ring (const CjmGroup        *group,
           const graphene_rect_t *area)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);
      graphene_rect_t extents;

      if (item->type != CJM_ITEM_PATH || !item->fill.set)
        continue;
      cjm_item_get_extents (item, &extents);
      return area->origin.x + extents.origin.x + extents.size.width / 2;
    }

  g_assert_not_reached ();
}

/* A mark at its day, except that the first and the last day have room for all of it */
static void
check_mark (const CjmTimeScale *scale,
            const CjmGroup     *group,
            const char         *day,
            float               x)
{
  float expected = CJM_TIMELINE_LEFT + CLAMP (cjm_time_scale_get_x (scale, day), 6, CJM_TIMELINE_WIDTH - 6);

  g_assert_cmpfloat_with_epsilon (x, expected, 0.01);
  g_assert_nonnull (strstr (group->title, ": "));
}

static void
check_plan (CjmDocument *document,
            guint        n)
{
  g_autoptr (CjmScene) scene = create_scene (document, CJM_VIEW_TIMELINE, TODAY);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  CjmNode *root = cjm_document_get_root (document);
  Cards cards = { .areas = areas };
  CjmTimeScale scale;
  float dated = 0;

  cjm_scene_get_size (scene, &cards.size);
  cjm_scene_foreach (scene, NULL, check_card_cb, &cards);
  g_assert_cmpuint (areas->len, ==, MIN (n, MOST_SHOWN));
  cjm_time_scale_init (&scale, document, TODAY, CJM_TIMELINE_WIDTH);
  g_assert_cmpuint (scale.n_columns, <=, MOST_COLUMNS);
  for (guint i = 0; n <= MOST_SHOWN && i < n; i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      const char *day = cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE);
      g_autofree char *id = g_strconcat ("when-", cjm_node_get_id (improvement), NULL);
      graphene_rect_t area;
      const CjmGroup *group = cjm_scene_find (scene, id, &area);

      g_assert_true (group->node == improvement);
      if (day == NULL)
        continue;
      check_mark (&scale, group, day, find_ring (group, &area));
      dated = MAX (dated, area.origin.y + area.size.height);
    }
  for (guint i = 0; n <= MOST_SHOWN && i < n; i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      g_autofree char *id = g_strconcat ("when-", cjm_node_get_id (improvement), NULL);
      graphene_rect_t area;

      cjm_scene_find (scene, id, &area);
      if (cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE) == NULL)
        g_assert_cmpfloat (area.origin.y, >=, dated);
    }
}

static void
test_plans (void)
{
  static const guint numbers[] = { 0, 1, 7, 40, 200, 450 };
  static const guint spans[] = { 1, 7, 100, 700, 3650, 36500 };

  for (guint i = 0; i < N_PLANS; i++)
    {
      guint n = numbers[i % G_N_ELEMENTS (numbers)];
      g_autoptr (CjmDocument) document = create_plan (i, n, find_julian (TODAY) - i, spans[i / 6 % G_N_ELEMENTS (spans)]);

      check_plan (document, n);
    }
}

static void
find_text_cb (const CjmGroup        *group,
              const graphene_rect_t *area,
              gpointer               user_data)
{
  GString *text = user_data;

  for (guint i = 0; i < group->items->len; i++)
    if (g_array_index (group->items, CjmItem, i).type == CJM_ITEM_TEXT)
      g_string_append_printf (text, "%s\n", pango_layout_get_text (g_array_index (group->items, CjmItem, i).layout));
}

/* A page of A4 whatever the plan holds, which says how much of it has no room there */
static void
test_page (void)
{
  static const guint numbers[] = { 0, 1, 10, 200, 450 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (CjmDocument) document = create_plan (i, numbers[i], 739900, 500);
      g_autoptr (CjmScene) scene = create_scene (document, CJM_VIEW_PLAN, TODAY);
      g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *more = NULL;
      Cards cards = { .areas = areas };

      cjm_scene_get_size (scene, &cards.size);
      g_assert_cmpfloat (cards.size.width, ==, 1123);
      g_assert_cmpfloat (cards.size.height, ==, 794);
      cjm_scene_foreach (scene, NULL, check_card_cb, &cards);
      cjm_scene_foreach (scene, NULL, find_text_cb, text);
      more = g_strdup_printf ("And %u more.", numbers[i] - areas->len);
      g_assert_cmpuint (areas->len, >=, MIN (numbers[i], 15));
      g_assert_true ((strstr (text->str, more) != NULL) == (areas->len < numbers[i]));
      g_assert_nonnull (strstr (text->str, "As of 30 Nov 2026."));
      g_assert_true ((strstr (text->str, "There is no improvement yet.") != NULL) == (numbers[i] == 0));
    }
}

/* Of each objective the page says what is known: where it stands, where it is to be, both, or neither. */
static void
test_page_objectives (void)
{
  static const struct
  {
    const char *title;
    double baseline;
    double target;
    const char *unit;
  } objectives[] = {
    { "Ann", NAN, NAN, "%" },
    { "Ben", 62, NAN, "%" },
    { "Cas", NAN, 75, "%" },
    { "Dee", 62, 75, NULL },
    { "Eve", 5.5, 2, "1–7" },
  };
  g_autoptr (CjmDocument) document = create_plan (0, 3, 739900, 500);
  CjmNode *root = cjm_document_get_root (document);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CjmScene) scene = NULL;

  cjm_document_begin (document, "make it so");
  for (guint i = 0; i < G_N_ELEMENTS (objectives); i++)
    {
      g_autoptr (CjmNode) objective = cjm_node_new (CJM_KIND_OBJECTIVE, objectives[i].title);

      cjm_node_set_text (objective, CJM_OBJECTIVE_TITLE, objectives[i].title);
      cjm_node_set_number (objective, CJM_OBJECTIVE_BASELINE, objectives[i].baseline);
      cjm_node_set_number (objective, CJM_OBJECTIVE_TARGET, objectives[i].target);
      cjm_node_set_text (objective, CJM_OBJECTIVE_UNIT, objectives[i].unit);
      cjm_node_insert (root, CJM_DOCUMENT_OBJECTIVES, i, objective);
    }
  cjm_document_commit (document);
  scene = create_scene (document, CJM_VIEW_PLAN, TODAY);
  cjm_scene_foreach (scene, NULL, find_text_cb, text);
  g_assert_nonnull (strstr (text->str, "Serves: Ann · Ben · Cas →\u00a075\u00a0% · Dee 62\u00a0→\u00a075 · "
                                       "Eve 5.5\u00a0→\u00a02\u00a0(1–7)"));
}

/* From top to bottom: quick wins, big projects, fill-ins, thankless tasks, what is in no place of the matrix, and what is over;
 * in each of them by the deadline, and without one last. */
static void
test_page_order (void)
{
  static const struct
  {
    const char *id;
    double impact;
    double effort;
    const char *deadline;
    CjmStatus status;
  } rows[] = {
    { "i4", 8, 2, "2027-01-01", CJM_STATUS_OPEN },
    { "i0", 5, 4.9, "2027-02-01", CJM_STATUS_OPEN },
    { "i6", 8, 2, NULL, CJM_STATUS_OPEN },
    { "i2", 5, 5, NULL, CJM_STATUS_OPEN },
    { "i8", 4.9, 4.9, NULL, CJM_STATUS_OPEN },
    { "i1", 4.9, 5, NULL, CJM_STATUS_OPEN },
    { "i5", 8, NAN, "2026-12-01", CJM_STATUS_OPEN },
    { "i3", NAN, 2, NULL, CJM_STATUS_OPEN },
    { "i9", 8, 2, "2026-12-01", CJM_STATUS_DONE },
    { "i7", NAN, NAN, "2026-12-02", CJM_STATUS_DROPPED },
  };
  g_autoptr (CjmDocument) document = create_plan (0, G_N_ELEMENTS (rows), 739900, 500);
  g_autoptr (CjmScene) scene = NULL;
  float above = 0;

  cjm_document_begin (document, "make it so");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CjmNode *improvement = cjm_document_find (document, rows[i].id);

      if (!isnan (rows[i].impact))
        cjm_node_set_number (improvement, CJM_IMPROVEMENT_IMPACT, rows[i].impact);
      if (!isnan (rows[i].effort))
        cjm_node_set_number (improvement, CJM_IMPROVEMENT_EFFORT, rows[i].effort);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, rows[i].deadline);
      cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, rows[i].status);
    }
  cjm_document_commit (document);
  scene = create_scene (document, CJM_VIEW_PLAN, TODAY);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = g_strconcat ("plan-", rows[i].id, NULL);
      graphene_rect_t area;

      g_test_message ("%s", id);
      g_assert_nonnull (cjm_scene_find (scene, id, &area));
      g_assert_cmpfloat (area.origin.y, >=, above);
      above = area.origin.y + area.size.height;
    }
}

/* Each day stands where it is found again, in order, from the first deadline to beyond the last. */
static void
test_scale (void)
{
  static const struct
  {
    const char *first;
    guint span;
    const char *today;
    guint step;
  } cases[] = {
    { "2026-12-15", 1, "2026-12-15", 1 },         { "2026-12-01", 7, "2026-11-30", 1 },
    { "2026-01-01", 365, "", 1 },                 { "2026-01-01", 900, "2026-01-01", 3 },
    { "2026-01-01", 3650, "2026-01-01", 12 },     { "2026-01-01", 1, "2020-02-29", 12 },
    { "0001-01-01", 3652058, "", 12000 },         { "9999-12-31", 1, "", 1 },
    { "0001-01-01", 1, "0001-01-01", 1 },         { "9999-12-31", 1, "2026-11-30", 12000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmDocument) document = create_plan (i, 50, find_julian (cases[i].first), cases[i].span);
      CjmTimeScale scale;
      char found[CJM_DAY_SIZE];
      guint year, month;
      float last = -1;

      cjm_time_scale_init (&scale, document, cases[i].today, CJM_TIMELINE_WIDTH);
      g_assert_true (cjm_time_scale_is_known (&scale));
      g_assert_cmpuint (scale.n_columns, <=, MOST_COLUMNS);
      if (cases[i].span < 3652058)
        g_assert_cmpuint (scale.step, ==, cases[i].step);
      for (guint32 day = scale.first; day < scale.end; day += MAX (1, (scale.end - scale.first) / 700))
        {
          char text[CJM_DAY_SIZE];
          float x;

          format_day (day, text);
          x = cjm_time_scale_get_x (&scale, text);
          g_assert_cmpfloat (x, >, last);
          last = x;
          cjm_time_scale_get_day (&scale, x, found);
          /* A place is a float, which tells no two days of a hundred centuries from each other. */
          g_assert_cmpint (ABS ((int) find_julian (found) - (int) day), <=, scale.step <= 12 ? 0 : 1);
        }
      g_assert_cmpfloat (cjm_time_scale_get_column (&scale, 0, &year, &month), ==, 0);
      cjm_time_scale_get_day (&scale, -10, found);
      g_assert_cmpuint (find_julian (found), ==, scale.first);
      cjm_time_scale_get_day (&scale, 10000, found);
      g_assert_cmpuint (find_julian (found), ==, scale.end - 1);
    }
}

static void
test_no_scale (void)
{
  g_autoptr (CjmDocument) document = create_plan (1, 0, 700000, 1);
  CjmTimeScale scale;

  cjm_time_scale_init (&scale, document, "", CJM_TIMELINE_WIDTH);
  g_assert_false (cjm_time_scale_is_known (&scale));
  check_plan (document, 0);
}

/* What a mark says to those who cannot see it, and what it says to those who can */
static void
test_words (void)
{
  static const struct
  {
    const char *owner;
    const char *day;
    CjmStatus status;
    const char *title;
    const char *description;
  } cases[] = {
    { "Sanne", "2026-12-15", CJM_STATUS_STARTED, "i0: 15 Dec 2026", "Sanne · started" },
    { NULL, "2026-11-29", CJM_STATUS_OPEN, "i0: 29 Nov 2026", "no owner · overdue" },
    { "  ", TODAY, CJM_STATUS_UNKNOWN, "i0: 30 Nov 2026", "no owner" },
    { NULL, "2026-11-01", CJM_STATUS_DONE, "i0: 1 Nov 2026", "done" },
    { " Joost", NULL, CJM_STATUS_DROPPED, "i0: no deadline", "Joost · dropped" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmDocument) document = create_plan (i, 1, 739900, 1);
      CjmNode *improvement = cjm_document_find (document, "i0");
      g_autoptr (CjmScene) scene = NULL;
      const CjmGroup *group;

      cjm_document_begin (document, "make it so");
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_OWNER, cases[i].owner);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, cases[i].day);
      cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, cases[i].status);
      cjm_document_commit (document);
      scene = create_scene (document, CJM_VIEW_TIMELINE, TODAY);
      group = cjm_scene_find (scene, "when-i0", NULL);
      g_assert_cmpstr (group->title, ==, cases[i].title);
      g_assert_cmpstr (group->description, ==, cases[i].description);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/timeline/plans", test_plans);
  g_test_add_func ("/scene/timeline/scale", test_scale);
  g_test_add_func ("/scene/timeline/no-scale", test_no_scale);
  g_test_add_func ("/scene/timeline/words", test_words);
  g_test_add_func ("/scene/timeline/page", test_page);
  g_test_add_func ("/scene/timeline/page-objectives", test_page_objectives);
  g_test_add_func ("/scene/timeline/page-order", test_page_order);

  return g_test_run ();
}
