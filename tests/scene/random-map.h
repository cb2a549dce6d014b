/* random-map.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

/* Documents as people make them, drawn by a seed; the same seed gives the same one. */
CjmDocument *random_map_new (guint32 seed);
