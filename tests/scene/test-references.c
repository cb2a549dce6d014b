/* test-references.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <math.h>

#include "golden.h"
#include "reference-list.h"
#include "sample-map.h"

/*
 * Every view beside a picture and a list of it that a person has looked at: the only tests that know where things are
 * meant to be, since all others compare what the layout made with what it made. README.md in the folder of the
 * references says how they are made anew.
 */

#define TODAY "2027-01-15"
#define STEP 8         /* of the channels in a picture that is kept, so that it takes less room */
#define OTHER 16       /* a pixel is another one where a channel differs by more */
#define MOST_OTHERS 6  /* pixels; the least that can be wrong, a dot a little larger, is more */
#define COARSE_OTHER 64    /* the same with other versions of the libraries that draw, which smooth edges in their own way: */
#define COARSE_SHARE 2000  /* one pixel of so many may be another one */

typedef struct
{
  const char *name;
  Sample sample;               /* N_SAMPLES for the document with everything */
  const char *subject;         /* an id; NULL for the first journey */
  CjmSceneView view;
  CjmOverlays overlays;
  const char *lanes;           /* NULL for all */
  gboolean on_screen;          /* with what only the canvas shows */
  gboolean dark;
  gboolean contrast;
  gboolean print;
  gboolean ratings;
  gboolean foreign;            /* has letters that the fonts of the theme lack */
  float column_width;          /* 0 for the default */
  float chart_width;
  CjmBackground background;
} Reference;

#define EVERYTHING .sample = N_SAMPLES

static const Reference references[] = {
  { "map", EVERYTHING, .overlays = CJM_OVERLAY_IDEAL },
  { "map-overlays", EVERYTHING, .overlays = CJM_OVERLAY_ALL, .ratings = TRUE, .on_screen = TRUE,
    .lanes = "episode,emotion", .column_width = 190 },
  { "map-ideal", EVERYTHING, "ideal", .overlays = CJM_OVERLAY_IDEAL, .dark = TRUE, .on_screen = TRUE },
  { "map-contrast", EVERYTHING, .contrast = TRUE, .print = TRUE, .background = CJM_BACKGROUND_NONE,
    .lanes = "problems,emotion,episode,scenario,improvements" },
  { "map-dark-contrast", EVERYTHING, "ideal", .dark = TRUE, .contrast = TRUE, .lanes = "touchpoints,emotion" },
  { "map-empty", SAMPLE_EMPTY },
  { "map-ugly", SAMPLE_UGLY, .foreign = TRUE, .column_width = 160, .background = CJM_BACKGROUND_WHITE,
    .lanes = "episode,touchpoints,emotion,problems" },
  { "loop", EVERYTHING, .view = CJM_VIEW_LOOP },
  { "loop-screen", EVERYTHING, "ben-now", .view = CJM_VIEW_LOOP, .on_screen = TRUE, .dark = TRUE },
  { "loop-empty", SAMPLE_EMPTY, .view = CJM_VIEW_LOOP },
  { "heat", EVERYTHING, .view = CJM_VIEW_HEAT },
  { "heat-dark", EVERYTHING, .view = CJM_VIEW_HEAT, .dark = TRUE, .on_screen = TRUE },
  { "heat-empty", SAMPLE_EMPTY, .view = CJM_VIEW_HEAT },
  { "drop-off", EVERYTHING, .view = CJM_VIEW_LEAVING },
  { "drop-off-ugly", SAMPLE_UGLY, .view = CJM_VIEW_LEAVING, .dark = TRUE, .foreign = TRUE },
  { "drop-off-empty", SAMPLE_EMPTY, .view = CJM_VIEW_LEAVING },
  { "evidence", EVERYTHING, .view = CJM_VIEW_EVIDENCE },
  { "evidence-ugly", SAMPLE_UGLY, .view = CJM_VIEW_EVIDENCE, .dark = TRUE, .foreign = TRUE },
  { "priorities", EVERYTHING, .view = CJM_VIEW_PRIORITIES },
  { "priorities-dark", EVERYTHING, .view = CJM_VIEW_PRIORITIES, .dark = TRUE, .on_screen = TRUE },
  { "priorities-ugly", SAMPLE_UGLY, .view = CJM_VIEW_PRIORITIES, .foreign = TRUE },
  { "priorities-empty", SAMPLE_EMPTY, .view = CJM_VIEW_PRIORITIES },
  { "channels", EVERYTHING, .view = CJM_VIEW_CHANNELS },
  { "channels-ugly", SAMPLE_UGLY, .view = CJM_VIEW_CHANNELS, .dark = TRUE, .foreign = TRUE },
  { "gaps", EVERYTHING, .view = CJM_VIEW_GAPS },
  { "gaps-dark", EVERYTHING, .view = CJM_VIEW_GAPS, .dark = TRUE, .on_screen = TRUE },
  { "personas", EVERYTHING, .view = CJM_VIEW_TOGETHER },
  { "personas-contrast", EVERYTHING, .view = CJM_VIEW_TOGETHER, .contrast = TRUE },
  { "versions", EVERYTHING, .view = CJM_VIEW_VERSIONS },
  { "versions-dark", EVERYTHING, .view = CJM_VIEW_VERSIONS, .dark = TRUE, .on_screen = TRUE },
  { "findings", EVERYTHING, .view = CJM_VIEW_FINDINGS },
  { "findings-ugly", SAMPLE_UGLY, .view = CJM_VIEW_FINDINGS, .dark = TRUE, .print = TRUE, .foreign = TRUE },
  { "findings-empty", SAMPLE_EMPTY, .view = CJM_VIEW_FINDINGS },
  { "matrix", EVERYTHING, .view = CJM_VIEW_MATRIX, .on_screen = TRUE },
  { "matrix-dark", EVERYTHING, .view = CJM_VIEW_MATRIX, .dark = TRUE, .contrast = TRUE },
  { "matrix-ugly", SAMPLE_UGLY, .view = CJM_VIEW_MATRIX, .foreign = TRUE },
  { "matrix-empty", SAMPLE_EMPTY, .view = CJM_VIEW_MATRIX },
  { "expected", EVERYTHING, .view = CJM_VIEW_EXPECTED },
  { "expected-dark", EVERYTHING, .view = CJM_VIEW_EXPECTED, .dark = TRUE, .on_screen = TRUE },
  { "expected-empty", SAMPLE_EMPTY, .view = CJM_VIEW_EXPECTED },
  { "timeline", EVERYTHING, .view = CJM_VIEW_TIMELINE },
  { "timeline-dark", EVERYTHING, .view = CJM_VIEW_TIMELINE, .dark = TRUE, .on_screen = TRUE },
  { "timeline-ugly", SAMPLE_UGLY, .view = CJM_VIEW_TIMELINE, .foreign = TRUE },
  { "timeline-empty", SAMPLE_EMPTY, .view = CJM_VIEW_TIMELINE },
  { "findings-narrow", EVERYTHING, .view = CJM_VIEW_FINDINGS, .chart_width = 380, .on_screen = TRUE },
  { "heat-narrow", EVERYTHING, .view = CJM_VIEW_HEAT, .chart_width = 380, .on_screen = TRUE },
  { "priorities-narrow", EVERYTHING, .view = CJM_VIEW_PRIORITIES, .chart_width = 380, .on_screen = TRUE },
  { "drop-off-narrow", EVERYTHING, .view = CJM_VIEW_LEAVING, .chart_width = 380, .on_screen = TRUE, .dark = TRUE },
  { "channels-narrow", EVERYTHING, .view = CJM_VIEW_CHANNELS, .chart_width = 380, .on_screen = TRUE },
  { "gaps-narrow", EVERYTHING, .view = CJM_VIEW_GAPS, .chart_width = 560, .on_screen = TRUE },
  { "versions-narrow", EVERYTHING, .view = CJM_VIEW_VERSIONS, .chart_width = 380, .on_screen = TRUE, .dark = TRUE },
  { "evidence-narrow", EVERYTHING, .view = CJM_VIEW_EVIDENCE, .chart_width = 380, .on_screen = TRUE },
  { "matrix-narrow", EVERYTHING, .view = CJM_VIEW_MATRIX, .chart_width = 380, .on_screen = TRUE },
  { "expected-narrow", EVERYTHING, .view = CJM_VIEW_EXPECTED, .chart_width = 380, .on_screen = TRUE },
  { "plan", EVERYTHING, .view = CJM_VIEW_PLAN },
  { "plan-dark", EVERYTHING, .view = CJM_VIEW_PLAN, .dark = TRUE, .contrast = TRUE },
  { "plan-ugly", SAMPLE_UGLY, .view = CJM_VIEW_PLAN, .foreign = TRUE },
  { "plan-empty", SAMPLE_EMPTY, .view = CJM_VIEW_PLAN },
  { "composite", EVERYTHING, .view = CJM_VIEW_COMPOSITE },
  { "composite-one", SAMPLE_BARE, .view = CJM_VIEW_COMPOSITE, .dark = TRUE },
  { "sheet", EVERYTHING, "ann", .view = CJM_VIEW_PERSONA },
  { "sheet-right-to-left", EVERYTHING, "ben", .view = CJM_VIEW_PERSONA, .dark = TRUE, .foreign = TRUE },
};

static CjmDocument *
read_everything (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "scene", "references", "everything.journey", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  CjmDocument *document;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  document = cjm_reader_read (text, length, problems);
  g_assert_nonnull (document);
  g_assert_cmpuint (problems->len, ==, 0);

  return document;
}

static CjmScene *
create_scene (const Reference *reference)
{
  g_autoptr (CjmDocument) document = reference->sample == N_SAMPLES ? read_everything ()
                                                                    : sample_create (reference->sample);
  CjmNode *subject = reference->subject != NULL
                         ? cjm_document_find (document, reference->subject)
                         : cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.view = reference->view;
  options.overlays = reference->overlays;
  if (reference->lanes != NULL)
    g_assert_true (cjm_scene_options_set_lanes (&options, reference->lanes, NULL));
  options.empty_lanes = reference->on_screen;
  options.unknown_points = reference->on_screen;
  options.dark = reference->dark;
  options.contrast = reference->contrast;
  options.print = reference->print;
  options.ratings = reference->ratings;
  options.background = reference->background;
  cjm_scene_options_set_today (&options, TODAY);
  options.chart_width = reference->chart_width;
  if (reference->column_width > 0)
    options.column_width = reference->column_width;

  return cjm_scene_new (document, subject, &options);
}

static char *
get_path (const char *folder,
          const char *name,
          const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);

  return folder != NULL ? g_build_filename (folder, file, NULL)
                        : g_test_build_filename (G_TEST_DIST, "scene", "references", file, NULL);
}

static cairo_surface_t *
render (CjmScene *scene)
{
  g_autoptr (GBytes) svg = cjm_svg_writer_write (scene, 1, TRUE);

  return golden_render (scene, svg, 1);
}

/* Rounds every channel to a step. */
static void
coarsen (cairo_surface_t *picture)
{
  guint8 *data = cairo_image_surface_get_data (picture);
  gsize length = (gsize) cairo_image_surface_get_stride (picture) * cairo_image_surface_get_height (picture);

  for (gsize i = 0; i < length; i++)
    data[i] = MIN ((data[i] + STEP / 2) / STEP * STEP, 255);
  cairo_surface_mark_dirty (picture);
}

static void
write_picture (cairo_surface_t *picture,
               const char      *path)
{
  g_assert_cmpint (cairo_surface_write_to_png (picture, path), ==, CAIRO_STATUS_SUCCESS);
}

static guint
measure_pixel (guint32 a,
               guint32 b)
{
  guint most = 0;

  for (guint shift = 0; shift < 32; shift += 8)
    most = MAX (most, (guint) ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return most;
}

/* The libraries that draw */
static char *
describe_renderer (void)
{
  return g_strdup_printf ("cairo %d.%d, librsvg %d.%d\n", cairo_version () / 10000, cairo_version () / 100 % 100,
                          LIBRSVG_MAJOR_VERSION, LIBRSVG_MINOR_VERSION);
}

static gboolean
is_same_renderer (void)
{
  g_autofree char *path = get_path (NULL, "renderer", ".txt");
  g_autofree char *found = describe_renderer ();
  g_autofree char *expected = NULL;

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));

  return g_str_equal (found, expected);
}

/* How many pixels are other ones; `difference` is black there, and pale where it is as expected. */
static guint
compare_pictures (cairo_surface_t  *expected,
                  cairo_surface_t  *found,
                  guint             most,
                  cairo_surface_t **difference)
{
  int width = cairo_image_surface_get_width (expected), height = cairo_image_surface_get_height (expected);
  int stride = cairo_image_surface_get_stride (expected) / 4;
  guint32 *from, *to, *into;
  guint n = 0;

  *difference = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  if (width != cairo_image_surface_get_width (found) || height != cairo_image_surface_get_height (found))
    return G_MAXUINT;

  from = (guint32 *) (gpointer) cairo_image_surface_get_data (expected);
  to = (guint32 *) (gpointer) cairo_image_surface_get_data (found);
  into = (guint32 *) (gpointer) cairo_image_surface_get_data (*difference);
  for (int i = 0; i < stride * height; i++)
    {
      gboolean other = measure_pixel (from[i], to[i]) > most;

      into[i] = other ? 0x000000 : 0xc0c0c0 | (from[i] >> 2 & 0x3f3f3f);
      n += other;
    }
  cairo_surface_mark_dirty (*difference);

  return n;
}

/* Keeps what was found, and where it differs, for whoever looks into it. */
static void
keep_difference (const char      *name,
                 cairo_surface_t *found,
                 cairo_surface_t *difference)
{
  const char *folder = g_getenv ("TEST_PICTURES");
  g_autofree char *own = folder != NULL ? g_strdup (folder) : g_test_build_filename (G_TEST_BUILT, "scene", NULL);
  g_autofree char *path = get_path (own, name, ".found.png");
  g_autofree char *difference_path = get_path (own, name, ".difference.png");

  write_picture (found, path);
  write_picture (difference, difference_path);
  g_test_message ("what was found is in %s, where it differs in %s", path, difference_path);
}

static void
test_picture (gconstpointer data)
{
  const Reference *reference = data;
  g_autoptr (CjmScene) scene = create_scene (reference);
  g_autofree char *path = get_path (NULL, reference->name, ".png");
  cairo_surface_t *read = cairo_image_surface_create_from_png (path);
  cairo_surface_t *found = render (scene);
  cairo_surface_t *expected = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (read),
                                                          cairo_image_surface_get_height (read));
  cairo_surface_t *difference;
  cairo_t *cr = cairo_create (expected);
  gboolean exact = is_same_renderer ();
  guint most = exact ? MOST_OTHERS : (guint) (cairo_image_surface_get_width (read)
                                              * cairo_image_surface_get_height (read) / COARSE_SHARE);
  guint n;

  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  cairo_set_source_surface (cr, read, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (expected);
  n = compare_pictures (expected, found, exact ? OTHER : COARSE_OTHER, &difference);
  if (n > most)
    keep_difference (reference->name, found, difference);
  cairo_surface_destroy (read);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (found);
  cairo_surface_destroy (difference);

  g_assert_cmpuint (n, <=, most);
}

static void
test_list (gconstpointer data)
{
  const Reference *reference = data;
  g_autoptr (CjmScene) scene = create_scene (reference);
  g_autofree char *path = get_path (NULL, reference->name, ".txt");
  g_autofree char *found = reference_list_write (scene);
  g_autofree char *expected = NULL;
  g_autofree char *difference = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  difference = reference_list_compare (expected, found);
  if (difference != NULL)
    g_error ("%s: %s", path, difference);
}

/* How wide the fonts of this machine make some words: with others every line of text is elsewhere. */
static char *
measure_fonts (gboolean foreign)
{
  static const char *const fonts[] = { "12px", "bold 15px", "italic 13px" };
  const char *words = foreign ? "\u0639\u0637\u0644\u0629 \u6211\u60f3 \U0001f600" : "How it feels: 12 % \u00b7 \u22125";
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_autofree char *name = g_strconcat (CJM_FONT_FAMILIES, " ", fonts[i], NULL);
      PangoLayout *layout = pango_layout_new (context);
      PangoFontDescription *font = pango_font_description_from_string (name);
      int width, height;

      pango_layout_set_font_description (layout, font);
      pango_layout_set_text (layout, words, -1);
      pango_layout_get_size (layout, &width, &height);
      g_string_append_printf (text, "%s: %d × %d\n", fonts[i], width / PANGO_SCALE, height / PANGO_SCALE);
      pango_font_description_free (font);
      g_object_unref (layout);
    }
  g_object_unref (context);
  g_object_unref (map);

  return g_string_free (text, FALSE);
}

static char *
get_fonts_path (const char *folder,
                gboolean    foreign)
{
  return get_path (folder, foreign ? "fonts-foreign" : "fonts", ".txt");
}

static gboolean
has_fonts (gboolean foreign)
{
  g_autofree char *path = get_fonts_path (NULL, foreign);
  g_autofree char *found = measure_fonts (foreign);
  g_autofree char *expected = NULL;

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));

  return reference_list_compare (expected, found) == NULL;
}

/* Whether the references were made with fonts as these */
static void
test_fonts (gconstpointer data)
{
  if (!has_fonts (data != NULL))
    g_test_skip ("the fonts of this machine are other ones than the references were made with");
}

/* Writes all references into a folder. */
static void
make_anew (const char *folder)
{
  g_autofree char *renderer = describe_renderer ();
  g_autofree char *renderer_path = get_path (folder, "renderer", ".txt");

  g_assert_true (g_file_set_contents (renderer_path, renderer, -1, NULL));
  for (guint foreign = 0; foreign < 2; foreign++)
    {
      g_autofree char *fonts = measure_fonts (foreign);
      g_autofree char *path = get_fonts_path (folder, foreign);

      g_assert_true (g_file_set_contents (path, fonts, -1, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autoptr (CjmScene) scene = create_scene (&references[i]);
      g_autofree char *list = reference_list_write (scene);
      g_autofree char *list_path = get_path (folder, references[i].name, ".txt");
      g_autofree char *path = get_path (folder, references[i].name, ".png");
      cairo_surface_t *picture = render (scene);

      g_assert_true (g_file_set_contents (list_path, list, -1, NULL));
      coarsen (picture);
      write_picture (picture, path);
      cairo_surface_destroy (picture);
    }
}

int
main (int    argc,
      char **argv)
{
  gboolean has, has_foreign;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("MAKE_REFERENCES") != NULL)
    {
      make_anew (g_getenv ("MAKE_REFERENCES"));
      return 0;
    }

  has = has_fonts (FALSE);
  has_foreign = has && has_fonts (TRUE);
  g_test_add_data_func ("/scene/references/fonts", NULL, test_fonts);
  g_test_add_data_func ("/scene/references/fonts-foreign", "", test_fonts);
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *picture = g_strdup_printf ("/scene/references/picture/%s", references[i].name);
      g_autofree char *list = g_strdup_printf ("/scene/references/list/%s", references[i].name);

      if (!(references[i].foreign ? has_foreign : has))
        continue;

      g_test_add_data_func (picture, &references[i], test_picture);
      g_test_add_data_func (list, &references[i], test_list);
    }

  return g_test_run ();
}
