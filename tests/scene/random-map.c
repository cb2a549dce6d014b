/* random-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-map.h"

#include <math.h>

static const char *const words[] = {
  "I look", "I ask", "", "I wait for somebody who knows", "I pay", "calm", "I look again, and again", "a", NULL,
  "\u0623\u0628\u062d\u062b \u0639\u0646", "\u6211\u60f3\u4e3a\u5bb6\u4eba",
};

#define PICK(random, list) ((list)[g_rand_int_range (random, 0, G_N_ELEMENTS (list))])

static CjmNode *
add (GRand   *random,
     CjmNode *parent,
     guint    member,
     CjmKind  kind,
     guint    text,
     guint   *n)
{
  g_autofree char *id = g_strdup_printf ("n%u", ++*n);
  g_autoptr (CjmNode) node = cjm_node_new (kind, id);

  cjm_node_set_text (node, text, PICK (random, words));
  g_assert_true (cjm_node_insert (parent, member, CJM_END, node));

  return node;
}

static double
pick_score (GRand *random)
{
  return g_rand_int_range (random, 0, 4) == 0 ? NAN : g_rand_int_range (random, -50, 51) / 10.0;
}

static void
add_touchpoints (GRand   *random,
                 CjmNode *episode,
                 guint   *n)
{
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    {
      CjmNode *touchpoint = add (random, episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_TITLE, n);

      cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_CHANNEL, PICK (random, words));
      cjm_node_set_choice (touchpoint, CJM_TOUCHPOINT_CONTACT, g_rand_int_range (random, 0, CJM_CONTACT_PEER + 1));
      cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE, g_rand_int_range (random, 1, 6));
      cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH, g_rand_boolean (random));
      cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, pick_score (random));
      cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED, g_rand_boolean (random));
    }
}

static void
fill_episode (GRand     *random,
              CjmNode   *episode,
              GPtrArray *others,
              guint     *n)
{
  CjmNode *counterpart = others->len > 0 && g_rand_boolean (random)
                             ? g_ptr_array_index (others, g_rand_int_range (random, 0, (int) others->len)) : NULL;

  cjm_node_set_text (episode, CJM_EPISODE_SCENARIO, PICK (random, words));
  cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, PICK (random, words));
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, pick_score (random));
  cjm_node_set_flag (episode, CJM_EPISODE_EMOTION_MEASURED, g_rand_boolean (random));
  cjm_node_set_number (episode, CJM_EPISODE_DROP_OFF, g_rand_boolean (random) ? NAN : g_rand_double (random));
  cjm_node_set_text (episode, CJM_EPISODE_DURATION, g_rand_boolean (random) ? "PT20M" : NULL);
  if (counterpart != NULL)
    cjm_node_set_text (episode, CJM_EPISODE_COUNTERPART, cjm_node_get_id (counterpart));
  add_touchpoints (random, episode, n);
  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    add (random, episode, CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, CJM_NOTE_TEXT, n);
  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    add (random, episode, CJM_EPISODE_QUESTIONS, CJM_KIND_NOTE, CJM_NOTE_TEXT, n);
}

/* Stages come in their order, as a person would have them, with gaps and some that nobody named. */
static void
fill_journey (GRand     *random,
              CjmNode   *journey,
              GPtrArray *others,
              guint     *n)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  guint stage = 0;

  for (int i = g_rand_int_range (random, 0, 5); i > 0; i--)
    {
      CjmNode *phase = add (random, journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, CJM_PHASE_TITLE, n);

      stage = MIN (stage + (guint) g_rand_int_range (random, 1, 4), CJM_STAGE_AMBASSADOR);
      cjm_node_set_choice (phase, CJM_PHASE_STAGE, g_rand_int_range (random, 0, 5) == 0 ? 0 : stage);
      if (g_rand_int_range (random, 0, 4) == 0)
        cjm_node_set_text (journey, CJM_JOURNEY_LOOP, cjm_node_get_id (phase));
      for (int j = g_rand_int_range (random, 0, 4); j > 0; j--)
        {
          CjmNode *episode = add (random, phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, CJM_EPISODE_TITLE, n);

          fill_episode (random, episode, others, n);
          g_ptr_array_add (own, episode);
        }
    }
  g_ptr_array_extend (others, own, NULL, NULL);
}

static void
add_improvements (GRand     *random,
                  CjmNode   *root,
                  GPtrArray *episodes,
                  guint     *n)
{
  for (int i = g_rand_int_range (random, 0, 5); i > 0 && episodes->len > 0; i--)
    {
      CjmNode *improvement = add (random, root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT, CJM_IMPROVEMENT_TITLE, n);
      CjmNode *episode = g_ptr_array_index (episodes, g_rand_int_range (random, 0, (int) episodes->len));

      cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, cjm_node_get_id (episode));
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_OWNER, PICK (random, words));
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, g_rand_boolean (random) ? "2027-03-01" : NULL);
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_IMPACT, g_rand_int_range (random, 0, 11));
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_EFFORT, g_rand_int_range (random, 0, 11));
      if (i % 3 != 0)
        cjm_node_set_number (improvement, CJM_IMPROVEMENT_LIFT, (i * 7 % 13) / 2.0 - 2);
    }
}

/**
 * random_map_new:
 *
 * Returns: (transfer full): a document of up to five journeys of up to three personas: the first a current one, and now and
 *   then its ideal, an older version of it, and those of others, in one group
 */
CjmDocument *
random_map_new (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (GPtrArray) episodes = g_ptr_array_new ();
  int n_personas = g_rand_int_range (random, 1, 4);
  CjmNode *first = NULL;
  guint n = 0;

  for (int i = 0; i < n_personas; i++)
    {
      CjmNode *persona = add (random, root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, CJM_PERSONA_NAME, &n);

      cjm_node_set_number (persona, CJM_PERSONA_SHARE, g_rand_boolean (random) ? NAN : g_rand_double (random));
    }
  for (int i = g_rand_int_range (random, 1, 6); i > 0; i--)
    {
      CjmNode *journey = add (random, root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, CJM_JOURNEY_TITLE, &n);
      CjmNode *persona = cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, g_rand_int_range (random, 0, n_personas));
      int role = first == NULL ? 0 : g_rand_int_range (random, 0, 4);

      cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, cjm_node_get_id (persona));
      cjm_node_set_text (journey, CJM_JOURNEY_GROUP, g_rand_boolean (random) ? "We" : NULL);
      if (role == 1)
        cjm_node_set_choice (journey, CJM_JOURNEY_STATE, CJM_STATE_IDEAL);
      if (role == 1)
        cjm_node_set_text (journey, CJM_JOURNEY_BASIS, cjm_node_get_id (first));
      if (role == 2)
        cjm_node_set_text (first, CJM_JOURNEY_BASIS, cjm_node_get_id (journey));
      fill_journey (random, journey, episodes, &n);
      first = first != NULL ? first : journey;
    }
  add_improvements (random, root, episodes, &n);

  return cjm_document_new (root);
}
