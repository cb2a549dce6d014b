/* cjm-navigation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-scene-private.h"

const CjmGroup *
cjm_scene_get_neighbour (CjmScene *self, const char *id, CjmDirection direction)
{
  return NULL;
}

void
cjm_scene_get_position_in_set (CjmScene *self, const char *id, guint *position, guint *size)
{
  *position = 1;
  *size = 1;
}
