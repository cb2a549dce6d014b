/* cjm-delta-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-delta-words.h"

#include <glib/gi18n.h>

#include "cjm-naming.h"
#include "cjm-node-words.h"
#include "cjm-quote.h"
#include "cjm-value-words.h"

/* How many things that came into a list of texts, or went, are named */
#define MOST_ITEMS 3

/* From a persona, a phase or an episode, which has been named already, down to `node`: "touchpoint “Shop”: " */
static char *
name_subject (CjmNode *node)
{
  GString *subject = g_string_new (NULL);

  for (; node != NULL && !cjm_delta_can_group (node); node = cjm_node_get_parent (node))
    {
      g_autofree char *label = cjm_node_to_label (node);

      g_string_prepend (subject, ": ");
      g_string_prepend (subject, label);
    }
  return g_string_free (subject, FALSE);
}

/* How often each text of a list is there, less often with each call with a negative step */
static void
count_items (GHashTable        *counts,
             const char *const *items,
             int                step)
{
  for (; *items != NULL; items++)
    {
      int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, *items));

      g_hash_table_insert (counts, (char *) *items, GINT_TO_POINTER (n + step));
    }
}

/* What is in a list more often than in the other one, in words; NULL where nothing is */
static char *
list_surplus (CjmNode *node,
              CjmNode *other,
              guint    member)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const char *const *items = cjm_node_get_texts (node, member);
  guint n = 0;

  count_items (counts, items, 1);
  count_items (counts, cjm_node_get_texts (other, member), -1);
  for (; *items != NULL; items++)
    if (GPOINTER_TO_INT (g_hash_table_lookup (counts, *items)) > 0)
      {
        count_items (counts, (const char *const[]) { *items, NULL }, -1);
        if (++n <= MOST_ITEMS)
          g_ptr_array_add (texts, cjm_value_item_to_words (node, member, *items));
      }
  if (n > MOST_ITEMS)
    g_ptr_array_add (texts, g_strdup_printf (ngettext ("%u more", "%u more", n - MOST_ITEMS), n - MOST_ITEMS));
  return n > 0 ? cjm_quote_join (texts) : NULL;
}

static char *
describe_list (const CjmDelta *delta,
               const char     *noun)
{
  g_autofree char *added = list_surplus (delta->new_node, delta->old_node, delta->member);
  g_autofree char *removed = list_surplus (delta->old_node, delta->new_node, delta->member);

  if (added != NULL && removed != NULL)
    /* Translators: a list such as “interests”, what came into it and what went */
    return g_strdup_printf (_("%1$s: %2$s added, %3$s removed"), noun, added, removed);
  if (added != NULL)
    /* Translators: a list such as “interests”, and what came into it */
    return g_strdup_printf (_("%1$s: %2$s added"), noun, added);
  if (removed != NULL)
    /* Translators: a list such as “interests”, and what went from it */
    return g_strdup_printf (_("%1$s: %2$s removed"), noun, removed);

  /* Translators: a list such as “interests” holds the same things as before, but in another order */
  return g_strdup_printf (_("%s in another order"), noun);
}

/* A picture is not put in words, nor is what it is made of. */
static char *
describe_picture (const CjmDelta *delta,
                  const char     *noun)
{
  gboolean refers = cjm_node_get_kind (delta->new_node) != CJM_KIND_PICTURE;

  if (refers && cjm_node_get_text (delta->old_node, delta->member) == NULL)
    /* Translators: %s is a thing in a sentence, such as “portrait” or “touchpoint “Shop”” */
    return g_strdup_printf (_("%s added"), noun);
  if (refers && cjm_node_get_text (delta->new_node, delta->member) == NULL)
    /* Translators: %s is a thing in a sentence, such as “portrait” or “touchpoint “Shop”” */
    return g_strdup_printf (_("%s removed"), noun);

  /* Translators: %s is a thing in a sentence, such as “portrait” */
  return g_strdup_printf (_("%s replaced"), noun);
}

static char *
describe_values (const CjmDelta *delta,
                 const char     *noun,
                 CjmWords       *words)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!cjm_value_pair_to_words (delta->old_node, delta->new_node, delta->member, words, &before, &after))
    /* Translators: %s is a member such as “scenario” */
    return g_strdup_printf (_("%s: only spaces or line breaks"), noun);
  if (before == NULL)
    /* Translators: a member such as “owner” had no value and has one now */
    return g_strdup_printf (_("%1$s filled in: %2$s"), noun, after);
  if (after == NULL)
    /* Translators: a member such as “owner” has no value any more */
    return g_strdup_printf (_("%1$s cleared, was %2$s"), noun, before);

  /* Translators: emotion score from −2 to +1 */
  return g_strdup_printf (_("%1$s from %2$s to %3$s"), noun, before, after);
}

static char *
describe_set (const CjmDelta *delta,
              CjmWords       *words)
{
  CjmKind kind = cjm_node_get_kind (delta->new_node);
  const CjmMember *member;
  const char *noun;

  if (delta->member == CJM_DELTA_UNKNOWN)
    return g_strdup (_("data of another program changed"));

  member = cjm_kind_get_member (kind, delta->member);
  noun = cjm_member_get_noun (kind, delta->member);
  if (kind == CJM_KIND_PICTURE || (member->type == CJM_MEMBER_REFERENCE && member->target == CJM_KIND_PICTURE))
    return describe_picture (delta, noun);
  if (cjm_member_get_holding (member) == CJM_HOLDS_TEXTS)
    return describe_list (delta, noun);
  return describe_values (delta, noun, words);
}

static char *
describe_whole (const CjmDelta *delta,
                const char     *label)
{
  gboolean added = delta->kind == CJM_DELTA_ADDED;
  g_autofree char *count = delta->inside->len > 0 ? cjm_nodes_to_count (delta->inside) : NULL;

  if (count == NULL)
    return g_strdup_printf (added ? _("%s added") : _("%s removed"), label);

  /* Translators: a thing such as “phase “Use””, and how many of what is in it: “3 episodes and 8 touchpoints” */
  return g_strdup_printf (added ? _("%1$s added, with %2$s") : _("%1$s removed, with %2$s"), label, count);
}

static char *
describe_moved (const CjmDelta *delta)
{
  CjmNode *parent = cjm_node_get_parent (delta->new_node);
  CjmNode *old_parent = cjm_node_get_parent (delta->old_node);
  guint place = cjm_node_get_parent_member (delta->new_node);
  guint index = cjm_node_get_index (delta->new_node);
  gboolean changes = place != cjm_node_get_parent_member (delta->old_node);
  g_autofree char *label = cjm_node_to_label (changes ? delta->old_node : delta->new_node);
  g_autofree char *other = NULL;

  if (g_strcmp0 (cjm_node_get_id (parent), cjm_node_get_id (old_parent)) != 0)
    {
      other = cjm_node_quote_name (old_parent);
      if (changes)
        /* Translators: a question such as “question “Which one?””, what it has become, and where it was */
        return g_strdup_printf (_("%1$s is now a %2$s, from %3$s"), label, cjm_node_get_noun (delta->new_node), other);
      /* Translators: a thing such as “touchpoint “Shop””, and where it was */
      return g_strdup_printf (_("%1$s moved here from %2$s"), label, other);
    }
  if (changes)
    /* Translators: a question such as “question “Which one?””, and what it has become */
    return g_strdup_printf (_("%1$s is now a %2$s"), label, cjm_node_get_noun (delta->new_node));
  if (index == 0)
    /* Translators: %s is a thing such as “touchpoint “Shop””, which is the first of its list now */
    return g_strdup_printf (_("%s moved to the front"), label);

  other = cjm_node_quote_name (cjm_node_get_child (parent, place, index - 1));
  /* Translators: a thing such as “touchpoint “Shop””, and what stands before it in its list now */
  return g_strdup_printf (_("%1$s moved behind %2$s"), label, other);
}

static char *
describe (const CjmDelta *delta,
          CjmWords       *words)
{
  CjmNode *node = cjm_delta_get_node (delta);
  g_autofree char *label = NULL;

  if (delta->kind == CJM_DELTA_SET)
    return describe_set (delta, words);
  if (delta->kind == CJM_DELTA_MOVED)
    return describe_moved (delta);

  label = cjm_node_to_label (node);
  return describe_whole (delta, label);
}

static char *
begin_with_capital (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (text), NULL);
}

static char *
describe_with_subject (const CjmDelta *delta,
                       CjmWords       *words)
{
  CjmNode *node = cjm_delta_get_node (delta);
  g_autofree char *subject = name_subject (delta->kind == CJM_DELTA_SET ? node : cjm_node_get_parent (node));
  g_autofree char *text = describe (delta, words);

  return g_strconcat (subject, text, NULL);
}

/**
 * cjm_delta_to_sentence:
 * @delta: a difference
 * @words: of the person's own language
 *
 * Returns: (transfer full): such as "Touchpoint “Shop”: importance to the customer from 3 to 5", for under the name of
 *   the delta's group
 */
char *
cjm_delta_to_sentence (const CjmDelta *delta,
                       CjmWords       *words)
{
  g_autofree char *text = describe_with_subject (delta, words);

  return begin_with_capital (text);
}

/**
 * cjm_delta_to_line:
 * @delta: a difference
 * @words: of the person's own language
 *
 * Returns: (transfer full): such as "Holiday › Orientation › Looks for ideas: emotion score from −2 to +1", on one line
 */
char *
cjm_delta_to_line (const CjmDelta *delta,
                   CjmWords       *words)
{
  g_autofree char *path = cjm_node_to_path (delta->group, NULL);
  g_autofree char *text = describe_with_subject (delta, words);

  return g_strdup_printf ("%s: %s", path, text);
}

/**
 * cjm_comparison_to_text:
 * @comparison: of two documents
 * @words: of the person's own language
 *
 * Returns: (transfer full): each difference on a line of its own; empty where there is none
 */
char *
cjm_comparison_to_text (CjmComparison *comparison,
                        CjmWords      *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cjm_comparison_get_n_deltas (comparison); i++)
    {
      g_autofree char *line = cjm_delta_to_line (cjm_comparison_get_delta (comparison, i), words);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}
