/* random-edits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-edits.h"

#include <math.h>

/* Seeded random edits through the one way there is to make them. */

/**
 * collect_nodes:
 *
 * A node and all nodes under it, parents first.
 */
void
collect_nodes (CjmNode   *node,
               GPtrArray *nodes)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  g_ptr_array_add (nodes, node);
  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        collect_nodes (cjm_node_get_child (node, i, j), nodes);
    }
}

/* Values that a member may not have are tried too; the model refuses them. */
void
set_at_random (CjmNode *node,
               guint    i,
               GRand   *rand)
{
  const CjmMember *member = cjm_kind_get_member (cjm_node_get_kind (node), i);
  const char *words[] = { "een", "two", "三", "", NULL };
  CjmValue value;

  cjm_value_init (&value, member);
  switch (member->type)
    {
    case CJM_MEMBER_ID:
    case CJM_MEMBER_CHILDREN:
      return;
    case CJM_MEMBER_NUMBER:
      value.number = g_rand_boolean (rand) ? NAN : g_rand_double_range (rand, -6, 6);
      break;
    case CJM_MEMBER_WHOLE:
      value.whole = g_rand_int_range (rand, 0, 7);
      break;
    case CJM_MEMBER_CHOICE:
      value.choice = g_rand_int_range (rand, 0, 4);
      break;
    case CJM_MEMBER_FLAG:
      value.flag = g_rand_boolean (rand);
      break;
    case CJM_MEMBER_TEXTS:
    case CJM_MEMBER_CHOICES:
    case CJM_MEMBER_REFERENCES:
      value.texts = (char **) words + g_rand_int_range (rand, 0, 5);
      break;
    default:
      value.text = (char *) words[g_rand_int_range (rand, 0, 5)];
    }

  cjm_node_set_value (node, i, &value);
}

static CjmNode *
pick_list (GPtrArray *nodes,
           CjmKind    kind,
           GRand     *rand,
           guint     *place)
{
  for (guint tries = 0; tries < 100; tries++)
    {
      CjmNode *node = g_ptr_array_index (nodes, g_rand_int_range (rand, 0, nodes->len));
      const CjmKindInfo *info = cjm_node_get_info (node);

      *place = g_rand_int_range (rand, 0, info->n_members);
      if (info->members[*place].type == CJM_MEMBER_CHILDREN
          && (kind == CJM_N_KINDS || info->members[*place].target == kind))
        return node;
    }

  return NULL;
}

static void
edit_once (CjmDocument *document,
           GRand       *rand)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CjmNode *node, *parent;
  guint place;

  collect_nodes (cjm_document_get_root (document), nodes);
  node = g_ptr_array_index (nodes, g_rand_int_range (rand, 0, nodes->len));

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      if (cjm_node_get_parent (node) != NULL)
        cjm_node_remove (node);
      break;
    case 1:
    case 2:
      parent = pick_list (nodes, cjm_node_get_kind (node), rand, &place);
      if (cjm_node_get_parent (node) != NULL && parent != NULL)
        cjm_node_move (node, parent, place, g_rand_int_range (rand, 0, 4));
      break;
    case 3:
    case 4:
    case 5:
      parent = pick_list (nodes, CJM_N_KINDS, rand, &place);
      if (parent != NULL)
        {
          g_autoptr (CjmNode) child = cjm_node_new (cjm_node_get_info (parent)->members[place].target, NULL);

          cjm_node_insert (parent, place, g_rand_int_range (rand, 0, 4), child);
        }
      break;
    default:
      set_at_random (node, g_rand_int_range (rand, 0, cjm_node_get_info (node)->n_members), rand);
    }
}

/**
 * make_random_step:
 *
 * One transaction of a few random edits; one of ten is cancelled.
 */
void
make_random_step (CjmDocument *document,
                  GRand       *rand)
{
  if (g_rand_int_range (rand, 0, 3) == 0)
    cjm_document_begin_merging (document, "Merging");
  else
    cjm_document_begin (document, "Random");

  for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
    edit_once (document, rand);

  if (g_rand_int_range (rand, 0, 10) == 0)
    cjm_document_cancel (document);
  else
    cjm_document_commit (document);
}
