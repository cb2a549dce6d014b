/* cjm-window-compare.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-window.h"

G_BEGIN_DECLS

/* The document of a window beside another state of it. */

void cjm_window_compare (CjmWindow   *self,
                         CjmDocument *old_document,
                         const char  *old_name,
                         CjmDocument *new_document,
                         const char  *new_name);

G_END_DECLS
