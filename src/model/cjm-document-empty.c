/* cjm-document-empty.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-document.h"

/**
 * cjm_document_new_empty:
 *
 * Returns: (transfer full): a document with nothing in it, and without unsaved work
 */
CjmDocument *
cjm_document_new_empty (void)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);

  return cjm_document_new (root);
}
