/* cjm-loop-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-loop-shape.h"

G_BEGIN_DECLS

/* The word of a face beside the loop */
typedef struct
{
  graphene_point_t face;    /* its middle */
  graphene_point_t away;    /* of length 1: from the road */
  graphene_size_t size;     /* of the word */
  graphene_rect_t area;     /* where it stands, once it is placed */
  gboolean crossed;         /* a line runs through it, since there was no other place */
} CjmLoopWord;

void cjm_loop_words_place (const CjmLoopShape *shape,
                           const CjmGroup     *lines,
                           GArray             *words);

G_END_DECLS
