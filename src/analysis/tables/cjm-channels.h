/* cjm-channels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion.h"
#include "cjm-statistics.h"

G_BEGIN_DECLS

/* Channels side by side: what customers think of each, and of the same thing on each. Nodes and texts are borrowed, and
 * valid until the document changes. */

/* What is known of one channel */
typedef struct
{
  const char *channel;      /* as it is written first */
  CjmNode *touchpoint;      /* the first one */
  double mean;              /* of its satisfactions */
  guint n_touchpoints;      /* whose satisfaction is known */
  CjmScoreSource source;    /* measured where all of them are */
  gint64 n;                 /* answers to the one that there is; -1 of several, and where unknown */
  CjmInterval interval;     /* around the mean of the one that there is */
} CjmChannel;

typedef struct
{
  const char *title;        /* of the touchpoints; NULL for all */
  GArray *channels;         /* of CjmChannel, in the order of the journey; of a title at least two */
  double difference;        /* of the best and the worst mean, ≥ 0 */
} CjmChannelRow;

GPtrArray *cjm_channels_list    (CjmNode       *journey);
void       cjm_channel_row_free (CjmChannelRow *self);

G_END_DECLS
