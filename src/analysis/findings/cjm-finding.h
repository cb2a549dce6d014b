/* cjm-finding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib/gi18n.h>

#include "cjm-document.h"
#include "cjm-emotion.h"
#include "cjm-statistics.h"

G_BEGIN_DECLS

/*
 * What a journey says to those who look for where to begin. Nothing of it is a verdict: a finding is a figure with what it is
 * made of, and the team decides.
 *
 * A row is F (KIND, "id", function, "formula", "source"): its id is in the keys of findings and in JSON; formula and source
 * are as short as a table needs them, and the comment of the function says all; people get the formula in their language. A new
 * finding is a row, its function cjm_findings_add_NAME(), and its sentence in scene/drawing/cjm-finding-words.c.
 */
#define CJM_FINDINGS(F)                                                                                                      \
  F (DROP, "drop", drop,                                                                                                     \
     NC_("formula", "score - score before"), "Kahneman et al. 1993")                                                         \
  F (LOWEST, "lowest", lowest,                                                                                               \
     NC_("formula", "min (score), below 0"), "Kahneman et al. 1993")                                                         \
  F (STRETCH, "stretch", stretch,                                                                                            \
     NC_("formula", "longest run of scores below 0"), "")                                                                    \
  F (RECOVERY, "recovery", recovery,                                                                                         \
     NC_("formula", "max (score behind the lowest) - lowest"), "Hart, Heskett and Sasser 1990")                              \
  F (END, "end", end,                                                                                                        \
     NC_("formula", "last score - peak"), "Kahneman et al. 1993")                                                            \
  F (REMEMBERED, "remembered", remembered,                                                                                   \
     NC_("formula", "(strongest + last) / 2"), "Kahneman et al. 1993")                                                       \
  F (VOLATILITY, "volatility", volatility,                                                                                   \
     NC_("formula", "sqrt (mean ((score - score before)^2))"), "Jahng, Wood and Trull 2008")                                 \
  F (PLEASURE, "pain-pleasure", pleasure,                                                                                    \
     NC_("formula", "max (score > 0 - score before < 0)"), "Kahneman et al. 1993")                                           \
  F (TRUTH, "moment-of-truth", truths,                                                                                       \
     NC_("formula", "satisfaction of a moment of truth, at most 0"), "Carlzon 1987")                                         \
  F (IMPORTANT, "important", important,                                                                                      \
     NC_("formula", "importance + max (importance - satisfaction, 0), of 10 each"), "Martilla and James 1977; Ulwick 2002")  \
  F (DROP_OFF, "drop-off", drop_offs,                                                                                        \
     NC_("formula", "drop-off"), "Wilson 1927")                                                                              \
  F (STILL_THERE, "still-there", still_there,                                                                                \
     NC_("formula", "product (1 - drop-off)"), "Kaplan and Meier 1958; Rothman 1978")                                        \
  F (CHANNELS, "channels", channels,                                                                                         \
     NC_("formula", "satisfaction of a title: highest - lowest channel"), "Welch 1947")                                      \
  F (PERSONAS, "personas", personas,                                                                                         \
     NC_("formula", "score of another persona - score"), "Welch 1947")                                                       \
  F (EVIDENCE, "evidence", evidence,                                                                                         \
     NC_("formula", "measured scores / scores of the first or last phase"), "")                                              \
  F (UNREACHED, "unreached", unreached,                                                                                      \
     NC_("formula", "score of the ideal - score"), "Martilla and James 1977")                                                \
  F (UNSOLVED, "unsolved", unsolved,                                                                                         \
     NC_("formula", "score of the episode of a problem that no improvement solves"), "")                                     \
  F (AIMLESS, "aimless", aimless,                                                                                            \
     NC_("formula", "score of the episode of an improvement that serves no objective"), "")                                  \
  F (UNANSWERED, "unanswered", unanswered,                                                                                   \
     NC_("formula", "score of the episode of a question, without an improvement or a good touchpoint"), "")                  \
  F (ASK_NEXT, "ask-next", ask_next,                                                                                         \
     NC_("formula", "a moment of truth whose satisfaction is not measured"), "Carlzon 1987")

#define CJM_FINDING_ENUM(KIND, ...) CJM_FINDING_##KIND,
typedef enum
{
  CJM_FINDINGS (CJM_FINDING_ENUM)
} CjmFindingKind;
#undef CJM_FINDING_ENUM

#define CJM_FINDING_COUNT(KIND, ...) + 1
#define CJM_N_FINDINGS (0 CJM_FINDINGS (CJM_FINDING_COUNT))

/* A finding, as long as its document does not change */
typedef struct
{
  CjmFindingKind kind;
  char *key;              /* of the kind and what it is about, for a journey's `dismissed` */
  GPtrArray *nodes;       /* of CjmNode, borrowed: what it is about, the place to show first */
  double value;           /* the figure that the formula gives; NAN for none */
  double beside;          /* a second figure, which its sentence names; NAN for none */
  char *duration;         /* how long it takes, ISO 8601; NULL where unknown */
  gint64 n;               /* how many answers it rests on, or scores for what the map itself tells; -1 where nobody knows */
  CjmScoreSource source;  /* of what it rests on; unknown where it rests on no score */
  CjmInterval interval;   /* of 95 %, around `value`; unknown for none */
  double weight;          /* size × importance × share of customers, 0…1 each: what is looked at first */
  gboolean dismissed;     /* the team has set it aside */
} CjmFinding;

const char *cjm_finding_kind_get_id      (CjmFindingKind    kind);
const char *cjm_finding_kind_get_formula (CjmFindingKind    kind);
const char *cjm_finding_kind_get_source  (CjmFindingKind    kind);
void        cjm_finding_free             (CjmFinding       *self);
CjmNode    *cjm_finding_get_phase        (const CjmFinding *self);
GPtrArray  *cjm_findings_list            (CjmDocument      *document,
                                          CjmNode          *journey);
void        cjm_findings_order_by_phase  (GPtrArray        *findings);

G_END_DECLS
