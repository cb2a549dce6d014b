/* cjm-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-copy.h"
#include "cjm-references.h"

/*
 * Pictures that come into a document along with cards of another one.
 */

static CjmNode *
get_source_picture (CjmNode    *original,
                    const char *key)
{
  CjmDocument *source = cjm_document_of (original);

  return source != NULL ? cjm_document_find_picture (source, key) : NULL;
}

static void
add_picture (CjmDocument *document,
             const char  *key,
             guint        type,
             const char  *data)
{
  g_autoptr (CjmNode) picture = cjm_node_new (CJM_KIND_PICTURE, key);

  cjm_node_set_choice (picture, CJM_PICTURE_TYPE, type);
  cjm_node_set_text (picture, CJM_PICTURE_DATA, data);
  cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_PICTURES, CJM_END, picture);
}

static gboolean
is_inside (CjmNode   *node,
           GPtrArray *nodes)
{
  for (; node != NULL; node = cjm_node_get_parent (node))
    if (g_ptr_array_find (nodes, node, NULL))
      return TRUE;

  return FALSE;
}

typedef struct
{
  CjmDocument *document;
  CjmNode *original;
  GPtrArray *copies;
  CjmNode *episode;       /* where they are now; may be NULL */
  GHashTable *strangers;  /* ids that mean something in the other document only */
} Arrival;

static void
judge_reference (Arrival    *arrival,
                 const char *id)
{
  CjmNode *node = cjm_document_find (arrival->document, id);

  if (node == NULL || (node != arrival->episode && !is_inside (node, arrival->copies)))
    g_hash_table_insert (arrival->strangers, g_strdup (id), NULL);
}

static void
bring_picture (Arrival    *arrival,
               const char *key)
{
  CjmNode *picture = get_source_picture (arrival->original, key);

  if (picture != NULL && cjm_document_find_picture (arrival->document, key) == NULL)
    add_picture (arrival->document, key, cjm_node_get_choice (picture, CJM_PICTURE_TYPE),
                 cjm_node_get_text (picture, CJM_PICTURE_DATA));
}

static void
look_at_node (CjmNode *node,
              Arrival *arrival)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  for (guint i = 0; i < info->n_members; i++)
    {
      const CjmMember *member = &info->members[i];

      if (member->type == CJM_MEMBER_REFERENCE && cjm_node_get_text (node, i) != NULL)
        {
          if (member->target == CJM_KIND_PICTURE)
            bring_picture (arrival, cjm_node_get_text (node, i));
          else
            judge_reference (arrival, cjm_node_get_text (node, i));
        }
      else if (member->type == CJM_MEMBER_REFERENCES)
        for (const char *const *id = cjm_node_get_texts (node, i); *id != NULL; id++)
          judge_reference (arrival, *id);
      else if (member->type == CJM_MEMBER_CHILDREN)
        for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
          look_at_node (cjm_node_get_child (node, i, j), arrival);
    }
}

/**
 * cjm_copy_nodes:
 * @nodes: of CjmNode, of any document
 * @label: what the step is called, translated
 *
 * As cjm_arrange_copy(). From another document their pictures come along, and references to what stays there do not.
 *
 * Returns: (transfer full): the copies that found a place
 */
GPtrArray *
cjm_copy_nodes (CjmDocument    *document,
                GPtrArray      *nodes,
                const CjmPlace *place,
                const char     *label)
{
  CjmNode *original = g_ptr_array_index (nodes, 0);
  g_autoptr (GHashTable) strangers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Arrival arrival = { .document = document, .original = original, .strangers = strangers };
  GPtrArray *copies;

  cjm_document_begin (document, label);
  copies = cjm_arrange_copy (document, nodes, place, label);
  arrival.copies = copies;
  arrival.episode = cjm_place_get_episode (place);
  if (cjm_document_of (original) != document)
    for (guint i = 0; i < copies->len; i++)
      {
        look_at_node (copies->pdata[i], &arrival);
        cjm_references_rename (copies->pdata[i], strangers);
      }
  cjm_document_commit (document);

  return copies;
}
