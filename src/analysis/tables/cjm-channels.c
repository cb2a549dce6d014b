/* cjm-channels.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-channels.h"

#include <math.h>

#include "cjm-answers.h"
#include "cjm-phase-match.h"

/* What a touchpoint weighs where nobody said how important it is */
#define USUAL_IMPORTANCE 3

/* On the way through a journey */
typedef struct
{
  GPtrArray *rows;
  GHashTable *by_title;     /* of CjmChannelRow, by the folded title */
} CjmChannelSearch;

/**
 * cjm_channel_row_free:
 * @self: (transfer full): a row
 */
void
cjm_channel_row_free (CjmChannelRow *self)
{
  g_array_unref (self->channels);
  g_free (self);
}

static CjmChannelRow *
create_row (const char *title)
{
  CjmChannelRow *row = g_new0 (CjmChannelRow, 1);

  row->title = title;
  row->channels = g_array_new (FALSE, TRUE, sizeof (CjmChannel));

  return row;
}

/* The channel of that name in a row, which gets one if need be; names differ in more than case and blanks round them */
static CjmChannel *
take_channel (CjmChannelRow *row,
              const char    *folded,
              CjmNode       *touchpoint)
{
  CjmChannel channel = { .channel = cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_CHANNEL), .touchpoint = touchpoint,
                         .source = CJM_SCORE_MEASURED };

  for (guint i = 0; i < row->channels->len; i++)
    {
      CjmChannel *known = &g_array_index (row->channels, CjmChannel, i);
      g_autofree char *name = cjm_title_fold (known->channel);

      if (g_str_equal (name, folded))
        return known;
    }

  g_array_append_val (row->channels, channel);

  return &g_array_index (row->channels, CjmChannel, row->channels->len - 1);
}

/* The sum of the weights is kept in the value of the interval until finish_row(). */
static void
add_to_row (CjmChannelRow *row,
            const char    *folded,
            CjmNode       *touchpoint,
            double         weight)
{
  CjmChannel *channel = take_channel (row, folded, touchpoint);

  channel->mean += weight * cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE);
  channel->interval.value += weight;
  channel->n_touchpoints++;
  if (!cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED))
    channel->source = CJM_SCORE_ASSUMED;
}

static void
finish_row (CjmChannelRow *row)
{
  double best = -G_MAXDOUBLE, worst = G_MAXDOUBLE;

  for (guint i = 0; i < row->channels->len; i++)
    {
      CjmChannel *channel = &g_array_index (row->channels, CjmChannel, i);
      CjmAnswers answers = { NAN, NAN, -1 };

      channel->mean /= channel->interval.value;
      if (channel->n_touchpoints == 1)
        cjm_touchpoint_get_answers (channel->touchpoint, &answers);
      channel->n = answers.count;
      cjm_interval_of_mean (&answers, &channel->interval);
      best = MAX (best, channel->mean);
      worst = MIN (worst, channel->mean);
    }
  row->difference = row->channels->len > 0 ? best - worst : 0;
}

static void
add_touchpoint (CjmChannelSearch *self,
                CjmNode          *touchpoint)
{
  const char *title = cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_TITLE);
  gint64 importance = cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE);
  g_autofree char *channel = cjm_title_fold (cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_CHANNEL));
  g_autofree char *folded = cjm_title_fold (title);
  CjmChannelRow *row;

  if (*channel == '\0' || isnan (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE)))
    return;

  add_to_row (g_ptr_array_index (self->rows, 0), channel, touchpoint,
              importance == CJM_WHOLE_ABSENT ? USUAL_IMPORTANCE : (double) importance);
  if (*folded == '\0')
    return;

  row = g_hash_table_lookup (self->by_title, folded);
  if (row == NULL)
    {
      row = create_row (title);
      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (self->by_title, g_steal_pointer (&folded), row);
    }
  add_to_row (row, channel, touchpoint, 1);
}

/**
 * cjm_channels_list:
 * @journey: a node of kind journey
 *
 * Channels side by side. The first row is of all touchpoints whose channel and satisfaction are known: the mean of each
 * channel, weighted by importance as in cjm_heat_list(). A row follows for each title that stands on two channels or more,
 * with the plain mean of each, as the finding about channels has it. Titles and channels are compared without regard to case
 * and blanks round them. With the interval of the mean where a channel is one touchpoint; of several it is not known
 * whether the same people answered.
 *
 * Returns: (transfer full) (element-type CjmChannelRow): in the order of the journey; empty where no channel is rated
 */
GPtrArray *
cjm_channels_list (CjmNode *journey)
{
  CjmChannelSearch self = { .rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_channel_row_free) };
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);

  self.by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (self.rows, create_row (NULL));
  for (guint i = 0; i < episodes->len; i++)
    for (guint j = 0; j < cjm_node_get_n_children (g_ptr_array_index (episodes, i), CJM_EPISODE_TOUCHPOINTS); j++)
      add_touchpoint (&self, cjm_node_get_child (g_ptr_array_index (episodes, i), CJM_EPISODE_TOUCHPOINTS, j));
  g_hash_table_unref (self.by_title);

  for (guint i = self.rows->len; i > 0; i--)
    {
      CjmChannelRow *row = g_ptr_array_index (self.rows, i - 1);

      if (row->channels->len < (row->title != NULL ? 2 : 1))
        g_ptr_array_remove_index (self.rows, i - 1);
      else
        finish_row (row);
    }

  return self.rows;
}
