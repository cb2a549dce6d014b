/* cjm-difference.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* How an episode differs, for the customer, from the one of the basis journey that it answers to */
typedef struct
{
  CjmNode *counterpart;     /* borrowed, of the basis journey; NULL: it answers to none, and is new */
  gboolean title;           /* it is called something else */
  gboolean duration;        /* it takes another time */
  guint n_new;              /* touchpoints that are not there, by title and contact; their order does not count */
  guint n_gone;             /* touchpoints that are only there */
  double rise;              /* of the score; 0 where it is too small to be noticed, or one of the two is unknown */
} CjmChange;

/* An episode of the basis journey that nothing answers to */
typedef struct
{
  CjmNode *episode;    /* borrowed, of the basis journey */
  CjmNode *beside;     /* borrowed, of the journey: where it was */
  gboolean before;     /* it stood before that one, not behind it */
} CjmDropped;

/*
 * What an ideal journey, or a newer version, makes of the journey that it is based on. Whether an episode is new cannot
 * be told where no episode of the journey names a counterpart: there is no difference then.
 */
typedef struct _CjmDifference CjmDifference;

CjmDifference   *cjm_difference_new         (CjmDocument         *document,
                                             CjmNode             *journey);
void             cjm_difference_free        (CjmDifference       *self);
const CjmChange *cjm_difference_find_change (const CjmDifference *self,
                                             CjmNode             *episode);
gboolean         cjm_difference_follow      (CjmDifference       *self,
                                             CjmNode             *episode);
const GArray    *cjm_difference_get_dropped (const CjmDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmDifference, cjm_difference_free)

G_END_DECLS
