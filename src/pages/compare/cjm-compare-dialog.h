/* cjm-compare-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-comparison.h"

G_BEGIN_DECLS

/*
 * Signals: show-node (CjmNode *node): a person wants to see it; it is of either document, and may be in no other one.
 */
#define CJM_TYPE_COMPARE_DIALOG (cjm_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CjmCompareDialog, cjm_compare_dialog, CJM, COMPARE_DIALOG, AdwWindow)

GtkWidget     *cjm_compare_dialog_new            (GtkWindow        *parent,
                                                  CjmDocument      *old_document,
                                                  const char       *old_name,
                                                  CjmDocument      *new_document,
                                                  const char       *new_name);
CjmComparison *cjm_compare_dialog_get_comparison (CjmCompareDialog *self);
char          *cjm_compare_dialog_get_text       (CjmCompareDialog *self);

G_END_DECLS
