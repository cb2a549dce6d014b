/* cjm-plan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-emotion.h"

G_BEGIN_DECLS

/* The action plan of a document: its improvements as rows of a table, what each of them still lacks, and which of them
 * are asked for. It reads no clock: whoever asks says which day it is. Rows are valid until the document changes. */

/* What an improvement lacks that is still to be done. One that is done or dropped lacks nothing: who looks for what is to
 * be arranged is not to find what was over long ago. */
typedef enum
{
  CJM_PLAN_NO_OWNER = 1 << 0,       /* nobody is named; a name of blanks is none */
  CJM_PLAN_NO_DEADLINE = 1 << 1,
  CJM_PLAN_OVERDUE = 1 << 2,        /* its deadline was before today; on the day itself there is still time */
  CJM_PLAN_NO_OBJECTIVE = 1 << 3,   /* it serves none that is in the document */
  CJM_PLAN_NOT_PLACED = 1 << 4,     /* its impact or its effort is unknown, so that it has no quadrant */
} CjmPlanLacks;

#define CJM_N_PLAN_LACKS 5

/* One improvement; all nodes are borrowed */
typedef struct
{
  CjmNode *improvement;
  GPtrArray *episodes;      /* of CjmNode: under which it stands; empty for none */
  CjmNode *episode;         /* the first of them, and the phase it is in; NULL for none */
  CjmNode *phase;
  GPtrArray *problems;      /* of CjmNode: those it solves that are in the document, each once, in its order */
  GPtrArray *objectives;    /* of CjmNode: those it serves, likewise */
  CjmStatus status;
  CjmQuadrant quadrant;     /* unknown where it is not placed, whatever its status */
  CjmPlanLacks lacks;
} CjmPlanRow;

/* How many of some rows there are of each sort; what is done and dropped counts among the quadrants, and lacks nothing */
typedef struct
{
  guint improvements;
  guint quadrants[CJM_QUADRANT_THANKLESS_TASK + 1];
  guint statuses[CJM_STATUS_DROPPED + 1];
  guint no_owner;
  guint no_deadline;
  guint no_owner_or_deadline;   /* those that lack one or both, each once */
  guint overdue;
  guint no_objective;
  guint not_placed;
} CjmPlanCounts;

/* Which rows are asked for: those that answer to all that is said. Empty as { 0 }, and then every row does. */
typedef struct
{
  const char *owner;        /* a name, without regard to case and the blanks around it; NULL for anybody, and for nobody */
  const char *objective;    /* an id: what serves it */
  const char *phase;        /* an id: what stands under an episode of it */
  CjmStatus status;         /* unknown for any */
  CjmPlanLacks lacks;       /* all of these */
} CjmPlanFilter;

GPtrArray  *cjm_plan_list        (CjmDocument         *document,
                                  const char          *today);
CjmPlanRow *cjm_plan_read        (CjmDocument         *document,
                                  CjmNode             *improvement,
                                  const char          *today);
void        cjm_plan_row_free    (CjmPlanRow          *self);
void        cjm_plan_count       (GPtrArray           *rows,
                                  CjmPlanCounts       *counts);
gboolean    cjm_plan_filter      (const CjmPlanRow    *row,
                                  const CjmPlanFilter *filter);
GPtrArray  *cjm_plan_list_owners (CjmDocument         *document);
const char *cjm_plan_lack_get_id (CjmPlanLacks         lack);
const char *cjm_quadrant_get_id  (CjmQuadrant          quadrant);

G_END_DECLS
