/* cjm-validate.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-validate.h"

#include <glib/gi18n.h>

#include "cjm-circles.h"
#include "cjm-report.h"
#include "cjm-validate-picture.h"

/* What is odd about a document that opens all the same. */
typedef struct
{
  GHashTable *circles;  /* the journeys and episodes that answer to themselves */
  GPtrArray *problems;  /* of CjmProblem */
} Review;

static void
warn (GPtrArray  *problems,
      CjmNode    *node,
      const char *member,
      guint       index,
      const char *id,
      const char *expected)
{
  g_autofree char *found = g_strdup_printf ("\"%s\"", id);

  cjm_report_found (problems, CJM_PROBLEM_WARNING, node, member, index, found, expected);
}

static const char *
name_target (CjmKind kind)
{
  switch (kind)
    {
    case CJM_KIND_PERSONA:
      return _("the id of a persona of this document");
    case CJM_KIND_JOURNEY:
      return _("the id of a journey of this document");
    case CJM_KIND_PHASE:
      return _("the id of a phase of this document");
    case CJM_KIND_EPISODE:
      return _("the id of an episode of this document");
    case CJM_KIND_NOTE:
      return _("the id of a problem of this document");
    case CJM_KIND_OBJECTIVE:
      return _("the id of an objective of this document");
    case CJM_KIND_PICTURE:
      return _("the key of a picture of this document");
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
      break;
    }

  return _("an id of this document");
}

static CjmNode *
find_target (CjmNode         *node,
             const CjmMember *member,
             const char      *id)
{
  CjmDocument *document = cjm_document_of (node);
  CjmNode *target;

  if (member->target == CJM_KIND_PICTURE)
    return cjm_document_find_picture (document, id);
  target = cjm_document_find (document, id);
  if (target == NULL || cjm_node_get_kind (target) != member->target)
    return NULL;
  /* The notes that can be referred to are the problems; a question is not. */
  if (member->target == CJM_KIND_NOTE && cjm_node_get_parent_member (target) != CJM_EPISODE_PROBLEMS)
    return NULL;
  return target;
}

static void
review_references (CjmNode   *node,
                   guint      index,
                   GPtrArray *problems)
{
  const CjmMember *member = cjm_kind_get_member (cjm_node_get_kind (node), index);

  if (member->type == CJM_MEMBER_REFERENCE)
    {
      const char *id = cjm_node_get_text (node, index);

      if (id != NULL && find_target (node, member, id) == NULL)
        warn (problems, node, member->name, CJM_WHOLE_MEMBER, id, name_target (member->target));
    }
  else
    {
      const char *const *ids = cjm_node_get_texts (node, index);

      for (guint i = 0; ids[i] != NULL; i++)
        if (find_target (node, member, ids[i]) == NULL)
          warn (problems, node, member->name, i, ids[i], name_target (member->target));
    }
}

static gboolean
is_in_circle (Review  *self,
              CjmNode *node)
{
  return g_hash_table_contains (self->circles, node);
}

/* A journey is based on another one, and an ideal journey on the current one that it improves on. */
static void
review_basis (Review  *self,
              CjmNode *journey)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_JOURNEY, CJM_JOURNEY_BASIS);

  if (is_in_circle (self, journey))
    warn (self->problems, journey, member->name, CJM_WHOLE_MEMBER, cjm_node_get_text (journey, CJM_JOURNEY_BASIS),
          _("the id of a journey that is not based on this one, nor on one that is"));
  if (cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL
      && cjm_node_get_text (journey, CJM_JOURNEY_BASIS) == NULL)
    cjm_report_found (self->problems, CJM_PROBLEM_WARNING, journey, NULL, CJM_WHOLE_MEMBER,
                      _("an ideal journey without \"basis\""), _("the id of its current journey"));
}

/* An episode answers to one of the journey that its own journey is based on. */
static void
review_counterpart (Review  *self,
                    CjmNode *episode)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_EPISODE, CJM_EPISODE_COUNTERPART);
  const char *id = cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART);
  CjmNode *counterpart = id != NULL ? find_target (episode, member, id) : NULL;
  CjmNode *journey = cjm_node_get_ancestor (episode, CJM_KIND_JOURNEY);

  if (counterpart == NULL)
    return;
  if (is_in_circle (self, episode))
    warn (self->problems, episode, member->name, CJM_WHOLE_MEMBER, id,
          _("the id of an episode that does not answer to this one, nor to one that does"));
  else if (g_strcmp0 (cjm_node_get_text (journey, CJM_JOURNEY_BASIS),
                      cjm_node_get_id (cjm_node_get_ancestor (counterpart, CJM_KIND_JOURNEY))) != 0)
    warn (self->problems, episode, member->name, CJM_WHOLE_MEMBER, id, _("the id of an episode of the journey in \"basis\""));
}

static void
review_node (Review  *self,
             CjmNode *node)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  if (info->kind == CJM_KIND_JOURNEY)
    review_basis (self, node);
  else if (info->kind == CJM_KIND_EPISODE)
    review_counterpart (self, node);
  else if (info->kind == CJM_KIND_PICTURE)
    cjm_validate_picture (node, self->problems);
  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type == CJM_MEMBER_REFERENCE || info->members[i].type == CJM_MEMBER_REFERENCES)
        review_references (node, i, self->problems);
      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        review_node (self, cjm_node_get_child (node, i, j));
    }
}

/**
 * cjm_review:
 * @document: a document that was read without an error
 * @problems: (element-type CjmProblem): takes a warning for every reference that leads nowhere or to a node of another
 *   kind, every journey or episode that answers to itself, every picture that is not drawn and every ideal journey without
 *   its basis
 */
void
cjm_review (CjmDocument *document,
            GPtrArray   *problems)
{
  g_autoptr (GHashTable) circles = cjm_circles_find (document);
  Review self = { circles, problems };

  review_node (&self, cjm_document_get_root (document));
}
