/* bench-svg.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <librsvg/rsvg.h>

#include "bench-document.h"
#include "cjm-export.h"
#include "cjm-svg-writer.h"

typedef struct
{
  CjmDocument *document;
  CjmNode *journey;
  CjmScene *scene;
  GBytes *svg;
} Bench;

static void
write_svg (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GBytes) svg = cjm_svg_writer_write (bench->scene, 1, FALSE);

  g_assert_cmpuint (g_bytes_get_size (svg), >, 0);
}

static void
lay_out_and_write_svg (gpointer data)
{
  Bench *bench = data;
  CjmExportOptions options;
  g_autoptr (GBytes) svg = NULL;

  cjm_export_options_init (&options);
  svg = cjm_export_to_bytes (bench->document, bench->journey, &options, NULL);
  g_assert_nonnull (svg);
}

static void
parse_svg (gpointer data)
{
  Bench *bench = data;
  gsize length;
  const guint8 *text = g_bytes_get_data (bench->svg, &length);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);
  RsvgHandle *handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED, NULL, NULL);

  g_assert_nonnull (handle);
  g_object_unref (handle);
}

int
main (void)
{
  g_autoptr (CjmDocument) document = bench_document_new (10000);
  CjmNode *journey = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  CjmExportOptions options;
  g_autoptr (CjmScene) scene = NULL;
  Bench bench = { document, journey };

  cjm_export_options_init (&options);
  scene = bench.scene = cjm_scene_new (document, journey, &options.scene);
  bench.svg = cjm_export_to_bytes (document, journey, &options, NULL);

  bench_print ("writing SVG of 10,000 touchpoints", "librsvg parsing it",
               bench_compare (write_svg, &bench, parse_svg, &bench, 3), 1);
  bench_print ("laying it out and writing SVG", "librsvg parsing it",
               bench_compare (lay_out_and_write_svg, &bench, parse_svg, &bench, 3), 1);
  g_bytes_unref (bench.svg);
  return 0;
}
