/* cjm-finding-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-finding-private.h"

#include <math.h>

#include "cjm-average.h"
#include "cjm-journey-alignment.h"

/* Who leaves, who sees it otherwise, and how far anybody knows. */

#define SCALE 10.0

/* Two personas disagree where one is glad and the other is not, by as much as a customer notices. */
#define LEAST_DIFFERENCE 1

/* Whether a figure about how many leave comes from data: the format has no word for it, so from what stands beside it */
static gboolean
is_counted (CjmNode *episode)
{
  if (cjm_episode_count_passers (episode) >= 0)
    return TRUE;

  for (guint i = 0; i < cjm_node_get_n_children (episode, CJM_EPISODE_EVIDENCE); i++)
    {
      guint kind = cjm_node_get_choice (cjm_node_get_child (episode, CJM_EPISODE_EVIDENCE, i), CJM_EVIDENCE_KIND);

      if (kind == CJM_EVIDENCE_CRM || kind == CJM_EVIDENCE_MARKETING_AUTOMATION || kind == CJM_EVIDENCE_ERP
          || kind == CJM_EVIDENCE_ANALYTICS)
        return TRUE;
    }

  return FALSE;
}

/**
 * cjm_findings_add_drop_offs:
 *
 * Each episode in which customers leave: its drop-off. With the score interval of Wilson where it is known how many people
 * were asked in this episode, the only number of people that a document has there. It counts as measured where that is
 * known of a measured score, or where the episode has evidence of the company's own data (CRM, marketing automation, ERP,
 * web analytics); else as an assumption.
 */
void
cjm_findings_add_drop_offs (CjmFindingSearch *self)
{
  for (guint i = 0; i < self->episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (self->episodes, i);
      double share = cjm_node_get_number (episode, CJM_EPISODE_DROP_OFF);
      CjmFinding *finding;

      if (!(share > 0))
        continue;

      finding = cjm_finding_search_add (self, CJM_FINDING_DROP_OFF, episode);
      finding->value = share;
      finding->n = cjm_episode_count_passers (episode);
      finding->source = is_counted (episode) ? CJM_SCORE_MEASURED : CJM_SCORE_ASSUMED;
      cjm_interval_of_share (share * (double) finding->n, finding->n, &finding->interval);
      cjm_finding_search_weigh (self, finding, share, cjm_episode_get_importance (episode));
    }
}

/**
 * cjm_findings_add_still_there:
 *
 * Who is still there at the end: the product of 1 − drop-off over all episodes that have one, of two at least. Those without
 * one are taken to lose nobody. It is measured where each drop-off is, of as many people as that of the fewest, with the
 * interval of cjm_interval_of_survival(). Source: E. L. Kaplan and P. Meier (1958), Nonparametric Estimation from Incomplete
 * Observations, Journal of the American Statistical Association 53, pages 457–481.
 */
void
cjm_findings_add_still_there (CjmFindingSearch *self)
{
  CjmScoreSource source = CJM_SCORE_MEASURED;
  CjmNode *worst = NULL;
  CjmSurvival survival;
  CjmFinding *finding;

  cjm_survival_init (&survival);
  for (guint i = 0; i < self->episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (self->episodes, i);
      double share = cjm_node_get_number (episode, CJM_EPISODE_DROP_OFF);

      if (!(share > 0))
        continue;
      cjm_survival_add (&survival, share, cjm_episode_count_passers (episode));
      source = is_counted (episode) ? source : CJM_SCORE_ASSUMED;
      if (worst == NULL || share > cjm_node_get_number (worst, CJM_EPISODE_DROP_OFF))
        worst = episode;
    }
  if (survival.n_shares < 2)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_STILL_THERE, self->journey);
  g_ptr_array_add (finding->nodes, worst);
  finding->value = survival.left;
  finding->beside = survival.n_shares;
  finding->n = survival.n;
  finding->source = source;
  cjm_interval_of_survival (&survival, &finding->interval);
  cjm_finding_search_weigh (self, finding, 1 - survival.left, 1);
}

static void
compare_with (CjmFindingSearch *self,
              CjmNode          *other)
{
  g_autoptr (CjmJourneyAlignment) alignment = cjm_journey_alignment_new (self->journey, other);

  for (guint i = 0; i < alignment->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (alignment->places, CjmLinedUp, i);
      CjmScoreSource source, other_source;
      CjmAnswers own, others;
      CjmFinding *finding;
      double score;

      if (place->match == NULL)
        continue;
      score = cjm_emotion_get_score (place->match, &source);
      if (!(score * place->score < 0) || fabs (score - place->score) < LEAST_DIFFERENCE)
        continue;

      finding = cjm_finding_search_add (self, CJM_FINDING_PERSONAS, place->match);
      g_free (finding->key);
      finding->key = g_strdup_printf ("%s:%s:%s", cjm_finding_kind_get_id (CJM_FINDING_PERSONAS),
                                      cjm_node_get_id (place->match), cjm_node_get_id (place->episode));
      g_ptr_array_add (finding->nodes, place->episode);
      finding->value = place->score - score;
      finding->beside = score;
      cjm_emotion_get_score (place->episode, &other_source);
      finding->source = MIN (source, other_source);
      cjm_episode_get_answers (place->match, &own);
      cjm_episode_get_answers (place->episode, &others);
      finding->n = MIN (own.count, others.count);
      cjm_interval_of_difference (&others, &own, &finding->interval);
      cjm_finding_search_weigh (self, finding, fabs (finding->value) / SCALE,
                                cjm_episode_get_importance (place->match));
    }
}

/**
 * cjm_findings_add_personas:
 *
 * Each episode that one persona leaves glad and another not: of the journeys that cjm_journey_list_comparable() lists, the
 * episodes that answer to one of this journey, where one score is above 0 and the other below, by 1 or more. The figure is
 * the other's score − this one's. With an interval by Welch where answers and spreads are known. About this journey's
 * episode, then the other's.
 */
void
cjm_findings_add_personas (CjmFindingSearch *self)
{
  g_autoptr (GPtrArray) journeys = cjm_journey_list_comparable (self->document, self->journey);

  for (guint i = 0; i < journeys->len; i++)
    compare_with (self, g_ptr_array_index (journeys, i));
}

static void
count_phase (CjmNode            *phase,
             CjmEvidenceSummary *summary)
{
  for (guint i = 0; i < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); i++)
    {
      CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, i);

      cjm_evidence_count_episode (episode, summary);
      cjm_evidence_count_touchpoints (episode, summary);
    }
}

static void
add_evidence (CjmFindingSearch *self,
              CjmNode          *phase,
              double            overall)
{
  g_auto (CjmEvidenceSummary) summary = { 0 };
  CjmFinding *finding;
  double share;

  count_phase (phase, &summary);
  share = summary.scores > 0 ? (double) summary.measured / summary.scores : 0;
  if (summary.scores > 0 && share >= overall && share > 0)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_EVIDENCE, phase);
  finding->value = summary.scores > 0 ? share : NAN;
  finding->beside = overall;
  finding->n = summary.scores;
  cjm_finding_search_weigh (self, finding, (1 - share) / 2, 1);
}

/**
 * cjm_findings_add_evidence:
 *
 * The first and the last phase, where there is the most trouble and the least is known: the share of their scores that is
 * measured, where it is smaller than that of the whole journey, or where nothing is measured or nothing is known. The figure
 * is unknown where the phase has no score. Beside it the share of the whole journey; it rests on all scores of the phase. Of a current journey: an ideal is not
 * there to be measured.
 */
void
cjm_findings_add_evidence (CjmFindingSearch *self)
{
  g_auto (CjmEvidenceSummary) summary = { 0 };
  guint n = cjm_node_get_n_children (self->journey, CJM_JOURNEY_PHASES);
  double overall;

  if (n == 0 || cjm_node_get_choice (self->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL)
    return;

  cjm_evidence_summarize (self->journey, &summary);
  overall = summary.scores > 0 ? (double) summary.measured / summary.scores : 0;
  add_evidence (self, cjm_node_get_child (self->journey, CJM_JOURNEY_PHASES, 0), overall);
  if (n > 1)
    add_evidence (self, cjm_node_get_child (self->journey, CJM_JOURNEY_PHASES, n - 1), overall);
}
