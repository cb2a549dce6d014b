/* cjm-curve-legend.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-curve-legend.h"
#include "cjm-curve-ratings.h"
#include "cjm-face.h"
#include "cjm-figures.h"
#include "cjm-overlay-line.h"

#define LINE 17
#define SAMPLE 20             /* width of a line or a band */
#define SAMPLE_GAP 6
#define WIDTH 92
#define NAME_LINES 2
#define NAME_EDGE 3           /* under a name of two lines */
#define BAND_HEIGHT 11
#define RING_RADIUS 6

/**
 * cjm_curve_style_line:
 * @item: (inout): a path
 * @is_ideal: the line is that of an ideal journey
 * @is_other: it is not that of the journey that the map is of
 *
 * Strokes a line as the journey's own curve, or that of the ideal with it.
 */
void
cjm_curve_style_line (const CjmLayout *layout,
                      CjmItem         *item,
                      gboolean         is_ideal,
                      gboolean         is_other)
{
  item->stroke = cjm_paint (is_ideal ? layout->theme->ideal : is_other ? layout->theme->secondary
                                                                      : layout->theme->ink, 1);
  item->line_width = is_other ? CJM_OTHER_WIDTH : CJM_CURVE_WIDTH;
  if (is_other)
    {
      item->dash[0] = 6;
      item->dash[1] = 5;
    }
}

/* A name behind its sample, which is in the middle of its first line */
static void
add_name (const CjmLayout *layout,
          CjmGroup        *group,
          const char      *name)
{
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_FIGURE, name, WIDTH - SAMPLE - SAMPLE_GAP,
                                             NAME_LINES, PANGO_ALIGN_LEFT);
  float lines = pango_layout_get_line_count (text.layout);

  cjm_group_add_text (group, &text, SAMPLE + SAMPLE_GAP, group->height + (LINE - text.height / lines) / 2,
                      layout->theme->secondary);
  group->height += MAX (LINE, text.height + NAME_EDGE);
}

static CjmItem *
add_sample (CjmGroup *group)
{
  CjmItem *sample = cjm_group_add_path (group);

  cjm_item_move_to (sample, 0, group->height + LINE / 2.0f);
  cjm_item_line_to (sample, SAMPLE, group->height + LINE / 2.0f);

  return sample;
}

static void
add_line (const CjmLayout *layout,
          CjmGroup        *group,
          gboolean         is_ideal,
          gboolean         is_other)
{
  cjm_curve_style_line (layout, add_sample (group), is_ideal, is_other);
  add_name (layout, group, is_ideal ? cjm_words_get_context (layout->words, "curve", "ideal")
                                    : cjm_words_get_context (layout->words, "curve", "current"));
}

static void
add_overlay (const CjmLayout *layout,
             CjmGroup        *group,
             CjmOverlays      overlay,
             const char      *name)
{
  CjmOverlayStyle style;

  cjm_overlay_style_init (&style, layout, overlay);
  cjm_overlay_style_apply (&style, add_sample (group));
  add_name (layout, group, name);
}

static void
add_spread (const CjmLayout *layout,
            CjmGroup        *group)
{
  float y = group->height + (LINE - BAND_HEIGHT) / 2.0f;

  cjm_group_add_rectangle (group, 0, y, SAMPLE, BAND_HEIGHT, 0)->fill = cjm_paint (layout->theme->secondary,
                                                                                   CJM_BAND_ALPHA);
  add_name (layout, group, cjm_words_get_context (layout->words, "curve", "spread"));
}

static void
add_older (const CjmLayout *layout,
           CjmGroup        *group,
           CjmNode         *older)
{
  const char *drawn = cjm_node_get_text (older, CJM_JOURNEY_DRAWN);
  g_autofree char *date = drawn != NULL ? cjm_figures_format_date (layout->words, drawn) : NULL;

  add_overlay (layout, group, CJM_OVERLAY_OLDER,
               date != NULL ? date : cjm_words_get_context (layout->words, "curve", "older version"));
}

static void
add_ring (const CjmLayout *layout,
          CjmGroup        *group,
          gboolean         is_measured,
          float            radius,
          const char      *name)
{
  cjm_face_add_rating (group, is_measured, layout->theme->secondary, layout->background, SAMPLE / 2.0f,
                       group->height + LINE / 2.0f, radius);
  add_name (layout, group, name);
}

/**
 * cjm_curve_legend_is_same:
 * @a: a legend
 * @b: another one
 *
 * Returns: whether two legends explain the same lines and points
 */
gboolean
cjm_curve_legend_is_same (const CjmCurveLegend *a,
                          const CjmCurveLegend *b)
{
  return a->measured == b->measured && a->assumed == b->assumed && a->own == b->own && a->other == b->other
         && a->ratings == b->ratings && a->ideal == b->ideal && a->personas == b->personas && a->average == b->average
         && a->spread == b->spread && a->older == b->older;
}

static gboolean
has_other_lines (const CjmCurveLegend *self)
{
  return self->other || self->personas || self->average || self->older != NULL;
}

/**
 * cjm_curve_legend_is_empty:
 *
 * Returns: whether there is nothing to explain
 */
gboolean
cjm_curve_legend_is_empty (const CjmCurveLegend *self)
{
  return !has_other_lines (self) && !self->measured && !self->assumed && !self->ratings;
}

/**
 * cjm_curve_legend_new:
 * @legend: what there is to explain
 *
 * Returns: (transfer full): what the lines and points of the emotion lane mean, under each other
 */
CjmGroup *
cjm_curve_legend_new (const CjmLayout      *layout,
                      const CjmCurveLegend *legend)
{
  CjmWords *words = layout->words;
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = WIDTH;
  if (legend->own && has_other_lines (legend))
    add_line (layout, group, legend->ideal, FALSE);
  if (legend->other)
    add_line (layout, group, !legend->ideal, TRUE);
  if (legend->personas)
    add_overlay (layout, group, CJM_OVERLAY_PERSONAS, cjm_words_get_context (words, "curve", "others"));
  if (legend->average)
    add_overlay (layout, group, CJM_OVERLAY_AVERAGE, cjm_words_get_context (words, "curve", "average"));
  if (legend->spread)
    add_spread (layout, group);
  if (legend->older != NULL)
    add_older (layout, group, legend->older);
  if (legend->measured)
    add_ring (layout, group, TRUE, RING_RADIUS, cjm_words_get_context (words, "score", "measured"));
  if (legend->assumed)
    add_ring (layout, group, FALSE, RING_RADIUS, cjm_words_get_context (words, "score", "assumption"));
  if (legend->ratings)
    add_ring (layout, group, FALSE, CJM_RATING_RADIUS, cjm_words_get_context (words, "curve", "touchpoint"));

  return group;
}
