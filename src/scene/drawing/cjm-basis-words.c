/* cjm-basis-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-basis-words.h"

#include "cjm-figures.h"

static const char *
get_source (CjmWords      *words,
            CjmScoreSource source)
{
  switch (source)
    {
    case CJM_SCORE_MEASURED:
      return cjm_words_get_context (words, "score", "measured");
    case CJM_SCORE_ASSUMED:
      return cjm_words_get_context (words, "score", "assumption");
    case CJM_SCORE_UNKNOWN:
      break;
    }

  return NULL;
}

static char *
format_figure (CjmWords     *words,
               double        figure,
               CjmFigureKind kind)
{
  switch (kind)
    {
    case CJM_FIGURE_SCORE:
      return cjm_figures_format_score (words, figure);
    case CJM_FIGURE_NUMBER:
      return cjm_figures_format_number (words, figure, 1);
    case CJM_FIGURE_SHARE:
      return cjm_figures_format_percentage (words, figure);
    }

  g_return_val_if_reached (NULL);
}

static char *
describe_answers (CjmWords *words,
                  gint64    n)
{
  g_autofree char *number = NULL;
  const char *format;

  if (n < 0)
    return NULL;

  number = cjm_figures_format_whole (words, n);
  if (n < CJM_LEAST_ANSWERS)
    format = cjm_words_get_plural (words, "%s answer, too few for an interval", "%s answers, too few for an interval", n);
  else if (n < CJM_FEW_ANSWERS)
    format = cjm_words_get_plural (words, "only %s answer", "only %s answers", n);
  else
    format = cjm_words_get_plural (words, "%s answer", "%s answers", n);

  return g_strdup_printf (format, number);
}

/**
 * cjm_basis_words_describe_interval:
 * @words: of the language that it is said in
 * @interval: of 95 % confidence
 * @kind: what it is around
 *
 * Returns: (transfer full) (nullable): "95 % from −3.1 to −0.9"; %NULL of one that is not known
 */
char *
cjm_basis_words_describe_interval (CjmWords          *words,
                                   const CjmInterval *interval,
                                   CjmFigureKind      kind)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!cjm_interval_is_known (interval))
    return NULL;

  low = format_figure (words, interval->low, kind);
  high = format_figure (words, interval->high, kind);

  /* Translators: an interval of 95 % confidence, from one figure to another */
  return g_strdup_printf (cjm_words_get (words, "95\u00a0%% from %1$s to %2$s"), low, high);
}

/**
 * cjm_basis_words_describe:
 * @words: of the language that it is said in
 * @source: unknown for a figure that rests on no score
 * @n: answers; -1 where nobody knows how many
 * @interval: of 95 % confidence, or none
 * @kind: what that is around
 *
 * Returns: (transfer full) (nullable): "measured · only 12 answers · 95 % from −3.1 to −0.9"; %NULL where none of that is
 *   known
 */
char *
cjm_basis_words_describe (CjmWords          *words,
                          CjmScoreSource     source,
                          gint64             n,
                          const CjmInterval *interval,
                          CjmFigureKind      kind)
{
  g_autofree char *answers = describe_answers (words, n);
  g_autofree char *range = cjm_basis_words_describe_interval (words, interval, kind);
  const char *const parts[] = { get_source (words, source), answers, range };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
