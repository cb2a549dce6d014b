/* cjm-column.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-column.h"

/**
 * cjm_column_new:
 * @phase: the phase that the column stands in
 * @episode: (nullable): what it shows; %NULL for that of a phase without episodes
 *
 * Returns: (transfer full): a column in which nothing is laid out yet
 */
CjmColumn *
cjm_column_new (CjmNode *phase,
                CjmNode *episode)
{
  CjmColumn *self = g_new0 (CjmColumn, 1);

  self->phase = g_object_ref (phase);
  g_set_object (&self->episode, episode);
  for (guint i = 0; i < CJM_N_LANES; i++)
    self->cells[i] = cjm_placements_new ();
  self->ratings = cjm_placements_new ();
  self->notes = cjm_placements_new ();

  return self;
}

/**
 * cjm_column_free:
 * @self: (transfer full): a column, not %NULL
 */
void
cjm_column_free (CjmColumn *self)
{
  for (guint i = 0; i < CJM_N_LANES; i++)
    g_ptr_array_unref (self->cells[i]);
  g_ptr_array_unref (self->ratings);
  g_ptr_array_unref (self->notes);
  cjm_evidence_summary_clear (&self->evidence);
  cjm_evidence_summary_clear (&self->touchpoints);
  g_object_unref (self->phase);
  g_clear_object (&self->episode);
  g_free (self);
}

/**
 * cjm_column_leave:
 * @index: (element-type utf8 CjmPlacement): the placements of the scene by their ids
 *
 * Takes what stands in a column out of the index, but for its ratings, which have no ids.
 */
void
cjm_column_leave (CjmColumn  *self,
                  GHashTable *index)
{
  for (guint i = 0; i < CJM_N_LANES; i++)
    for (guint j = 0; j < self->cells[i]->len; j++)
      cjm_placement_leave (g_ptr_array_index (self->cells[i], j), index);
  for (guint i = 0; i < self->notes->len; i++)
    cjm_placement_leave (g_ptr_array_index (self->notes, i), index);
}

/**
 * cjm_column_place:
 * @lane: of the cell
 * @group: (transfer full): what is placed
 * @x: canvas units from the left of the column
 * @y: canvas units from the top of the lane
 *
 * Puts a group into a cell, behind what stands there.
 */
void
cjm_column_place (CjmColumn       *self,
                  const CjmLayout *layout,
                  CjmLane          lane,
                  CjmGroup        *group,
                  float            x,
                  float            y)
{
  CjmPlacement *placement = cjm_placement_new (group, x, y);

  placement->column = self;
  placement->lane = lane;
  placement->index = self->cells[lane]->len;
  g_ptr_array_add (self->cells[lane], placement);
  cjm_placement_enter (placement, layout->placements);
}

/**
 * cjm_column_count_evidence:
 * @summary: (inout): takes what the episode and its touchpoints rest on
 */
void
cjm_column_count_evidence (CjmColumn          *self,
                           CjmEvidenceSummary *summary)
{
  if (self->evidence_stale)
    {
      cjm_evidence_summary_clear (&self->evidence);
      cjm_evidence_count_episode (self->episode, &self->evidence);
    }
  if (self->touchpoints_stale)
    {
      cjm_evidence_summary_clear (&self->touchpoints);
      cjm_evidence_count_touchpoints (self->episode, &self->touchpoints);
    }
  self->evidence_stale = FALSE;
  self->touchpoints_stale = FALSE;

  cjm_evidence_add (summary, &self->evidence);
  cjm_evidence_add (summary, &self->touchpoints);
}
