/* cjm-emotion-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-emotion-edit.h"
#include "cjm-emotion.h"

/**
 * cjm_emotion_snap:
 * @fine: to tenths; to halves otherwise
 *
 * Returns: the nearest score that a person means, -5 to 5
 */
double
cjm_emotion_snap (double   score,
                  gboolean fine)
{
  double parts = fine ? 10 : 2;

  /* Adding 0 turns -0 into 0. */
  return CLAMP (round (score * parts) / parts + 0.0, CJM_LOWEST_SCORE, CJM_HIGHEST_SCORE);
}

/**
 * cjm_emotion_set_score:
 * @episode: in a document
 * @score: -5 to 5; NAN for unknown
 *
 * Gives an episode a score of its own, as one step with the changes of it right before, up to
 * cjm_document_end_merging().
 */
void
cjm_emotion_set_score (CjmNode *episode,
                       double   score)
{
  CjmDocument *document = cjm_document_of (episode);

  if (document == NULL)
    return;

  cjm_document_begin_merging (document, _("Change emotion"));
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, score);
  cjm_document_commit (document);
}

/**
 * cjm_emotion_step_score:
 * @episode: of a document
 * @step: up or down
 *
 * Raises or lowers a score as cjm_emotion_set_score() sets it; from an unknown one every step leads to the middle.
 */
void
cjm_emotion_step_score (CjmNode *episode,
                        double   step)
{
  double score = cjm_emotion_get_score (episode, NULL);

  cjm_emotion_set_score (episode, isnan (score) ? 0 : cjm_emotion_snap (score + step, TRUE));
}

static const char *
get_label (guint member)
{
  switch (member)
    {
    case CJM_EPISODE_EMOTION_WORD:
      return _("Edit emotion word");
    case CJM_EPISODE_EMOTION_QUOTE:
      return _("Edit quote");
    case CJM_EPISODE_EMOTION_COUNT:
      return _("Set number of answers");
    case CJM_EPISODE_EMOTION_SPREAD:
      return _("Set spread");
    case CJM_EPISODE_EMOTION_MEASURED:
      return _("Set measured");
    default:
      return _("Change emotion");
    }
}

/**
 * cjm_emotion_set_value:
 * @episode: in a document
 * @member: one of its emotion
 *
 * Sets it, as one step with the changes of it right before, up to cjm_document_end_merging().
 *
 * Returns: %FALSE where it may not have that value; nothing has changed then
 */
gboolean
cjm_emotion_set_value (CjmNode        *episode,
                       guint           member,
                       const CjmValue *value)
{
  CjmDocument *document = cjm_document_of (episode);
  gboolean set;

  if (document == NULL || !cjm_value_is_valid (value, cjm_kind_get_member (CJM_KIND_EPISODE, member)))
    return FALSE;

  cjm_document_begin_merging (document, get_label (member));
  set = cjm_node_set_value (episode, member, value);
  cjm_document_commit (document);

  return set;
}

/**
 * cjm_emotion_choose:
 * @episode: in a document
 * @score: what goes with @word; NAN for unknown
 *
 * Gives an episode a word that was chosen rather than typed, as a step of its own; where its score is not known, the
 * score that goes with the word too.
 */
void
cjm_emotion_choose (CjmNode    *episode,
                    const char *word,
                    double      score)
{
  CjmDocument *document = cjm_document_of (episode);

  if (document == NULL)
    return;

  cjm_document_begin (document, get_label (CJM_EPISODE_EMOTION_WORD));
  cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, word);
  if (isnan (cjm_emotion_get_score (episode, NULL)) && !isnan (score))
    cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, cjm_emotion_snap (score, FALSE));
  cjm_document_commit (document);
}
