/* cjm-difference.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* How an episode differs from the one of the basis journey that it answers to */
typedef enum
{
  CJM_CHANGED_NOTHING = 0,
  CJM_CHANGED_NEW = 1 << 0,           /* it answers to none */
  CJM_CHANGED_TITLE = 1 << 1,
  CJM_CHANGED_TOUCHPOINTS = 1 << 2,   /* others than there, by title and contact; their order does not count */
} CjmChanged;

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

CjmDifference *cjm_difference_new         (CjmDocument         *document,
                                           CjmNode             *journey);
void           cjm_difference_free        (CjmDifference       *self);
CjmChanged     cjm_difference_get_changed (const CjmDifference *self,
                                           CjmNode             *episode);
const GArray  *cjm_difference_get_dropped (const CjmDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmDifference, cjm_difference_free)

G_END_DECLS
