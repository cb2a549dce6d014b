/* cjm-sheet-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion.h"
#include "cjm-face.h"
#include "cjm-journeys.h"
#include "cjm-line-parts.h"
#include "cjm-sheet-curve.h"

/*
 * The journeys of a persona in small: the curve of each current one in its newest version, else of the ideal ones, with the
 * episodes named that are best and worst. A journey without a score is left out.
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

static gboolean
has_score (CjmNode *journey)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);

  for (guint i = 0; i < episodes->len; i++)
    if (!isnan (cjm_emotion_get_score (g_ptr_array_index (episodes, i), NULL)))
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_journeys (const CjmLayout *layout,
               CjmState         state)
{
  CjmNode *root = cjm_document_get_root (layout->document);
  GPtrArray *journeys = g_ptr_array_new ();

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == state && cjm_journeys_find_newer (journey) == NULL
          && g_strcmp0 (cjm_node_get_text (journey, CJM_JOURNEY_PERSONA), cjm_node_get_id (layout->subject)) == 0
          && has_score (journey))
        g_ptr_array_add (journeys, journey);
    }

  return journeys;
}

static float
get_y (double score)
{
  return (float) (NEUTRAL_Y - score * SCORE_HEIGHT);
}

static float
get_x (guint index,
       guint n)
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
take_pieces (CjmPoster *poster,
             GPtrArray *pieces,
             float      y)
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
draw_line (const CjmLayout *layout,
           CjmPoster       *poster,
           GArray          *line,
           float            y)
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
add_name (const CjmLayout *layout,
          CjmGroup        *group,
          CjmNode         *episode,
          double           score,
          float            x)
{
  g_auto (CjmText) text = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_SMALL,
                                                  cjm_layout_get_text (episode, CJM_EPISODE_TITLE), NAME_WIDTH);
  float y = score > 0 ? get_y (score) - LARGEST_FACE - 4 - text.height : get_y (score) + LARGEST_FACE + 4;

  cjm_group_add_text (group, &text, CLAMP (x - text.width / 2, 0, WIDTH - text.width) - text.x, y,
                      cjm_theme_get_score_ink (layout->theme, score));
}

static void
add_faces (const CjmLayout *layout,
           CjmGroup        *group,
           CjmNode         *journey,
           GPtrArray       *episodes)
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
lay_out_heading (const CjmLayout *layout,
                 CjmPoster       *poster,
                 guint            n_journeys,
                 float            y)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  const char *text = n_journeys == 1 ? cjm_words_get_context (layout->words, "persona", "The journey")
                                     : cjm_words_get_context (layout->words, "persona", "The journeys");
  g_auto (CjmText) heading = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_EPISODE, text, WIDTH);

  cjm_group_add_text (group, &heading, 0, 0, layout->theme->ink);
  group->width = WIDTH;
  group->height = ceilf (heading.height);
  cjm_poster_add (poster, group, CJM_SHEET_MARGIN, y, 0);

  return y + group->height + HEADING_GAP;
}

static float
lay_out_title (const CjmLayout *layout,
               CjmPoster       *poster,
               CjmNode         *journey,
               float            y)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  g_auto (CjmText) title = cjm_texts_lay_out (layout->texts, CJM_STYLE_SHEET_TEXT,
                                              cjm_layout_get_text (journey, CJM_JOURNEY_TITLE), WIDTH, 2,
                                              PANGO_ALIGN_LEFT);

  cjm_group_add_text (group, &title, 0, 0, layout->theme->secondary);
  group->width = WIDTH;
  group->height = ceilf (title.height);
  cjm_poster_add (poster, group, CJM_SHEET_MARGIN, y, 0);

  return y + group->height;
}

static float
lay_out_curve (const CjmLayout *layout,
               CjmPoster       *poster,
               CjmNode         *journey,
               int              row,
               float            y)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);
  g_autoptr (GArray) line = read_line (episodes);
  g_autofree char *id = cjm_card_id_new (journey, CJM_CARD_WHOLE);
  CjmGroup *axis = cjm_group_new (NULL, NULL);
  CjmGroup *points = cjm_group_new (journey, id);

  take_pieces (poster, cjm_spline_fill (line, NEUTRAL_Y, layout->theme->positive_area, layout->theme->negative_area), y);
  axis->width = WIDTH;
  axis->height = HEIGHT;
  cjm_group_add_rectangle (axis, 0, NEUTRAL_Y - 0.5f, WIDTH, 1, 0)->fill = cjm_paint (layout->theme->neutral_line, 1);
  cjm_poster_add (poster, axis, CJM_SHEET_MARGIN, y, 0);
  draw_line (layout, poster, line, y);

  points->title = g_strdup (cjm_layout_get_text (journey, CJM_JOURNEY_TITLE));
  points->width = WIDTH;
  points->height = HEIGHT;
  add_faces (layout, points, journey, episodes);
  cjm_poster_add (poster, points, CJM_SHEET_MARGIN, y, row);

  return y + HEIGHT;
}

/**
 * cjm_sheet_curve_lay_out:
 * @poster: (inout): takes the curves
 * @y: where the first may start, in canvas units from the top
 *
 * Returns: where the next thing may start
 */
float
cjm_sheet_curve_lay_out (const CjmLayout *layout,
                         CjmPoster       *poster,
                         float            y)
{
  g_autoptr (GPtrArray) journeys = list_journeys (layout, CJM_STATE_CURRENT);

  if (journeys->len == 0)
    {
      g_ptr_array_unref (journeys);
      journeys = list_journeys (layout, CJM_STATE_IDEAL);
    }
  if (journeys->len == 0)
    return y;

  y = lay_out_heading (layout, poster, journeys->len, y);
  for (guint i = 0; i < journeys->len; i++)
    {
      y = lay_out_title (layout, poster, g_ptr_array_index (journeys, i), y);
      y = lay_out_curve (layout, poster, g_ptr_array_index (journeys, i), (int) i + 1, y);
    }

  return y + SECTION_GAP;
}
