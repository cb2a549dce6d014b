/* cjm-loop-point.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-curve-point.h"
#include "cjm-emotion.h"
#include "cjm-face.h"
#include "cjm-figures.h"
#include "cjm-loop-point.h"

#define WORD_WIDTH 110
#define WORD_GAP 5           /* between a face and its word */

/* A face with a word beside it, where they lie in the picture */
typedef struct
{
  double score;               /* NAN: nobody knows it */
  CjmScoreSource source;
  CjmText text;
  graphene_point_t face;
  graphene_point_t word;      /* its top left corner */
  graphene_rect_t area;       /* of both */
} CjmLoopPoint;

/* The word, or the figure where there is none */
static CjmText
lay_out_word (const CjmLayout *layout, CjmNode *episode, double score)
{
  const char *word = isnan (score) ? "?" : cjm_node_get_text (episode, CJM_EPISODE_EMOTION_WORD);
  g_autofree char *figure = NULL;

  if (word == NULL || *word == '\0')
    word = figure = cjm_figures_format_score (layout->words, score);

  return cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL_STRONG, word, WORD_WIDTH, 2, PANGO_ALIGN_CENTER);
}

/* Puts the face where its score is, and its word farther from the road, or on the face where nobody knows the score. */
static void
place_point (const CjmLoopPlace *place, CjmLoopPoint *point)
{
  gboolean known = !isnan (point->score);
  float gap = CJM_FACE_RADIUS + WORD_GAP;
  float away_x = known ? place->away_x * (gap + point->text.width / 2) : 0;
  float away_y = known ? place->away_y * (gap + point->text.height / 2) : 0;
  graphene_rect_t word;

  cjm_loop_place_get_point (place, cjm_loop_get_away (known ? point->score : 0), &point->face);
  point->word = GRAPHENE_POINT_INIT (point->face.x + away_x - point->text.width / 2,
                                     point->face.y + away_y - point->text.height / 2);
  graphene_rect_init (&word, point->word.x, point->word.y, point->text.width, point->text.height);
  graphene_rect_init (&point->area, point->face.x - CJM_FACE_RADIUS, point->face.y - CJM_FACE_RADIUS,
                      2 * CJM_FACE_RADIUS, 2 * CJM_FACE_RADIUS);
  graphene_rect_union (&point->area, &word, &point->area);
  graphene_rect_inset (&point->area, -1, -1);
  graphene_rect_round_extents (&point->area, &point->area);
}

static void
draw_point (const CjmLayout *layout, const CjmLoopPoint *point, CjmGroup *group)
{
  const CjmTheme *theme = layout->theme;
  gboolean known = !isnan (point->score);
  float x = point->face.x - point->area.origin.x;
  float y = point->face.y - point->area.origin.y;

  if (known)
    cjm_face_add (group, point->score, point->source == CJM_SCORE_MEASURED,
                  cjm_theme_get_score_color (theme, point->score), layout->background, x, y, CJM_FACE_RADIUS);
  else
    cjm_face_add_rating (group, FALSE, theme->neutral_line, layout->background, x, y, CJM_FACE_RADIUS);
  cjm_group_add_text (group, &point->text,
                      point->word.x - point->area.origin.x - (WORD_WIDTH - point->text.width) / 2,
                      point->word.y - point->area.origin.y,
                      known ? cjm_theme_get_score_ink (theme, point->score) : theme->secondary);
}

/**
 * cjm_loop_point_new:
 * @number: of the episode, from 1
 *
 * Returns: (transfer full) (nullable): the point of an episode on the curve round the loop; %NULL where its score is
 *   unknown and the options have no place for that
 */
CjmPlacement *
cjm_loop_point_new (const CjmLayout *layout, const CjmLoopPlace *place, CjmNode *episode, guint number,
                    guint n_episodes)
{
  CjmLoopPoint point = { .score = cjm_emotion_get_score (episode, &point.source) };
  g_autofree char *id = NULL;
  CjmGroup *group;

  if (isnan (point.score) && !layout->options->unknown_points)
    return NULL;

  point.text = lay_out_word (layout, episode, point.score);
  place_point (place, &point);

  id = cjm_curve_point_make_id (episode);
  group = cjm_group_new (episode, id);
  group->flags = CJM_GROUP_CARD | CJM_GROUP_POINT | (isnan (point.score) ? CJM_GROUP_UNKNOWN : 0);
  group->title = cjm_curve_point_make_name (layout, episode, number, n_episodes);
  group->description = g_strdup (cjm_curve_point_get_source_name (layout, point.source));
  group->rise = GRAPHENE_POINT_INIT (place->away_x * CJM_LOOP_SCORE, place->away_y * CJM_LOOP_SCORE);
  group->width = point.area.size.width;
  group->height = point.area.size.height;
  draw_point (layout, &point, group);
  cjm_text_clear (&point.text);

  return cjm_placement_new (group, point.area.origin.x, point.area.origin.y);
}
