/* cjm-node-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-document-room.h"
#include "cjm-node-room.h"

#include <math.h>

/*
 * The getters and the edits of a node. An edit is refused, with FALSE and without any change, where the value is not
 * one that the member may have. On a node of a document it has to be in a transaction; anything else is a programming
 * error.
 */

/* The document in which an edit has to be recorded, if any; FALSE where the edit may not be made. */
static gboolean
find_document (CjmNode      *self,
               CjmDocument **document)
{
  *document = cjm_node_get_owner (cjm_node_get_root (self));

  return *document == NULL || cjm_document_may_edit (*document);
}

static gboolean
holds (CjmNode   *self,
       guint      member,
       CjmHolding holding)
{
  const CjmKindInfo *info = cjm_node_get_info (self);

  return member < info->n_members && cjm_member_get_holding (&info->members[member]) == holding;
}

/**
 * cjm_node_get_text:
 * @member: of a type that holds a text
 *
 * Returns: (nullable): the text, %NULL when absent
 */
const char *
cjm_node_get_text (CjmNode *self,
                   guint    member)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_TEXT), NULL);

  return cjm_node_get_value (self, member)->text;
}

/**
 * cjm_node_get_texts:
 * @member: of a type that holds a list of texts
 *
 * Returns: (not nullable): the texts, without any when absent
 */
const char *const *
cjm_node_get_texts (CjmNode *self,
                    guint    member)
{
  static const char *const none[] = { NULL };
  const CjmValue *value = cjm_node_get_value (self, member);

  g_return_val_if_fail (holds (self, member, CJM_HOLDS_TEXTS), none);

  return value->texts != NULL ? (const char *const *) value->texts : none;
}

/**
 * cjm_node_get_choice:
 *
 * Returns: the choice, the member's initial one when absent, 0 where it has none
 */
guint
cjm_node_get_choice (CjmNode *self,
                     guint    member)
{
  guint choice = cjm_node_get_value (self, member)->choice;

  g_return_val_if_fail (holds (self, member, CJM_HOLDS_CHOICE), 0);

  return choice != 0 ? choice : cjm_node_get_info (self)->members[member].initial;
}

/**
 * cjm_node_get_number:
 * @member: of type NUMBER
 *
 * Returns: the number, NAN when absent
 */
double
cjm_node_get_number (CjmNode *self,
                     guint    member)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_NUMBER), NAN);

  return cjm_node_get_value (self, member)->number;
}

/**
 * cjm_node_get_whole:
 * @member: of type WHOLE
 *
 * Returns: the whole number, %CJM_WHOLE_ABSENT when absent
 */
gint64
cjm_node_get_whole (CjmNode *self,
                    guint    member)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_WHOLE), CJM_WHOLE_ABSENT);

  return cjm_node_get_value (self, member)->whole;
}

/**
 * cjm_node_get_flag:
 * @member: of type FLAG
 *
 * Returns: its value, %FALSE where it is absent
 */
gboolean
cjm_node_get_flag (CjmNode *self,
                   guint    member)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_FLAG), FALSE);

  return cjm_node_get_value (self, member)->flag;
}

/**
 * cjm_node_set_value:
 * @value: of the member's type, which is neither ID nor CHILDREN; copied
 *
 * Returns: %FALSE where the member may not have this value
 */
gboolean
cjm_node_set_value (CjmNode        *self,
                    guint           member,
                    const CjmValue *value)
{
  const CjmMember *info = cjm_kind_get_member (cjm_node_get_kind (self), member);
  CjmDocument *document;
  CjmValue copy;

  g_return_val_if_fail (info->type != CJM_MEMBER_ID && info->type != CJM_MEMBER_CHILDREN, FALSE);

  if (!cjm_value_is_valid (value, info) || !find_document (self, &document))
    return FALSE;

  cjm_value_copy (&copy, value, info);
  if (cjm_value_equal (&copy, cjm_node_get_value (self, member), info))
    {
      cjm_value_clear (&copy, info);
      return TRUE;
    }

  cjm_node_swap_value (self, member, &copy);
  if (document != NULL)
    cjm_document_record (document, &(CjmEdit) {
      .type = CJM_EDIT_SET, .node = g_object_ref (self), .member = member, .value = copy });
  else
    cjm_value_clear (&copy, info);

  return TRUE;
}

/**
 * cjm_node_set_text:
 * @member: of a type whose values are texts: TEXT, LANGUAGE, DATE, DURATION, COLOR or REFERENCE
 * @text: (nullable): UTF-8; %NULL or "" makes it absent, a required TEXT can be "" alone
 *
 * Returns: %FALSE where the member may not have that value, or @self is in a document that has no transaction begun; it
 *   then keeps the value it had
 */
gboolean
cjm_node_set_text (CjmNode    *self,
                   guint       member,
                   const char *text)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_TEXT), FALSE);

  return cjm_node_set_value (self, member, &(CjmValue) { .text = (char *) text });
}

/**
 * cjm_node_set_texts:
 * @member: of a type that holds a list of texts
 * @texts: (nullable): the texts; %NULL or none for absent
 *
 * Returns: %FALSE where the member may not have that value, or @self is in a document that has no transaction begun
 */
gboolean
cjm_node_set_texts (CjmNode           *self,
                    guint              member,
                    const char *const *texts)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_TEXTS), FALSE);

  return cjm_node_set_value (self, member, &(CjmValue) { .texts = (char **) texts });
}

/**
 * cjm_node_set_choice:
 * @member: of type CHOICE
 * @choice: 0 for absent
 *
 * Returns: %FALSE where the member may not have that value, or @self is in a document that has no transaction begun
 */
gboolean
cjm_node_set_choice (CjmNode *self,
                     guint    member,
                     guint    choice)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_CHOICE), FALSE);

  return cjm_node_set_value (self, member, &(CjmValue) { .choice = choice });
}

/**
 * cjm_node_set_number:
 * @member: of type NUMBER
 * @number: NAN for absent
 *
 * Returns: %FALSE where the member may not have that value, or @self is in a document that has no transaction begun
 */
gboolean
cjm_node_set_number (CjmNode *self,
                     guint    member,
                     double   number)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_NUMBER), FALSE);

  return cjm_node_set_value (self, member, &(CjmValue) { .number = number });
}

/**
 * cjm_node_set_whole:
 * @member: of type WHOLE
 * @whole: %CJM_WHOLE_ABSENT for absent
 *
 * Returns: %FALSE where the member may not have that value, or @self is in a document that has no transaction begun
 */
gboolean
cjm_node_set_whole (CjmNode *self,
                    guint    member,
                    gint64   whole)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_WHOLE), FALSE);

  return cjm_node_set_value (self, member, &(CjmValue) { .whole = whole });
}

/**
 * cjm_node_set_flag:
 * @member: of type FLAG
 * @flag: its value; %FALSE is the same as absent
 *
 * Returns: %FALSE where @self is in a document that has no transaction begun; it then keeps the value it had
 */
gboolean
cjm_node_set_flag (CjmNode *self,
                   guint    member,
                   gboolean flag)
{
  g_return_val_if_fail (holds (self, member, CJM_HOLDS_FLAG), FALSE);

  return cjm_node_set_value (self, member, &(CjmValue) { .flag = flag });
}

static gboolean
may_list (CjmNode *parent,
          guint    member,
          CjmNode *child)
{
  const CjmKindInfo *info = cjm_node_get_info (parent);

  return member < info->n_members && info->members[member].type == CJM_MEMBER_CHILDREN
         && info->members[member].target == cjm_node_get_kind (child);
}

/**
 * cjm_node_insert:
 * @member: a list of @child's kind
 * @index: where, or %CJM_END
 * @child: (transfer none): a node without a parent
 *
 * Returns: %FALSE where the list is of another kind, or an id in @child is in use in the document already
 */
gboolean
cjm_node_insert (CjmNode *self,
                 guint    member,
                 guint    index,
                 CjmNode *child)
{
  CjmDocument *document;

  g_return_val_if_fail (cjm_node_get_parent (child) == NULL && cjm_node_get_owner (child) == NULL, FALSE);

  if (!may_list (self, member, child) || !find_document (self, &document))
    return FALSE;
  if (document != NULL && !cjm_document_may_adopt (document, child))
    return FALSE;

  index = MIN (index, cjm_node_get_n_children (self, member));
  cjm_node_attach (child, self, member, index);
  if (document != NULL)
    {
      cjm_document_index (document, child);
      cjm_document_record (document, &(CjmEdit) {
        .type = CJM_EDIT_INSERT, .node = g_object_ref (child),
        .parent = g_object_ref (self), .place = member, .index = index });
    }

  return TRUE;
}

/**
 * cjm_node_remove:
 *
 * Takes a node out of its parent's list; what refers to it keeps its id.
 *
 * Returns: %FALSE where @self is in a document that has no transaction begun
 */
gboolean
cjm_node_remove (CjmNode *self)
{
  g_autoptr (CjmNode) alive = g_object_ref (self);
  CjmNode *parent = cjm_node_get_parent (self);
  CjmDocument *document;
  guint place, index;

  g_return_val_if_fail (parent != NULL, FALSE);

  if (!find_document (self, &document))
    return FALSE;

  place = cjm_node_get_parent_member (self);
  index = cjm_node_get_index (self);
  cjm_node_detach (self);
  if (document != NULL)
    {
      cjm_document_unindex (document, self);
      cjm_document_record (document, &(CjmEdit) {
        .type = CJM_EDIT_REMOVE, .node = g_object_ref (self),
        .parent = g_object_ref (parent), .place = place, .index = index });
    }

  return TRUE;
}

static gboolean
is_inside (CjmNode *node,
           CjmNode *other)
{
  for (; node != NULL; node = cjm_node_get_parent (node))
    {
      if (node == other)
        return TRUE;
    }

  return FALSE;
}

/**
 * cjm_node_move:
 * @parent: in the same tree, and not under this node
 * @member: a list of this node's kind
 * @index: where, counted without this node, or %CJM_END
 *
 * Moves a node within its list, or to another.
 *
 * Returns: %FALSE where it may not stand there, or is in a document that has no transaction begun
 */
gboolean
cjm_node_move (CjmNode *self,
               CjmNode *parent,
               guint    member,
               guint    index)
{
  g_autoptr (CjmNode) alive = g_object_ref (self);
  CjmNode *old_parent = cjm_node_get_parent (self);
  CjmDocument *document;
  guint old_place, old_index;

  g_return_val_if_fail (old_parent != NULL, FALSE);
  g_return_val_if_fail (cjm_node_get_root (parent) == cjm_node_get_root (self), FALSE);

  if (is_inside (parent, self) || !may_list (parent, member, self) || !find_document (self, &document))
    return FALSE;

  old_place = cjm_node_get_parent_member (self);
  old_index = cjm_node_get_index (self);
  cjm_node_detach (self);
  index = MIN (index, cjm_node_get_n_children (parent, member));
  cjm_node_attach (self, parent, member, index);

  if (document != NULL && (parent != old_parent || member != old_place || index != old_index))
    cjm_document_record (document, &(CjmEdit) {
      .type = CJM_EDIT_MOVE, .node = g_object_ref (self),
      .parent = g_object_ref (old_parent), .place = old_place, .index = old_index,
      .to_parent = g_object_ref (parent), .to_place = member, .to_index = index });

  return TRUE;
}

/* Makes a node hold beyond its members what another one holds there. */
gboolean
cjm_node_take_unknown (CjmNode *self,
                       CjmNode *other)
{
  g_autoptr (GHashTable) unknown = NULL;
  CjmDocument *document;

  if (!find_document (self, &document))
    return FALSE;
  if (cjm_node_has_unknown_of (self, other))
    return TRUE;

  unknown = cjm_node_copy_unknown (other);
  cjm_node_swap_unknown (self, &unknown);
  if (document != NULL)
    cjm_document_record (document, &(CjmEdit) {
      .type = CJM_EDIT_UNKNOWN, .node = g_object_ref (self), .unknown = g_steal_pointer (&unknown) });

  return TRUE;
}
