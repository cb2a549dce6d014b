/* cjm-column-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card.h"
#include "cjm-change-mark.h"
#include "cjm-column-layout.h"
#include "cjm-curve-ratings.h"
#include "cjm-episode-header.h"
#include "cjm-note-card.h"
#include "cjm-cell-layout.h"

#define CARD_GAP 8
#define NOTE_GAP 6

/* Returns whether all of them are laid out */
static gboolean
lay_out_notes (CjmCellLayout *stack,
               guint          member,
               CjmNoteRole    role,
               float          width)
{
  CjmNode *episode = stack->column->episode;
  guint n = cjm_node_get_n_children (episode, member);
  guint i;

  for (i = 0; i < n; i++)
    {
      CjmNode *note = cjm_node_get_child (episode, member, i);
      g_autofree char *id = NULL;

      if (cjm_cell_layout_keep (stack, note))
        continue;
      if (cjm_cell_layout_is_spent (stack))
        break;
      id = cjm_card_id_new (note, CJM_CARD_WHOLE);
      cjm_cell_layout_add (stack, cjm_note_card_new (stack->layout, note, id, role, width));
    }
  cjm_cell_layout_end (stack);

  return i == n;
}

/* Returns whether all of them are laid out */
static gboolean
lay_out_touchpoints (CjmCellLayout *stack,
                     float          width)
{
  CjmNode *episode = stack->column->episode;
  guint n = cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS);
  gboolean same = n == stack->old->len;
  guint i;

  for (i = 0; i < n; i++)
    {
      CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i);

      if (cjm_cell_layout_keep (stack, touchpoint))
        continue;
      if (cjm_cell_layout_is_spent (stack))
        break;
      same = FALSE;
      cjm_cell_layout_add (stack, cjm_card_new (stack->layout, touchpoint, width));
    }
  cjm_cell_layout_end (stack);
  stack->column->touchpoints_stale = stack->column->touchpoints_stale || !same;

  return i == n;
}

/* Whether this is the first of the episodes of this journey that an improvement stands under */
static gboolean
is_first_place (const CjmLayout *layout,
                CjmNode         *improvement,
                CjmNode         *episode)
{
  const char *named = cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE);
  const char *const *solved = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES);

  if (g_strcmp0 (named, cjm_node_get_id (episode)) == 0)
    return TRUE;

  for (guint i = 0; solved != NULL && solved[i] != NULL; i++)
    {
      CjmNode *problem = cjm_document_find (layout->document, solved[i]);
      CjmNode *place = problem != NULL ? cjm_node_get_ancestor (problem, CJM_KIND_EPISODE) : NULL;

      if (place != NULL && cjm_node_get_parent_member (problem) == CJM_EPISODE_PROBLEMS
          && cjm_node_get_ancestor (place, CJM_KIND_JOURNEY) == layout->journey)
        return place == episode;
    }

  return FALSE;
}

static void
lay_out_improvements (CjmColumn       *self,
                      const CjmLayout *layout,
                      const GPtrArray *improvements,
                      float            width)
{
  CjmCellLayout cards, actions;

  cjm_cell_layout_begin (&cards, self, layout, CJM_LANE_IMPROVEMENTS, NOTE_GAP, NULL, NULL);
  cjm_cell_layout_begin (&actions, self, layout, CJM_LANE_ACTION_PLAN, CARD_GAP, NULL, NULL);
  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    {
      CjmNode *improvement = g_ptr_array_index (improvements, i);
      gboolean first = is_first_place (layout, improvement, self->episode);
      g_autofree char *id = cjm_card_id_new (improvement, CJM_CARD_WHOLE);

      if (!first)
        {
          g_autofree char *further = g_strconcat (id, ".", cjm_node_get_id (self->episode), NULL);

          g_free (id);
          id = g_steal_pointer (&further);
        }

      cjm_cell_layout_add (&cards, cjm_note_card_new (layout, improvement, id, CJM_NOTE_IMPROVEMENT, width));
      if (first)
        cjm_cell_layout_add (&actions, cjm_action_card_new (layout, improvement, width));
    }
  cjm_cell_layout_end (&cards);
  cjm_cell_layout_end (&actions);
}

/**
 * cjm_column_hash_improvements:
 *
 * Returns: a number that changes when other improvements stand here, or in another order, or as a further appearance
 */
guint64
cjm_column_hash_improvements (CjmColumn       *self,
                              const CjmLayout *layout,
                              const GPtrArray *improvements)
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

static gboolean
has_changed (GHashTable      *changed,
             const GPtrArray *improvements)
{
  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    if (g_hash_table_contains (changed, g_ptr_array_index (improvements, i)))
      return TRUE;

  return FALSE;
}

static void
update_improvements (CjmColumn       *self,
                     const CjmLayout *layout,
                     const GPtrArray *improvements,
                     GHashTable      *changed,
                     float            width)
{
  guint64 hash = cjm_column_hash_improvements (self, layout, improvements);

  if (changed != NULL && hash == self->improvements_hash && !has_changed (changed, improvements))
    return;

  self->improvements_hash = hash;
  lay_out_improvements (self, layout, improvements, width);
}

/* The title of the episode, and what happens in it */
static void
lay_out_episode (CjmColumn       *self,
                 const CjmLayout *layout,
                 GHashTable      *changed,
                 guint           *budget,
                 float            width)
{
  CjmGroup *scenario;
  CjmCellLayout stack;

  if (changed != NULL && !g_hash_table_contains (changed, self->episode))
    return;

  cjm_cell_layout_begin (&stack, self, layout, CJM_LANE_EPISODE, 0, NULL, budget);
  cjm_cell_layout_add (&stack, cjm_episode_header_new (layout, self->episode, width));
  cjm_cell_layout_end (&stack);

  cjm_cell_layout_begin (&stack, self, layout, CJM_LANE_SCENARIO, 0, NULL, budget);
  scenario = cjm_scenario_new (layout, self->episode, width);
  if (scenario != NULL)
    cjm_cell_layout_add (&stack, scenario);
  cjm_cell_layout_end (&stack);
}

/* Returns whether all of it is laid out */
static gboolean
lay_out_cell (CjmColumn       *self,
              const CjmLayout *layout,
              CjmLane          lane,
              const GPtrArray *improvements,
              GHashTable      *changed,
              guint           *budget)
{
  float width = layout->options->column_width - 2 * CJM_COLUMN_INSET;
  CjmCellLayout stack;

  switch (lane)
    {
    case CJM_LANE_EPISODE:
      lay_out_episode (self, layout, changed, budget, width);
      break;
    case CJM_LANE_TOUCHPOINTS:
      cjm_cell_layout_begin (&stack, self, layout, lane, CARD_GAP, changed, budget);
      return lay_out_touchpoints (&stack, width);
    case CJM_LANE_QUESTIONS:
      cjm_cell_layout_begin (&stack, self, layout, lane, NOTE_GAP, changed, budget);
      return lay_out_notes (&stack, CJM_EPISODE_QUESTIONS, CJM_NOTE_QUESTION, width);
    case CJM_LANE_PROBLEMS:
      cjm_cell_layout_begin (&stack, self, layout, lane, NOTE_GAP, changed, budget);
      return lay_out_notes (&stack, CJM_EPISODE_PROBLEMS, CJM_NOTE_PROBLEM, width);
    case CJM_LANE_IMPROVEMENTS:
      update_improvements (self, layout, improvements, changed, width);
      break;
    case CJM_LANE_SCENARIO:     /* comes with the episode */
    case CJM_LANE_EMOTION:      /* is the curve's */
    case CJM_LANE_ACTION_PLAN:  /* comes with the improvements */
      break;
    }

  return TRUE;
}

/* Returns whether all of it is laid out */
static gboolean
lay_out_cards (CjmColumn       *self,
               const CjmLayout *layout,
               const GPtrArray *improvements,
               GHashTable      *changed,
               guint           *budget)
{
  for (guint lane = 0; lane < CJM_N_LANES; lane++)
    if (!lay_out_cell (self, layout, lane, improvements, changed, budget))
      return FALSE;

  if (layout->options->ratings)
    cjm_curve_ratings_lay_out (layout, self);

  return TRUE;
}

/**
 * cjm_column_lay_out:
 * @improvements: (nullable): those that stand under this episode
 * @changed: (nullable): set of the nodes of which a card looks different than when the column was laid out last; NULL
 *   for all
 * @budget: (nullable): how many new cards there may be, which each of them lessens; NULL for as many as it takes
 *
 * Fills every cell but that of the emotion, which the curve places. Where the budget does not suffice it is unfinished,
 * and goes on with what is missing the next time.
 */
void
cjm_column_lay_out (CjmColumn       *self,
                    const CjmLayout *layout,
                    const GPtrArray *improvements,
                    GHashTable      *changed,
                    guint           *budget)
{
  self->evidence_stale = TRUE;
  if (self->episode != NULL)
    self->change_hash = cjm_change_hash (layout, self->episode);
  self->finished = self->episode == NULL
                   || lay_out_cards (self, layout, improvements, self->begun ? changed : NULL, budget);
  self->begun = TRUE;
}
