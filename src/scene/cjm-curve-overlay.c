/* cjm-curve-overlay.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-average.h"
#include "cjm-composite-lane.h"
#include "cjm-contrast.h"
#include "cjm-curve-hints.h"
#include "cjm-curve-overlay.h"
#include "cjm-curve.h"
#include "cjm-figures.h"
#include "cjm-line-up.h"
#include "cjm-overlay-layout.h"
#include "cjm-overlay-line.h"
#include "cjm-portrait.h"
#include "cjm-spline.h"

/*
 * What a map shows over a journey's own curve: the curves of other personas, lined up by stage, with their names; the
 * average of all, thick, with its spread as a band; and an older version, dotted. The ideal is part of the curve itself.
 */

#define PERSONA_LINE 1.6f
#define AVERAGE_LINE 5
#define AVERAGE_ALPHA 0.7f
#define BAND_ALPHA 0.16f
#define OLDER_LINE 1.8f
#define LEAST_KNOT 0.5      /* what a knot lies further right than the one before */
#define NAME_GAP 8          /* between the end of a line and its name */
#define NAME_WIDTH 100
#define NAME_ALPHA 0.85f    /* of the ground under a name */
#define LEGEND_LINE 17
#define LEGEND_SAMPLE 20
#define LEGEND_WIDTH 92
#define BAND_SAMPLE 11
#define LEGEND_EDGE 6
#define MOST_LEFT_OUT 4     /* phases that are named as not lined up */

/* Whether there may be anything to show: other curves than the ideal, or hints at what makes an ideal one */
gboolean
cjm_overlays_are_wanted (const CjmLayout *layout)
{
  return (layout->options->overlays & ~CJM_OVERLAY_IDEAL) != 0 ||
         cjm_node_get_choice (layout->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
}

static gboolean
is_wanted (const CjmOverlayLayout *self, CjmOverlays overlay)
{
  return (self->layout->options->overlays & overlay) != 0;
}

/* A group as large as the lane's part over the columns; what is in it is placed from the left edge of the map. */
static CjmGroup *
place_lane_group (CjmOverlayLayout *self, CjmNode *node, const char *id, const char *title)
{
  CjmGroup *group = cjm_group_new (node, id);

  group->title = g_strdup (title);
  group->width = cjm_overlay_get_x (self, self->columns->len);
  group->height = CJM_CURVE_HEIGHT;
  cjm_overlay_place (self, group, 0, 0);

  return group;
}

/* The curve of a journey that is lined up, with gaps where nobody knows the score */
static GArray *
read_line (const CjmOverlayLayout *self, const CjmLineUp *line_up)
{
  GArray *line = cjm_spline_new ();
  gboolean gap = TRUE;
  double last = -G_MAXDOUBLE;

  for (guint i = 0; i < line_up->places->len; i++)
    {
      const CjmLinedUp *lined_up = &g_array_index (line_up->places, CjmLinedUp, i);
      double x = cjm_overlay_get_x (self, lined_up->x);

      if (isnan (lined_up->score))
        {
          gap = TRUE;
          continue;
        }
      if (x < last + LEAST_KNOT)
        continue;

      cjm_spline_add (line, x, cjm_curve_get_y (lined_up->score), gap);
      gap = FALSE;
      last = x;
    }
  cjm_spline_finish (line);

  return line;
}

/* The free place for a word that is nearest to the end of a line: behind it, or before it and clear of it */
static void
find_place (const CjmOverlayLayout *self, const CjmKnot *end, graphene_rect_t *area)
{
  float width = area->size.width;
  float height = area->size.height;

  for (guint away = 0; away < CJM_CURVE_HEIGHT; away += 4)
    for (int side = -1; side <= 1; side += 2)
      for (guint before = 0; before <= (away > height); before++)
        {
          area->origin.x = before == 0 ? end->x + NAME_GAP : end->x - NAME_GAP - width;
          area->origin.y = end->y - height / 2 + side * (float) away;
          if (cjm_overlay_is_free (self, area))
            return;
        }

  area->origin.y = CLAMP (end->y - height / 2, CJM_OVERLAY_EDGE, CJM_CURVE_HEIGHT - CJM_OVERLAY_EDGE - height);
}

/* What stands in the way of words: the points of the journey's own curve */
static void
read_taken (CjmOverlayLayout *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      CjmColumn *column = g_ptr_array_index (self->columns, i);
      GPtrArray *cell = column->cells[CJM_LANE_EMOTION];

      for (guint j = 0; j < cell->len; j++)
        {
          const CjmPlacement *point = g_ptr_array_index (cell, j);
          graphene_rect_t area = GRAPHENE_RECT_INIT (cjm_overlay_get_x (self, column->index) + point->x, point->y,
                                                     point->group->width, point->group->height);

          g_array_append_val (self->taken, area);
        }
    }
}

static void
add_name (CjmOverlayLayout *self, GArray *line, const char *name, guint32 color)
{
  const CjmLayout *layout = self->layout;
  const CjmKnot *end = &g_array_index (line, CjmKnot, line->len - 1);
  g_auto (CjmText) text = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE_STRONG, name, NAME_WIDTH);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, text.width, text.height);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  find_place (self, end, &area);
  g_array_append_val (self->taken, area);
  group->width = text.width;
  group->height = text.height;
  cjm_group_add_rectangle (group, 0, 0, text.width, text.height, 3)->fill = cjm_paint (layout->background, NAME_ALPHA);
  cjm_group_add_text (group, &text, -text.x, 0, cjm_contrast_ensure (color, layout->background, 4.5));
  cjm_overlay_place (self, group, area.origin.x, area.origin.y);
}

static const char *
get_name (const CjmLayout *layout, CjmNode *journey)
{
  CjmNode *persona = cjm_layout_find_persona (layout, journey);
  const char *name = persona != NULL ? cjm_layout_get_text (persona, CJM_PERSONA_NAME) : "";

  return *name != '\0' ? name : cjm_layout_get_text (journey, CJM_JOURNEY_TITLE);
}

static void
add_persona (CjmOverlayLayout *self, CjmNode *journey, const CjmLineUp *line_up)
{
  const CjmLayout *layout = self->layout;
  CjmNode *persona = cjm_layout_find_persona (layout, journey);
  guint32 color = cjm_persona_get_color (layout, persona);
  const char *name = get_name (layout, journey);
  g_autofree char *id = cjm_layout_get_node_id (journey);
  g_autoptr (GArray) line = read_line (self, line_up);
  const CjmOverlayStyle style = { .rgb = cjm_contrast_ensure (color, layout->background, 3), .alpha = 1,
                                  .width = PERSONA_LINE };

  if (line->len == 0)
    return;

  cjm_overlay_add_line (place_lane_group (self, journey, id, name), line, &style);
  add_name (self, line, name, color);
}

static void
add_older (CjmOverlayLayout *self)
{
  const CjmLayout *layout = self->layout;
  const CjmOverlayStyle style = { .rgb = layout->theme->secondary, .alpha = 1, .width = OLDER_LINE, .dash = { 1.8f, 4 } };
  g_autoptr (GArray) line = read_line (self, self->older_line_up);
  g_autofree char *id = cjm_layout_get_node_id (self->older);

  if (line->len > 0)
    cjm_overlay_add_line (place_lane_group (self, self->older, id, cjm_words_get_context (layout->words, "curve",
                                                                                          "older version")),
                          line, &style);
}

/* "+1.2 ± 0.8 · 2 curves", under the point that it is of */
static void
add_average_figure (CjmOverlayLayout *self, const CjmColumn *column, const CjmAverage *average)
{
  const CjmLayout *layout = self->layout;
  CjmWords *words = layout->words;
  g_autofree char *mean = cjm_figures_format_score (words, average->mean);
  g_autofree char *spread = cjm_figures_format_number (words, average->spread, 1);
  /* Translators: how many curves an average stands on */
  g_autofree char *curves = g_strdup_printf (cjm_words_get_plural (words, "%d curve", "%d curves", average->n),
                                             (int) average->n);
  g_autofree char *figure = average->n > 1 ? g_strdup_printf ("%s ± %s · %s", mean, spread, curves)
                                           : g_strdup_printf ("%s · %s", mean, curves);
  g_autofree char *id = g_strconcat ("average-", cjm_node_get_id (column->episode != NULL ? column->episode
                                                                                         : column->phase), NULL);
  g_auto (CjmText) text = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE, figure,
                                                  layout->options->column_width - 2 * CJM_OVERLAY_EDGE);
  /* Translators: what the average of several emotion curves is at a place */
  g_autofree char *title = g_strdup_printf (cjm_words_get_context (words, "curve", "average %s"), figure);

  cjm_overlay_add_note (self, column, id, title, &text);
}

/* The average as a line and its spread as a band, with what each point stands on in figures */
static void
add_average (CjmOverlayLayout *self)
{
  const CjmLayout *layout = self->layout;
  const CjmOverlayStyle style = { .rgb = layout->theme->secondary, .alpha = AVERAGE_ALPHA, .width = AVERAGE_LINE };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree double *weights = NULL;
  g_autoptr (GArray) averages = NULL;
  GArray *lines[] = { cjm_spline_new (), cjm_spline_new (), cjm_spline_new () };
  CjmGroup *group = place_lane_group (self, NULL, NULL, NULL);
  gboolean gap = TRUE;

  g_ptr_array_add (all, layout->journey);
  g_ptr_array_extend (all, self->journeys, NULL, NULL);
  weights = cjm_journeys_get_weights (layout->document, all);
  averages = cjm_average_curve (layout->journey, self->line_ups, weights);

  for (guint i = 0; i < averages->len && i < self->columns->len; i++)
    {
      const CjmAverage *average = &g_array_index (averages, CjmAverage, i);

      if (average->n == 0)
        {
          gap = TRUE;
          continue;
        }
      for (int side = -1; side <= 1; side++)
        cjm_spline_add (lines[side + 1], cjm_overlay_get_x (self, i + 0.5),
                        cjm_curve_get_y (CLAMP (average->mean + side * average->spread, -5, 5)), gap);
      gap = FALSE;
      add_average_figure (self, g_ptr_array_index (self->columns, i), average);
    }

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    cjm_spline_finish (lines[i]);
  cjm_overlay_add_band (group, lines[2], lines[0], layout->theme->secondary, BAND_ALPHA);
  cjm_overlay_add_line (group, lines[1], &style);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_array_unref (lines[i]);
}

/* A line of the legend; a band where `style` is NULL */
static void
add_key (CjmOverlayLayout *self, CjmGroup *legend, const CjmOverlayStyle *style, const char *name)
{
  const CjmLayout *layout = self->layout;
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_FIGURE, name,
                                             LEGEND_WIDTH - LEGEND_SAMPLE - LEGEND_EDGE, 2, PANGO_ALIGN_LEFT);
  float height = MAX (LEGEND_LINE, text.height + 3);
  float middle = legend->height + LEGEND_LINE / 2.0f;
  CjmItem *sample;

  if (style != NULL)
    {
      sample = cjm_group_add_path (legend);
      cjm_item_move_to (sample, 0, middle);
      cjm_item_line_to (sample, LEGEND_SAMPLE, middle);
      cjm_overlay_style_apply (style, sample);
    }
  else
    {
      sample = cjm_group_add_rectangle (legend, 0, middle - BAND_SAMPLE / 2.0f, LEGEND_SAMPLE, BAND_SAMPLE, 0);
      sample->fill = cjm_paint (layout->theme->secondary, BAND_ALPHA);
    }
  cjm_group_add_text (legend, &text, LEGEND_SAMPLE + LEGEND_EDGE, legend->height + (LEGEND_LINE - text.height) / 2 +
                      (height > LEGEND_LINE ? (height - LEGEND_LINE) / 2 : 0), layout->theme->secondary);
  legend->height += height;
}

static void
add_legend (CjmOverlayLayout *self)
{
  const CjmLayout *layout = self->layout;
  CjmWords *words = layout->words;
  const CjmOverlayStyle thin = { .rgb = layout->theme->secondary, .alpha = 1, .width = PERSONA_LINE };
  const CjmOverlayStyle thick = { .rgb = layout->theme->secondary, .alpha = AVERAGE_ALPHA, .width = AVERAGE_LINE };
  const CjmOverlayStyle dotted = { .rgb = layout->theme->secondary, .alpha = 1, .width = OLDER_LINE, .dash = { 1.8f, 4 } };
  CjmGroup *legend = cjm_group_new (NULL, NULL);

  legend->width = LEGEND_WIDTH;
  if (is_wanted (self, CJM_OVERLAY_PERSONAS) && self->journeys->len > 0)
    add_key (self, legend, &thin, cjm_words_get_context (words, "curve", "others"));
  if (is_wanted (self, CJM_OVERLAY_AVERAGE) && self->journeys->len > 0)
    {
      add_key (self, legend, &thick, cjm_words_get_context (words, "curve", "average"));
      add_key (self, legend, NULL, cjm_words_get_context (words, "curve", "spread"));
    }
  if (self->older != NULL)
    {
      const char *drawn = cjm_node_get_text (self->older, CJM_JOURNEY_DRAWN);
      g_autofree char *date = drawn != NULL ? cjm_figures_format_date (words, drawn) : NULL;

      add_key (self, legend, &dotted, date != NULL ? date : cjm_words_get_context (words, "curve", "older version"));
    }

  cjm_overlay_place (self, legend, CJM_MARGIN, CJM_CURVE_HEIGHT - legend->height - LEGEND_EDGE);
}

/* Adds the phases of a journey that meet none of this one's, with whose they are */
static void
note_left_out (CjmOverlayLayout *self, CjmNode *journey, const CjmLineUp *line_up, GString *text, guint *n)
{
  for (guint i = 0; i < line_up->left_out->len; i++, (*n)++)
    if (*n < MOST_LEFT_OUT)
      g_string_append_printf (text, "%s%s (%s)", text->len > 0 ? ", " : "",
                              cjm_layout_get_text (g_ptr_array_index (line_up->left_out, i), CJM_PHASE_TITLE),
                              get_name (self->layout, journey));
}

/* A sentence about what could not be lined up; NULL where everything could */
static char *
describe_left_out (CjmOverlayLayout *self)
{
  CjmWords *words = self->layout->words;
  g_autoptr (GString) phases = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->journeys->len; i++)
    note_left_out (self, g_ptr_array_index (self->journeys, i), g_ptr_array_index (self->line_ups, i), phases, &n);
  if (self->older != NULL)
    note_left_out (self, self->older, self->older_line_up, phases, &n);
  if (n == 0)
    return NULL;

  if (n > MOST_LEFT_OUT)
    {
      g_string_append (phases, ", ");
      g_string_append_printf (phases, cjm_words_get (words, "%d more"), (int) (n - MOST_LEFT_OUT));
    }

  /* Translators: phases of other journeys that there is no phase for here: Not lined up: Service (Marieke) */
  return g_strdup_printf (cjm_words_get (words, "Not lined up: %s"), phases->str);
}

/* Finds what is compared, and lines it up */
static void
read_journeys (CjmOverlayLayout *self)
{
  const CjmLayout *layout = self->layout;

  self->line_ups = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_line_up_free);
  self->journeys = is_wanted (self, CJM_OVERLAY_PERSONAS | CJM_OVERLAY_AVERAGE)
                       ? cjm_journey_list_comparable (layout->document, layout->journey) : g_ptr_array_new ();
  for (guint i = 0; i < self->journeys->len; i++)
    g_ptr_array_add (self->line_ups, cjm_line_up_new (layout->journey, g_ptr_array_index (self->journeys, i)));

  if (is_wanted (self, CJM_OVERLAY_OLDER))
    self->older = cjm_journey_find_older (layout->document, layout->journey);
  if (self->older != NULL)
    self->older_line_up = cjm_line_up_new (layout->journey, self->older);
}

/**
 * cjm_overlays_lay_out:
 * @columns: of CjmColumn, with the points of the journey's own curve
 * @placements: of CjmPlacement in the emotion lane; takes what lies over that curve and under its points
 * @left_out: (out): (nullable): a sentence about what could not be lined up
 */
void
cjm_overlays_lay_out (const CjmLayout *layout, GPtrArray *columns, GPtrArray *placements, char **left_out)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  CjmOverlayLayout self = { .layout = layout, .columns = columns, .placements = placements, .taken = taken };

  read_journeys (&self);
  read_taken (&self);
  *left_out = describe_left_out (&self);

  if (is_wanted (&self, CJM_OVERLAY_AVERAGE) && self.journeys->len > 0)
    add_average (&self);
  if (self.older != NULL)
    add_older (&self);
  for (guint i = 0; is_wanted (&self, CJM_OVERLAY_PERSONAS) && i < self.journeys->len; i++)
    add_persona (&self, g_ptr_array_index (self.journeys, i), g_ptr_array_index (self.line_ups, i));
  if (placements->len > 0)
    add_legend (&self);
  if (cjm_node_get_choice (layout->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL)
    cjm_curve_hints_lay_out (&self);

  g_ptr_array_unref (self.journeys);
  g_ptr_array_unref (self.line_ups);
  cjm_line_up_free (self.older_line_up);
}
