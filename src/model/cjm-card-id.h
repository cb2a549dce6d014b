/* cjm-card-id.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* The names by which cards are known while they are shown: of a node, and of which part of it. They begin with a word
 * for the part and end with the node's id: "touchpoint-t1", "scenario-e1", "emotion-e1". */

/* Which part of a node a card shows */
typedef enum
{
  CJM_CARD_WHOLE,      /* the node itself; the word is that of its kind */
  CJM_CARD_SCENARIO,   /* of an episode: what happens in it */
  CJM_CARD_EMOTION,    /* of an episode: its point of the curve */
  CJM_CARD_ACTION,     /* of an improvement: who does it, and when */
  CJM_N_CARD_PARTS
} CjmCardPart;

char       *cjm_card_id_new      (CjmNode     *node,
                                  CjmCardPart  part);
CjmNode    *cjm_card_id_find     (CjmDocument *document,
                                  const char  *id,
                                  CjmCardPart *part);
CjmCardPart cjm_card_id_get_part (const char  *id);

G_END_DECLS
