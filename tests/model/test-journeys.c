/* test-journeys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-journeys.h"

#include <math.h>

#include "cjm-reader.h"
#include "cjm-writer.h"

/* The worked example: a current journey with its ideal one for one persona, a current one for another. */
typedef struct
{
  CjmDocument *document;
  char *before;
} Fixture;

static char *
write_text (CjmDocument *document)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CjmDocument *
read_text (const char *text)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmDocument *document = cjm_reader_read (text, strlen (text), problems);

  g_assert_cmpuint (problems->len, ==, 0);
  return document;
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autofree char *path = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples", "holiday.en.journey", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  fixture->document = read_text (text);
  fixture->before = write_text (fixture->document);
}

/* Whatever was done is sound, one step, and leaves no byte behind when it is undone. */
static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  CjmHistory *history = cjm_document_get_history (fixture->document);
  g_autofree char *after = write_text (fixture->document);
  g_autoptr (CjmDocument) again = read_text (after);
  g_autofree char *undone = NULL, *redone = NULL;

  cjm_document_undo (fixture->document);
  g_assert_false (cjm_history_get_can_undo (history));
  undone = write_text (fixture->document);
  g_assert_cmpstr (undone, ==, fixture->before);
  cjm_document_redo (fixture->document);
  redone = write_text (fixture->document);
  g_assert_cmpstr (redone, ==, after);

  g_assert_finalize_object (fixture->document);
  g_free (fixture->before);
}

static CjmNode *
find (Fixture    *fixture,
      const char *id)
{
  CjmNode *node = cjm_document_find (fixture->document, id);

  g_assert_nonnull (node);
  return node;
}

static CjmNode *
get_journey (Fixture *fixture,
             guint    index)
{
  return cjm_node_get_child (cjm_document_get_root (fixture->document), CJM_DOCUMENT_JOURNEYS, index);
}

static GPtrArray *
list_episodes (CjmNode *journey)
{
  GPtrArray *episodes = g_ptr_array_new ();

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        g_ptr_array_add (episodes, cjm_node_get_child (phase, CJM_PHASE_EPISODES, j));
    }

  g_assert_cmpuint (episodes->len, >, 5);
  return episodes;
}

static guint
count_in_touchpoints (CjmNode *episode,
                      guint    member)
{
  guint n = 0;

  for (guint i = 0; i < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); i++)
    n += cjm_node_get_n_children (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i), member);

  return n;
}

static void
assert_answers (CjmNode *copy,
                CjmNode *original)
{
  g_autoptr (GPtrArray) copies = list_episodes (copy);
  g_autoptr (GPtrArray) originals = list_episodes (original);

  g_assert_cmpuint (copies->len, ==, originals->len);
  for (guint i = 0; i < copies->len; i++)
    {
      g_assert_cmpstr (cjm_node_get_text (copies->pdata[i], CJM_EPISODE_COUNTERPART), ==,
                       cjm_node_get_id (originals->pdata[i]));
      g_assert_cmpstr (cjm_node_get_text (copies->pdata[i], CJM_EPISODE_TITLE), ==,
                       cjm_node_get_text (originals->pdata[i], CJM_EPISODE_TITLE));
    }
}

/* Nothing in a copy says that it was measured, but the scores are there. */
static void
assert_assumed (CjmNode *copy,
                CjmNode *original)
{
  g_autoptr (GPtrArray) copies = list_episodes (copy);
  g_autoptr (GPtrArray) originals = list_episodes (original);
  guint measured = 0;

  for (guint i = 0; i < copies->len; i++)
    {
      CjmNode *episode = copies->pdata[i];
      double score = cjm_node_get_number (originals->pdata[i], CJM_EPISODE_EMOTION_SCORE);

      measured += cjm_node_get_flag (originals->pdata[i], CJM_EPISODE_EMOTION_MEASURED);
      g_assert_false (cjm_node_get_flag (episode, CJM_EPISODE_EMOTION_MEASURED));
      g_assert_true (isnan (score) ? isnan (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE))
                                   : cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE) == score);
      g_assert_true (isnan (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SPREAD)));
      g_assert_cmpint (cjm_node_get_whole (episode, CJM_EPISODE_EMOTION_COUNT), ==, CJM_WHOLE_ABSENT);
      g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_MEASURES), ==, 0);
      g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_EVIDENCE), ==, 0);
      g_assert_cmpuint (count_in_touchpoints (episode, CJM_TOUCHPOINT_MEASURES), ==, 0);
      g_assert_cmpuint (count_in_touchpoints (episode, CJM_TOUCHPOINT_EVIDENCE), ==, 0);
      for (guint j = 0; j < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); j++)
        {
          CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, j);

          g_assert_false (cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED));
          g_assert_true (isnan (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SPREAD)));
          g_assert_cmpint (cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT), ==, CJM_WHOLE_ABSENT);
        }
    }
  g_assert_cmpuint (measured, >, 0);
}

static guint
count_in_episodes (CjmNode *journey,
                   guint    member)
{
  g_autoptr (GPtrArray) episodes = list_episodes (journey);
  guint n = 0;

  for (guint i = 0; i < episodes->len; i++)
    n += cjm_node_get_n_children (episodes->pdata[i], member);

  return n;
}

/* How many improvements solve something in a journey */
static guint
count_improvements (Fixture *fixture,
                    CjmNode *journey)
{
  CjmNode *root = cjm_document_get_root (fixture->document);
  guint n = 0;

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      const char *const *solves = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES);
      gboolean any = FALSE;

      for (; *solves != NULL; solves++)
        any |= cjm_node_get_ancestor (find (fixture, *solves), CJM_KIND_JOURNEY) == journey;
      n += any;
    }

  return n;
}

static void
test_ideal (Fixture      *fixture,
            gconstpointer unused)
{
  CjmNode *current = find (fixture, "j-gerard");
  CjmNode *ideal = cjm_journeys_make_ideal (fixture->document, current, "2026-11-12", "Make ideal");

  g_assert_cmpuint (cjm_node_get_index (ideal), ==, cjm_node_get_index (current) + 1);
  g_assert_cmpint (cjm_node_get_choice (ideal, CJM_JOURNEY_STATE), ==, CJM_STATE_IDEAL);
  g_assert_true (cjm_journeys_get_basis (ideal) == current);
  g_assert_true (cjm_journeys_find_ideal (current) == ideal);
  g_assert_null (cjm_journeys_find_newer (current));
  g_assert_true (cjm_journeys_get_persona (ideal) == cjm_journeys_get_persona (current));
  g_assert_cmpstr (cjm_node_get_text (ideal, CJM_JOURNEY_DRAWN), ==, "2026-11-12");
  assert_answers (ideal, current);
  g_assert_cmpuint (count_in_episodes (current, CJM_EPISODE_PROBLEMS), >, 0);
  g_assert_cmpuint (count_in_episodes (ideal, CJM_EPISODE_PROBLEMS), ==, 0);
  g_assert_cmpuint (count_in_episodes (ideal, CJM_EPISODE_QUESTIONS), ==,
                    count_in_episodes (current, CJM_EPISODE_QUESTIONS));
  g_assert_cmpuint (count_improvements (fixture, ideal), ==, 0);
}

static void
test_ideal_is_assumed (Fixture      *fixture,
                       gconstpointer unused)
{
  CjmNode *current = find (fixture, "j-marieke");
  CjmNode *ideal = cjm_journeys_make_ideal (fixture->document, current, NULL, "Make ideal");
  g_autoptr (GPtrArray) episodes = list_episodes (ideal);

  assert_assumed (ideal, current);
  for (guint i = 0; i < episodes->len; i++)
    g_assert_true (isnan (cjm_node_get_number (episodes->pdata[i], CJM_EPISODE_DROP_OFF)));
}

static void
test_newer (Fixture      *fixture,
            gconstpointer unused)
{
  CjmNode *older = find (fixture, "j-marieke");
  guint improvements = count_improvements (fixture, older);
  CjmNode *newer = cjm_journeys_make_newer (fixture->document, older, "2026-11-22", "Draw newer version");

  g_assert_cmpuint (cjm_node_get_index (newer), ==, 0);
  g_assert_cmpint (cjm_node_get_choice (newer, CJM_JOURNEY_STATE), ==, CJM_STATE_CURRENT);
  g_assert_cmpstr (cjm_node_get_text (newer, CJM_JOURNEY_DRAWN), ==, "2026-11-22");
  g_assert_true (cjm_journeys_get_basis (newer) == older);
  g_assert_true (cjm_journeys_find_newer (older) == newer);
  g_assert_true (cjm_journeys_find_ideal (older) == find (fixture, "j-ideal"));
  g_assert_null (cjm_journeys_find_ideal (newer));
  assert_answers (newer, older);
  assert_assumed (newer, older);
  g_assert_cmpuint (count_in_episodes (newer, CJM_EPISODE_PROBLEMS), ==,
                    count_in_episodes (older, CJM_EPISODE_PROBLEMS));
  g_assert_cmpuint (improvements, >, 0);
  g_assert_cmpuint (count_improvements (fixture, newer), ==, improvements);
  g_assert_cmpuint (count_improvements (fixture, older), ==, improvements);
}

static void
test_duplicate (Fixture      *fixture,
                gconstpointer unused)
{
  CjmNode *journey = find (fixture, "j-marieke");
  CjmNode *gerard = find (fixture, "p-gerard");
  guint improvements = count_improvements (fixture, journey);
  CjmNode *copy = cjm_journeys_duplicate (fixture->document, journey, gerard, "Duplicate");
  g_autoptr (GPtrArray) episodes = list_episodes (copy);

  g_assert_true (copy == get_journey (fixture, 3));
  g_assert_true (cjm_journeys_get_persona (copy) == gerard);
  g_assert_cmpstr (cjm_node_get_text (copy, CJM_JOURNEY_TITLE), ==, cjm_node_get_text (journey, CJM_JOURNEY_TITLE));
  g_assert_null (cjm_journeys_get_basis (copy));
  g_assert_cmpuint (count_improvements (fixture, copy), ==, improvements);

  /* The loop leads to a phase of the copy. */
  g_assert_nonnull (cjm_node_get_text (journey, CJM_JOURNEY_LOOP));
  g_assert_true (cjm_node_get_parent (find (fixture, cjm_node_get_text (copy, CJM_JOURNEY_LOOP))) == copy);
  for (guint i = 0; i < episodes->len; i++)
    g_assert_null (cjm_node_get_text (episodes->pdata[i], CJM_EPISODE_COUNTERPART));
}

/* An ideal journey goes on answering to the current one, whoever travels it. */
static void
test_duplicate_ideal (Fixture      *fixture,
                      gconstpointer unused)
{
  CjmNode *copy = cjm_journeys_duplicate (fixture->document, find (fixture, "j-ideal"), NULL, "Duplicate");

  g_assert_null (cjm_journeys_get_persona (copy));
  g_assert_true (cjm_journeys_get_basis (copy) == find (fixture, "j-marieke"));
}

static void
test_add (Fixture      *fixture,
          gconstpointer unused)
{
  CjmNode *model = find (fixture, "j-marieke");
  g_autoptr (CjmNode) journey = cjm_journeys_new_like (model);
  guint n = cjm_node_get_n_children (model, CJM_JOURNEY_PHASES);

  g_assert_cmpuint (cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES), ==, n);
  for (guint i = 0; i < n; i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);
      CjmNode *other = cjm_node_get_child (model, CJM_JOURNEY_PHASES, i);

      g_assert_cmpstr (cjm_node_get_id (phase), !=, cjm_node_get_id (other));
      g_assert_cmpstr (cjm_node_get_text (phase, CJM_PHASE_TITLE), ==, cjm_node_get_text (other, CJM_PHASE_TITLE));
      g_assert_cmpint (cjm_node_get_choice (phase, CJM_PHASE_STAGE), ==, cjm_node_get_choice (other, CJM_PHASE_STAGE));
      g_assert_cmpuint (cjm_node_get_n_children (phase, CJM_PHASE_EPISODES), ==, 0);
    }

  g_assert_true (cjm_journeys_add (fixture->document, journey, find (fixture, "p-marieke"), "Add journey") == journey);
  g_assert_cmpuint (cjm_node_get_index (journey), ==, 2);
  g_assert_true (cjm_node_get_parent (find (fixture, cjm_node_get_text (journey, CJM_JOURNEY_LOOP))) == journey);
}

/* Up and down among the journeys of one persona, past those of others */
static void
test_step (Fixture      *fixture,
           gconstpointer unused)
{
  CjmNode *current = find (fixture, "j-marieke"), *ideal = find (fixture, "j-ideal");

  g_assert_false (cjm_journeys_can_step (current, -1));
  g_assert_false (cjm_journeys_step (fixture->document, current, -1, "Move journey"));
  g_assert_false (cjm_journeys_can_step (ideal, 1));
  g_assert_true (cjm_journeys_can_step (ideal, -1));
  g_assert_true (cjm_journeys_step (fixture->document, ideal, -1, "Move journey"));
  g_assert_true (get_journey (fixture, 0) == ideal);
  g_assert_true (get_journey (fixture, 1) == current);
}

static void
test_move (Fixture      *fixture,
           gconstpointer unused)
{
  CjmNode *current = find (fixture, "j-marieke"), *gerards = find (fixture, "j-gerard");

  g_assert_false (cjm_journeys_move (fixture->document, gerards, find (fixture, "p-gerard"), NULL, "Move journey"));
  g_assert_false (cjm_journeys_move (fixture->document, current, find (fixture, "p-marieke"), find (fixture, "j-ideal"),
                                     "Move journey"));
  g_assert_true (cjm_journeys_move (fixture->document, current, find (fixture, "p-gerard"), NULL, "Move journey"));
  g_assert_true (get_journey (fixture, 2) == current);
  g_assert_true (cjm_journeys_get_persona (current) == find (fixture, "p-gerard"));
}

static void
test_remove (Fixture      *fixture,
             gconstpointer unused)
{
  CjmNode *root = cjm_document_get_root (fixture->document);
  CjmNode *gerards = find (fixture, "j-gerard");
  guint before = cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS);
  guint of_gerard = count_improvements (fixture, gerards);

  cjm_journeys_remove (fixture->document, gerards, "Delete journey");
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS), ==, 2);
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS), ==, before - of_gerard);
}

static void
remove_journey (Fixture *fixture,
                CjmNode *journey,
                guint    n_removed)
{
  guint before = cjm_node_get_n_children (cjm_document_get_root (fixture->document), CJM_DOCUMENT_JOURNEYS);
  g_autoptr (GPtrArray) listed = cjm_journeys_list_removed (journey);

  g_assert_cmpuint (listed->len, ==, n_removed);
  g_assert_true (g_ptr_array_index (listed, 0) == journey);
  cjm_journeys_remove (fixture->document, journey, "Delete journey");
  g_assert_cmpuint (cjm_node_get_n_children (cjm_document_get_root (fixture->document), CJM_DOCUMENT_JOURNEYS), ==,
                    before - n_removed);
  for (guint i = 0; i < listed->len; i++)
    g_assert_null (cjm_document_of (g_ptr_array_index (listed, i)));
}

/* An ideal journey is the ideal of a current one. */
static void
test_remove_with_ideal (Fixture      *fixture,
                        gconstpointer unused)
{
  CjmNode *ideal = find (fixture, "j-ideal");

  remove_journey (fixture, find (fixture, "j-marieke"), 2);
  g_assert_null (cjm_document_of (ideal));
}

/* The newer version is on its own, and the ideal journey becomes that of the newer version. */
static void
test_remove_older (Fixture      *fixture,
                   gconstpointer unused)
{
  CjmNode *older = find (fixture, "j-gerard"), *ideal, *newer;
  g_autoptr (GPtrArray) episodes = NULL;

  cjm_document_begin (fixture->document, "Older");
  ideal = cjm_journeys_make_ideal (fixture->document, older, NULL, "Make ideal");
  newer = cjm_journeys_make_newer (fixture->document, older, NULL, "Draw newer version");
  remove_journey (fixture, older, 1);
  cjm_document_commit (fixture->document);

  g_assert_true (cjm_journeys_get_basis (ideal) == newer);
  assert_answers (ideal, newer);
  g_assert_null (cjm_node_get_text (newer, CJM_JOURNEY_BASIS));
  episodes = list_episodes (newer);
  for (guint i = 0; i < episodes->len; i++)
    g_assert_null (cjm_node_get_text (episodes->pdata[i], CJM_EPISODE_COUNTERPART));
}

/* What is based on a version in the middle goes on with what that was based on, and so does the ideal of the newest. */
static void
test_remove_between (Fixture      *fixture,
                     gconstpointer unused)
{
  CjmNode *oldest = find (fixture, "j-gerard"), *middle, *newest, *ideal;

  cjm_document_begin (fixture->document, "Between");
  middle = cjm_journeys_make_newer (fixture->document, oldest, NULL, "Draw newer version");
  newest = cjm_journeys_make_newer (fixture->document, middle, NULL, "Draw newer version");
  ideal = cjm_journeys_make_ideal (fixture->document, newest, NULL, "Make ideal");
  remove_journey (fixture, middle, 1);
  g_assert_true (cjm_journeys_get_basis (newest) == oldest);
  assert_answers (newest, oldest);
  remove_journey (fixture, newest, 1);
  cjm_document_commit (fixture->document);

  g_assert_true (cjm_journeys_get_basis (ideal) == oldest);
  assert_answers (ideal, oldest);
}

/* A file may say that two journeys are each based on the other. */
static void
test_remove_from_circle (Fixture      *fixture,
                         gconstpointer unused)
{
  CjmNode *journey = find (fixture, "j-marieke"), *other = find (fixture, "j-gerard");

  cjm_document_begin (fixture->document, "Circle");
  cjm_node_set_text (journey, CJM_JOURNEY_BASIS, "j-gerard");
  cjm_node_set_text (other, CJM_JOURNEY_BASIS, "j-marieke");
  cjm_journeys_remove (fixture->document, journey, "Delete journey");
  cjm_document_commit (fixture->document);

  g_assert_null (cjm_node_get_text (other, CJM_JOURNEY_BASIS));
}

/* An improvement that solves the same problem in two journeys stays with the other one. */
static void
test_remove_shared (Fixture      *fixture,
                    gconstpointer unused)
{
  CjmNode *root = cjm_document_get_root (fixture->document);
  CjmNode *older = find (fixture, "j-marieke"), *copy;
  guint before = cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS);
  guint shared = count_improvements (fixture, older);

  cjm_document_begin (fixture->document, "Both");
  copy = cjm_journeys_duplicate (fixture->document, older, find (fixture, "p-gerard"), "Duplicate");
  cjm_journeys_remove (fixture->document, older, "Delete journey");
  cjm_document_commit (fixture->document);

  g_assert_cmpuint (count_improvements (fixture, copy), ==, shared);
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS), <=, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/journeys/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (ideal);
  ADD (ideal_is_assumed);
  ADD (newer);
  ADD (duplicate);
  ADD (duplicate_ideal);
  ADD (add);
  ADD (step);
  ADD (move);
  ADD (remove);
  ADD (remove_with_ideal);
  ADD (remove_older);
  ADD (remove_between);
  ADD (remove_from_circle);
  ADD (remove_shared);
#undef ADD

  return g_test_run ();
}
