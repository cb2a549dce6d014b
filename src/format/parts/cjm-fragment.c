/* cjm-fragment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-fragment.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-arrange.h"
#include "cjm-emit.h"
#include "cjm-fragment-private.h"
#include "cjm-locate.h"
#include "cjm-decoding.h"
#include "cjm-report.h"
#include "cjm-scan.h"
#include "cjm-encoding.h"

/* The lists of a fragment, each of which is one of a kind of node: "problems" are an episode's. */
typedef struct
{
  CjmKind holder;
  guint member;
  guint level;      /* how deep it is nested in a document; in a fragment it stands at level 2 */
} List;

static const List lists[] = {
  { CJM_KIND_JOURNEY, CJM_JOURNEY_PHASES, 4 },
  { CJM_KIND_PHASE, CJM_PHASE_EPISODES, 6 },
  { CJM_KIND_EPISODE, CJM_EPISODE_TOUCHPOINTS, 8 },
  { CJM_KIND_EPISODE, CJM_EPISODE_QUESTIONS, 8 },
  { CJM_KIND_EPISODE, CJM_EPISODE_PROBLEMS, 8 },
  { CJM_KIND_DOCUMENT, CJM_DOCUMENT_IMPROVEMENTS, 2 },
  { CJM_KIND_DOCUMENT, CJM_DOCUMENT_PICTURES, 2 },
};

static const CjmMember *
get_member (const List *list)
{
  return cjm_kind_get_member (list->holder, list->member);
}

static gboolean
is_of_list (CjmNode    *node,
            const List *list)
{
  return cjm_node_get_kind (node) == get_member (list)->target
         && (cjm_node_get_kind (node) != CJM_KIND_NOTE || cjm_node_get_parent_member (node) == list->member);
}

/**
 * cjm_fragment_map_improvements:
 *
 * Returns: (transfer full): from an episode to a GPtrArray of the improvements that stand under it
 */
GHashTable *
cjm_fragment_map_improvements (CjmNode *root)
{
  GHashTable *map = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  guint n = cjm_node_get_kind (root) == CJM_KIND_DOCUMENT ? cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS) : 0;

  for (guint i = 0; i < n; i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      CjmNode *episode = cjm_improvement_find_episode (improvement);
      GPtrArray *improvements = episode != NULL ? g_hash_table_lookup (map, episode) : NULL;

      if (episode != NULL && improvements == NULL)
        {
          improvements = g_ptr_array_new ();
          g_hash_table_insert (map, episode, improvements);
        }
      if (episode != NULL)
        g_ptr_array_add (improvements, improvement);
    }
  return map;
}

static void
add_once (GPtrArray *nodes,
          CjmNode   *node)
{
  if (!g_ptr_array_find (nodes, node, NULL))
    g_ptr_array_add (nodes, g_object_ref (node));
}

static CjmNode *
find_picture (CjmNode    *root,
              const char *key)
{
  if (cjm_node_get_kind (root) != CJM_KIND_DOCUMENT || key == NULL)
    return NULL;
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_PICTURES); i++)
    {
      CjmNode *picture = cjm_node_get_child (root, CJM_DOCUMENT_PICTURES, i);

      if (g_strcmp0 (cjm_node_get_id (picture), key) == 0)
        return picture;
    }
  return NULL;
}

static void
bring_of_episode (CjmNode    *episode,
                  GHashTable *improvements,
                  GPtrArray  *nodes)
{
  CjmNode *picture = find_picture (cjm_node_get_root (episode), cjm_node_get_text (episode, CJM_EPISODE_PICTURE));
  GPtrArray *under = g_hash_table_lookup (improvements, episode);

  for (guint i = 0; under != NULL && i < under->len; i++)
    add_once (nodes, g_ptr_array_index (under, i));
  if (picture != NULL)
    add_once (nodes, picture);
}

/* The nodes themselves and what has to come along */
static GPtrArray *
gather (GPtrArray *nodes)
{
  GPtrArray *gathered = cjm_arrange_list_outermost (nodes);
  guint n = gathered->len;
  g_autoptr (GHashTable) improvements = NULL;

  if (n == 0)
    return gathered;
  improvements = cjm_fragment_map_improvements (cjm_node_get_root (g_ptr_array_index (gathered, 0)));
  for (guint i = 0; i < n; i++)
    {
      CjmNode *node = g_ptr_array_index (gathered, i);

      if (cjm_node_get_kind (node) == CJM_KIND_EPISODE)
        bring_of_episode (node, improvements, gathered);
      if (cjm_node_get_kind (node) != CJM_KIND_PHASE)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (node, CJM_PHASE_EPISODES); j++)
        bring_of_episode (cjm_node_get_child (node, CJM_PHASE_EPISODES, j), improvements, gathered);
    }
  return gathered;
}

static void
write_list (CjmEncoding *writing,
            const List  *list,
            GPtrArray   *nodes)
{
  const CjmMember *member = get_member (list);
  gboolean is_open = FALSE;

  for (guint i = 0; i < nodes->len; i++)
    {
      CjmNode *node = g_ptr_array_index (nodes, i);

      if (!is_of_list (node, list))
        continue;
      if (!is_open)
        {
          cjm_encoding_begin_member (writing, member->name);
          cjm_encoding_open_list (writing, member->keyed);
          is_open = TRUE;
        }
      cjm_encoding_put_item (writing, node, member->keyed);
    }
  if (is_open)
    cjm_encoding_close_list (writing, member->keyed);
}

/**
 * cjm_fragment_write:
 * @nodes: (element-type CjmNode): of one tree, in any order; what has no place on a map is passed over
 *
 * Returns: (transfer full): the fragment as text, in the order of the document
 */
GBytes *
cjm_fragment_write (GPtrArray *nodes)
{
  g_autoptr (GPtrArray) gathered = gather (nodes);
  CjmEncoding writing = { g_string_new (NULL), 0, TRUE };

  cjm_encoding_open_object (&writing);
  cjm_encoding_begin_member (&writing, "format");
  cjm_emit_text (writing.out, "journey-fragment");
  cjm_encoding_begin_member (&writing, "version");
  g_string_append_printf (writing.out, "%d", CJM_FORMAT_VERSION);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    write_list (&writing, lists + i, gathered);
  cjm_encoding_close_object (&writing);
  g_string_append_c (writing.out, '\n');
  return g_string_free_to_bytes (writing.out);
}

/* The trunk of a fragment's tree: each holder is the last one in the list of the holder above it. */
void
cjm_fragment_new_holders (CjmNode *holders[CJM_N_KINDS])
{
  holders[CJM_KIND_DOCUMENT] = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  holders[CJM_KIND_JOURNEY] = cjm_node_new (CJM_KIND_JOURNEY, NULL);
  holders[CJM_KIND_PHASE] = cjm_node_new (CJM_KIND_PHASE, NULL);
  holders[CJM_KIND_EPISODE] = cjm_node_new (CJM_KIND_EPISODE, NULL);
}

/* (transfer full): the root */
CjmNode *
cjm_fragment_join_holders (CjmNode *holders[CJM_N_KINDS])
{
  cjm_node_insert (holders[CJM_KIND_PHASE], CJM_PHASE_EPISODES, CJM_END, holders[CJM_KIND_EPISODE]);
  cjm_node_insert (holders[CJM_KIND_JOURNEY], CJM_JOURNEY_PHASES, CJM_END, holders[CJM_KIND_PHASE]);
  cjm_node_insert (holders[CJM_KIND_DOCUMENT], CJM_DOCUMENT_JOURNEYS, CJM_END, holders[CJM_KIND_JOURNEY]);
  g_clear_object (&holders[CJM_KIND_EPISODE]);
  g_clear_object (&holders[CJM_KIND_PHASE]);
  g_clear_object (&holders[CJM_KIND_JOURNEY]);
  return g_steal_pointer (&holders[CJM_KIND_DOCUMENT]);
}

/* How many levels of objects and lists a value has, itself included */
static guint
measure_depth (JsonNode *value)
{
  g_autoptr (GList) items = NULL;
  guint deepest = 0;

  if (JSON_NODE_HOLDS_OBJECT (value))
    items = json_object_get_values (json_node_get_object (value));
  else if (JSON_NODE_HOLDS_ARRAY (value))
    items = json_array_get_elements (json_node_get_array (value));
  else
    return 0;

  for (GList *item = items; item != NULL; item = item->next)
    {
      guint depth = measure_depth (item->data);

      deepest = MAX (deepest, depth);
    }
  return deepest + 1;
}

/* What is not too deep in a fragment may be so in a document, which would not open again then. */
static void
check_depth (CjmDecoding *reading,
             CjmNode     *holder,
             const List  *list,
             JsonObject  *object)
{
  JsonNode *value = json_object_get_member (object, get_member (list)->name);
  guint depth = value != NULL ? list->level - 1 + measure_depth (value) : 0;
  g_autofree char *message = NULL;

  if (depth <= CJM_DEPTH_MAX)
    return;
  message = g_strdup_printf (_("found %zu levels of nesting, expected at most %d"), (gsize) depth, CJM_DEPTH_MAX);
  cjm_report_add (reading->problems, CJM_PROBLEM_ERROR, holder, get_member (list)->name, CJM_WHOLE_MEMBER, message);
}

/* The holders are joined once they are full, so that the path of a problem is that of its place in the text. */
static CjmNode *
build_fragment (JsonNode  *value,
                GPtrArray *problems)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  CjmDecoding reading = { problems, ids };
  CjmNode *holders[CJM_N_KINDS] = { NULL };

  cjm_fragment_new_holders (holders);
  if (cjm_decoding_check_format (&reading, holders[CJM_KIND_DOCUMENT], value, "journey-fragment",
                                 CJM_PROBLEM_NOT_A_FRAGMENT))
    {
      JsonObject *object = json_node_get_object (value);

      cjm_decoding_take_member (&reading, holders[CJM_KIND_DOCUMENT], CJM_DOCUMENT_VERSION, object, "version");
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        {
          CjmNode *holder = holders[lists[i].holder];

          check_depth (&reading, holder, lists + i, object);
          cjm_decoding_take_member (&reading, holder, lists[i].member, object, get_member (lists + i)->name);
        }
    }
  return cjm_fragment_join_holders (holders);
}

/**
 * cjm_fragment_read:
 * @text: (nullable): need not end in a zero
 * @length: in bytes
 * @problems: (element-type CjmProblem): takes every reason to refuse it
 *
 * As strict as cjm_reader_read(). Ids are unique in a fragment; references may lead out of it.
 *
 * Returns: (transfer full) (nullable): the root of a tree in no document; %NULL where it is refused
 */
CjmNode *
cjm_fragment_read (const char *text,
                   gsize       length,
                   GPtrArray  *problems)
{
  g_autoptr (JsonParser) parser = cjm_decoding_parse (text, length, problems);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (CjmNode) fragment = NULL;
  gboolean is_refused;

  if (parser == NULL)
    return NULL;
  fragment = build_fragment (json_parser_get_root (parser), found);
  is_refused = found->len > 0;
  cjm_locate_problems (text, length, found);
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
  return is_refused ? NULL : g_steal_pointer (&fragment);
}

static CjmNode *
get_last (CjmNode *node,
          guint    member)
{
  return cjm_node_get_child (node, member, cjm_node_get_n_children (node, member) - 1);
}

/**
 * cjm_fragment_list_nodes:
 * @fragment: the root
 *
 * Returns: (transfer full): what is in a fragment, larger things first; not its pictures, which are the root's
 */
GPtrArray *
cjm_fragment_list_nodes (CjmNode *fragment)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);
  CjmNode *holders[CJM_N_KINDS] = { NULL };

  holders[CJM_KIND_DOCUMENT] = fragment;
  holders[CJM_KIND_JOURNEY] = get_last (fragment, CJM_DOCUMENT_JOURNEYS);
  holders[CJM_KIND_PHASE] = get_last (holders[CJM_KIND_JOURNEY], CJM_JOURNEY_PHASES);
  holders[CJM_KIND_EPISODE] = get_last (holders[CJM_KIND_PHASE], CJM_PHASE_EPISODES);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      CjmNode *holder = holders[lists[i].holder];

      for (guint j = 0; j < cjm_node_get_n_children (holder, lists[i].member); j++)
        {
          CjmNode *node = cjm_node_get_child (holder, lists[i].member, j);

          if (node != holders[cjm_node_get_kind (node)] && cjm_node_get_kind (node) != CJM_KIND_PICTURE)
            g_ptr_array_add (nodes, g_object_ref (node));
        }
    }
  return nodes;
}
