/* cjm-leaving-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-leaving-view.h"

#include <math.h>

#include "cjm-basis-words.h"
#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-tables.h"

/*
 * A bar for each episode, as high as the share of customers who are still there after it; under it what it is called, and
 * the share of those who leave in it.
 */

#define BAR_HEIGHT 140      /* of all who begin */
#define LEAST_BAR 76
#define MOST_BAR 120
#define GAP 4
#define FIGURE 22           /* the room over a bar */
#define TITLE_GAP 8
#define TITLE_LINES 3
#define ROW_BAR 18          /* the height of a bar that lies down, where it is narrow, */
#define ROW_FIGURES 96      /* the room of the two figures behind it, */
#define ROW_GAP 14          /* and between two of them */

/* "I search online: 22 % leave, 78 % are still there" */
static char *
describe_episode (const CjmLayout  *layout,
                  const CjmLeaving *leaving)
{
  g_autofree char *gone = cjm_figures_format_percentage (layout->words, leaving->drop_off);
  g_autofree char *left = cjm_figures_format_percentage (layout->words, leaving->left);

  /* Translators: an episode, the share of customers who leave in it, and of those who are still there after it */
  return g_strdup_printf (cjm_words_get_context (layout->words, "drop-off", "%1$s: %2$s leave, %3$s are still there"),
                          cjm_layout_get_text (leaving->episode, CJM_EPISODE_TITLE), gone, left);
}

/* "of 245 people, 95 % from 32 % to 44 %"; NULL where nobody counted */
static char *
describe_leaving (const CjmLayout  *layout,
                  const CjmLeaving *leaving)
{
  CjmWords *words = layout->words;
  g_autofree char *n = NULL;
  g_autofree char *people = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (leaving->n < 0)
    return NULL;

  n = cjm_figures_format_whole (words, leaving->n);
  people = g_strdup_printf (cjm_words_get_plural (words, "of %s customer", "of %s customers", leaving->n), n);
  if (!cjm_interval_is_known (&leaving->interval))
    return g_steal_pointer (&people);

  low = cjm_figures_format_percentage (words, leaving->interval.low);
  high = cjm_figures_format_percentage (words, leaving->interval.high);

  /* Translators: of so many customers, and an interval of 95 % confidence */
  return g_strdup_printf (cjm_words_get_context (words, "drop-off", "%1$s, 95\u00a0%% from %2$s to %3$s"), people, low, high);
}

/* That, and how sure it is who are still there: "still there: 95 % from 24 % to 35 %" */
static char *
describe_basis (const CjmLayout  *layout,
                const CjmLeaving *leaving)
{
  CjmWords *words = layout->words;
  g_autofree char *basis = describe_leaving (layout, leaving);
  g_autofree char *interval = cjm_basis_words_describe_interval (words, &leaving->left_interval, CJM_FIGURE_SHARE);
  g_autofree char *left = NULL;

  if (interval == NULL)
    return g_steal_pointer (&basis);

  /* Translators: an interval: 95 % from 24 % to 35 % */
  left = g_strdup_printf (cjm_words_get_context (words, "drop-off", "still there: %s"), interval);

  return basis != NULL ? g_strdup_printf ("%s · %s", basis, left) : g_steal_pointer (&left);
}

static void
add_text (const CjmLayout *layout,
          CjmGroup        *group,
          CjmStyle         style,
          const char      *words,
          float            y,
          guint32          rgb)
{
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, style, words, group->width, 1, PANGO_ALIGN_CENTER);

  cjm_group_add_text (group, &text, 0, y, rgb);
}

/* How high the titles under the bars are */
static float
measure_titles (const CjmLayout *layout,
                GArray          *episodes,
                float            width)
{
  float highest = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      CjmNode *episode = g_array_index (episodes, CjmLeaving, i).episode;
      g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL,
                                                 cjm_layout_get_text (episode, CJM_EPISODE_TITLE), width, TITLE_LINES,
                                                 PANGO_ALIGN_CENTER);

      highest = MAX (highest, text.height);
    }

  return ceilf (highest);
}

static CjmGroup *
create_episode (const CjmLayout  *layout,
                const CjmLeaving *leaving,
                float             width,
                float             titles)
{
  const CjmTheme *theme = layout->theme;
  g_autofree char *id = g_strconcat ("leaving-", cjm_node_get_id (leaving->episode), NULL);
  g_autofree char *left = cjm_figures_format_percentage (layout->words, leaving->left);
  float height = BAR_HEIGHT * (float) leaving->left;
  float bottom = FIGURE + BAR_HEIGHT;
  CjmGroup *group = cjm_group_new (leaving->episode, id);
  g_auto (CjmText) title = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL,
                                              cjm_layout_get_text (leaving->episode, CJM_EPISODE_TITLE), width,
                                              TITLE_LINES, PANGO_ALIGN_CENTER);

  group->flags = CJM_GROUP_CARD;
  group->width = width;
  group->height = bottom + TITLE_GAP + titles + FIGURE;
  group->title = describe_episode (layout, leaving);
  group->description = describe_basis (layout, leaving);
  cjm_group_add_rectangle (group, 0, bottom - MAX (height, 1), width, MAX (height, 1), MIN (4, height / 2))->fill =
      cjm_paint (theme->positive_area, 1);
  add_text (layout, group, CJM_STYLE_FIGURE_STRONG, left, bottom - height - FIGURE + 4, theme->ink);
  cjm_group_add_text (group, &title, 0, bottom + TITLE_GAP, theme->secondary);
  if (leaving->drop_off > 0)
    {
      g_autofree char *share = cjm_figures_format_percentage (layout->words, leaving->drop_off);
      g_autofree char *gone = g_strconcat ("−", share, NULL);

      add_text (layout, group, CJM_STYLE_FIGURE_STRONG, gone, bottom + TITLE_GAP + titles + 4, theme->negative_ink);
    }

  return group;
}

/* Where it is narrow: the title over a bar that lies down, and the figures behind it; where it ends */
static float
add_row (const CjmLayout  *layout,
         CjmPoster        *poster,
         const CjmLeaving *leaving,
         guint             index,
         float             y)
{
  const CjmTheme *theme = layout->theme;
  g_autofree char *id = g_strconcat ("leaving-", cjm_node_get_id (leaving->episode), NULL);
  g_autofree char *left = cjm_figures_format_percentage (layout->words, leaving->left);
  g_autofree char *share = cjm_figures_format_percentage (layout->words, leaving->drop_off);
  g_autofree char *gone = g_strconcat ("−", share, NULL);
  CjmGroup *group = cjm_group_new (leaving->episode, id);
  float width = poster->width - 2 * CJM_MARGIN, bar = width - ROW_FIGURES, bar_y;
  g_auto (CjmText) title = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL,
                                              cjm_layout_get_text (leaving->episode, CJM_EPISODE_TITLE), width, TITLE_LINES,
                                              PANGO_ALIGN_LEFT);
  g_auto (CjmText) stay = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE_STRONG, left);
  g_auto (CjmText) leave = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE_STRONG, gone);

  group->flags = CJM_GROUP_CARD;
  group->width = width;
  group->title = describe_episode (layout, leaving);
  group->description = describe_basis (layout, leaving);
  bar_y = ceilf (title.height) + GAP;
  group->height = bar_y + ROW_BAR;
  cjm_group_add_text (group, &title, -title.x, 0, theme->secondary);
  cjm_group_add_rectangle (group, 0, bar_y, MAX (bar * (float) leaving->left, 1), ROW_BAR, MIN (4, bar * (float) leaving->left / 2))
      ->fill = cjm_paint (theme->positive_area, 1);
  cjm_group_add_text (group, &stay, bar + GAP, bar_y + (ROW_BAR - stay.height) / 2, theme->ink);
  if (leaving->drop_off > 0)
    cjm_group_add_text (group, &leave, width - leave.width, bar_y + (ROW_BAR - leave.height) / 2, theme->negative_ink);
  cjm_poster_add (poster, group, CJM_MARGIN, y, index + 1);

  return y + group->height;
}

/* Bars beside each other; where they end */
static float
add_bars (const CjmLayout *layout,
          CjmPoster       *poster,
          GArray          *episodes,
          float            bar,
          float            y)
{
  float titles = measure_titles (layout, episodes, bar);

  for (guint i = 0; i < episodes->len; i++)
    cjm_poster_add (poster, create_episode (layout, &g_array_index (episodes, CjmLeaving, i), bar, titles),
                    CJM_MARGIN + (float) i * (bar + GAP), y, 1);

  return episodes->len > 0 ? y + FIGURE + BAR_HEIGHT + TITLE_GAP + titles + FIGURE : y;
}

/**
 * cjm_leaving_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out who is still there after each episode of the journey, and who leaves in it: cjm_leaving_list().
 */
void
cjm_leaving_view_lay_out (const CjmLayout *layout,
                          CjmPoster       *poster)
{
  CjmWords *words = layout->words;
  g_autoptr (GArray) episodes = cjm_leaving_list (layout->journey);
  gboolean narrow = cjm_chart_frame_is_narrow (layout);
  float n = MAX (episodes->len, 1), width = cjm_chart_frame_get_width (layout);
  float bar = CLAMP (floorf ((width - 2 * CJM_MARGIN + GAP) / n - GAP), LEAST_BAR, MOST_BAR);
  float y;

  poster->width = narrow ? width : MAX (width, 2 * CJM_MARGIN + n * (bar + GAP) - GAP);
  y = cjm_chart_frame_begin (layout, poster, cjm_words_get_context (words, "drop-off", "Who is still there?"));
  if (!narrow)
    y = add_bars (layout, poster, episodes, bar, y);
  for (guint i = 0; narrow && i < episodes->len; i++)
    y = add_row (layout, poster, &g_array_index (episodes, CjmLeaving, i), i, y) + ROW_GAP;
  cjm_chart_frame_end (layout, poster,
                       episodes->len > 0
                           ? cjm_words_get_context (words, "drop-off", "Of all customers who begin. Where nobody said how many leave, nobody does.")
                           : cjm_words_get_context (words, "drop-off", "There are no episodes yet."), y);
}
