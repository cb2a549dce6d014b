/* map-maker.h: documents of any size, for the tests of the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

static inline CjmNode *
add_node (CjmNode *parent, guint member, CjmKind kind, const char *letter, guint number, guint title)
{
  g_autofree char *id = g_strdup_printf ("%s%u", letter, number);
  g_autofree char *text = g_strdup_printf ("%s number %u", cjm_kind_get_info (kind)->name, number);
  CjmNode *node = cjm_node_new (kind, id);

  cjm_node_set_text (node, title, text);
  cjm_node_insert (parent, member, CJM_END, node);
  g_object_unref (node);

  return node;
}

static inline void
fill_episode (CjmNode *episode, guint number, guint n_touchpoints)
{
  static const double scores[] = { 2, 4, -3, -1, 0.5, 3.5 };

  cjm_node_set_text (episode, CJM_EPISODE_SCENARIO, "She looks around, asks a friend and reads what others say.");
  cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, "curious");
  if (number % 7 != 0)
    cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, scores[number % G_N_ELEMENTS (scores)]);
  for (guint i = 0; i < n_touchpoints; i++)
    {
      guint t = (number - 1) * n_touchpoints + i + 1;
      CjmNode *touchpoint = add_node (episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, "t", t,
                                      CJM_TOUCHPOINT_TITLE);

      cjm_node_set_choice (touchpoint, CJM_TOUCHPOINT_CONTACT, 1 + t % CJM_CONTACT_PEER);
      cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE, 1 + t % 5);
      cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH, t % 11 == 0);
    }
  if (number % 2 == 0)
    add_node (episode, CJM_EPISODE_QUESTIONS, CJM_KIND_NOTE, "q", number, CJM_NOTE_TEXT);
  if (number % 3 == 0)
    add_node (episode, CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, "k", number, CJM_NOTE_TEXT);
}

/* One journey "j1" with phases "p1"…, episodes "e1"… and touchpoints "t1"…, numbered in reading order */
static inline CjmDocument *
make_map (guint n_phases, guint n_episodes_a_phase, guint n_touchpoints_an_episode)
{
  CjmNode *root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  CjmNode *journey;
  CjmDocument *document;

  journey = add_node (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j", 1, CJM_JOURNEY_TITLE);
  for (guint i = 0; i < n_phases; i++)
    {
      CjmNode *phase = add_node (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, "p", i + 1, CJM_PHASE_TITLE);

      for (guint j = 0; j < n_episodes_a_phase; j++)
        {
          guint e = i * n_episodes_a_phase + j + 1;

          fill_episode (add_node (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "e", e, CJM_EPISODE_TITLE), e,
                        n_touchpoints_an_episode);
        }
    }

  document = cjm_document_new (root);
  g_object_unref (root);

  return document;
}

static inline CjmNode *
get_journey (CjmDocument *document)
{
  return cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
}
