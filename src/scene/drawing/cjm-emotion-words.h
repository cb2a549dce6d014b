/* cjm-emotion-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* A usual word for an emotion */
typedef struct
{
  const char *word;     /* in English; its context is CJM_EMOTION_CONTEXT */
  double score;         /* how pleasant it is, -5 to 5: the height on the curve that it goes with */
  gboolean intense;     /* rather than calm */
} CjmEmotionWord;

/* A word of the person's own */
typedef struct
{
  char *word;
  double score;         /* the mean where it is used; NAN where none of those is known */
  guint n_scores;
} CjmOwnWord;

typedef enum
{
  CJM_FIT_NONE,
  CJM_FIT_NEAR,         /* goes with a height close by */
  CJM_FIT_CLOSE,        /* goes with this height */
} CjmEmotionFit;

#define CJM_EMOTION_CONTEXT "emotion"

const CjmEmotionWord *cjm_emotion_words_list     (guint                *n_words);
const char           *cjm_emotion_word_translate (const CjmEmotionWord *self,
                                                  CjmWords             *words);
CjmEmotionFit         cjm_emotion_word_get_fit   (const CjmEmotionWord *self,
                                                  double                score);
const CjmEmotionWord *cjm_emotion_words_find     (CjmWords             *words,
                                                  const char           *text);
GPtrArray            *cjm_emotion_words_list_own (CjmNode              *root,
                                                  CjmWords             *words,
                                                  double                score);

G_END_DECLS
