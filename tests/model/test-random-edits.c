/* test-random-edits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-edits.h"

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
test_random_edits (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (CjmDocument) document = cjm_document_new_empty ();
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  CjmHistory *history = cjm_document_get_history (document);
  guint at;

  for (guint i = 0; i < N_STEPS; i++)
    make_random_step (document, rand);

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
