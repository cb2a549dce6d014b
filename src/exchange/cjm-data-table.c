/* cjm-data-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-data-table.h"

#include <math.h>

struct _CjmDataTable
{
  const CjmColumn *columns;
  guint n_columns;
  GArray *cells;        /* of CjmCell, row after row */
};

static void
clear_cell (gpointer data)
{
  CjmCell *cell = data;

  g_clear_pointer (&cell->nodes, g_ptr_array_unref);
  g_free (cell->text);
  g_free (cell->word);
  g_free (cell->counts);
}

/**
 * cjm_data_table_new:
 * @columns: (array length=n_columns): static
 * @n_columns: how many
 *
 * Returns: (transfer full): a table without a row; its cells are added one by one, each as the type of its column has it
 */
CjmDataTable *
cjm_data_table_new (const CjmColumn *columns,
                    guint            n_columns)
{
  CjmDataTable *self = g_new0 (CjmDataTable, 1);

  self->columns = columns;
  self->n_columns = n_columns;
  self->cells = g_array_new (FALSE, TRUE, sizeof (CjmCell));
  g_array_set_clear_func (self->cells, clear_cell);

  return self;
}

/**
 * cjm_data_table_free:
 *
 * Frees the table with what its cells hold.
 */
void
cjm_data_table_free (CjmDataTable *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

/**
 * cjm_data_table_get_n_columns:
 *
 * Returns: how many columns it has; some are several for people
 */
guint
cjm_data_table_get_n_columns (CjmDataTable *self)
{
  return self->n_columns;
}

/**
 * cjm_data_table_get_column:
 * @column: from 0
 *
 * Returns: what stands in it; static
 */
const CjmColumn *
cjm_data_table_get_column (CjmDataTable *self,
                           guint         column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);

  return &self->columns[column];
}

/**
 * cjm_data_table_get_n_rows:
 *
 * Returns: how many rows are complete
 */
guint
cjm_data_table_get_n_rows (CjmDataTable *self)
{
  return self->cells->len / self->n_columns;
}

/**
 * cjm_data_table_get_cell:
 * @row: from 0
 * @column: from 0
 *
 * Returns: what stands there, of which those members count that the type of the column has; owned by the table
 */
const CjmCell *
cjm_data_table_get_cell (CjmDataTable *self,
                         guint         row,
                         guint         column)
{
  guint index = row * self->n_columns + column;

  g_return_val_if_fail (column < self->n_columns && index < self->cells->len, NULL);

  return &g_array_index (self->cells, CjmCell, index);
}

/* The next cell, which is of a type */
static CjmCell *
add_cell (CjmDataTable *self,
          CjmColumnType type)
{
  guint index = self->cells->len;

  g_assert (self->columns[index % self->n_columns].type == type);

  g_array_set_size (self->cells, index + 1);

  return &g_array_index (self->cells, CjmCell, index);
}

/**
 * cjm_data_table_add_node:
 * @node: (nullable): in the document, borrowed
 *
 * Adds the next cell.
 */
void
cjm_data_table_add_node (CjmDataTable *self,
                         CjmNode      *node)
{
  add_cell (self, CJM_COLUMN_NODE)->node = node;
}

/**
 * cjm_data_table_add_nodes:
 * @nodes: (element-type CjmNode): in the document
 *
 * Adds the next cell.
 */
void
cjm_data_table_add_nodes (CjmDataTable *self,
                          GPtrArray    *nodes)
{
  add_cell (self, CJM_COLUMN_NODES)->nodes = g_ptr_array_ref (nodes);
}

/**
 * cjm_data_table_add_text:
 * @text: (nullable): for programs and for people
 *
 * Adds the next cell.
 */
void
cjm_data_table_add_text (CjmDataTable *self,
                         const char   *text)
{
  add_cell (self, CJM_COLUMN_TEXT)->text = g_strdup (text);
}

/**
 * cjm_data_table_add_word:
 * @word: (nullable): for programs
 * @text: (nullable): the same for people
 *
 * Adds the next cell.
 */
void
cjm_data_table_add_word (CjmDataTable *self,
                         const char   *word,
                         const char   *text)
{
  CjmCell *cell = add_cell (self, CJM_COLUMN_WORD);

  cell->word = g_strdup (word);
  cell->text = g_strdup (text);
}

/**
 * cjm_data_table_add_number:
 * @number: %NAN where nobody knows it
 *
 * Adds the next cell.
 */
void
cjm_data_table_add_number (CjmDataTable *self,
                           double        number)
{
  add_cell (self, CJM_COLUMN_NUMBER)->number = number;
}

/**
 * cjm_data_table_add_flag:
 * @flag: yes or no
 *
 * Adds the next cell.
 */
void
cjm_data_table_add_flag (CjmDataTable *self,
                         gboolean      flag)
{
  add_cell (self, CJM_COLUMN_FLAG)->flag = flag;
}

/**
 * cjm_data_table_add_interval:
 * @interval: known or not
 *
 * Adds the next cell.
 */
void
cjm_data_table_add_interval (CjmDataTable      *self,
                             const CjmInterval *interval)
{
  CjmCell *cell = add_cell (self, CJM_COLUMN_INTERVAL);

  cell->interval = *interval;
  if (!cjm_interval_is_known (interval))
    cell->interval.low = cell->interval.high = NAN;
}

/**
 * cjm_data_table_add_sources:
 * @counts: (array): by CjmEvidenceKind, of all kinds
 *
 * Adds the next cell.
 */
void
cjm_data_table_add_sources (CjmDataTable *self,
                            const guint  *counts)
{
  add_cell (self, CJM_COLUMN_SOURCES)->counts = g_memdup2 (counts, (CJM_EVIDENCE_OBSERVATION + 1) * sizeof (guint));
}
