/* bench-read.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <json-glib/json-glib.h>

#include "bench-document.h"
#include "cjm-reader.h"
#include "cjm-writer.h"

static void
read_document (gpointer data)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (CjmDocument) document = NULL;
  gsize length;
  const char *text = g_bytes_get_data (data, &length);

  document = cjm_reader_read (text, length, problems);
  g_assert_nonnull (document);
}

static void
parse_json (gpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (data, &length);

  g_assert_true (json_parser_load_from_data (parser, text, length, NULL));
}

int
main (void)
{
  g_autoptr (CjmDocument) document = bench_document_new (10000);
  g_autoptr (GBytes) bytes = cjm_writer_write (document);

  bench_print ("reading a document of 10,000 touchpoints", "json-glib parsing the same bytes",
               bench_compare (read_document, bytes, parse_json, bytes, 9), 2);
  return 0;
}
