/* cjm-analysis-tables.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-analysis-tables.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-average.h"
#include "cjm-channels.h"
#include "cjm-data-table-text.h"
#include "cjm-finding-words.h"
#include "cjm-heat-words.h"
#include "cjm-journeys.h"
#include "cjm-tables.h"

/* What a table is made of */
typedef struct
{
  CjmDocument *document;
  CjmNode *journey;
  CjmHeatBy rows;
  CjmWords *words;
} Source;

static const CjmColumn findings_columns[] = {
  { "kind", NULL, CJM_COLUMN_TEXT },
  { "key", NULL, CJM_COLUMN_TEXT },
  { "sentence", NC_("table", "Finding"), CJM_COLUMN_TEXT },
  { "nodes", NC_("table", "About"), CJM_COLUMN_NODES },
  { "value", NC_("table", "Figure"), CJM_COLUMN_NUMBER },
  { "beside", NC_("table", "Beside it"), CJM_COLUMN_NUMBER },
  { "duration", NC_("table", "Duration"), CJM_COLUMN_TEXT },
  { "n", NC_("table", "Answers"), CJM_COLUMN_NUMBER },
  { "basis", NC_("table", "Basis"), CJM_COLUMN_WORD },
  { "interval", NULL, CJM_COLUMN_INTERVAL },
  { "weight", NC_("table", "Weight"), CJM_COLUMN_NUMBER },
  { "formula", NC_("table", "Formula"), CJM_COLUMN_WORD },
  { "source", NC_("table", "Source"), CJM_COLUMN_TEXT },
  { "dismissed", NC_("table", "Set aside"), CJM_COLUMN_FLAG },
};

/* Alike but for what a row stands for */
#define HEAT_COLUMNS(heading)                                     \
  {                                                               \
    { "row", heading, CJM_COLUMN_WORD },                          \
    { "phase", NC_("table", "Phase"), CJM_COLUMN_NODE },          \
    { "mean", NC_("table", "Satisfaction"), CJM_COLUMN_NUMBER },  \
    { "known", NC_("table", "Scores"), CJM_COLUMN_NUMBER },       \
    { "measured", NC_("table", "Measured"), CJM_COLUMN_NUMBER },  \
    { "unknown", NC_("table", "Not known"), CJM_COLUMN_NUMBER },  \
    { "answers", NC_("table", "Answers"), CJM_COLUMN_NUMBER },    \
  }

#define N_HEAT_COLUMNS 7

static const CjmColumn heat_columns[CJM_N_HEATS][N_HEAT_COLUMNS] = {
  [CJM_HEAT_CONTACT] = HEAT_COLUMNS (NC_("table", "Contact")),
  [CJM_HEAT_CHANNEL] = HEAT_COLUMNS (NC_("table", "Channel")),
  [CJM_HEAT_MEDIUM] = HEAT_COLUMNS (NC_("table", "Medium")),
  [CJM_HEAT_TITLE] = HEAT_COLUMNS (NC_("table", "Touchpoint")),
  [CJM_HEAT_PERSONA] = HEAT_COLUMNS (NC_("table", "Persona")),
};

static const CjmColumn priorities_columns[] = {
  { NULL, NC_("table", "Phase"), CJM_COLUMN_NODE },
  { NULL, NC_("table", "Episode"), CJM_COLUMN_NODE },
  { "touchpoint", NC_("table", "Touchpoint"), CJM_COLUMN_NODE },
  { "importance", NC_("table", "Importance"), CJM_COLUMN_NUMBER },
  { "satisfaction", NC_("table", "Satisfaction"), CJM_COLUMN_NUMBER },
  { "opportunity", NC_("table", "Opportunity"), CJM_COLUMN_NUMBER },
  { "measured", NC_("table", "Measured"), CJM_COLUMN_FLAG },
  { "n", NC_("table", "Answers"), CJM_COLUMN_NUMBER },
  { "interval", NULL, CJM_COLUMN_INTERVAL },
};

static const CjmColumn leaving_columns[] = {
  { NULL, NC_("table", "Phase"), CJM_COLUMN_NODE },
  { "episode", NC_("table", "Episode"), CJM_COLUMN_NODE },
  { "drop-off", NC_("table", "Drop-off"), CJM_COLUMN_NUMBER },
  { "left", NC_("table", "Still there"), CJM_COLUMN_NUMBER },
  { "n", NC_("table", "Answers"), CJM_COLUMN_NUMBER },
  { "interval", NULL, CJM_COLUMN_INTERVAL },
  { "left-low", NC_("table", "Still there, from (95\u00a0%)"), CJM_COLUMN_NUMBER },
  { "left-high", NC_("table", "Still there, to (95\u00a0%)"), CJM_COLUMN_NUMBER },
};

static const CjmColumn channels_columns[] = {
  { "title", NC_("table", "Touchpoint"), CJM_COLUMN_TEXT },
  { "channel", NC_("table", "Channel"), CJM_COLUMN_TEXT },
  { "touchpoint", NC_("table", "First of them"), CJM_COLUMN_NODE },
  { "touchpoints", NC_("table", "Touchpoints"), CJM_COLUMN_NUMBER },
  { "mean", NC_("table", "Satisfaction"), CJM_COLUMN_NUMBER },
  { "measured", NC_("table", "Measured"), CJM_COLUMN_FLAG },
  { "n", NC_("table", "Answers"), CJM_COLUMN_NUMBER },
  { "interval", NULL, CJM_COLUMN_INTERVAL },
};

static const CjmColumn evidence_columns[] = {
  { "phase", NC_("table", "Phase"), CJM_COLUMN_NODE },
  { "measured", NC_("table", "Measured"), CJM_COLUMN_NUMBER },
  { "assumed", NC_("table", "Assumed"), CJM_COLUMN_NUMBER },
  { "unknown", NC_("table", "Not known"), CJM_COLUMN_NUMBER },
  { "interviews", NC_("table", "People interviewed"), CJM_COLUMN_NUMBER },
  { "answers", NC_("table", "Answers"), CJM_COLUMN_NUMBER },
  { "sources", NULL, CJM_COLUMN_SOURCES },
  { "oldest", NC_("table", "Oldest evidence"), CJM_COLUMN_TEXT },
  { "newest", NC_("table", "Newest evidence"), CJM_COLUMN_TEXT },
};

static const CjmColumn gaps_columns[] = {
  { NULL, NC_("table", "Phase"), CJM_COLUMN_NODE },
  { "episode", NC_("table", "Episode"), CJM_COLUMN_NODE },
  { "ideal", NC_("table", "In the ideal journey"), CJM_COLUMN_NODE },
  { "score", NC_("table", "Score"), CJM_COLUMN_NUMBER },
  { "ideal-score", NC_("table", "Ideal score"), CJM_COLUMN_NUMBER },
  { "gap", NC_("table", "Difference"), CJM_COLUMN_NUMBER },
  { "improved", NC_("table", "Has an improvement"), CJM_COLUMN_FLAG },
};

static const CjmColumn personas_columns[] = {
  { NULL, NC_("table", "Phase"), CJM_COLUMN_NODE },
  { "episode", NC_("table", "Episode"), CJM_COLUMN_NODE },
  { "mean", NC_("table", "Weighted mean"), CJM_COLUMN_NUMBER },
  { "spread", NC_("table", "Spread"), CJM_COLUMN_NUMBER },
  { "curves", NC_("table", "Personas"), CJM_COLUMN_NUMBER },
  { "conflict", NC_("table", "Conflict"), CJM_COLUMN_FLAG },
};

static const CjmColumn scores_columns[] = {
  { NULL, NC_("table", "Phase"), CJM_COLUMN_NODE },
  { "episode", NC_("table", "Episode"), CJM_COLUMN_NODE },
  { NULL, NC_("table", "Persona"), CJM_COLUMN_NODE },
  { "journey", NC_("table", "Journey"), CJM_COLUMN_NODE },
  { "score", NC_("table", "Score"), CJM_COLUMN_NUMBER },
};

static const CjmColumn versions_columns[] = {
  { NULL, NC_("table", "Phase"), CJM_COLUMN_NODE },
  { "episode", NC_("table", "Episode"), CJM_COLUMN_NODE },
  { "before", NC_("table", "Before"), CJM_COLUMN_NODE },
  { "difference", NC_("table", "Difference"), CJM_COLUMN_NUMBER },
  { "expected", NC_("table", "Expected"), CJM_COLUMN_NUMBER },
  { "difference-is", NC_("table", "The difference is"), CJM_COLUMN_WORD },
  { "interval", NULL, CJM_COLUMN_INTERVAL },
};

static const CjmColumn plan_columns[] = {
  { NULL, NC_("table", "Phase"), CJM_COLUMN_NODE },
  { "episode", NC_("table", "Episode"), CJM_COLUMN_NODE },
  { "score", NC_("table", "Score"), CJM_COLUMN_NUMBER },
  { "lift", NC_("table", "Lift"), CJM_COLUMN_NUMBER },
  { "expected", NC_("table", "Expected"), CJM_COLUMN_NUMBER },
};

static void
add_phase (CjmDataTable *table,
           CjmNode      *node)
{
  cjm_data_table_add_node (table, cjm_node_get_ancestor (node, CJM_KIND_PHASE));
}

static void
add_count (CjmDataTable *table,
           gint64        n)
{
  cjm_data_table_add_number (table, n >= 0 ? (double) n : NAN);
}

static void
add_basis (CjmDataTable  *table,
           CjmScoreSource source,
           CjmWords      *words)
{
  switch (source)
    {
    case CJM_SCORE_MEASURED:
      cjm_data_table_add_word (table, "measured", cjm_words_get_context (words, "score", "measured"));
      return;
    case CJM_SCORE_ASSUMED:
      cjm_data_table_add_word (table, "assumption", cjm_words_get_context (words, "score", "assumption"));
      return;
    case CJM_SCORE_UNKNOWN:
      break;
    }

  cjm_data_table_add_word (table, NULL, NULL);
}

static void
fill_findings (CjmDataTable *table,
               const Source *source)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (source->document, source->journey);

  for (guint i = 0; i < findings->len; i++)
    {
      const CjmFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *sentence = cjm_finding_to_sentence (finding, source->words);
      const char *formula = cjm_finding_kind_get_formula (finding->kind);
      const char *literature = cjm_finding_kind_get_source (finding->kind);

      cjm_data_table_add_text (table, cjm_finding_kind_get_id (finding->kind));
      cjm_data_table_add_text (table, finding->key);
      cjm_data_table_add_text (table, sentence);
      cjm_data_table_add_nodes (table, finding->nodes);
      cjm_data_table_add_number (table, finding->value);
      cjm_data_table_add_number (table, finding->beside);
      cjm_data_table_add_text (table, finding->duration);
      add_count (table, finding->n);
      add_basis (table, finding->source, source->words);
      cjm_data_table_add_interval (table, &finding->interval);
      cjm_data_table_add_number (table, finding->weight);
      cjm_data_table_add_word (table, formula, cjm_words_get_context (source->words, "formula", formula));
      cjm_data_table_add_text (table, *literature != '\0' ? literature : NULL);
      cjm_data_table_add_flag (table, finding->dismissed);
    }
}

static void
add_heat_row (CjmDataTable     *table,
              const Source     *source,
              const CjmHeatRow *row)
{
  g_autofree char *name = cjm_heat_row_to_name (row, source->rows, source->document, source->words);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CjmHeatCell *cell = &g_array_index (row->cells, CjmHeatCell, i);

      if (cell->nodes->len == 0)
        continue;

      cjm_data_table_add_word (table, row->key, name);
      cjm_data_table_add_node (table, cjm_node_get_child (source->journey, CJM_JOURNEY_PHASES, i));
      cjm_data_table_add_number (table, cell->mean);
      cjm_data_table_add_number (table, cell->n_known);
      cjm_data_table_add_number (table, cell->n_measured);
      cjm_data_table_add_number (table, cell->n_unknown);
      cjm_data_table_add_number (table, (double) cell->answers);
    }
}

static void
fill_heat (CjmDataTable *table,
           const Source *source)
{
  g_autoptr (GPtrArray) rows = cjm_heat_list (source->document, source->journey, source->rows);

  for (guint i = 0; i < rows->len; i++)
    add_heat_row (table, source, g_ptr_array_index (rows, i));
}

static void
fill_priorities (CjmDataTable *table,
                 const Source *source)
{
  g_autoptr (GArray) rows = cjm_priorities_list (source->journey);

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmPriority *row = &g_array_index (rows, CjmPriority, i);

      add_phase (table, row->touchpoint);
      cjm_data_table_add_node (table, cjm_node_get_ancestor (row->touchpoint, CJM_KIND_EPISODE));
      cjm_data_table_add_node (table, row->touchpoint);
      cjm_data_table_add_number (table, (double) row->importance);
      cjm_data_table_add_number (table, row->satisfaction);
      cjm_data_table_add_number (table, row->opportunity);
      cjm_data_table_add_flag (table, row->source == CJM_SCORE_MEASURED);
      add_count (table, row->n);
      cjm_data_table_add_interval (table, &row->interval);
    }
}

static void
fill_leaving (CjmDataTable *table,
              const Source *source)
{
  g_autoptr (GArray) rows = cjm_leaving_list (source->journey);

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmLeaving *row = &g_array_index (rows, CjmLeaving, i);

      add_phase (table, row->episode);
      cjm_data_table_add_node (table, row->episode);
      cjm_data_table_add_number (table, row->drop_off);
      cjm_data_table_add_number (table, row->left);
      add_count (table, row->n);
      cjm_data_table_add_interval (table, &row->interval);
      cjm_data_table_add_number (table, row->left_interval.low);
      cjm_data_table_add_number (table, row->left_interval.high);
    }
}

static void
fill_channels (CjmDataTable *table,
               const Source *source)
{
  g_autoptr (GPtrArray) rows = cjm_channels_list (source->journey);

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmChannelRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->channels->len; j++)
        {
          const CjmChannel *channel = &g_array_index (row->channels, CjmChannel, j);

          cjm_data_table_add_text (table, row->title);
          cjm_data_table_add_text (table, channel->channel);
          cjm_data_table_add_node (table, channel->touchpoint);
          cjm_data_table_add_number (table, channel->n_touchpoints);
          cjm_data_table_add_number (table, channel->mean);
          cjm_data_table_add_flag (table, channel->source == CJM_SCORE_MEASURED);
          add_count (table, channel->n);
          cjm_data_table_add_interval (table, &channel->interval);
        }
    }
}

static void
fill_evidence (CjmDataTable *table,
               const Source *source)
{
  g_autoptr (GArray) rows = cjm_knowledge_list (source->journey);

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmKnowledge *row = &g_array_index (rows, CjmKnowledge, i);

      cjm_data_table_add_node (table, row->phase);
      cjm_data_table_add_number (table, row->measured);
      cjm_data_table_add_number (table, row->assumed);
      cjm_data_table_add_number (table, row->unknown);
      cjm_data_table_add_number (table, row->interviews);
      cjm_data_table_add_number (table, row->answers);
      cjm_data_table_add_sources (table, row->kinds);
      cjm_data_table_add_text (table, row->oldest);
      cjm_data_table_add_text (table, row->newest);
    }
}

static void
fill_gaps (CjmDataTable *table,
           const Source *source)
{
  g_autoptr (GArray) rows = cjm_gaps_list (source->document, source->journey);

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmGap *row = &g_array_index (rows, CjmGap, i);

      add_phase (table, row->episode);
      cjm_data_table_add_node (table, row->episode);
      cjm_data_table_add_node (table, row->ideal);
      cjm_data_table_add_number (table, row->score);
      cjm_data_table_add_number (table, row->ideal_score);
      cjm_data_table_add_number (table, row->ideal_score - row->score);
      cjm_data_table_add_flag (table, row->improved);
    }
}

static void
fill_personas (CjmDataTable *table,
               const Source *source)
{
  g_autoptr (GArray) rows = cjm_together_list (source->document, source->journey);

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmTogether *row = &g_array_index (rows, CjmTogether, i);

      add_phase (table, row->episode);
      cjm_data_table_add_node (table, row->episode);
      cjm_data_table_add_number (table, row->average.mean);
      cjm_data_table_add_number (table, row->average.spread);
      cjm_data_table_add_number (table, row->average.n);
      cjm_data_table_add_flag (table, row->conflict);
    }
}

/* What each persona feels in each episode: what the table above is made of */
static void
fill_scores (CjmDataTable *table,
             const Source *source)
{
  g_autoptr (GArray) rows = cjm_together_list (source->document, source->journey);
  g_autoptr (GPtrArray) journeys = cjm_journey_list_comparable (source->document, source->journey);

  g_ptr_array_insert (journeys, 0, source->journey);
  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < journeys->len; j++)
      {
        const CjmTogether *row = &g_array_index (rows, CjmTogether, i);

        add_phase (table, row->episode);
        cjm_data_table_add_node (table, row->episode);
        cjm_data_table_add_node (table, cjm_journeys_get_persona (g_ptr_array_index (journeys, j)));
        cjm_data_table_add_node (table, g_ptr_array_index (journeys, j));
        cjm_data_table_add_number (table, row->scores[j]);
      }
}

static void
add_shown (CjmDataTable *table,
           CjmShown      shown,
           CjmWords     *words)
{
  switch (shown)
    {
    case CJM_SHOWN_NO:
      cjm_data_table_add_word (table, "not shown", cjm_words_get_context (words, "difference", "not shown"));
      return;
    case CJM_SHOWN_MORE:
      cjm_data_table_add_word (table, "shown", cjm_words_get_context (words, "difference", "shown"));
      return;
    case CJM_SHOWN_LESS:
      cjm_data_table_add_word (table, "worse", cjm_words_get_context (words, "difference", "worse"));
      return;
    case CJM_SHOWN_UNKNOWN:
      break;
    }

  cjm_data_table_add_word (table, NULL, NULL);
}

static void
fill_versions (CjmDataTable *table,
               const Source *source)
{
  g_autoptr (GArray) rows = cjm_versions_list (source->document, source->journey);

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmVersionChange *row = &g_array_index (rows, CjmVersionChange, i);

      add_phase (table, row->episode);
      cjm_data_table_add_node (table, row->episode);
      cjm_data_table_add_node (table, row->before);
      cjm_data_table_add_number (table, row->difference);
      cjm_data_table_add_number (table, row->expected);
      add_shown (table, row->shown, source->words);
      cjm_data_table_add_interval (table, &row->interval);
    }
}

static void
fill_plan (CjmDataTable *table,
           const Source *source)
{
  g_autoptr (GArray) rows = cjm_expectations_list (source->document, source->journey, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmExpectation *row = &g_array_index (rows, CjmExpectation, i);

      add_phase (table, row->episode);
      cjm_data_table_add_node (table, row->episode);
      cjm_data_table_add_number (table, row->score);
      cjm_data_table_add_number (table, row->lift);
      cjm_data_table_add_number (table, row->expected);
    }
}

/* What each table is called, and is made with */
static const struct
{
  const char *name;
  const CjmColumn *columns;
  guint n_columns;
  void (*fill) (CjmDataTable *table, const Source *source);
} tables[] = {
#define TABLE(TABLE, name, function) \
  [CJM_TABLE_##TABLE] = { name, (const CjmColumn *) function##_columns, G_N_ELEMENTS (function##_columns), fill_##function },
  CJM_ANALYSIS_TABLES (TABLE)
#undef TABLE
};

/**
 * cjm_analysis_table_find:
 * @name: as the view of it is called, such as "priorities"
 * @table: (out): which it is
 *
 * Returns: whether there is such a table
 */
gboolean
cjm_analysis_table_find (const char       *name,
                         CjmAnalysisTable *table)
{
  for (guint i = 0; i < CJM_N_ANALYSIS_TABLES; i++)
    if (g_strcmp0 (tables[i].name, name) == 0)
      {
        *table = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * cjm_analysis_table_list:
 * @separator: what is put between two
 *
 * Returns: (transfer full): the names of all tables
 */
char *
cjm_analysis_table_list (const char *separator)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < CJM_N_ANALYSIS_TABLES; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? separator : "", tables[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * cjm_analysis_table_new:
 * @table: which
 * @document: where the journey is
 * @journey: whose table it is
 * @rows: what the rows of a heat table stand for; nothing to the others
 * @words: of the language of sentences and of words for people
 *
 * Returns: (transfer full): the table as it is now
 */
CjmDataTable *
cjm_analysis_table_new (CjmAnalysisTable table,
                        CjmDocument     *document,
                        CjmNode         *journey,
                        CjmHeatBy        rows,
                        CjmWords        *words)
{
  const Source source = { document, journey, rows, words };
  CjmDataTable *result = table == CJM_TABLE_HEAT ? cjm_data_table_new (heat_columns[rows], N_HEAT_COLUMNS)
                                                 : cjm_data_table_new (tables[table].columns, tables[table].n_columns);

  tables[table].fill (result, &source);

  return result;
}

static void
add_table (CjmJsonText     *json,
           const char      *name,
           CjmAnalysisTable which,
           const Source    *source)
{
  g_autoptr (CjmDataTable) table = cjm_analysis_table_new (which, source->document, source->journey, source->rows,
                                                           source->words);

  cjm_data_table_add_to_json (table, json, name);
}

static void
add_heats (CjmJsonText  *json,
           const Source *source)
{
  cjm_json_text_begin_object (json, tables[CJM_TABLE_HEAT].name);
  for (guint by = 0; by < CJM_N_HEATS; by++)
    {
      const Source rows = { source->document, source->journey, by, source->words };

      add_table (json, cjm_heat_by_get_id (by), CJM_TABLE_HEAT, &rows);
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

/* The plan, and what the curve is with it and without it */
static void
add_plan (CjmJsonText  *json,
          const Source *source)
{
  g_autoptr (GArray) rows = cjm_expectations_list (source->document, source->journey, NULL);
  g_autofree double *now = g_new (double, MAX (rows->len, 1));
  g_autofree double *then = g_new (double, MAX (rows->len, 1));

  for (guint i = 0; i < rows->len; i++)
    {
      now[i] = g_array_index (rows, CjmExpectation, i).score;
      then[i] = g_array_index (rows, CjmExpectation, i).expected;
    }
  cjm_json_text_begin_object (json, tables[CJM_TABLE_PLAN].name);
  add_table (json, "episodes", CJM_TABLE_PLAN, source);
  add_curve (json, "now", now, rows->len);
  add_curve (json, "expected", then, rows->len);
  cjm_json_text_end (json);
}

/**
 * cjm_analysis_add_expectation:
 * @json: in an object
 * @document: where the journey is
 * @journey: a current journey
 * @words: of the language of the sentences
 *
 * Adds what the plan buys for a journey: of each episode, and what its curve comes to now and then.
 */
void
cjm_analysis_add_expectation (CjmJsonText *json,
                              CjmDocument *document,
                              CjmNode     *journey,
                              CjmWords    *words)
{
  add_plan (json, &(const Source) { document, journey, CJM_HEAT_CONTACT, words });
}

/**
 * cjm_analysis_add_tables:
 * @json: in the object of a journey
 * @document: where the journey is
 * @journey: whose tables they are
 * @words: of the language of the sentences
 *
 * Adds the findings, and in an object all other tables, by the names of the views that show them.
 */
void
cjm_analysis_add_tables (CjmJsonText *json,
                         CjmDocument *document,
                         CjmNode     *journey,
                         CjmWords    *words)
{
  const Source source = { document, journey, CJM_HEAT_CONTACT, words };

  add_table (json, tables[CJM_TABLE_FINDINGS].name, CJM_TABLE_FINDINGS, &source);
  cjm_json_text_begin_object (json, "tables");
  add_heats (json, &source);
  for (guint i = CJM_TABLE_HEAT + 1; i < CJM_TABLE_PLAN; i++)
    add_table (json, tables[i].name, i, &source);
  add_plan (json, &source);
  cjm_json_text_end (json);
}
