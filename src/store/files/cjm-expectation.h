/* cjm-expectation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether a file is still what it was when it was last seen, asked just before something takes its place. */

gboolean cjm_expectation_check (GFile      *file,
                                const char *name,
                                const char *expected,
                                char      **found,
                                GError    **error);

G_END_DECLS
