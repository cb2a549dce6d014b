/* test-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "cjm-export.h"
#include "cjm-view.h"
#include "golden.h"
#include "poppler.h"
#include "raster.h"
#include "sample-group.h"

/*
 * What a PDF holds, by somebody else's eyes: poppler renders it, and it has to be the PNG of the same picture at the same
 * scale; its letters are letters, and it is one page of that size.
 */

/* What a square's mean may differ by, of 255, and all of them together. A picture that is moved by a few pixels is
 * over it. */
#define MOST_OF_A_SQUARE 30
#define MOST_OF_ALL 1.2

typedef struct
{
  const char *name;
  const char *example;   /* a file, or… */
  Sample sample;
  CjmSceneView view;
  CjmOverlays overlays;
  double scale;
} Picture;

static const Picture pictures[] = {
  { "map", "holiday.en.journey", .view = CJM_VIEW_MAP, .overlays = CJM_OVERLAY_NONE, .scale = 1 },
  { "map-half", "crm-tender.nl.journey", .view = CJM_VIEW_MAP, .overlays = CJM_OVERLAY_NONE, .scale = 0.5 },
  { "map-ugly", NULL, SAMPLE_UGLY, .view = CJM_VIEW_MAP, .overlays = CJM_OVERLAY_NONE, .scale = 1 },
  { "map-crowded", NULL, SAMPLE_CROWDED, .view = CJM_VIEW_MAP, .overlays = CJM_OVERLAY_NONE, .scale = 1 },
  { "map-long", NULL, SAMPLE_LONG, .view = CJM_VIEW_MAP, .overlays = CJM_OVERLAY_NONE, .scale = 0.37 },
  { "map-picture", NULL, SAMPLE_PICTURES, .view = CJM_VIEW_MAP, .overlays = CJM_OVERLAY_NONE, .scale = 1.5 },
  { "overlay", "holiday.nl.journey", .view = CJM_VIEW_MAP, .overlays = CJM_OVERLAY_ALL, .scale = 1 },
  { "composite", "crm-tender.en.journey", .view = CJM_VIEW_COMPOSITE, .overlays = CJM_OVERLAY_NONE, .scale = 1 },
  { "loop", "holiday.en.journey", .view = CJM_VIEW_LOOP, .overlays = CJM_OVERLAY_NONE, .scale = 1 },
  { "loop-double", "holiday.nl.journey", .view = CJM_VIEW_LOOP, .overlays = CJM_OVERLAY_NONE, .scale = 2 },
  { "persona", "holiday.en.journey", .view = CJM_VIEW_PERSONA, .overlays = CJM_OVERLAY_NONE, .scale = 1 },
};

/* The portrait is a drawing: where two pixels are made as large as that, each renderer smooths them as it likes. */
static CjmDocument *
create_document (const Picture *picture)
{
  return picture->example != NULL ? golden_read_example (picture->example)
                                  : sample_create_with_picture (picture->sample, SAMPLE_SVG, CJM_PICTURE_SVG);
}

static CjmNode *
find_subject (CjmDocument *document,
              CjmSceneView view)
{
  guint member = view == CJM_VIEW_PERSONA ? CJM_DOCUMENT_PERSONAS : CJM_DOCUMENT_JOURNEYS;
  CjmNode *root = cjm_document_get_root (document);

  for (guint i = 0; i < cjm_node_get_n_children (root, member); i++)
    if (cjm_view_can_show (view, cjm_node_get_child (root, member, i)))
      return cjm_node_get_child (root, member, i);

  g_assert_not_reached ();
}

static GBytes *
export (const Picture  *picture,
        CjmExportFormat format)
{
  g_autoptr (CjmDocument) document = create_document (picture);
  g_autoptr (GError) error = NULL;
  CjmExportOptions options;
  GBytes *bytes;

  cjm_export_options_init (&options);
  options.format = format;
  options.scale = picture->scale;
  options.scene.view = picture->view;
  options.scene.overlays = picture->overlays;
  bytes = cjm_export_to_bytes (document, find_subject (document, picture->view), &options, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
check_pixels (const Picture   *picture,
              cairo_surface_t *expected,
              GBytes          *pdf)
{
  const char *const arguments[] = { "pdftoppm", "-png", "-r", "96", "-", NULL };
  g_autoptr (GBytes) page = poppler_run (arguments, pdf);
  cairo_surface_t *found = raster_read_png (page);
  RasterDifference difference;
  int top, bottom, found_top, found_bottom;

  golden_keep (expected, picture->name, "png");
  golden_keep (found, picture->name, "pdf");

  difference = raster_compare (expected, found);
  g_test_message ("%s: %.2f at %d, %d, %.3f over all", picture->name, difference.largest, difference.x, difference.y,
                  difference.mean);
  g_assert_cmpfloat (difference.largest, <=, MOST_OF_A_SQUARE);
  g_assert_cmpfloat (difference.mean, <=, MOST_OF_ALL);

  raster_find_ink (expected, &top, &bottom);
  raster_find_ink (found, &found_top, &found_bottom);
  g_assert_cmpint (abs (found_top - top), <=, 1);
  g_assert_cmpint (abs (found_bottom - bottom), <=, 1);
  g_assert_cmpint (top, <, cairo_image_surface_get_height (expected) / 4);
  g_assert_cmpint (bottom, >, cairo_image_surface_get_height (expected) / 2);
  cairo_surface_destroy (found);
}

/* What is drawn too low, or cut off at half its height, is told apart from what is not. */
static void
test_notices (void)
{
  g_autoptr (GBytes) png = export (&pictures[0], CJM_EXPORT_PNG);
  cairo_surface_t *right = raster_read_png (png), *wrong = raster_read_png (png);
  int height = cairo_image_surface_get_height (wrong), stride = cairo_image_surface_get_stride (wrong);
  guint8 *pixels = cairo_image_surface_get_data (wrong);
  int top, bottom, wrong_top, wrong_bottom;

  raster_find_ink (right, &top, &bottom);
  memmove (pixels + 4 * stride, pixels, (gsize) stride * (height - 4));
  raster_find_ink (wrong, &wrong_top, &wrong_bottom);
  g_assert_cmpint (wrong_top, ==, top + 4);
  g_assert_cmpint (wrong_bottom, ==, bottom + 4);
  g_assert_cmpfloat (raster_compare (right, wrong).largest, >, MOST_OF_A_SQUARE);

  memset (pixels + (gsize) stride * (height / 2), pixels[0], (gsize) stride * (height - height / 2));
  raster_find_ink (wrong, &wrong_top, &wrong_bottom);
  g_assert_cmpint (wrong_bottom, <, height / 2);
  cairo_surface_destroy (right);
  cairo_surface_destroy (wrong);
}

/* The text of a picture, line by line, as its SVG writes it */
typedef struct
{
  GString *line;
  GPtrArray *lines;
  guint depth;          /* in a `text` element, and in others within it */
} Lines;

static void
start_element_cb (GMarkupParseContext *context,
                  const char          *name,
                  const char         **names,
                  const char         **values,
                  gpointer             user_data,
                  GError             **error)
{
  Lines *self = user_data;

  if (self->depth > 0 || g_str_equal (name, "text"))
    self->depth++;
}

static void
end_element_cb (GMarkupParseContext *context,
                const char          *name,
                gpointer             user_data,
                GError             **error)
{
  Lines *self = user_data;

  if (self->depth == 0 || --self->depth > 0)
    return;
  g_ptr_array_add (self->lines, g_strdup (self->line->str));
  g_string_truncate (self->line, 0);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Lines *self = user_data;

  if (self->depth > 0)
    g_string_append_len (self->line, text, length);
}

static GPtrArray *
read_lines (GBytes *svg)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);
  Lines self = { line, lines, 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &self, NULL);
  gsize length;
  const char *text = g_bytes_get_data (svg, &length);

  g_assert_true (g_markup_parse_context_parse (context, text, length, NULL));
  return lines;
}

/* Without blanks, of which a PDF has none; what a reader makes of the gaps between letters is its own affair. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_unichar (squeezed, g_utf8_get_char (text));

  return g_string_free (squeezed, FALSE);
}

/* A reader puts what is written from right to left, or as one sign for several, in an order of its own. */
static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_utf8_get_char (text) >= 0x250 && !g_unichar_ispunct (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/* Every line of the picture can be found and copied. */
static void
check_text (GBytes *svg,
            GBytes *pdf)
{
  const char *const arguments[] = { "pdftotext", "-raw", "-", "-", NULL };
  g_autoptr (GPtrArray) lines = read_lines (svg);
  g_autofree char *text = poppler_run_for_text (arguments, pdf);
  g_autofree char *found = squeeze (text);
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *line = squeeze (g_ptr_array_index (lines, i));

      if (!is_plain (line))
        continue;
      if (strstr (found, line) == NULL)
        g_test_message ("missing: “%s”", line);
      g_assert_nonnull (strstr (found, line));
      n++;
    }
  g_assert_cmpuint (n, >, 5);
}

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) svg = NULL;
  cairo_surface_t *expected;

  if (!poppler_is_there ())
    return;

  png = export (picture, CJM_EXPORT_PNG);
  pdf = export (picture, CJM_EXPORT_PDF);
  svg = export (picture, CJM_EXPORT_SVG);
  expected = raster_read_png (png);
  poppler_check_page (pdf, cairo_image_surface_get_width (expected), cairo_image_surface_get_height (expected));
  check_pixels (picture, expected, pdf);
  check_text (svg, pdf);
  cairo_surface_destroy (expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/pdf/notices", test_notices);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/pdf/", pictures[i].name, NULL);

      g_test_add_data_func (path, &pictures[i], test_picture);
    }
  return g_test_run ();
}
