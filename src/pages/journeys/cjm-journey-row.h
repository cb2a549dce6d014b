/* cjm-journey-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-node-row.h"

G_BEGIN_DECLS

/* One journey in the sidebar: its role, its curve in small, and its title where that tells it from others. */

#define CJM_TYPE_JOURNEY_ROW (cjm_journey_row_get_type ())
G_DECLARE_FINAL_TYPE (CjmJourneyRow, cjm_journey_row, CJM, JOURNEY_ROW, GtkListBoxRow)

GtkWidget  *cjm_journey_row_new    (CjmNode       *journey,
                                    gboolean       show_title);
void        cjm_journey_row_rename (CjmJourneyRow *self,
                                    const char    *step);
const char *cjm_journey_get_role   (CjmNode       *journey);

G_END_DECLS
