/* cjm-emotion-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-emotion-edit.h"

/**
 * cjm_emotion_snap:
 * @fine: to tenths; to halves otherwise
 *
 * Returns: the nearest score that a person means, -5 to 5
 */
double
cjm_emotion_snap (double score, gboolean fine)
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
cjm_emotion_set_score (CjmNode *episode, double score)
{
  CjmDocument *document = cjm_document_of (episode);

  if (document == NULL)
    return;

  cjm_document_begin_merging (document, _ ("Change emotion"));
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, score);
  cjm_document_commit (document);
}
