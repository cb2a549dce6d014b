/* cjm-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-place.h"

/**
 * cjm_improvement_find_episode:
 *
 * Returns: (nullable) (transfer none): the episode under which an improvement stands: its own, else that of the first
 *   problem it solves
 */
CjmNode *
cjm_improvement_find_episode (CjmNode *improvement)
{
  CjmDocument *document = cjm_document_of (improvement);
  const char *const *solves = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES);
  CjmNode *node;

  if (document == NULL)
    return NULL;

  node = cjm_document_find (document, cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE));
  for (; node == NULL && *solves != NULL; solves++)
    node = cjm_document_find (document, *solves);

  return node != NULL ? cjm_node_get_ancestor (node, CJM_KIND_EPISODE) : NULL;
}

/**
 * cjm_place_after:
 * @place: (out): the place just behind @node in its own list
 *
 * Returns: whether there is one: @node is in a list
 */
gboolean
cjm_place_after (CjmNode  *node,
                 CjmPlace *place)
{
  if (cjm_node_get_parent (node) == NULL)
    return FALSE;

  *place = (CjmPlace) {
    .parent = cjm_node_get_parent (node),
    .member = cjm_node_get_parent_member (node),
    .index = cjm_node_get_index (node) + 1,
  };
  if (cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT)
    place->episode = cjm_improvement_find_episode (node);

  return TRUE;
}

/* The nearest sibling that has what `member` lists, or may have it: the phase before, say. */
static CjmNode *
get_sibling (CjmNode *node,
             int      step)
{
  CjmNode *parent = cjm_node_get_parent (node);
  int index;

  if (parent == NULL)
    return NULL;

  index = (int) cjm_node_get_index (node) + step;
  if (index < 0 || index >= (int) cjm_node_get_n_children (parent, cjm_node_get_parent_member (node)))
    return NULL;

  return cjm_node_get_child (parent, cjm_node_get_parent_member (node), index);
}

/* The episode that stands next to one on the map, in whichever phase. */
static CjmNode *
get_next_episode (CjmNode *episode,
                  int      step)
{
  CjmNode *next = get_sibling (episode, step);
  CjmNode *phase = cjm_node_get_parent (episode);

  while (next == NULL && phase != NULL && (phase = get_sibling (phase, step)) != NULL)
    {
      guint n = cjm_node_get_n_children (phase, CJM_PHASE_EPISODES);

      if (n > 0)
        next = cjm_node_get_child (phase, CJM_PHASE_EPISODES, step > 0 ? 0 : n - 1);
    }

  return next;
}

static gboolean
step_in_list (CjmNode  *node,
              int       step,
              CjmPlace *place)
{
  CjmNode *parent = cjm_node_get_parent (node);
  guint member = cjm_node_get_parent_member (node);
  guint index = cjm_node_get_index (node);

  if (get_sibling (node, step) == NULL)
    return FALSE;

  /* Behind the next one is before the one behind that. */
  *place = (CjmPlace) { .parent = parent, .member = member, .index = step > 0 ? index + 2 : index - 1 };
  return TRUE;
}

static gboolean
step_episode (CjmNode  *episode,
              int       step,
              CjmPlace *place)
{
  CjmNode *phase;

  if (step_in_list (episode, step, place))
    return TRUE;

  phase = get_sibling (cjm_node_get_parent (episode), step);
  if (phase == NULL)
    return FALSE;

  *place = (CjmPlace) { .parent = phase, .member = CJM_PHASE_EPISODES, .index = step > 0 ? 0 : CJM_END };
  return TRUE;
}

static gboolean
step_to_episode (CjmNode  *node,
                 int       step,
                 CjmPlace *place)
{
  gboolean improves = cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT;
  CjmNode *episode = improves ? cjm_improvement_find_episode (node) : cjm_node_get_parent (node);
  CjmNode *next = episode != NULL ? get_next_episode (episode, step) : NULL;

  if (next == NULL || !cjm_place_in_episode (next, cjm_node_get_kind (node), cjm_node_get_parent_member (node), place))
    return FALSE;

  if (!improves && cjm_node_get_index (node) < cjm_node_get_n_children (next, place->member))
    place->index = cjm_node_get_index (node);
  return TRUE;
}

/* An improvement's neighbours in its column are those of the list that stand under the same episode. */
static gboolean
step_improvement (CjmNode  *improvement,
                  int       step,
                  CjmPlace *place)
{
  CjmNode *episode = cjm_improvement_find_episode (improvement);
  CjmNode *next = improvement;

  do
    next = get_sibling (next, step);
  while (next != NULL && cjm_improvement_find_episode (next) != episode);

  if (next == NULL || !cjm_place_after (next, place))
    return FALSE;

  place->index -= step < 0;
  return TRUE;
}

/**
 * cjm_place_by_step:
 * @place: (out): where @node comes by one step on the map
 *
 * Phases and episodes step left and right, an episode on to the next phase at the end of its own; a card steps up and
 * down in its list, and left and right to the same list of the next episode. Personas stand in one row that may wrap:
 * left and up is to the front, right and down to the back.
 *
 * Returns: whether there is such a place
 */
gboolean
cjm_place_by_step (CjmNode  *node,
                   CjmStep   step,
                   CjmPlace *place)
{
  gboolean across = step == CJM_STEP_LEFT || step == CJM_STEP_RIGHT;
  int direction = step == CJM_STEP_LEFT || step == CJM_STEP_UP ? -1 : 1;

  if (cjm_node_get_parent (node) == NULL)
    return FALSE;

  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_PHASE:
      return across && step_in_list (node, direction, place);
    case CJM_KIND_EPISODE:
      return across && step_episode (node, direction, place);
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
      return across ? step_to_episode (node, direction, place) : step_in_list (node, direction, place);
    case CJM_KIND_IMPROVEMENT:
      return across ? step_to_episode (node, direction, place) : step_improvement (node, direction, place);
    case CJM_KIND_PERSONA:
      return step_in_list (node, direction, place);
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_PICTURE:
      break;
    }

  return FALSE;
}

/**
 * cjm_place_in_episode:
 * @kind: touchpoint, note or improvement
 * @member: for a note, %CJM_EPISODE_QUESTIONS or %CJM_EPISODE_PROBLEMS
 * @place: (out): behind the last of them
 *
 * Returns: whether an episode takes this kind; one in no document takes no improvement
 */
gboolean
cjm_place_in_episode (CjmNode  *episode,
                      CjmKind   kind,
                      guint     member,
                      CjmPlace *place)
{
  *place = (CjmPlace) { .parent = episode, .member = member, .index = CJM_END };

  if (kind == CJM_KIND_IMPROVEMENT)
    {
      place->parent = cjm_node_get_root (episode);
      place->member = CJM_DOCUMENT_IMPROVEMENTS;
      place->episode = episode;
      return cjm_node_get_kind (place->parent) == CJM_KIND_DOCUMENT;
    }
  if (kind == CJM_KIND_TOUCHPOINT)
    place->member = CJM_EPISODE_TOUCHPOINTS;

  return cjm_place_takes (place, kind);
}

/**
 * cjm_place_get_episode:
 *
 * Returns: (nullable) (transfer none): the episode in or under which this place is
 */
CjmNode *
cjm_place_get_episode (const CjmPlace *place)
{
  return place->episode != NULL ? place->episode : cjm_node_get_ancestor (place->parent, CJM_KIND_EPISODE);
}

/**
 * cjm_place_takes:
 * @place: in a list of some node
 * @kind: of what is to be put there
 *
 * Returns: whether a node of @kind can stand there
 */
gboolean
cjm_place_takes (const CjmPlace *place,
                 CjmKind         kind)
{
  const CjmKindInfo *info = cjm_node_get_info (place->parent);

  return place->member < info->n_members
         && info->members[place->member].type == CJM_MEMBER_CHILDREN
         && info->members[place->member].target == kind;
}
