/* cjm-scene-overlay.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-curve-overlay.h"
#include "cjm-scene-private.h"

/* Lays out what a map shows over the journey's own curve, whose points have to be there */
void
cjm_scene_lay_out_overlays (CjmScene *self)
{
  for (guint i = 0; i < self->overlays->len; i++)
    {
      CjmPlacement *placement = g_ptr_array_index (self->overlays, i);

      if (placement->group->id != NULL && g_hash_table_lookup (self->placements, placement->group->id) == placement)
        g_hash_table_remove (self->placements, placement->group->id);
    }
  g_ptr_array_set_size (self->overlays, 0);
  g_clear_pointer (&self->left_out, g_free);
  if (!cjm_overlays_are_wanted (&self->layout))
    return;

  cjm_overlays_lay_out (&self->layout, self->columns, self->overlays, &self->left_out);
  for (guint i = 0; i < self->overlays->len; i++)
    {
      CjmPlacement *placement = g_ptr_array_index (self->overlays, i);

      if (placement->group->id != NULL)
        g_hash_table_replace (self->placements, placement->group->id, placement);
    }
}

/* Compares the journey with the one that it is based on */
void
cjm_scene_read_difference (CjmScene *self)
{
  g_clear_pointer (&self->difference, cjm_difference_free);
  self->difference = cjm_difference_new (self->document, self->journey);
  self->layout.difference = self->difference;
}
