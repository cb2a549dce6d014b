/* cjm-episode-header.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-card-id.h"
#include "cjm-change-mark.h"
#include "cjm-episode-header.h"
#include "cjm-figures.h"
#include "cjm-icons.h"
#include "cjm-image.h"

#define PADDING 4           /* left and right of the text */
#define TITLE_LINES 5
#define SCENARIO_LINES 24
#define FIGURES_GAP 3       /* under the title */
#define FIGURE_GAP 10       /* between figures on a line */
#define FIGURE_LINES 3      /* of a measure with a long name */
#define EXIT_WIDTH 16
#define MANY_LEAVE 0.15     /* from this share on, the share is written bold */
#define PICTURE_GAP 6
#define PICTURE_SHAPE 0.5625f

/* Places small figures behind each other, on as many lines as they need */
typedef struct
{
  const CjmLayout *layout;
  CjmGroup *group;
  float x;
  float y;
  float line_height;
} CjmFlow;

static void
start_line (CjmFlow *flow)
{
  flow->x = PADDING;
  flow->y += flow->line_height;
  flow->line_height = 0;
}

static void
add_figure (CjmFlow    *flow,
            CjmStyle    style,
            const char *figure,
            guint32     rgb,
            float       exit_weight)
{
  float right = flow->group->width - PADDING;
  float lead = exit_weight > 0 ? EXIT_WIDTH : 0;
  g_auto (CjmText) text = cjm_texts_lay_out (flow->layout->texts, style, figure, right - PADDING - lead,
                                             FIGURE_LINES, PANGO_ALIGN_LEFT);

  if (flow->x > PADDING && flow->x + lead + text.width > right)
    start_line (flow);

  if (exit_weight > 0)
    cjm_icons_add_exit (flow->group, rgb, exit_weight, flow->x + 6, flow->y + text.height / 2);
  cjm_group_add_text (flow->group, &text, flow->x + lead - text.x, flow->y, rgb);
  flow->x += lead + text.width + FIGURE_GAP;
  flow->line_height = MAX (flow->line_height, text.height + 1);
}

static char *
format_measurement (const CjmLayout *layout,
                    CjmNode         *measurement)
{
  CjmWords *words = layout->words;
  const char *title = cjm_node_get_text (measurement, CJM_MEASUREMENT_TITLE);
  const char *unit = cjm_node_get_text (measurement, CJM_MEASUREMENT_UNIT);
  g_autofree char *value = cjm_figures_format_number (
      words, cjm_node_get_number (measurement, CJM_MEASUREMENT_VALUE), 2);

  if (title == NULL || *title == '\0')
    switch ((CjmMeasure) cjm_node_get_choice (measurement, CJM_MEASUREMENT_MEASURE))
      {
      case CJM_MEASURE_CSAT:
        title = cjm_words_get_context (words, "measure", "CSAT");
        break;
      case CJM_MEASURE_CES:
        title = cjm_words_get_context (words, "measure", "CES");
        break;
      case CJM_MEASURE_NPS:
        title = cjm_words_get_context (words, "measure", "NPS");
        break;
      case CJM_MEASURE_REVENUE:
        title = cjm_words_get_context (words, "measure", "revenue");
        break;
      case CJM_MEASURE_CHURN:
        title = cjm_words_get_context (words, "measure", "churn");
        break;
      case CJM_MEASURE_UNKNOWN:
      case CJM_MEASURE_OTHER:
        title = cjm_words_get_context (words, "measure", "value");
        break;
      }

  /* A unit that starts with a digit is the scale of the answers: 1–7 */
  if (unit == NULL || *unit == '\0' || g_ascii_isdigit (*unit))
    return g_strdup_printf ("%s %s", title, value);

  return g_strdup_printf ("%s %s\u00a0%s", title, value, unit);
}

/* How it differs from the episode that it answers to, on lines of its own */
static void
add_change (CjmFlow *flow,
            CjmNode *episode)
{
  const CjmTheme *theme = flow->layout->theme;
  const CjmChange *change = cjm_difference_find_change (flow->layout->difference, episode);
  g_autoptr (GPtrArray) list = cjm_change_list (flow->layout, episode);
  gboolean is_new = change != NULL && change->counterpart == NULL;

  for (guint i = 0; i < list->len; i++)
    add_figure (flow, is_new ? CJM_STYLE_SMALL_STRONG : CJM_STYLE_FIGURE, g_ptr_array_index (list, i),
                is_new ? theme->ideal : theme->secondary, 0);
  if (list->len > 0)
    start_line (flow);
}

/* What was dropped beside it, a line each */
static void
add_dropped (CjmFlow *flow,
             CjmNode *episode)
{
  g_autoptr (GPtrArray) dropped = cjm_change_list_dropped (flow->layout, episode);

  for (guint i = 0; dropped != NULL && i < dropped->len; i++)
    {
      start_line (flow);
      add_figure (flow, CJM_STYLE_FIGURE, g_ptr_array_index (dropped, i), flow->layout->theme->secondary, 0);
    }
}

static void
add_figures (CjmFlow *flow,
             CjmNode *episode)
{
  CjmWords *words = flow->layout->words;
  const CjmTheme *theme = flow->layout->theme;
  double share = cjm_node_get_number (episode, CJM_EPISODE_DROP_OFF);
  const char *duration = cjm_node_get_text (episode, CJM_EPISODE_DURATION);
  g_autofree char *before = cjm_change_format_duration (flow->layout, episode);
  guint n_measures = cjm_node_get_n_children (episode, CJM_EPISODE_MEASURES);

  if (!isnan (share) && share > 0)
    {
      g_autofree char *figure = cjm_figures_format_percentage (words, share);

      add_figure (flow, share >= MANY_LEAVE ? CJM_STYLE_SMALL_STRONG : CJM_STYLE_SMALL, figure, theme->negative_ink,
                  1 + 2 * (float) MIN (share, 0.5) / 0.5f);
    }

  if (duration != NULL)
    {
      g_autofree char *figure = cjm_figures_format_duration (words, duration);

      add_figure (flow, CJM_STYLE_SMALL, figure, theme->secondary, 0);
    }

  if (before != NULL)
    add_figure (flow, CJM_STYLE_FIGURE, before, theme->secondary, 0);

  for (guint i = 0; i < n_measures; i++)
    {
      g_autofree char *figure = format_measurement (flow->layout,
                                                    cjm_node_get_child (episode, CJM_EPISODE_MEASURES, i));

      add_figure (flow, CJM_STYLE_SMALL, figure, theme->secondary, 0);
    }
}

/* Two parts of a description, taken over, of which either may be missing */
static char *
join (char *first,
      char *second)
{
  char *both = first != NULL && second != NULL ? g_strconcat (first, ", ", second, NULL)
                                               : g_strdup (first != NULL ? first : second);

  g_free (first);
  g_free (second);

  return both;
}

static char *
describe (const CjmLayout *layout,
          CjmNode         *episode)
{
  CjmWords *words = layout->words;
  double share = cjm_node_get_number (episode, CJM_EPISODE_DROP_OFF);
  const char *duration = cjm_node_get_text (episode, CJM_EPISODE_DURATION);
  g_autoptr (GPtrArray) dropped = cjm_change_list_dropped (layout, episode);
  char *leave = NULL;
  char *takes = NULL;
  char *text;

  if (!isnan (share) && share > 0)
    {
      g_autofree char *figure = cjm_figures_format_percentage (words, share);

      leave = g_strdup_printf (cjm_words_get (words, "%s leave the journey here"), figure);
    }
  if (duration != NULL)
    takes = cjm_figures_format_duration (words, duration);

  takes = join (takes, cjm_change_format_duration (layout, episode));

  text = join (cjm_change_describe (layout, episode), join (takes, leave));
  for (guint i = 0; dropped != NULL && i < dropped->len; i++)
    text = join (text, g_strdup (g_ptr_array_index (dropped, i)));

  return text;
}

/**
 * cjm_episode_header_new:
 * @width: of the column, in canvas units
 *
 * Returns: (transfer full): an episode's title, its drop-off, duration and measures, and its picture
 */
CjmGroup *
cjm_episode_header_new (const CjmLayout *layout,
                        CjmNode         *episode,
                        float            width)
{
  g_autofree char *id = cjm_card_id_new (episode, CJM_CARD_WHOLE);
  CjmGroup *group = cjm_group_new (episode, id);
  const char *title = cjm_layout_get_text (episode, CJM_EPISODE_TITLE);
  const char *key = cjm_node_get_text (episode, CJM_EPISODE_PICTURE);
  CjmNode *picture = key != NULL ? cjm_document_find_picture (layout->document, key) : NULL;
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_EPISODE, title, width - 2 * PADDING, TITLE_LINES,
                                             PANGO_ALIGN_LEFT);
  CjmTextArea title_area = { .area = GRAPHENE_RECT_INIT (PADDING, 0, width - 2 * PADDING, 0),
                             .style = CJM_STYLE_EPISODE, .ground = layout->background };
  CjmFlow flow = { .layout = layout, .group = group, .x = PADDING, .y = text.height + FIGURES_GAP };

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (title);
  group->description = describe (layout, episode);
  group->width = width;
  cjm_group_add_own_text (group, &text, &title_area, layout->theme->ink);
  add_change (&flow, episode);
  add_figures (&flow, episode);
  add_dropped (&flow, episode);
  start_line (&flow);
  group->height = flow.y > text.height + FIGURES_GAP ? flow.y : text.height;

  if (cjm_image_can_show (picture))
    {
      graphene_rect_t area = GRAPHENE_RECT_INIT (0, ceilf (group->height) + PICTURE_GAP, width,
                                                 roundf (width * PICTURE_SHAPE));

      cjm_group_add_picture (group, picture, &area, CJM_NOTE_RADIUS);
      group->height = area.origin.y + area.size.height;
    }
  group->height = ceilf (group->height);

  return group;
}

/**
 * cjm_scenario_new:
 * @width: of the column, in canvas units
 *
 * Returns: (transfer full) (nullable): what happens in an episode, if it says so
 */
CjmGroup *
cjm_scenario_new (const CjmLayout *layout,
                  CjmNode         *episode,
                  float            width)
{
  const char *scenario = cjm_node_get_text (episode, CJM_EPISODE_SCENARIO);
  g_autofree char *id = cjm_card_id_new (episode, CJM_CARD_SCENARIO);
  CjmTextArea area = { .area = GRAPHENE_RECT_INIT (PADDING, 0, width - 2 * PADDING, 0), .style = CJM_STYLE_TEXT,
                       .ground = layout->background };
  g_auto (CjmText) text = { NULL };
  CjmGroup *group;

  if (scenario == NULL || *scenario == '\0')
    return NULL;

  text = cjm_texts_lay_out_paragraphs (layout->texts, CJM_STYLE_TEXT, scenario, width - 2 * PADDING, SCENARIO_LINES);
  group = cjm_group_new (episode, id);
  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (scenario);
  group->width = width;
  group->height = ceilf (text.height);
  cjm_group_add_own_text (group, &text, &area, layout->theme->ink);

  return group;
}
