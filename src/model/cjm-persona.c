/* cjm-persona.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-persona.h"

#include <math.h>

#include "cjm-arrange.h"
#include "cjm-journeys.h"

/**
 * cjm_persona_list_journeys:
 * @persona: a persona of a document
 *
 * Returns: (transfer full): the journeys that this persona travels, of CjmNode, in the order of the document
 */
GPtrArray *
cjm_persona_list_journeys (CjmNode *persona)
{
  CjmNode *root = cjm_node_get_root (persona);
  GPtrArray *journeys = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (g_strcmp0 (cjm_node_get_text (journey, CJM_JOURNEY_PERSONA), cjm_node_get_id (persona)) == 0)
        g_ptr_array_add (journeys, g_object_ref (journey));
    }

  return journeys;
}

/**
 * cjm_persona_sum_shares:
 * @document: whose personas are counted
 * @n_unknown: (out): how many personas have no share
 *
 * Returns: the shares of customers of all personas together, 1 where they cover all customers
 */
double
cjm_persona_sum_shares (CjmDocument *document,
                        guint       *n_unknown)
{
  CjmNode *root = cjm_document_get_root (document);
  double sum = 0;

  *n_unknown = 0;
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_PERSONAS); i++)
    {
      double share = cjm_node_get_number (cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, i), CJM_PERSONA_SHARE);

      if (isnan (share))
        (*n_unknown)++;
      else
        sum += share;
    }

  return sum;
}

/**
 * cjm_persona_duplicate:
 * @name: of the copy
 * @label: what the step is called
 *
 * Puts a copy of a persona behind it, without its journeys and its share of customers, which are its own.
 *
 * Returns: (transfer none): the copy
 */
CjmNode *
cjm_persona_duplicate (CjmNode    *persona,
                       const char *name,
                       const char *label)
{
  CjmDocument *document = cjm_document_of (persona);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = NULL;
  CjmNode *copy;

  g_ptr_array_add (nodes, persona);
  cjm_document_begin (document, label);
  copies = cjm_arrange_duplicate (document, nodes, label);
  copy = g_ptr_array_index (copies, 0);
  cjm_node_set_text (copy, CJM_PERSONA_NAME, name);
  cjm_node_set_number (copy, CJM_PERSONA_SHARE, NAN);
  cjm_document_commit (document);

  return copy;
}

/**
 * cjm_persona_list_removed:
 * @persona: a persona of a document
 *
 * Returns: (transfer full): the journeys that go with a persona, of CjmNode: its own, and the ideal ones that would be left
 *   without a current one
 */
GPtrArray *
cjm_persona_list_removed (CjmNode *persona)
{
  GPtrArray *journeys = cjm_persona_list_journeys (persona);

  cjm_journeys_add_lost (journeys);

  return journeys;
}

/**
 * cjm_persona_remove:
 * @label: what the step is called
 *
 * Removes a persona with the journeys that go with it, and what refers to them.
 */
void
cjm_persona_remove (CjmNode    *persona,
                    const char *label)
{
  CjmDocument *document = cjm_document_of (persona);
  g_autoptr (GPtrArray) nodes = cjm_persona_list_removed (persona);

  cjm_document_begin (document, label);
  cjm_journeys_let_go (nodes);
  g_ptr_array_add (nodes, g_object_ref (persona));
  cjm_arrange_remove (document, nodes, label);
  cjm_document_commit (document);
}

/**
 * cjm_persona_get_caption:
 * @persona: of a document or by itself
 *
 * Returns: (nullable) (transfer none): one more word about who it is, beside its name: the first thing known of it
 */
const char *
cjm_persona_get_caption (CjmNode *persona)
{
  static const guint members[] = { CJM_PERSONA_ROLE, CJM_PERSONA_FAMILY, CJM_PERSONA_OCCUPATION, CJM_PERSONA_SEGMENT,
                                   CJM_PERSONA_RESIDENCE };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *text = cjm_node_get_text (persona, members[i]);

      if (text != NULL && *text != '\0')
        return text;
    }

  return NULL;
}
