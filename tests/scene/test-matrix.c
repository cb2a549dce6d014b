/* test-matrix.c: the action priority matrix, and where its dots and labels stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-matrix-card.h"
#include "cjm-matrix-places.h"
#include "cjm-matrix-view.h"
#include "cjm-scene.h"
#include "random-map.h"

#define N_PLOTS 80
#define N_DOCUMENTS 40
#define ROUNDING 0.01f

static CjmQuadrant
find_quadrant (double impact,
               double effort)
{
  if (impact >= 5)
    return effort >= 5 ? CJM_QUADRANT_BIG_PROJECT : CJM_QUADRANT_QUICK_WIN;

  return effort >= 5 ? CJM_QUADRANT_THANKLESS_TASK : CJM_QUADRANT_FILL_IN;
}

static GArray *
create_marks (GRand *random,
              guint  n,
              guint  n_values)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (CjmMatrixMark));

  for (guint i = 0; i < n; i++)
    {
      CjmMatrixMark mark = { .impact = g_rand_int_range (random, 0, (gint32) n_values) * 10.0 / MAX (n_values - 1, 1),
                             .effort = g_rand_int_range (random, 0, (gint32) n_values) * 10.0 / MAX (n_values - 1, 1) };

      mark.quadrant = find_quadrant (mark.impact, mark.effort);
      for (guint j = g_rand_int_range (random, 0, CJM_MATRIX_N_LABELS); j < CJM_MATRIX_N_LABELS; j++)
        graphene_size_init (&mark.labels[j], (float) g_rand_int_range (random, 10, 190), 16.0f * (j + 1));
      g_array_append_val (marks, mark);
    }

  return marks;
}

static gboolean
is_within (const graphene_rect_t *inner,
           float                  left,
           float                  top,
           float                  right,
           float                  bottom)
{
  return inner->origin.x >= left && inner->origin.y >= top && inner->origin.x + inner->size.width <= right
         && inner->origin.y + inner->size.height <= bottom;
}

static gboolean
holds (const graphene_rect_t *outer,
       const graphene_rect_t *inner)
{
  return is_within (inner, outer->origin.x - ROUNDING, outer->origin.y - ROUNDING,
                    outer->origin.x + outer->size.width + ROUNDING, outer->origin.y + outer->size.height + ROUNDING);
}

static void
check_mark (const CjmMatrixMark   *mark,
            const graphene_rect_t *plot)
{
  graphene_rect_t dot = GRAPHENE_RECT_INIT (mark->middle.x - CJM_MATRIX_DOT / 2.0f, mark->middle.y - CJM_MATRIX_DOT / 2.0f,
                                            CJM_MATRIX_DOT, CJM_MATRIX_DOT);
  double impact, effort;

  cjm_matrix_get_values (plot, &mark->point, &impact, &effort);
  g_assert_cmpfloat_with_epsilon (impact, mark->impact, 0.001);
  g_assert_cmpfloat_with_epsilon (effort, mark->effort, 0.001);
  cjm_matrix_get_values (plot, &mark->middle, &impact, &effort);
  if (!graphene_point_equal (&mark->middle, &mark->point))
    g_assert_cmpint (find_quadrant (impact, effort), ==, mark->quadrant);

  g_assert_true (is_within (&mark->area, 0, CJM_MATRIX_NAMES, plot->size.width, plot->size.height - CJM_MATRIX_NAMES));
  g_assert_true (holds (&mark->area, &dot));
  if (mark->label < 0)
    return;

  g_assert_true (holds (&mark->area, &mark->text));
  g_assert_false (graphene_rect_intersection (&mark->text, &dot, NULL));
  g_assert_cmpfloat (mark->labels[mark->label].width, >, 0);
  g_assert_cmpfloat (mark->text.size.width, ==, mark->labels[mark->label].width);
}

/* No two overlap, none leaves the plot, and each is in its own quadrant: where it belongs, if nothing else is. */
static void
check_marks (GArray *marks)
{
  float side = cjm_matrix_places_find (marks, CJM_MATRIX_SIDE);
  graphene_rect_t plot = GRAPHENE_RECT_INIT (0, 0, side, side + 2 * CJM_MATRIX_NAMES);

  for (guint i = 0; i < marks->len; i++)
    {
      const CjmMatrixMark *mark = &g_array_index (marks, CjmMatrixMark, i);
      gboolean alone = TRUE;

      check_mark (mark, &plot);
      for (guint j = 0; j < marks->len; j++)
        {
          const CjmMatrixMark *other = &g_array_index (marks, CjmMatrixMark, j);

          if (i == j)
            continue;
          g_assert_false (graphene_rect_intersection (&mark->area, &other->area, NULL));
          alone &= fabsf (mark->point.x - other->point.x) >= CJM_MATRIX_DOT
                   || fabsf (mark->point.y - other->point.y) >= CJM_MATRIX_DOT;
        }
      if (alone)
        g_assert_true (graphene_point_equal (&mark->point, &mark->middle));
    }
}

static void
test_places (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_PLOTS; i++)
    {
      g_autoptr (GArray) marks = create_marks (random, i % 4 == 0 ? i : i % 20, 1 + i % 21);

      check_marks (marks);
    }
}

/* However many are of the same impact and effort, each has a place of its own, and one of them that where all belong. */
static void
test_crowd (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  const double places[][2] = { { 8, 3 }, { 5, 5 }, { 0, 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GArray) marks = create_marks (random, 200, 1);
      guint n_exact = 0;

      for (guint j = 0; j < marks->len; j++)
        {
          CjmMatrixMark *mark = &g_array_index (marks, CjmMatrixMark, j);

          mark->impact = places[i][0];
          mark->effort = places[i][1];
          mark->quadrant = find_quadrant (mark->impact, mark->effort);
        }
      check_marks (marks);
      for (guint j = 0; j < marks->len; j++)
        {
          const CjmMatrixMark *mark = &g_array_index (marks, CjmMatrixMark, j);

          n_exact += graphene_point_equal (&mark->middle, &mark->point);
        }
      g_assert_cmpuint (n_exact, ==, 1);
    }
}

/* Outside the scales it is what is nearest. */
static void
test_values (void)
{
  graphene_rect_t plot = GRAPHENE_RECT_INIT (40, 100, 490, 538);
  static const struct
  {
    graphene_point_t point;
    double impact;
    double effort;
  } cases[] = {
    { { 0, 0 }, 10, 0 }, { { 1000, 1000 }, 0, 10 }, { { 40 + 245, 100 + 269 }, 5, 5 },
    { { 56, 100 + 538 - 40 }, 0, 0 }, { { 40 + 490 - 16, 140 }, 10, 10 }, { { 56, 9999 }, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double impact, effort;

      cjm_matrix_get_values (&plot, &cases[i].point, &impact, &effort);
      g_assert_cmpfloat_with_epsilon (impact, cases[i].impact, 0.001);
      g_assert_cmpfloat_with_epsilon (effort, cases[i].effort, 0.001);
    }
}

static CjmScene *
create_scene (CjmDocument *document,
              gboolean     on_screen)
{
  CjmNode *root = cjm_document_get_root (document);
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = CJM_VIEW_MATRIX;
  options.empty_lanes = on_screen;

  return cjm_scene_new (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0), &options);
}

/* A card for each improvement: in the plot where both are known, else in the tray */
static void
check_document (CjmDocument *document,
                gboolean     on_screen)
{
  g_autoptr (CjmScene) scene = create_scene (document, on_screen);
  CjmNode *root = cjm_document_get_root (document);
  guint n_unplaced = 0;
  graphene_rect_t plot, tray;

  g_assert_nonnull (cjm_scene_find (scene, CJM_MATRIX_PLOT, &plot));
  if (cjm_scene_find (scene, CJM_MATRIX_TRAY, &tray) == NULL)
    tray = *graphene_rect_zero ();
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      g_autofree char *id = g_strconcat ("matrix-", cjm_node_get_id (improvement), NULL);
      graphene_rect_t area;
      const CjmGroup *card = cjm_scene_find (scene, id, &area);
      gboolean placed = cjm_improvement_get_quadrant (improvement) != CJM_QUADRANT_UNKNOWN;

      g_assert_nonnull (card);
      g_assert_true (card->node == improvement);
      g_assert_true ((card->flags & CJM_GROUP_CARD) != 0);
      g_assert_cmpstr (card->title, ==, cjm_layout_get_text (improvement, CJM_IMPROVEMENT_TITLE));
      g_assert_nonnull (card->description);
      g_assert_true (holds (placed ? &plot : &tray, &area));
      n_unplaced += !placed;
    }
  g_assert_true ((tray.size.width > 0) == (on_screen || n_unplaced > 0));
}

static void
test_documents (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (CjmDocument) document = random_map_new (i);
      CjmNode *root = cjm_document_get_root (document);

      cjm_document_begin (document, "take some out");
      for (guint j = 0; j < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); j++)
        {
          CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, j);

          cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, g_rand_int_range (random, 0, CJM_STATUS_DROPPED + 1));
          if (g_rand_int_range (random, 0, 3) == 0)
            cjm_node_set_number (improvement, g_rand_boolean (random) ? CJM_IMPROVEMENT_IMPACT : CJM_IMPROVEMENT_EFFORT, NAN);
        }
      cjm_document_commit (document);
      check_document (document, i % 2);
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

/* What a card says to those who cannot see it */
static void
test_words (void)
{
  static const struct
  {
    double impact, effort, lift;
    CjmStatus status;
    const char *owner;
    const char *deadline;
    const char *description;
  } cases[] = {
    { 8, 3, 2, CJM_STATUS_STARTED, "Sanne", "2026-12-15",
      "impact 8 of 10 · effort 3 of 10 · quick win · started · Sanne · 15 Dec 2026 · expected lift +2" },
    { 5, 5, NAN, CJM_STATUS_UNKNOWN, NULL, NULL, "impact 5 of 10 · effort 5 of 10 · big project · open · no owner" },
    { 4.5, NAN, -0.5, CJM_STATUS_OPEN, "", NULL, "impact 4.5 of 10 · not placed · open · no owner · expected lift −0.5" },
    { NAN, NAN, NAN, CJM_STATUS_DROPPED, "A. B.", NULL, "not placed · dropped · A. B." },
    { 0, 10, NAN, CJM_STATUS_DONE, "A. B.", NULL, "impact 0 of 10 · effort 10 of 10 · thankless task · done · A. B." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CjmNode *root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
      CjmNode *improvement = add (root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT, "i");
      g_autoptr (CjmDocument) document = NULL;
      g_autoptr (CjmScene) scene = NULL;
      const CjmGroup *card;

      add (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j");
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, "Reply sooner");
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_IMPACT, cases[i].impact);
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_EFFORT, cases[i].effort);
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_LIFT, cases[i].lift);
      cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, cases[i].status);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_OWNER, cases[i].owner);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, cases[i].deadline);
      document = cjm_document_new (root);
      g_object_unref (root);
      scene = create_scene (document, FALSE);
      card = cjm_scene_find (scene, "matrix-i", NULL);
      g_assert_nonnull (card);
      g_assert_cmpstr (card->title, ==, "Reply sooner");
      g_assert_cmpstr (card->description, ==, cases[i].description);
    }
}

static void
test_initials (void)
{
  static const char *const cases[][2] = {
    { NULL, "" }, { "", "" }, { "  — ", "" }, { "Sanne", "S" }, { "sanne", "S" }, { "Anna van der Berg", "AB" },
    { " Team  Online ", "TO" }, { "élise d’Anjou", "ÉD" }, { "(IT) 2nd line", "IL" }, { "王 芳", "王芳" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = cjm_matrix_card_make_initials (cases[i][0]);

      g_assert_cmpstr (initials, ==, cases[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/matrix/places", test_places);
  g_test_add_func ("/scene/matrix/crowd", test_crowd);
  g_test_add_func ("/scene/matrix/values", test_values);
  g_test_add_func ("/scene/matrix/documents", test_documents);
  g_test_add_func ("/scene/matrix/words", test_words);
  g_test_add_func ("/scene/matrix/initials", test_initials);

  return g_test_run ();
}
