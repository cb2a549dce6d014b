/* cjm-node-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-node-words.h"

#include <glib/gi18n.h>

#include "cjm-naming.h"
#include "cjm-quote.h"

/**
 * cjm_node_get_name_member:
 *
 * Returns: the member by which a person knows a node, or -1
 */
int
cjm_node_get_name_member (CjmNode *node)
{
  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_PERSONA:
      return CJM_PERSONA_NAME;
    case CJM_KIND_NOTE:
      return CJM_NOTE_TEXT;
    case CJM_KIND_EVIDENCE:
      return CJM_EVIDENCE_TEXT;
    case CJM_KIND_DOCUMENT:
      return -1;
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_PHASE:
    case CJM_KIND_EPISODE:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      break;
    }

  return cjm_kind_find (cjm_node_get_kind (node), "title");
}

/**
 * cjm_node_get_name:
 *
 * Returns: the text by which a person knows a node, as it was written; a measurement without a title goes by what was
 *   measured; empty where it has none
 */
const char *
cjm_node_get_name (CjmNode *node)
{
  int member = cjm_node_get_name_member (node);
  const char *name = member >= 0 ? cjm_node_get_text (node, member) : NULL;

  if (name == NULL && cjm_node_get_kind (node) == CJM_KIND_MEASUREMENT)
    {
      const CjmMember *measure = cjm_kind_get_member (CJM_KIND_MEASUREMENT, CJM_MEASUREMENT_MEASURE);
      guint choice = MAX (cjm_node_get_choice (node, CJM_MEASUREMENT_MEASURE), 1);

      return cjm_choice_get_name (measure->name, cjm_choice_get_word (measure, choice));
    }

  return name != NULL ? name : "";
}

static gboolean
has_name (CjmNode *node)
{
  return *cjm_node_get_name (node) != '\0';
}

/**
 * cjm_node_quote_name:
 * @node: what is named
 *
 * Returns: (transfer full): “Looks for ideas”; for what has no name its kind
 */
char *
cjm_node_quote_name (CjmNode *node)
{
  return has_name (node) ? cjm_quote (cjm_node_get_name (node)) : g_strdup (cjm_node_get_noun (node));
}

/**
 * cjm_node_quote_whole_name:
 *
 * Returns: (transfer full): the name of @node in quotation marks as cjm_node_quote_name() gives it, however long it is;
 *   what such a thing is called where it has no name
 */
char *
cjm_node_quote_whole_name (CjmNode *node)
{
  return has_name (node) ? cjm_quote_whole (cjm_node_get_name (node)) : g_strdup (cjm_node_get_noun (node));
}

/**
 * cjm_node_to_label:
 * @node: what is named
 *
 * Returns: (transfer full): touchpoint “Search engine”; without a name, its kind
 */
char *
cjm_node_to_label (CjmNode *node)
{
  g_autofree char *name = has_name (node) ? cjm_quote (cjm_node_get_name (node)) : NULL;

  if (name == NULL)
    return g_strdup (cjm_node_get_noun (node));

  /* Translators: what it is, and its name in quotation marks: touchpoint “Search engine” */
  return g_strdup_printf (C_("label", "%1$s %2$s"), cjm_node_get_noun (node), name);
}

/* What is a step on the way to a place */
static char *
name_step (CjmNode *node)
{
  g_autofree char *label = NULL;

  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_JOURNEY:
    case CJM_KIND_PHASE:
    case CJM_KIND_EPISODE:
      return has_name (node) ? cjm_quote_shorten (cjm_node_get_name (node)) : g_strdup (cjm_kind_get_title (cjm_node_get_kind (node)));
    case CJM_KIND_DOCUMENT:
      return g_strdup (cjm_kind_get_title (CJM_KIND_DOCUMENT));
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      break;
    }

  label = has_name (node) ? cjm_quote (cjm_node_get_name (node)) : NULL;
  return g_strdup_printf (C_("label", "%1$s %2$s"), cjm_kind_get_title (cjm_node_get_kind (node)),
                          label != NULL ? label : "");
}

/**
 * cjm_node_to_path:
 * @node: a document, a persona, a journey, a phase or an episode
 * @above: (nullable): the node that the path begins under; %NULL for the document
 *
 * Returns: (transfer full): I book a holiday › Orientation › Looks for ideas
 */
char *
cjm_node_to_path (CjmNode *node,
                  CjmNode *above)
{
  GString *path = g_string_new (NULL);

  for (; node != NULL && node != above; node = cjm_node_get_parent (node))
    {
      g_autofree char *step = NULL;

      if (path->len > 0 && cjm_node_get_kind (node) == CJM_KIND_DOCUMENT)
        break;
      step = name_step (node);
      if (path->len > 0)
        g_string_prepend (path, " › ");
      g_string_prepend (path, step);
    }
  return g_string_free (path, FALSE);
}

static const char *
get_count_format (CjmNode *node,
                  guint    n)
{
  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_PHASE:
      return ngettext ("%u phase", "%u phases", n);
    case CJM_KIND_EPISODE:
      return ngettext ("%u episode", "%u episodes", n);
    case CJM_KIND_TOUCHPOINT:
      return ngettext ("%u touchpoint", "%u touchpoints", n);
    case CJM_KIND_NOTE:
      return cjm_node_get_parent_member (node) == CJM_EPISODE_PROBLEMS ? ngettext ("%u problem", "%u problems", n)
                                                               : ngettext ("%u question", "%u questions", n);
    case CJM_KIND_MEASUREMENT:
      return ngettext ("%u measured value", "%u measured values", n);
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      break;
    }

  return ngettext ("%u piece of evidence", "%u pieces of evidence", n);
}

static gboolean
is_of_one_sort (CjmNode *a,
                CjmNode *b)
{
  return cjm_node_get_kind (a) == cjm_node_get_kind (b)
         && (cjm_node_get_kind (a) != CJM_KIND_NOTE || cjm_node_get_parent_member (a) == cjm_node_get_parent_member (b));
}

/**
 * cjm_nodes_to_count:
 * @nodes: (element-type CjmNode): at least one; what can stand under a journey
 *
 * Returns: (transfer full): how many of what: 2 episodes, 7 touchpoints and 1 problem
 */
char *
cjm_nodes_to_count (GPtrArray *nodes)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *is_counted = g_new0 (gboolean, nodes->len);

  for (guint i = 0; i < nodes->len; i++)
    {
      CjmNode *first = g_ptr_array_index (nodes, i);
      guint n = 0;

      if (is_counted[i])
        continue;
      for (guint j = i; j < nodes->len; j++)
        if (is_of_one_sort (first, g_ptr_array_index (nodes, j)))
          {
            is_counted[j] = TRUE;
            n++;
          }
      g_ptr_array_add (counts, g_strdup_printf (get_count_format (first, n), n));
    }
  return cjm_quote_join (counts);
}
