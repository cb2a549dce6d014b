/* cjm-map-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"

/*
 * Putting things on a map without dragging: what a person took from the palette, or wants to move, waits for a click.
 */

/**
 * cjm_map_view_start_placing:
 * @cargo: what to put down at the next click, or with Enter behind the card that has the focus
 */
void
cjm_map_view_start_placing (CjmMapView *self, const CjmCargo *cargo)
{
  CjmCargo *copy;

  g_return_if_fail (CJM_IS_MAP_VIEW (self));
  g_return_if_fail (cargo != NULL);

  copy = cjm_cargo_copy (cargo);
  cjm_map_view_stop_placing (self);
  self->placing = copy;
  g_object_notify (G_OBJECT (self), "placing");
}

/**
 * cjm_map_view_stop_placing:
 *
 * Forgets what waits to be placed.
 */
void
cjm_map_view_stop_placing (CjmMapView *self)
{
  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  if (self->placing == NULL)
    return;

  g_clear_pointer (&self->placing, cjm_cargo_free);
  g_object_notify (G_OBJECT (self), "placing");
}
