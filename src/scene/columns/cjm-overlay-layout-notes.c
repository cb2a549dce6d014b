/* cjm-overlay-layout-notes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-curve-scale.h"
#include "cjm-figures.h"
#include "cjm-ideal.h"
#include "cjm-overlay-layout-private.h"

/*
 * Quiet words at the foot of the columns' part of the emotion lane: what an average stands on, and what makes an ideal
 * journey remembered well, as hints: where pleasure follows pain, moments of truth, and the end.
 */

#define FOOT_Y (CJM_CURVE_HEIGHT - 18)
#define STEP 3
#define MOST_STACKED 64     /* how far from the edge of the lane notes stand above each other */

/* What there is to say in a column */
typedef struct
{
  const CjmAverage *average;  /* NULL for none */
  CjmTruth truth;
  double rise;                /* from pain to pleasure; 0 for none */
  gboolean is_end;
  gboolean ends_on_peak;
} CjmColumnNotes;

static gboolean
is_free (CjmColumn             *column,
         const graphene_rect_t *area)
{
  GPtrArray *there[] = { column->cells[CJM_LANE_EMOTION], column->notes };

  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    for (guint j = 0; j < there[i]->len; j++)
      {
        const CjmPlacement *placement = g_ptr_array_index (there[i], j);
        graphene_rect_t other = GRAPHENE_RECT_INIT (placement->x, placement->y, placement->group->width,
                                                    placement->group->height);

        if (graphene_rect_intersection (&other, area, NULL))
          return FALSE;
      }

  return TRUE;
}

/* The first free place up from the lane's foot, or down from its top where the point is at the foot */
static void
find_place (CjmColumn       *column,
            graphene_rect_t *area)
{
  for (guint i = 0; i < 2; i++)
    for (guint away = 0; away < MOST_STACKED; away += STEP)
      {
        area->origin.y = i == 0 ? FOOT_Y - (float) away : CJM_OVERLAY_EDGE + (float) away;
        if (is_free (column, area))
          return;
      }

  area->origin.y = FOOT_Y;
}

static void
add_note (CjmOverlayLayout *self,
          CjmColumn        *column,
          const char       *kind,
          const char       *note,
          const char       *title)
{
  const CjmLayout *layout = self->layout;
  CjmNode *node = column->episode != NULL ? column->episode : column->phase;
  g_autofree char *id = g_strconcat (kind, "-", cjm_node_get_id (node), NULL);
  g_auto (CjmText) text = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE, note,
                                                  layout->options->column_width - 2 * CJM_OVERLAY_EDGE);
  graphene_rect_t area = GRAPHENE_RECT_INIT ((layout->options->column_width - text.width) / 2, 0, text.width,
                                             text.height);
  CjmGroup *group = cjm_group_new (NULL, id);
  CjmPlacement *placement;

  find_place (column, &area);
  group->title = g_strdup (title);
  group->width = area.size.width;
  group->height = area.size.height;
  cjm_group_add_text (group, &text, -text.x, 0, layout->theme->secondary);
  placement = cjm_placement_new (group, area.origin.x, area.origin.y);
  placement->column = column;
  placement->lane = CJM_LANE_EMOTION;
  g_ptr_array_add (column->notes, placement);
  cjm_placement_enter (placement, layout->placements);
}

/* "+1.2 ± 0.8 · 2 curves" */
static void
add_average (CjmOverlayLayout *self,
             CjmColumn        *column,
             const CjmAverage *average)
{
  CjmWords *words = self->layout->words;
  g_autofree char *mean = cjm_figures_format_score (words, average->mean);
  g_autofree char *spread = cjm_figures_format_number (words, average->spread, 1);
  /* Translators: how many curves an average stands on */
  g_autofree char *curves = g_strdup_printf (cjm_words_get_plural (words, "%d curve", "%d curves", average->n),
                                             (int) average->n);
  g_autofree char *figure = average->n > 1 ? g_strdup_printf ("%s ± %s · %s", mean, spread, curves)
                                           : g_strdup_printf ("%s · %s", mean, curves);
  /* Translators: what the average of several emotion curves is at a place */
  g_autofree char *title = g_strdup_printf (cjm_words_get_context (words, "curve", "average %s"), figure);

  add_note (self, column, "average", figure, title);
}

static void
add_hints (CjmOverlayLayout     *self,
           CjmColumn            *column,
           const CjmColumnNotes *notes)
{
  CjmWords *words = self->layout->words;

  if (notes->truth == CJM_TRUTH_POSITIVE)
    add_note (self, column, "truth", cjm_words_get_context (words, "hint", "moment of truth, positive"),
              cjm_words_get_context (words, "hint", "What decides for the customer is felt as positive here."));
  else if (notes->truth == CJM_TRUTH_NEGATIVE)
    add_note (self, column, "truth", cjm_words_get_context (words, "hint", "moment of truth, not positive"),
              cjm_words_get_context (words, "hint", "What decides for the customer could be felt as positive here."));
  if (notes->rise > 0)
    {
      g_autofree char *rise = cjm_figures_format_score (words, notes->rise);
      /* Translators: a pleasure that is stronger by the pain before it, and how far the score rises */
      g_autofree char *hint = g_strdup_printf (cjm_words_get_context (words, "hint", "after pain, pleasure %s"), rise);

      add_note (self, column, "gap", hint,
                cjm_words_get_context (words, "hint", "A pain–pleasure gap: the low before it makes joy stronger."));
    }
  if (notes->is_end)
    add_note (self, column, "end",
              notes->ends_on_peak ? cjm_words_get_context (words, "hint", "ends on a peak")
                                  : cjm_words_get_context (words, "hint", "could end on a peak"),
              cjm_words_get_context (words, "hint", "A positive end makes people forget the lows."));
}

/* A number that changes when the notes of a column would, or would stand elsewhere; 0 where there are none */
static guint64
hash_notes (const CjmColumn      *column,
            const CjmColumnNotes *notes)
{
  GPtrArray *cell = column->cells[CJM_LANE_EMOTION];
  const CjmPlacement *point = cell->len > 0 ? g_ptr_array_index (cell, 0) : NULL;
  const double values[] = {
    notes->average != NULL ? notes->average->n : 0,
    notes->average != NULL ? notes->average->mean : 0,
    notes->average != NULL ? notes->average->spread : 0,
    notes->truth, notes->rise, notes->is_end, notes->ends_on_peak,
    point != NULL ? point->x : 0, point != NULL ? point->y : 0,
    point != NULL ? point->group->width : 0, point != NULL ? point->group->height : 0,
  };

  if (notes->average == NULL && notes->truth == CJM_TRUTH_NONE && notes->rise == 0 && !notes->is_end)
    return 0;

  return cjm_layout_hash (values, sizeof values, 1);
}

/**
 * cjm_overlay_layout_place_notes:
 *
 * Puts the notes into the columns that have others by now.
 */
void
cjm_overlay_layout_place_notes (CjmOverlayLayout *self)
{
  gboolean ideal = cjm_node_get_choice (self->layout->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
  CjmIdealHints hints = { 0 };

  if (ideal)
    cjm_ideal_find_hints (self->layout->journey, &hints);

  for (guint i = 0; i < self->columns->len; i++)
    {
      CjmColumn *column = g_ptr_array_index (self->columns, i);
      CjmColumnNotes notes = { 0 };
      guint64 hash;

      if (!ideal && !column->notes_stale)
        continue;
      column->notes_stale = FALSE;
      if (self->average != NULL && g_array_index (self->average->averages, CjmAverage, i).n > 0)
        notes.average = &g_array_index (self->average->averages, CjmAverage, i);
      if (ideal && column->episode != NULL)
        {
          notes.truth = cjm_episode_get_truth (column->episode);
          notes.rise = column->episode == hints.high ? hints.rise : 0;
          notes.is_end = column->episode == hints.end;
          notes.ends_on_peak = notes.is_end && hints.ends_on_peak;
        }

      hash = hash_notes (column, &notes);
      if (hash == column->notes_hash)
        continue;
      column->notes_hash = hash;
      cjm_placements_clear (column->notes, self->layout->placements);
      if (notes.average != NULL)
        add_average (self, column, notes.average);
      add_hints (self, column, &notes);
    }
}
