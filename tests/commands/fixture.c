/* fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include <string.h>

static void
add (Fixture    *self,
     const char *parent,
     guint       member,
     const char *ids)
{
  CjmNode *holder = parent != NULL ? fixture_find (self, parent) : cjm_document_get_root (self->document);
  g_autoptr (GPtrArray) words = fixture_split (ids);

  for (guint i = 0; i < words->len; i++)
    {
      CjmKind kind = cjm_kind_get_member (cjm_node_get_kind (holder), member)->target;
      g_autoptr (CjmNode) child = cjm_node_new (kind, words->pdata[i]);

      cjm_node_set_text (child, 1, words->pdata[i]);
      g_assert_true (cjm_node_insert (holder, member, CJM_END, child));
    }
}

void
fixture_set_up (Fixture      *self,
                gconstpointer data)
{
  const char *const solved[] = { "x", NULL };

  self->document = cjm_document_new_empty ();
  cjm_document_begin (self->document, "Build");
  add (self, NULL, CJM_DOCUMENT_JOURNEYS, "j");
  add (self, "j", CJM_JOURNEY_PHASES, "p1 p2");
  add (self, "p1", CJM_PHASE_EPISODES, "e1 e2");
  add (self, "e1", CJM_EPISODE_TOUCHPOINTS, "a b c");
  add (self, "e1", CJM_EPISODE_QUESTIONS, "q");
  add (self, "e1", CJM_EPISODE_PROBLEMS, "x y");
  add (self, "e2", CJM_EPISODE_TOUCHPOINTS, "d");
  add (self, NULL, CJM_DOCUMENT_IMPROVEMENTS, "i");
  cjm_node_set_texts (fixture_find (self, "i"), CJM_IMPROVEMENT_SOLVES, solved);
  cjm_node_set_text (fixture_find (self, "e1"), CJM_EPISODE_SCENARIO, "It rains");
  cjm_node_set_number (fixture_find (self, "e1"), CJM_EPISODE_EMOTION_SCORE, 2);
  cjm_document_commit (self->document);
}

void
fixture_tear_down (Fixture      *self,
                   gconstpointer data)
{
  g_assert_finalize_object (self->document);
}

CjmNode *
fixture_find (Fixture    *self,
              const char *id)
{
  CjmNode *node = cjm_document_find (self->document, id);

  g_assert_nonnull (node);
  return node;
}

GPtrArray *
fixture_split (const char *words)
{
  g_auto (GStrv) split = g_strsplit (words, " ", -1);
  GPtrArray *array = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; split[i] != NULL; i++)
    if (*split[i] != '\0')
      g_ptr_array_add (array, g_strdup (split[i]));

  return array;
}

GPtrArray *
fixture_list (Fixture    *self,
              const char *ids)
{
  g_autoptr (GPtrArray) words = fixture_split (ids);
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (nodes, fixture_find (self, words->pdata[i]));

  return nodes;
}

char *
fixture_describe_list (Fixture    *self,
                       const char *parent,
                       guint       member)
{
  CjmNode *holder = parent != NULL ? fixture_find (self, parent) : cjm_document_get_root (self->document);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cjm_node_get_n_children (holder, member); i++)
    {
      CjmNode *child = cjm_node_get_child (holder, member, i);
      const char *title = cjm_node_get_text (child, 1);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", title != NULL ? title : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
fixture_undo (Fixture *self)
{
  CjmHistory *history = cjm_document_get_history (self->document);
  char *label = g_strdup (cjm_history_get_undo_label (history));

  if (label == NULL || strcmp (label, "Build") == 0)
    {
      g_free (label);
      return NULL;
    }

  cjm_document_undo (self->document);
  g_assert_cmpstr (cjm_history_get_undo_label (history), ==, "Build");

  return label;
}
