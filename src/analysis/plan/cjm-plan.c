/* cjm-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan.h"

#include "cjm-improvement.h"
#include "cjm-phase-match.h"

/**
 * cjm_plan_lack_get_id:
 * @lack: one of them
 *
 * Returns: the word for it in JSON
 */
const char *
cjm_plan_lack_get_id (CjmPlanLacks lack)
{
  switch (lack)
    {
    case CJM_PLAN_NO_OWNER:
      return "no-owner";
    case CJM_PLAN_NO_DEADLINE:
      return "no-deadline";
    case CJM_PLAN_OVERDUE:
      return "overdue";
    case CJM_PLAN_NO_OBJECTIVE:
      return "no-objective";
    case CJM_PLAN_NOT_PLACED:
      return "not-placed";
    }

  g_return_val_if_reached (NULL);
}

/**
 * cjm_quadrant_get_id:
 * @quadrant: a part of the action priority matrix
 *
 * Returns: (nullable): the word for what is in it in JSON; %NULL for what is not placed
 */
const char *
cjm_quadrant_get_id (CjmQuadrant quadrant)
{
  switch (quadrant)
    {
    case CJM_QUADRANT_QUICK_WIN:
      return "quick-win";
    case CJM_QUADRANT_BIG_PROJECT:
      return "big-project";
    case CJM_QUADRANT_FILL_IN:
      return "fill-in";
    case CJM_QUADRANT_THANKLESS_TASK:
      return "thankless-task";
    case CJM_QUADRANT_UNKNOWN:
      break;
    }

  return NULL;
}

/**
 * cjm_plan_row_free:
 * @self: (transfer full): a row
 */
void
cjm_plan_row_free (CjmPlanRow *self)
{
  g_ptr_array_unref (self->episodes);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->objectives);
  g_free (self);
}

/* The nodes that a member names: those that are in the document and stand where such a thing stands, each once */
static GPtrArray *
list_named (CjmDocument *document,
            CjmNode     *improvement,
            guint        member,
            guint        list)
{
  GPtrArray *nodes = g_ptr_array_new ();
  const char *const *ids = cjm_node_get_texts (improvement, member);
  CjmKind kind = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, member)->target;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      CjmNode *node = cjm_document_find (document, ids[i]);

      if (node != NULL && cjm_node_get_kind (node) == kind && cjm_node_get_parent_member (node) == list
          && !g_ptr_array_find (nodes, node, NULL))
        g_ptr_array_add (nodes, node);
    }

  return nodes;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *folded = cjm_title_fold (text);

  return folded == NULL || *folded == '\0';
}

static CjmPlanLacks
find_lacks (const CjmPlanRow *row,
            const char       *today)
{
  const char *deadline = cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_DEADLINE);
  CjmPlanLacks lacks = 0;

  if (row->status == CJM_STATUS_DONE || row->status == CJM_STATUS_DROPPED)
    return 0;

  if (is_blank (cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_OWNER)))
    lacks |= CJM_PLAN_NO_OWNER;
  if (deadline == NULL)
    lacks |= CJM_PLAN_NO_DEADLINE;
  else if (g_strcmp0 (deadline, today) < 0)
    lacks |= CJM_PLAN_OVERDUE;
  if (row->objectives->len == 0)
    lacks |= CJM_PLAN_NO_OBJECTIVE;
  if (row->quadrant == CJM_QUADRANT_UNKNOWN)
    lacks |= CJM_PLAN_NOT_PLACED;
  return lacks;
}

/**
 * cjm_plan_read:
 * @document: a document
 * @improvement: one of its improvements
 * @today: the day to read it on, YYYY-MM-DD
 *
 * Reads one row of the plan, as cjm_plan_list() does.
 *
 * Returns: (transfer full): the row, for cjm_plan_row_free()
 */
CjmPlanRow *
cjm_plan_read (CjmDocument *document,
               CjmNode     *improvement,
               const char  *today)
{
  CjmPlanRow *row = g_new0 (CjmPlanRow, 1);

  row->improvement = improvement;
  row->episodes = cjm_improvement_list_episodes (document, improvement);
  row->episode = row->episodes->len > 0 ? g_ptr_array_index (row->episodes, 0) : NULL;
  row->phase = row->episode != NULL ? cjm_node_get_parent (row->episode) : NULL;
  row->problems = list_named (document, improvement, CJM_IMPROVEMENT_SOLVES, CJM_EPISODE_PROBLEMS);
  row->objectives = list_named (document, improvement, CJM_IMPROVEMENT_OBJECTIVES, CJM_DOCUMENT_OBJECTIVES);
  row->status = cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS);
  row->quadrant = cjm_improvement_get_quadrant (improvement);
  row->lacks = find_lacks (row, today);
  return row;
}

/**
 * cjm_plan_list:
 * @document: a document
 * @today: the day to read it on, YYYY-MM-DD
 *
 * Reads the plan: every improvement with what it stands under, solves and serves. A deadline is a whole day (a file holds
 * no date without one), so that an improvement is overdue from the day after it, while it is open or started.
 *
 * Returns: (transfer full) (element-type CjmPlanRow): a row for each improvement, in the document's order; frees its rows
 */
GPtrArray *
cjm_plan_list (CjmDocument *document,
               const char  *today)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_plan_row_free);
  CjmNode *root = cjm_document_get_root (document);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    g_ptr_array_add (rows, cjm_plan_read (document, cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i), today));

  return rows;
}

/**
 * cjm_plan_count:
 * @rows: (element-type CjmPlanRow): rows of a plan, all or some
 * @counts: (out caller-allocates): what is in them
 *
 * Counts the rows of each sort, for a line such as “14 improvements · 5 quick wins · 2 without owner or deadline · 1
 * overdue”.
 */
void
cjm_plan_count (GPtrArray     *rows,
                CjmPlanCounts *counts)
{
  *counts = (CjmPlanCounts) { .improvements = rows->len };
  for (guint i = 0; i < rows->len; i++)
    {
      const CjmPlanRow *row = g_ptr_array_index (rows, i);

      counts->quadrants[row->quadrant]++;
      counts->statuses[row->status]++;
      counts->no_owner += (row->lacks & CJM_PLAN_NO_OWNER) != 0;
      counts->no_deadline += (row->lacks & CJM_PLAN_NO_DEADLINE) != 0;
      counts->no_owner_or_deadline += (row->lacks & (CJM_PLAN_NO_OWNER | CJM_PLAN_NO_DEADLINE)) != 0;
      counts->overdue += (row->lacks & CJM_PLAN_OVERDUE) != 0;
      counts->no_objective += (row->lacks & CJM_PLAN_NO_OBJECTIVE) != 0;
      counts->not_placed += (row->lacks & CJM_PLAN_NOT_PLACED) != 0;
    }
}

static gboolean
is_owned_by (const CjmPlanRow *row,
             const char       *owner)
{
  g_autofree char *one = cjm_title_fold (owner);
  g_autofree char *other = cjm_title_fold (cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_OWNER));

  return g_strcmp0 (one, other) == 0;
}

static gboolean
serves (const CjmPlanRow *row,
        const char       *objective)
{
  for (guint i = 0; i < row->objectives->len; i++)
    {
      if (g_strcmp0 (cjm_node_get_id (g_ptr_array_index (row->objectives, i)), objective) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
stands_in (const CjmPlanRow *row,
           const char       *phase)
{
  for (guint i = 0; i < row->episodes->len; i++)
    {
      CjmNode *parent = cjm_node_get_parent (g_ptr_array_index (row->episodes, i));

      if (parent != NULL && g_strcmp0 (cjm_node_get_id (parent), phase) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * cjm_plan_filter:
 * @row: a row of a plan
 * @filter: what is asked for
 *
 * Returns: whether the row answers to all of it. What stands in several phases is found under each of them
 */
gboolean
cjm_plan_filter (const CjmPlanRow    *row,
                 const CjmPlanFilter *filter)
{
  return (filter->owner == NULL || is_owned_by (row, filter->owner))
         && (filter->objective == NULL || serves (row, filter->objective))
         && (filter->phase == NULL || stands_in (row, filter->phase))
         && (filter->status == CJM_STATUS_UNKNOWN || row->status == filter->status)
         && (row->lacks & filter->lacks) == filter->lacks;
}

/* Two names as a list of names has them: by their letters, without regard to case */
static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const char *one = *(const char *const *) a;
  const char *other = *(const char *const *) b;
  g_autofree char *one_folded = cjm_title_fold (one);
  g_autofree char *other_folded = cjm_title_fold (other);
  int order = g_utf8_collate (one_folded, other_folded);

  return order != 0 ? order : strcmp (one, other);
}

/**
 * cjm_plan_list_owners:
 * @document: a document
 *
 * Who has something to do in the plan, for suggestions and filters. Names that differ in case or in the blanks around
 * them are one, spelled as it stands first, without those blanks; names of blanks are none.
 *
 * Returns: (transfer full) (element-type utf8): the names, in alphabetical order; owns them
 */
GPtrArray *
cjm_plan_list_owners (CjmDocument *document)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CjmNode *root = cjm_document_get_root (document);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      const char *owner = cjm_node_get_text (improvement, CJM_IMPROVEMENT_OWNER);
      char *folded;

      if (is_blank (owner))
        continue;
      folded = cjm_title_fold (owner);
      if (g_hash_table_add (seen, folded))
        g_ptr_array_add (owners, cjm_title_strip (owner));
    }

  g_ptr_array_sort (owners, compare_names);
  return owners;
}
