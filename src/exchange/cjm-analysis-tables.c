/* cjm-analysis-tables.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-analysis-tables.h"

#include <math.h>

#include "cjm-heat.h"
#include "cjm-improvement.h"
#include "cjm-tables.h"

/**
 * cjm_analysis_add_interval:
 * @json: in an object
 * @interval: left out where it is unknown
 */
void
cjm_analysis_add_interval (CjmJsonText       *json,
                           const CjmInterval *interval)
{
  if (!cjm_interval_is_known (interval))
    return;

  cjm_json_text_begin_list (json, "interval");
  cjm_json_text_add_number (json, NULL, interval->low);
  cjm_json_text_add_number (json, NULL, interval->high);
  cjm_json_text_end (json);
  cjm_json_text_add_number (json, "level", 0.95);
}

static void
add_node (CjmJsonText *json,
          const char  *name,
          CjmNode     *node)
{
  cjm_json_text_add_text (json, name, cjm_node_get_id (node));
}

static void
add_count (CjmJsonText *json,
           gint64       n)
{
  cjm_json_text_add_number (json, "n", n >= 0 ? (double) n : NAN);
}

static void
add_cell (CjmJsonText       *json,
          const CjmHeatCell *cell,
          CjmNode           *phase)
{
  if (cell->nodes->len == 0)
    return;

  cjm_json_text_begin_object (json, NULL);
  add_node (json, "phase", phase);
  cjm_json_text_add_number (json, "mean", cell->mean);
  cjm_json_text_add_number (json, "known", cell->n_known);
  cjm_json_text_add_number (json, "measured", cell->n_measured);
  cjm_json_text_add_number (json, "unknown", cell->n_unknown);
  cjm_json_text_add_number (json, "answers", (double) cell->answers);
  cjm_json_text_end (json);
}

static void
add_heat (CjmJsonText *json,
          CjmDocument *document,
          CjmNode     *journey,
          CjmHeatBy    by)
{
  g_autoptr (GPtrArray) rows = cjm_heat_list (document, journey, by);

  cjm_json_text_begin_list (json, cjm_heat_by_get_id (by));
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmHeatRow *row = g_ptr_array_index (rows, i);

      cjm_json_text_begin_object (json, NULL);
      cjm_json_text_add_text (json, "row", row->key);
      cjm_json_text_begin_list (json, "cells");
      for (guint j = 0; j < row->cells->len; j++)
        add_cell (json, &g_array_index (row->cells, CjmHeatCell, j), cjm_node_get_child (journey, CJM_JOURNEY_PHASES, j));
      cjm_json_text_end (json);
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
}

static void
add_heats (CjmJsonText *json,
           CjmDocument *document,
           CjmNode     *journey)
{
  cjm_json_text_begin_object (json, "heat");
  for (guint by = 0; by < CJM_N_HEATS; by++)
    add_heat (json, document, journey, by);
  cjm_json_text_end (json);
}

static void
add_priorities (CjmJsonText *json,
                CjmNode     *journey)
{
  g_autoptr (GArray) rows = cjm_priorities_list (journey);

  cjm_json_text_begin_list (json, "priorities");
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmPriority *row = &g_array_index (rows, CjmPriority, i);

      cjm_json_text_begin_object (json, NULL);
      add_node (json, "touchpoint", row->touchpoint);
      cjm_json_text_add_number (json, "importance", (double) row->importance);
      cjm_json_text_add_number (json, "satisfaction", row->satisfaction);
      cjm_json_text_add_number (json, "opportunity", row->opportunity);
      cjm_json_text_add_flag (json, "measured", row->source == CJM_SCORE_MEASURED);
      add_count (json, row->n);
      cjm_analysis_add_interval (json, &row->interval);
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
}

static void
add_leaving (CjmJsonText *json,
             CjmNode     *journey)
{
  g_autoptr (GArray) rows = cjm_leaving_list (journey);

  cjm_json_text_begin_list (json, "drop-off");
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmLeaving *row = &g_array_index (rows, CjmLeaving, i);

      cjm_json_text_begin_object (json, NULL);
      add_node (json, "episode", row->episode);
      cjm_json_text_add_number (json, "drop-off", row->drop_off);
      cjm_json_text_add_number (json, "left", row->left);
      add_count (json, row->n);
      cjm_analysis_add_interval (json, &row->interval);
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
}

static void
add_kinds (CjmJsonText        *json,
           const CjmKnowledge *row)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_EVIDENCE, CJM_EVIDENCE_KIND);

  cjm_json_text_begin_object (json, "sources");
  for (guint i = 1; i < G_N_ELEMENTS (row->kinds); i++)
    if (row->kinds[i] > 0)
      cjm_json_text_add_number (json, cjm_choice_get_word (member, i), row->kinds[i]);
  cjm_json_text_end (json);
}

static void
add_knowledge (CjmJsonText *json,
               CjmNode     *journey)
{
  g_autoptr (GArray) rows = cjm_knowledge_list (journey);

  cjm_json_text_begin_list (json, "evidence");
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmKnowledge *row = &g_array_index (rows, CjmKnowledge, i);

      cjm_json_text_begin_object (json, NULL);
      add_node (json, "phase", row->phase);
      cjm_json_text_add_number (json, "measured", row->measured);
      cjm_json_text_add_number (json, "assumed", row->assumed);
      cjm_json_text_add_number (json, "unknown", row->unknown);
      cjm_json_text_add_number (json, "interviews", row->interviews);
      cjm_json_text_add_number (json, "answers", row->answers);
      add_kinds (json, row);
      cjm_json_text_add_text (json, "oldest", row->oldest);
      cjm_json_text_add_text (json, "newest", row->newest);
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
}

static void
add_gaps (CjmJsonText *json,
          CjmDocument *document,
          CjmNode     *journey)
{
  g_autoptr (GArray) rows = cjm_gaps_list (document, journey);

  cjm_json_text_begin_list (json, "gaps");
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmGap *row = &g_array_index (rows, CjmGap, i);

      cjm_json_text_begin_object (json, NULL);
      add_node (json, "episode", row->episode);
      add_node (json, "ideal", row->ideal);
      cjm_json_text_add_number (json, "score", row->score);
      cjm_json_text_add_number (json, "ideal-score", row->ideal_score);
      cjm_json_text_add_number (json, "gap", row->ideal_score - row->score);
      cjm_json_text_add_flag (json, "improved", row->improved);
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
}

static void
add_together (CjmJsonText *json,
              CjmDocument *document,
              CjmNode     *journey)
{
  g_autoptr (GArray) rows = cjm_together_list (document, journey);

  cjm_json_text_begin_list (json, "personas");
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmTogether *row = &g_array_index (rows, CjmTogether, i);

      cjm_json_text_begin_object (json, NULL);
      add_node (json, "episode", row->episode);
      cjm_json_text_add_number (json, "mean", row->average.mean);
      cjm_json_text_add_number (json, "spread", row->average.spread);
      cjm_json_text_add_number (json, "curves", row->average.n);
      cjm_json_text_add_flag (json, "conflict", row->conflict);
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
}

static const char *
get_shown_word (CjmShown shown)
{
  switch (shown)
    {
    case CJM_SHOWN_NO:
      return "not shown";
    case CJM_SHOWN_MORE:
      return "shown";
    case CJM_SHOWN_LESS:
      return "worse";
    case CJM_SHOWN_UNKNOWN:
      break;
    }

  return NULL;
}

static void
add_versions (CjmJsonText *json,
              CjmDocument *document,
              CjmNode     *journey)
{
  g_autoptr (GArray) rows = cjm_versions_list (document, journey);

  cjm_json_text_begin_list (json, "versions");
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmVersionChange *row = &g_array_index (rows, CjmVersionChange, i);

      cjm_json_text_begin_object (json, NULL);
      add_node (json, "episode", row->episode);
      add_node (json, "before", row->before);
      cjm_json_text_add_number (json, "difference", row->difference);
      cjm_json_text_add_number (json, "expected", row->expected);
      cjm_json_text_add_text (json, "difference-is", get_shown_word (row->shown));
      cjm_analysis_add_interval (json, &row->interval);
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
}

static void
add_curve (CjmJsonText  *json,
           const char   *name,
           const double *scores,
           guint         n)
{
  CjmCurveFigures figures;

  cjm_curve_get_figures (scores, n, &figures);
  cjm_json_text_begin_object (json, name);
  cjm_json_text_add_number (json, "mean", figures.mean);
  cjm_json_text_add_number (json, "remembered", figures.remembered);
  cjm_json_text_add_number (json, "stretch", figures.stretch);
  cjm_json_text_add_number (json, "drop", figures.drop);
  cjm_json_text_end (json);
}

static void
add_plan (CjmJsonText *json,
          CjmDocument *document,
          CjmNode     *journey)
{
  g_autoptr (GArray) rows = cjm_expectations_list (document, journey, NULL);
  g_autofree double *now = g_new (double, MAX (rows->len, 1));
  g_autofree double *then = g_new (double, MAX (rows->len, 1));

  cjm_json_text_begin_object (json, "plan");
  cjm_json_text_begin_list (json, "episodes");
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmExpectation *row = &g_array_index (rows, CjmExpectation, i);

      now[i] = row->score;
      then[i] = row->expected;
      cjm_json_text_begin_object (json, NULL);
      add_node (json, "episode", row->episode);
      cjm_json_text_add_number (json, "score", row->score);
      cjm_json_text_add_number (json, "lift", row->lift);
      cjm_json_text_add_number (json, "expected", row->expected);
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
  add_curve (json, "now", now, rows->len);
  add_curve (json, "expected", then, rows->len);
  cjm_json_text_end (json);
}

/**
 * cjm_analysis_add_tables:
 * @json: in the object of a journey
 * @document: where the journey is
 * @journey: whose tables they are
 *
 * Adds all tables of a journey, by the names of the views that show them.
 */
void
cjm_analysis_add_tables (CjmJsonText *json,
                         CjmDocument *document,
                         CjmNode     *journey)
{
  add_heats (json, document, journey);
  add_priorities (json, journey);
  add_leaving (json, journey);
  add_knowledge (json, journey);
  add_gaps (json, document, journey);
  add_together (json, document, journey);
  add_versions (json, document, journey);
  add_plan (json, document, journey);
}
