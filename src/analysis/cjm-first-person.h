/* cjm-first-person.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a journey is named as the customer would say it, which the Goal page nudges towards. */

gboolean cjm_title_is_first_person (const char *title,
                                    const char *language);

G_END_DECLS
