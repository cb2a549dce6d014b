/* cjm-changes-apply.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-changes-private.h"

#include <string.h>

#include "cjm-decoding.h"
#include "cjm-scalar.h"
#include "cjm-syntax.h"

/* Changes from text into a document. What does not fit is passed over, so that as much comes back as can. */
typedef struct
{
  CjmDocument *document;
  GHashTable *taken;   /* from address to CjmNode, both owned: out of their place, and not yet in the next */
  gboolean fits;       /* all so far */
} Applying;

static const char *
get_text (JsonObject *change,
          const char *name)
{
  JsonNode *value = json_object_get_member (change, name);

  return value != NULL && cjm_scalar_is (value, G_TYPE_STRING) ? json_node_get_string (value) : NULL;
}

static gboolean
parse_address (const char  *address,
               CjmKind     *kind,
               const char **id)
{
  gsize length = strcspn (address, ":");

  if (address[length] == '\0')
    return FALSE;
  *id = address + length + 1;
  for (*kind = 0; *kind < CJM_N_KINDS; ++*kind)
    {
      const char *name = cjm_kind_get_info (*kind)->name;

      if (strlen (name) == length && strncmp (name, address, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static CjmNode *
find_node (Applying   *self,
           JsonObject *change,
           const char *name)
{
  const char *address = get_text (change, name);
  CjmKind kind;
  const char *id;
  CjmNode *node;

  if (address == NULL || !parse_address (address, &kind, &id))
    return NULL;
  if (kind == CJM_KIND_DOCUMENT)
    return cjm_document_get_root (self->document);
  node = kind == CJM_KIND_PICTURE ? cjm_document_find_picture (self->document, id)
                                  : cjm_document_find (self->document, id);
  return node != NULL && cjm_node_get_kind (node) == kind ? node : NULL;
}

/* The index of a list of `node`, or -1 */
static int
find_list (CjmNode    *node,
           JsonObject *change)
{
  const char *name = get_text (change, CJM_CHANGE_LIST);
  int index = name != NULL ? cjm_kind_find (cjm_node_get_kind (node), name) : -1;

  return index >= 0 && cjm_node_get_info (node)->members[index].type == CJM_MEMBER_CHILDREN ? index : -1;
}

static CjmNode *
build_node (Applying   *self,
            CjmKind     kind,
            const char *id,
            JsonNode   *value)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  CjmDecoding reading = { problems, ids };
  CjmNode *node = cjm_node_new (kind, id);

  if (JSON_NODE_HOLDS_OBJECT (value))
    cjm_decoding_take_object (&reading, node, json_node_get_object (value));
  else
    self->fits = FALSE;
  self->fits &= problems->len == 0;
  return node;
}

static void
apply_take (Applying   *self,
            JsonObject *change)
{
  CjmNode *node = find_node (self, change, CJM_CHANGE_TAKE);

  /* One that came and was moved since is not here yet. */
  if (node == NULL || cjm_node_get_parent (node) == NULL)
    return;
  g_hash_table_insert (self->taken, g_strdup (get_text (change, CJM_CHANGE_TAKE)), g_object_ref (node));
  cjm_node_remove (node);
}

/* (transfer full) (nullable) */
static CjmNode *
get_put_node (Applying   *self,
              JsonObject *change)
{
  const char *address = get_text (change, CJM_CHANGE_PUT);
  JsonNode *value = json_object_get_member (change, CJM_CHANGE_NODE);
  g_autofree char *key = NULL;
  CjmNode *node = NULL;
  CjmKind kind;
  const char *id;

  if (address == NULL || !parse_address (address, &kind, &id) || !cjm_kind_has_id (kind))
    return NULL;
  if (value == NULL)
    {
      g_hash_table_steal_extended (self->taken, address, (gpointer *) &key, (gpointer *) &node);
      return node;
    }
  return kind == CJM_KIND_PICTURE || cjm_id_is_valid (id) ? build_node (self, kind, id, value) : NULL;
}

static void
apply_put (Applying   *self,
           JsonObject *change)
{
  CjmNode *parent = find_node (self, change, CJM_CHANGE_TO);
  int member = parent != NULL ? find_list (parent, change) : -1;
  JsonNode *value = json_object_get_member (change, CJM_CHANGE_INDEX);
  gint64 index = value != NULL && cjm_scalar_is (value, G_TYPE_INT64) ? json_node_get_int (value) : -1;
  g_autoptr (CjmNode) node = get_put_node (self, change);

  if (node == NULL || member < 0 || index < 0
      || !cjm_node_insert (parent, (guint) member, (guint) MIN (index, G_MAXUINT), node))
    self->fits = FALSE;
}

static gboolean
set_absent (CjmNode *node,
            guint    index)
{
  const CjmMember *member = cjm_kind_get_member (cjm_node_get_kind (node), index);
  CjmValue value;

  cjm_value_init (&value, member);
  return cjm_node_set_value (node, index, &value);
}

static void
apply_set (Applying   *self,
           JsonObject *change)
{
  CjmNode *node = find_node (self, change, CJM_CHANGE_SET);
  JsonNode *values = json_object_get_member (change, CJM_CHANGE_VALUES);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmDecoding reading = { problems, NULL };
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (node == NULL || values == NULL || !JSON_NODE_HOLDS_OBJECT (values))
    {
      self->fits = FALSE;
      return;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (values));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      int index = cjm_kind_find (cjm_node_get_kind (node), name);
      CjmMemberType type = index >= 0 ? cjm_node_get_info (node)->members[index].type : CJM_MEMBER_ID;

      if (type == CJM_MEMBER_ID || type == CJM_MEMBER_CHILDREN)
        self->fits = FALSE;
      else if (JSON_NODE_HOLDS_NULL (value))
        self->fits &= set_absent (node, (guint) index);
      else
        cjm_decoding_take_member (&reading, node, (guint) index, json_node_get_object (values), name);
    }
  self->fits &= problems->len == 0;
}

static void
apply_fill (Applying   *self,
            JsonObject *change)
{
  CjmNode *parent = find_node (self, change, CJM_CHANGE_FILL);
  int member = parent != NULL ? find_list (parent, change) : -1;
  JsonNode *nodes = json_object_get_member (change, CJM_CHANGE_NODES);
  CjmKind kind = member >= 0 ? cjm_node_get_info (parent)->members[member].target : CJM_KIND_DOCUMENT;

  if (member < 0 || cjm_kind_has_id (kind) || nodes == NULL || !JSON_NODE_HOLDS_ARRAY (nodes))
    {
      self->fits = FALSE;
      return;
    }
  while (cjm_node_get_n_children (parent, (guint) member) > 0)
    cjm_node_remove (cjm_node_get_child (parent, (guint) member, 0));
  for (guint i = 0; i < json_array_get_length (json_node_get_array (nodes)); i++)
    {
      g_autoptr (CjmNode) node = build_node (self, kind, NULL, json_array_get_element (json_node_get_array (nodes), i));

      cjm_node_insert (parent, (guint) member, CJM_END, node);
    }
}

static void
apply_change (Applying   *self,
              const char *text,
              gsize       length)
{
  static const struct
  {
    const char *name;
    void (*apply) (Applying *self, JsonObject *change);
  } ways[] = {
    { CJM_CHANGE_TAKE, apply_take },
    { CJM_CHANGE_PUT, apply_put },
    { CJM_CHANGE_SET, apply_set },
    { CJM_CHANGE_FILL, apply_fill },
  };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (JsonParser) parser = cjm_decoding_parse (text, length, problems);
  JsonNode *root = parser != NULL ? json_parser_get_root (parser) : NULL;

  for (guint i = 0; root != NULL && JSON_NODE_HOLDS_OBJECT (root) && i < G_N_ELEMENTS (ways); i++)
    if (json_object_has_member (json_node_get_object (root), ways[i].name))
      {
        ways[i].apply (self, json_node_get_object (root));
        return;
      }
  self->fits = FALSE;
}

/**
 * cjm_changes_apply:
 * @document: in a transaction; as it was when the changes were begun
 * @text: (nullable): as cjm_changes_take() gave it; need not end in a zero
 * @length: in bytes
 *
 * Makes the changes. What does not fit the document is passed over.
 *
 * Returns: whether all of it did fit
 */
gboolean
cjm_changes_apply (CjmDocument *document,
                   const char  *text,
                   gsize        length)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  Applying self = { document, taken, TRUE };
  const char *end = text + length;

  while (text < end)
    {
      const char *next = memchr (text + 1, CJM_CHANGES_SEPARATOR, end - text - 1);

      if (next == NULL)
        next = end;
      if (*text == CJM_CHANGES_SEPARATOR)
        apply_change (&self, text + 1, next - text - 1);
      else
        self.fits = FALSE;
      text = next;
    }
  return self.fits;
}
