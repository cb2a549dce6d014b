/* cjm-node.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-node-room.h"

/*
 * CjmNode is one thing in a document: a touchpoint, a persona, the document's root. It holds a value for every member
 * of its kind's table and has a GObject property for each but lists of nodes, so that a control can be bound to it.
 * There is no code for any one kind: its GType is registered from its table.
 *
 * A node outside a document is edited freely. A node in a document is edited within a transaction of the document
 * only, see cjm_document_begin(); the edits themselves are in cjm-node-edit.c.
 */

typedef struct
{
  CjmNode *parent;        /* borrowed: the parent owns this node */
  guint place;            /* the member of the parent that lists this node */
  CjmDocument *owner;     /* borrowed: of a root only */
  char *key;              /* the id of a node that has it as its key in a list, not as a member */
  CjmValue *values;
  GHashTable *unknown;    /* from part to text, NULL while there is none */
} CjmNodePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CjmNode, cjm_node, G_TYPE_OBJECT)

static inline CjmNodePrivate *
get_private (CjmNode *self)
{
  return cjm_node_get_instance_private (self);
}

static void
cjm_node_constructed (GObject *object)
{
  CjmNode *self = CJM_NODE (object);
  CjmNodePrivate *priv = get_private (self);
  const CjmKindInfo *info = cjm_node_get_info (self);

  G_OBJECT_CLASS (cjm_node_parent_class)->constructed (object);

  priv->values = g_new (CjmValue, info->n_members);
  for (guint i = 0; i < info->n_members; i++)
    cjm_value_init (&priv->values[i], &info->members[i]);
}

static void
cjm_node_finalize (GObject *object)
{
  CjmNode *self = CJM_NODE (object);
  CjmNodePrivate *priv = get_private (self);
  const CjmKindInfo *info = cjm_node_get_info (self);

  for (guint i = 0; i < info->n_members; i++)
    {
      GPtrArray *children = info->members[i].type == CJM_MEMBER_CHILDREN ? priv->values[i].children : NULL;

      for (guint j = 0; children != NULL && j < children->len; j++)
        get_private (g_ptr_array_index (children, j))->parent = NULL;
      cjm_value_clear (&priv->values[i], &info->members[i]);
    }
  g_free (priv->values);
  g_free (priv->key);
  g_clear_pointer (&priv->unknown, g_hash_table_unref);

  G_OBJECT_CLASS (cjm_node_parent_class)->finalize (object);
}

static void
cjm_node_class_init (CjmNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = cjm_node_constructed;
  object_class->finalize = cjm_node_finalize;
}

static void
cjm_node_init (CjmNode *self)
{
}

/* Gives a new node its id; not one of a kind that has none */
void
cjm_node_take_id (CjmNode *self,
                  char    *id)
{
  CjmNodePrivate *priv = get_private (self);
  char **place = cjm_node_get_kind (self) == CJM_KIND_PICTURE ? &priv->key : &priv->values[0].text;

  g_free (*place);
  *place = id;
}

/* Gives a new node the values of another of its kind, and what that holds beyond them; neither its id nor its children */
void
cjm_node_copy_values (CjmNode *self,
                      CjmNode *from)
{
  CjmNodePrivate *priv = get_private (self);
  const CjmKindInfo *info = cjm_node_get_info (self);

  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].type != CJM_MEMBER_CHILDREN && info->members[i].type != CJM_MEMBER_ID)
      cjm_value_copy (&priv->values[i], &get_private (from)->values[i], &info->members[i]);

  priv->unknown = cjm_node_copy_unknown (from);
}

/**
 * cjm_node_get_kind:
 *
 * Returns: what it is; never another for the same node
 */
CjmKind
cjm_node_get_kind (CjmNode *self)
{
  return CJM_NODE_GET_CLASS (self)->info->kind;
}

/**
 * cjm_node_get_info:
 *
 * Returns: (transfer none): the table of its kind
 */
const CjmKindInfo *
cjm_node_get_info (CjmNode *self)
{
  return CJM_NODE_GET_CLASS (self)->info;
}

/**
 * cjm_node_get_id:
 *
 * Returns: (nullable): the id; for a picture its key; %NULL for kinds that have none
 */
const char *
cjm_node_get_id (CjmNode *self)
{
  CjmNodePrivate *priv = get_private (self);

  if (priv->key != NULL)
    return priv->key;

  return cjm_kind_has_id (cjm_node_get_kind (self)) ? priv->values[0].text : NULL;
}

/**
 * cjm_node_get_parent:
 *
 * Returns: (nullable) (transfer none): the node that lists this one
 */
CjmNode *
cjm_node_get_parent (CjmNode *self)
{
  return get_private (self)->parent;
}

/**
 * cjm_node_get_parent_member:
 *
 * Returns: the member of the parent that lists this node, such as %CJM_EPISODE_PROBLEMS
 */
guint
cjm_node_get_parent_member (CjmNode *self)
{
  g_return_val_if_fail (get_private (self)->parent != NULL, 0);

  return get_private (self)->place;
}

/**
 * cjm_node_get_index:
 *
 * Returns: the index among the siblings in the same list; costs as much as there are siblings
 */
guint
cjm_node_get_index (CjmNode *self)
{
  CjmNodePrivate *priv = get_private (self);
  guint index = 0;

  g_return_val_if_fail (priv->parent != NULL, 0);

  g_ptr_array_find (get_private (priv->parent)->values[priv->place].children, self, &index);
  return index;
}

/**
 * cjm_node_get_root:
 *
 * Returns: (transfer none): the node that it stands in at last, which is @self itself where it stands in none
 */
CjmNode *
cjm_node_get_root (CjmNode *self)
{
  while (get_private (self)->parent != NULL)
    self = get_private (self)->parent;

  return self;
}

/**
 * cjm_node_get_ancestor:
 *
 * Returns: (nullable) (transfer none): the nearest node of @kind, from this one upwards
 */
CjmNode *
cjm_node_get_ancestor (CjmNode *self,
                       CjmKind  kind)
{
  while (self != NULL && cjm_node_get_kind (self) != kind)
    self = get_private (self)->parent;

  return self;
}

/**
 * cjm_node_get_n_children:
 * @member: of type CHILDREN
 *
 * Returns: how many nodes stand in that list
 */
guint
cjm_node_get_n_children (CjmNode *self,
                         guint    member)
{
  GPtrArray *children = cjm_node_get_value (self, member)->children;

  return children != NULL ? children->len : 0;
}

/**
 * cjm_node_get_child:
 * @member: of type CHILDREN
 *
 * Returns: (transfer none): the child at @index, which must exist
 */
CjmNode *
cjm_node_get_child (CjmNode *self,
                    guint    member,
                    guint    index)
{
  g_return_val_if_fail (index < cjm_node_get_n_children (self, member), NULL);

  return g_ptr_array_index (cjm_node_get_value (self, member)->children, index);
}

/**
 * cjm_node_get_value:
 * @member: an index into the kind's table
 *
 * Returns: (transfer none): the value as it is held; a choice that is absent is 0 and not its initial one
 */
const CjmValue *
cjm_node_get_value (CjmNode *self,
                    guint    member)
{
  g_return_val_if_fail (member < cjm_node_get_info (self)->n_members, NULL);

  return &get_private (self)->values[member];
}

CjmDocument *
cjm_node_get_owner (CjmNode *self)
{
  return get_private (self)->owner;
}

void
cjm_node_set_owner (CjmNode     *self,
                    CjmDocument *owner)
{
  get_private (self)->owner = owner;
}

void
cjm_node_swap_value (CjmNode  *self,
                     guint     member,
                     CjmValue *value)
{
  CjmValue *held = &get_private (self)->values[member];
  CjmValue old = *held;

  *held = *value;
  *value = old;
  g_object_notify_by_pspec (G_OBJECT (self), CJM_NODE_GET_CLASS (self)->pspecs[member]);
}

void
cjm_node_attach (CjmNode *self,
                 CjmNode *parent,
                 guint    member,
                 guint    index)
{
  CjmValue *value = &get_private (parent)->values[member];

  if (value->children == NULL)
    value->children = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_insert (value->children, MIN (index, value->children->len), g_object_ref (self));
  get_private (self)->parent = parent;
  get_private (self)->place = member;
}

void
cjm_node_detach (CjmNode *self)
{
  CjmNodePrivate *priv = get_private (self);
  GPtrArray *children = get_private (priv->parent)->values[priv->place].children;
  guint index = cjm_node_get_index (self);

  priv->parent = NULL;
  g_ptr_array_remove_index (children, index);
}

/* Visits a node and all nodes under it, parents first. */
void
cjm_node_visit (CjmNode    *self,
                CjmNodeFunc func,
                gpointer    user_data)
{
  const CjmKindInfo *info = cjm_node_get_info (self);

  func (self, user_data);
  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (self, i); j++)
        cjm_node_visit (cjm_node_get_child (self, i, j), func, user_data);
    }
}

/**
 * cjm_node_get_unknown:
 * @part: (nullable): "emotion" for the object that part is in a file, or %NULL for the node's own
 *
 * Returns: (nullable): see cjm_node_set_unknown()
 */
const char *
cjm_node_get_unknown (CjmNode    *self,
                      const char *part)
{
  CjmNodePrivate *priv = get_private (self);

  return priv->unknown != NULL ? g_hash_table_lookup (priv->unknown, part != NULL ? part : "") : NULL;
}

static GHashTable *
new_unknown (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * cjm_node_set_unknown:
 * @part: (nullable): see cjm_node_get_unknown()
 * @text: (nullable): members of a file that no table knows, in the words of the format; the model only keeps them
 *
 * Not an edit: a file is read with them, and they stay.
 */
void
cjm_node_set_unknown (CjmNode    *self,
                      const char *part,
                      const char *text)
{
  CjmNodePrivate *priv = get_private (self);

  if (priv->unknown == NULL)
    priv->unknown = new_unknown ();

  g_hash_table_insert (priv->unknown, g_strdup (part != NULL ? part : ""), g_strdup (text));
}

/* Whether two nodes hold the same beyond the members of their kind */
gboolean
cjm_node_has_unknown_of (CjmNode *self,
                         CjmNode *other)
{
  GHashTable *one = get_private (self)->unknown;
  GHashTable *two = get_private (other)->unknown;
  GHashTableIter iter;
  gpointer part, text;

  if ((one != NULL ? g_hash_table_size (one) : 0) != (two != NULL ? g_hash_table_size (two) : 0))
    return FALSE;
  if (one == NULL || two == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &part, &text))
    if (g_strcmp0 (text, g_hash_table_lookup (two, part)) != 0)
      return FALSE;

  return TRUE;
}

/* Transfer full; NULL where there is none */
GHashTable *
cjm_node_copy_unknown (CjmNode *self)
{
  CjmNodePrivate *priv = get_private (self);
  GHashTable *copy = priv->unknown != NULL ? new_unknown () : NULL;
  GHashTableIter iter;
  gpointer part, text;

  if (copy == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, priv->unknown);
  while (g_hash_table_iter_next (&iter, &part, &text))
    g_hash_table_insert (copy, g_strdup (part), g_strdup (text));

  return copy;
}

void
cjm_node_swap_unknown (CjmNode     *self,
                       GHashTable **unknown)
{
  CjmNodePrivate *priv = get_private (self);
  GHashTable *held = priv->unknown;

  priv->unknown = *unknown;
  *unknown = held;
}
