/* cjm-statistics.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a figure of some people may lie from that of all of them: intervals of 95 % confidence, each with its source. */

/* Of fewer answers no interval is given, and of fewer than the second a figure is said to be of few. */
#define CJM_LEAST_ANSWERS 5
#define CJM_FEW_ANSWERS 30

/* What an interval is around; all NAN where it cannot be given */
typedef struct
{
  double value;
  double low;
  double high;
} CjmInterval;

/* Answers as a document keeps them: their mean, standard deviation and number */
typedef struct
{
  double mean;
  double spread;    /* NAN where unknown */
  gint64 count;     /* -1 where unknown */
} CjmAnswers;

/* Who is still there after some have left, time after time, each share known of other people: cjm_survival_init () */
typedef struct
{
  double left;        /* the product of 1 − share */
  double variance;    /* of its logarithm; NAN where a share is of nobody knows how many */
  gint64 n;           /* of the share of the fewest people; -1 where one is of nobody knows how many */
  guint n_shares;
} CjmSurvival;

/* What two groups of answers say of a difference between them; never that one is significant */
typedef enum
{
  CJM_SHOWN_UNKNOWN,    /* there are too few, or nobody knows how many or how far apart */
  CJM_SHOWN_NO,         /* the interval holds 0 */
  CJM_SHOWN_MORE,
  CJM_SHOWN_LESS,
} CjmShown;

double   cjm_student_quantile       (double             p,
                                     double             degrees);
gboolean cjm_interval_is_known      (const CjmInterval *interval);
void     cjm_interval_of_mean       (const CjmAnswers  *answers,
                                     CjmInterval       *interval);
void     cjm_interval_of_share      (double             successes,
                                     gint64             n,
                                     CjmInterval       *interval);
void     cjm_interval_of_nps        (gint64             promoters,
                                     gint64             detractors,
                                     gint64             n,
                                     CjmInterval       *interval);
void     cjm_interval_turn          (CjmInterval       *self,
                                     double             from);
void     cjm_survival_init          (CjmSurvival       *self);
void     cjm_survival_add           (CjmSurvival       *self,
                                     double             share,
                                     gint64             n);
void     cjm_interval_of_survival   (const CjmSurvival *survival,
                                     CjmInterval       *interval);
CjmShown cjm_interval_of_difference (const CjmAnswers  *answers,
                                     const CjmAnswers  *before,
                                     CjmInterval       *interval);

G_END_DECLS
