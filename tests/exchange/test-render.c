/* test-render.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <dlfcn.h>
#include <math.h>
#include <string.h>

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

#include "cjm-export.h"
#include "cjm-render.h"
#include "cjm-svg-writer.h"
#include "poppler.h"
#include "raster.h"
#include "sample-map.h"

/*
 * Rendering at its limits and beyond them, and when cairo or librsvg fails: cairo writes through a stream that has no more
 * room after so many bytes. What is not whole is no picture, and it is said.
 */

#define N_EPISODES 130
#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><rect width=\"40\" height=\"30\" fill=\"#123456\"/>"

static gsize room = G_MAXSIZE;
static gboolean rsvg_fails;

typedef struct
{
  cairo_write_func_t write;
  void *closure;
  gsize n_written;
} Stream;

static Stream stream;

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  if (length > room - stream.n_written)
    return CAIRO_STATUS_WRITE_ERROR;

  stream.n_written += length;
  return stream.write (stream.closure, data, length);
}

/* These three stand before those of the libraries. */
cairo_status_t
cairo_surface_write_to_png_stream (cairo_surface_t   *surface,
                                   cairo_write_func_t write,
                                   void              *closure)
{
  cairo_status_t (*real) (cairo_surface_t *, cairo_write_func_t, void *) = dlsym (RTLD_NEXT, __func__);

  stream = (Stream) { write, closure, 0 };
  return real (surface, write_cb, NULL);
}

cairo_surface_t *
cairo_pdf_surface_create_for_stream (cairo_write_func_t write,
                                     void              *closure,
                                     double             width,
                                     double             height)
{
  cairo_surface_t *(*real) (cairo_write_func_t, void *, double, double) = dlsym (RTLD_NEXT, __func__);

  stream = (Stream) { write, closure, 0 };
  return real (write_cb, NULL, width, height);
}

gboolean
rsvg_handle_render_document (RsvgHandle          *handle,
                             cairo_t             *cr,
                             const RsvgRectangle *viewport,
                             GError             **error)
{
  gboolean (*real) (RsvgHandle *, cairo_t *, const RsvgRectangle *, GError **) = dlsym (RTLD_NEXT, __func__);

  if (!rsvg_fails)
    return real (handle, cr, viewport, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no paint left");
  return FALSE;
}

static GBytes *
render (CjmExportFormat format,
        int             width,
        int             height,
        const char     *svg,
        GError        **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));
  CjmRender picture = { .svg = bytes, .width = width, .height = height, .density = 96, .title = "T" };

  return format == CJM_EXPORT_PNG ? cjm_render_png (&picture, error) : cjm_render_pdf (&picture, error);
}

static void
assert_fails (CjmExportFormat format,
              int             width,
              const char     *svg,
              const char     *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (render (format, width, 30, svg, &error));
  g_assert_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_RENDER);
  g_assert_nonnull (strstr (error->message, reason));
}

/* A disk that is full after so many bytes. Of a PDF whose later parts are lost cairo 1.16 says nothing itself, so of that
 * the first ones only. */
static void
test_streams (void)
{
  static const gsize rooms[] = { 0, 1, 7, 8, 9, 32, 33, 34, 100, 120 };

  for (CjmExportFormat format = CJM_EXPORT_PNG; format <= CJM_EXPORT_PDF; format++)
    {
      g_autoptr (GBytes) whole = NULL;
      g_autoptr (GBytes) again = NULL;
      gsize length;

      room = G_MAXSIZE;
      whole = render (format, 40, 30, SVG "</svg>", NULL);
      g_assert_nonnull (whole);
      length = stream.n_written;

      g_assert_cmpuint (length, >, rooms[G_N_ELEMENTS (rooms) - 1]);
      for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
        {
          room = rooms[i];
          assert_fails (format, 40, SVG "</svg>", cairo_status_to_string (CAIRO_STATUS_WRITE_ERROR));
        }
      for (gsize n = length / 2; n < length && format == CJM_EXPORT_PNG; n += MAX (1, (length - n) / 2))
        {
          room = n;
          assert_fails (format, 40, SVG "</svg>", cairo_status_to_string (CAIRO_STATUS_WRITE_ERROR));
        }

      room = length;
      again = render (format, 40, 30, SVG "</svg>", NULL);
      g_assert_true (g_bytes_equal (whole, again));
      room = G_MAXSIZE;
    }
}

/* Wherever a picture is cut off, it is none. */
static void
test_cut_off (void)
{
  static const char svg[] = SVG "</svg>";

  for (gsize n = 0; n < strlen (svg); n++)
    {
      g_autofree char *part = g_strndup (svg, n);

      assert_fails (CJM_EXPORT_PNG, 40, part, "could not be drawn");
      assert_fails (CJM_EXPORT_PDF, 40, part, "could not be drawn");
    }
}

static void
test_failing_library (void)
{
  rsvg_fails = TRUE;
  assert_fails (CJM_EXPORT_PNG, 40, SVG "</svg>", "no paint left");
  assert_fails (CJM_EXPORT_PDF, 40, SVG "</svg>", "no paint left");
  rsvg_fails = FALSE;
}

/* As long as cairo can hold, and a pixel longer: in pixels there is a limit, and a PDF has none. */
static void
test_longest (void)
{
  g_autoptr (GBytes) png = render (CJM_EXPORT_PNG, CJM_RENDER_LONGEST_SIDE, 30, SVG "</svg>", NULL);
  g_autoptr (GBytes) pdf = render (CJM_EXPORT_PDF, CJM_RENDER_LONGEST_SIDE + 1, 30, SVG "</svg>", NULL);
  cairo_surface_t *surface;

  g_assert_nonnull (png);
  g_assert_nonnull (pdf);
  surface = raster_read_png (png);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, CJM_RENDER_LONGEST_SIDE);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 30);
  cairo_surface_destroy (surface);

  assert_fails (CJM_EXPORT_PNG, CJM_RENDER_LONGEST_SIDE + 1, SVG "</svg>",
                cairo_status_to_string (CAIRO_STATUS_INVALID_SIZE));
}

/* What drives a terminal or is no character is no title, and a picture may be without one. */
static void
test_titles (void)
{
  static const struct
  {
    const char *title;
    const char *found;
  } cases[] = {
    { "A title", "A title" },
    { "a\001\nb\033c", "a  b c" },
    { "a\357\277\277b\357\267\220c\357\267\257d", "abcd" },
    { "", "" },
    { NULL, "" },
  };

  if (!poppler_is_there ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) svg = g_bytes_new_static (SVG "</svg>", strlen (SVG "</svg>"));
      CjmRender picture = { .svg = svg, .width = 40, .height = 30, .title = cases[i].title, .subject = cases[i].title };
      g_autoptr (GBytes) pdf = cjm_render_pdf (&picture, NULL);
      g_autofree char *title = NULL;
      g_autofree char *creator = NULL;

      g_assert_nonnull (pdf);
      title = poppler_read_info (pdf, "Title");
      creator = poppler_read_info (pdf, "Creator");
      g_assert_cmpstr (title != NULL ? title : "", ==, cases[i].found);
      g_assert_true (g_str_has_prefix (creator, "Klantreis"));
    }
}

static char *
read_date (GBytes *pdf)
{
  char *date = poppler_read_info (pdf, "CreationDate");

  g_assert_nonnull (date);
  /* Cairo 1.16 leaves it out. */
  if (g_str_has_prefix (date, "D:"))
    memmove (date, date + 2, strlen (date + 2) + 1);
  return date;
}

/* The date is the one that is asked for, and one that is none is not taken for one. */
static void
test_dates (void)
{
  static const struct
  {
    const char *seconds;
    const char *date;
    const char *other;   /* what is not to be taken for one */
  } cases[] = {
    { "0", "19700101000000" },
    { "1700000000", "20231114221320" },
    { "2147483647", "20380119031407" },
    { "2147483648", NULL, "20380119" },
    { "-1", NULL, "19691231" },
    { "1700000000.5", NULL, "20231114" },
    { "today", NULL, "1970" },
  };

  if (!poppler_is_there ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *date = NULL;

      g_setenv ("SOURCE_DATE_EPOCH", cases[i].seconds, TRUE);
      pdf = render (CJM_EXPORT_PDF, 40, 30, SVG "</svg>", NULL);
      date = read_date (pdf);
      if (cases[i].date != NULL)
        g_assert_true (g_str_has_prefix (date, cases[i].date));
      else
        g_assert_false (g_str_has_prefix (date, cases[i].other));
    }
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
}

/* A journey that is long and low, so that one that is as long as may be needs little memory */
static CjmDocument *
create_long (CjmExportOptions *options)
{
  CjmDocument *document = sample_create (SAMPLE_BARE);
  CjmNode *root = cjm_document_get_root (document);
  CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0);
  CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, 0);

  cjm_document_begin (document, "Add");
  for (guint i = 1; i < N_EPISODES; i++)
    sample_add_episode (phase, "I look", i % 5);
  cjm_document_commit (document);

  cjm_export_options_init (options);
  options->format = CJM_EXPORT_PNG;
  options->scene.lanes[0] = CJM_LANE_EMOTION;
  options->scene.n_lanes = 1;
  return document;
}

/* The smallest scale at which a picture has so many pixels */
static double
find_scale (CjmScene *scene,
            double    width)
{
  graphene_size_t size;
  double scale;

  cjm_scene_get_size (scene, &size);
  scale = width / size.width;
  cjm_svg_writer_get_size (scene, scale, &size);
  g_assert_cmpfloat (size.width, ==, width);
  return scale;
}

/* A journey with as many pixels as may be is exported, and one with one more is refused, with its size. */
static void
test_most_pixels (void)
{
  CjmExportOptions options;
  g_autoptr (CjmDocument) document = create_long (&options);
  CjmNode *journey = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  g_autoptr (CjmScene) scene = cjm_scene_new (document, journey, &options.scene);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  guint32 width;

  options.scale = find_scale (scene, CJM_RENDER_LONGEST_SIDE);
  png = cjm_export_to_bytes (document, journey, &options, &error);
  g_assert_no_error (error);
  memcpy (&width, (const guint8 *) g_bytes_get_data (png, NULL) + 16, sizeof width);
  g_assert_cmpuint (GUINT32_FROM_BE (width), ==, CJM_RENDER_LONGEST_SIDE);

  options.scale = find_scale (scene, CJM_RENDER_LONGEST_SIDE + 1);
  g_assert_null (cjm_export_to_bytes (document, journey, &options, &error));
  g_assert_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "would be 32768 × "));
  g_assert_nonnull (strstr (error->message, "can have 32767 at most"));
  g_clear_error (&error);

  options.format = CJM_EXPORT_SVG;
  svg = cjm_export_to_bytes (document, journey, &options, &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/render/streams", test_streams);
  g_test_add_func ("/exchange/render/cut-off", test_cut_off);
  g_test_add_func ("/exchange/render/failing-library", test_failing_library);
  g_test_add_func ("/exchange/render/longest", test_longest);
  g_test_add_func ("/exchange/render/titles", test_titles);
  g_test_add_func ("/exchange/render/dates", test_dates);
  g_test_add_func ("/exchange/render/most-pixels", test_most_pixels);
  return g_test_run ();
}
