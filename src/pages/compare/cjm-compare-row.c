/* cjm-compare-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-compare-row.h"

#include "cjm-node-words.h"

/*
 * A row of the list of differences, as an item of its model: a heading, or one difference. What a difference says is put
 * in words when its row is seen.
 */
struct _CjmCompareRow
{
  GObject parent_instance;

  const CjmDelta *delta;   /* NULL for a heading; borrowed of the comparison, which outlives the list */
  char *heading;
  gboolean is_subheading;  /* of a phase or an episode of the journey above */
};

G_DEFINE_FINAL_TYPE (CjmCompareRow, cjm_compare_row, G_TYPE_OBJECT)

static void
cjm_compare_row_finalize (GObject *object)
{
  g_free (CJM_COMPARE_ROW (object)->heading);

  G_OBJECT_CLASS (cjm_compare_row_parent_class)->finalize (object);
}

static void
cjm_compare_row_class_init (CjmCompareRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_compare_row_finalize;
}

static void
cjm_compare_row_init (CjmCompareRow *self)
{
}

static void
append_heading (GListStore *rows,
                CjmNode    *node,
                CjmNode    *above)
{
  g_autoptr (CjmCompareRow) row = g_object_new (CJM_TYPE_COMPARE_ROW, NULL);

  row->heading = cjm_node_to_path (node, above);
  row->is_subheading = above != NULL;
  g_list_store_append (rows, row);
}

/**
 * cjm_compare_rows_new:
 *
 * Returns: (transfer full): a list of #CjmCompareRow, with a heading above the differences of each journey, and below it
 *   one above those of each phase and episode; @comparison has to outlive them
 */
GListModel *
cjm_compare_rows_new (CjmComparison *comparison)
{
  GListStore *rows = g_list_store_new (CJM_TYPE_COMPARE_ROW);
  CjmNode *group = NULL;
  CjmNode *journey = NULL;

  for (guint i = 0; i < cjm_comparison_get_n_deltas (comparison); i++)
    {
      g_autoptr (CjmCompareRow) row = g_object_new (CJM_TYPE_COMPARE_ROW, NULL);
      CjmNode *above;

      row->delta = cjm_comparison_get_delta (comparison, i);
      above = cjm_node_get_ancestor (row->delta->group, CJM_KIND_JOURNEY);
      if (above != NULL && above != journey)
        append_heading (rows, above, NULL);
      if (row->delta->group != group && row->delta->group != above)
        append_heading (rows, row->delta->group, above);
      journey = above;
      group = row->delta->group;
      g_list_store_append (rows, row);
    }

  return G_LIST_MODEL (rows);
}

/**
 * cjm_compare_row_get_delta:
 *
 * Returns: (nullable): the difference; %NULL for a heading
 */
const CjmDelta *
cjm_compare_row_get_delta (CjmCompareRow *self)
{
  g_return_val_if_fail (CJM_IS_COMPARE_ROW (self), NULL);

  return self->delta;
}

/**
 * cjm_compare_row_get_heading:
 *
 * Returns: (nullable): what the differences below are of; %NULL for a difference
 */
const char *
cjm_compare_row_get_heading (CjmCompareRow *self)
{
  g_return_val_if_fail (CJM_IS_COMPARE_ROW (self), NULL);

  return self->heading;
}

/**
 * cjm_compare_row_is_subheading:
 *
 * Returns: whether it is a heading within what a heading above it begins
 */
gboolean
cjm_compare_row_is_subheading (CjmCompareRow *self)
{
  g_return_val_if_fail (CJM_IS_COMPARE_ROW (self), FALSE);

  return self->is_subheading;
}
