/* test-overlay.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-curve-legend.h"
#include "cjm-curve-scale.h"
#include "curve-words.h"
#include "golden.h"
#include "sample-group.h"

/* What a map shows over its own curve */

static CjmScene *
create_scene (CjmDocument *document,
              CjmOverlays  overlays)
{
  CjmNode *journey = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.overlays = overlays;

  return cjm_scene_new (document, journey, &options);
}

typedef struct
{
  CjmScene *scene;
  GHashTable *ids;      /* set */
  GString *text;        /* its lines */
  GArray *points;       /* of graphene_rect_t */
  GArray *names;        /* of graphene_rect_t: what is no card and stands between the guides */
  guint n_dotted;       /* lines */
} Reading;

static void
read_cb (const CjmGroup        *group,
         const graphene_rect_t *area,
         gpointer               user_data)
{
  Reading *reading = user_data;

  if (group->id != NULL)
    {
      g_assert_true (g_hash_table_add (reading->ids, group->id));
      g_assert_true (cjm_scene_find (reading->scene, group->id, NULL) == group);
    }
  if ((group->flags & CJM_GROUP_POINT) != 0)
    g_array_append_val (reading->points, *area);

  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);
      const char *text;

      reading->n_dotted += item->type == CJM_ITEM_PATH && item->dash[0] > 1.5f && item->dash[0] < 1.9f
                           && item->ascending;
      if (item->type != CJM_ITEM_TEXT)
        continue;
      text = pango_layout_get_text (item->layout) + pango_layout_line_get_start_index (item->line);
      g_string_append_printf (reading->text, "%.*s\n", pango_layout_line_get_length (item->line), text);
      if (g_str_equal (text, "Gerard and Thea"))
        g_array_append_val (reading->names, *area);
    }
}

static void
read_scene (Reading  *reading,
            CjmScene *scene)
{
  *reading = (Reading) {
    .scene = scene,
    .ids = g_hash_table_new (g_str_hash, g_str_equal),
    .text = g_string_new (NULL),
    .points = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t)),
    .names = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t)),
  };
  cjm_scene_foreach (scene, NULL, read_cb, reading);
}

static void
reading_clear (Reading *reading)
{
  g_hash_table_unref (reading->ids);
  g_string_free (reading->text, TRUE);
  g_array_unref (reading->points);
  g_array_unref (reading->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
says (const Reading *reading,
      const char    *line)
{
  g_autofree char *text = g_strconcat ("\n", reading->text->str, NULL);
  g_autofree char *whole = g_strconcat ("\n", line, "\n", NULL);

  return strstr (text, whole) != NULL;
}

/* No curve runs through a word, unless that has a halo; returns how many have one. */
static guint
check_words (CjmDocument *document,
             CjmOverlays  overlays)
{
  g_autoptr (CjmScene) scene = create_scene (document, overlays);

  return check_curve_words (scene, CJM_CURVE_HEIGHT);
}

static void
test_words (void)
{
  const char *const names[] = { "holiday.en.journey", "holiday.nl.journey", "diy-store.en.journey" };
  g_autoptr (CjmDocument) group = sample_create_group (12);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CjmDocument) document = golden_read_example (names[i]);

      g_assert_cmpuint (check_words (document, CJM_OVERLAY_ALL), ==, 0);
    }

  check_words (group, CJM_OVERLAY_ALL);
}

/* A word that lines run through is drawn on a stroke in the colour of the ground, alike on the screen and in SVG. */
static void
test_halo (void)
{
  g_autoptr (CjmDocument) document = sample_create_crowd ();
  g_autoptr (CjmScene) scene = create_scene (document, CJM_OVERLAY_ALL);
  g_autoptr (GBytes) svg = cjm_svg_writer_write (scene, 1, TRUE);
  cairo_surface_t *painted = golden_paint (scene, 1, NULL, TRUE);
  cairo_surface_t *rendered = golden_render (scene, svg, 1);
  Difference difference = golden_compare (painted, rendered);

  g_assert_cmpuint (check_words (document, CJM_OVERLAY_ALL), >, 0);
  g_assert_cmpuint (difference.largest, <=, GOLDEN_ROUNDING);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (rendered);
}

static guint
count (const char *text,
       const char *needle)
{
  guint n = 0;

  for (const char *at = strstr (text, needle); at != NULL; at = strstr (at + 1, needle))
    n++;

  return n;
}

/* One legend says what all lines and points mean. */
static void
test_legend (void)
{
  g_autoptr (CjmDocument) document = golden_read_example ("holiday.en.journey");
  g_autoptr (CjmScene) scene = create_scene (document, CJM_OVERLAY_ALL);
  g_auto (Reading) reading = { NULL };

  read_scene (&reading, scene);
  g_assert_cmpuint (count (reading.text->str, "current\nideal\nothers\naverage\nspread\nmeasured\nassumption\n"), ==, 1);
}

/* Names stay inside the picture, and clear of each other and of words. */
static void
test_names (void)
{
  g_autoptr (CjmDocument) document = sample_create_crowd ();
  CjmNode *root = cjm_document_get_root (document);
  g_autoptr (CjmScene) scene = NULL;
  g_auto (Reading) reading = { NULL };
  graphene_size_t size;
  graphene_rect_t inside;

  cjm_document_begin (document, "Name");
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    cjm_node_set_text (cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i), CJM_JOURNEY_TITLE, "Gerard and Thea");
  cjm_document_commit (document);
  scene = create_scene (document, CJM_OVERLAY_PERSONAS);
  read_scene (&reading, scene);

  cjm_scene_get_size (scene, &size);
  graphene_rect_init (&inside, 0, 0, size.width, size.height);
  g_assert_cmpuint (reading.names->len, ==, 20);
  for (guint i = 0; i < reading.names->len; i++)
    {
      const graphene_rect_t *name = &g_array_index (reading.names, graphene_rect_t, i);

      g_assert_true (graphene_rect_contains_rect (&inside, name));
      for (guint j = 0; j < i; j++)
        g_assert_false (graphene_rect_intersection (name, &g_array_index (reading.names, graphene_rect_t, j), NULL));
      for (guint j = 0; j < reading.points->len; j++)
        g_assert_false (graphene_rect_intersection (name, &g_array_index (reading.points, graphene_rect_t, j), NULL));
    }
}

/* Each curve where it is asked for, with its name at an end, clear of the points */
static void
test_personas (void)
{
  g_autoptr (CjmDocument) document = golden_read_example ("holiday.en.journey");
  g_autoptr (CjmScene) plain = create_scene (document, CJM_OVERLAY_NONE);
  g_autoptr (CjmScene) scene = create_scene (document, CJM_OVERLAY_PERSONAS);
  g_auto (Reading) without = { NULL };
  g_auto (Reading) reading = { NULL };

  read_scene (&without, plain);
  g_assert_false (g_hash_table_contains (without.ids, "journey-j-gerard"));
  g_assert_false (says (&without, "ideal"));

  read_scene (&reading, scene);
  g_assert_true (g_hash_table_contains (reading.ids, "journey-j-gerard"));
  g_assert_true (says (&reading, "others"));
  g_assert_false (says (&reading, "average"));
  g_assert_cmpuint (reading.names->len, ==, 1);
  for (guint i = 0; i < reading.points->len; i++)
    g_assert_false (graphene_rect_intersection (&g_array_index (reading.points, graphene_rect_t, i),
                                                &g_array_index (reading.names, graphene_rect_t, 0), NULL));
}

/* Marieke's 0.6 and Gerard and Thea's 0.4: at the first episode 0.6 · 1 + 0.4 · 1.8 = 1.32, √0.24 · 0.8 = 0.39 */
static void
test_average (void)
{
  g_autoptr (CjmDocument) document = golden_read_example ("holiday.nl.journey");
  g_autoptr (CjmScene) scene = create_scene (document, CJM_OVERLAY_AVERAGE);
  g_auto (Reading) reading = { NULL };

  read_scene (&reading, scene);
  g_assert_true (says (&reading, "gemiddelde"));
  g_assert_true (says (&reading, "spreiding"));
  g_assert_false (says (&reading, "anderen"));
  g_assert_true (says (&reading, "+1,3 ± 0,4 · 2 curves"));
  g_assert_nonnull (strstr (reading.text->str, " · 1 curve\n"));
  g_assert_nonnull (cjm_scene_find (scene, "average-ep-dates", NULL));
}

static void
test_older (void)
{
  g_autoptr (CjmDocument) document = golden_read_example ("holiday.en.journey");
  CjmNode *root = cjm_document_get_root (document);
  g_autoptr (CjmScene) scene = create_scene (document, CJM_OVERLAY_OLDER);
  g_autoptr (CjmScene) newer = NULL;
  g_auto (Reading) without = { NULL };
  g_auto (Reading) reading = { NULL };

  read_scene (&without, scene);
  g_assert_cmpuint (without.n_dotted, ==, 0);

  /* What was ideal is the older version, drawn on 18 November. */
  cjm_document_begin (document, "Age");
  cjm_node_set_choice (cjm_document_find (document, "j-ideal"), CJM_JOURNEY_STATE, CJM_STATE_CURRENT);
  cjm_node_set_text (cjm_document_find (document, "j-ideal"), CJM_JOURNEY_BASIS, NULL);
  cjm_node_set_text (cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0), CJM_JOURNEY_BASIS, "j-ideal");
  cjm_document_commit (document);
  newer = create_scene (document, CJM_OVERLAY_OLDER);
  read_scene (&reading, newer);
  g_assert_cmpuint (reading.n_dotted, >, 0);
  g_assert_true (says (&reading, "18 Nov 2026"));
}

/* Phases that meet none are named at the foot of the map. */
static void
test_left_out (void)
{
  g_autoptr (CjmDocument) document = golden_read_example ("holiday.en.journey");
  CjmNode *journey = cjm_document_find (document, "j-gerard");
  CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, 0);
  g_autoptr (CjmScene) scene = NULL;
  g_auto (Reading) reading = { NULL };

  cjm_document_begin (document, "Differ");
  cjm_node_set_choice (phase, CJM_PHASE_STAGE, CJM_STAGE_SERVICE);
  cjm_node_set_text (phase, CJM_PHASE_TITLE, "Help");
  cjm_document_commit (document);
  scene = create_scene (document, CJM_OVERLAY_PERSONAS);
  read_scene (&reading, scene);
  g_assert_nonnull (strstr (reading.text->str, "Not lined up: Help (Gerard and Thea)\n"));
}

/* An ideal journey says on its map what it changes, and hints at what makes it remembered well; a current one does not. */
static void
test_ideal (void)
{
  g_autoptr (CjmDocument) document = golden_read_example ("holiday.nl.journey");
  CjmNode *ideal = cjm_document_find (document, "j-ideal");
  CjmNode *orientation = cjm_node_get_child (ideal, CJM_JOURNEY_PHASES, 1);
  g_autoptr (CjmNode) fresh = cjm_node_new (CJM_KIND_EPISODE, "fresh");
  g_autoptr (CjmScene) current = create_scene (document, CJM_OVERLAY_NONE);
  g_autoptr (CjmScene) scene = NULL;
  g_autofree char *dropped = NULL;
  g_auto (Reading) without = { NULL };
  g_auto (Reading) reading = { NULL };
  CjmSceneOptions options;

  cjm_document_begin (document, "Change");
  cjm_node_set_text (fresh, CJM_EPISODE_TITLE, "Nieuw hier");
  cjm_node_insert (orientation, CJM_PHASE_EPISODES, CJM_END, fresh);
  cjm_node_remove (cjm_node_get_child (orientation, CJM_PHASE_EPISODES, 0));
  cjm_document_commit (document);

  cjm_scene_options_init (&options);
  scene = cjm_scene_new (document, ideal, &options);
  read_scene (&reading, scene);
  g_assert_true (says (&reading, "nieuw"));
  g_assert_true (says (&reading, "1 nieuw, 2 weg"));
  g_assert_true (says (&reading, "score +4,4"));
  g_assert_true (says (&reading, "was 50 minuten"));
  g_assert_nonnull (strstr (reading.text->str, "was “Ik wacht maanden"));
  g_assert_nonnull (strstr (cjm_scene_find (scene, "episode-id-book", NULL)->description,
                            "1 nieuw contactmoment, 2 contactmomenten weg, score +4,4"));
  dropped = g_strdup_printf ("hiervoor vervallen: %s",
                             cjm_node_get_text (cjm_document_find (document, "ep-ideas"), CJM_EPISODE_TITLE));
  g_assert_nonnull (strstr (cjm_scene_find (scene, "episode-id-search", NULL)->description, dropped));
  g_assert_true (says (&reading, "eindigt op een piek"));
  g_assert_nonnull (strstr (reading.text->str, "plezier na pijn "));

  read_scene (&without, current);
  g_assert_false (says (&without, "eindigt op een piek"));
  g_assert_false (says (&without, "1 nieuw, 2 weg"));
}

static void
test_ugly (void)
{
  g_autoptr (CjmDocument) group = sample_create_group (12);
  g_autoptr (CjmDocument) bare = sample_create (SAMPLE_BARE);
  g_autoptr (CjmDocument) empty = sample_create (SAMPLE_EMPTY);
  CjmDocument *documents[] = { group, bare, empty };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CjmScene) scene = create_scene (documents[i], CJM_OVERLAY_ALL);
      g_auto (Reading) reading = { NULL };

      read_scene (&reading, scene);
    }
}

/* A legend is kept only while everything that it explains is the same: one thing more or less makes another. */
static void
test_same_legend (void)
{
  CjmNode *older = cjm_node_new (CJM_KIND_JOURNEY, "older");
  const CjmCurveLegend full = { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, older };
  const CjmCurveLegend bare = { .older = NULL };

  for (guint i = 0; i < 20; i++)
    {
      const CjmCurveLegend first = i < 10 ? full : bare;
      CjmCurveLegend second = first;
      gboolean *flags[] = { &second.measured, &second.assumed, &second.own, &second.other, &second.ratings,
                            &second.ideal, &second.personas, &second.average, &second.spread };

      g_assert_true (cjm_curve_legend_is_same (&first, &second));
      if (i % 10 < G_N_ELEMENTS (flags))
        *flags[i % 10] = !*flags[i % 10];
      else
        second.older = i < 10 ? NULL : older;
      g_assert_false (cjm_curve_legend_is_same (&first, &second));
      g_assert_false (cjm_curve_legend_is_same (&second, &first));
    }
  g_object_unref (older);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overlay/words", test_words);
  g_test_add_func ("/overlay/halo", test_halo);
  g_test_add_func ("/overlay/legend", test_legend);
  g_test_add_func ("/overlay/same-legend", test_same_legend);
  g_test_add_func ("/overlay/names", test_names);
  g_test_add_func ("/overlay/personas", test_personas);
  g_test_add_func ("/overlay/average", test_average);
  g_test_add_func ("/overlay/older", test_older);
  g_test_add_func ("/overlay/left-out", test_left_out);
  g_test_add_func ("/overlay/ideal", test_ideal);
  g_test_add_func ("/overlay/ugly", test_ugly);

  return g_test_run ();
}
