/* cjm-channels-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-channels-view.h"

#include <math.h>

#include "cjm-basis-words.h"
#include "cjm-channels.h"
#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-score-rows.h"

/*
 * A row for all touchpoints and one for each that stands on several channels, those farthest apart first; a dot for each
 * channel, and an area from the worst to the best.
 */

#define MOST_ROWS 40

static int
compare_rows_cb (gconstpointer a,
                 gconstpointer b)
{
  const CjmChannelRow *first = *(const CjmChannelRow *const *) a, *second = *(const CjmChannelRow *const *) b;

  if ((first->title == NULL) != (second->title == NULL))
    return first->title == NULL ? -1 : 1;

  return (first->difference < second->difference) - (first->difference > second->difference);
}

static const char *
get_row_name (const CjmLayout     *layout,
              const CjmChannelRow *row)
{
  return row->title != NULL ? row->title : cjm_words_get_context (layout->words, "channels", "All touchpoints");
}

/* "3 touchpoints · measured · 240 answers" */
static char *
describe_channel (const CjmLayout  *layout,
                  const CjmChannel *channel)
{
  CjmWords *words = layout->words;
  g_autofree char *n = cjm_figures_format_whole (words, channel->n_touchpoints);
  g_autofree char *basis = cjm_basis_words_describe (words, channel->source, channel->n, &channel->interval,
                                                     CJM_FIGURE_SCORE);
  g_autofree char *number = g_strdup_printf (cjm_words_get_plural (words, "%s touchpoint", "%s touchpoints",
                                                                   channel->n_touchpoints), n);

  return g_strconcat (number, " · ", basis, NULL);
}

static CjmGroup *
create_card (const CjmLayout     *layout,
             const CjmChannelRow *row,
             const CjmChannel    *channel,
             guint                index)
{
  g_autofree char *id = g_strdup_printf ("channel-%u-%s", index, cjm_node_get_id (channel->touchpoint));
  g_autofree char *figure = cjm_figures_format_score (layout->words, channel->mean);
  CjmGroup *group = cjm_group_new (channel->touchpoint, id);

  /* Translators: a touchpoint, a channel, and the score of the one on the other: Booking, website: −2.6 */
  group->title = g_strdup_printf (cjm_words_get_context (layout->words, "channels", "%1$s, %2$s: %3$s"),
                                  get_row_name (layout, row), channel->channel, figure);
  group->description = describe_channel (layout, channel);

  return group;
}

static void
add_row (CjmScoreRows        *rows,
         const CjmChannelRow *channels)
{
  const CjmLayout *layout = rows->layout;
  g_autoptr (CjmScoreStrip) strip = cjm_score_rows_create_strip (layout);
  g_autofree char *difference = cjm_figures_format_number (layout->words, channels->difference, 1);
  double best = -5, worst = 5;
  CjmScoreRow row = { .name = get_row_name (layout, channels), .strip = strip, .from = NAN, .tick = NAN };

  for (guint i = 0; i < channels->channels->len; i++)
    {
      const CjmChannel *channel = &g_array_index (channels->channels, CjmChannel, i);
      g_autofree char *figure = cjm_figures_format_score (layout->words, channel->mean);

      cjm_score_strip_add (strip, layout, channel->mean, channel->source, channel->channel, figure)->interval =
          channel->interval;
      best = MAX (best, channel->mean);
      worst = MIN (worst, channel->mean);
    }
  if (channels->channels->len > 1)
    {
      row.from = worst;
      row.to = best;
      row.area = cjm_theme_mix (layout->theme->secondary, layout->background, 0.1);
      row.figure = difference;
      row.ink = channels->difference >= 1 ? layout->theme->negative_ink : layout->theme->secondary;
      row.words = cjm_words_get_context (layout->words, "channels", "between the best and the worst");
    }
  cjm_score_rows_add (rows, &row);
  for (guint i = 0; i < channels->channels->len; i++)
    cjm_score_rows_add_mark (rows, &row, i, create_card (layout, channels,
                                                         &g_array_index (channels->channels, CjmChannel, i), rows->n_rows));
}

static char *
create_note (const CjmLayout *layout,
             guint            n)
{
  CjmWords *words = layout->words;
  g_autofree char *most = cjm_figures_format_whole (words, MOST_ROWS);
  g_autofree char *all = cjm_figures_format_whole (words, n);
  const char *note = cjm_words_get_context (words, "channels",
                                            "Mean satisfaction; of all touchpoints by importance. Filled: measured. Dashed: not all of it. The line is an interval of 95\u00a0%.");

  if (n == 0)
    return g_strdup (cjm_words_get_context (words, "channels", "No touchpoint with a channel is rated yet."));
  if (n <= MOST_ROWS)
    return g_strdup (note);

  /* Translators: how to read a chart, how many rows it has, and how many there are */
  return g_strdup_printf (cjm_words_get_context (words, "channels", "%1$s The first %2$s of %3$s."), note, most, all);
}

/**
 * cjm_channels_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out what customers think of each channel, and of the same touchpoint on each: cjm_channels_list().
 */
void
cjm_channels_view_lay_out (const CjmLayout *layout,
                           CjmPoster       *poster)
{
  g_autoptr (GPtrArray) channels = cjm_channels_list (layout->journey);
  g_autofree char *note = create_note (layout, channels->len);
  CjmScoreRows rows;
  float y;

  g_ptr_array_sort (channels, compare_rows_cb);
  poster->width = cjm_chart_frame_get_width (layout);
  y = cjm_chart_frame_begin (layout, poster, cjm_words_get_context (layout->words, "channels", "Channels side by side"));
  if (channels->len > 0)
    {
      cjm_score_rows_begin (&rows, layout, poster, y);
      for (guint i = 0; i < MIN (channels->len, MOST_ROWS); i++)
        add_row (&rows, g_ptr_array_index (channels, i));
      y = rows.y;
    }
  cjm_chart_frame_end (layout, poster, note, y);
}
