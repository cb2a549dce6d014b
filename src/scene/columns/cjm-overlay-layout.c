/* cjm-overlay-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-average.h"
#include "cjm-contrast.h"
#include "cjm-counterpart.h"
#include "cjm-curve-scale.h"
#include "cjm-overlay-layout.h"
#include "cjm-overlay-line.h"
#include "cjm-overlay-layout-private.h"
#include "cjm-portrait.h"
#include "cjm-spline.h"

#define LEAST_KNOT 0.5      /* what a knot lies further right than the one before */
#define MOST_LEFT_OUT 4     /* phases that are named as not lined up */

/**
 * cjm_overlays_are_wanted:
 *
 * Returns: whether there may be anything to show: other curves, or hints at what makes a journey an
 *   ideal one
 */
gboolean
cjm_overlays_are_wanted (const CjmLayout *layout)
{
  return layout->options->overlays != CJM_OVERLAY_NONE
         || cjm_node_get_choice (layout->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
}

static gboolean
is_wanted (const CjmOverlayLayout *self,
           CjmOverlays             overlay)
{
  return (self->layout->options->overlays & overlay) != 0;
}

/**
 * cjm_overlay_layout_get_x:
 * @unit: a place of the journey's time line, in columns
 *
 * Returns: where that is on the map, in canvas units
 */
float
cjm_overlay_layout_get_x (const CjmOverlayLayout *self,
                          double                  unit)
{
  return CJM_OVERLAY_X + unit * self->layout->options->column_width;
}

/**
 * cjm_overlay_layout_get_name:
 *
 * Returns: (transfer none): what a person calls the journey of somebody else
 */
const char *
cjm_overlay_layout_get_name (const CjmLayout *layout,
                             CjmNode         *journey)
{
  CjmNode *persona = cjm_layout_find_persona (layout, journey);
  const char *name = persona != NULL ? cjm_layout_get_text (persona, CJM_PERSONA_NAME) : "";

  return *name != '\0' ? name : cjm_layout_get_text (journey, CJM_JOURNEY_TITLE);
}

/* The curve of a journey that is lined up, with gaps where nobody knows the score */
static GArray *
read_line (const CjmOverlayLayout    *self,
           const CjmJourneyAlignment *alignment)
{
  GArray *line = cjm_spline_new ();
  gboolean gap = TRUE;
  double last = -G_MAXDOUBLE;

  for (guint i = 0; i < alignment->places->len; i++)
    {
      const CjmLinedUp *lined_up = &g_array_index (alignment->places, CjmLinedUp, i);
      double x = cjm_overlay_layout_get_x (self, lined_up->x);

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

static void
add_line (CjmOverlayLayout          *self,
          const CjmJourneyAlignment *alignment,
          const CjmOverlayStyle     *style)
{
  GArray *line = read_line (self, alignment);

  g_ptr_array_add (self->lines, line);
  for (guint i = 0; i < cjm_overlay_count_chunks (line); i++)
    {
      CjmPlacement *chunk = cjm_overlay_chunk_new (line, i);

      cjm_overlay_add_line (chunk, line, i, style);
      g_ptr_array_add (self->strokes, chunk);
    }
}

static void
add_persona (CjmOverlayLayout          *self,
             CjmNode                   *journey,
             const CjmJourneyAlignment *alignment)
{
  const CjmLayout *layout = self->layout;
  CjmOverlayStyle style;

  cjm_overlay_style_init (&style, layout, CJM_OVERLAY_PERSONAS);
  style.rgb = cjm_contrast_ensure (cjm_persona_get_color (layout, cjm_layout_find_persona (layout, journey)),
                                   layout->background, 3);
  add_line (self, alignment, &style);
}

/* Adds the phases of a journey that meet none of this one's, with whose they are */
static void
note_left_out (const char                *name,
               const CjmJourneyAlignment *alignment,
               GString                   *text,
               guint                     *n)
{
  for (guint i = 0; i < alignment->left_out->len; i++, (*n)++)
    if (*n < MOST_LEFT_OUT)
      g_string_append_printf (text, "%s%s (%s)", text->len > 0 ? ", " : "",
                              cjm_layout_get_text (g_ptr_array_index (alignment->left_out, i), CJM_PHASE_TITLE),
                              name);
}

/* A sentence about what could not be lined up; NULL where everything could */
static char *
describe_left_out (CjmOverlayLayout *self)
{
  CjmWords *words = self->layout->words;
  g_autoptr (GString) phases = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->journeys->len; i++)
    note_left_out (cjm_overlay_layout_get_name (self->layout, g_ptr_array_index (self->journeys, i)),
                   g_ptr_array_index (self->alignments, i), phases, &n);
  if (self->older != NULL)
    note_left_out (cjm_overlay_layout_get_name (self->layout, self->older), self->older_alignment, phases, &n);
  if (self->other != NULL)
    note_left_out (cjm_node_get_choice (self->other, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL
                       ? cjm_words_get_context (words, "curve", "ideal")
                       : cjm_words_get_context (words, "curve", "current"),
                   self->other_alignment, phases, &n);
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

  self->alignments = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_journey_alignment_free);
  self->journeys = is_wanted (self, CJM_OVERLAY_PERSONAS | CJM_OVERLAY_AVERAGE)
                       ? cjm_journey_list_comparable (layout->document, layout->journey) : g_ptr_array_new ();
  for (guint i = 0; i < self->journeys->len; i++)
    g_ptr_array_add (self->alignments, cjm_journey_alignment_new (layout->journey, g_ptr_array_index (self->journeys, i)));

  if (is_wanted (self, CJM_OVERLAY_OLDER))
    self->older = cjm_journey_find_older (layout->document, layout->journey);
  if (self->older != NULL)
    self->older_alignment = cjm_journey_alignment_new (layout->journey, self->older);

  if (is_wanted (self, CJM_OVERLAY_IDEAL))
    self->other = cjm_journey_find_other (layout->document, layout->journey);
  if (self->other == NULL)
    return;
  self->other_alignment = cjm_journey_alignment_new (layout->journey, self->other);
  self->other_line = read_line (self, self->other_alignment);
}

/**
 * cjm_overlay_layout_new:
 * @columns: of CjmColumn; lives as long
 *
 * Returns: (transfer full): the lines of other journeys over the curve of this one; the words still want their places
 */
CjmOverlayLayout *
cjm_overlay_layout_new (const CjmLayout *layout,
                        GPtrArray       *columns)
{
  CjmOverlayLayout *self = g_new0 (CjmOverlayLayout, 1);
  CjmOverlayStyle style;

  self->layout = layout;
  self->columns = columns;
  for (guint i = 0; i < columns->len; i++)
    ((CjmColumn *) g_ptr_array_index (columns, i))->notes_stale = TRUE;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->strokes = cjm_placements_new ();
  self->stretches = g_array_new (FALSE, FALSE, sizeof (guint));
  self->names = cjm_placements_new ();
  read_journeys (self);
  self->left_out = describe_left_out (self);

  for (guint i = 0; is_wanted (self, CJM_OVERLAY_PERSONAS) && i < self->journeys->len; i++)
    add_persona (self, g_ptr_array_index (self->journeys, i), g_ptr_array_index (self->alignments, i));
  cjm_overlay_style_init (&style, layout, CJM_OVERLAY_OLDER);
  if (self->older != NULL)
    add_line (self, self->older_alignment, &style);
  cjm_placements_find_stretches (self->strokes, self->stretches);

  if (is_wanted (self, CJM_OVERLAY_AVERAGE) && self->journeys->len > 0)
    self->average = cjm_overlay_average_new (layout, columns, self->journeys, self->alignments);

  return self;
}

/**
 * cjm_overlay_layout_free:
 * @self: (nullable) (transfer full): what lies over a curve; its names leave the index of the scene
 */
void
cjm_overlay_layout_free (CjmOverlayLayout *self)
{
  if (self == NULL)
    return;

  cjm_placements_clear (self->names, self->layout->placements);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->journeys);
  g_ptr_array_unref (self->alignments);
  cjm_journey_alignment_free (self->older_alignment);
  cjm_journey_alignment_free (self->other_alignment);
  g_clear_pointer (&self->other_line, g_array_unref);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->strokes);
  g_array_unref (self->stretches);
  cjm_overlay_average_free (self->average);
  g_free (self->left_out);
  g_free (self);
}

/**
 * cjm_overlay_layout_follow:
 * @moved_from: (out): between which places of the map a line is not as it was
 * @moved_to: (out): less than @moved_from where all are
 *
 * Follows the journey's own scores; nothing else may have changed.
 */
void
cjm_overlay_layout_follow (CjmOverlayLayout *self,
                           float            *moved_from,
                           float            *moved_to)
{
  *moved_from = G_MAXFLOAT;
  *moved_to = -G_MAXFLOAT;
  if (self->average == NULL)
    return;

  cjm_overlay_average_follow (self->average, self->layout, self->columns, self->alignments);
  *moved_from = self->average->moved_from;
  *moved_to = self->average->moved_to;
}

/**
 * cjm_overlay_layout_hangs_on_title:
 *
 * Returns: whether something may be lined up in another way by the title that @episode has now
 */
gboolean
cjm_overlay_layout_hangs_on_title (const CjmOverlayLayout *self,
                                   CjmNode                *episode)
{
  for (guint i = 0; i < self->alignments->len; i++)
    if (cjm_journey_alignment_hangs_on_title (g_ptr_array_index (self->alignments, i), episode))
      return TRUE;

  return (self->older_alignment != NULL && cjm_journey_alignment_hangs_on_title (self->older_alignment, episode))
         || (self->other_alignment != NULL && cjm_journey_alignment_hangs_on_title (self->other_alignment, episode));
}

/**
 * cjm_overlay_layout_fill_legend:
 * @legend: (inout): takes what is drawn of it; a line of which nobody knows a score is not
 */
void
cjm_overlay_layout_fill_legend (const CjmOverlayLayout *self,
                                CjmCurveLegend         *legend)
{
  GArray *mean = self->average != NULL ? self->average->lines[CJM_AVERAGE_MEAN] : NULL;
  guint n_personas = is_wanted (self, CJM_OVERLAY_PERSONAS) ? self->journeys->len : 0;

  for (guint i = 0; i < self->lines->len; i++)
    if (((GArray *) g_ptr_array_index (self->lines, i))->len > 0)
      {
        legend->personas = legend->personas || i < n_personas;
        legend->older = i < n_personas ? legend->older : self->older;
      }
  legend->average = mean != NULL && mean->len > 0;
  legend->spread = mean != NULL && cjm_spline_has_arc (mean);
}

/**
 * cjm_overlay_layout_list_lines:
 *
 * Returns: (transfer container) (element-type GArray): the lines that words keep clear of, each of CjmKnot and borrowed
 */
GPtrArray *
cjm_overlay_layout_list_lines (const CjmOverlayLayout *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  g_ptr_array_extend (lines, self->lines, NULL, NULL);
  if (self->average != NULL)
    g_ptr_array_add (lines, self->average->lines[CJM_AVERAGE_MEAN]);

  return lines;
}

/**
 * cjm_overlay_layout_place_words:
 * @own: the journey's own curve
 * @lines: of GArray of CjmKnot: the others that are shown
 *
 * Puts names beside the lines and figures and hints into the columns, clear of the points, which have to be there.
 */
void
cjm_overlay_layout_place_words (CjmOverlayLayout *self,
                                GArray           *own,
                                GPtrArray        *lines)
{
  CjmOverlayNaming naming = { .overlays = self, .own = own, .lines = lines };

  cjm_overlay_layout_place_notes (self);
  cjm_placements_clear (self->names, self->layout->placements);
  for (guint i = 0; is_wanted (self, CJM_OVERLAY_PERSONAS) && i < self->journeys->len; i++)
    cjm_overlay_layout_add_name (&naming, g_ptr_array_index (self->lines, i), g_ptr_array_index (self->journeys, i));
}
