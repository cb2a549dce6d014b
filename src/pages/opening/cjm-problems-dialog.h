/* cjm-problems-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-problem.h"

G_BEGIN_DECLS

/* What is wrong with a file that was refused, or that opened with warnings. */

#define CJM_TYPE_PROBLEMS_DIALOG (cjm_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CjmProblemsDialog, cjm_problems_dialog, CJM, PROBLEMS_DIALOG, AdwWindow)

GtkWidget *cjm_problems_dialog_new      (GtkWindow         *parent,
                                         GFile             *file,
                                         GPtrArray         *problems);
char      *cjm_problems_dialog_get_text (CjmProblemsDialog *self);

G_END_DECLS
