/* cjm-session.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Which windows there are and what each shows, remembered so that they are there again at the next start. */

#define CJM_TYPE_SESSION (cjm_session_get_type ())
G_DECLARE_FINAL_TYPE (CjmSession, cjm_session, CJM, SESSION, GObject)

CjmSession *cjm_session_new   (GtkApplication *application,
                               const char     *path);
GVariant   *cjm_session_load  (CjmSession     *self);
void        cjm_session_begin (CjmSession     *self);
void        cjm_session_hold  (CjmSession     *self);

G_END_DECLS
