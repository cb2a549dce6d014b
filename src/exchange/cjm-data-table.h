/* cjm-data-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-statistics.h"

G_BEGIN_DECLS

/* A table of figures, told once and written as JSON, CSV or what a clipboard takes: columns, of which each has a word for
 * programs and a heading for people, and rows of typed cells. */

/* What stands in a column, and what becomes of it for programs and for people */
typedef enum
{
  CJM_COLUMN_NODE,        /* something in the document: its id, and its name */
  CJM_COLUMN_NODES,       /* several */
  CJM_COLUMN_TEXT,        /* the same text for both */
  CJM_COLUMN_WORD,        /* a word of the file format or of JSON, and what a person calls it */
  CJM_COLUMN_NUMBER,
  CJM_COLUMN_FLAG,        /* yes or no */
  CJM_COLUMN_INTERVAL,    /* of 95 %: two columns for people */
  CJM_COLUMN_SOURCES,     /* how many pieces of evidence of each kind: as many columns for people as there are kinds */
} CjmColumnType;

typedef struct
{
  const char *id;         /* in JSON; NULL for what is there for people only */
  const char *heading;    /* English, with the context "table"; NULL for what is there for programs only, or has its own */
  CjmColumnType type;
} CjmColumn;

/* What is not known is NULL, or NAN. */
typedef struct
{
  CjmNode *node;          /* borrowed */
  GPtrArray *nodes;       /* of CjmNode */
  char *text;             /* for people */
  char *word;             /* for programs */
  double number;
  gboolean flag;
  CjmInterval interval;
  guint *counts;          /* by CjmEvidenceKind */
} CjmCell;

/* Valid until the document changes, whose nodes it borrows */
typedef struct _CjmDataTable CjmDataTable;

CjmDataTable    *cjm_data_table_new           (const CjmColumn   *columns,
                                               guint              n_columns);
void             cjm_data_table_free          (CjmDataTable      *self);
guint            cjm_data_table_get_n_columns (CjmDataTable      *self);
const CjmColumn *cjm_data_table_get_column    (CjmDataTable      *self,
                                               guint              column);
guint            cjm_data_table_get_n_rows    (CjmDataTable      *self);
const CjmCell   *cjm_data_table_get_cell      (CjmDataTable      *self,
                                               guint              row,
                                               guint              column);
void             cjm_data_table_add_node      (CjmDataTable      *self,
                                               CjmNode           *node);
void             cjm_data_table_add_nodes     (CjmDataTable      *self,
                                               GPtrArray         *nodes);
void             cjm_data_table_add_text      (CjmDataTable      *self,
                                               const char        *text);
void             cjm_data_table_add_word      (CjmDataTable      *self,
                                               const char        *word,
                                               const char        *text);
void             cjm_data_table_add_number    (CjmDataTable      *self,
                                               double             number);
void             cjm_data_table_add_flag      (CjmDataTable      *self,
                                               gboolean           flag);
void             cjm_data_table_add_interval  (CjmDataTable      *self,
                                               const CjmInterval *interval);
void             cjm_data_table_add_sources   (CjmDataTable      *self,
                                               const guint       *counts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmDataTable, cjm_data_table_free)

G_END_DECLS
