/* cjm-operation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-operation.h"

/*
 * What is done to a document is called by these words: the names of steps of the history, and the titles of what is new.
 */

typedef enum
{
  SORT_PHASE,
  SORT_EPISODE,
  SORT_TOUCHPOINT,
  SORT_QUESTION,
  SORT_PROBLEM,
  SORT_IMPROVEMENT,
  SORT_MIXED,
  N_SORTS
} Sort;

static const char *const LABELS[CJM_N_OPERATIONS][N_SORTS] = {
  [CJM_OPERATION_ADD] = { N_("Add phase"), N_("Add episode"), N_("Add touchpoint"), N_("Add question"), N_("Add problem"),
                     N_("Add improvement"), N_("Add cards") },
  [CJM_OPERATION_MOVE] = { N_("Move phase"), N_("Move episode"), N_("Move touchpoint"), N_("Move question"),
                      N_("Move problem"), N_("Move improvement"), N_("Move cards") },
  [CJM_OPERATION_COPY] = { N_("Copy phase"), N_("Copy episode"), N_("Copy touchpoint"), N_("Copy question"),
                      N_("Copy problem"), N_("Copy improvement"), N_("Copy cards") },
  [CJM_OPERATION_DUPLICATE] = { N_("Duplicate phase"), N_("Duplicate episode"), N_("Duplicate touchpoint"),
                           N_("Duplicate question"), N_("Duplicate problem"), N_("Duplicate improvement"),
                           N_("Duplicate cards") },
  [CJM_OPERATION_REMOVE] = { N_("Delete phase"), N_("Delete episode"), N_("Delete touchpoint"), N_("Delete question"),
                        N_("Delete problem"), N_("Delete improvement"), N_("Delete cards") },
};

static const char *const TITLES[N_SORTS] = {
  N_("New phase"), N_("New episode"), N_("New touchpoint"), N_("New question"), N_("New problem"),
  N_("New improvement"), NULL,
};

static Sort
get_sort (CjmKind kind,
          guint   member)
{
  switch (kind)
    {
    case CJM_KIND_PHASE:
      return SORT_PHASE;
    case CJM_KIND_EPISODE:
      return SORT_EPISODE;
    case CJM_KIND_TOUCHPOINT:
      return SORT_TOUCHPOINT;
    case CJM_KIND_NOTE:
      return member == CJM_EPISODE_PROBLEMS ? SORT_PROBLEM : SORT_QUESTION;
    case CJM_KIND_IMPROVEMENT:
      return SORT_IMPROVEMENT;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_PICTURE:
      break;
    }

  return SORT_MIXED;
}

static CjmKind
get_kind (const CjmPlace *place)
{
  return cjm_node_get_info (place->parent)->members[place->member].target;
}

/**
 * cjm_operation_get_label:
 * @operation: what is done to them
 * @nodes: of CjmNode
 *
 * Returns: what the step of the history is called, translated
 */
const char *
cjm_operation_get_label (CjmOperation operation,
                         GPtrArray   *nodes)
{
  Sort sort = SORT_MIXED;

  if (nodes->len == 1)
    {
      CjmNode *node = g_ptr_array_index (nodes, 0);
      guint member = cjm_node_get_parent (node) != NULL ? cjm_node_get_parent_member (node) : CJM_END;

      sort = get_sort (cjm_node_get_kind (node), member);
    }

  return _(LABELS[operation][sort]);
}

/**
 * cjm_operation_get_add_label:
 * @member: of a note: the list that it comes into
 *
 * Returns: what it is called to put something new of this kind on a map, translated
 */
const char *
cjm_operation_get_add_label (CjmKind kind,
                             guint   member)
{
  return _(LABELS[CJM_OPERATION_ADD][get_sort (kind, member)]);
}

/**
 * cjm_operation_get_title_member:
 *
 * Returns: in which member a thing of this kind, one that has a card, has its name
 */
guint
cjm_operation_get_title_member (CjmKind kind)
{
  switch (kind)
    {
    case CJM_KIND_PHASE:
      return CJM_PHASE_TITLE;
    case CJM_KIND_EPISODE:
      return CJM_EPISODE_TITLE;
    case CJM_KIND_TOUCHPOINT:
      return CJM_TOUCHPOINT_TITLE;
    case CJM_KIND_NOTE:
      return CJM_NOTE_TEXT;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      break;
    }

  return CJM_IMPROVEMENT_TITLE;
}

/**
 * cjm_operation_get_new_title:
 * @member: of a note: the list that it stands in
 *
 * Returns: (nullable): what something of this kind is called that has no title yet, translated
 */
const char *
cjm_operation_get_new_title (CjmKind kind,
                             guint   member)
{
  const char *title = TITLES[get_sort (kind, member)];

  return title != NULL ? _(title) : NULL;
}

/**
 * cjm_operation_make_node:
 * @place: a place for a phase, an episode or a card
 * @title: (nullable): its name; "New touchpoint" and so on where %NULL
 *
 * Returns: (transfer full): something new that fits in that place
 */
CjmNode *
cjm_operation_make_node (const CjmPlace *place,
                         const char     *title)
{
  CjmKind kind = get_kind (place);
  CjmNode *node = cjm_node_new (kind, NULL);

  cjm_node_set_text (node, cjm_operation_get_title_member (kind),
                     title != NULL ? title : cjm_operation_get_new_title (kind, place->member));

  return node;
}
