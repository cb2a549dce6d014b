/* cjm-sheet-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion.h"
#include "cjm-face.h"
#include "cjm-sheet-curve.h"
#include "cjm-sheet.h"
#include "cjm-pieces.h"

/*
 * The journey of a persona in small: the curve of its first current journey, else of its first, with the episodes named
 * that are best and worst.
 */

#define WIDTH (CJM_SHEET_WIDTH - 2 * CJM_SHEET_MARGIN)
#define INSET 20            /* before the first and behind the last point */
#define SCORE_HEIGHT 11     /* one point of a score */
#define PADDING 34          /* above the best and below the worst score: a face and a name */
#define HEIGHT (10 * SCORE_HEIGHT + 2 * PADDING)
#define NEUTRAL_Y (PADDING + 5 * SCORE_HEIGHT)
#define HEADING_GAP 2
#define SECTION_GAP 30
#define NAME_WIDTH 220
#define LARGEST_FACE 10
#define SMALLEST_FACE 4

static CjmNode *
find_journey (const CjmLayout *layout)
{
  CjmNode *root = cjm_document_get_root (layout->document);
  CjmNode *found = NULL;

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);
      gboolean current = cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_CURRENT;

      if (g_strcmp0 (cjm_node_get_text (journey, CJM_JOURNEY_PERSONA), cjm_node_get_id (layout->subject)) != 0)
        continue;
      if (current)
        return journey;
      if (found == NULL)
        found = journey;
    }

  return found;
}

static float
get_y (double score)
{
  return (float) (NEUTRAL_Y - score * SCORE_HEIGHT);
}

static float
get_x (guint index, guint n)
{
  return n > 1 ? INSET + (WIDTH - 2 * INSET) * (float) index / (float) (n - 1) : WIDTH / 2;
}

static GArray *
read_line (GPtrArray *episodes)
{
  GArray *line = cjm_spline_new ();
  gboolean gap = TRUE;

  for (guint i = 0; i < episodes->len; i++)
    {
      double score = cjm_emotion_get_score (g_ptr_array_index (episodes, i), NULL);

      if (!isnan (score))
        cjm_spline_add (line, get_x (i, episodes->len), get_y (score), gap);
      gap = isnan (score);
    }
  cjm_spline_finish (line);

  return line;
}

static void
take_pieces (CjmPoster *poster, GPtrArray *pieces, float y)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      CjmPlacement *piece = g_ptr_array_index (pieces, i);

      piece->lane = -1;
      piece->x += CJM_SHEET_MARGIN;
      piece->y += y;
      piece->group->height = HEIGHT;
    }
  g_ptr_array_extend_and_steal (poster->placements, pieces);
}

static void
draw_line (const CjmLayout *layout, CjmPoster *poster, GArray *line, float y)
{
  GPtrArray *pieces = cjm_spline_stroke (line);

  for (guint i = 0; i < pieces->len; i++)
    {
      CjmItem *item = &g_array_index (((CjmPlacement *) g_ptr_array_index (pieces, i))->group->items, CjmItem, 0);

      item->stroke = cjm_paint (layout->theme->ink, 1);
      item->line_width = CJM_CURVE_WIDTH;
    }
  take_pieces (poster, pieces, y);
}

/* The name of an episode above the best or below the worst point */
static void
add_name (const CjmLayout *layout, CjmGroup *group, CjmNode *episode, double score, float x)
{
  g_auto (CjmText) text = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_SMALL,
                                                  cjm_layout_get_text (episode, CJM_EPISODE_TITLE), NAME_WIDTH);
  float y = score > 0 ? get_y (score) - LARGEST_FACE - 4 - text.height : get_y (score) + LARGEST_FACE + 4;

  cjm_group_add_text (group, &text, CLAMP (x - text.width / 2, 0, WIDTH - text.width) - text.x, y,
                      cjm_theme_get_score_ink (layout->theme, score));
}

static void
add_faces (const CjmLayout *layout, CjmGroup *group, CjmNode *journey, GPtrArray *episodes)
{
  float radius = CLAMP ((WIDTH - 2 * INSET) / (float) MAX (episodes->len, 1) * 0.3f, SMALLEST_FACE, LARGEST_FACE);
  CjmCurveMarks marks = { 0 };

  cjm_curve_find_marks (journey, &marks);
  for (guint i = 0; i < episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (episodes, i);
      CjmScoreSource source;
      double score = cjm_emotion_get_score (episode, &source);
      float x = get_x (i, episodes->len);

      if (isnan (score))
        continue;

      cjm_face_add (group, score, source == CJM_SCORE_MEASURED, cjm_theme_get_score_color (layout->theme, score),
                    layout->background, x, get_y (score), radius);
      if (episode == marks.peak || episode == marks.lowest)
        add_name (layout, group, episode, score, x);
    }
}

static float
lay_out_heading (const CjmLayout *layout, CjmPoster *poster, CjmNode *journey, float y)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  g_auto (CjmText) heading = cjm_texts_lay_out_line (
      layout->texts, CJM_STYLE_EPISODE, cjm_words_get_context (layout->words, "persona", "The journey"), WIDTH);
  g_auto (CjmText) title = cjm_texts_lay_out (layout->texts, CJM_STYLE_SHEET_TEXT,
                                              cjm_layout_get_text (journey, CJM_JOURNEY_TITLE), WIDTH, 2,
                                              PANGO_ALIGN_LEFT);

  cjm_group_add_text (group, &heading, 0, 0, layout->theme->ink);
  cjm_group_add_text (group, &title, 0, heading.height + HEADING_GAP, layout->theme->secondary);
  group->width = WIDTH;
  group->height = ceilf (heading.height + HEADING_GAP + title.height);
  cjm_poster_add (poster, group, CJM_SHEET_MARGIN, y, 0);

  return y + group->height;
}

/* Returns where the next thing can start */
float
cjm_sheet_curve_lay_out (const CjmLayout *layout, CjmPoster *poster, float y)
{
  CjmNode *journey = find_journey (layout);
  g_autoptr (GPtrArray) episodes = journey != NULL ? cjm_journey_get_episodes (journey) : NULL;
  g_autoptr (GArray) line = episodes != NULL ? read_line (episodes) : NULL;
  g_autofree char *id = NULL;
  CjmGroup *points, *axis;

  if (line == NULL || line->len == 0)
    return y;

  y = lay_out_heading (layout, poster, journey, y);
  take_pieces (poster, cjm_spline_fill (line, NEUTRAL_Y, layout->theme->positive_area, layout->theme->negative_area), y);
  axis = cjm_group_new (NULL, NULL);
  axis->width = WIDTH;
  axis->height = HEIGHT;
  cjm_group_add_rectangle (axis, 0, NEUTRAL_Y - 0.5f, WIDTH, 1, 0)->fill = cjm_paint (layout->theme->neutral_line, 1);
  cjm_poster_add (poster, axis, CJM_SHEET_MARGIN, y, 0);
  draw_line (layout, poster, line, y);

  id = cjm_layout_get_node_id (journey);
  points = cjm_group_new (journey, id);
  points->title = g_strdup (cjm_layout_get_text (journey, CJM_JOURNEY_TITLE));
  points->width = WIDTH;
  points->height = HEIGHT;
  add_faces (layout, points, journey, episodes);
  cjm_poster_add (poster, points, CJM_SHEET_MARGIN, y, 1);

  return y + HEIGHT + SECTION_GAP;
}
