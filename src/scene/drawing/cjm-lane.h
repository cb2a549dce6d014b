/* cjm-lane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-place.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/*
 * The lanes of a map, declared. What there is to say of one stands in its row; what its cards are stands in
 * columns/cjm-column-layout.c, which does not compile where a lane is missing.
 *
 * A row is L (LANE, "name", title, more…). The name is that of lists, settings and the command line; `more` are designated
 * initialisers of CjmLaneInfo.
 */

#define CJM_LANES(L)                                                                                         \
  L (EPISODE, "episode", NC_("lane", "Episode"), .across = TRUE, .type = { CJM_KIND_EPISODE, CJM_END })    \
  L (SCENARIO, "scenario", NC_("lane", "Scenario"), .across = TRUE, .joins_episode = TRUE)                  \
  L (TOUCHPOINTS, "touchpoints", NC_("lane", "Touchpoints"), .type = { CJM_KIND_TOUCHPOINT, CJM_END })     \
  L (EMOTION, "emotion", NC_("lane", "Emotion"), .across = TRUE, .height = CJM_CURVE_HEIGHT)                \
  L (QUESTIONS, "questions", NC_("lane", "Questions"), .type = { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS })   \
  L (PROBLEMS, "problems", NC_("lane", "Problems"), .type = { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS })       \
  L (IMPROVEMENTS, "improvements", NC_("lane", "Improvements"), .type = { CJM_KIND_IMPROVEMENT, CJM_END }) \
  L (ACTION_PLAN, "action-plan", NC_("lane", "Action plan"))

#define CJM_LANE_ENUM(LANE, ...) CJM_LANE_##LANE,
typedef enum
{
  CJM_LANES (CJM_LANE_ENUM)
} CjmLane;
#undef CJM_LANE_ENUM

#define CJM_LANE_COUNT(LANE, ...) + 1
#define CJM_N_LANES (0 CJM_LANES (CJM_LANE_COUNT))

typedef struct
{
  const char *name;
  const char *title;         /* for a person, not translated yet: see cjm_lane_get_title() */
  CjmCardType type;            /* what becomes of a text or a new thing in it; of kind document where it takes none */
  float height;              /* in canvas units, from edge to edge; 0 where it is as high as its cards, with room around */
  gboolean across;           /* it has at most one card a column, and these are one list */
  gboolean joins_episode;    /* no line parts it from the titles of the episodes right above it */
} CjmLaneInfo;

const CjmLaneInfo *cjm_lane_get_info    (CjmLane            lane);
const char        *cjm_lane_get_title   (CjmLane            lane,
                                         CjmWords          *words);
gboolean           cjm_lane_find        (const char        *name,
                                         CjmLane           *lane);
gboolean           cjm_lane_takes       (CjmLane            lane,
                                         const CjmCardType *type);
char              *cjm_lane_list_names  (const char        *separator);
float              cjm_lane_get_padding (CjmLane            lane);

G_END_DECLS
