/* cjm-plan-table-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-plan-cell.h"
#include "cjm-plan-filters.h"
#include "cjm-plan-model.h"
#include "cjm-plan-table.h"

G_BEGIN_DECLS

/* What the files of the table have in common: its columns and their order, its keys, itself. */

struct _CjmPlanTable
{
  AdwBin parent_instance;

  CjmPlanFilters *filters;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  GtkWidget *start;           /* take the focus on its way out of the table */
  GtkWidget *end;

  CjmWords *words;            /* of the interface */
  CjmPlanModel *model;
  GtkFilterListModel *shown;  /* borrowed from `selection`, as is `filter` */
  GtkMultiSelection *selection;
  GtkCustomFilter *filter;
  GtkCustomSorter *sorter;
  GSimpleActionGroup *actions;
  GPtrArray *cells;           /* of CjmPlanCell, borrowed: all that the view has made */
  GtkColumnViewColumn *columns[CJM_N_PLAN_COLUMNS];

  CjmPlanFilter asked;        /* borrowed from the bar of filters */
  CjmPlanItem *held;          /* owned; stays where it is, whatever is asked for; NULL for none */
  guint releasing;            /* source that lets go of it */
  CjmPlanItem *at;            /* owned; whose cell had the focus before rows moved; NULL for none */
  guint returning;            /* source that gives the focus back to it */
  gboolean is_sorted;
  CjmPlanColumn sort_column;
  gboolean descending;
  int probed;                 /* the column that was asked to compare the probes; -1 for none */
  CjmPlanItem *probes[2];     /* owned; see cjm-plan-table-columns.c */
  CjmPlanColumn column;       /* that had the focus last */
  guint64 before;             /* state of the document before an improvement was added */
  GtkWidget *origin;          /* weak; what had the focus then */
};

void         cjm_plan_table_add_columns     (CjmPlanTable *self);
void         cjm_plan_table_add_keys        (CjmPlanTable *self);
CjmPlanCell *cjm_plan_table_find_cell       (CjmPlanTable *self,
                                             CjmPlanItem  *item,
                                             CjmPlanColumn column);
guint        cjm_plan_table_find            (CjmPlanTable *self,
                                             CjmPlanItem  *item);
gboolean     cjm_plan_table_go_to           (CjmPlanTable *self,
                                             guint         position,
                                             CjmPlanColumn column);
void         cjm_plan_table_bring_into_view (CjmPlanTable *self,
                                             guint         position);
void         cjm_plan_table_hold            (CjmPlanTable *self,
                                             CjmPlanItem  *item);
void         cjm_plan_table_entered         (CjmPlanTable *self,
                                             CjmPlanCell  *cell);
void         cjm_plan_table_remove          (CjmPlanTable *self,
                                             CjmPlanCell  *cell);
void         cjm_plan_table_withdraw        (CjmPlanTable *self);

G_END_DECLS
