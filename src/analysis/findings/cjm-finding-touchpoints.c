/* cjm-finding-touchpoints.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-finding-private.h"

#include <math.h>

#include "cjm-phase-match.h"

/* What touchpoints say: those that decide, those that matter, and those that exist on several channels. */

#define SCALE 10.0
#define HALF_SCALE 5.0
#define LEAST_IMPORTANT 4    /* of 5: what Martilla and James call important */
#define LEAST_DIFFERENCE 1   /* of two channels, where a customer notices it */
#define MOST_OPPORTUNITY 20.0

typedef void (*TouchpointFunc) (CjmFindingSearch *self,
                                CjmNode          *touchpoint);

static void
for_each_touchpoint (CjmFindingSearch *self,
                     TouchpointFunc    func)
{
  for (guint i = 0; i < self->episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (self->episodes, i);

      for (guint j = 0; j < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); j++)
        func (self, cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, j));
    }
}

static double
get_satisfaction (CjmNode *touchpoint)
{
  return cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE);
}

static void
rest_on_touchpoint (CjmFinding *finding,
                    CjmNode    *touchpoint)
{
  CjmAnswers answers;

  cjm_touchpoint_get_answers (touchpoint, &answers);
  finding->source = cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED) ? CJM_SCORE_MEASURED
                                                                                         : CJM_SCORE_ASSUMED;
  finding->n = answers.count;
  cjm_interval_of_mean (&answers, &finding->interval);
}

static void
add_truth (CjmFindingSearch *self,
           CjmNode          *touchpoint)
{
  double score = get_satisfaction (touchpoint);
  CjmFinding *finding;

  if (!cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH) || !(score <= 0))
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_TRUTH, touchpoint);
  finding->value = score;
  rest_on_touchpoint (finding, touchpoint);
  cjm_finding_search_weigh (self, finding, (1 - score / HALF_SCALE) / 2, 1);
}

/**
 * cjm_findings_add_truths:
 *
 * Each moment of truth that is not felt as positive: a satisfaction of 0 or less. With the interval of its mean. Source: J.
 * Carlzon (1987), Moments of Truth.
 */
void
cjm_findings_add_truths (CjmFindingSearch *self)
{
  for_each_touchpoint (self, add_truth);
}

/* Ulwick's, of two figures of 10 */
static double
find_opportunity (double wanted,
                  double satisfied)
{
  return wanted + MAX (wanted - satisfied, 0);
}

static void
add_important (CjmFindingSearch *self,
               CjmNode          *touchpoint)
{
  gint64 importance = cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE);
  double score = get_satisfaction (touchpoint);
  double wanted;
  CjmFinding *finding;

  if (cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH) || importance < LEAST_IMPORTANT || !(score < 0))
    return;

  wanted = 2 * (double) importance;
  finding = cjm_finding_search_add (self, CJM_FINDING_IMPORTANT, touchpoint);
  finding->value = find_opportunity (wanted, score + HALF_SCALE);
  finding->beside = score;
  rest_on_touchpoint (finding, touchpoint);
  /* The more satisfied, the smaller */
  if (cjm_interval_is_known (&finding->interval))
    finding->interval = (CjmInterval) { finding->value, find_opportunity (wanted, finding->interval.high + HALF_SCALE),
                                        find_opportunity (wanted, finding->interval.low + HALF_SCALE) };
  cjm_finding_search_weigh (self, finding, finding->value / MOST_OPPORTUNITY, wanted / SCALE);
}

/**
 * cjm_findings_add_important:
 *
 * Each touchpoint of importance 4 or 5 whose satisfaction is below 0, and which is no moment of truth: the quadrant
 * “concentrate here” of J. A. Martilla and J. C. James (1977), Importance-Performance Analysis, Journal of Marketing 41,
 * pages 77–79, with its middle at that of the scale. The figure is the opportunity of A. W. Ulwick (2002), Turn Customer
 * Input into Innovation, Harvard Business Review 80 (1), pages 91–97: importance + max (importance − satisfaction, 0), both
 * brought to a scale to 10: twice the importance, and the satisfaction plus 5. Its interval is what the ends of that of the
 * satisfaction come to.
 */
void
cjm_findings_add_important (CjmFindingSearch *self)
{
  for_each_touchpoint (self, add_important);
}

static void
add_ask_next (CjmFindingSearch *self,
              CjmNode          *touchpoint)
{
  double score = get_satisfaction (touchpoint);
  CjmFinding *finding;

  if (!cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH)
      || (!isnan (score) && cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED)))
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_ASK_NEXT, touchpoint);
  finding->value = score;
  finding->source = isnan (score) ? CJM_SCORE_UNKNOWN : CJM_SCORE_ASSUMED;
  cjm_finding_search_weigh (self, finding, isnan (score) ? 0.5 : 0.25, 1);
}

/**
 * cjm_findings_add_ask_next:
 *
 * Each moment of truth of which nobody asked customers: its satisfaction is unknown or an assumption. What decides is worth
 * knowing first, before an improvement is built on it. Its size is a half where nothing is known, else a quarter. Of a
 * current journey: nobody can be asked about an ideal.
 */
void
cjm_findings_add_ask_next (CjmFindingSearch *self)
{
  if (cjm_node_get_choice (self->journey, CJM_JOURNEY_STATE) != CJM_STATE_IDEAL)
    for_each_touchpoint (self, add_ask_next);
}

/* The touchpoints of one title on one channel */
typedef struct
{
  char *channel;
  CjmNode *first;
  double sum;
  guint n_scores;
  gboolean measured;
} CjmChannelMean;

static void
free_channel (gpointer data)
{
  CjmChannelMean *mean = data;

  g_free (mean->channel);
  g_free (mean);
}

static double
get_mean (const CjmChannelMean *mean)
{
  return mean->sum / mean->n_scores;
}

static void
add_to_channel (GPtrArray  *means,
                CjmNode    *touchpoint,
                const char *channel)
{
  CjmChannelMean *mean = NULL;

  for (guint i = 0; i < means->len && mean == NULL; i++)
    if (g_str_equal (((CjmChannelMean *) g_ptr_array_index (means, i))->channel, channel))
      mean = g_ptr_array_index (means, i);
  if (mean == NULL)
    {
      mean = g_new0 (CjmChannelMean, 1);
      mean->channel = g_strdup (channel);
      mean->first = touchpoint;
      mean->measured = TRUE;
      g_ptr_array_add (means, mean);
    }
  mean->sum += get_satisfaction (touchpoint);
  mean->n_scores++;
  mean->measured = mean->measured && cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED);
}

static void
compare_channels (CjmFindingSearch *self,
                  GPtrArray        *means)
{
  const CjmChannelMean *worst = g_ptr_array_index (means, 0), *best = worst;
  CjmFinding *finding;
  CjmAnswers good, bad;

  for (guint i = 1; i < means->len; i++)
    {
      const CjmChannelMean *mean = g_ptr_array_index (means, i);

      best = get_mean (mean) > get_mean (best) ? mean : best;
      worst = get_mean (mean) < get_mean (worst) ? mean : worst;
    }
  if (get_mean (best) - get_mean (worst) < LEAST_DIFFERENCE)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_CHANNELS, worst->first);
  g_ptr_array_add (finding->nodes, best->first);
  finding->value = get_mean (best) - get_mean (worst);
  finding->beside = get_mean (worst);
  finding->source = best->measured && worst->measured ? CJM_SCORE_MEASURED : CJM_SCORE_ASSUMED;
  if (best->n_scores == 1 && worst->n_scores == 1)
    {
      cjm_touchpoint_get_answers (best->first, &good);
      cjm_touchpoint_get_answers (worst->first, &bad);
      finding->n = MIN (good.count, bad.count);
      cjm_interval_of_difference (&good, &bad, &finding->interval);
    }
  cjm_finding_search_weigh (self, finding, finding->value / SCALE, cjm_touchpoint_get_importance (worst->first));
}

/**
 * cjm_findings_add_channels:
 *
 * Each touchpoint that customers rate differently by channel: of touchpoints with the same title in this journey, the mean
 * satisfaction of the channel with the best − that of the one with the worst, from 1 on. Titles and channels are compared
 * without regard to case and blanks round them; one without a channel is left out. With an interval by Welch where each of
 * the two is one touchpoint. About the worst, then the best.
 */
void
cjm_findings_add_channels (CjmFindingSearch *self)
{
  g_autoptr (GHashTable) by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                           (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) in_order = g_ptr_array_new ();

  for (guint i = 0; i < self->episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (self->episodes, i);

      for (guint j = 0; j < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); j++)
        {
          CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, j);
          g_autofree char *title = cjm_title_fold (cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_TITLE));
          g_autofree char *channel = cjm_title_fold (cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_CHANNEL));
          GPtrArray *means = g_hash_table_lookup (by_title, title);

          if (*title == '\0' || *channel == '\0' || isnan (get_satisfaction (touchpoint)))
            continue;
          if (means == NULL)
            {
              means = g_ptr_array_new_with_free_func (free_channel);
              g_ptr_array_add (in_order, means);
              g_hash_table_insert (by_title, g_steal_pointer (&title), means);
            }
          add_to_channel (means, touchpoint, channel);
        }
    }
  for (guint i = 0; i < in_order->len; i++)
    compare_channels (self, g_ptr_array_index (in_order, i));
}
