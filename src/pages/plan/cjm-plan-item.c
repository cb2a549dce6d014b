/* cjm-plan-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-item.h"

#include <string.h>

/*
 * What it is compared by in a column of texts is made when it is asked for first: making it costs much more than comparing,
 * and a list of thousands is compared many times.
 */
struct _CjmPlanItem
{
  GObject parent_instance;

  CjmNode *improvement;
  CjmPlanRow *row;                    /* NULL while it is not known */
  char *keys[CJM_N_PLAN_COLUMNS];     /* NULL where not made yet */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmPlanItem, cjm_plan_item, G_TYPE_OBJECT)

static void
cjm_plan_item_finalize (GObject *object)
{
  CjmPlanItem *self = CJM_PLAN_ITEM (object);

  cjm_plan_item_forget (self);
  g_object_unref (self->improvement);

  G_OBJECT_CLASS (cjm_plan_item_parent_class)->finalize (object);
}

static void
cjm_plan_item_class_init (CjmPlanItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_plan_item_finalize;

  /**
   * CjmPlanItem::changed:
   *
   * What it shows may be something else now.
   */
  signals[CHANGED] = g_signal_new ("changed", CJM_TYPE_PLAN_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cjm_plan_item_init (CjmPlanItem *self)
{
}

/**
 * cjm_plan_item_new:
 * @improvement: in a document
 *
 * Returns: (transfer full): an item that has not been read yet
 */
CjmPlanItem *
cjm_plan_item_new (CjmNode *improvement)
{
  CjmPlanItem *self = g_object_new (CJM_TYPE_PLAN_ITEM, NULL);

  self->improvement = g_object_ref (improvement);
  return self;
}

/**
 * cjm_plan_item_get_improvement:
 *
 * Returns: (transfer none): what it stands for
 */
CjmNode *
cjm_plan_item_get_improvement (CjmPlanItem *self)
{
  return self->improvement;
}

/**
 * cjm_plan_item_get_row:
 *
 * Returns: (transfer none) (nullable): what the plan says of it; %NULL while that is not known
 */
const CjmPlanRow *
cjm_plan_item_get_row (CjmPlanItem *self)
{
  return self->row;
}

static gboolean
is_same_list (GPtrArray *one,
              GPtrArray *other)
{
  return one->len == other->len
         && (one->len == 0 || memcmp (one->pdata, other->pdata, one->len * sizeof (gpointer)) == 0);
}

/* Whether two rows are of the same nodes, without looking at these, which may be gone */
static gboolean
is_same (const CjmPlanRow *one,
         const CjmPlanRow *other)
{
  return one != NULL && one->status == other->status && one->quadrant == other->quadrant && one->lacks == other->lacks
         && one->phase == other->phase && is_same_list (one->episodes, other->episodes)
         && is_same_list (one->problems, other->problems) && is_same_list (one->objectives, other->objectives);
}

/**
 * cjm_plan_item_forget:
 *
 * Forgets what was read: the nodes in it may be gone.
 */
void
cjm_plan_item_forget (CjmPlanItem *self)
{
  g_clear_pointer (&self->row, cjm_plan_row_free);
  for (guint i = 0; i < CJM_N_PLAN_COLUMNS; i++)
    g_clear_pointer (&self->keys[i], g_free);
}

/**
 * cjm_plan_item_read:
 * @document: that in which it is
 * @today: YYYY-MM-DD
 *
 * Reads it anew.
 *
 * Returns: whether it refers to other nodes than before, or lacks something else
 */
gboolean
cjm_plan_item_read (CjmPlanItem *self,
                    CjmDocument *document,
                    const char  *today)
{
  CjmPlanRow *row = cjm_plan_read (document, self->improvement, today);
  gboolean same = is_same (self->row, row);

  cjm_plan_item_forget (self);
  self->row = row;
  return !same;
}

/**
 * cjm_plan_item_say_changed:
 *
 * Lets those who show it look again.
 */
void
cjm_plan_item_say_changed (CjmPlanItem *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static const char *
get_key (CjmPlanItem  *self,
         CjmPlanColumn column)
{
  if (self->keys[column] == NULL)
    {
      GPtrArray *nodes = cjm_plan_column_get_nodes (column, self->row);
      CjmNode *first = nodes != NULL ? g_ptr_array_index (nodes, 0) : self->improvement;
      guint member = nodes == NULL                                 ? cjm_plan_column_get_info (column)->member
                     : cjm_node_get_kind (first) == CJM_KIND_NOTE ? (guint) CJM_NOTE_TEXT
                                                                   : (guint) CJM_OBJECTIVE_TITLE;
      g_autofree char *folded = g_utf8_casefold (cjm_node_get_text (first, member), -1);

      self->keys[column] = g_utf8_collate_key (g_strstrip (folded), -1);
    }

  return self->keys[column];
}

static int
compare_known (CjmPlanItem  *self,
               CjmPlanItem  *other,
               CjmPlanColumn column)
{
  const CjmPlanColumnInfo *info = cjm_plan_column_get_info (column);

  if (info->is_number)
    {
      double one = cjm_node_get_number (self->improvement, info->member);
      double two = cjm_node_get_number (other->improvement, info->member);

      return (one > two) - (one < two);
    }
  if (info->editing == CJM_PLAN_BY_CHOOSING)
    return (int) self->row->status - (int) other->row->status;
  if (column == CJM_PLAN_COLUMN_DEADLINE)
    return strcmp (cjm_node_get_text (self->improvement, info->member), cjm_node_get_text (other->improvement, info->member));

  return strcmp (get_key (self, column), get_key (other, column));
}

/**
 * cjm_plan_item_compare:
 * @other: another one
 * @column: by what
 * @descending: whether the largest comes first
 *
 * Compares two items that have been read. One that says nothing in that column comes after one that does, in either order.
 *
 * Returns: less than 0 where @self comes first, 0 where the column does not tell
 */
int
cjm_plan_item_compare (CjmPlanItem  *self,
                       CjmPlanItem  *other,
                       CjmPlanColumn column,
                       gboolean      descending)
{
  gboolean is_known, other_is_known;
  int order;

  if (self->row == NULL || other->row == NULL)
    return 0;

  is_known = cjm_plan_column_is_known (column, self->row);
  other_is_known = cjm_plan_column_is_known (column, other->row);
  if (!is_known || !other_is_known)
    return (int) other_is_known - (int) is_known;

  order = compare_known (self, other, column);
  return descending ? -order : order;
}
