/* cjm-map-layout-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cjm-column-layout.h"
#include "cjm-footer.h"
#include "cjm-header.h"
#include "cjm-phase-band.h"
#include "cjm-point-words.h"
#include "cjm-map-layout-private.h"

/* Room between the parts of the map, from top to bottom */
#define BAND_GAP 20
#define LANES_GAP 14
#define FOOTER_GAP 16
#define LABEL_WIDTH (CJM_LABEL_WIDTH - 14)

static void
enter_placements (CjmMapLayout *self,
                  GPtrArray    *placements)
{
  for (guint i = 0; i < placements->len; i++)
    {
      CjmPlacement *placement = g_ptr_array_index (placements, i);

      placement->index = i;
      cjm_placement_enter (placement, self->placements);
    }
}

/* The score of an episode that may have another one now */
void
cjm_map_layout_read_score (CjmColumn *column)
{
  if (column->episode != NULL)
    column->score = cjm_emotion_get_score (column->episode, &column->source);
  column->evidence_stale = column->episode != NULL;
  if (!column->begun)
    column->touchpoints_stale = column->episode != NULL;
  column->point_stale = TRUE;
}

/* How many cards a column has in each of the lanes of which all cards are one list */
static void
count_listed (const CjmColumn *column,
              guint           *counts)
{
  for (guint lane = 0; lane < CJM_N_LANES; lane++)
    counts[lane] = cjm_lane_get_info (lane)->across ? column->cells[lane]->len : 0;
}

/**
 * cjm_map_layout_lay_out_column:
 * @changed: (nullable): set of the nodes of which a card looks different; NULL for all
 * @budget: (nullable): how many new cards there may be, which each of them lessens; NULL for as many as it takes
 *
 * Lays a column out anew, except for its cards that stay as they are.
 */
void
cjm_map_layout_lay_out_column (CjmMapLayout *self,
                               CjmColumn    *column,
                               GHashTable   *changed,
                               guint        *budget)
{
  const GPtrArray *improvements = NULL;
  guint before[CJM_N_LANES], now[CJM_N_LANES];

  count_listed (column, before);
  if (column->episode != NULL)
    improvements = cjm_improvement_index_find (self->improvements, column->episode);

  cjm_column_lay_out (column, &self->layout, improvements, changed, budget);
  count_listed (column, now);
  self->counted = self->counted && memcmp (before, now, sizeof now) == 0;
  cjm_map_layout_read_score (column);
  for (guint i = 0; i < column->cells[CJM_LANE_EMOTION]->len; i++)
    {
      CjmPlacement *point = g_ptr_array_index (column->cells[CJM_LANE_EMOTION], i);

      g_free (point->group->title);
      point->group->title = cjm_point_words_make_name (&self->layout, column->episode, column->number,
                                                          column->n_episodes);
    }
}

/* Adds the column of an episode, or of a phase without episodes; one that is there already stays as it is. */
static void
read_column (CjmMapLayout *self,
             GHashTable   *old,
             CjmNode      *phase,
             CjmNode      *episode)
{
  CjmNode *key = episode != NULL ? episode : phase;
  CjmColumn *column = NULL;

  if (!g_hash_table_steal_extended (old, key, NULL, (gpointer *) &column))
    {
      column = cjm_column_new (phase, episode);
      if (self->defers)
        cjm_map_layout_read_score (column);
      else
        cjm_map_layout_lay_out_column (self, column, NULL, NULL);
    }

  g_set_object (&column->phase, phase);
  column->index = self->columns->len;
  g_ptr_array_add (self->columns, column);
  g_hash_table_insert (self->columns_by_node, key, column);
}

/* Follows the journey's phases and episodes; lays only new columns out */
void
cjm_map_layout_read_columns (CjmMapLayout *self)
{
  g_autoptr (GPtrArray) columns = self->columns;
  g_autoptr (GHashTable) old = self->columns_by_node;
  guint n_phases = cjm_node_get_n_children (self->layout.journey, CJM_JOURNEY_PHASES);
  GHashTableIter iter;
  gpointer left;

  self->counted = FALSE;
  self->n_finished = 0;
  self->columns = g_ptr_array_new_full (columns->len, (GDestroyNotify) cjm_column_free);
  self->columns_by_node = g_hash_table_new (NULL, NULL);
  g_ptr_array_set_free_func (columns, NULL);

  for (guint i = 0; i < n_phases; i++)
    {
      CjmNode *phase = cjm_node_get_child (self->layout.journey, CJM_JOURNEY_PHASES, i);
      guint n_episodes = cjm_node_get_n_children (phase, CJM_PHASE_EPISODES);

      for (guint j = 0; j < n_episodes; j++)
        read_column (self, old, phase, cjm_node_get_child (phase, CJM_PHASE_EPISODES, j));
      if (n_episodes == 0)
        read_column (self, old, phase, NULL);
    }

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &left))
    {
      cjm_column_leave (left, self->placements);
      cjm_column_free (left);
    }
}

static guint
count_columns (CjmNode *phase)
{
  return MAX (cjm_node_get_n_children (phase, CJM_PHASE_EPISODES), 1);
}

/* The arrow of a phase; the last one ends with its columns instead of reaching into a next one. */
static CjmGroup *
create_phase (CjmMapLayout *self,
              CjmNode      *phase,
              guint         index)
{
  gboolean last = index + 1 == cjm_node_get_n_children (self->layout.journey, CJM_JOURNEY_PHASES);
  float width = count_columns (phase) * self->layout.options->column_width;

  return cjm_phase_new (&self->layout, phase, index, last ? width - CJM_BAND_REACH : width);
}

/* Lays one phase of the band out anew, in its place */
void
cjm_map_layout_lay_out_phase (CjmMapLayout *self,
                              guint         index)
{
  CjmPlacement *placement = g_ptr_array_index (self->band, index);
  CjmNode *phase = placement->group->node;
  CjmGroup *group = create_phase (self, phase, index);

  cjm_placement_leave (placement, self->placements);
  cjm_group_free (placement->group);
  placement->group = group;
  cjm_placement_enter (placement, self->placements);
  cjm_placements_find_stretches (self->band, self->band_stretches);
}

void
cjm_map_layout_lay_out_band (CjmMapLayout *self)
{
  guint n_phases = cjm_node_get_n_children (self->layout.journey, CJM_JOURNEY_PHASES);
  guint first = 0;

  cjm_placements_clear (self->band, self->placements);
  g_array_set_size (self->band_stretches, 0);
  if (self->layout.options->lanes_only)
    return;

  for (guint i = 0; i < n_phases; i++)
    {
      CjmNode *phase = cjm_node_get_child (self->layout.journey, CJM_JOURNEY_PHASES, i);

      g_ptr_array_add (self->band, cjm_placement_new (create_phase (self, phase, i),
                                                      CJM_COLUMNS_X + first * self->layout.options->column_width, 0));
      first += count_columns (phase);
    }
  enter_placements (self, self->band);
  cjm_placements_find_stretches (self->band, self->band_stretches);
}

static float
get_width (CjmMapLayout *self)
{
  float width = CJM_COLUMNS_X + self->columns->len * self->layout.options->column_width + CJM_MARGIN;

  return self->layout.options->lanes_only ? width : MAX (CJM_LEAST_WIDTH, width);
}

void
cjm_map_layout_lay_out_header (CjmMapLayout *self)
{
  cjm_placements_clear (self->header, self->placements);
  self->header_width = get_width (self);
  if (self->layout.options->lanes_only)
    return;

  self->header_bottom = cjm_header_lay_out (&self->layout, self->header_width, self->header);
  enter_placements (self, self->header);
}

/**
 * cjm_map_layout_lay_out_curve:
 * @others: whether more may have changed than the scores and words of this journey
 *
 * Lays out the journey's own curve with what is shown over it.
 */
void
cjm_map_layout_lay_out_curve (CjmMapLayout *self,
                              gboolean      others)
{
  g_autoptr (GPtrArray) lines = NULL;
  CjmCurveBeside beside = { .moved_from = -G_MAXFLOAT, .moved_to = G_MAXFLOAT };

  if (others || self->overlays == NULL)
    {
      cjm_overlay_layout_free (self->overlays);
      self->overlays = cjm_overlay_layout_new (&self->layout, self->columns);
    }
  else
    {
      cjm_overlay_layout_follow (self->overlays, &beside.moved_from, &beside.moved_to);
    }

  beside.other = self->overlays->other_line;
  beside.lines = lines = cjm_overlay_layout_list_lines (self->overlays);
  cjm_overlay_layout_fill_legend (self->overlays, &beside.legend);
  self->has_curve = cjm_curve_lay_out (self->curve, &self->layout, self->columns, get_width (self), &beside, others);
  cjm_overlay_layout_place_words (self->overlays, self->curve->line, self->curve->others);
  cjm_placements_find_stretches (self->curve->placements, self->curve_stretches);
  self->counted = FALSE;
}

void
cjm_map_layout_lay_out_footer (CjmMapLayout *self)
{
  g_auto (CjmEvidenceSummary) summary = { 0 };
  CjmGroup *group = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    if (((CjmColumn *) g_ptr_array_index (self->columns, i))->episode != NULL)
      cjm_column_count_evidence (g_ptr_array_index (self->columns, i), &summary);

  g_ptr_array_set_size (self->footer, 0);
  if (!self->layout.options->lanes_only)
    group = cjm_footer_new (&self->layout, &summary, self->overlays->left_out, get_width (self) - 2 * CJM_MARGIN);
  if (group != NULL)
    g_ptr_array_add (self->footer, cjm_placement_new (group, CJM_MARGIN, 0));
}

/* The names of the lanes, at their left */
void
cjm_map_layout_lay_out_labels (CjmMapLayout *self)
{
  g_ptr_array_set_size (self->labels, 0);
  for (guint i = 0; i < CJM_N_LANES; i++)
    {
      CjmGroup *group = cjm_group_new (NULL, NULL);
      CjmPlacement *placement;
      g_auto (CjmText) text = cjm_texts_lay_out (self->layout.texts, CJM_STYLE_STRONG, cjm_lane_get_title (i, self->layout.words),
                                                 LABEL_WIDTH, 2, PANGO_ALIGN_LEFT);

      group->width = LABEL_WIDTH;
      group->height = text.height;
      cjm_group_add_text (group, &text, 0, 0, self->layout.theme->secondary);
      placement = cjm_placement_new (group, CJM_MARGIN, CJM_LANE_PADDING - cjm_lane_get_padding (i));
      placement->lane = i;
      g_ptr_array_add (self->labels, placement);
    }
}

/* The height of the fullest cell of each lane */
static void
measure_lanes (CjmMapLayout *self,
               float        *heights)
{
  for (guint i = 0; i < CJM_N_LANES; i++)
    heights[i] = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      CjmColumn *column = g_ptr_array_index (self->columns, i);

      for (guint j = 0; j < CJM_N_LANES; j++)
        heights[j] = MAX (heights[j], column->heights[j]);
    }

  heights[CJM_LANE_EMOTION] = self->has_curve ? cjm_lane_get_info (CJM_LANE_EMOTION)->height : 0;
  for (guint i = 0; i < CJM_N_LANES; i++)
    {
      const CjmPlacement *label = g_ptr_array_index (self->labels, i);
      float height = cjm_lane_get_info (i)->height;

      self->visible[i] = FALSE;
      if (heights[i] > 0)
        heights[i] = MAX (heights[i], label->group->height);
      else if (self->layout.options->empty_lanes)
        heights[i] = height > 0 ? height : CJM_LANE_HEIGHT;
    }
}

static void
add_hairline (CjmGroup       *ground,
              const CjmTheme *theme,
              float           y)
{
  cjm_group_add_rectangle (ground, CJM_MARGIN, y, ground->width - 2 * CJM_MARGIN, 1, 0)->fill =
      cjm_paint (theme->hairline, 1);
}

/* Puts the lanes under each other; returns where the last one ends */
static float
arrange_lanes (CjmMapLayout *self,
               CjmGroup     *ground,
               float         y)
{
  float heights[CJM_N_LANES];
  gboolean first = TRUE;
  int previous = -1;

  measure_lanes (self, heights);
  for (guint i = 0; i < self->layout.options->n_lanes; i++)
    {
      CjmLane lane = self->layout.options->lanes[i];
      gboolean joined = previous == CJM_LANE_EPISODE && cjm_lane_get_info (lane)->joins_episode;
      float padding = cjm_lane_get_padding (lane);

      if (heights[lane] == 0)
        continue;

      if (!first && !joined)
        add_hairline (ground, self->layout.theme, y);
      self->visible[lane] = TRUE;
      self->lane_y[lane] = y + (joined || first ? MIN (padding, 2) : padding);
      y = ceilf (self->lane_y[lane] + heights[lane] + padding);
      first = FALSE;
      previous = lane;
    }

  return y;
}

/* Puts the parts of the map under each other, as high as they are now */
void
cjm_map_layout_arrange (CjmMapLayout *self)
{
  CjmGroup *ground = cjm_group_new (NULL, NULL);
  float y = self->layout.options->lanes_only ? 0 : self->header_bottom + BAND_GAP;
  CjmItem *paper;

  self->width = get_width (self);
  ground->width = self->width;
  if (self->layout.options->background != CJM_BACKGROUND_NONE)
    cjm_group_add_rectangle (ground, 0, 0, 0, 0, 0)->fill = cjm_paint (self->layout.background, 1);

  for (guint i = 0; i < self->band->len; i++)
    ((CjmPlacement *) g_ptr_array_index (self->band, i))->y = y;
  if (self->band->len > 0)
    y += CJM_BAND_HEIGHT + LANES_GAP;

  y = arrange_lanes (self, ground, y);
  if (self->footer->len > 0)
    {
      CjmPlacement *footer = g_ptr_array_index (self->footer, 0);

      footer->y = y + FOOTER_GAP;
      y = footer->y + footer->group->height;
    }

  self->height = ceilf (y + (self->layout.options->lanes_only ? 0 : CJM_MARGIN));
  ground->height = self->height;
  if (self->layout.options->background != CJM_BACKGROUND_NONE)
    {
      paper = &g_array_index (ground->items, CjmItem, 0);
      paper->area.size = GRAPHENE_SIZE_INIT (self->width, self->height);
    }
  g_ptr_array_set_size (self->ground, 0);
  g_ptr_array_add (self->ground, cjm_placement_new (ground, 0, 0));
}

/* Compares the journey with the one that it is based on */
void
cjm_map_layout_read_difference (CjmMapLayout *self)
{
  g_clear_pointer (&self->difference, cjm_difference_free);
  self->difference = cjm_difference_new (self->layout.document, self->layout.journey);
  self->layout.difference = self->difference;
}

static guint
count_episodes (CjmNode *journey)
{
  guint n = 0;

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    n += cjm_node_get_n_children (cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i), CJM_PHASE_EPISODES);

  return n;
}

/* Says what the picture as a whole shows; a column of a phase without episodes is none of these. */
void
cjm_map_layout_describe (CjmMapLayout *self)
{
  const char *key = cjm_node_get_text (self->layout.journey, CJM_JOURNEY_PERSONA);
  CjmNode *persona = key != NULL ? cjm_document_find (self->layout.document, key) : NULL;
  guint n = count_episodes (self->layout.journey);
  g_autofree char *episodes = g_strdup_printf (cjm_words_get_plural (self->layout.words, "%d episode", "%d episodes", n),
                                               (int) n);

  g_free (self->description);
  if (persona != NULL && cjm_node_get_kind (persona) == CJM_KIND_PERSONA)
    /* Translators: a picture described: Customer journey of Marieke, 12 episodes */
    self->description = g_strdup_printf (cjm_words_get (self->layout.words, "Customer journey of %1$s, %2$s"),
                                         cjm_layout_get_text (persona, CJM_PERSONA_NAME), episodes);
  else
    self->description = g_strdup_printf (cjm_words_get (self->layout.words, "Customer journey, %s"), episodes);
}
