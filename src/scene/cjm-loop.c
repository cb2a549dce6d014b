/* cjm-loop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion.h"
#include "cjm-figures.h"
#include "cjm-loop-curve.h"
#include "cjm-loop-point.h"
#include "cjm-loop-shape.h"
#include "cjm-loop.h"

#define TOP 22
#define TITLE_LINES 3
#define PHASE_WIDTH 116      /* the most, of a phase's title */
#define PHASE_PADDING 12
#define MIDDLE_WIDTH 300     /* the most, of the text in the middle */
#define MIDDLE_GAP 4
#define ARROW 9

/* The rows of the keyboard, from top to bottom */
enum
{
  ROW_TITLE,
  ROW_UPPER_POINTS,
  ROW_UPPER_PHASES,
  ROW_LOWER_PHASES,
  ROW_LOWER_POINTS,
};

/* The loyalty loop of a journey while it is laid out */
typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  CjmLoopShape *shape;
  GPtrArray *episodes;
} CjmLoop;

/* "Loyalty loop · Marieke · Current" */
static char *
describe_journey (const CjmLayout *layout)
{
  const char *key = cjm_node_get_text (layout->journey, CJM_JOURNEY_PERSONA);
  CjmNode *persona = key != NULL ? cjm_document_find (layout->document, key) : NULL;
  gboolean ideal = cjm_node_get_choice (layout->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
  const char *state = ideal ? cjm_words_get_context (layout->words, "state", "Ideal")
                            : cjm_words_get_context (layout->words, "state", "Current");
  const char *loop = cjm_words_get_context (layout->words, "picture", "Loyalty loop");

  if (persona != NULL && cjm_node_get_kind (persona) == CJM_KIND_PERSONA)
    return g_strjoin (" · ", loop, cjm_layout_get_text (persona, CJM_PERSONA_NAME), state, NULL);

  return g_strjoin (" · ", loop, state, NULL);
}

static CjmGroup *
create_title (const CjmLayout *layout, float width)
{
  g_autofree char *id = cjm_layout_get_node_id (layout->journey);
  g_autofree char *subtitle = describe_journey (layout);
  const char *content = cjm_layout_get_text (layout->journey, CJM_JOURNEY_TITLE);
  CjmGroup *group = cjm_group_new (layout->journey, id);
  g_auto (CjmText) title = cjm_texts_lay_out (layout->texts, CJM_STYLE_TITLE, content, width, TITLE_LINES,
                                              PANGO_ALIGN_LEFT);
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_SUBTITLE, subtitle, width, 2, PANGO_ALIGN_LEFT);
  CjmTextArea area = { .area = GRAPHENE_RECT_INIT (0, 0, width, 0), .style = CJM_STYLE_TITLE,
                       .ground = layout->background };

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (content);
  group->description = g_steal_pointer (&subtitle);
  group->width = width;
  group->height = ceilf (title.height + 2 + text.height);
  cjm_group_add_own_text (group, &title, &area, layout->theme->ink);
  cjm_group_add_text (group, &text, 0, title.height + 2, layout->theme->secondary);

  return group;
}

static CjmItem *
add_line (CjmGroup *group, float x1, float y1, float x2, float y2, guint32 color, float width)
{
  CjmItem *line = cjm_group_add_path (group);

  cjm_item_move_to (line, x1, y1);
  cjm_item_line_to (line, x2, y2);
  line->stroke = cjm_paint (color, 1);
  line->line_width = width;

  return line;
}

static void
set_dotted (CjmItem *line)
{
  line->dash[0] = 2;
  line->dash[1] = 5;
}

/* The way that the customer goes, between two phases of the ring */
static void
add_arrow (CjmLoop *self, CjmGroup *group, float angle)
{
  const CjmLoopShape *shape = self->shape;
  float x = shape->center_x + cosf (angle) * shape->radius;
  float y = shape->center_y + sinf (angle) * shape->radius;
  float ahead_x = -sinf (angle) * ARROW;
  float ahead_y = cosf (angle) * ARROW;
  CjmItem *arrow = cjm_group_add_path (group);

  cjm_item_move_to (arrow, x + ahead_x * 0.7f, y + ahead_y * 0.7f);
  cjm_item_line_to (arrow, x - ahead_x * 0.7f - ahead_y * 0.8f, y - ahead_y * 0.7f + ahead_x * 0.8f);
  cjm_item_line_to (arrow, x - ahead_x * 0.7f + ahead_y * 0.8f, y - ahead_y * 0.7f - ahead_x * 0.8f);
  cjm_item_close (arrow);
  arrow->fill = cjm_paint (self->layout->theme->neutral_line, 1);
}

static void
add_road (CjmLoop *self, CjmGroup *group)
{
  const CjmLoopShape *shape = self->shape;
  const CjmTheme *theme = self->layout->theme;
  float neutral = cjm_loop_get_away (0);
  CjmItem *ring = cjm_group_add_path (group);

  cjm_item_add_circle (ring, shape->center_x, shape->center_y, shape->radius);
  ring->stroke = cjm_paint (theme->band[0], 1);
  ring->line_width = CJM_LOOP_ROAD;
  ring = cjm_group_add_path (group);
  cjm_item_add_circle (ring, shape->center_x, shape->center_y, shape->radius + neutral);
  ring->stroke = cjm_paint (theme->neutral_line, 1);
  ring->line_width = 1;
  set_dotted (ring);

  if (shape->n_lead > 0)
    {
      cjm_group_add_rectangle (group, CJM_MARGIN, shape->center_y - CJM_LOOP_ROAD / 2.0f,
                               shape->center_x - shape->radius - CJM_MARGIN, CJM_LOOP_ROAD, 0)->fill =
          cjm_paint (theme->band[0], 1);
      set_dotted (add_line (group, CJM_MARGIN, shape->center_y - neutral, shape->lead_end, shape->center_y - neutral,
                            theme->neutral_line, 1));
    }
}

/* Between the phases of the ring: half way from the last episode of one to the first of the next */
static void
add_arrows (CjmLoop *self, CjmGroup *group)
{
  const CjmLoopShape *shape = self->shape;

  for (guint i = shape->n_lead; i < shape->phases->len; i++)
    {
      const CjmLoopPhase *phase = &g_array_index (shape->phases, CjmLoopPhase, i);
      gboolean last = i + 1 == shape->phases->len;
      const CjmLoopPhase *next = &g_array_index (shape->phases, CjmLoopPhase, last ? shape->n_lead : i + 1);

      add_arrow (self, group, (phase->place.angle + next->place.angle + (last ? 2 * G_PI : 0)) / 2);
    }
}

static void
add_spokes (CjmLoop *self, CjmGroup *group)
{
  for (guint i = 0; i < self->episodes->len; i++)
    {
      double score = cjm_emotion_get_score (g_ptr_array_index (self->episodes, i), NULL);
      const CjmLoopPlace *place = &g_array_index (self->shape->places, CjmLoopPlace, i);
      graphene_point_t from, to;

      if (isnan (score))
        continue;
      cjm_loop_place_get_point (place, CJM_LOOP_ROAD / 2.0f, &from);
      cjm_loop_place_get_point (place, cjm_loop_get_away (score), &to);
      add_line (group, from.x, from.y, to.x, to.y, self->layout->theme->hairline, 1);
    }
}

static void
add_ground (CjmLoop *self)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = self->shape->width;
  group->height = self->shape->height;
  add_road (self, group);
  add_arrows (self, group);
  add_spokes (self, group);
  cjm_loop_curve_add (self->layout, self->shape, self->episodes, group);
  cjm_poster_add (self->poster, group, 0, 0, 0);
}

static gboolean
is_upper (const CjmLoopPlace *place)
{
  return !place->on_ring || place->away_y <= 0;
}

static void
add_phase (CjmLoop *self, const CjmLoopPhase *phase)
{
  const CjmLayout *layout = self->layout;
  g_autofree char *id = cjm_layout_get_node_id (phase->phase);
  const char *title = cjm_layout_get_text (phase->phase, CJM_PHASE_TITLE);
  CjmGroup *group = cjm_group_new (phase->phase, id);
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_STRONG, title, PHASE_WIDTH, 2,
                                             PANGO_ALIGN_CENTER);
  CjmTextArea area = { .style = CJM_STYLE_STRONG, .alignment = PANGO_ALIGN_CENTER, .ground = layout->theme->band[1] };

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (title);
  group->width = ceilf (MAX (text.width, CJM_LOOP_ROAD) + 2 * PHASE_PADDING);
  group->height = ceilf (MAX (text.height + PHASE_PADDING, CJM_LOOP_ROAD - 8));
  cjm_group_add_rectangle (group, 0, 0, group->width, group->height, group->height / 2)->fill =
      cjm_paint (layout->theme->band[1], 1);
  graphene_rect_init (&area.area, (group->width - PHASE_WIDTH) / 2, (group->height - text.height) / 2, PHASE_WIDTH, 0);
  cjm_group_add_own_text (group, &text, &area, layout->theme->ink);
  cjm_poster_add (self->poster, group, phase->place.x - group->width / 2, phase->place.y - group->height / 2,
                  is_upper (&phase->place) ? ROW_UPPER_PHASES : ROW_LOWER_PHASES);
}

static void
add_points (CjmLoop *self)
{
  guint n = self->episodes->len;

  for (guint i = 0; i < n; i++)
    {
      const CjmLoopPlace *place = &g_array_index (self->shape->places, CjmLoopPlace, i);
      CjmPlacement *point = cjm_loop_point_new (self->layout, place, g_ptr_array_index (self->episodes, i), i + 1, n);

      if (point == NULL)
        continue;
      point->row = is_upper (place) ? ROW_UPPER_POINTS : ROW_LOWER_POINTS;
      g_ptr_array_add (self->poster->placements, point);
    }
}

/* The phases that a returning customer skips: "Need, Orientation"; NULL if there are none */
static char *
list_skipped (CjmLoop *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->shape->n_lead; i++)
    {
      CjmNode *phase = g_array_index (self->shape->phases, CjmLoopPhase, i).phase;

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", cjm_layout_get_text (phase, CJM_PHASE_TITLE));
    }

  return self->shape->n_lead > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

/* A centred text under what stands in the middle already */
static void
add_middle_text (CjmLoop *self, CjmGroup *group, CjmStyle style, const char *content, guint n_lines, guint32 color)
{
  g_auto (CjmText) text = cjm_texts_lay_out (self->layout->texts, style, content, MIDDLE_WIDTH, n_lines,
                                             PANGO_ALIGN_CENTER);

  cjm_group_add_text (group, &text, 0, group->height, color);
  group->height += ceilf (text.height + MIDDLE_GAP);
}

/* What the ring says: where the customer comes back, what is skipped then, and what is remembered */
static void
add_middle (CjmLoop *self)
{
  const CjmLayout *layout = self->layout;
  CjmWords *words = layout->words;
  double remembered = cjm_curve_get_remembered (layout->journey);
  g_autofree char *skipped = list_skipped (self);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = MIDDLE_WIDTH;
  if (self->shape->n_lead < self->shape->phases->len)
    {
      CjmNode *phase = g_array_index (self->shape->phases, CjmLoopPhase, self->shape->n_lead).phase;
      /* Translators: where a customer comes back on the loyalty loop: Back to Purchase */
      g_autofree char *back = g_strdup_printf (cjm_words_get_context (words, "picture", "Back to %s"),
                                               cjm_layout_get_text (phase, CJM_PHASE_TITLE));

      add_middle_text (self, group, CJM_STYLE_EPISODE, back, 3, layout->theme->ink);
    }
  if (skipped != NULL)
    {
      /* Translators: the phases that a returning customer skips: without Need, Orientation */
      g_autofree char *without = g_strdup_printf (cjm_words_get_context (words, "picture", "without %s"), skipped);

      add_middle_text (self, group, CJM_STYLE_TEXT, without, 4, layout->theme->secondary);
    }
  if (!isnan (remembered))
    {
      g_autofree char *figure = cjm_figures_format_score (words, remembered);
      /* Translators: the mean of the strongest emotion and the last, which people remember: remembered score +4.0 */
      g_autofree char *score = g_strdup_printf (cjm_words_get_context (words, "picture", "remembered score %s"), figure);

      add_middle_text (self, group, CJM_STYLE_SMALL_STRONG, score, 2,
                       cjm_theme_get_score_ink (layout->theme, remembered));
    }
  cjm_poster_add (self->poster, group, self->shape->center_x - group->width / 2,
                  self->shape->center_y - group->height / 2, 0);
}

/**
 * cjm_loop_lay_out:
 *
 * Lays out the loyalty loop of a journey: the way in, the circle that the customer goes round again and again, and the
 * emotion curve around it. A journey without a loop is a circle that comes back to its first phase.
 */
void
cjm_loop_lay_out (const CjmLayout *layout, CjmPoster *poster)
{
  CjmGroup *title = create_title (layout, CJM_LEAST_WIDTH - 2 * CJM_MARGIN);
  g_autoptr (CjmLoopShape) shape = cjm_loop_shape_new (layout->journey, TOP + title->height);
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (layout->journey);
  CjmLoop self = { .layout = layout, .poster = poster, .shape = shape, .episodes = episodes };
  g_autofree char *count = g_strdup_printf (cjm_words_get_plural (layout->words, "%d episode", "%d episodes",
                                                                  episodes->len), (int) episodes->len);

  poster->width = shape->width;
  poster->height = shape->height;
  poster->description = g_strdup_printf ("%s, %s", cjm_words_get_context (layout->words, "picture", "Loyalty loop"),
                                         count);
  cjm_poster_add (poster, title, CJM_MARGIN, TOP, ROW_TITLE);
  add_ground (&self);
  add_middle (&self);
  for (guint i = 0; i < shape->phases->len; i++)
    add_phase (&self, &g_array_index (shape->phases, CjmLoopPhase, i));
  add_points (&self);
  cjm_poster_add_paper (poster, layout);
}
