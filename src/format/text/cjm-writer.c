/* cjm-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-writer.h"

#include "cjm-encoding.h"

/**
 * cjm_writer_write:
 *
 * Writes a document as ECMAScript's `JSON.stringify (value, null, 2)` would, with a line break at the end. It never
 * fails, and depends on nothing but the document.
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
cjm_writer_write (CjmDocument *document)
{
  CjmEncoding self = { g_string_new (NULL), 0, TRUE };

  cjm_encoding_put_node (&self, cjm_document_get_root (document));
  g_string_append_c (self.out, '\n');
  return g_string_free_to_bytes (self.out);
}
