/* cjm-plan-json.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-text.h"

#include "cjm-analysis-tables.h"
#include "cjm-objective.h"
#include "cjm-plan.h"

static void
add_counts (CjmJsonText         *json,
            const CjmPlanCounts *counts)
{
  const CjmMember *status = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, CJM_IMPROVEMENT_STATUS);

  cjm_json_text_begin_object (json, "counts");
  cjm_json_text_add_number (json, "improvements", counts->improvements);
  for (guint i = CJM_QUADRANT_QUICK_WIN; i < G_N_ELEMENTS (counts->quadrants); i++)
    cjm_json_text_add_number (json, cjm_quadrant_get_id (i), counts->quadrants[i]);
  for (guint i = CJM_STATUS_OPEN; i < G_N_ELEMENTS (counts->statuses); i++)
    cjm_json_text_add_number (json, cjm_choice_get_word (status, i), counts->statuses[i]);
  cjm_json_text_add_number (json, "no-owner", counts->no_owner);
  cjm_json_text_add_number (json, "no-deadline", counts->no_deadline);
  cjm_json_text_add_number (json, "no-owner-or-deadline", counts->no_owner_or_deadline);
  cjm_json_text_add_number (json, "overdue", counts->overdue);
  cjm_json_text_add_number (json, "no-objective", counts->no_objective);
  cjm_json_text_add_number (json, "not-placed", counts->not_placed);
  cjm_json_text_end (json);
}

static void
add_ids (CjmJsonText *json,
         const char  *name,
         GPtrArray   *nodes)
{
  cjm_json_text_begin_list (json, name);
  for (guint i = 0; i < nodes->len; i++)
    cjm_json_text_add_text (json, NULL, cjm_node_get_id (g_ptr_array_index (nodes, i)));
  cjm_json_text_end (json);
}

static void
add_row (CjmJsonText      *json,
         const CjmPlanRow *row)
{
  CjmNode *improvement = row->improvement;
  const CjmMember *status = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, CJM_IMPROVEMENT_STATUS);

  cjm_json_text_begin_object (json, NULL);
  cjm_json_text_add_text (json, "improvement", cjm_node_get_id (improvement));
  cjm_json_text_add_text (json, "title", cjm_node_get_text (improvement, CJM_IMPROVEMENT_TITLE));
  add_ids (json, "episodes", row->episodes);
  cjm_json_text_add_text (json, "phase", row->phase != NULL ? cjm_node_get_id (row->phase) : NULL);
  add_ids (json, "solves", row->problems);
  add_ids (json, "objectives", row->objectives);
  cjm_json_text_add_number (json, "impact", cjm_node_get_number (improvement, CJM_IMPROVEMENT_IMPACT));
  cjm_json_text_add_number (json, "effort", cjm_node_get_number (improvement, CJM_IMPROVEMENT_EFFORT));
  cjm_json_text_add_text (json, "quadrant", cjm_quadrant_get_id (row->quadrant));
  cjm_json_text_add_number (json, "lift", cjm_node_get_number (improvement, CJM_IMPROVEMENT_LIFT));
  cjm_json_text_add_text (json, "owner", cjm_node_get_text (improvement, CJM_IMPROVEMENT_OWNER));
  cjm_json_text_add_text (json, "deadline", cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE));
  cjm_json_text_add_text (json, "status", cjm_choice_get_word (status, row->status));
  cjm_json_text_begin_list (json, "lacks");
  for (guint i = 0; i < CJM_N_PLAN_LACKS; i++)
    if ((row->lacks & (1U << i)) != 0)
      cjm_json_text_add_text (json, NULL, cjm_plan_lack_get_id (1U << i));
  cjm_json_text_end (json);
  cjm_json_text_add_text (json, "notes", cjm_node_get_text (improvement, CJM_IMPROVEMENT_NOTES));
  cjm_json_text_end (json);
}

static void
add_measurement (CjmJsonText *json,
                 CjmNode     *objective,
                 CjmNode     *measurement)
{
  double value = cjm_node_get_number (measurement, CJM_MEASUREMENT_VALUE);

  cjm_json_text_add_text (json, "date", cjm_node_get_text (measurement, CJM_MEASUREMENT_DATE));
  cjm_json_text_add_number (json, "value", value);
  cjm_json_text_add_number (json, "progress", cjm_objective_get_progress (objective, value));
}

/* An objective with how far it has come, and who serves it */
static void
add_objective (CjmJsonText *json,
               CjmNode     *objective,
               GPtrArray   *rows)
{
  CjmNode *newest = cjm_objective_find_newest (objective);

  cjm_json_text_begin_object (json, NULL);
  cjm_json_text_add_text (json, "objective", cjm_node_get_id (objective));
  cjm_json_text_add_text (json, "title", cjm_node_get_text (objective, CJM_OBJECTIVE_TITLE));
  cjm_json_text_add_number (json, "baseline", cjm_node_get_number (objective, CJM_OBJECTIVE_BASELINE));
  cjm_json_text_add_number (json, "target", cjm_node_get_number (objective, CJM_OBJECTIVE_TARGET));
  cjm_json_text_begin_list (json, "measures");
  for (guint i = 0; i < cjm_node_get_n_children (objective, CJM_OBJECTIVE_MEASURES); i++)
    {
      cjm_json_text_begin_object (json, NULL);
      add_measurement (json, objective, cjm_node_get_child (objective, CJM_OBJECTIVE_MEASURES, i));
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
  if (newest != NULL)
    {
      cjm_json_text_begin_object (json, "newest");
      add_measurement (json, objective, newest);
      cjm_json_text_end (json);
    }
  cjm_json_text_begin_list (json, "improvements");
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmPlanRow *row = g_ptr_array_index (rows, i);

      if (g_ptr_array_find (row->objectives, objective, NULL))
        cjm_json_text_add_text (json, NULL, cjm_node_get_id (row->improvement));
    }
  cjm_json_text_end (json);
  cjm_json_text_end (json);
}

static void
add_journeys (CjmJsonText *json,
              CjmDocument *document,
              CjmWords    *words)
{
  CjmNode *root = cjm_document_get_root (document);

  cjm_json_text_begin_list (json, "journeys");
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL)
        continue;
      cjm_json_text_begin_object (json, NULL);
      cjm_json_text_add_text (json, "journey", cjm_node_get_id (journey));
      cjm_json_text_add_text (json, "title", cjm_node_get_text (journey, CJM_JOURNEY_TITLE));
      cjm_analysis_add_expectation (json, document, journey, words);
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
}

/**
 * cjm_plan_add_to_json:
 * @json: an object in it is open
 * @document: whose plan it is
 * @today: YYYY-MM-DD; see cjm_plan_list()
 *
 * Adds the plan of a document to that object: the day it is read on, its rows and how many there are of each sort, and the
 * objectives; numbers with all their digits.
 */
void
cjm_plan_add_to_json (CjmJsonText *json,
                      CjmDocument *document,
                      const char  *today)
{
  CjmNode *root = cjm_document_get_root (document);
  g_autoptr (GPtrArray) rows = cjm_plan_list (document, today);
  CjmPlanCounts counts;

  cjm_plan_count (rows, &counts);
  cjm_json_text_add_text (json, "today", today);
  add_counts (json, &counts);
  cjm_json_text_begin_list (json, "improvements");
  for (guint i = 0; i < rows->len; i++)
    add_row (json, g_ptr_array_index (rows, i));
  cjm_json_text_end (json);
  cjm_json_text_begin_list (json, "objectives");
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_OBJECTIVES); i++)
    add_objective (json, cjm_node_get_child (root, CJM_DOCUMENT_OBJECTIVES, i), rows);
  cjm_json_text_end (json);
}

/**
 * cjm_plan_to_json:
 * @document: whose plan it is
 * @today: YYYY-MM-DD; see cjm_plan_list()
 * @words: of the document's language
 *
 * Returns: (transfer full): all figures of the plan: its rows and how many there are of each sort, the objectives, and what
 *   the plan buys for each current journey; numbers with all their digits
 */
char *
cjm_plan_to_json (CjmDocument *document,
                  const char  *today,
                  CjmWords    *words)
{
  CjmJsonText *json = cjm_json_text_new ();

  cjm_json_text_begin_object (json, NULL);
  cjm_plan_add_to_json (json, document, today);
  add_journeys (json, document, words);
  cjm_json_text_end (json);

  return cjm_json_text_free_to_text (json);
}
