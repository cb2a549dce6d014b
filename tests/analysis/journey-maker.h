/* journey-maker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include "cjm-document.h"
#include "cjm-syntax.h"

/* Small journeys for the tests, built by hand. Everything made is owned by its parent. */

static inline CjmNode *
add_child (CjmNode *parent,
           guint    member,
           CjmKind  kind)
{
  g_autofree char *id = cjm_id_new ();
  g_autoptr (CjmNode) child = cjm_node_new (kind, cjm_kind_has_id (kind) ? id : NULL);

  g_assert_true (cjm_node_insert (parent, member, CJM_END, child));
  return child;
}

static inline CjmNode *
add_episode (CjmNode *phase,
             double   score)
{
  CjmNode *episode = add_child (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE);

  if (!isnan (score))
    g_assert_true (cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, score));
  return episode;
}

static inline CjmNode *
add_touchpoint (CjmNode *episode,
                double   score,
                gint64   importance,
                gboolean measured)
{
  CjmNode *touchpoint = add_child (episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT);

  if (!isnan (score))
    g_assert_true (cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, score));
  if (importance > 0)
    g_assert_true (cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE, importance));
  if (measured)
    g_assert_true (cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED, TRUE));
  return touchpoint;
}

static inline void
add_evidence (CjmNode         *owner,
              guint            member,
              CjmEvidenceKind  kind)
{
  CjmNode *evidence = add_child (owner, member, CJM_KIND_EVIDENCE);

  g_assert_true (cjm_node_set_choice (evidence, CJM_EVIDENCE_KIND, kind));
}
