/* cjm-objective.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-objective.h"

#include <math.h>
#include <string.h>

#include "cjm-phase-match.h"

typedef struct
{
  CjmNode *objective;
  CjmNode *newest;
  guint n_undated;
  CjmNode *undated;
} Search;

/* Titles and units that a person would call the same, as those of phases and episodes are */
static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *one = cjm_title_fold (a);
  g_autofree char *other = cjm_title_fold (b);

  return strcmp (one, other) == 0;
}

/* Of one day, what was measured of the objective itself says more than that of an episode, and this than that of one
 * touchpoint. */
static int
rank (CjmNode *measurement)
{
  switch (cjm_node_get_kind (cjm_node_get_parent (measurement)))
    {
    case CJM_KIND_OBJECTIVE:
      return 2;
    case CJM_KIND_EPISODE:
      return 1;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_PHASE:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      break;
    }

  return 0;
}

static gboolean
is_newer (CjmNode *measurement,
          CjmNode *than)
{
  int order = g_strcmp0 (cjm_node_get_text (measurement, CJM_MEASUREMENT_DATE),
                         cjm_node_get_text (than, CJM_MEASUREMENT_DATE));

  if (order != 0)
    return order > 0;

  return rank (measurement) >= rank (than);
}

/* Whether a measurement measures what the objective is about, on the same scale: "other" is something only by its name.
 * One that stands under the objective need not say again what it is of. */
static gboolean
measures (CjmNode *objective,
          CjmNode *measurement)
{
  guint measure = cjm_node_get_choice (objective, CJM_OBJECTIVE_MEASURE);

  if (cjm_node_get_parent (measurement) == objective)
    return measure == CJM_MEASURE_UNKNOWN
           || (measure == cjm_node_get_choice (measurement, CJM_MEASUREMENT_MEASURE)
               && (cjm_node_get_text (measurement, CJM_MEASUREMENT_UNIT) == NULL
                   || is_same_text (cjm_node_get_text (objective, CJM_OBJECTIVE_UNIT),
                                    cjm_node_get_text (measurement, CJM_MEASUREMENT_UNIT))));

  return measure != CJM_MEASURE_UNKNOWN && measure == cjm_node_get_choice (measurement, CJM_MEASUREMENT_MEASURE)
         && is_same_text (cjm_node_get_text (objective, CJM_OBJECTIVE_UNIT),
                          cjm_node_get_text (measurement, CJM_MEASUREMENT_UNIT))
         && (measure != CJM_MEASURE_OTHER
             || is_same_text (cjm_node_get_text (objective, CJM_OBJECTIVE_TITLE),
                              cjm_node_get_text (measurement, CJM_MEASUREMENT_TITLE)));
}

static void
search_list (Search  *search,
             CjmNode *node,
             guint    member)
{
  for (guint i = 0; i < cjm_node_get_n_children (node, member); i++)
    {
      CjmNode *measurement = cjm_node_get_child (node, member, i);
      const char *date = cjm_node_get_text (measurement, CJM_MEASUREMENT_DATE);

      if (!measures (search->objective, measurement))
        continue;
      if (date == NULL)
        {
          search->undated = measurement;
          search->n_undated++;
        }
      else if (search->newest == NULL || is_newer (measurement, search->newest))
        search->newest = measurement;
    }
}

static void
search_episode (Search  *search,
                CjmNode *episode)
{
  search_list (search, episode, CJM_EPISODE_MEASURES);
  for (guint i = 0; i < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); i++)
    search_list (search, cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i), CJM_TOUCHPOINT_MEASURES);
}

static void
search_journey (Search  *search,
                CjmNode *journey)
{
  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        search_episode (search, cjm_node_get_child (phase, CJM_PHASE_EPISODES, j));
    }
}

/**
 * cjm_objective_find_newest:
 * @objective: in a document
 *
 * Finds what was measured last, of the objective itself or in the current journeys of the document, of the same measure
 * and in the same unit; one of its own need not name the unit. A value without a date counts where it is the only one: of several nobody knows which is the newest.
 *
 * Returns: (nullable) (transfer none): a measurement
 */
CjmNode *
cjm_objective_find_newest (CjmNode *objective)
{
  CjmNode *root = cjm_node_get_root (objective);
  Search search = { .objective = objective };

  if (cjm_node_get_kind (root) != CJM_KIND_DOCUMENT)
    return NULL;

  search_list (&search, objective, CJM_OBJECTIVE_MEASURES);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (cjm_node_get_choice (journey, CJM_JOURNEY_STATE) != CJM_STATE_IDEAL)
        search_journey (&search, journey);
    }

  if (search.newest == NULL && search.n_undated == 1)
    return search.undated;

  return search.newest;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return strcmp (cjm_node_get_text (*(CjmNode *const *) a, CJM_MEASUREMENT_DATE),
                 cjm_node_get_text (*(CjmNode *const *) b, CJM_MEASUREMENT_DATE));
}

/**
 * cjm_objective_list_measured:
 * @objective: a business objective
 *
 * Lists what was measured of the objective itself, of its measure and in its unit, where it is known when; what was measured
 * of an episode or a touchpoint is no point of that line.
 *
 * Returns: (transfer full) (element-type CjmNode): the measurements, oldest first, those of one day in their order; borrowed
 */
GPtrArray *
cjm_objective_list_measured (CjmNode *objective)
{
  GPtrArray *measured = g_ptr_array_new ();

  for (guint i = 0; i < cjm_node_get_n_children (objective, CJM_OBJECTIVE_MEASURES); i++)
    {
      CjmNode *measurement = cjm_node_get_child (objective, CJM_OBJECTIVE_MEASURES, i);

      if (measures (objective, measurement) && cjm_node_get_text (measurement, CJM_MEASUREMENT_DATE) != NULL)
        g_ptr_array_add (measured, measurement);
    }
  g_ptr_array_sort (measured, compare_dates);

  return measured;
}

/**
 * cjm_objective_get_progress:
 * @value: in the unit of the objective
 *
 * Where a value stands on the way from baseline to target, whichever of the two is larger.
 *
 * Returns: 0 at the baseline, 1 at the target, less than 0 or more than 1 beyond them; NAN where that way is not known
 */
double
cjm_objective_get_progress (CjmNode *objective,
                            double   value)
{
  double baseline = cjm_node_get_number (objective, CJM_OBJECTIVE_BASELINE);
  double target = cjm_node_get_number (objective, CJM_OBJECTIVE_TARGET);

  if (isnan (baseline) || isnan (target) || isnan (value) || baseline == target)
    return NAN;

  return (value - baseline) / (target - baseline);
}

/**
 * cjm_objective_place_progress:
 * @progress: as of cjm_objective_get_progress(), no NAN
 * @baseline: (out): where the baseline stands on a scale of length 1
 * @target: (out): where the target does
 * @mark: (out): where @progress does
 *
 * Shares a scale out so that what lies beyond the target, or before the baseline, is seen to lie there: from the baseline
 * to the target where it is between them, and longer by as much as it is beyond, up to twice that way.
 */
void
cjm_objective_place_progress (double  progress,
                              double *baseline,
                              double *target,
                              double *mark)
{
  double shown = CLAMP (progress, -1, 2);
  double least = MIN (shown, 0);
  double length = MAX (shown, 1) - least;

  *baseline = -least / length;
  *target = (1 - least) / length;
  *mark = (shown - least) / length;
}
