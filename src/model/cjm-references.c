/* cjm-references.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-references.h"

/* What becomes of a reference: the same, another id, or NULL for none */
static const char *
rename_id (GHashTable *ids,
           const char *id)
{
  gpointer renamed;

  return g_hash_table_lookup_extended (ids, id, NULL, &renamed) ? renamed : id;
}

static void
rename_list (CjmNode    *node,
             guint       member,
             GHashTable *ids)
{
  const char *const *old = cjm_node_get_texts (node, member);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) renamed = NULL;

  for (guint i = 0; old[i] != NULL; i++)
    {
      if (rename_id (ids, old[i]) != NULL)
        g_strv_builder_add (builder, rename_id (ids, old[i]));
    }

  renamed = g_strv_builder_end (builder);
  if (!g_strv_equal (old, (const char *const *) renamed))
    cjm_node_set_texts (node, member, (const char *const *) renamed);
}

static void
rename_in_node (CjmNode    *node,
                GHashTable *ids)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  for (guint i = 0; i < info->n_members; i++)
    {
      const char *id;

      if (info->members[i].type == CJM_MEMBER_REFERENCES)
        rename_list (node, i, ids);
      if (info->members[i].type != CJM_MEMBER_REFERENCE || info->members[i].target == CJM_KIND_PICTURE)
        continue;

      id = cjm_node_get_text (node, i);
      if (id != NULL && g_strcmp0 (rename_id (ids, id), id) != 0)
        cjm_node_set_text (node, i, rename_id (ids, id));
    }
}

/**
 * cjm_references_rename:
 * @root: of the tree
 * @ids: from id to id, or to %NULL
 *
 * Makes every reference in a tree to one of these ids one to the other id, and takes away those that lead to %NULL. In
 * a document it has to be in a transaction.
 */
void
cjm_references_rename (CjmNode    *root,
                       GHashTable *ids)
{
  const CjmKindInfo *info = cjm_node_get_info (root);

  rename_in_node (root, ids);
  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (root, i); j++)
        cjm_references_rename (cjm_node_get_child (root, i, j), ids);
    }
}

static void
note_missing (CjmNode         *node,
              const CjmMember *member,
              const char      *id,
              GHashTable      *missing)
{
  CjmNode *target = cjm_document_find (cjm_document_of (node), id);

  if (target == NULL || cjm_node_get_kind (target) != member->target)
    g_hash_table_insert (missing, g_strdup (id), NULL);
}

static void
note_missing_in_tree (CjmNode    *node,
                      GHashTable *missing)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  for (guint i = 0; i < info->n_members; i++)
    {
      const CjmMember *member = info->members + i;

      if (member->type == CJM_MEMBER_CHILDREN)
        {
          for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
            note_missing_in_tree (cjm_node_get_child (node, i, j), missing);
        }
      else if (member->type == CJM_MEMBER_REFERENCES)
        {
          const char *const *ids = cjm_node_get_texts (node, i);

          for (; *ids != NULL; ids++)
            note_missing (node, member, *ids, missing);
        }
      else if (member->type == CJM_MEMBER_REFERENCE && member->target != CJM_KIND_PICTURE
               && cjm_node_get_text (node, i) != NULL)
        note_missing (node, member, cjm_node_get_text (node, i), missing);
    }
}

/**
 * cjm_references_prune:
 * @root: of a tree in a document, in a transaction
 *
 * Takes away the references that lead nowhere, which is what becomes of those that come from another document. The keys
 * of pictures stay.
 */
void
cjm_references_prune (CjmNode *root)
{
  g_autoptr (GHashTable) missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  note_missing_in_tree (root, missing);
  if (g_hash_table_size (missing) > 0)
    cjm_references_rename (root, missing);
}

/**
 * cjm_references_show_picture:
 * @root: of the tree
 * @key: of a picture
 *
 * Returns: whether something in a tree shows that picture
 */
gboolean
cjm_references_show_picture (CjmNode    *root,
                             const char *key)
{
  const CjmKindInfo *info = cjm_node_get_info (root);

  for (guint i = 0; i < info->n_members; i++)
    {
      const CjmMember *member = &info->members[i];

      if (member->type == CJM_MEMBER_REFERENCE && member->target == CJM_KIND_PICTURE
          && g_strcmp0 (cjm_node_get_text (root, i), key) == 0)
        return TRUE;
      for (guint j = 0; member->type == CJM_MEMBER_CHILDREN && j < cjm_node_get_n_children (root, i); j++)
        if (cjm_references_show_picture (cjm_node_get_child (root, i, j), key))
          return TRUE;
    }

  return FALSE;
}

/**
 * cjm_references_pair:
 * @copy: of @original, by cjm_node_copy()
 * @ids: to which every id of @original is added with that of its copy, both borrowed
 *
 * For cjm_references_rename(), so that references between what is copied lead to the copies.
 */
void
cjm_references_pair (CjmNode    *original,
                     CjmNode    *copy,
                     GHashTable *ids)
{
  const CjmKindInfo *info = cjm_node_get_info (original);

  if (cjm_node_get_id (original) != NULL && info->kind != CJM_KIND_PICTURE)
    g_hash_table_insert (ids, (char *) cjm_node_get_id (original), (char *) cjm_node_get_id (copy));

  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (original, i); j++)
        cjm_references_pair (cjm_node_get_child (original, i, j), cjm_node_get_child (copy, i, j), ids);
    }
}
