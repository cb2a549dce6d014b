/* cjm-chart-frame.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-chart-frame.h"

#include <math.h>

#define WIDE 700            /* narrower than this a chart is laid out for a narrow page, */
#define LEAST_WIDTH 320     /* and this is the least that it takes */
#define TOP 22
#define TITLE_LINES 3
#define HEAD_GAP 22         /* between the header and the chart */
#define NOTE_GAP 14
#define NOTE_LINES 2
#define NARROW_LINES 12     /* of a note, and of what a chart is of, where there is no room beside each other */
#define HATCH 9             /* between two lines */

/**
 * cjm_chart_frame_get_width:
 *
 * Returns: how wide a chart is to be, in canvas units: as it is best, or as there is room for, if that is less
 */
float
cjm_chart_frame_get_width (const CjmLayout *layout)
{
  if (layout->options->chart_width <= 0)
    return CJM_CHART_WIDTH;

  return CLAMP (layout->options->chart_width, LEAST_WIDTH, CJM_CHART_WIDTH);
}

/**
 * cjm_chart_frame_is_narrow:
 *
 * Returns: whether there is no room for what else stands beside each other, so that it stands one below the other
 */
gboolean
cjm_chart_frame_is_narrow (const CjmLayout *layout)
{
  return cjm_chart_frame_get_width (layout) < WIDE;
}

/**
 * cjm_chart_frame_begin:
 * @layout: of the journey
 * @poster: (inout): as wide as it will be
 * @title: in the document's language: what the chart shows
 *
 * Puts the header of a chart at its top: what it shows, and of which journey.
 *
 * Returns: where the chart itself begins, in canvas units from the top
 */
float
cjm_chart_frame_begin (const CjmLayout *layout,
                       CjmPoster       *poster,
                       const char      *title)
{
  return cjm_chart_frame_begin_of (layout, poster, title, cjm_layout_get_text (layout->journey, CJM_JOURNEY_TITLE));
}

static int
count_lines (const CjmLayout *layout)
{
  return cjm_chart_frame_is_narrow (layout) ? NARROW_LINES : NOTE_LINES;
}

/**
 * cjm_chart_frame_begin_of:
 * @layout: of the journey
 * @poster: (inout): as wide as it will be
 * @title: in the document's language: what the chart shows
 * @subject: in the document's language: of what
 *
 * As cjm_chart_frame_begin(), for a chart of something else than the journey.
 *
 * Returns: where the chart itself begins, in canvas units from the top
 */
float
cjm_chart_frame_begin_of (const CjmLayout *layout,
                          CjmPoster       *poster,
                          const char      *title,
                          const char      *subject)
{
  float width = poster->width - 2 * CJM_MARGIN;
  g_auto (CjmText) head = cjm_texts_lay_out (layout->texts, CJM_STYLE_TITLE, title, width, TITLE_LINES, PANGO_ALIGN_LEFT);
  g_auto (CjmText) sub = cjm_texts_lay_out (layout->texts, CJM_STYLE_SUBTITLE, subject, width, count_lines (layout),
                                           PANGO_ALIGN_LEFT);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = width;
  group->height = ceilf (head.height + 4 + sub.height);
  cjm_group_add_text (group, &head, 0, 0, layout->theme->ink);
  cjm_group_add_text (group, &sub, 0, head.height + 4, layout->theme->secondary);
  cjm_poster_add (poster, group, CJM_MARGIN, TOP, 0);
  poster->title = g_strdup (title);
  poster->description = g_strdup (subject);

  return TOP + group->height + HEAD_GAP;
}

/**
 * cjm_chart_frame_end:
 * @layout: of the journey
 * @poster: (inout): with the whole chart
 * @note: in the document's language: how to read it
 * @y: where the chart ends, in canvas units from the top
 *
 * Puts a note under a chart, the paper behind it, and says how high it is.
 */
void
cjm_chart_frame_end (const CjmLayout *layout,
                     CjmPoster       *poster,
                     const char      *note,
                     float            y)
{
  float width = poster->width - 2 * CJM_MARGIN;
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_FIGURE, note, width, count_lines (layout),
                                            PANGO_ALIGN_LEFT);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = width;
  group->height = text.height;
  cjm_group_add_text (group, &text, 0, 0, layout->theme->secondary);
  cjm_poster_add (poster, group, CJM_MARGIN, y + NOTE_GAP, 0);
  poster->height = ceilf (y + NOTE_GAP + text.height + CJM_MARGIN);
  cjm_poster_add_paper (poster, layout);
}

/**
 * cjm_chart_frame_hatch:
 * @group: (inout): a mark
 * @x: of the area that is hatched, within the group
 * @y: the same
 * @width: the same
 * @height: the same
 * @rgb: colour of the lines
 *
 * Hatches what nobody knows, with slanted lines that stay within the area.
 */
void
cjm_chart_frame_hatch (CjmGroup *group,
                       float     x,
                       float     y,
                       float     width,
                       float     height,
                       guint32   rgb)
{
  CjmItem *lines = cjm_group_add_path (group);

  for (guint i = 1; i * HATCH < width + height; i++)
    {
      float at = i * HATCH;
      float left = MAX (at - height, 0);
      float right = MIN (at, width);

      cjm_item_move_to (lines, x + left, y + at - left);
      cjm_item_line_to (lines, x + right, y + at - right);
    }
  lines->stroke = cjm_paint (rgb, 1);
  lines->line_width = 1;
}
