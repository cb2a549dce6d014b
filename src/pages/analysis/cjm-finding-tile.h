/* cjm-finding-tile.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-finding.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/*
 * One finding as a person reads it: the sentence, what it rests on, and a menu of what can be done about it.
 *
 * Actions of whoever shows it: finding.show, finding.explain, finding.add-problem, finding.add-improvement, finding.set-aside,
 * each with the key of the finding.
 */
#define CJM_TYPE_FINDING_TILE (cjm_finding_tile_get_type ())
G_DECLARE_FINAL_TYPE (CjmFindingTile, cjm_finding_tile, CJM, FINDING_TILE, GtkFlowBoxChild)

GtkWidget  *cjm_finding_tile_new     (void);
void        cjm_finding_tile_show    (CjmFindingTile   *self,
                                      const CjmFinding *finding,
                                      gboolean          has_episode,
                                      CjmWords         *words);
const char *cjm_finding_tile_get_key (CjmFindingTile   *self);

G_END_DECLS
