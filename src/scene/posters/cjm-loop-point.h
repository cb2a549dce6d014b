/* cjm-loop-point.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion.h"
#include "cjm-loop-words.h"

G_BEGIN_DECLS

/* A face on the curve round a loop, with its word */
typedef struct
{
  CjmNode *episode;         /* borrowed */
  guint number;             /* of the episode, from 1 */
  guint n_episodes;
  double score;             /* NAN: nobody knows it */
  CjmScoreSource source;
  CjmText text;
} CjmLoopPoint;

void          cjm_loop_point_init  (CjmLoopPoint       *self,
                                    const CjmLayout    *layout,
                                    const CjmLoopPlace *place,
                                    CjmNode            *episode,
                                    CjmLoopWord        *word);
void          cjm_loop_point_clear (CjmLoopPoint       *self);
CjmPlacement *cjm_loop_point_place (const CjmLoopPoint *self,
                                    const CjmLayout    *layout,
                                    const CjmLoopPlace *place,
                                    const CjmLoopWord  *word);

G_END_DECLS
