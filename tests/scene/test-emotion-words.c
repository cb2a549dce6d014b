/* test-emotion-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-emotion-words.h"

/* Every whole score has a calm and an intense word, and no word stands there twice. */
static void
test_table (void)
{
  guint n_words;
  const CjmEmotionWord *words = cjm_emotion_words_list (&n_words);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (n_words, ==, 22);
  for (guint i = 0; i < n_words; i++)
    {
      g_assert_cmpfloat (words[i].score, ==, 5 - (int) (i / 2));
      g_assert_true (words[i].intense == (i % 2 == 0));
      g_assert_true (g_hash_table_add (seen, (char *) words[i].word));
    }
}

static void
test_fit (void)
{
  guint n_words;
  const CjmEmotionWord *delighted = cjm_emotion_words_list (&n_words);

  g_assert_cmpint (cjm_emotion_word_get_fit (delighted, 4.5), ==, CJM_FIT_CLOSE);
  g_assert_cmpint (cjm_emotion_word_get_fit (delighted, 3.5), ==, CJM_FIT_NEAR);
  g_assert_cmpint (cjm_emotion_word_get_fit (delighted, 3.4), ==, CJM_FIT_NONE);
  g_assert_cmpint (cjm_emotion_word_get_fit (delighted, NAN), ==, CJM_FIT_NONE);
}

static void
test_find (void)
{
  g_autoptr (CjmWords) english = cjm_words_new ("en");
  g_autoptr (CjmWords) dutch = cjm_words_new ("nl");

  g_assert_cmpstr (cjm_emotion_words_find (english, "Angry")->word, ==, "angry");
  g_assert_cmpstr (cjm_emotion_words_find (dutch, "boos")->word, ==, "angry");
  g_assert_null (cjm_emotion_words_find (english, "boos"));
  g_assert_null (cjm_emotion_words_find (english, "torn"));
  g_assert_null (cjm_emotion_words_find (english, NULL));
}

static void
add_episode (CjmNode    *phase,
             const char *word,
             double      score)
{
  g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, NULL);

  cjm_node_set_text (episode, CJM_EPISODE_TITLE, "I do this");
  cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, word);
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, score);
  cjm_node_insert (phase, CJM_PHASE_EPISODES, CJM_END, episode);
}

/* Own words come once each, with the mean of their scores, and those that suit a score best come first. */
static void
test_own (void)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, NULL);
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, NULL);
  g_autoptr (CjmWords) words = cjm_words_new ("en");
  g_autoptr (GPtrArray) own = NULL;
  const CjmOwnWord *word;

  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);
  cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
  add_episode (phase, "somehow", NAN);
  add_episode (phase, "torn", -1);
  add_episode (phase, "angry", -4);
  add_episode (phase, "Torn", -2);
  add_episode (phase, "proud", 4);
  add_episode (phase, NULL, 3);

  own = cjm_emotion_words_list_own (root, words, 3);
  g_assert_cmpuint (own->len, ==, 3);
  word = g_ptr_array_index (own, 0);
  g_assert_cmpstr (word->word, ==, "proud");
  word = g_ptr_array_index (own, 1);
  g_assert_cmpstr (word->word, ==, "torn");
  g_assert_cmpfloat (word->score, ==, -1.5);
  word = g_ptr_array_index (own, 2);
  g_assert_cmpstr (word->word, ==, "somehow");
  g_assert_true (isnan (word->score));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/emotion-words/table", test_table);
  g_test_add_func ("/scene/emotion-words/fit", test_fit);
  g_test_add_func ("/scene/emotion-words/find", test_find);
  g_test_add_func ("/scene/emotion-words/own", test_own);

  return g_test_run ();
}
