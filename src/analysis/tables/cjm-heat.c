/* cjm-heat.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-heat.h"

#include <math.h>

#include "cjm-average.h"
#include "cjm-emotion.h"
#include "cjm-phase-match.h"

/* What a touchpoint weighs in the mean of an episode, and so here, where nobody said how important it is */
#define USUAL_IMPORTANCE 3

static const char *const ids[CJM_N_HEATS] = {
  [CJM_HEAT_CONTACT] = "contact",
  [CJM_HEAT_CHANNEL] = "channel",
  [CJM_HEAT_MEDIUM] = "medium",
  [CJM_HEAT_TITLE] = "title",
  [CJM_HEAT_PERSONA] = "persona",
};

/**
 * cjm_heat_by_get_id:
 * @by: what the rows stand for
 *
 * Returns: the word for it in JSON and on the command line
 */
const char *
cjm_heat_by_get_id (CjmHeatBy by)
{
  return ids[by];
}

/**
 * cjm_heat_by_find:
 * @id: as of cjm_heat_by_get_id()
 * @by: (out): what the rows stand for
 *
 * Returns: whether there are such rows
 */
gboolean
cjm_heat_by_find (const char *id,
                  CjmHeatBy  *by)
{
  for (guint i = 0; i < CJM_N_HEATS; i++)
    if (g_str_equal (ids[i], id))
      {
        *by = i;
        return TRUE;
      }

  return FALSE;
}

static void
clear_cell (gpointer data)
{
  g_clear_pointer (&((CjmHeatCell *) data)->nodes, g_ptr_array_unref);
}

/**
 * cjm_heat_row_free:
 * @self: (transfer full): a row
 */
void
cjm_heat_row_free (CjmHeatRow *self)
{
  g_free (self->key);
  g_array_unref (self->cells);
  g_free (self);
}

static CjmHeatRow *
add_row (GPtrArray  *rows,
         const char *key,
         guint       n_phases)
{
  CjmHeatRow *row = g_new0 (CjmHeatRow, 1);

  row->key = g_strdup (key);
  row->cells = g_array_new (FALSE, TRUE, sizeof (CjmHeatCell));
  g_array_set_clear_func (row->cells, clear_cell);
  for (guint i = 0; i < n_phases; i++)
    {
      CjmHeatCell cell = { .mean = NAN, .nodes = g_ptr_array_new () };

      g_array_append_val (row->cells, cell);
    }
  g_ptr_array_add (rows, row);

  return row;
}

/* Sums, until finish() makes a mean of them */
static void
add_score (CjmHeatCell *cell,
           CjmNode     *node,
           double       score,
           double       weight,
           gboolean     measured,
           gint64       answers)
{
  g_ptr_array_add (cell->nodes, node);
  if (isnan (score))
    {
      cell->n_unknown++;
      return;
    }

  cell->mean = (isnan (cell->mean) ? 0 : cell->mean) + weight * score;
  cell->n_known++;
  cell->n_measured += measured;
  if (measured && answers > 0)
    cell->answers += answers;
}

static double
get_weight (CjmNode *node)
{
  gint64 importance = cjm_node_get_kind (node) == CJM_KIND_TOUCHPOINT
                          ? cjm_node_get_whole (node, CJM_TOUCHPOINT_IMPORTANCE) : 1;

  return importance == CJM_WHOLE_ABSENT ? USUAL_IMPORTANCE : (double) importance;
}

static gboolean
is_known (CjmNode *node)
{
  return cjm_node_get_kind (node) == CJM_KIND_TOUCHPOINT
             ? !isnan (cjm_node_get_number (node, CJM_TOUCHPOINT_SATISFACTION_SCORE))
             : !isnan (cjm_emotion_get_score (node, NULL));
}

static void
finish (CjmHeatRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      CjmHeatCell *cell = &g_array_index (row->cells, CjmHeatCell, i);
      double weights = 0;

      for (guint j = 0; j < cell->nodes->len; j++)
        if (is_known (g_ptr_array_index (cell->nodes, j)))
          weights += get_weight (g_ptr_array_index (cell->nodes, j));
      cell->mean /= weights;
    }
}

/* What a touchpoint is sorted under, as it is written there; NULL for nothing */
static char *
get_key (CjmNode  *touchpoint,
         CjmHeatBy by)
{
  switch (by)
    {
    case CJM_HEAT_CONTACT:
      return g_strdup (cjm_choice_get_word (cjm_kind_get_member (CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_CONTACT),
                                            cjm_node_get_choice (touchpoint, CJM_TOUCHPOINT_CONTACT)));
    case CJM_HEAT_MEDIUM:
      return g_strdup (cjm_choice_get_word (cjm_kind_get_member (CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_MEDIUM),
                                            cjm_node_get_choice (touchpoint, CJM_TOUCHPOINT_MEDIUM)));
    case CJM_HEAT_CHANNEL:
      return g_strdup (cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_CHANNEL));
    case CJM_HEAT_TITLE:
      return g_strdup (cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_TITLE));
    case CJM_HEAT_PERSONA:
      break;
    }

  return NULL;
}

static void
add_touchpoint (GPtrArray  *rows,
                GHashTable *by_key,
                CjmNode    *touchpoint,
                CjmHeatBy   by,
                guint       phase,
                guint       n_phases)
{
  g_autofree char *key = get_key (touchpoint, by);
  g_autofree char *folded = cjm_title_fold (key);
  gint64 count = cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT);
  CjmHeatRow *row;

  if (*folded == '\0')
    return;

  row = g_hash_table_lookup (by_key, folded);
  if (row == NULL)
    {
      row = add_row (rows, key, n_phases);
      g_hash_table_insert (by_key, g_steal_pointer (&folded), row);
    }
  add_score (&g_array_index (row->cells, CjmHeatCell, phase), touchpoint,
             cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE), get_weight (touchpoint),
             cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED), count);
}

static void
add_touchpoints (GPtrArray *rows,
                 CjmNode   *journey,
                 CjmHeatBy  by)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_phases = cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES);

  for (guint i = 0; i < n_phases; i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        {
          CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, j);

          for (guint k = 0; k < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); k++)
            add_touchpoint (rows, by_key, cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, k), by, i, n_phases);
        }
    }
}

static GPtrArray *
list_phases (CjmNode *journey)
{
  GPtrArray *phases = g_ptr_array_new ();

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    g_ptr_array_add (phases, cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i));

  return phases;
}

/* The episodes of a journey in the phases of another one that they meet */
static void
add_journey (GPtrArray *rows,
             GPtrArray *phases,
             CjmNode   *other)
{
  CjmHeatRow *row = add_row (rows, cjm_node_get_id (other), phases->len);
  g_autoptr (GPtrArray) others = list_phases (other);
  g_autoptr (GArray) matches = cjm_phases_match (phases, others);

  for (guint i = 0; i < others->len; i++)
    {
      CjmNode *phase = g_ptr_array_index (others, i);
      int match = g_array_index (matches, int, i);

      for (guint j = 0; match != CJM_NO_MATCH && j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        {
          CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, j);
          CjmScoreSource source;
          double score = cjm_emotion_get_score (episode, &source);

          add_score (&g_array_index (row->cells, CjmHeatCell, match), episode, score, 1, source == CJM_SCORE_MEASURED,
                     cjm_node_get_whole (episode, CJM_EPISODE_EMOTION_COUNT));
        }
    }
}

/**
 * cjm_heat_list:
 * @document: where the journey is
 * @journey: whose phases are the columns
 * @by: what the rows stand for
 *
 * Satisfaction by touchpoint and phase: in each cell the mean of the satisfaction with its touchpoints, weighted by
 * importance as in the emotion of an episode. Rows of contact, channel, medium and title come in the order in which the
 * journey first has them, and are compared without regard to case and blanks round them; a touchpoint without one is in no
 * row. A row of a persona is a journey of cjm_journey_list_comparable(), this one first, with the mean of the emotion of its
 * episodes, each weighing the same, in the phases that meet.
 *
 * Returns: (transfer full) (element-type CjmHeatRow): the rows; valid until the document changes
 */
GPtrArray *
cjm_heat_list (CjmDocument *document,
               CjmNode     *journey,
               CjmHeatBy    by)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_heat_row_free);

  if (by == CJM_HEAT_PERSONA)
    {
      g_autoptr (GPtrArray) phases = list_phases (journey);
      g_autoptr (GPtrArray) others = cjm_journey_list_comparable (document, journey);

      add_journey (rows, phases, journey);
      for (guint i = 0; i < others->len; i++)
        add_journey (rows, phases, g_ptr_array_index (others, i));
    }
  else
    {
      add_touchpoints (rows, journey, by);
    }
  for (guint i = 0; i < rows->len; i++)
    finish (g_ptr_array_index (rows, i));

  return rows;
}
