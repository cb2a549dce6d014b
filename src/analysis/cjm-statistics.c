/* cjm-statistics.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-statistics.h"

#include <float.h>
#include <math.h>

/* The 97.5th percentile of the normal distribution */
#define Z 1.959963984540054

/* Of a continued fraction that converges in a few dozen */
#define MOST_STEPS 500
#define CLOSE 1e-15

/* Of the halving of an interval until it is as narrow as a double is exact */
#define MOST_HALVINGS 200

static double
keep_from_zero (double value)
{
  return fabs (value) < DBL_MIN ? DBL_MIN : value;
}

/* The continued fraction of the incomplete beta function, by the modified Lentz method. Source: NIST Digital Library of
 * Mathematical Functions, 8.17.22; W. J. Lentz (1976), Applied Optics 15, pages 668–671. */
static double
find_fraction (double a,
               double b,
               double x)
{
  double c = 1;
  double d = 1 / keep_from_zero (1 - (a + b) * x / (a + 1));
  double value = d;

  for (int m = 1; m <= MOST_STEPS; m++)
    {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      double step;

      d = 1 / keep_from_zero (1 + even * d);
      c = keep_from_zero (1 + even / c);
      value *= d * c;
      d = 1 / keep_from_zero (1 + odd * d);
      c = keep_from_zero (1 + odd / c);
      step = d * c;
      value *= step;
      if (fabs (step - 1) < CLOSE)
        break;
    }

  return value;
}

/* The regularized incomplete beta function I_x(a, b) */
static double
find_beta (double a,
           double b,
           double x)
{
  double front;

  if (x <= 0 || x >= 1)
    return x <= 0 ? 0 : 1;

  front = exp (lgamma (a + b) - lgamma (a) - lgamma (b) + a * log (x) + b * log1p (-x));
  return x < (a + 1) / (a + b + 2) ? front * find_fraction (a, b, x) / a : 1 - front * find_fraction (b, a, 1 - x) / b;
}

/**
 * cjm_student_quantile:
 * @p: 0.5 to 1, exclusive
 * @degrees: of freedom, > 0; need not be whole
 *
 * Returns: below which a value of Student's t distribution lies with probability @p. Source: NIST Digital Library of
 *   Mathematical Functions, 8.17, with P(T > t) = I_x(ν/2, 1/2) / 2 for x = ν / (ν + t²)
 */
double
cjm_student_quantile (double p,
                      double degrees)
{
  double low = 0, high = 1;

  while (find_beta (degrees / 2, 0.5, degrees / (degrees + high * high)) / 2 > 1 - p && high < 1e300)
    high *= 2;
  for (int i = 0; i < MOST_HALVINGS && high - low > CLOSE * high; i++)
    {
      double middle = (low + high) / 2;

      if (find_beta (degrees / 2, 0.5, degrees / (degrees + middle * middle)) / 2 > 1 - p)
        low = middle;
      else
        high = middle;
    }

  return (low + high) / 2;
}

static void
clear_interval (CjmInterval *interval)
{
  *interval = (CjmInterval) { NAN, NAN, NAN };
}

/**
 * cjm_interval_is_known:
 *
 * Returns: whether there is an interval
 */
gboolean
cjm_interval_is_known (const CjmInterval *interval)
{
  return !isnan (interval->low) && !isnan (interval->high);
}

static gboolean
are_enough (const CjmAnswers *answers)
{
  return !isnan (answers->mean) && !isnan (answers->spread) && answers->count >= CJM_LEAST_ANSWERS;
}

/**
 * cjm_interval_of_mean:
 * @answers: what is known of them
 * @interval: (out): around their mean; unknown of fewer than %CJM_LEAST_ANSWERS, or where the spread is unknown
 *
 * The mean, plus and minus t × s / √n. Source: Student (1908), The Probable Error of a Mean, Biometrika 6, pages 1–25.
 */
void
cjm_interval_of_mean (const CjmAnswers *answers,
                      CjmInterval      *interval)
{
  double reach;

  clear_interval (interval);
  if (!are_enough (answers))
    return;

  reach = cjm_student_quantile (0.975, (double) answers->count - 1) * answers->spread / sqrt ((double) answers->count);
  *interval = (CjmInterval) { answers->mean, answers->mean - reach, answers->mean + reach };
}

/* The score interval of a share of so many, who need be no whole number */
static void
find_score_interval (double       share,
                     double       n,
                     CjmInterval *interval)
{
  double scale = 1 + Z * Z / n;
  double middle = (share + Z * Z / (2 * n)) / scale;
  double reach = Z * sqrt (share * (1 - share) / n + Z * Z / (4 * n * n)) / scale;

  *interval = (CjmInterval) { share, MAX (middle - reach, 0), MIN (middle + reach, 1) };
}

/**
 * cjm_interval_of_share:
 * @successes: of how many it is true, 0 to @n
 * @n: of how many
 * @interval: (out): around their share, 0…1; unknown of fewer than %CJM_LEAST_ANSWERS
 *
 * The score interval. Source: E. B. Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference,
 * Journal of the American Statistical Association 22, pages 209–212.
 */
void
cjm_interval_of_share (double       successes,
                       gint64       n,
                       CjmInterval *interval)
{
  clear_interval (interval);
  if (n >= CJM_LEAST_ANSWERS && !isnan (successes))
    find_score_interval (successes / (double) n, (double) n, interval);
}

/**
 * cjm_interval_turn:
 * @self: (inout): around a value
 * @from: what is known for certain
 *
 * Makes of an interval that of how much higher something else is.
 */
void
cjm_interval_turn (CjmInterval *self,
                   double       from)
{
  *self = (CjmInterval) { from - self->value, from - self->high, from - self->low };
}

/**
 * cjm_survival_init:
 * @self: (out): where nobody has left yet
 */
void
cjm_survival_init (CjmSurvival *self)
{
  *self = (CjmSurvival) { .left = 1, .n = G_MAXINT64 };
}

/**
 * cjm_survival_add:
 * @share: who leave, of those who were still there, 0…1; where that is 0, nothing is added
 * @n: the people that this is known of; -1 where nobody knows how many
 */
void
cjm_survival_add (CjmSurvival *self,
                  double       share,
                  gint64       n)
{
  if (!(share > 0))
    return;

  self->left *= 1 - share;
  self->variance += n > 0 ? share / ((double) n * (1 - share)) : NAN;
  self->n = MIN (self->n, n);
  self->n_shares++;
}

/**
 * cjm_interval_of_survival:
 * @survival: who is still there
 * @interval: (out): around their share, 0…1; unknown where nobody has left or nobody is left, and where one of the shares is
 *   of fewer than %CJM_LEAST_ANSWERS people or of nobody knows how many
 *
 * The score interval of Wilson, of as many people as would give the variance that is Greenwood's: (1 − left) ÷ (left × Σ
 * share ÷ (n (1 − share))). Of one share it is that of cjm_interval_of_share(). Source: K. J. Rothman (1978), Estimation of
 * Confidence Limits for the Cumulative Probability of Survival in Life Table Analysis, Journal of Chronic Diseases 31, pages
 * 557–560.
 */
void
cjm_interval_of_survival (const CjmSurvival *survival,
                          CjmInterval       *interval)
{
  clear_interval (interval);
  if (survival->n_shares == 0 || survival->n < CJM_LEAST_ANSWERS || !(survival->left > 0))
    return;

  find_score_interval (survival->left, (1 - survival->left) / (survival->left * survival->variance), interval);
}

/**
 * cjm_interval_of_nps:
 * @promoters: who would recommend
 * @detractors: who would advise against
 * @n: all who answered
 * @interval: (out): around the Net Promoter Score, -100…100; unknown of fewer than %CJM_LEAST_ANSWERS
 *
 * The adjusted Wald interval: three answers are added, three quarters of one to each of the two groups. Source: D. G.
 * Bonett and R. M. Price (2012), Adjusted Wald Confidence Interval for a Difference of Binomial Proportions Based on Paired
 * Data, Journal of Educational and Behavioral Statistics 37, pages 479–488; J. Sauro and J. R. Lewis, Quantifying the User
 * Experience, for the Net Promoter Score.
 */
void
cjm_interval_of_nps (gint64       promoters,
                     gint64       detractors,
                     gint64       n,
                     CjmInterval *interval)
{
  double all, in_favour, against, middle, reach;

  clear_interval (interval);
  if (n < CJM_LEAST_ANSWERS)
    return;

  all = (double) n + 3;
  in_favour = ((double) promoters + 0.75) / all;
  against = ((double) detractors + 0.75) / all;
  middle = in_favour - against;
  reach = Z * sqrt ((in_favour + against - middle * middle) / all);
  *interval = (CjmInterval) { 100 * (double) (promoters - detractors) / (double) n, MAX (100 * (middle - reach), -100),
                              MIN (100 * (middle + reach), 100) };
}

/**
 * cjm_interval_of_difference:
 * @answers: a group of answers
 * @before: another one, of other people
 * @interval: (out): around the difference of their means; unknown where either is of fewer than %CJM_LEAST_ANSWERS, or its
 *   spread is unknown
 *
 * Source: B. L. Welch (1947), The Generalization of ‘Student’s’ Problem when Several Different Population Variances Are
 * Involved, Biometrika 34, pages 28–35, with the degrees of freedom of F. E. Satterthwaite (1946).
 *
 * Returns: whether these answers show a difference
 */
CjmShown
cjm_interval_of_difference (const CjmAnswers *answers,
                            const CjmAnswers *before,
                            CjmInterval      *interval)
{
  double one, other, error, degrees, reach, difference;

  clear_interval (interval);
  if (!are_enough (answers) || !are_enough (before))
    return CJM_SHOWN_UNKNOWN;

  difference = answers->mean - before->mean;
  one = answers->spread * answers->spread / (double) answers->count;
  other = before->spread * before->spread / (double) before->count;
  error = one + other;
  degrees = error * error / (one * one / ((double) answers->count - 1) + other * other / ((double) before->count - 1));
  reach = error > 0 ? cjm_student_quantile (0.975, degrees) * sqrt (error) : 0;
  *interval = (CjmInterval) { difference, difference - reach, difference + reach };

  if (interval->low > 0)
    return CJM_SHOWN_MORE;
  return interval->high < 0 ? CJM_SHOWN_LESS : CJM_SHOWN_NO;
}
