/* test-visit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-view.h"
#include "scene-maker.h"

/* A visit of a part of the map meets what touches that part, in painting order, and nothing else. */

typedef struct
{
  graphene_rect_t area;
  const CjmGroup *group;
} Visited;

#define SHADOW_REACH 2

static void
collect_cb (const CjmGroup        *group,
            const graphene_rect_t *area,
            gpointer               user_data)
{
  Visited visited = { *area, group };

  g_array_append_val (user_data, visited);
}

static GArray *
visit (CjmScene              *scene,
       const graphene_rect_t *area)
{
  GArray *visited = g_array_new (FALSE, FALSE, sizeof (Visited));

  cjm_scene_foreach (scene, area, collect_cb, visited);

  return visited;
}

static void
check_area (CjmScene              *scene,
            GArray                *all,
            const graphene_rect_t *area)
{
  g_autoptr (GArray) part = visit (scene, area);
  graphene_rect_t reach = *area;
  guint n = 0;

  graphene_rect_inset (&reach, -SHADOW_REACH, -SHADOW_REACH);
  for (guint i = 0; i < all->len; i++)
    {
      const Visited *one = &g_array_index (all, Visited, i);

      if (!graphene_rect_intersection (&one->area, &reach, NULL))
        continue;
      g_assert_cmpuint (n, <, part->len);
      g_assert_true (g_array_index (part, Visited, n).group == one->group);
      n++;
    }
  g_assert_cmpuint (n, ==, part->len);
}

static void
check_areas (CjmMake  make,
             gboolean ratings)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (CjmDocument) document = make_document (make);
  g_autoptr (CjmScene) scene = make_scene (document);
  CjmSceneOptions options = *cjm_scene_get_options (scene);
  g_autoptr (GArray) all = NULL;
  graphene_size_t size;

  options.ratings = ratings;
  cjm_scene_set_options (scene, &options);
  all = visit (scene, NULL);
  cjm_scene_get_size (scene, &size);
  for (guint i = 0; i < 400; i++)
    check_area (scene, all,
                &GRAPHENE_RECT_INIT (g_rand_double_range (rand, -300, size.width), g_rand_double_range (rand, -300,
                                     size.height), g_rand_double_range (rand, 0.5, 900),
                                     g_rand_double_range (rand, 0.5, 700)));
}

static void
test_parts (void)
{
  for (CjmMake make = 0; make < CJM_N_MAKES; make++)
    {
      check_areas (make, FALSE);
      check_areas (make, TRUE);
    }
}

static void
check_found (CjmDocument *document,
             CjmNode     *subject,
             CjmSceneView view)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = view;
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CjmScene) scene = NULL;
      g_autoptr (GArray) all = NULL;

      options.background = i == 0 ? CJM_BACKGROUND_NONE : CJM_BACKGROUND_PAPER;
      scene = cjm_scene_new (document, subject, &options);
      all = visit (scene, NULL);
      g_assert_cmpuint (all->len, >, 0);
      for (guint j = 0; j < all->len; j++)
        {
          const Visited *one = &g_array_index (all, Visited, j);
          graphene_rect_t area;

          if (one->group->id == NULL)
            continue;
          g_assert_true (cjm_scene_find (scene, one->group->id, &area) == one->group);
          g_assert_true (graphene_rect_equal (&area, &one->area));
        }
    }
}

/* Whatever has a name in a picture is found by it where it is drawn, on paper and without. */
static void
test_found (void)
{
  for (CjmMake make = 0; make < CJM_N_MAKES; make++)
    {
      g_autoptr (CjmDocument) document = make_document (make);
      CjmNode *root = cjm_document_get_root (document);
      static const guint members[] = { CJM_DOCUMENT_JOURNEYS, CJM_DOCUMENT_PERSONAS };

      for (guint i = 0; i < G_N_ELEMENTS (members); i++)
        for (guint j = 0; j < cjm_node_get_n_children (root, members[i]); j++)
          for (CjmSceneView view = 0; view < CJM_N_VIEWS; view++)
            if (cjm_view_can_show (view, cjm_node_get_child (root, members[i], j)))
              check_found (document, cjm_node_get_child (root, members[i], j), view);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/visit/parts", test_parts);

  g_test_add_func ("/scene/visit/found", test_found);

  return g_test_run ();
}
