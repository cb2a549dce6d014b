/* cjm-decoding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-decoding.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cjm-emit.h"
#include "cjm-report.h"
#include "cjm-scalar.h"
#include "cjm-scan.h"
#include "cjm-syntax.h"
#include "cjm-wording.h"

/*
 * Builds nodes from parsed text, for whatever is made of nodes: a document, a fragment of one.
 *
 * It knows no kind of node: it walks each kind's table beside the object in the text, takes what the table names,
 * keeps what it does not name as text, and lists what does not fit. A child is put into its parent before its own
 * members are read, so that the tree itself tells the path of a problem.
 */

static void
refuse (CjmDecoding     *self,
        CjmNode         *node,
        const CjmMember *member,
        JsonNode        *value)
{
  g_autofree char *found = cjm_wording_of_found (value);
  g_autofree char *expected = cjm_scalar_is_too_large (value, member) ? g_strdup (_("a number that fits exactly"))
                                                                      : cjm_wording_of_expected (member);

  cjm_report_found (self->problems, CJM_PROBLEM_ERROR, node, member->name, CJM_WHOLE_MEMBER, found, expected);
}

static void
refuse_item (CjmDecoding     *self,
             CjmNode         *node,
             const CjmMember *member,
             guint            index,
             JsonNode        *value)
{
  g_autofree char *found = cjm_wording_of_found (value);
  g_autofree char *expected = cjm_wording_of_item (member);

  cjm_report_found (self->problems, CJM_PROBLEM_ERROR, node, member->name, index, found, expected);
}

static void
refuse_missing (CjmDecoding     *self,
                CjmNode         *node,
                const CjmMember *member)
{
  g_autofree char *found = g_strdup_printf (_("no \"%s\""), member->name);
  g_autofree char *expected = cjm_wording_of_expected (member);

  cjm_report_found (self->problems, CJM_PROBLEM_ERROR, node, NULL, CJM_WHOLE_MEMBER, found, expected);
}

static void
read_texts (CjmDecoding     *self,
            CjmNode         *node,
            guint            index,
            const CjmMember *member,
            JsonArray       *list)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint n = json_array_get_length (list);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *item = json_array_get_element (list, i);

      if (!cjm_scalar_is (item, G_TYPE_STRING)
          || (member->type == CJM_MEMBER_CHOICES
              && cjm_choice_find (member->choices, json_node_get_string (item)) == 0))
        refuse_item (self, node, member, i, item);
      else
        g_ptr_array_add (texts, (char *) json_node_get_string (item));
    }
  g_ptr_array_add (texts, NULL);
  if (texts->len == n + 1)
    cjm_node_set_texts (node, index, (const char *const *) texts->pdata);
}

/* Puts an empty node in its place before it is read; one that takes the place of no object stays empty. */
static void
read_child (CjmDecoding *self,
            CjmNode     *parent,
            guint        index,
            CjmKind      kind,
            const char  *key,
            JsonNode    *value)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value) : NULL;
  JsonNode *id_value = object != NULL ? json_object_get_member (object, "id") : NULL;
  const char *id = key;
  g_autoptr (CjmNode) node = NULL;

  if (key == NULL && cjm_kind_has_id (kind) && id_value != NULL && cjm_scalar_is (id_value, G_TYPE_STRING)
      && cjm_id_is_valid (json_node_get_string (id_value)))
    id = json_node_get_string (id_value);
  node = cjm_node_new (kind, id);
  cjm_node_insert (parent, index, CJM_END, node);
  if (object != NULL)
    cjm_decoding_take_object (self, node, object);
  else
    {
      g_autofree char *found = cjm_wording_of_found (value);

      cjm_report_found (self->problems, CJM_PROBLEM_ERROR, node, NULL, CJM_WHOLE_MEMBER, found, _("an object"));
    }
}

static void
read_children (CjmDecoding     *self,
               CjmNode         *node,
               guint            index,
               const CjmMember *member,
               JsonNode        *value)
{
  if (member->keyed && JSON_NODE_HOLDS_OBJECT (value))
    {
      JsonObjectIter iter;
      const char *key;
      JsonNode *child;

      json_object_iter_init_ordered (&iter, json_node_get_object (value));
      while (json_object_iter_next_ordered (&iter, &key, &child))
        read_child (self, node, index, member->target, key, child);
    }
  else if (!member->keyed && JSON_NODE_HOLDS_ARRAY (value))
    {
      JsonArray *list = json_node_get_array (value);
      guint n = json_array_get_length (list);

      for (guint i = 0; i < n; i++)
        read_child (self, node, index, member->target, NULL, json_array_get_element (list, i));
    }
  else
    refuse (self, node, member, value);
}

/* An id that is valid is the node's since it was made. */
static gboolean
read_id (CjmDecoding     *self,
         CjmNode         *node,
         const CjmMember *member,
         JsonNode        *value)
{
  CjmNode *first;
  g_autofree char *found = NULL;
  g_autofree char *place = NULL;
  g_autofree char *message = NULL;

  if (!cjm_scalar_is (value, G_TYPE_STRING) || !cjm_id_is_valid (json_node_get_string (value)))
    return FALSE;
  first = g_hash_table_lookup (self->ids, json_node_get_string (value));
  if (first == NULL)
    {
      g_hash_table_insert (self->ids, (char *) cjm_node_get_id (node), node);
      return TRUE;
    }
  found = cjm_wording_of_found (value);
  place = cjm_report_path (first, member->name, CJM_WHOLE_MEMBER);
  message = g_strdup_printf (_("found %s, which %s has already, expected an id of its own"), found, place);
  cjm_report_add (self->problems, CJM_PROBLEM_ERROR, node, member->name, CJM_WHOLE_MEMBER, message);
  return TRUE;
}

static void
read_member (CjmDecoding     *self,
             CjmNode         *node,
             guint            index,
             const CjmMember *member,
             JsonNode        *value)
{
  gboolean fits = FALSE;

  switch (member->type)
    {
    case CJM_MEMBER_ID:
      fits = read_id (self, node, member, value);
      break;
    case CJM_MEMBER_TEXTS:
    case CJM_MEMBER_CHOICES:
    case CJM_MEMBER_REFERENCES:
      fits = JSON_NODE_HOLDS_ARRAY (value);
      if (fits)
        read_texts (self, node, index, member, json_node_get_array (value));
      break;
    case CJM_MEMBER_CHILDREN:
      read_children (self, node, index, member, value);
      return;
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_LANGUAGE:
    case CJM_MEMBER_DATE:
    case CJM_MEMBER_DURATION:
    case CJM_MEMBER_COLOR:
    case CJM_MEMBER_REFERENCE:
    case CJM_MEMBER_CHOICE:
    case CJM_MEMBER_NUMBER:
    case CJM_MEMBER_WHOLE:
    case CJM_MEMBER_FLAG:
      fits = cjm_scalar_read (node, index, value);
      break;
    }
  if (!fits)
    refuse (self, node, member, value);
}

static gboolean
is_in_part (const CjmMember *member,
            const char      *part)
{
  gsize length = strlen (part);

  return strncmp (member->name, part, length) == 0 && member->name[length] == '.';
}

static gboolean
is_known (const CjmKindInfo *info,
          const char        *part,
          const char        *name)
{
  for (guint i = 0; i < info->n_members; i++)
    {
      const CjmMember *member = info->members + i;

      if (part == NULL
          ? (strcmp (member->name, name) == 0 && strchr (name, '.') == NULL) || is_in_part (member, name)
          : is_in_part (member, part) && strcmp (strchr (member->name, '.') + 1, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
keep_unknown (CjmNode    *node,
              const char *part,
              JsonObject *object)
{
  g_autoptr (GString) text = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (is_known (cjm_node_get_info (node), part, name))
        continue;
      if (text->len > 0)
        g_string_append (text, ",\n");
      cjm_emit_text (text, name);
      g_string_append (text, ": ");
      cjm_emit_json (text, value, 0);
    }
  cjm_node_set_unknown (node, part, text->str);
}

/**
 * cjm_decoding_take_member:
 * @index: of a member of @node's kind
 * @name: by which @object has it
 *
 * Reads one member where the object has it; a required one that it has not is a problem.
 *
 * Returns: how many names it has taken
 */
guint
cjm_decoding_take_member (CjmDecoding *self,
                          CjmNode     *node,
                          guint        index,
                          JsonObject  *object,
                          const char  *name)
{
  const CjmMember *member = cjm_node_get_info (node)->members + index;
  JsonNode *value = json_object_get_member (object, name);

  if (value != NULL)
    read_member (self, node, index, member, value);
  else if (member->required)
    refuse_missing (self, node, member);
  return value != NULL;
}

/* Reads the part that the member at `index` belongs to, if the object has it; returns the index behind that part. */
static guint
read_part (CjmDecoding *self,
           CjmNode     *node,
           guint        index,
           JsonObject  *object,
           guint       *n_known)
{
  const CjmKindInfo *info = cjm_node_get_info (node);
  const char *name = info->members[index].name;
  g_autofree char *part = g_strndup (name, strcspn (name, "."));
  JsonNode *value = json_object_get_member (object, part);
  JsonObject *inner = value != NULL && JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value) : NULL;
  guint n_inner = 0;

  for (; index < info->n_members && is_in_part (info->members + index, part); index++)
    if (inner != NULL)
      n_inner += cjm_decoding_take_member (self, node, index, inner, strchr (info->members[index].name, '.') + 1);
  if (value == NULL)
    return index;
  ++*n_known;
  if (inner == NULL)
    {
      g_autofree char *found = cjm_wording_of_found (value);

      cjm_report_found (self->problems, CJM_PROBLEM_ERROR, node, part, CJM_WHOLE_MEMBER, found, _("an object"));
    }
  else if (n_inner < json_object_get_size (inner))
    keep_unknown (node, part, inner);
  return index;
}

/**
 * cjm_decoding_take_object:
 * @node: outside any document, its values absent yet
 * @object: as the file has it
 *
 * Reads all members of a node, and keeps as text what its table does not name.
 */
void
cjm_decoding_take_object (CjmDecoding *self,
                          CjmNode     *node,
                          JsonObject  *object)
{
  const CjmKindInfo *info = cjm_node_get_info (node);
  guint n_known = 0;

  for (guint i = 0; i < info->n_members;)
    {
      if (strchr (info->members[i].name, '.') != NULL)
        i = read_part (self, node, i, object, &n_known);
      else
        {
          n_known += cjm_decoding_take_member (self, node, i, object, info->members[i].name);
          i++;
        }
    }
  if (n_known < json_object_get_size (object))
    keep_unknown (node, NULL, object);
}

/**
 * cjm_decoding_check_format:
 * @root: of what is to be read from @value, still empty
 * @format: what the member "format" has to be
 * @complaint: how the message begins where it is not
 *
 * Returns: whether this is text of that format at all, of a version that can be read
 */
gboolean
cjm_decoding_check_format (CjmDecoding *self,
                           CjmNode     *root,
                           JsonNode    *value,
                           const char  *format,
                           const char  *complaint)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value) : NULL;
  JsonNode *found_format = object != NULL ? json_object_get_member (object, "format") : NULL;
  JsonNode *version = object != NULL ? json_object_get_member (object, "version") : NULL;
  double number = 0;

  if (found_format == NULL || !cjm_scalar_is (found_format, G_TYPE_STRING)
      || strcmp (json_node_get_string (found_format), format) != 0)
    {
      g_autofree char *expected = g_strdup_printf ("\"format\": \"%s\"", format);
      g_autofree char *detail = g_strdup_printf (_("expected an object with %s"), expected);
      g_autofree char *message = g_strconcat (complaint, detail, NULL);

      cjm_report_add (self->problems, CJM_PROBLEM_ERROR, root, NULL, CJM_WHOLE_MEMBER, message);
      return FALSE;
    }
  if (version != NULL && cjm_scalar_is (version, G_TYPE_INT64))
    number = json_node_get_int (version);
  else if (version != NULL && cjm_scalar_is (version, G_TYPE_DOUBLE))
    number = json_node_get_double (version);
  if (number > CJM_FORMAT_VERSION && number == trunc (number))
    {
      g_autofree char *found = cjm_wording_of_found (version);
      g_autofree char *message = g_strdup_printf (_("made by a newer version: found version %s of the format, "
                                                    "expected at most version %d"), found, CJM_FORMAT_VERSION);

      cjm_report_add (self->problems, CJM_PROBLEM_ERROR, root, "version", CJM_WHOLE_MEMBER, message);
      return FALSE;
    }
  return TRUE;
}

/**
 * cjm_decoding_parse:
 * @text: (nullable): need not end in a zero
 * @length: in bytes
 * @problems: (element-type CjmProblem): takes what is wrong where it is refused
 *
 * Returns: (transfer full) (nullable): the parser, whose root is the value; %NULL for anything but one strict JSON value
 */
JsonParser *
cjm_decoding_parse (const char *text,
                    gsize       length,
                    GPtrArray  *problems)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) error = NULL;
  CjmProblem *problem = cjm_scan_check (text, length);

  if (problem != NULL)
    {
      g_ptr_array_add (problems, problem);
      return NULL;
    }
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, length, &error))
    {
      g_autofree char *message = g_strconcat (CJM_PROBLEM_NOT_JSON, error->message, NULL);

      g_ptr_array_add (problems, cjm_problem_new (CJM_PROBLEM_ERROR, 1, 1, NULL, message));
      return NULL;
    }
  return g_steal_pointer (&parser);
}
