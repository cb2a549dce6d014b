/* cjm-plan-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* What an action plan calls the parts of its matrix, and how far an improvement is. All strings belong to the words. */

const char *cjm_quadrant_get_name  (CjmWords   *words,
                                    CjmQuadrant quadrant);
const char *cjm_quadrant_get_title (CjmWords   *words,
                                    CjmQuadrant quadrant);
const char *cjm_status_get_name    (CjmWords   *words,
                                    CjmStatus   status);

G_END_DECLS
