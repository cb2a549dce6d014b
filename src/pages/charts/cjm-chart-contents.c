/* cjm-chart-contents.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-chart-contents.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

#include "cjm-average.h"
#include "cjm-emotion.h"
#include "cjm-heat.h"
#include "cjm-improvement.h"
#include "cjm-journey-alignment.h"
#include "cjm-phase-match.h"
#include "cjm-tables.h"

/* A cell of a heat table is heat-ROW-PHASE. */
static void
list_cell (CjmScene       *scene,
           const CjmGroup *mark,
           GPtrArray      *nodes)
{
  g_autoptr (GPtrArray) rows = cjm_heat_list (cjm_scene_get_document (scene), cjm_scene_get_journey (scene),
                                              cjm_scene_get_options (scene)->heat_rows);
  guint phase = cjm_node_get_index (mark->node);
  const CjmHeatRow *row;
  const CjmHeatCell *cell;
  guint index;

  if (sscanf (mark->id, "heat-%u-", &index) != 1 || index >= rows->len)
    return;

  row = rows->pdata[index];
  cell = phase < row->cells->len ? &g_array_index (row->cells, CjmHeatCell, phase) : NULL;
  for (guint i = 0; cell != NULL && i < cell->nodes->len; i++)
    g_ptr_array_add (nodes, g_object_ref (cell->nodes->pdata[i]));
}

static gboolean
is_same (CjmNode *one,
         CjmNode *other,
         int      member)
{
  g_autofree char *first = cjm_title_fold (cjm_node_get_text (one, member));
  g_autofree char *second = cjm_title_fold (cjm_node_get_text (other, member));

  return g_strcmp0 (first, second) == 0;
}

/* A channel is channel-ROW-TOUCHPOINT: the first row is of all touchpoints, each other one of those of the same title. */
static void
list_channel (CjmScene       *scene,
              const CjmGroup *mark,
              GPtrArray      *nodes)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (cjm_scene_get_journey (scene));
  gboolean of_all = g_str_has_prefix (mark->id, "channel-1-");

  for (guint i = 0; i < episodes->len; i++)
    for (guint j = 0; j < cjm_node_get_n_children (episodes->pdata[i], CJM_EPISODE_TOUCHPOINTS); j++)
      {
        CjmNode *touchpoint = cjm_node_get_child (episodes->pdata[i], CJM_EPISODE_TOUCHPOINTS, j);

        if (!isnan (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE))
            && is_same (touchpoint, mark->node, CJM_TOUCHPOINT_CHANNEL)
            && (of_all || is_same (touchpoint, mark->node, CJM_TOUCHPOINT_TITLE)))
          g_ptr_array_add (nodes, g_object_ref (touchpoint));
      }
}

/* All of a phase that has a score, or could have one */
static void
list_phase (CjmNode   *phase,
            GPtrArray *nodes)
{
  for (guint i = 0; i < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); i++)
    {
      CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, i);

      g_ptr_array_add (nodes, g_object_ref (episode));
      for (guint j = 0; j < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); j++)
        g_ptr_array_add (nodes, g_object_ref (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, j)));
    }
}

/* Those episodes of another journey that answer to one */
static void
list_answering (CjmNode   *journey,
                CjmNode   *other,
                CjmNode   *episode,
                GPtrArray *nodes)
{
  g_autoptr (CjmJourneyAlignment) alignment = cjm_journey_alignment_new (journey, other);

  for (guint i = 0; i < alignment->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (alignment->places, CjmLinedUp, i);

      if (place->match == episode)
        g_ptr_array_add (nodes, g_object_ref (place->episode));
    }
}

static void
list_gap (CjmScene  *scene,
          CjmNode   *episode,
          GPtrArray *nodes)
{
  g_autoptr (GArray) gaps = cjm_gaps_list (cjm_scene_get_document (scene), cjm_scene_get_journey (scene));

  g_ptr_array_add (nodes, g_object_ref (episode));
  for (guint i = 0; i < gaps->len; i++)
    if (g_array_index (gaps, CjmGap, i).episode == episode)
      g_ptr_array_add (nodes, g_object_ref (g_array_index (gaps, CjmGap, i).ideal));
}

static void
list_together (CjmScene  *scene,
               CjmNode   *episode,
               GPtrArray *nodes)
{
  g_autoptr (GPtrArray) journeys = cjm_journey_list_comparable (cjm_scene_get_document (scene), cjm_scene_get_journey (scene));

  g_ptr_array_add (nodes, g_object_ref (episode));
  for (guint i = 0; i < journeys->len; i++)
    list_answering (cjm_scene_get_journey (scene), journeys->pdata[i], episode, nodes);
}

static void
list_version (CjmScene  *scene,
              CjmNode   *episode,
              GPtrArray *nodes)
{
  g_autoptr (GArray) changes = cjm_versions_list (cjm_scene_get_document (scene), cjm_scene_get_journey (scene));

  g_ptr_array_add (nodes, g_object_ref (episode));
  for (guint i = 0; i < changes->len; i++)
    if (g_array_index (changes, CjmVersionChange, i).episode == episode)
      g_ptr_array_add (nodes, g_object_ref (g_array_index (changes, CjmVersionChange, i).before));
}

/* An episode, and the improvements that would lift it */
static void
list_expected (CjmScene  *scene,
               CjmNode   *node,
               GPtrArray *nodes)
{
  g_autoptr (CjmImprovementIndex) index = cjm_improvement_index_new (cjm_scene_get_document (scene));
  const GPtrArray *improvements = cjm_improvement_index_find (index, node);

  g_ptr_array_add (nodes, g_object_ref (node));
  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    if (cjm_improvement_is_open (improvements->pdata[i])
        && !isnan (cjm_node_get_number (improvements->pdata[i], CJM_IMPROVEMENT_LIFT)))
      g_ptr_array_add (nodes, g_object_ref (improvements->pdata[i]));
}

/**
 * cjm_chart_contents_list:
 * @scene: a chart, up to date with its document
 * @mark: a card of it
 *
 * Returns: (transfer full) (element-type CjmNode): what is in it, in the order of the journey; of a mark that is of one thing,
 *   that
 */
GPtrArray *
cjm_chart_contents_list (CjmScene       *scene,
                         const CjmGroup *mark)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  switch (cjm_scene_get_options (scene)->view)
    {
    case CJM_VIEW_HEAT:
      list_cell (scene, mark, nodes);
      break;
    case CJM_VIEW_CHANNELS:
      list_channel (scene, mark, nodes);
      break;
    case CJM_VIEW_EVIDENCE:
      list_phase (mark->node, nodes);
      break;
    case CJM_VIEW_GAPS:
      list_gap (scene, mark->node, nodes);
      break;
    case CJM_VIEW_TOGETHER:
      list_together (scene, mark->node, nodes);
      break;
    case CJM_VIEW_VERSIONS:
      list_version (scene, mark->node, nodes);
      break;
    case CJM_VIEW_EXPECTED:
      list_expected (scene, mark->node, nodes);
      break;
    case CJM_VIEW_MAP:
    case CJM_VIEW_COMPOSITE:
    case CJM_VIEW_LOOP:
    case CJM_VIEW_PRIORITIES:
    case CJM_VIEW_LEAVING:
    case CJM_VIEW_FINDINGS:
    case CJM_VIEW_MATRIX:
    case CJM_VIEW_TIMELINE:
    case CJM_VIEW_PLAN:
    case CJM_VIEW_PERSONA:
    case CJM_N_VIEWS:
      g_ptr_array_add (nodes, g_object_ref (mark->node));
      break;
    }

  return nodes;
}

/**
 * cjm_chart_contents_get_formula:
 * @scene: a chart
 *
 * Returns: (nullable): how its figures are computed, in a line, in the interface's language; %NULL of what has none
 */
const char *
cjm_chart_contents_get_formula (CjmScene *scene)
{
  switch (cjm_scene_get_options (scene)->view)
    {
    case CJM_VIEW_HEAT:
      if (cjm_scene_get_options (scene)->heat_rows == CJM_HEAT_PERSONA)
        return C_("formula", "mean of the scores of the episodes");
      return C_("formula", "mean of the satisfactions, weighted by importance");
    case CJM_VIEW_PRIORITIES:
      return C_("formula", "opportunity: importance + max (importance - satisfaction, 0), of 10 each; interval: t × spread / √n");
    case CJM_VIEW_LEAVING:
      return C_("formula", "still there: product (1 - drop-off); interval: Wilson, of all of them by Greenwood and Rothman");
    case CJM_VIEW_CHANNELS:
      return C_("formula", "mean of the satisfactions, of all touchpoints weighted by importance; interval: t × spread / √n");
    case CJM_VIEW_GAPS:
      return C_("formula", "score of the ideal - score");
    case CJM_VIEW_EVIDENCE:
      return C_("formula", "how many scores are measured, assumed and not known");
    case CJM_VIEW_TOGETHER:
      return C_("formula", "mean and standard deviation of the scores, weighted by the shares of the personas");
    case CJM_VIEW_VERSIONS:
      return C_("formula", "score - score of the older version; interval: Welch");
    case CJM_VIEW_EXPECTED:
      return C_("formula", "score + lift of the open improvements, no more than 5 and no less than -5");
    case CJM_VIEW_MAP:
    case CJM_VIEW_COMPOSITE:
    case CJM_VIEW_LOOP:
    case CJM_VIEW_FINDINGS:
    case CJM_VIEW_MATRIX:
    case CJM_VIEW_TIMELINE:
    case CJM_VIEW_PLAN:
    case CJM_VIEW_PERSONA:
    case CJM_N_VIEWS:
      break;
    }

  return NULL;
}
