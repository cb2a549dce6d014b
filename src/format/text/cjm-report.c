/* cjm-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-locate.h"

static void
append_node_path (GString *path,
                  CjmNode *node)
{
  CjmNode *parent = cjm_node_get_parent (node);
  const CjmMember *member;

  if (parent == NULL)
    return;
  append_node_path (path, parent);
  member = cjm_kind_get_member (cjm_node_get_kind (parent), cjm_node_get_parent_member (node));
  cjm_path_append_name (path, member->name);
  if (member->keyed)
    cjm_path_append_name (path, cjm_node_get_id (node));
  else
    cjm_path_append_index (path, cjm_node_get_index (node));
}

/**
 * cjm_report_path:
 * @member: (nullable): a member's name as in its table, or %NULL for the node itself
 * @index: of an element of that member, or %CJM_WHOLE_MEMBER
 *
 * Returns: (transfer full): such as `journeys[0].phases[2].episodes[1].emotion.score`
 */
char *
cjm_report_path (CjmNode    *node,
                 const char *member,
                 guint       index)
{
  GString *path = g_string_new (NULL);

  append_node_path (path, node);
  if (member != NULL)
    {
      g_auto (GStrv) names = g_strsplit (member, ".", 2);

      for (guint i = 0; names[i] != NULL; i++)
        cjm_path_append_name (path, names[i]);
    }
  if (index != CJM_WHOLE_MEMBER)
    cjm_path_append_index (path, index);
  return g_string_free (path, FALSE);
}

/**
 * cjm_report_add:
 * @problems: (element-type CjmProblem): takes the problem
 * @severity: whether the file is refused for it
 * @node: what it is about
 * @member: (nullable): a member's name as in its table, or %NULL for @node itself
 * @index: of an element of that member, or %CJM_WHOLE_MEMBER
 * @message: translated
 *
 * Adds a problem at the place that cjm_report_path() names, unless there are %CJM_PROBLEMS_MAX already.
 */
void
cjm_report_add (GPtrArray  *problems,
                CjmSeverity severity,
                CjmNode    *node,
                const char *member,
                guint       index,
                const char *message)
{
  g_autofree char *path = NULL;

  if (problems->len >= CJM_PROBLEMS_MAX)
    return;
  path = cjm_report_path (node, member, index);
  g_ptr_array_add (problems, cjm_problem_new (severity, 0, 0, path, message));
}

/**
 * cjm_report_found:
 * @problems: (element-type CjmProblem): takes the problem, unless it is full
 * @severity: whether the file is refused for it
 * @node: what it is about
 * @member: (nullable): a member's name as in its table, or %NULL for @node itself
 * @index: of an element of that member, or %CJM_WHOLE_MEMBER
 * @found: translated, such as "7"
 * @expected: translated, such as "a number from -5 to 5"
 *
 * Adds a problem as cjm_report_add() does, with a message of two halves.
 */
void
cjm_report_found (GPtrArray  *problems,
                  CjmSeverity severity,
                  CjmNode    *node,
                  const char *member,
                  guint       index,
                  const char *found,
                  const char *expected)
{
  g_autofree char *message = g_strdup_printf (_("found %s, expected %s"), found, expected);

  cjm_report_add (problems, severity, node, member, index, message);
}
