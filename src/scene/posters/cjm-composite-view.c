/* cjm-composite-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cjm-composite-lane.h"
#include "cjm-composite-view.h"
#include "cjm-composite.h"
#include "cjm-emotion.h"
#include "cjm-face.h"
#include "cjm-figures.h"
#include "cjm-icons.h"
#include "cjm-phase-band.h"
#include "cjm-phase-match.h"
#include "cjm-portrait.h"

/*
 * The composite journey: the journeys of one group as swim lanes under one band of phases, which they share by stage.
 * Where the group decides together, a bar through all lanes and a count below it say so.
 */

#define TOP 22
#define TITLE_LINES 3
#define BAND_GAP 18
#define LANES_GAP 22        /* between the phases and the first lane */
#define LEAST_PHASE 168     /* width of a phase, and of an episode where a phase has several in one lane */
#define LEAST_EPISODE 96
#define DECISION_EDGE 14    /* of the bar, within its column */
#define DECISION_SHARE 0.11 /* of the mark's colour in the bar */
#define FOOT 48             /* under the last lane: how they decide, and what rings mean */
#define RING_RADIUS 6
#define HEADINGS_EDGE 8     /* round what stays in view while the rest scrolls */

typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  GPtrArray *journeys;
  GPtrArray *phases;        /* of GPtrArray: the phases of each column */
  GArray *columns;          /* of CjmCompositeColumn */
  GPtrArray *decision;      /* of CjmNode: the phases in which they decide, in the order of the columns */
  int last_decision;        /* the last column of those; -1 for none */
  float header_bottom;
  float lanes_y;
} CjmComposite;

/* The widest lane says how wide a phase is. */
static float
measure_phase (const CjmComposite *self,
               GPtrArray          *phases)
{
  guint most = 0;

  for (guint i = 0; i < self->journeys->len; i++)
    {
      g_autoptr (GPtrArray) episodes = cjm_phases_list_episodes (phases, g_ptr_array_index (self->journeys, i));

      most = MAX (most, episodes->len);
    }

  return MAX (LEAST_PHASE, most * LEAST_EPISODE);
}

/* Notes whether they decide in a column: where one of its phases is of that stage, in all that stands there */
static void
note_decision (CjmComposite       *self,
               CjmCompositeColumn *column,
               int                 index)
{
  for (guint i = 0; i < column->phases->len && !column->decides; i++)
    column->decides = cjm_node_get_choice (g_ptr_array_index (column->phases, i), CJM_PHASE_STAGE) == CJM_STAGE_DECISION;
  if (!column->decides)
    return;

  self->last_decision = index;
  for (guint i = 0; i < column->phases->len; i++)
    g_ptr_array_add (self->decision, g_ptr_array_index (column->phases, i));
}

static void
read_columns (CjmComposite *self)
{
  float width = 0;
  float x = CJM_MARGIN + CJM_COMPOSITE_LABELS;
  float room = CJM_LEAST_WIDTH - CJM_MARGIN - x;

  for (guint i = 0; i < self->phases->len; i++)
    width += measure_phase (self, g_ptr_array_index (self->phases, i));

  for (guint i = 0; i < self->phases->len; i++)
    {
      CjmCompositeColumn column = { .phases = g_ptr_array_index (self->phases, i), .x = x };

      column.width = floorf (measure_phase (self, column.phases) * MAX (room / width, 1));
      x += column.width;
      note_decision (self, &column, (int) i);
      g_array_append_val (self->columns, column);
    }

  self->poster->width = MAX (x + CJM_MARGIN, CJM_LEAST_WIDTH);
}

/* From the first day of the first journey to the last day of the last; NULL where no days are said */
static char *
describe_period (const CjmComposite *self)
{
  const char *from = NULL;
  const char *until = NULL;

  for (guint i = 0; i < self->journeys->len; i++)
    {
      const char *first = cjm_node_get_text (g_ptr_array_index (self->journeys, i), CJM_JOURNEY_FROM);
      const char *last = cjm_node_get_text (g_ptr_array_index (self->journeys, i), CJM_JOURNEY_UNTIL);

      if (first != NULL && (from == NULL || strcmp (first, from) < 0))
        from = first;
      if (last != NULL && (until == NULL || strcmp (last, until) > 0))
        until = last;
    }

  return cjm_figures_format_period (self->layout->words, from, until);
}

/* "Buyer journey · four people, one decision · 12 Jan 2026 – 31 Dec 2027" */
static char *
describe_group (const CjmComposite *self)
{
  CjmWords *words = self->layout->words;
  CjmNode *journey = self->layout->journey;
  guint n = cjm_journeys_count_people (self->journeys);
  g_autofree char *number = cjm_figures_format_number (words, n, 0);
  g_autofree char *people = g_strdup_printf (cjm_words_get_plural (words, "%s person", "%s people", n), number);
  g_autofree char *period = describe_period (self);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, cjm_node_get_choice (journey, CJM_JOURNEY_KIND) == CJM_JOURNEY_BUYER
                             ? cjm_words_get_context (words, "composite", "Buyer journey")
                             : cjm_words_get_context (words, "composite", "Customer journey"));
  if (cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL)
    g_string_append_printf (text, " · %s", cjm_words_get_context (words, "curve", "ideal"));
  g_string_append_printf (text, " · %s", people);
  if (self->last_decision >= 0)
    g_string_append_printf (text, ", %s", cjm_words_get_context (words, "composite", "one decision"));
  if (period != NULL)
    g_string_append_printf (text, " · %s", period);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_header (CjmComposite *self)
{
  const CjmLayout *layout = self->layout;
  const char *group_name = cjm_node_get_text (layout->journey, CJM_JOURNEY_GROUP);
  const char *title = group_name != NULL && *group_name != '\0'
                          ? group_name : cjm_layout_get_text (layout->journey, CJM_JOURNEY_TITLE);
  float width = self->poster->width - 2 * CJM_MARGIN;
  g_autofree char *subject = describe_group (self);
  g_auto (CjmText) head = cjm_texts_lay_out (layout->texts, CJM_STYLE_TITLE, title, width, TITLE_LINES,
                                             PANGO_ALIGN_LEFT);
  g_auto (CjmText) sub = cjm_texts_lay_out (layout->texts, CJM_STYLE_SUBTITLE, subject, width, 2, PANGO_ALIGN_LEFT);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = width;
  group->height = ceilf (head.height + 4 + sub.height);
  cjm_group_add_text (group, &head, 0, 0, layout->theme->ink);
  cjm_group_add_text (group, &sub, 0, head.height + 4, layout->theme->secondary);
  cjm_poster_add (self->poster, group, CJM_MARGIN, TOP, 0);

  self->header_bottom = TOP + group->height;
  self->poster->title = g_strdup (title);
  self->poster->description = g_strdup (subject);
}

static void
add_band (CjmComposite *self)
{
  float y = self->header_bottom + BAND_GAP;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CjmCompositeColumn *column = &g_array_index (self->columns, CjmCompositeColumn, i);
      gboolean last = i + 1 == self->columns->len;
      CjmGroup *phase;

      if (column->phases->len == 0)
        continue;

      phase = cjm_phase_new (self->layout, g_ptr_array_index (column->phases, 0), i,
                             last ? column->width - CJM_BAND_REACH : column->width);

      /* It stands for the phases of several journeys, and is named in none of them from here. */
      phase->text = (CjmTextArea) { 0 };
      cjm_poster_add (self->poster, phase, column->x, y, 0);
    }

  self->lanes_y = y + CJM_BAND_HEIGHT + LANES_GAP;
}

static float
get_lane_y (const CjmComposite *self,
            guint               index)
{
  return self->lanes_y + index * CJM_COMPOSITE_LANE;
}

/* The bars through the lanes where they decide, and the hairlines */
static void
add_ground (CjmComposite *self)
{
  const CjmTheme *theme = self->layout->theme;
  CjmGroup *group = cjm_group_new (NULL, NULL);
  float height = self->journeys->len * CJM_COMPOSITE_LANE;

  group->width = self->poster->width - 2 * CJM_MARGIN;
  group->height = height;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CjmCompositeColumn *column = &g_array_index (self->columns, CjmCompositeColumn, i);

      if (!column->decides)
        continue;
      cjm_group_add_rectangle (group, column->x + DECISION_EDGE - CJM_MARGIN, -8, column->width - 2 * DECISION_EDGE,
                               height + 16, 14)->fill =
          cjm_paint (cjm_theme_mix (theme->mark, self->layout->background, DECISION_SHARE), 1);
    }
  for (guint i = 0; i <= self->journeys->len; i++)
    cjm_group_add_rectangle (group, 0, i * CJM_COMPOSITE_LANE, group->width, 1, 0)->fill =
        cjm_paint (theme->hairline, 1);
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->lanes_y, 0);
}

static void
append_count (GString    *text,
              const char *format,
              guint       n)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append_printf (text, format, (int) n);
}

static char *
describe_decision (CjmWords          *words,
                   const CjmDecision *decision)
{
  g_autoptr (GString) counts = g_string_new (NULL);
  guint n_for = decision->in_favour, n_against = decision->against;
  guint n_undecided = decision->undecided, n_unknown = decision->unknown;

  if (n_for + n_against + n_undecided + n_unknown == 0)
    return g_strdup (cjm_words_get_context (words, "decision", "joint decision: nobody is involved yet"));

  append_count (counts, cjm_words_get_context_plural (words, "decision", "%d for", "%d for", n_for), n_for);
  append_count (counts, cjm_words_get_context_plural (words, "decision", "%d against", "%d against", n_against), n_against);
  if (n_undecided > 0)
    append_count (counts, cjm_words_get_context_plural (words, "decision", "%d undecided", "%d undecided", n_undecided),
                  n_undecided);
  if (n_unknown > 0)
    append_count (counts, cjm_words_get_context_plural (words, "decision", "%d not known", "%d not known", n_unknown),
                  n_unknown);

  /* Translators: how a group of people stand to what they decide together: joint decision: 2 for, 2 against */
  return g_strdup_printf (cjm_words_get_context (words, "decision", "joint decision: %s"), counts->str);
}

static void
add_decision (CjmComposite *self)
{
  const CjmLayout *layout = self->layout;
  CjmDecision decision;
  CjmGroup *group;
  const CjmCompositeColumn *column;
  g_autofree char *sentence = NULL;
  g_autofree char *id = NULL;
  g_auto (CjmText) text = { 0 };
  float x;

  if (self->last_decision < 0)
    return;

  column = &g_array_index (self->columns, CjmCompositeColumn, self->last_decision);
  cjm_decision_count (self->decision, self->journeys, &decision);
  sentence = describe_decision (layout->words, &decision);
  text = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_STRONG, sentence, self->poster->width / 2);

  id = g_strconcat ("decision-", cjm_node_get_id (g_ptr_array_index (column->phases, 0)), NULL);
  group = cjm_group_new (g_ptr_array_index (column->phases, 0), id);
  group->title = g_strdup (sentence);
  group->width = 20 + text.width;
  group->height = text.height;
  cjm_icons_add_diamond (group, layout->theme, 6, group->height / 2);
  cjm_group_add_text (group, &text, 20 - text.x, 0, layout->theme->ink);
  x = MIN (column->x + column->width / 2 - 6, self->poster->width - CJM_MARGIN - group->width);
  cjm_poster_add (self->poster, group, x, get_lane_y (self, self->journeys->len) + 20, 0);
}

static float
add_key (CjmComposite *self,
         CjmGroup     *group,
         gboolean      measured,
         float         x)
{
  const CjmLayout *layout = self->layout;
  g_auto (CjmText) text = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE,
                                                  measured ? cjm_words_get_context (layout->words, "score", "measured")
                                                           : cjm_words_get_context (layout->words, "score",
                                                                                    "assumption"));

  cjm_face_add_rating (group, measured, layout->theme->secondary, layout->background, x + RING_RADIUS,
                       group->height / 2, RING_RADIUS);
  cjm_group_add_text (group, &text, x + 2 * RING_RADIUS + 6, (group->height - text.height) / 2,
                      layout->theme->secondary);

  return x + 2 * RING_RADIUS + 6 + text.width + 16;
}

/* Whether a lane has a point of a score from there */
static gboolean
has_source (const CjmComposite *self,
            gboolean            measured)
{
  for (guint i = 0; i < self->journeys->len; i++)
    {
      g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (g_ptr_array_index (self->journeys, i));

      for (guint j = 0; j < episodes->len; j++)
        {
          CjmScoreSource source;
          double score = cjm_emotion_get_score (g_ptr_array_index (episodes, j), &source);

          if (!isnan (score) && (source == CJM_SCORE_MEASURED) == measured)
            return TRUE;
        }
    }

  return FALSE;
}

/* What a filled and a hollow face mean, where there are such */
static void
add_legend (CjmComposite *self)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->height = 17;
  if (has_source (self, TRUE))
    group->width = add_key (self, group, TRUE, group->width);
  if (has_source (self, FALSE))
    group->width = add_key (self, group, FALSE, group->width);
  if (group->width == 0)
    {
      cjm_group_free (group);
      return;
    }

  cjm_poster_add (self->poster, group, CJM_MARGIN, get_lane_y (self, self->journeys->len) + 20, 0);
}

static void
add_lanes (CjmComposite *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->journeys->len; i++)
    {
      CjmNode *journey = g_ptr_array_index (self->journeys, i);
      CjmNode *persona = cjm_layout_find_persona (self->layout, journey);
      CjmCompositeLane lane = { .journey = journey, .persona = persona, .row = i + 1, .y = get_lane_y (self, i) };

      lane.repeated = persona != NULL && !g_hash_table_add (seen, persona);
      cjm_composite_lane_lay_out (self->layout, &lane, self->columns, self->poster);
    }
}

/* The phases, and who travels each lane */
static CjmHeadings
get_headings (const CjmComposite *self)
{
  float band = self->lanes_y - LANES_GAP - CJM_BAND_HEIGHT;

  return (CjmHeadings) { .left = CJM_MARGIN - HEADINGS_EDGE, .right = CJM_MARGIN + CJM_COMPOSITE_LABELS - HEADINGS_EDGE,
                         .top = band - HEADINGS_EDGE, .bottom = band + CJM_BAND_HEIGHT + HEADINGS_EDGE,
                         .end = get_lane_y (self, self->journeys->len) };
}

/**
 * cjm_composite_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays the journeys of the subject's group out over each other.
 */
void
cjm_composite_view_lay_out (const CjmLayout *layout,
                            CjmPoster       *poster)
{
  g_autoptr (GPtrArray) journeys = cjm_journey_list_group (layout->document, layout->journey);
  g_autoptr (GPtrArray) phases = cjm_journeys_merge_phases (journeys);
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (CjmCompositeColumn));
  g_autoptr (GPtrArray) decision = g_ptr_array_new ();
  CjmComposite self = { .layout = layout, .poster = poster, .journeys = journeys, .phases = phases, .columns = columns,
                        .decision = decision, .last_decision = -1 };

  /* Where nobody has a phase yet, the lanes still say who is in the group. */
  if (phases->len == 0)
    g_ptr_array_add (phases, g_ptr_array_new ());

  read_columns (&self);
  add_header (&self);
  add_band (&self);
  add_ground (&self);
  add_lanes (&self);
  add_legend (&self);
  add_decision (&self);
  poster->headings = get_headings (&self);
  poster->height = get_lane_y (&self, journeys->len) + FOOT + CJM_MARGIN;
  cjm_poster_add_paper (poster, layout);
}
