/* cjm-finding-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-finding-private.h"

#include <math.h>
#include <string.h>

#include "cjm-ideal.h"

/* What the emotion curve says as a whole. Peak–end rule: D. Kahneman, B. L. Fredrickson, C. A. Schreiber and D. A.
 * Redelmeier (1993), When More Pain Is Preferred to Less: Adding a Better End, Psychological Science 4, pages 401–405. */

/* Between the ends of the scale, and from its middle to an end */
#define SCALE 10.0
#define HALF_SCALE 5.0

/* What is written as 0 to a tenth is none. */
#define LEAST 0.05

/* Of fewer scores nothing is said of how they go up and down. */
#define LEAST_SCORES 3

static CjmNode *
get_episode (const CjmFindingSearch *self,
             guint                   index)
{
  return g_ptr_array_index (self->episodes, index);
}

static guint
find_index (const CjmFindingSearch *self,
            CjmNode                *episode)
{
  guint index = 0;

  g_ptr_array_find (self->episodes, episode, &index);
  return index;
}

/* A figure of the difference of two scores: as sure as the less sure of them */
static void
rest_on_two (CjmFinding *finding,
             CjmNode    *episode,
             CjmNode    *before)
{
  CjmAnswers answers, others;
  CjmScoreSource source;

  cjm_episode_get_answers (episode, &answers);
  cjm_episode_get_answers (before, &others);
  cjm_emotion_get_score (episode, &finding->source);
  cjm_emotion_get_score (before, &source);
  finding->source = MIN (finding->source, source);
  finding->n = MIN (answers.count, others.count);
  cjm_interval_of_difference (&answers, &others, &finding->interval);
}

/* A figure of some scores, or of all; one that nobody counted leaves the number unknown */
static void
rest_on_many (const CjmFindingSearch *self,
              CjmFinding             *finding,
              guint                   first,
              guint                   end)
{
  finding->source = CJM_SCORE_MEASURED;
  finding->n = G_MAXINT64;
  for (guint i = first; i < end; i++)
    {
      CjmAnswers answers;

      if (isnan (self->scores[i]))
        continue;
      cjm_episode_get_answers (get_episode (self, i), &answers);
      finding->source = MIN (finding->source, self->sources[i]);
      finding->n = MIN (finding->n, answers.count);
    }
}

/**
 * cjm_findings_add_drop:
 *
 * The deepest fall from one known score into the next, as the map shows it: score − score before, of the first of equals.
 * With an interval by Welch where both are measured and their spreads are known. About the episode into which it falls, and
 * the one before it. Where nothing falls by a tenth there is none.
 */
void
cjm_findings_add_drop (CjmFindingSearch *self)
{
  CjmCurveMarks marks;
  CjmFinding *finding;

  cjm_curve_find_marks (self->journey, &marks);
  if (marks.fall == NULL)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_DROP, marks.fall);
  g_ptr_array_add (finding->nodes, marks.fall_from);
  finding->value = marks.drop;
  finding->beside = cjm_emotion_get_score (marks.fall, NULL);
  rest_on_two (finding, marks.fall, marks.fall_from);
  cjm_finding_search_weigh (self, finding, -marks.drop / SCALE, cjm_episode_get_importance (marks.fall));
}

/**
 * cjm_findings_add_lowest:
 *
 * The lowest score below 0, the first of equals, as the map shows it. With the interval of its mean.
 */
void
cjm_findings_add_lowest (CjmFindingSearch *self)
{
  CjmCurveMarks marks;
  CjmFinding *finding;

  cjm_curve_find_marks (self->journey, &marks);
  if (marks.lowest == NULL)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_LOWEST, marks.lowest);
  finding->value = cjm_emotion_get_score (marks.lowest, NULL);
  cjm_finding_rest_on_episode (finding, marks.lowest);
  cjm_finding_search_weigh (self, finding, -finding->value / HALF_SCALE, cjm_episode_get_importance (marks.lowest));
}

/* The sums of the parts of durations, each in its unit: nobody knows how many days a month has */
typedef struct
{
  double values[7];
} CjmSpan;

static const char units[] = "YMWDHMS";
#define FIRST_OF_TIME 4    /* in `units` */

static void
add_duration (CjmSpan    *span,
              const char *duration)
{
  gboolean is_time = FALSE;

  for (const char *part = duration; *part != '\0';)
    {
      g_autofree char *number = NULL;
      const char *unit;
      char *end;
      double value;

      if (!g_ascii_isdigit (*part))
        {
          is_time = is_time || *part == 'T';
          part++;
          continue;
        }
      number = g_strdelimit (g_strdup (part), ",", '.');
      value = g_ascii_strtod (number, &end);
      part += end - number;
      unit = *part != '\0' ? strchr (units + (is_time ? FIRST_OF_TIME : 0), *part) : NULL;
      if (unit == NULL)
        return;
      span->values[unit - units] += value;
      part++;
    }
}

static char *
write_span (const CjmSpan *span)
{
  GString *text = g_string_new ("P");
  gboolean is_time = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (span->values); i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      if (span->values[i] == 0)
        continue;
      if (i >= FIRST_OF_TIME && !is_time)
        g_string_append_c (text, 'T');
      is_time = i >= FIRST_OF_TIME;
      g_string_append (text, g_ascii_formatd (number, sizeof number, "%.12g", span->values[i]));
      g_string_append_c (text, units[i]);
    }
  if (text->len == 1)
    g_string_append (text, "0D");

  return g_string_free (text, FALSE);
}

/* How long some episodes take together; NULL where one of them does not say */
static char *
sum_durations (const CjmFindingSearch *self,
               guint                   first,
               guint                   end)
{
  CjmSpan span = { { 0 } };

  for (guint i = first; i < end; i++)
    {
      const char *duration = cjm_node_get_text (get_episode (self, i), CJM_EPISODE_DURATION);

      if (duration == NULL)
        return NULL;
      add_duration (&span, duration);
    }

  return write_span (&span);
}

/**
 * cjm_findings_add_stretch:
 *
 * The longest run of episodes that follow each other with a score below 0, of two at least, the first of equals; a score
 * that is unknown ends it. With how long they take, where each of them says so, its parts added up unit by unit. It is as
 * sure as the least sure of them.
 */
void
cjm_findings_add_stretch (CjmFindingSearch *self)
{
  guint first = 0, longest = 0;
  CjmFinding *finding;
  double importance = 0;

  for (guint i = 0, run = 0; i < self->episodes->len; i++)
    {
      run = self->scores[i] < 0 ? run + 1 : 0;
      if (run > longest)
        {
          longest = run;
          first = i + 1 - run;
        }
    }
  if (longest < 2)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_STRETCH, get_episode (self, first));
  finding->value = longest;
  finding->duration = sum_durations (self, first, first + longest);
  rest_on_many (self, finding, first, first + longest);
  for (guint i = first; i < first + longest; i++)
    {
      if (i > first)
        g_ptr_array_add (finding->nodes, get_episode (self, i));
      importance = MAX (importance, cjm_episode_get_importance (get_episode (self, i)));
    }
  cjm_finding_search_weigh (self, finding, (double) longest / self->episodes->len, importance);
}

/**
 * cjm_findings_add_recovery:
 *
 * How far the curve rises again behind its lowest point: the highest score behind it − the lowest. Where it is the last
 * that is known there is none, and the end says so. Source: C. W. L. Hart, J. L. Heskett and W. E. Sasser (1990), The
 * Profitable Art of Service Recovery, Harvard Business Review 68 (4), pages 148–156.
 */
void
cjm_findings_add_recovery (CjmFindingSearch *self)
{
  CjmCurveMarks marks;
  CjmFinding *finding;
  guint lowest, highest = 0;
  double most = NAN;

  cjm_curve_find_marks (self->journey, &marks);
  if (marks.lowest == NULL)
    return;

  lowest = find_index (self, marks.lowest);
  for (guint i = lowest + 1; i < self->episodes->len; i++)
    if (!isnan (self->scores[i]) && !(self->scores[i] <= most))
      {
        most = self->scores[i];
        highest = i;
      }
  if (isnan (most))
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_RECOVERY, get_episode (self, highest));
  g_ptr_array_add (finding->nodes, marks.lowest);
  finding->value = most - self->scores[lowest];
  finding->beside = most;
  rest_on_two (finding, get_episode (self, highest), marks.lowest);
  cjm_finding_search_weigh (self, finding, most < 0 ? -most / HALF_SCALE : 0, cjm_episode_get_importance (marks.lowest));
}

/**
 * cjm_findings_add_end:
 *
 * How far the last score lies from the peak, which is what people remember: last − peak, at most 0. Where the score of the
 * last episode is unknown, or there is no peak, there is none.
 */
void
cjm_findings_add_end (CjmFindingSearch *self)
{
  CjmCurveMarks marks;
  CjmFinding *finding;

  cjm_curve_find_marks (self->journey, &marks);
  if (marks.end == NULL || marks.peak == NULL)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_END, marks.end);
  finding->beside = cjm_emotion_get_score (marks.end, NULL);
  finding->value = finding->beside - cjm_emotion_get_score (marks.peak, NULL);
  if (marks.peak != marks.end)
    g_ptr_array_add (finding->nodes, marks.peak);
  rest_on_two (finding, marks.end, marks.peak);
  if (marks.peak == marks.end)
    finding->interval = (CjmInterval) { NAN, NAN, NAN };
  cjm_finding_search_weigh (self, finding, -finding->value / SCALE, cjm_episode_get_importance (marks.end));
}

static double
find_mean (const CjmFindingSearch *self,
           guint                  *n)
{
  double sum = 0;

  *n = 0;
  for (guint i = 0; i < self->episodes->len; i++)
    if (!isnan (self->scores[i]))
      {
        sum += self->scores[i];
        (*n)++;
      }

  return *n > 0 ? sum / *n : NAN;
}

/**
 * cjm_findings_add_remembered:
 *
 * What stays of the journey beside its mean: cjm_curve_get_remembered(), the mean of its strongest and its last emotion. Of
 * three known scores or more, of which the last is one.
 */
void
cjm_findings_add_remembered (CjmFindingSearch *self)
{
  double remembered = cjm_curve_get_remembered (self->journey);
  CjmFinding *finding;
  guint n;
  double mean = find_mean (self, &n);

  if (isnan (remembered) || n < LEAST_SCORES)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_REMEMBERED, self->journey);
  finding->value = remembered;
  finding->beside = mean;
  rest_on_many (self, finding, 0, self->episodes->len);
  cjm_finding_search_weigh (self, finding, MAX (mean - remembered, 0) / SCALE, 1);
}

/**
 * cjm_findings_add_volatility:
 *
 * How much the emotion goes up and down from one episode to the next: the root of the mean of the squares of successive
 * differences (RMSSD), over neighbours whose scores are both known, of three known scores or more. Source: S. Jahng, P. K.
 * Wood and T. J. Trull (2008), Analysis of Affective Instability in Ecological Momentary Assessment, Psychological Methods
 * 13, pages 354–375, after J. von Neumann (1941).
 */
void
cjm_findings_add_volatility (CjmFindingSearch *self)
{
  CjmFinding *finding;
  double squares = 0;
  guint n_pairs = 0, n;

  find_mean (self, &n);
  for (guint i = 1; i < self->episodes->len; i++)
    {
      double difference = self->scores[i] - self->scores[i - 1];

      if (isnan (difference))
        continue;
      squares += difference * difference;
      n_pairs++;
    }
  if (n < LEAST_SCORES || n_pairs == 0)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_VOLATILITY, self->journey);
  finding->value = sqrt (squares / n_pairs);
  finding->beside = n_pairs;
  rest_on_many (self, finding, 0, self->episodes->len);
  cjm_finding_search_weigh (self, finding, 0, 1);
}

/**
 * cjm_findings_add_pleasure:
 *
 * The pain–pleasure gap: the greatest rise from a score below 0 into the next known one above 0, the last of equals, as an
 * ideal shows it. It is no trouble, but what makes a good moment stronger; it weighs nothing.
 */
void
cjm_findings_add_pleasure (CjmFindingSearch *self)
{
  CjmIdealHints hints;
  CjmFinding *finding;

  cjm_ideal_find_hints (self->journey, &hints);
  if (hints.high == NULL || hints.rise < LEAST)
    return;

  finding = cjm_finding_search_add (self, CJM_FINDING_PLEASURE, hints.high);
  g_ptr_array_add (finding->nodes, hints.low);
  finding->value = hints.rise;
  finding->beside = cjm_emotion_get_score (hints.high, NULL);
  rest_on_two (finding, hints.high, hints.low);
  cjm_finding_search_weigh (self, finding, 0, 1);
}
