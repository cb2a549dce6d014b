/* cjm-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-reader.h"

#include "cjm-locate.h"
#include "cjm-decoding.h"
#include "cjm-validate.h"

/* A document from the text of a file: the tree, what is odd about it, and where in the text that stands. */

static int
compare_places_cb (gconstpointer a,
                   gconstpointer b)
{
  const CjmProblem *left = *(const CjmProblem **) a;
  const CjmProblem *right = *(const CjmProblem **) b;

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  return left->column < right->column ? -1 : left->column > right->column;
}

static CjmDocument *
build_document (JsonNode  *value,
                GPtrArray *problems)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  CjmDecoding self = { problems, ids };
  g_autoptr (CjmDocument) document = NULL;

  if (!cjm_decoding_check_format (&self, root, value, "journey", CJM_PROBLEM_NOT_A_JOURNEY))
    return NULL;
  cjm_decoding_take_object (&self, root, json_node_get_object (value));
  document = cjm_document_new (root);
  cjm_review (document, problems);
  return cjm_problems_have_error (problems) ? NULL : g_steal_pointer (&document);
}

/**
 * cjm_reader_read:
 * @text: (nullable): the bytes of a file; need not end in a zero
 * @length: in bytes
 * @problems: (element-type CjmProblem): takes every error and warning in the order of the file, up to
 *   %CJM_PROBLEMS_MAX
 *
 * Returns: (transfer full) (nullable): the document, %NULL where the file is refused
 */
CjmDocument *
cjm_reader_read (const char *text,
                 gsize       length,
                 GPtrArray  *problems)
{
  g_autoptr (JsonParser) parser = cjm_decoding_parse (text, length, problems);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  CjmDocument *document;

  if (parser == NULL)
    return NULL;
  document = build_document (json_parser_get_root (parser), found);
  cjm_locate_problems (text, length, found);
  g_ptr_array_sort (found, compare_places_cb);
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
  return document;
}
