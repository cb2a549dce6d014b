/* cjm-loop-shape.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

#define CJM_LOOP_ROAD 46           /* width of the road and of the ring */
#define CJM_LOOP_SCORE 14          /* one point of a score */

/* A place on the road: where it is, and the way that scores rise from there, which is away from the road */
typedef struct
{
  float x;                 /* on the middle of the road */
  float y;
  float away_x;            /* of length 1 */
  float away_y;
  float angle;             /* on the ring, clockwise from the right; more than a whole turn behind its start */
  gboolean on_ring;
} CjmLoopPlace;

/* One phase, and the places of its episodes */
typedef struct
{
  CjmNode *phase;          /* borrowed */
  CjmLoopPlace place;
  graphene_rect_t pill;    /* where its title stands */
  guint first;             /* of its places among those of all episodes */
  guint n_episodes;
} CjmLoopPhase;

/*
 * The shape of a loyalty loop: a road from the left into a ring. On the road lie the phases before the one to which the
 * last returns, on the ring the others, clockwise from where the road comes in. Every episode has as much room as any
 * other, and the ring is as large as that takes, and as it takes to keep the titles of phases apart.
 */
typedef struct
{
  GArray *phases;          /* of CjmLoopPhase */
  GArray *places;          /* of CjmLoopPlace: of all episodes */
  guint n_lead;            /* phases on the road */
  guint n_lead_episodes;
  float center_x;
  float center_y;
  float radius;            /* of the middle of the ring */
  float lead_end;          /* right edge of what lies on the road */
  graphene_rect_t room;    /* what faces and words may take, whatever the scores are */
} CjmLoopShape;

CjmLoopShape *cjm_loop_shape_new       (CjmNode            *journey,
                                        GArray             *sizes);
void          cjm_loop_shape_free      (CjmLoopShape       *self);
float         cjm_loop_get_away        (double              score);
void          cjm_loop_place_get_point (const CjmLoopPlace *self,
                                        float               away,
                                        graphene_point_t   *point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmLoopShape, cjm_loop_shape_free)

G_END_DECLS
