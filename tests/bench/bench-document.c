/* bench-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <time.h>

#include "bench-document.h"

#define N_PHASES 9
#define TOUCHPOINTS_PER_EPISODE 20

static CjmNode *
add (CjmNode    *parent,
     guint       member,
     const char *title)
{
  CjmNode *child = cjm_node_new (cjm_kind_get_member (cjm_node_get_kind (parent), member)->target, NULL);

  if (cjm_node_get_kind (child) != CJM_KIND_EVIDENCE)
    cjm_node_set_text (child, 1, title);
  cjm_node_insert (parent, member, CJM_END, child);
  g_object_unref (child);
  return child;
}

static void
add_touchpoint (CjmNode *episode,
                guint    i)
{
  static const char *const titles[] = { "Booking form", "Travel papers by mail", "Review site",
                                        "Help line by chat", "Confirmation mail with extra costs" };
  static const char *const channels[] = { "website", "mail", "phone", "chat" };
  CjmNode *touchpoint = add (episode, CJM_EPISODE_TOUCHPOINTS, titles[i % G_N_ELEMENTS (titles)]);
  CjmNode *evidence;

  cjm_node_set_choice (touchpoint, CJM_TOUCHPOINT_CONTACT, CJM_CONTACT_EMPLOYEE + i % 6);
  cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_CHANNEL, channels[i % G_N_ELEMENTS (channels)]);
  cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE, 1 + i % 5);
  cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, (int) (i * 7 % 101) / 10.0 - 5);
  cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, i % 400);
  cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED, i % 2);

  evidence = add (touchpoint, CJM_TOUCHPOINT_EVIDENCE, NULL);
  cjm_node_set_choice (evidence, CJM_EVIDENCE_KIND, CJM_EVIDENCE_INTERVIEW);
  cjm_node_set_text (evidence, CJM_EVIDENCE_TEXT, "I only saw the costs at the end.");
  cjm_node_set_text (evidence, CJM_EVIDENCE_SOURCE, "R07");
}

static void
add_episode (CjmNode *phase,
             guint    i,
             guint    n_touchpoints)
{
  CjmNode *episode = add (phase, CJM_PHASE_EPISODES, "I compare what there is");

  cjm_node_set_text (episode, CJM_EPISODE_SCENARIO,
                     "She weighs reviews, the level of service and what people whom she knows say of it.");
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, (int) (i * 13 % 101) / 10.0 - 5);
  cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, "curious");
  add (episode, CJM_EPISODE_QUESTIONS, "Can I trust the reviews?");
  add (episode, CJM_EPISODE_PROBLEMS, "Prices are hard to compare");
  for (guint j = 0; j < n_touchpoints; j++)
    add_touchpoint (episode, i * n_touchpoints + j);
}

CjmDocument *
bench_document_new (guint n_touchpoints)
{
  return bench_document_new_shaped (N_PHASES, n_touchpoints / TOUCHPOINTS_PER_EPISODE, TOUCHPOINTS_PER_EPISODE);
}

CjmDocument *
bench_document_new_shaped (guint n_phases,
                           guint n_episodes,
                           guint n_touchpoints_per_episode)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  CjmNode *persona = add (root, CJM_DOCUMENT_PERSONAS, "Marieke");
  CjmNode *journey = add (root, CJM_DOCUMENT_JOURNEYS, "I book a carefree summer holiday");
  CjmNode *phase = NULL;

  n_episodes = MAX (1, n_episodes);
  n_phases = MIN (n_phases, n_episodes);
  cjm_node_set_text (root, CJM_DOCUMENT_LANGUAGE, "en");
  cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, cjm_node_get_id (persona));
  for (guint i = 0; i < n_episodes; i++)
    {
      if (i * n_phases / n_episodes != (i - 1) * n_phases / n_episodes || phase == NULL)
        phase = add (journey, CJM_JOURNEY_PHASES, "Consideration");
      add_episode (phase, i, n_touchpoints_per_episode);
    }

  return cjm_document_new (root);
}

/* Journeys as long as the first one, with no touchpoints: of two other personas, the ideal, and an older version */
static void
add_compared (CjmNode *root,
              CjmNode *journey,
              guint    n_phases,
              guint    n_episodes)
{
  for (guint i = 0; i < 4; i++)
    {
      CjmNode *persona = i < 2 ? add (root, CJM_DOCUMENT_PERSONAS, "Gerard and Thea") : NULL;
      CjmNode *other = add (root, CJM_DOCUMENT_JOURNEYS, "I book a carefree summer holiday");
      CjmNode *phase = NULL;

      for (guint j = 0; j < n_episodes; j++)
        {
          if (j * n_phases / n_episodes != (j - 1) * n_phases / n_episodes || phase == NULL)
            phase = add (other, CJM_JOURNEY_PHASES, "Consideration");
          add_episode (phase, j + 1 + i, 0);
        }
      if (persona != NULL)
        {
          cjm_node_set_number (persona, CJM_PERSONA_SHARE, 0.25);
          cjm_node_set_text (other, CJM_JOURNEY_PERSONA, cjm_node_get_id (persona));
          continue;
        }
      cjm_node_set_text (other, CJM_JOURNEY_PERSONA, cjm_node_get_text (journey, CJM_JOURNEY_PERSONA));
      if (i == 3)
        {
          cjm_node_set_text (journey, CJM_JOURNEY_BASIS, cjm_node_get_id (other));
          continue;
        }
      cjm_node_set_text (other, CJM_JOURNEY_BASIS, cjm_node_get_id (journey));
      cjm_node_set_choice (other, CJM_JOURNEY_STATE, CJM_STATE_IDEAL);
    }
}

CjmDocument *
bench_document_new_compared (guint n_phases,
                             guint n_episodes,
                             guint n_touchpoints_per_episode)
{
  CjmDocument *document = bench_document_new_shaped (n_phases, n_episodes, n_touchpoints_per_episode);
  CjmNode *root = cjm_document_get_root (document);

  cjm_document_begin (document, "Compare");
  add_compared (root, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0), MIN (n_phases, n_episodes), n_episodes);
  cjm_document_commit (document);

  return document;
}

static GPtrArray *
list_episodes (CjmDocument *document)
{
  CjmNode *journey = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  GPtrArray *episodes = g_ptr_array_new ();

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        g_ptr_array_add (episodes, cjm_node_get_child (phase, CJM_PHASE_EPISODES, j));
    }

  return episodes;
}

void
bench_document_add_improvements (CjmDocument *document,
                                 guint        n_improvements)
{
  static const char *const owners[] = { "Ann", "Bob", "Cor", "Dee", "Eva" };
  CjmNode *root = cjm_document_get_root (document);
  g_autoptr (GPtrArray) episodes = list_episodes (document);

  cjm_document_begin (document, "Improve");
  for (guint i = 0; i < n_improvements; i++)
    {
      g_autofree char *title = g_strdup_printf ("Improve %u", i);
      g_autofree char *deadline = g_strdup_printf ("%u-%02u-%02u", 2026 + i % 3, 1 + i % 12, 1 + i % 28);
      g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, NULL);

      cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, title);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, cjm_node_get_id (episodes->pdata[i % episodes->len]));
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_LIFT, i % 5 * 0.5);
      if (i % 7 != 0)
        {
          cjm_node_set_number (improvement, CJM_IMPROVEMENT_IMPACT, i % 21 * 0.5);
          cjm_node_set_number (improvement, CJM_IMPROVEMENT_EFFORT, i / 21 % 21 * 0.5);
        }
      if (i % 6 != 0)
        cjm_node_set_text (improvement, CJM_IMPROVEMENT_OWNER, owners[i % G_N_ELEMENTS (owners)]);
      if (i % 5 != 0)
        cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, deadline);
      cjm_node_insert (root, CJM_DOCUMENT_IMPROVEMENTS, i, improvement);
    }
  cjm_document_commit (document);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

double
bench_compare (BenchFunc a,
               gpointer  a_data,
               BenchFunc b,
               gpointer  b_data,
               guint     n_pairs)
{
  g_autofree double *ratios = g_new (double, n_pairs);

  a (a_data);
  b (b_data);
  for (guint i = 0; i < n_pairs; i++)
    {
      gint64 start = g_get_monotonic_time ();
      gint64 middle, end;

      a (a_data);
      middle = g_get_monotonic_time ();
      b (b_data);
      end = g_get_monotonic_time ();
      ratios[i] = (double) (middle - start) / MAX (1, end - middle);
    }

  qsort (ratios, n_pairs, sizeof *ratios, compare_doubles);
  return ratios[n_pairs / 2];
}

void
bench_print (const char *what,
             const char *against,
             double      ratio,
             double      aim)
{
  g_print ("%.2f\t(aim %.1f)\t%s, against %s\n", ratio, aim, what, against);
}

gint64
bench_get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}
