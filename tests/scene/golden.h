/* golden.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <librsvg/rsvg.h>

#include "cjm-painter.h"
#include "cjm-scene-painter.h"
#include "cjm-reader.h"
#include "cjm-svg-writer.h"

/* What a byte may differ by at 1×: from 2.55 on librsvg rounds colours that let something through a little otherwise. */
#define GOLDEN_ROUNDING (LIBRSVG_CHECK_VERSION (2, 55, 0) ? 1 : 0)

/* The pixels of two pictures beside each other */
typedef struct
{
  guint n_different;  /* bytes */
  guint largest;      /* difference of a byte */
  double mean;        /* difference of a byte, over the whole picture */
} Difference;

static inline CjmDocument *
golden_read_example (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples", name, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  CjmDocument *document;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  document = cjm_reader_read (text, length, problems);
  g_assert_nonnull (document);
  return document;
}

/* The sheet of a document's first persona */
static inline CjmScene *
golden_create_sheet (CjmDocument *document)
{
  CjmNode *persona = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_PERSONAS, 0);
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = CJM_VIEW_PERSONA;

  return cjm_scene_new (document, persona, &options);
}

/* The composite of the group of a document's first journey */
static inline CjmScene *
golden_create_composite (CjmDocument *document)
{
  CjmNode *journey = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = CJM_VIEW_COMPOSITE;

  return cjm_scene_new (document, journey, &options);
}

static inline cairo_surface_t *
golden_create_surface (CjmScene *scene,
                       double    scale)
{
  graphene_size_t size;
  cairo_surface_t *surface;

  cjm_svg_writer_get_size (scene, 1, &size);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size.width * scale, size.height * scale);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static inline cairo_surface_t *
golden_paint (CjmScene              *scene,
              double                 scale,
              const graphene_rect_t *visible,
              gboolean               outlines)
{
  cairo_surface_t *surface = golden_create_surface (scene, scale);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  cjm_scene_paint (scene, cr, visible, outlines);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static inline cairo_surface_t *
golden_render (CjmScene *scene,
               GBytes   *svg,
               double    scale)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (svg);
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED, NULL, &error);
  cairo_surface_t *surface = golden_create_surface (scene, scale);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle viewport = { 0, 0 };
  graphene_size_t size;

  g_assert_no_error (error);
  cjm_svg_writer_get_size (scene, 1, &size);
  viewport.width = size.width * scale;
  viewport.height = size.height * scale;
  rsvg_handle_render_document (handle, cr, &viewport, &error);
  g_assert_no_error (error);

  cairo_destroy (cr);
  g_object_unref (handle);
  cairo_surface_flush (surface);
  return surface;
}

static inline Difference
golden_compare (cairo_surface_t *a,
                cairo_surface_t *b)
{
  gsize length = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);
  const guint8 *from = cairo_image_surface_get_data (a), *to = cairo_image_surface_get_data (b);
  Difference difference = { 0 };
  double sum = 0;

  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  for (gsize i = 0; i < length; i++)
    if (from[i] != to[i])
      {
        guint one = ABS (from[i] - to[i]);

        difference.n_different++;
        difference.largest = MAX (difference.largest, one);
        sum += one;
      }
  difference.mean = sum / length;
  return difference;
}

/* Where TEST_PICTURES names a folder, pictures that differ are kept there to look at. */
static inline void
golden_keep (cairo_surface_t *surface,
             const char      *name,
             const char      *which)
{
  const char *folder = g_getenv ("TEST_PICTURES");
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  path = g_strdup_printf ("%s/%s-%s.png", folder, name, which);
  cairo_surface_write_to_png (surface, path);
}
