/* cjm-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* A place on the map where something can be put: before the node that has `index` in a list now. All borrowed. */
typedef struct
{
  CjmNode *parent;
  guint member;      /* the list of `parent`, such as CJM_EPISODE_PROBLEMS */
  guint index;       /* or CJM_END */
  CjmNode *episode;  /* an improvement: the episode in which it takes place; an episode or a phase: the one that cards
                      * which come along go to, or NULL; NULL for everything else */
} CjmPlace;

/* What is to be put somewhere. A note with no list of its own becomes a question or a problem by the lane it is put in. */
typedef struct
{
  CjmKind kind;   /* phase, episode, touchpoint, note or improvement */
  guint member;   /* a note: CJM_EPISODE_QUESTIONS, CJM_EPISODE_PROBLEMS, or CJM_END for the one nearest */
} CjmCardType;

typedef enum
{
  CJM_STEP_LEFT,
  CJM_STEP_RIGHT,
  CJM_STEP_UP,
  CJM_STEP_DOWN,
} CjmStep;

gboolean cjm_place_after              (CjmNode        *node,
                                       CjmPlace       *place);
gboolean cjm_place_by_step            (CjmNode        *node,
                                       CjmStep         step,
                                       CjmPlace       *place);
gboolean cjm_place_in_episode         (CjmNode        *episode,
                                       CjmKind         kind,
                                       guint           member,
                                       CjmPlace       *place);
CjmNode *cjm_place_get_episode        (const CjmPlace *place);
gboolean cjm_place_takes              (const CjmPlace *place,
                                       CjmKind         kind);
CjmNode *cjm_improvement_find_episode (CjmNode        *improvement);

G_END_DECLS
