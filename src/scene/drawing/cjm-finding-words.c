/* cjm-finding-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-finding-words.h"

#include <math.h>

#include "cjm-basis-words.h"
#include "cjm-figures.h"
#include "cjm-journeys.h"
#include "cjm-quote.h"

/* The noun of what has no name; a note goes by the list that it stands in */
static const char *
get_noun (CjmWords *words,
          CjmNode  *node)
{
  if (cjm_node_get_kind (node) != CJM_KIND_NOTE)
    return cjm_words_get_context (words, "noun", cjm_kind_get_info (cjm_node_get_kind (node))->name);

  return cjm_node_get_parent_member (node) == CJM_EPISODE_PROBLEMS ? cjm_words_get_context (words, "noun", "problem")
                                                                   : cjm_words_get_context (words, "noun", "question");
}

/* “Looks for ideas”; of what has no name, what it is */
static char *
quote_name (CjmWords *words,
            CjmNode  *node)
{
  static const char *const members[] = { "title", "name", "text" };
  const char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (members) && name == NULL; i++)
    {
      int member = cjm_kind_find (cjm_node_get_kind (node), members[i]);

      name = member >= 0 ? cjm_node_get_text (node, (guint) member) : NULL;
    }

  return name != NULL && *name != '\0' ? cjm_quote_in (words, name) : g_strdup (get_noun (words, node));
}

/* The name of one of the nodes of a finding */
static char *
quote (const CjmFinding *finding,
       CjmWords         *words,
       guint             index)
{
  return quote_name (words, g_ptr_array_index (finding->nodes, index));
}

/* How far apart two scores are, without a sign */
static char *
format_distance (CjmWords *words,
                 double    distance)
{
  return cjm_figures_format_number (words, fabs (distance), 1);
}

static char *
describe_stretch (const CjmFinding *finding,
                  CjmWords         *words)
{
  g_autofree char *n = cjm_figures_format_number (words, finding->value, 0);
  g_autofree char *first = quote (finding, words, 0);
  g_autofree char *last = quote (finding, words, finding->nodes->len - 1);
  g_autofree char *duration = NULL;

  if (finding->duration == NULL)
    /* Translators: how many, the first and the last: 3 episodes in a row … */
    return g_strdup_printf (cjm_words_get (words, "%1$s episodes in a row are below neutral, from %2$s to %3$s"), n, first,
                            last);

  duration = cjm_figures_format_duration (words, finding->duration);
  /* Translators: how many, the first, the last, and how long they take together: 2 weeks */
  return g_strdup_printf (cjm_words_get (words, "%1$s episodes in a row are below neutral, from %2$s to %3$s: %4$s"), n,
                          first, last, duration);
}

static char *
describe_end (const CjmFinding *finding,
              CjmWords         *words)
{
  g_autofree char *score = cjm_figures_format_score (words, finding->beside);
  g_autofree char *episode = quote (finding, words, 0);
  g_autofree char *below = format_distance (words, finding->value);

  if (finding->nodes->len == 1)
    /* Translators: a score and the last episode */
    return g_strdup_printf (cjm_words_get (words, "It ends on its peak: %1$s in %2$s"), score, episode);

  /* Translators: a score, the last episode, and how much the score lies below the highest */
  return g_strdup_printf (cjm_words_get (words, "It ends at %1$s in %2$s, %3$s below its peak"), score, episode, below);
}

/* “From … to …” in the two findings about a way from one episode to another */
static char *
describe_way (const CjmFinding *finding,
              const char       *format,
              CjmWords         *words)
{
  g_autofree char *from = quote (finding, words, 1);
  g_autofree char *to = quote (finding, words, 0);
  g_autofree char *distance = format_distance (words, finding->value);
  g_autofree char *score = cjm_figures_format_score (words, finding->beside);

  return g_strdup_printf (format, from, to, distance, score);
}

static char *
describe_curve (const CjmFinding *finding,
                CjmWords         *words)
{
  g_autofree char *distance = format_distance (words, finding->value);
  g_autofree char *score = cjm_figures_format_score (words, finding->value);
  g_autofree char *beside = cjm_figures_format_score (words, finding->beside);
  g_autofree char *name = quote (finding, words, 0);

  if (finding->kind == CJM_FINDING_LOWEST)
    return g_strdup_printf (cjm_words_get (words, "%1$s is the lowest point: %2$s"), name, score);
  if (finding->kind == CJM_FINDING_RECOVERY)
    /* Translators: how far it rises, to which score, in which episode */
    return g_strdup_printf (cjm_words_get (words, "After the lowest point it rises by %1$s, to %2$s in %3$s"), distance,
                            beside, name);
  if (finding->kind == CJM_FINDING_REMEMBERED)
    /* Translators: what a customer remembers of a journey, by the peak–end rule, beside the mean of its scores */
    return g_strdup_printf (cjm_words_get (words, "Remembered score %1$s, beside a mean of %2$s"), score, beside);

  return g_strdup_printf (cjm_words_get (words, "From one episode to the next the score changes by %s (RMSSD)"), distance);
}

static char *
describe_important (const CjmFinding *finding,
                    CjmWords         *words)
{
  g_autofree char *name = quote (finding, words, 0);
  g_autofree char *opportunity = cjm_figures_format_number (words, finding->value, 1);
  g_autofree char *score = cjm_figures_format_score (words, finding->beside);

  /* Translators: a touchpoint, its satisfaction, and what Ulwick calls its opportunity, from 0 to 20 */
  return g_strdup_printf (cjm_words_get (words, "%1$s is important and falls short: satisfaction %2$s, opportunity %3$s of 20"),
                          name, score, opportunity);
}

static char *
describe_truth (const CjmFinding *finding,
                CjmWords         *words)
{
  g_autofree char *name = quote (finding, words, 0);
  g_autofree char *score = isnan (finding->value) ? NULL : cjm_figures_format_score (words, finding->value);

  if (finding->kind == CJM_FINDING_TRUTH)
    return g_strdup_printf (cjm_words_get (words, "The moment of truth %1$s is not felt as positive: %2$s"), name, score);
  if (score == NULL)
    return g_strdup_printf (cjm_words_get (words, "Ask customers about the moment of truth %s: its satisfaction is not known"),
                            name);

  return g_strdup_printf (cjm_words_get (words, "Ask customers about the moment of truth %1$s: %2$s is an assumption"), name,
                          score);
}

static char *
describe_leaving (const CjmFinding *finding,
                  CjmWords         *words)
{
  g_autofree char *share = cjm_figures_format_percentage (words, finding->value);
  g_autofree char *name = quote (finding, words, finding->kind == CJM_FINDING_DROP_OFF ? 0 : 1);

  if (finding->kind == CJM_FINDING_DROP_OFF)
    return g_strdup_printf (cjm_words_get (words, "%1$s of the customers leave in %2$s"), share, name);

  return g_strdup_printf (cjm_words_get (words, "At the end %1$s of the customers are still there; most leave in %2$s"), share,
                          name);
}

static char *
describe_channels (const CjmFinding *finding,
                   CjmWords         *words)
{
  g_autofree char *name = quote (finding, words, 0);
  g_autofree char *distance = format_distance (words, finding->value);
  g_autofree char *best = cjm_quote_in (words, cjm_node_get_text (g_ptr_array_index (finding->nodes, 1), CJM_TOUCHPOINT_CHANNEL));
  g_autofree char *worst = cjm_quote_in (words, cjm_node_get_text (g_ptr_array_index (finding->nodes, 0), CJM_TOUCHPOINT_CHANNEL));

  /* Translators: a touchpoint, how much better, on which channel, than on which other */
  return g_strdup_printf (cjm_words_get (words, "%1$s is rated %2$s better by %3$s than by %4$s"), name, distance, best, worst);
}

static char *
describe_personas (const CjmFinding *finding,
                   CjmWords         *words)
{
  CjmNode *journey = cjm_node_get_ancestor (g_ptr_array_index (finding->nodes, 1), CJM_KIND_JOURNEY);
  CjmNode *persona = cjm_journeys_get_persona (journey);
  g_autofree char *name = quote (finding, words, 0);
  g_autofree char *other = quote_name (words, persona != NULL ? persona : journey);
  g_autofree char *score = cjm_figures_format_score (words, finding->beside);
  g_autofree char *other_score = cjm_figures_format_score (words, finding->beside + finding->value);

  /* Translators: an episode, its score, another score, and the other persona’s name */
  return g_strdup_printf (cjm_words_get (words, "%1$s is %2$s for this persona and %3$s for %4$s"), name, score, other_score,
                          other);
}

static char *
describe_evidence (const CjmFinding *finding,
                   CjmWords         *words)
{
  g_autofree char *phase = quote (finding, words, 0);
  g_autofree char *share = isnan (finding->value) ? NULL : cjm_figures_format_percentage (words, finding->value);
  g_autofree char *overall = cjm_figures_format_percentage (words, finding->beside);

  if (share == NULL)
    return g_strdup_printf (cjm_words_get (words, "No score of phase %s is known"), phase);

  return g_strdup_printf (cjm_words_get (words, "Of the scores of phase %1$s, %2$s are measured; of the whole journey, %3$s"),
                          phase, share, overall);
}

static char *
describe_unreached (const CjmFinding *finding,
                    CjmWords         *words)
{
  g_autofree char *name = quote (finding, words, 0);
  g_autofree char *distance = format_distance (words, finding->value);
  g_autofree char *ideal = cjm_figures_format_score (words, finding->beside);

  /* Translators: an episode, the score of the ideal one, and how much higher that is */
  return g_strdup_printf (cjm_words_get (words, "In %1$s the ideal of %2$s is %3$s higher, and no improvement works on it"),
                          name, ideal, distance);
}

/* Of what has no figure of its own: with the score of its episode, or without where that is not known */
static char *
describe_thing (const CjmFinding *finding,
                const char       *format,
                const char       *bare_format,
                CjmWords         *words)
{
  g_autofree char *name = quote (finding, words, 0);
  g_autofree char *score = isnan (finding->value) ? NULL : cjm_figures_format_score (words, finding->value);

  return score != NULL ? g_strdup_printf (format, name, score) : g_strdup_printf (bare_format, name);
}

/**
 * cjm_finding_to_sentence:
 * @finding: of a document that has not changed since
 * @words: of the language that it is said in
 *
 * Returns: (transfer full): what was found, with its figures, without a full stop
 */
char *
cjm_finding_to_sentence (const CjmFinding *finding,
                         CjmWords         *words)
{
  switch (finding->kind)
    {
    case CJM_FINDING_DROP:
      /* Translators: an episode, the next one, how far the score falls, and to which score */
      return describe_way (finding, cjm_words_get (words, "From %1$s to %2$s the score falls by %3$s, to %4$s"), words);
    case CJM_FINDING_PLEASURE:
      /* Translators: an episode, the next one, how far the score rises, and to which score */
      return describe_way (finding, cjm_words_get (words, "After the pain of %1$s, %2$s is %3$s better: %4$s"), words);
    case CJM_FINDING_STRETCH:
      return describe_stretch (finding, words);
    case CJM_FINDING_END:
      return describe_end (finding, words);
    case CJM_FINDING_LOWEST:
    case CJM_FINDING_RECOVERY:
    case CJM_FINDING_REMEMBERED:
    case CJM_FINDING_VOLATILITY:
      return describe_curve (finding, words);
    case CJM_FINDING_TRUTH:
    case CJM_FINDING_ASK_NEXT:
      return describe_truth (finding, words);
    case CJM_FINDING_IMPORTANT:
      return describe_important (finding, words);
    case CJM_FINDING_DROP_OFF:
    case CJM_FINDING_STILL_THERE:
      return describe_leaving (finding, words);
    case CJM_FINDING_CHANNELS:
      return describe_channels (finding, words);
    case CJM_FINDING_PERSONAS:
      return describe_personas (finding, words);
    case CJM_FINDING_EVIDENCE:
      return describe_evidence (finding, words);
    case CJM_FINDING_UNREACHED:
      return describe_unreached (finding, words);
    case CJM_FINDING_UNSOLVED:
      return describe_thing (finding,
                             /* Translators: a problem and the score of its episode */
                             cjm_words_get (words, "No improvement solves the problem %1$s; its episode scores %2$s"),
                             cjm_words_get (words, "No improvement solves the problem %s"), words);
    case CJM_FINDING_AIMLESS:
      return describe_thing (finding,
                             /* Translators: an improvement and the score of its episode */
                             cjm_words_get (words, "The improvement %1$s serves no objective; its episode scores %2$s"),
                             cjm_words_get (words, "The improvement %s serves no objective"), words);
    case CJM_FINDING_UNANSWERED:
      return describe_thing (finding,
                             /* Translators: a question and the score of its episode */
                             cjm_words_get (words, "Nobody answers the question %1$s; its episode scores %2$s"),
                             cjm_words_get (words, "Nobody answers the question %s"), words);
    }

  g_return_val_if_reached (NULL);
}

/**
 * cjm_finding_to_figure:
 * @finding: of a document that has not changed since
 * @words: of the language that it is said in
 *
 * Returns: (transfer full) (nullable): the figure that its sentence is about, by itself; %NULL for one without
 */
char *
cjm_finding_to_figure (const CjmFinding *finding,
                       CjmWords         *words)
{
  if (isnan (finding->value))
    return NULL;

  switch (finding->kind)
    {
    case CJM_FINDING_DROP:
    case CJM_FINDING_LOWEST:
    case CJM_FINDING_RECOVERY:
    case CJM_FINDING_END:
    case CJM_FINDING_REMEMBERED:
    case CJM_FINDING_PLEASURE:
    case CJM_FINDING_TRUTH:
    case CJM_FINDING_PERSONAS:
    case CJM_FINDING_UNSOLVED:
    case CJM_FINDING_AIMLESS:
    case CJM_FINDING_UNANSWERED:
    case CJM_FINDING_ASK_NEXT:
      return cjm_figures_format_score (words, finding->value);
    case CJM_FINDING_STRETCH:
    case CJM_FINDING_VOLATILITY:
    case CJM_FINDING_IMPORTANT:
    case CJM_FINDING_CHANNELS:
    case CJM_FINDING_UNREACHED:
      return cjm_figures_format_number (words, finding->value, 1);
    case CJM_FINDING_DROP_OFF:
    case CJM_FINDING_STILL_THERE:
    case CJM_FINDING_EVIDENCE:
      return cjm_figures_format_percentage (words, finding->value);
    }

  g_return_val_if_reached (NULL);
}

/* As what its interval is written: as its figure is */
static CjmFigureKind
get_figure_kind (CjmFindingKind kind)
{
  switch (kind)
    {
    case CJM_FINDING_DROP_OFF:
    case CJM_FINDING_STILL_THERE:
    case CJM_FINDING_EVIDENCE:
      return CJM_FIGURE_SHARE;
    case CJM_FINDING_IMPORTANT:
    case CJM_FINDING_CHANNELS:
    case CJM_FINDING_UNREACHED:
    case CJM_FINDING_STRETCH:
    case CJM_FINDING_VOLATILITY:
      return CJM_FIGURE_NUMBER;
    case CJM_FINDING_DROP:
    case CJM_FINDING_LOWEST:
    case CJM_FINDING_RECOVERY:
    case CJM_FINDING_END:
    case CJM_FINDING_REMEMBERED:
    case CJM_FINDING_PLEASURE:
    case CJM_FINDING_TRUTH:
    case CJM_FINDING_PERSONAS:
    case CJM_FINDING_UNSOLVED:
    case CJM_FINDING_AIMLESS:
    case CJM_FINDING_UNANSWERED:
    case CJM_FINDING_ASK_NEXT:
      break;
    }

  return CJM_FIGURE_SCORE;
}

/* How many scores are measured is neither measured nor assumed: the map itself tells. */
static char *
describe_count (const CjmFinding *finding,
                CjmWords         *words)
{
  double share = isnan (finding->value) ? 0 : finding->value;
  g_autofree char *measured = cjm_figures_format_whole (words, (gint64) lround (share * (double) finding->n));
  g_autofree char *scores = cjm_figures_format_whole (words, finding->n);

  /* Translators: how many scores are measured, of how many */
  return g_strdup_printf (cjm_words_get_plural (words, "counted on the map: %1$s of %2$s score",
                                                "counted on the map: %1$s of %2$s scores", finding->n), measured, scores);
}

/**
 * cjm_finding_to_basis:
 * @finding: of a document that has not changed since
 * @words: of the language that it is said in
 *
 * Returns: (transfer full) (nullable): what its figure rests on: "measured · only 12 answers · 95 % from −3.1 to −0.9", or
 *   that it is not known; %NULL for what is asked next, whose sentence says it
 */
char *
cjm_finding_to_basis (const CjmFinding *finding,
                      CjmWords         *words)
{
  if (finding->kind == CJM_FINDING_ASK_NEXT)
    return NULL;
  if (finding->kind == CJM_FINDING_EVIDENCE)
    return describe_count (finding, words);
  if (isnan (finding->value))
    return g_strdup (cjm_words_get (words, "the score of the episode is not known"));

  return cjm_basis_words_describe (words, finding->source, finding->n, &finding->interval, get_figure_kind (finding->kind));
}

/**
 * cjm_finding_to_line:
 * @finding: of a document that has not changed since
 * @words: of the language that it is said in
 *
 * Returns: (transfer full): the sentence, with what it rests on in brackets
 */
char *
cjm_finding_to_line (const CjmFinding *finding,
                     CjmWords         *words)
{
  g_autofree char *sentence = cjm_finding_to_sentence (finding, words);
  g_autofree char *basis = cjm_finding_to_basis (finding, words);

  return basis != NULL ? g_strdup_printf ("%s (%s)", sentence, basis) : g_steal_pointer (&sentence);
}
