/* cjm-scene-update.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-history.h"
#include "cjm-scene-private.h"

/**
 * cjm_scene_update:
 * @edits: of CjmEdit, as the document's signal `changed` gives them
 *
 * Follows edits of the document.
 */
void
cjm_scene_update (CjmScene *self, GArray *edits)
{
  if (edits->len > 0)
    cjm_scene_lay_out (self);
}
