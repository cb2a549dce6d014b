/* fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-place.h"

/* A document with two phases: p1 with e1 (touchpoints a b c, question q, problems x y, a scenario, a score) and e2
 * (touchpoint d, a score that nobody knows), p2 without episodes; the improvement i solves x. */
typedef struct
{
  CjmDocument *document;
} Fixture;

void     fixture_set_up    (Fixture      *self,
                            gconstpointer data);
void     fixture_tear_down (Fixture      *self,
                            gconstpointer data);
CjmNode *fixture_find      (Fixture      *self,
                            const char   *id);

/* Words with blanks between, as an array that owns them */
GPtrArray *fixture_split (const char *words);

/* The nodes with these ids, borrowed */
GPtrArray *fixture_list (Fixture    *self,
                         const char *ids);

/* The ids of the children in a list, with blanks between; of those that are new their titles */
char *fixture_describe_list (Fixture    *self,
                             const char *parent,
                             guint       member);

/* One step of the history, that undoing takes back: the label of the only one, which is undone. NULL where there is none */
char *fixture_undo (Fixture *self);
