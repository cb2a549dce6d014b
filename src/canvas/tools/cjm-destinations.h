/* cjm-destinations.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-node.h"

G_BEGIN_DECLS

/* Where cards may go, as a list to choose from: the way without a drag. */

/*
 * Signals: chosen (CjmNode *node).
 */
#define CJM_TYPE_DESTINATIONS (cjm_destinations_get_type ())
G_DECLARE_FINAL_TYPE (CjmDestinations, cjm_destinations, CJM, DESTINATIONS, GtkPopover)

GtkWidget  *cjm_destinations_new      (CjmNode         *journey,
                                       CjmNode         *traveller,
                                       const char      *lead,
                                       gboolean         copy);
const char *cjm_destinations_get_lead (CjmDestinations *self);
gboolean    cjm_destinations_get_copy (CjmDestinations *self);

G_END_DECLS
