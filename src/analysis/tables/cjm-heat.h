/* cjm-heat.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What the rows of a heat table stand for */
typedef enum
{
  CJM_HEAT_CONTACT,
  CJM_HEAT_CHANNEL,
  CJM_HEAT_MEDIUM,
  CJM_HEAT_TITLE,
  CJM_HEAT_PERSONA,
} CjmHeatBy;

#define CJM_N_HEATS (CJM_HEAT_PERSONA + 1)

/* The scores of one row in one phase */
typedef struct
{
  double mean;         /* weighted by importance; NAN where none is known */
  guint n_known;       /* scores that are known, */
  guint n_measured;    /* of which measured, */
  guint n_unknown;     /* and those that are not known */
  gint64 answers;      /* of the measured ones, added up */
  GPtrArray *nodes;    /* of CjmNode, borrowed: what is in it */
} CjmHeatCell;

typedef struct
{
  char *key;           /* as a file has it: the word of a contact or a medium, a text; the id of a journey */
  GArray *cells;       /* of CjmHeatCell, one for each phase */
} CjmHeatRow;

const char *cjm_heat_by_get_id (CjmHeatBy    by);
gboolean    cjm_heat_by_find   (const char  *id,
                                CjmHeatBy   *by);
GPtrArray  *cjm_heat_list      (CjmDocument *document,
                                CjmNode     *journey,
                                CjmHeatBy    by);
void        cjm_heat_row_free  (CjmHeatRow  *self);

G_END_DECLS
