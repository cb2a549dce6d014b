/* cjm-export-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"
#include "cjm-scene.h"

G_BEGIN_DECLS

/* The choices for a picture of one journey or persona, with the picture in small. */

#define CJM_TYPE_EXPORT_DIALOG (cjm_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CjmExportDialog, cjm_export_dialog, CJM, EXPORT_DIALOG, AdwWindow)

GtkWidget *cjm_export_dialog_new       (GtkWindow             *parent,
                                        CjmDocument           *document,
                                        CjmNode               *subject);
void       cjm_export_dialog_set_shown (CjmExportDialog       *self,
                                        CjmSceneView           view,
                                        CjmOverlays            overlays);
void       cjm_export_dialog_set_chart (CjmExportDialog       *self,
                                        const CjmSceneOptions *chart,
                                        const char            *title);
void       cjm_export_dialog_export_to (CjmExportDialog       *self,
                                        GFile                 *target);

G_END_DECLS
