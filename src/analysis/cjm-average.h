/* cjm-average.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What several curves have in common: the mean of their values and how far these lie apart, each weighted by the share
 * of customers that it stands for. */

typedef struct
{
  double mean;       /* NAN where no value is known */
  double spread;     /* weighted standard deviation, ≥ 0; 0 of one value; NAN where none is known */
  guint n;           /* how many values it stands on */
} CjmAverage;

void       cjm_average_values          (const double *values,
                                        const double *weights,
                                        guint         n,
                                        CjmAverage   *average);
void       cjm_average_find            (GPtrArray    *others,
                                        const double *weights,
                                        guint         phase,
                                        double        x,
                                        double        own,
                                        CjmAverage   *average);
GArray    *cjm_average_curve           (CjmNode      *journey,
                                        GPtrArray    *others,
                                        const double *weights);
GPtrArray *cjm_journey_list_comparable (CjmDocument  *document,
                                        CjmNode      *journey);
CjmNode   *cjm_journey_find_older      (CjmDocument  *document,
                                        CjmNode      *journey);
double    *cjm_journeys_get_weights    (CjmDocument  *document,
                                        GPtrArray    *journeys);

G_END_DECLS
