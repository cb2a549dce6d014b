/* test-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include <librsvg/rsvg.h>

#include "cjm-export.h"
#include "cjm-render.h"
#include "cjm-svg-writer.h"
#include "poppler.h"
#include "raster.h"
#include "sample-map.h"

static GBytes *
export (Sample          sample,
        CjmExportFormat format,
        double          scale,
        CjmBackground   background,
        GError        **error)
{
  g_autoptr (CjmDocument) document = sample_create (sample);
  CjmExportOptions options;

  cjm_export_options_init (&options);
  options.format = format;
  options.scale = scale;
  options.scene.background = background;
  return cjm_export_to_bytes (document, NULL, &options, error);
}

static GBytes *
export_well (Sample          sample,
             CjmExportFormat format,
             double          scale,
             CjmBackground   background)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = export (sample, format, scale, background, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static void
get_size (Sample           sample,
          double           scale,
          graphene_size_t *size)
{
  g_autoptr (CjmDocument) document = sample_create (sample);
  g_autoptr (CjmScene) scene = sample_create_scene (document, 0);

  cjm_svg_writer_get_size (scene, scale, size);
}

static void
test_names (void)
{
  CjmExportFormat format = CJM_EXPORT_SVG;

  g_assert_true (cjm_export_format_for_name ("a.b/map.png", &format));
  g_assert_cmpint (format, ==, CJM_EXPORT_PNG);
  g_assert_true (cjm_export_format_for_name ("MAP.PDF", &format));
  g_assert_cmpint (format, ==, CJM_EXPORT_PDF);
  g_assert_true (cjm_export_format_for_name ("map.png.svg", &format));
  g_assert_cmpint (format, ==, CJM_EXPORT_SVG);

  format = CJM_EXPORT_PDF;
  g_assert_false (cjm_export_format_for_name ("png", &format));
  g_assert_false (cjm_export_format_for_name ("map.jpeg", &format));
  g_assert_false (cjm_export_format_for_name ("", &format));
  g_assert_cmpint (format, ==, CJM_EXPORT_PDF);
}

/* A PNG is as large as the map times the scale, and its corner is what the background is. */
static void
test_png (void)
{
  const struct
  {
    double scale;
    CjmBackground background;
    guint32 corner;
  } cases[] = {
    { 1, CJM_BACKGROUND_PAPER, 0xfffafafa },
    { 1.5, CJM_BACKGROUND_WHITE, 0xffffffff },
    { 0.37, CJM_BACKGROUND_NONE, 0 },
    { 1.37, CJM_BACKGROUND_PAPER, 0xfffafafa },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) png = export_well (SAMPLE_BARE, CJM_EXPORT_PNG, cases[i].scale, cases[i].background);
      cairo_surface_t *surface = raster_read_png (png);
      int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
      graphene_size_t size;
      gboolean ink = FALSE;

      get_size (SAMPLE_BARE, cases[i].scale, &size);
      g_assert_cmpint (width, ==, size.width);
      g_assert_cmpint (height, ==, size.height);

      g_assert_cmphex (raster_get_pixel (surface, 0, 0), ==, cases[i].corner);
      g_assert_cmphex (raster_get_pixel (surface, width - 1, 0), ==, cases[i].corner);
      g_assert_cmphex (raster_get_pixel (surface, 0, height - 1), ==, cases[i].corner);
      g_assert_cmphex (raster_get_pixel (surface, width - 1, height - 1), ==, cases[i].corner);

      for (int y = 0; y < height && !ink; y++)
        for (int x = 0; x < width && !ink; x++)
          ink = raster_get_pixel (surface, x, y) == 0xff241f31;
      g_assert_true (ink || cases[i].scale < 1);
      cairo_surface_destroy (surface);
    }
}

/* A PNG is the SVG of that scale, as librsvg draws it from its corner on, to a bit of a colour. */
static void
test_png_of_svg (void)
{
  const double scales[] = { 1, 1.37, 0.5 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GBytes) png = export_well (SAMPLE_BARE, CJM_EXPORT_PNG, scales[i], CJM_BACKGROUND_NONE);
      g_autoptr (GBytes) svg = export_well (SAMPLE_BARE, CJM_EXPORT_SVG, scales[i], CJM_BACKGROUND_NONE);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (svg);
      RsvgHandle *handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED, NULL, NULL);
      cairo_surface_t *found = raster_read_png (png);
      int width = cairo_image_surface_get_width (found), height = cairo_image_surface_get_height (found);
      cairo_surface_t *expected = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
      RsvgRectangle viewport = { 0, 0, width, height };
      cairo_t *cr = cairo_create (expected);

      g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, NULL));
      cairo_destroy (cr);
      cairo_surface_flush (expected);
      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          {
            guint32 one = raster_get_pixel (found, x, y), other = raster_get_pixel (expected, x, y);

            /* Colours that let something through are multiplied with how much, and in a PNG not. */
            g_assert_cmpuint (one >> 24, ==, other >> 24);
            for (int shift = 0; shift < 24; shift += 8)
              g_assert_cmpint (abs ((int) (one >> shift & 0xff) - (int) (other >> shift & 0xff)), <=, 1);
          }
      cairo_surface_destroy (expected);
      cairo_surface_destroy (found);
      g_object_unref (handle);
    }
}

/* One canvas unit at scale 1 is one CSS pixel, and that is three quarters of a point. */
static void
test_pdf (void)
{
  g_autoptr (GBytes) pdf = export_well (SAMPLE_UGLY, CJM_EXPORT_PDF, 2, CJM_BACKGROUND_PAPER);
  g_autofree char *title = NULL;
  graphene_size_t size;

  g_assert_true (g_bytes_get_size (pdf) > 8 && memcmp (g_bytes_get_data (pdf, NULL), "%PDF-1.", 7) == 0);
  if (!poppler_is_there ())
    return;

  get_size (SAMPLE_UGLY, 2, &size);
  poppler_check_page (pdf, size.width, size.height);
  title = poppler_read_info (pdf, "Title");
  g_assert_cmpstr (title, ==, "I book a holiday");
}

static void
test_same_bytes (void)
{
  for (CjmExportFormat format = CJM_EXPORT_SVG; format <= CJM_EXPORT_PDF; format++)
    {
      g_autoptr (GBytes) first = export_well (SAMPLE_UGLY, format, 1, CJM_BACKGROUND_PAPER);
      g_autoptr (GBytes) second = export_well (SAMPLE_UGLY, format, 1, CJM_BACKGROUND_PAPER);

      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_svg_scale (void)
{
  g_autoptr (GBytes) svg = export_well (SAMPLE_BARE, CJM_EXPORT_SVG, 2.5, CJM_BACKGROUND_NONE);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (svg);
  RsvgHandle *handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, NULL);
  RsvgRectangle box;
  RsvgLength width, height;
  gboolean has_width, has_height, has_box;
  graphene_size_t size;

  get_size (SAMPLE_BARE, 2.5, &size);
  rsvg_handle_get_intrinsic_dimensions (handle, &has_width, &width, &has_height, &height, &has_box, &box);
  g_assert_true (has_width && has_height && has_box);
  g_assert_cmpfloat (width.length, ==, size.width);
  g_assert_cmpfloat (height.length, ==, size.height);
  g_assert_cmpfloat_with_epsilon (box.width * 2.5, size.width, 0.01);
  g_assert_cmpfloat_with_epsilon (box.height * 2.5, size.height, 0.01);
  g_object_unref (handle);
}

/* What cairo cannot hold is refused, with the figures, and the scale that is named is the largest that fits. */
static void
test_too_large (void)
{
  g_autoptr (CjmDocument) document = sample_create (SAMPLE_LONG);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = export (SAMPLE_LONG, CJM_EXPORT_PNG, 8, CJM_BACKGROUND_PAPER, &error);
  char largest[G_ASCII_DTOSTR_BUF_SIZE];
  CjmExportOptions options;
  graphene_size_t size;
  double scale;

  g_assert_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_TOO_LARGE);
  g_assert_null (bytes);

  cjm_export_options_init (&options);
  options.format = CJM_EXPORT_PNG;
  scale = cjm_export_get_largest_scale (document, NULL, &options);
  g_ascii_formatd (largest, sizeof largest, "%.4g", scale);
  g_assert_nonnull (strstr (error->message, largest));
  g_assert_nonnull (strstr (error->message, "32767"));

  get_size (SAMPLE_LONG, scale, &size);
  g_assert_cmpfloat (MAX (size.width, size.height), <=, 32767);
  get_size (SAMPLE_LONG, scale + 0.02, &size);
  g_assert_cmpfloat (MAX (size.width, size.height), >, 32767);

  options.format = CJM_EXPORT_PDF;
  g_assert_cmpfloat (cjm_export_get_largest_scale (document, NULL, &options), >, scale);
}

/* A picture of so many elements, with ends and a head besides, which are none. Its first mistake comes early, so that
 * librsvg need not read on. */
static GBytes *
create_svg (guint n_elements)
{
  GString *svg = g_string_new ("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">&mistake;");

  for (guint i = 1; i < n_elements; i++)
    g_string_append (svg, i % 1000 == 0 ? "<g></g>" : "<g/>");
  g_string_append (svg, "</svg>");

  return g_string_free_to_bytes (svg);
}

/* As many elements as librsvg reads are read, and one more is refused before. */
static void
test_most_elements (void)
{
  const struct
  {
    guint n_elements;
    int code;
  } cases[] = { { CJM_RENDER_MOST_ELEMENTS, CJM_EXPORT_ERROR_RENDER },
                { CJM_RENDER_MOST_ELEMENTS + 1, CJM_EXPORT_ERROR_TOO_LARGE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (CjmExportFormat format = CJM_EXPORT_PNG; format <= CJM_EXPORT_PDF; format++)
      {
        g_autoptr (GBytes) svg = create_svg (cases[i].n_elements);
        CjmRender render = { .svg = svg, .width = 9, .height = 9, .density = 96 };
        g_autoptr (GError) error = NULL;

        g_assert_null (format == CJM_EXPORT_PNG ? cjm_render_png (&render, &error) : cjm_render_pdf (&render, &error));
        g_assert_error (error, CJM_EXPORT_ERROR, cases[i].code);
        if (cases[i].code == CJM_EXPORT_ERROR_TOO_LARGE)
          g_assert_nonnull (strstr (error->message, "has 1000001 parts, and a PNG or PDF can have 1000000 at most"));
      }
}

/* On a slide a picture is as large at every scale: at more pixels an inch. */
static void
test_density (void)
{
  const double scales[] = { 0.1, 0.37, 0.5, 1, 1.5, 2, 3.3 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GBytes) png = export_well (SAMPLE_BARE, CJM_EXPORT_PNG, scales[i], CJM_BACKGROUND_PAPER);
      gsize length;
      const guint8 *data = g_bytes_get_data (png, &length);
      const guint8 *chunk = memmem (data, length, "pHYs", 4);
      guint32 a_metre[2];

      g_assert_nonnull (chunk);
      memcpy (a_metre, chunk + 4, sizeof a_metre);
      g_assert_cmpfloat_with_epsilon (GUINT32_FROM_BE (a_metre[0]) * 0.0254, 96 * scales[i], 0.02);
      g_assert_cmpuint (a_metre[1], ==, a_metre[0]);
      g_assert_cmpuint (chunk[4 + sizeof a_metre], ==, 1);
    }
}

static void
test_broken_picture (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<svg xmlns=\"http://www.w3.org/2000/svg\"><g>", 43);
  CjmRender render = { .svg = bytes, .width = 9, .height = 9, .density = 96 };
  g_autoptr (GError) error = NULL;

  g_assert_null (cjm_render_png (&render, &error));
  g_assert_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_RENDER);
}

static void
test_no_journey (void)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (CjmDocument) document = cjm_document_new (root);

  for (CjmExportFormat format = CJM_EXPORT_SVG; format <= CJM_EXPORT_PDF; format++)
    {
      g_autoptr (GError) error = NULL;
      CjmExportOptions options;

      cjm_export_options_init (&options);
      options.format = format;
      g_assert_null (cjm_export_to_bytes (document, NULL, &options, &error));
      g_assert_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_NOTHING);
      g_assert_cmpfloat (cjm_export_get_largest_scale (document, NULL, &options), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/export/names", test_names);
  g_test_add_func ("/exchange/export/png", test_png);
  g_test_add_func ("/exchange/export/png-of-svg", test_png_of_svg);
  g_test_add_func ("/exchange/export/pdf", test_pdf);
  g_test_add_func ("/exchange/export/same-bytes", test_same_bytes);
  g_test_add_func ("/exchange/export/svg-scale", test_svg_scale);
  g_test_add_func ("/exchange/export/too-large", test_too_large);
  g_test_add_func ("/exchange/export/most-elements", test_most_elements);
  g_test_add_func ("/exchange/export/density", test_density);
  g_test_add_func ("/exchange/export/broken-picture", test_broken_picture);
  g_test_add_func ("/exchange/export/no-journey", test_no_journey);
  return g_test_run ();
}
