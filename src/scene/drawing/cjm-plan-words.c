/* cjm-plan-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-words.h"

/**
 * cjm_quadrant_get_name:
 * @words: of the language of what it stands in
 * @quadrant: a part of the action priority matrix
 *
 * Returns: (nullable): what an improvement in it is, within a sentence: "quick win"; %NULL for what is not placed
 */
const char *
cjm_quadrant_get_name (CjmWords   *words,
                       CjmQuadrant quadrant)
{
  switch (quadrant)
    {
    case CJM_QUADRANT_QUICK_WIN:
      return cjm_words_get_context (words, "quadrant", "quick win");
    case CJM_QUADRANT_BIG_PROJECT:
      return cjm_words_get_context (words, "quadrant", "big project");
    case CJM_QUADRANT_FILL_IN:
      return cjm_words_get_context (words, "quadrant", "fill-in");
    case CJM_QUADRANT_THANKLESS_TASK:
      return cjm_words_get_context (words, "quadrant", "thankless task");
    case CJM_QUADRANT_UNKNOWN:
      break;
    }

  return NULL;
}

/**
 * cjm_quadrant_get_title:
 * @words: of the language of what it stands in
 * @quadrant: a part of the action priority matrix
 *
 * Returns: what it is called as a heading: "Quick wins"; "Not placed" for what has no impact or no effort
 */
const char *
cjm_quadrant_get_title (CjmWords   *words,
                        CjmQuadrant quadrant)
{
  switch (quadrant)
    {
    case CJM_QUADRANT_QUICK_WIN:
      return cjm_words_get_context (words, "quadrant", "Quick wins");
    case CJM_QUADRANT_BIG_PROJECT:
      return cjm_words_get_context (words, "quadrant", "Big projects");
    case CJM_QUADRANT_FILL_IN:
      return cjm_words_get_context (words, "quadrant", "Fill-ins");
    case CJM_QUADRANT_THANKLESS_TASK:
      return cjm_words_get_context (words, "quadrant", "Thankless tasks");
    case CJM_QUADRANT_UNKNOWN:
      break;
    }

  return cjm_words_get_context (words, "quadrant", "Not placed");
}

/**
 * cjm_status_get_name:
 * @words: of the language of what it stands in
 * @status: of an improvement
 *
 * Returns: (nullable): how far it is, within a sentence: "started"; %NULL for what is open or was never said
 */
const char *
cjm_status_get_name (CjmWords *words,
                     CjmStatus status)
{
  switch (status)
    {
    case CJM_STATUS_STARTED:
      return cjm_words_get_context (words, "status", "started");
    case CJM_STATUS_DONE:
      return cjm_words_get_context (words, "status", "done");
    case CJM_STATUS_DROPPED:
      return cjm_words_get_context (words, "status", "dropped");
    case CJM_STATUS_UNKNOWN:
    case CJM_STATUS_OPEN:
      break;
    }

  return NULL;
}
