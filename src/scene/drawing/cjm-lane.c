/* cjm-lane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-curve-scale.h"
#include "cjm-lane.h"
#include "cjm-theme.h"

#define ROW(LANE, lane_name, lane_title, ...) \
  [CJM_LANE_##LANE] = { .name = lane_name, .title = lane_title, __VA_ARGS__ },

static const CjmLaneInfo lanes[] = { CJM_LANES (ROW) };

/**
 * cjm_lane_get_info:
 * @lane: one of them
 *
 * Returns: (transfer none): its row
 */
const CjmLaneInfo *
cjm_lane_get_info (CjmLane lane)
{
  g_return_val_if_fail (lane < CJM_N_LANES, NULL);

  return &lanes[lane];
}

/**
 * cjm_lane_get_title:
 * @lane: one of them
 * @words: (nullable): of a document; %NULL for those of the interface
 *
 * Returns: (transfer none): what a person calls the lane
 */
const char *
cjm_lane_get_title (CjmLane   lane,
                    CjmWords *words)
{
  g_return_val_if_fail (lane < CJM_N_LANES, NULL);

  return words != NULL ? cjm_words_get_context (words, "lane", lanes[lane].title)
                       : g_dpgettext2 (NULL, "lane", lanes[lane].title);
}

/**
 * cjm_lane_find:
 * @name: such as "touchpoints"
 * @lane: (out): which one that is; as it was where it is none
 *
 * Returns: whether there is such a lane
 */
gboolean
cjm_lane_find (const char *name,
               CjmLane    *lane)
{
  for (guint i = 0; i < CJM_N_LANES; i++)
    if (g_str_equal (name, lanes[i].name))
      {
        *lane = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * cjm_lane_takes:
 * @lane: one of them
 * @type: what is to be put somewhere
 *
 * Returns: whether it may stand in this lane; a note that is neither question nor problem yet may in both of theirs
 */
gboolean
cjm_lane_takes (CjmLane            lane,
                const CjmCardType *type)
{
  const CjmCardType *own = &cjm_lane_get_info (lane)->type;

  return own->kind == type->kind
         && (own->kind != CJM_KIND_NOTE || type->member == CJM_END || type->member == own->member);
}

/**
 * cjm_lane_list_names:
 * @separator: what stands between two of them
 *
 * Returns: (transfer full): the names of all lanes
 */
char *
cjm_lane_list_names (const char *separator)
{
  const char *names[CJM_N_LANES + 1] = { NULL };

  for (guint i = 0; i < CJM_N_LANES; i++)
    names[i] = lanes[i].name;

  return g_strjoinv (separator, (char **) names);
}

/**
 * cjm_lane_get_padding:
 * @lane: one of them
 *
 * Returns: the room above and below its cards, in canvas units
 */
float
cjm_lane_get_padding (CjmLane lane)
{
  return cjm_lane_get_info (lane)->height > 0 ? 0 : CJM_LANE_PADDING;
}
