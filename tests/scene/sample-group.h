/* sample-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sample-map.h"

/* A group of journeys that is hard to draw: `n` people, of whom some have no persona, no share and no phases, in phases
 * of all stages and of none, with unknown scores, long and right-to-left names. */
static inline CjmDocument *
sample_create_group (guint n)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  const char *names[] = { "Bas", "\u0645\u062d\u0645\u062f \u0627\u0644\u0645\u0635\u0631\u064a",
                          "Maximiliana Wilhelmina Antoinette van Oranje-Nassau tot Amersfoort", "" };

  for (guint i = 0; i < n; i++)
    {
      CjmNode *journey = sample_add (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, CJM_JOURNEY_TITLE, "I choose");
      CjmNode *persona = i % 3 == 2 ? NULL : sample_add (root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA,
                                                         CJM_PERSONA_NAME, names[i % G_N_ELEMENTS (names)]);

      cjm_node_set_text (journey, CJM_JOURNEY_GROUP, "We choose");
      if (persona != NULL)
        cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, cjm_node_get_id (persona));
      for (guint j = 0; i % 5 != 4 && j < 2 + i % 4; j++)
        {
          CjmNode *phase = sample_add (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, CJM_PHASE_TITLE, "A phase");

          cjm_node_set_choice (phase, CJM_PHASE_STAGE, (3 * i + 2 * j) % (CJM_STAGE_AMBASSADOR + 1));
          for (guint k = 0; k < (i + j) % 4; k++)
            sample_add_episode (phase, "I look at what there is", k == 2 ? NAN : (i * 37 + j * 11 + k) % 101 / 10.0 - 5);
        }
    }

  return cjm_document_new (root);
}

/* Curves so close that there is no room for a word between or beside them */
static inline CjmDocument *
sample_create_crowd (void)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);

  for (guint i = 0; i < 20; i++)
    {
      CjmNode *journey = sample_add (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, CJM_JOURNEY_TITLE, "I choose");
      CjmNode *phase = sample_add (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, CJM_PHASE_TITLE, "Choice");

      for (guint j = 0; j < 3; j++)
        {
          CjmNode *episode = sample_add (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, CJM_EPISODE_TITLE, "I look");

          cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, i == 0 ? 0 : i / 2.0 - 5 + (j % 2) * 0.2);
          cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, "bewildered");
        }
    }

  return cjm_document_new (root);
}
