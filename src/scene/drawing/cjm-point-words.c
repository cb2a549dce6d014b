/* cjm-point-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-figures.h"
#include "cjm-point-words.h"

/* What is said of a point of the emotion curve, on the map and on the loop. */

/**
 * cjm_point_words_make_name:
 * @number: of the episode, from 1
 * @n_episodes: of the journey
 *
 * Returns: (transfer full): what the point of an episode is, in a line: "annoyed, −3.2, I book and pay, 6 of 10"
 */
char *
cjm_point_words_make_name (const CjmLayout *layout,
                           CjmNode         *episode,
                           guint            number,
                           guint            n_episodes)
{
  CjmWords *words = layout->words;
  const char *word = cjm_node_get_text (episode, CJM_EPISODE_EMOTION_WORD);
  double score = cjm_emotion_get_score (episode, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *figure = isnan (score) ? g_strdup (cjm_words_get_context (words, "score", "not known"))
                                          : cjm_figures_format_score (words, score);

  if (word != NULL && *word != '\0')
    g_string_append_printf (text, "%s, ", word);
  g_string_append_printf (text, "%s, %s, ", figure, cjm_layout_get_text (episode, CJM_EPISODE_TITLE));
  /* Translators: which of the episodes: 6 of 10 */
  g_string_append_printf (text, cjm_words_get (words, "%1$d of %2$d"), (int) number, (int) n_episodes);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cjm_point_words_get_source:
 *
 * Returns: (nullable): what a person calls the source of a score; %NULL where the score is unknown
 */
const char *
cjm_point_words_get_source (const CjmLayout *layout,
                            CjmScoreSource   source)
{
  switch (source)
    {
    case CJM_SCORE_MEASURED:
      return cjm_words_get_context (layout->words, "score", "measured");
    case CJM_SCORE_ASSUMED:
      return cjm_words_get_context (layout->words, "score", "assumption");
    case CJM_SCORE_UNKNOWN:
      break;
    }

  return NULL;
}
