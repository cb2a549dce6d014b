/* cjm-face.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-face.h"

/* Faces are drawn for this radius. */
#define DRAWN_RADIUS 13

/**
 * cjm_face_add_rating:
 * @group: (inout): takes the item
 * @ground: 0xrrggbb of what the ring stands on
 * @radius: canvas units
 *
 * Adds a ring round (@x, @y): filled with @color where a score is measured, hollow and dashed where it is assumed.
 */
void
cjm_face_add_rating (CjmGroup *group,
                     gboolean  measured,
                     guint32   color,
                     guint32   ground,
                     float     x,
                     float     y,
                     float     radius)
{
  CjmItem *ring = cjm_group_add_path (group);
  float line_width = MAX (radius / 7, 1.2f);

  cjm_item_add_circle (ring, x, y, radius - line_width / 2);
  ring->fill = cjm_paint (measured ? color : ground, 1);
  ring->stroke = cjm_paint (color, 1);
  ring->line_width = line_width;
  if (!measured)
    {
      ring->dash[0] = radius / 3.6f;
      ring->dash[1] = radius / 5.2f;
    }
}

/**
 * cjm_face_add:
 * @group: (inout): takes the items
 * @score: -5…5; the mouth follows it
 * @measured: whether the score comes from customers
 * @color: of the ring, and of the face where @score is assumed
 * @ground: what the face stands on
 * @radius: canvas units
 *
 * Adds a face round (@x, @y) in a ring as of cjm_face_add_rating().
 */
void
cjm_face_add (CjmGroup *group,
              double    score,
              gboolean  measured,
              guint32   color,
              guint32   ground,
              float     x,
              float     y,
              float     radius)
{
  float scale = radius / DRAWN_RADIUS;
  float smile = CLAMP (score / 5, -1, 1);
  guint32 ink = measured ? ground : color;
  float ends = y + (4.2f - 1.7f * smile) * scale;
  float middle = y + (4.2f + 2.9f * smile) * scale;
  CjmItem *item;

  cjm_face_add_rating (group, measured, color, ground, x, y, radius);

  item = cjm_group_add_path (group);
  cjm_item_add_circle (item, x - 4 * scale, y - 2.8f * scale, 1.6f * scale);
  cjm_item_add_circle (item, x + 4 * scale, y - 2.8f * scale, 1.6f * scale);
  item->fill = cjm_paint (ink, 1);

  item = cjm_group_add_path (group);
  cjm_item_move_to (item, x - 5 * scale, ends);
  cjm_item_curve_to (item, x - 2.6f * scale, middle, x + 2.6f * scale, middle, x + 5 * scale, ends);
  item->stroke = cjm_paint (ink, 1);
  item->line_width = 1.7f * scale;
}
