/* test-composite.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-composite.h"
#include "cjm-phase-match.h"
#include "cjm-composite-lane.h"
#include "curve-words.h"
#include "golden.h"
#include "sample-group.h"

/* The composite journey: every journey of the group and each of its episodes once, inside the picture, to be reached with
 * the arrow keys, and what the group decides. */

typedef struct
{
  CjmScene *scene;
  GHashTable *ids;         /* set, of all groups that have one */
  GPtrArray *cards;        /* ids */
  GString *text;           /* its lines */
} Reading;

static void
read_cb (const CjmGroup        *group,
         const graphene_rect_t *area,
         gpointer               user_data)
{
  Reading *reading = user_data;
  graphene_size_t size;

  cjm_scene_get_size (reading->scene, &size);
  g_assert_cmpfloat (area->origin.x, >=, 0);
  g_assert_cmpfloat (area->origin.y, >=, 0);
  g_assert_cmpfloat (area->origin.x + area->size.width, <=, size.width + 0.01f);
  g_assert_cmpfloat (area->origin.y + area->size.height, <=, size.height + 0.01f);

  if (group->id != NULL)
    {
      g_assert_nonnull (group->title);
      g_assert_true (g_hash_table_add (reading->ids, group->id));
    }
  if ((group->flags & CJM_GROUP_CARD) != 0)
    g_ptr_array_add (reading->cards, group->id);
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);
      const char *text;

      if (item->type != CJM_ITEM_TEXT)
        continue;
      text = pango_layout_get_text (item->layout) + pango_layout_line_get_start_index (item->line);
      g_string_append_printf (reading->text, "%.*s\n", pango_layout_line_get_length (item->line), text);
    }
}

static void
read_scene (Reading  *reading,
            CjmScene *scene)
{
  *reading = (Reading) { .scene = scene, .ids = g_hash_table_new (g_str_hash, g_str_equal),
                         .cards = g_ptr_array_new (), .text = g_string_new (NULL) };
  cjm_scene_foreach (scene, NULL, read_cb, reading);
}

static void
reading_clear (Reading *reading)
{
  g_hash_table_unref (reading->ids);
  g_ptr_array_unref (reading->cards);
  g_string_free (reading->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static guint
count_lines (const Reading *reading,
             const char    *line)
{
  g_auto (GStrv) lines = g_strsplit (reading->text->str, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_equal (lines[i], line);

  return n;
}

/* The arrow keys lead from the first card to all others. */
static void
assert_reachable (const Reading *reading)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  const CjmGroup *first = cjm_scene_get_neighbour (reading->scene, NULL, CJM_DIRECTION_RIGHT);

  g_assert_nonnull (first);
  g_hash_table_add (seen, first->id);
  g_ptr_array_add (open, first->id);
  while (open->len > 0)
    {
      const char *id = g_ptr_array_steal_index (open, open->len - 1);

      for (guint i = CJM_DIRECTION_LEFT; i <= CJM_DIRECTION_DOWN; i++)
        {
          const CjmGroup *next = cjm_scene_get_neighbour (reading->scene, id, i);

          if (next != NULL && g_hash_table_add (seen, next->id))
            g_ptr_array_add (open, next->id);
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, reading->cards->len);
}

/* All of the group shows: its journeys, their episodes, and who is not involved where. */
static guint
assert_complete (CjmDocument   *document,
                 const Reading *reading)
{
  CjmNode *first = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  g_autoptr (GPtrArray) journeys = cjm_journey_list_group (document, first);
  g_autoptr (GPtrArray) columns = cjm_journeys_merge_phases (journeys);
  guint n_absences = 0;

  for (guint i = 0; i < journeys->len; i++)
    {
      CjmNode *journey = g_ptr_array_index (journeys, i);
      g_autofree char *lane = g_strconcat ("journey-", cjm_node_get_id (journey), NULL);

      g_assert_true (g_hash_table_contains (reading->ids, lane));
      for (guint j = 0; j < columns->len; j++)
        {
          g_autoptr (GPtrArray) episodes = cjm_phases_list_episodes (g_ptr_array_index (columns, j), journey);

          n_absences += episodes->len == 0;
          for (guint k = 0; k < episodes->len; k++)
            {
              g_autofree char *id = g_strconcat ("episode-", cjm_node_get_id (g_ptr_array_index (episodes, k)), NULL);

              g_assert_true (g_hash_table_contains (reading->ids, id));
            }
        }
    }

  return n_absences;
}

static void
test_example (gconstpointer data)
{
  gboolean dutch = g_str_has_suffix (data, ".nl.journey");
  g_autoptr (CjmDocument) document = golden_read_example (data);
  g_autoptr (CjmScene) scene = golden_create_composite (document);
  g_auto (Reading) reading = { NULL };
  guint position, size;

  read_scene (&reading, scene);
  g_assert_cmpuint (assert_complete (document, &reading), ==,
                    count_lines (&reading, dutch ? "niet betrokken" : "not involved"));
  g_assert_cmpuint (count_lines (&reading, dutch ? "gezamenlijke beslissing: 2 voor, 2 tegen"
                                                 : "joint decision: 2 for, 2 against"), ==, 1);
  g_assert_cmpstr (cjm_scene_get_title (scene), ==, dutch ? "Wij kiezen een CRM-systeem" : "We choose a CRM system");
  g_assert_true (g_hash_table_contains (reading.ids, "persona-p-els"));
  assert_reachable (&reading);

  cjm_scene_get_position_in_set (scene, "persona-p-els", &position, &size);
  g_assert_cmpuint (position, ==, 1);
  g_assert_cmpuint (size, ==, 6);
}

/* Words keep clear of the curves of their lanes, and points can be dragged up and down. */
static void
test_points (void)
{
  g_autoptr (CjmDocument) document = golden_read_example ("crm-tender.en.journey");
  g_autoptr (CjmDocument) ugly = sample_create_group (12);
  g_autoptr (CjmScene) scene = golden_create_composite (document);
  g_autoptr (CjmScene) group = golden_create_composite (ugly);
  CjmNode *phase = cjm_node_get_child (cjm_document_find (document, "j-els"), CJM_JOURNEY_PHASES, 0);
  g_autofree char *id = cjm_card_id_new (cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0), CJM_CARD_WHOLE);
  const CjmGroup *point = cjm_scene_find (scene, id, NULL);

  g_assert_cmpuint (check_curve_words (scene, CJM_COMPOSITE_LANE), ==, 0);
  check_curve_words (group, CJM_COMPOSITE_LANE);
  g_assert_true ((point->flags & CJM_GROUP_POINT) != 0);
  g_assert_cmpfloat (point->rise.x, ==, 0);
  g_assert_cmpfloat (point->rise.y, <, 0);
}

static void
test_ugly (gconstpointer data)
{
  g_autoptr (CjmDocument) document = sample_create_group (GPOINTER_TO_UINT (data));

  for (guint dark = 0; dark < 2; dark++)
    {
      g_autoptr (CjmScene) scene = golden_create_composite (document);
      CjmSceneOptions options = *cjm_scene_get_options (scene);
      g_auto (Reading) reading = { NULL };

      options.dark = dark;
      cjm_scene_set_options (scene, &options);
      read_scene (&reading, scene);
      g_assert_cmpuint (assert_complete (document, &reading), ==, count_lines (&reading, "not involved"));
      assert_reachable (&reading);
    }
}

/* Nothing but a journey: no group, no persona, no phase */
static void
test_bare (void)
{
  g_autoptr (CjmDocument) document = sample_create (SAMPLE_EMPTY);
  g_autoptr (CjmScene) scene = golden_create_composite (document);
  g_auto (Reading) reading = { NULL };

  read_scene (&reading, scene);
  g_assert_cmpuint (reading.cards->len, ==, 1);
  g_assert_cmpuint (count_lines (&reading, "I book a holiday"), ==, 2);
}

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            gpointer     scene)
{
  cjm_scene_update (scene, edits);
}

/* After edits, the picture is that of a new scene. */
static void
test_update (void)
{
  g_autoptr (CjmDocument) document = golden_read_example ("crm-tender.en.journey");
  g_autoptr (CjmScene) scene = golden_create_composite (document);
  CjmNode *root = cjm_document_get_root (document);
  CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0);
  CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, 3);
  CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0);
  g_auto (Reading) reading = { NULL };
  g_autoptr (CjmScene) fresh = NULL;
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GBytes) theirs = NULL;

  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), scene);
  cjm_document_begin (document, "Turn");
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, 0);
  cjm_document_commit (document);
  cjm_document_begin (document, "Speak Dutch");
  cjm_node_set_text (root, CJM_DOCUMENT_LANGUAGE, "nl");
  cjm_document_commit (document);

  read_scene (&reading, scene);
  g_assert_cmpuint (count_lines (&reading, "gezamenlijke beslissing: 1 voor, 2 tegen, 1 onbeslist"), ==, 1);
  fresh = golden_create_composite (document);
  ours = cjm_svg_writer_write (scene, 1, FALSE);
  theirs = cjm_svg_writer_write (fresh, 1, FALSE);
  g_assert_true (g_bytes_equal (ours, theirs));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/composite/points", test_points);
  g_test_add_data_func ("/composite/example/en", "crm-tender.en.journey", test_example);
  g_test_add_data_func ("/composite/example/nl", "crm-tender.nl.journey", test_example);
  g_test_add_data_func ("/composite/one", GUINT_TO_POINTER (1), test_ugly);
  g_test_add_data_func ("/composite/twelve", GUINT_TO_POINTER (12), test_ugly);
  g_test_add_func ("/composite/bare", test_bare);
  g_test_add_func ("/composite/update", test_update);

  return g_test_run ();
}
