/* test-random-edits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-document.h"

#include <math.h>

/* Seeded random edits through the one way there is to make them: undoing all of them gives the first document again,
 * doing all of them again the last, and a walk back and forth never leaves the path. */

#define N_STEPS 400

static void
dump_node (CjmNode *node,
           GString *out)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  g_string_append_printf (out, "(%s %s", info->name, cjm_node_get_id (node));
  for (guint i = 0; i < info->n_members; i++)
    {
      const CjmMember *member = &info->members[i];
      const CjmValue *value = cjm_node_get_value (node, i);

      if (cjm_value_is_absent (value, member))
        continue;

      g_string_append_printf (out, " %s=", member->name);
      switch (member->type)
        {
        case CJM_MEMBER_CHILDREN:
          for (guint j = 0; j < value->children->len; j++)
            dump_node (value->children->pdata[j], out);
          break;
        case CJM_MEMBER_NUMBER:
          g_string_append_printf (out, "%a", value->number);
          break;
        case CJM_MEMBER_WHOLE:
          g_string_append_printf (out, "%" G_GINT64_FORMAT, value->whole);
          break;
        case CJM_MEMBER_CHOICE:
          g_string_append_printf (out, "%u", value->choice);
          break;
        case CJM_MEMBER_FLAG:
          g_string_append (out, "yes");
          break;
        case CJM_MEMBER_TEXTS:
        case CJM_MEMBER_CHOICES:
        case CJM_MEMBER_REFERENCES:
          for (guint j = 0; value->texts[j] != NULL; j++)
            g_string_append_printf (out, "[%s]", value->texts[j]);
          break;
        default:
          g_string_append (out, value->text);
        }
    }
  g_string_append_c (out, ')');
}

static char *
dump (CjmDocument *document)
{
  GString *out = g_string_new (NULL);

  dump_node (cjm_document_get_root (document), out);
  return g_string_free (out, FALSE);
}

static void
collect (CjmNode   *node,
         GPtrArray *nodes)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  g_ptr_array_add (nodes, node);
  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        collect (cjm_node_get_child (node, i, j), nodes);
    }
}

static void
set_random (CjmNode *node,
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

  collect (cjm_document_get_root (document), nodes);
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
      set_random (node, g_rand_int_range (rand, 0, cjm_node_get_info (node)->n_members), rand);
    }
}

static void
make_step (CjmDocument *document,
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

static void
test_random_edits (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (CjmDocument) document = cjm_document_new (NULL);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  CjmHistory *history = cjm_document_get_history (document);
  guint at;

  for (guint i = 0; i < N_STEPS; i++)
    make_step (document, rand);

  g_ptr_array_add (states, dump (document));
  while (cjm_history_get_can_undo (history))
    {
      cjm_document_undo (document);
      g_ptr_array_add (states, dump (document));
    }
  g_assert_cmpuint (states->len, >, N_STEPS / 2);
  g_assert_cmpstr (g_ptr_array_index (states, states->len - 1), ==, "(document (null) format=1 version=1)");
  g_assert_false (cjm_history_get_modified (history));

  at = states->len - 1;
  for (guint i = 0; i < 2 * N_STEPS; i++)
    {
      g_autofree char *now = NULL;

      if (g_rand_int_range (rand, 0, 3) > 0 && cjm_history_get_can_redo (history))
        cjm_document_redo (document), at--;
      else if (cjm_history_get_can_undo (history))
        cjm_document_undo (document), at++;
      now = dump (document);
      g_assert_cmpstr (now, ==, g_ptr_array_index (states, at));
    }

  while (cjm_history_get_can_redo (history))
    cjm_document_redo (document);
  g_autofree char *last = dump (document);
  g_assert_cmpstr (last, ==, g_ptr_array_index (states, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint seed = 1; seed <= 5; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/model/random-edits/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random_edits);
    }

  return g_test_run ();
}
