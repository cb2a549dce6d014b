/* reference-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene.h"

/* What a scene holds as lines that a person can read and compare: each group with its place, its words and, for a card,
 * where the arrow keys lead from it. Places are in whole canvas units. */
char *reference_list_write   (CjmScene   *scene);
char *reference_list_compare (const char *expected,
                              const char *found);
