/* cjm-average.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-average.h"

#include <math.h>

#include "cjm-emotion.h"
#include "cjm-journey-alignment.h"

/**
 * cjm_average_values:
 * @values: (array length=n): NAN where unknown; such a value is left out, and never counts as 0
 * @weights: (array length=n): ≥ 0; a value of weight 0 is left out
 * @average: (out): mean Σwx / Σw and spread √(Σw(x − mean)² / Σw), over what is known
 *
 * Source: NIST, Dataplot Reference Manual, volume 2, “Weighted Mean” and “Weighted Standard Deviation”, without the
 * correction for samples: the personas with their shares are all customers, and no sample of them.
 */
void
cjm_average_values (const double *values,
                    const double *weights,
                    guint         n,
                    CjmAverage   *average)
{
  double sum = 0, squares = 0, total = 0;

  *average = (CjmAverage) { .mean = NAN, .spread = NAN };

  for (guint i = 0; i < n; i++)
    if (!isnan (values[i]) && weights[i] > 0)
      {
        sum += weights[i] * values[i];
        total += weights[i];
        average->n++;
      }
  if (average->n == 0)
    return;

  average->mean = sum / total;
  for (guint i = 0; i < n; i++)
    if (!isnan (values[i]) && weights[i] > 0)
      squares += weights[i] * (values[i] - average->mean) * (values[i] - average->mean);
  average->spread = sqrt (squares / total);
}

/**
 * cjm_average_find:
 * @others: of CjmJourneyAlignment with a journey
 * @weights: (array): of that journey itself, then of each of @others
 * @phase: index of the phase that @x is in
 * @x: on the journey's time line
 * @own: the journey's own score there; NAN where it is unknown
 * @average: (out): of the curves at that place
 */
void
cjm_average_find (GPtrArray    *others,
                  const double *weights,
                  guint         phase,
                  double        x,
                  double        own,
                  CjmAverage   *average)
{
  g_autofree double *values = g_new (double, others->len + 1);

  values[0] = own;
  for (guint i = 0; i < others->len; i++)
    values[i + 1] = cjm_journey_alignment_get_score_at (g_ptr_array_index (others, i), phase, x);
  cjm_average_values (values, weights, others->len + 1, average);
}

/**
 * cjm_average_curve:
 * @journey: whose time line it is
 * @others: of CjmJourneyAlignment with @journey
 * @weights: (array): of @journey itself, then of each of @others
 *
 * The average of several curves, with @journey's own: one point in the middle of each unit of its time line, which is an
 * episode or a phase without episodes.
 *
 * Returns: (transfer full): of CjmAverage
 */
GArray *
cjm_average_curve (CjmNode      *journey,
                   GPtrArray    *others,
                   const double *weights)
{
  GArray *averages = g_array_new (FALSE, TRUE, sizeof (CjmAverage));
  guint n_phases = cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES);

  for (guint i = 0; i < n_phases; i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);
      guint n = cjm_node_get_n_children (phase, CJM_PHASE_EPISODES);

      for (guint j = 0; j < MAX (n, 1); j++)
        {
          double own = n > 0 ? cjm_emotion_get_score (cjm_node_get_child (phase, CJM_PHASE_EPISODES, j), NULL) : NAN;
          CjmAverage average;

          cjm_average_find (others, weights, i, averages->len + 0.5, own, &average);
          g_array_append_val (averages, average);
        }
    }

  return averages;
}

static gboolean
have_same_group (CjmNode *a,
                 CjmNode *b)
{
  const char *first = cjm_node_get_text (a, CJM_JOURNEY_GROUP);
  const char *second = cjm_node_get_text (b, CJM_JOURNEY_GROUP);

  return g_strcmp0 (first != NULL ? first : "", second != NULL ? second : "") == 0;
}

static CjmNode *
find_basis (CjmDocument *document,
            CjmNode     *journey)
{
  const char *id = cjm_node_get_text (journey, CJM_JOURNEY_BASIS);
  CjmNode *basis = id != NULL ? cjm_document_find (document, id) : NULL;

  return basis != NULL && basis != journey && cjm_node_get_kind (basis) == CJM_KIND_JOURNEY ? basis : NULL;
}

/**
 * cjm_journey_find_older:
 * @document: where the journey is
 * @journey: of that document
 *
 * Returns: (nullable) (transfer none): of a current journey the older version that it is based on
 */
CjmNode *
cjm_journey_find_older (CjmDocument *document,
                        CjmNode     *journey)
{
  CjmNode *basis = find_basis (document, journey);
  guint state = cjm_node_get_choice (journey, CJM_JOURNEY_STATE);

  return basis != NULL && state == CJM_STATE_CURRENT
         && cjm_node_get_choice (basis, CJM_JOURNEY_STATE) == CJM_STATE_CURRENT ? basis : NULL;
}

/* Whether there is a newer version of a journey */
static gboolean
is_old (CjmDocument *document,
        CjmNode     *journey)
{
  CjmNode *root = cjm_document_get_root (document);
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS);

  for (guint i = 0; i < n; i++)
    if (cjm_journey_find_older (document, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i)) == journey)
      return TRUE;

  return FALSE;
}

/**
 * cjm_journey_list_comparable:
 *
 * With which journeys one is compared: those of other personas, in the same state and of the same group, in their newest
 * versions.
 *
 * Returns: (transfer container): in the order of the document, without @journey
 */
GPtrArray *
cjm_journey_list_comparable (CjmDocument *document,
                             CjmNode     *journey)
{
  GPtrArray *journeys = g_ptr_array_new ();
  CjmNode *root = cjm_document_get_root (document);
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS);
  const char *persona = cjm_node_get_text (journey, CJM_JOURNEY_PERSONA);

  for (guint i = 0; i < n; i++)
    {
      CjmNode *other = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);
      const char *traveller = cjm_node_get_text (other, CJM_JOURNEY_PERSONA);

      if (other == journey || (persona != NULL && g_strcmp0 (persona, traveller) == 0))
        continue;
      if (cjm_node_get_choice (other, CJM_JOURNEY_STATE) == cjm_node_get_choice (journey, CJM_JOURNEY_STATE)
          && have_same_group (journey, other) && !is_old (document, other))
        g_ptr_array_add (journeys, other);
    }

  return journeys;
}

/* The share that a journey's persona was given; NAN where none was */
static double
get_share (CjmDocument *document,
           CjmNode     *journey)
{
  const char *id = cjm_node_get_text (journey, CJM_JOURNEY_PERSONA);
  CjmNode *persona = id != NULL ? cjm_document_find (document, id) : NULL;

  if (persona == NULL || cjm_node_get_kind (persona) != CJM_KIND_PERSONA)
    return NAN;

  return cjm_node_get_number (persona, CJM_PERSONA_SHARE);
}

/* How many of the journeys are travelled by the persona of one of them */
static guint
count_of_persona (GPtrArray *journeys,
                  guint      index)
{
  const char *persona = cjm_node_get_text (g_ptr_array_index (journeys, index), CJM_JOURNEY_PERSONA);
  guint n = 0;

  for (guint i = 0; i < journeys->len; i++)
    if (i == index || (persona != NULL
                       && g_strcmp0 (persona, cjm_node_get_text (g_ptr_array_index (journeys, i),
                                                              CJM_JOURNEY_PERSONA)) == 0))
      n++;

  return n;
}

/**
 * cjm_journeys_get_weights:
 * @document: where they are
 *
 * What each journey weighs in an average: the share of all customers that its persona stands for, divided over that
 * persona's journeys. Personas without a share divide what the others leave of 1, evenly; where every share is 0, all weigh
 * the same.
 *
 * Returns: (transfer full) (array): one for each of @journeys
 */
double *
cjm_journeys_get_weights (CjmDocument *document,
                          GPtrArray   *journeys)
{
  double *weights = g_new (double, MAX (journeys->len, 1));
  double known = 0, without = 0;

  for (guint i = 0; i < journeys->len; i++)
    {
      double share = get_share (document, g_ptr_array_index (journeys, i));

      weights[i] = 1.0 / count_of_persona (journeys, i);
      if (isnan (share))
        without += weights[i];
      else
        known += share * weights[i];
    }

  for (guint i = 0; i < journeys->len && (known > 0 || without > 0); i++)
    {
      double share = get_share (document, g_ptr_array_index (journeys, i));

      weights[i] *= isnan (share) ? MAX (1 - known, 0) / without : share;
    }

  return weights;
}
