/* cjm-journey-alignment.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* An episode of the other journey on the time line of the journey that it is lined up with */
typedef struct
{
  CjmNode *episode;    /* borrowed */
  CjmNode *match;      /* borrowed; the episode that it answers to; NULL where it only stands among them */
  guint phase;         /* index of the journey's phase that it stands in */
  double x;            /* in episodes of the journey: the middle of its first one is at 0.5 */
  double score;        /* NAN where it is unknown */
} CjmLinedUp;

/*
 * One journey lined up with another that may have other phases and episodes.
 *
 * The time line is that of the first journey: one unit an episode, and one for a phase without episodes. Phases meet as
 * cjm_phases_match() says. Within a phase, an episode stands where the one is that it answers to: by `counterpart` (in
 * either direction), else by equal title; the rest keep their order and spread evenly over what is left between these.
 */
typedef struct
{
  GArray *places;          /* of CjmLinedUp, ascending in x */
  GPtrArray *left_out;     /* borrowed: phases of the other journey, with episodes, that meet none */
  guint n_units;           /* length of the time line */
} CjmJourneyAlignment;

CjmJourneyAlignment *cjm_journey_alignment_new            (CjmNode                   *journey,
                                                           CjmNode                   *other);
void                 cjm_journey_alignment_free           (CjmJourneyAlignment       *self);
gboolean             cjm_journey_alignment_hangs_on_title (const CjmJourneyAlignment *self,
                                                           CjmNode                   *episode);
double               cjm_journey_alignment_get_score_at   (const CjmJourneyAlignment *self,
                                                           guint                      phase,
                                                           double                     x);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmJourneyAlignment, cjm_journey_alignment_free)

G_END_DECLS
