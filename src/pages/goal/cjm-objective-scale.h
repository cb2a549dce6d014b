/* cjm-objective-scale.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-node.h"

G_BEGIN_DECLS

/* The way of an objective from its baseline to its target, and how far along it the newest measurement is. */

#define CJM_TYPE_OBJECTIVE_SCALE (cjm_objective_scale_get_type ())
G_DECLARE_FINAL_TYPE (CjmObjectiveScale, cjm_objective_scale, CJM, OBJECTIVE_SCALE, GtkWidget)

GtkWidget *cjm_objective_scale_new  (void);
void       cjm_objective_scale_show (CjmObjectiveScale *self,
                                     CjmNode           *objective);

G_END_DECLS
