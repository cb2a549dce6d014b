/* cjm-environment.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a program asks of the machine it runs on, before anything else. */

void        cjm_environment_init_locale   (void);
const char *cjm_environment_get_data_dir  (void);
const char *cjm_environment_get_language  (void);
gboolean    cjm_environment_is_example    (GFile *file);
char       *cjm_environment_dup_state_dir (void);
char       *cjm_environment_dup_today     (void);

G_END_DECLS
