/* test-geometry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-view.h"
#include "geometry.h"
#include "golden.h"
#include "random-map.h"
#include "sample-group.h"
#include "scene-maker.h"

/* Every view of documents of every kind, held against what must be true of where things sit */

#define N_RANDOM 12

/* Ways to show a map that change where things sit */
static const CjmSceneOptions maps[] = {
  { .overlays = CJM_OVERLAY_IDEAL, .column_width = 170, .empty_lanes = TRUE, .unknown_points = TRUE },
  { .overlays = CJM_OVERLAY_ALL, .column_width = 170, .ratings = TRUE },
  { .overlays = CJM_OVERLAY_PERSONAS, .column_width = 160, .empty_lanes = TRUE, .ratings = TRUE, .unknown_points = TRUE },
  { .overlays = CJM_OVERLAY_AVERAGE, .column_width = 237.5f, .background = CJM_BACKGROUND_WHITE, .print = TRUE },
  { .overlays = CJM_OVERLAY_OLDER, .column_width = 320, .dark = TRUE },
  { .column_width = 200, .lanes_only = TRUE, .unknown_points = TRUE, .contrast = TRUE },
};

static const char *const lanes[] = { NULL, NULL, "emotion,episode", "problems,touchpoints,scenario", NULL,
                                     "action-plan,emotion,questions,episode,scenario" };

static void
check_view (CjmDocument           *document,
            CjmNode               *subject,
            const CjmSceneOptions *options,
            gboolean               tight)
{
  g_autoptr (CjmScene) scene = cjm_scene_new (document, subject, options);

  geometry_check (scene, tight);
}

static void
check_journey (CjmDocument *document,
               CjmNode     *journey,
               gboolean     tight)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      CjmSceneOptions map = maps[i];

      memcpy (map.lanes, options.lanes, sizeof map.lanes);
      map.n_lanes = options.n_lanes;
      if (lanes[i] != NULL)
        g_assert_true (cjm_scene_options_set_lanes (&map, lanes[i], NULL));
      check_view (document, journey, &map, tight);
    }
  for (guint i = 0; i < 2; i++)
    {
      options.empty_lanes = options.unknown_points = options.dark = i == 1;
      options.view = CJM_VIEW_LOOP;
      check_view (document, journey, &options, tight);
      options.view = CJM_VIEW_COMPOSITE;
      check_view (document, journey, &options, tight);
    }
}

static void
check_document (CjmDocument *document,
                gboolean     tight)
{
  CjmNode *root = cjm_document_get_root (document);
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = CJM_VIEW_PERSONA;
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    check_journey (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i), tight);
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_PERSONAS); i++)
    check_view (document, cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, i), &options, tight);
}

static void
test_made (gconstpointer data)
{
  CjmMake make = GPOINTER_TO_UINT (data);
  g_autoptr (CjmDocument) document = make_document (make);

  check_journey (document, get_journey (document, 0), make == CJM_MAKE_UGLY || make == CJM_MAKE_CROWDED);
}

static void
test_example (gconstpointer data)
{
  g_autoptr (CjmDocument) document = golden_read_example (data);

  check_document (document, FALSE);
}

static void
test_sample (gconstpointer data)
{
  g_autoptr (CjmDocument) document = sample_create (GPOINTER_TO_UINT (data));

  check_document (document, TRUE);
}

static void
test_group (void)
{
  g_autoptr (CjmDocument) document = sample_create_group (7);

  check_document (document, TRUE);
}

/* So many curves that words have to stand on them, with halos */
static void
test_crowd (void)
{
  g_autoptr (CjmDocument) document = sample_create_crowd ();

  check_journey (document, get_journey (document, 0), TRUE);
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= N_RANDOM; seed++)
    {
      g_autoptr (CjmDocument) document = random_map_new (seed);
      CjmNode *root = cjm_document_get_root (document);

      g_test_message ("seed %u, %u journeys", seed, cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS));
      check_document (document, FALSE);
    }
}

int
main (int    argc,
      char **argv)
{
  static const char *const makes[CJM_N_MAKES] = { "nothing", "bare", "one", "ugly", "crowded", "long", "ideal",
                                                  "together" };
  static const char *const examples[] = { "holiday.en", "diy-store.nl", "crm-tender.en" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (makes); i++)
    {
      g_autofree char *path = g_strconcat ("/scene/geometry/made/", makes[i], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_made);
    }
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/scene/geometry/example/", examples[i], NULL);

      g_test_add_data_func_full (path, g_strconcat (examples[i], ".journey", NULL), test_example, g_free);
    }
  for (guint i = 0; i < N_SAMPLES; i++)
    {
      g_autofree char *path = g_strdup_printf ("/scene/geometry/sample/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sample);
    }
  g_test_add_func ("/scene/geometry/group", test_group);
  g_test_add_func ("/scene/geometry/crowd", test_crowd);
  g_test_add_func ("/scene/geometry/random", test_random);

  return g_test_run ();
}
