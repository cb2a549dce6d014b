/* cjm-application.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The one process for all windows: a second start hands its files to the first, and quitting asks every window. */

#define CJM_TYPE_APPLICATION (cjm_application_get_type ())
G_DECLARE_FINAL_TYPE (CjmApplication, cjm_application, CJM, APPLICATION, AdwApplication)

CjmApplication *cjm_application_new (void);

G_END_DECLS
