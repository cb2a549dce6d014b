/* cjm-expectation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean cjm_expectation_check (GFile       *file,
                                const char  *name,
                                const char  *expected,
                                char       **found,
                                GError     **error);

G_END_DECLS
