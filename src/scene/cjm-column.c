/* cjm-column.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card.h"
#include "cjm-column.h"
#include "cjm-curve-ratings.h"
#include "cjm-episode-header.h"
#include "cjm-note-card.h"

#define INSET 3                /* between the edge of a column and its cards */
#define CARD_GAP 8
#define NOTE_GAP 6

CjmColumn *
cjm_column_new (CjmNode *phase, CjmNode *episode)
{
  CjmColumn *self = g_new0 (CjmColumn, 1);

  self->phase = g_object_ref (phase);
  g_set_object (&self->episode, episode);
  for (guint i = 0; i < CJM_N_LANES; i++)
    self->cells[i] = cjm_placements_new ();
  self->ratings = cjm_placements_new ();

  return self;
}

void
cjm_column_free (CjmColumn *self)
{
  for (guint i = 0; i < CJM_N_LANES; i++)
    g_ptr_array_unref (self->cells[i]);
  g_ptr_array_unref (self->ratings);
  g_object_unref (self->phase);
  g_clear_object (&self->episode);
  g_free (self);
}

/**
 * cjm_column_place:
 * @group: (transfer full): what is placed
 *
 * Puts a group into a cell, behind what stands there.
 */
void
cjm_column_place (CjmColumn *self, CjmLane lane, CjmGroup *group, float x, float y)
{
  CjmPlacement *placement = cjm_placement_new (group, x, y);

  placement->column = self;
  placement->lane = lane;
  g_ptr_array_add (self->cells[lane], placement);
}

/* Puts a group under what stands in a cell */
static void
stack (CjmColumn *self, CjmLane lane, CjmGroup *group, float gap)
{
  float y = self->heights[lane] > 0 ? self->heights[lane] + gap : 0;

  cjm_column_place (self, lane, group, INSET, y);
  self->heights[lane] = y + group->height;
}

static void
lay_out_notes (CjmColumn *self, const CjmLayout *layout, CjmLane lane, guint member, CjmNoteRole role, float width)
{
  guint n = cjm_node_get_n_children (self->episode, member);

  for (guint i = 0; i < n; i++)
    {
      CjmNode *note = cjm_node_get_child (self->episode, member, i);
      g_autofree char *id = cjm_layout_get_node_id (note);

      stack (self, lane, cjm_note_card_new (layout, note, id, role, width), NOTE_GAP);
    }
}

/* Whether this is the first of the episodes of this journey that an improvement stands under */
static gboolean
is_first_place (const CjmLayout *layout, CjmNode *improvement, CjmNode *episode)
{
  const char *named = cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE);
  const char *const *solved = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES);

  if (g_strcmp0 (named, cjm_node_get_id (episode)) == 0)
    return TRUE;

  for (guint i = 0; solved != NULL && solved[i] != NULL; i++)
    {
      CjmNode *problem = cjm_document_find (layout->document, solved[i]);
      CjmNode *place = problem != NULL ? cjm_node_get_ancestor (problem, CJM_KIND_EPISODE) : NULL;

      if (place != NULL && cjm_node_get_place (problem) == CJM_EPISODE_PROBLEMS &&
          cjm_node_get_ancestor (place, CJM_KIND_JOURNEY) == layout->journey)
        return place == episode;
    }

  return FALSE;
}

static void
lay_out_improvements (CjmColumn *self, const CjmLayout *layout, const GPtrArray *improvements, float width)
{
  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    {
      CjmNode *improvement = g_ptr_array_index (improvements, i);
      gboolean first = is_first_place (layout, improvement, self->episode);
      g_autofree char *id = cjm_layout_get_node_id (improvement);

      if (!first)
        {
          g_autofree char *further = g_strconcat (id, ".", cjm_node_get_id (self->episode), NULL);

          g_free (id);
          id = g_steal_pointer (&further);
        }

      stack (self, CJM_LANE_IMPROVEMENTS, cjm_note_card_new (layout, improvement, id, CJM_NOTE_IMPROVEMENT, width),
             NOTE_GAP);
      if (first)
        stack (self, CJM_LANE_ACTION_PLAN, cjm_action_card_new (layout, improvement, width), CARD_GAP);
    }
}

/**
 * cjm_column_hash_improvements:
 *
 * Returns: a number that changes when other improvements stand here, or in another order, or as a further appearance
 */
guint64
cjm_column_hash_improvements (CjmColumn *self, const CjmLayout *layout, const GPtrArray *improvements)
{
  guint64 hash = 0;

  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    {
      CjmNode *improvement = g_ptr_array_index (improvements, i);

      const gsize values[] = { GPOINTER_TO_SIZE (improvement), is_first_place (layout, improvement, self->episode) };

      hash = cjm_layout_hash (values, sizeof values, hash);
    }

  return hash;
}

/**
 * cjm_column_lay_out:
 * @improvements: (nullable): those that stand under this episode
 *
 * Fills every cell but that of the emotion, which the curve places.
 */
void
cjm_column_lay_out (CjmColumn *self, const CjmLayout *layout, const GPtrArray *improvements)
{
  float width = layout->options->column_width - 2 * INSET;
  CjmGroup *scenario;
  guint n;

  for (guint i = 0; i < CJM_N_LANES; i++)
    {
      if (i == CJM_LANE_EMOTION)
        continue;
      g_ptr_array_set_size (self->cells[i], 0);
      self->heights[i] = 0;
    }

  if (self->episode == NULL)
    return;

  self->improvements_hash = cjm_column_hash_improvements (self, layout, improvements);
  stack (self, CJM_LANE_EPISODE, cjm_episode_header_new (layout, self->episode, width), 0);
  scenario = cjm_scenario_new (layout, self->episode, width);
  if (scenario != NULL)
    stack (self, CJM_LANE_SCENARIO, scenario, 0);

  n = cjm_node_get_n_children (self->episode, CJM_EPISODE_TOUCHPOINTS);
  for (guint i = 0; i < n; i++)
    stack (self, CJM_LANE_TOUCHPOINTS,
           cjm_card_new (layout, cjm_node_get_child (self->episode, CJM_EPISODE_TOUCHPOINTS, i), width), CARD_GAP);

  lay_out_notes (self, layout, CJM_LANE_QUESTIONS, CJM_EPISODE_QUESTIONS, CJM_NOTE_QUESTION, width);
  lay_out_notes (self, layout, CJM_LANE_PROBLEMS, CJM_EPISODE_PROBLEMS, CJM_NOTE_PROBLEM, width);
  lay_out_improvements (self, layout, improvements, width);
  if (layout->options->ratings)
    cjm_curve_ratings_lay_out (layout, self);
}
