/* cjm-score-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"
#include "cjm-score-strip.h"

G_BEGIN_DECLS

/*
 * A chart of rows: at the left what a row is of, in the middle its scores on a strip, at the right a figure and words about
 * it; where it is narrow these stand one below the other. A row is one card, or else each of its marks is one.
 */
typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  float y;                  /* where the next row goes, in canvas units from the top */
  float strip_y;            /* of the last row: where its strip is */
  guint n_rows;             /* so far */
} CjmScoreRows;

/* What a row shows. All texts are borrowed. */
typedef struct
{
  CjmNode *node;            /* what it leads to; NULL where the marks are cards */
  const char *id;
  const char *title;        /* of the card */
  const char *description;
  const char *name;
  CjmScoreStrip *strip;
  double from;              /* an area behind the marks between two scores; NAN for none */
  double to;
  guint32 area;             /* its colour */
  double tick;              /* a score that is ticked above and below the marks; NAN for none */
  gboolean unknown;         /* hatched: nobody knows */
  const char *figure;       /* NULL for none */
  guint32 ink;              /* its colour */
  const char *words;        /* NULL for none */
} CjmScoreRow;

CjmScoreStrip *cjm_score_rows_create_strip (const CjmLayout   *layout);
void           cjm_score_rows_begin        (CjmScoreRows      *self,
                                            const CjmLayout   *layout,
                                            CjmPoster         *poster,
                                            float              y);
void           cjm_score_rows_add          (CjmScoreRows      *self,
                                            const CjmScoreRow *row);
void           cjm_score_rows_add_mark     (CjmScoreRows      *self,
                                            const CjmScoreRow *row,
                                            guint              index,
                                            CjmGroup          *card);

G_END_DECLS
