/* cjm-arrange-remove.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-arrange.h"

#include "cjm-node-room.h"
#include "cjm-references.h"

/*
 * Removing: what goes along with what is removed, and what becomes of that which led to it.
 */

static void
note_id (CjmNode *node,
         gpointer user_data)
{
  if (cjm_node_get_id (node) != NULL && cjm_node_get_kind (node) != CJM_KIND_PICTURE)
    g_hash_table_insert (user_data, (char *) cjm_node_get_id (node), NULL);
}

static gboolean
solves_what_stays (CjmDocument *document,
                   CjmNode     *improvement,
                   GHashTable  *ids)
{
  const char *const *solves = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES);

  for (; *solves != NULL; solves++)
    if (!g_hash_table_contains (ids, *solves) && cjm_document_find (document, *solves) != NULL)
      return TRUE;

  return FALSE;
}

/* An improvement stands under an episode, or under the problems it solves. With the episode it goes, unless it solves
 * problems elsewhere too; where only the problems go, it stays in their episode. */
static void
settle_improvements (CjmDocument *document,
                     GHashTable  *ids)
{
  CjmNode *root = cjm_document_get_root (document);

  for (guint i = cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i > 0; i--)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i - 1);
      CjmNode *episode = cjm_improvement_find_episode (improvement);

      if (episode == NULL || g_hash_table_contains (ids, cjm_node_get_id (improvement)))
        continue;
      if (g_hash_table_contains (ids, cjm_node_get_id (episode)) && solves_what_stays (document, improvement, ids))
        continue;
      if (g_hash_table_contains (ids, cjm_node_get_id (episode)))
        {
          g_hash_table_insert (ids, (char *) cjm_node_get_id (improvement), NULL);
          cjm_node_remove (improvement);
        }
      else if (cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE) == NULL)
        {
          const char *const *solves = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES);

          for (; *solves != NULL && g_hash_table_contains (ids, *solves); solves++)
            ;
          if (*solves == NULL)
            cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, cjm_node_get_id (episode));
        }
    }
}

static void
note_pictures (CjmNode *node,
               gpointer user_data)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type == CJM_MEMBER_REFERENCE && info->members[i].target == CJM_KIND_PICTURE
          && cjm_node_get_text (node, i) != NULL)
        g_ptr_array_add (user_data, g_strdup (cjm_node_get_text (node, i)));
    }
}

/* A picture that nothing shows any more has no place in the file: it may be of a person. */
static void
remove_unused_pictures (CjmDocument *document,
                        GPtrArray   *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      CjmNode *picture = cjm_document_find_picture (document, g_ptr_array_index (keys, i));

      if (picture != NULL
          && !cjm_references_show_picture (cjm_document_get_root (document), g_ptr_array_index (keys, i)))
        cjm_node_remove (picture);
    }
}

/**
 * cjm_arrange_remove:
 * @document: where they are
 * @nodes: of CjmNode, of this document
 * @label: what the step is called, translated
 *
 * Removes nodes, the improvements that stand under removed episodes and solve nothing elsewhere, all references to what
 * is removed, and the pictures that only they showed.
 */
void
cjm_arrange_remove (CjmDocument *document,
                    GPtrArray   *nodes,
                    const char  *label)
{
  g_autoptr (GPtrArray) outermost = cjm_arrange_list_outermost (nodes);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < outermost->len; i++)
    {
      cjm_node_visit (g_ptr_array_index (outermost, i), note_id, ids);
      cjm_node_visit (g_ptr_array_index (outermost, i), note_pictures, pictures);
    }

  cjm_document_begin (document, label);
  settle_improvements (document, ids);
  for (guint i = 0; i < outermost->len; i++)
    cjm_node_remove (g_ptr_array_index (outermost, i));
  cjm_references_rename (cjm_document_get_root (document), ids);
  remove_unused_pictures (document, pictures);
  cjm_document_commit (document);
}
