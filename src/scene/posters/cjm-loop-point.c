/* cjm-loop-point.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-face.h"
#include "cjm-figures.h"
#include "cjm-loop-point.h"
#include "cjm-point-words.h"

#define WORD_WIDTH 110

/* The word, or the figure where there is none */
static CjmText
lay_out_word (const CjmLayout *layout,
              CjmNode         *episode,
              double           score)
{
  const char *word = isnan (score) ? "?" : cjm_node_get_text (episode, CJM_EPISODE_EMOTION_WORD);
  g_autofree char *figure = NULL;

  if (word == NULL || *word == '\0')
    word = figure = cjm_figures_format_score (layout->words, score);

  return cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL_STRONG, word, WORD_WIDTH, 2, PANGO_ALIGN_CENTER);
}

/**
 * cjm_loop_point_init:
 * @episode: what the point is of
 * @word: (out): what its word needs a place for; none where nobody knows the score, and a mark stands on the face
 */
void
cjm_loop_point_init (CjmLoopPoint       *self,
                     const CjmLayout    *layout,
                     const CjmLoopPlace *place,
                     CjmNode            *episode,
                     CjmLoopWord        *word)
{
  *self = (CjmLoopPoint) { .episode = episode };
  self->score = cjm_emotion_get_score (episode, &self->source);
  self->text = lay_out_word (layout, episode, self->score);

  *word = (CjmLoopWord) { .away = GRAPHENE_POINT_INIT (place->away_x, place->away_y) };
  cjm_loop_place_get_point (place, cjm_loop_get_away (isnan (self->score) ? 0 : self->score), &word->face);
  if (!isnan (self->score))
    word->size = GRAPHENE_SIZE_INIT (self->text.width, self->text.height);
}

/**
 * cjm_loop_point_clear:
 * @self: a point
 *
 * Frees what it holds; the point itself is the caller's.
 */
void
cjm_loop_point_clear (CjmLoopPoint *self)
{
  cjm_text_clear (&self->text);
}

static void
draw_point (const CjmLoopPoint    *self,
            const CjmLayout       *layout,
            const CjmLoopWord     *word,
            const graphene_rect_t *area,
            CjmGroup              *group)
{
  const CjmTheme *theme = layout->theme;
  float x = word->face.x - area->origin.x;
  float y = word->face.y - area->origin.y;
  float word_x = word->area.origin.x - area->origin.x - (WORD_WIDTH - self->text.width) / 2;
  float word_y = word->area.origin.y - area->origin.y;

  if (isnan (self->score))
    {
      cjm_face_add_rating (group, FALSE, theme->neutral_line, layout->background, x, y, CJM_FACE_RADIUS);
      cjm_group_add_text (group, &self->text, x - WORD_WIDTH / 2, y - self->text.height / 2, theme->secondary);
      return;
    }

  cjm_face_add (group, self->score, self->source == CJM_SCORE_MEASURED, cjm_theme_get_score_color (theme, self->score),
                layout->background, x, y, CJM_FACE_RADIUS);
  if (word->crossed)
    cjm_group_add_halo (group, &self->text, word_x, word_y, layout->background);
  cjm_group_add_text (group, &self->text, word_x, word_y, cjm_theme_get_score_ink (theme, self->score));
}

/**
 * cjm_loop_point_place:
 * @word: with its place
 *
 * Returns: (transfer full): the point of an episode on the curve round the loop
 */
CjmPlacement *
cjm_loop_point_place (const CjmLoopPoint *self,
                      const CjmLayout    *layout,
                      const CjmLoopPlace *place,
                      const CjmLoopWord  *word)
{
  g_autofree char *id = cjm_card_id_new (self->episode, CJM_CARD_EMOTION);
  CjmGroup *group = cjm_group_new (self->episode, id);
  graphene_rect_t area;

  graphene_rect_init (&area, word->face.x - CJM_FACE_RADIUS, word->face.y - CJM_FACE_RADIUS, 2 * CJM_FACE_RADIUS,
                      2 * CJM_FACE_RADIUS);
  graphene_rect_union (&area, &word->area, &area);
  graphene_rect_inset (&area, -1, -1);
  graphene_rect_round_extents (&area, &area);

  group->flags = CJM_GROUP_CARD | CJM_GROUP_POINT | (isnan (self->score) ? CJM_GROUP_UNKNOWN : 0);
  group->title = cjm_point_words_make_name (layout, self->episode, self->number, self->n_episodes);
  group->description = g_strdup (cjm_point_words_get_source (layout, self->source));
  group->rise = GRAPHENE_POINT_INIT (place->away_x * CJM_LOOP_SCORE, place->away_y * CJM_LOOP_SCORE);
  group->width = area.size.width;
  group->height = area.size.height;
  draw_point (self, layout, word, &area, group);

  return cjm_placement_new (group, area.origin.x, area.origin.y);
}
