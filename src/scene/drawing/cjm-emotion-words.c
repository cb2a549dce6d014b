/* cjm-emotion-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-emotion-words.h"
#include "cjm-emotion.h"

/*
 * The words that are offered for an emotion, each with the height on the curve that it goes with.
 *
 * They are ordered as in Russell (1980), A Circumplex Model of Affect, Journal of Personality and Social Psychology 39,
 * 1161–1178: by how pleasant an emotion is, which is the score, and by how much it stirs. Each pair of a calm and an
 * intense word stands for one of the eleven whole scores. They live here rather than with the analysis since they become
 * words of the picture, which are in the language of the document.
 */
static const CjmEmotionWord usual[] = {
  { NC_("emotion", "delighted"), 5, TRUE },      { NC_("emotion", "carefree"), 5, FALSE },
  { NC_("emotion", "excited"), 4, TRUE },        { NC_("emotion", "grateful"), 4, FALSE },
  { NC_("emotion", "happy"), 3, TRUE },          { NC_("emotion", "relieved"), 3, FALSE },
  { NC_("emotion", "hopeful"), 2, TRUE },        { NC_("emotion", "satisfied"), 2, FALSE },
  { NC_("emotion", "curious"), 1, TRUE },        { NC_("emotion", "calm"), 1, FALSE },
  { NC_("emotion", "surprised"), 0, TRUE },      { NC_("emotion", "indifferent"), 0, FALSE },
  { NC_("emotion", "hurried"), -1, TRUE },       { NC_("emotion", "unsure"), -1, FALSE },
  { NC_("emotion", "impatient"), -2, TRUE },     { NC_("emotion", "bored"), -2, FALSE },
  { NC_("emotion", "annoyed"), -3, TRUE },       { NC_("emotion", "disappointed"), -3, FALSE },
  { NC_("emotion", "angry"), -4, TRUE },         { NC_("emotion", "powerless"), -4, FALSE },
  { NC_("emotion", "furious"), -5, TRUE },       { NC_("emotion", "despondent"), -5, FALSE },
};

/* How far from its own score a word still goes with one */
#define CLOSE 0.5
#define NEAR 1.5

/**
 * cjm_emotion_words_list:
 * @n_words: (out): how many there are
 *
 * Returns: (transfer none): the usual words, from the most pleasant to the least, of each score the intense one first
 */
const CjmEmotionWord *
cjm_emotion_words_list (guint *n_words)
{
  *n_words = G_N_ELEMENTS (usual);

  return usual;
}

/**
 * cjm_emotion_word_translate:
 *
 * Returns: (transfer none): the word in the language of @words, as long-lived as these
 */
const char *
cjm_emotion_word_translate (const CjmEmotionWord *self,
                            CjmWords             *words)
{
  return cjm_words_get_context (words, CJM_EMOTION_CONTEXT, self->word);
}

/**
 * cjm_emotion_word_get_fit:
 * @score: -5 to 5; NAN for unknown, with which no word goes
 *
 * Returns: how well the word goes with that score
 */
CjmEmotionFit
cjm_emotion_word_get_fit (const CjmEmotionWord *self,
                          double                score)
{
  double distance = fabs (score - self->score);

  return distance <= CLOSE ? CJM_FIT_CLOSE : distance <= NEAR ? CJM_FIT_NEAR : CJM_FIT_NONE;
}

/**
 * cjm_emotion_words_find:
 * @text: (nullable): as a person spells it, in the language of @words
 *
 * Returns: (nullable) (transfer none): the usual word that it is
 */
const CjmEmotionWord *
cjm_emotion_words_find (CjmWords   *words,
                        const char *text)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return NULL;

  folded = g_utf8_casefold (text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      g_autofree char *other = g_utf8_casefold (cjm_emotion_word_translate (&usual[i], words), -1);

      if (g_str_equal (folded, other))
        return &usual[i];
    }

  return NULL;
}

static void
free_own (gpointer data)
{
  CjmOwnWord *self = data;

  g_free (self->word);
  g_free (self);
}

static void
take_own (GPtrArray  *own,
          GHashTable *seen,
          CjmWords   *words,
          CjmNode    *episode)
{
  const char *text = cjm_node_get_text (episode, CJM_EPISODE_EMOTION_WORD);
  double score = cjm_emotion_get_score (episode, NULL);
  g_autofree char *folded = NULL;
  CjmOwnWord *word;

  if (text == NULL || *text == '\0' || cjm_emotion_words_find (words, text) != NULL)
    return;

  folded = g_utf8_casefold (text, -1);
  word = g_hash_table_lookup (seen, folded);
  if (word == NULL)
    {
      word = g_new0 (CjmOwnWord, 1);
      word->word = g_strdup (text);
      word->score = NAN;
      g_ptr_array_add (own, word);
      g_hash_table_insert (seen, g_steal_pointer (&folded), word);
    }
  if (!isnan (score))
    {
      word->score = word->n_scores > 0 ? word->score + (score - word->score) / (word->n_scores + 1) : score;
      word->n_scores++;
    }
}

/* The nearest first, those of unknown score last, then by the alphabet */
static int
compare_own (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  const CjmOwnWord *one = *(const CjmOwnWord *const *) a;
  const CjmOwnWord *other = *(const CjmOwnWord *const *) b;
  double score = *(const double *) user_data;
  double near = isnan (one->score) ? G_MAXDOUBLE : isnan (score) ? 0 : fabs (one->score - score);
  double far = isnan (other->score) ? G_MAXDOUBLE : isnan (score) ? 0 : fabs (other->score - score);

  return near < far ? -1 : near > far ? 1 : g_utf8_collate (one->word, other->word);
}

/**
 * cjm_emotion_words_list_own:
 * @root: of a document
 * @words: in whose language the usual words are left out
 * @score: NAN for unknown
 *
 * Walks the whole document.
 *
 * Returns: (transfer full): of CjmOwnWord: what else its emotions are called, each once, nearest to @score first
 */
GPtrArray *
cjm_emotion_words_list_own (CjmNode  *root,
                            CjmWords *words,
                            double    score)
{
  GPtrArray *own = g_ptr_array_new_with_free_func (free_own);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);
      g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);

      for (guint j = 0; j < episodes->len; j++)
        take_own (own, seen, words, g_ptr_array_index (episodes, j));
    }
  g_ptr_array_sort_with_data (own, compare_own, &score);

  return own;
}
