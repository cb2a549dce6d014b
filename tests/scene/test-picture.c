/* test-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cjm-picture-loader.h"
#include "cjm-picture-decoder.h"
#include "cjm-picture.h"
#include "golden.h"
#include "sample-map.h"

static CjmNode *
create_picture (CjmPictureType type,
                const char    *data)
{
  gsize length;
  g_autofree guchar *bytes = g_base64_decode (data, &length);
  g_autofree char *key = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, length);
  CjmNode *picture = cjm_node_new (CJM_KIND_PICTURE, key);

  cjm_node_set_choice (picture, CJM_PICTURE_TYPE, type);
  cjm_node_set_text (picture, CJM_PICTURE_DATA, data);
  return picture;
}

static void
assert_color (cairo_surface_t *surface,
              int              x,
              int              y,
              guint32          color)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 pixel = ((const guint32 *) row)[x];

  for (guint shift = 0; shift < 32; shift += 8)
    g_assert_cmpint (ABS ((int) (pixel >> shift & 0xff) - (int) (color >> shift & 0xff)), <=, 8);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x)
{
  return ((const guint32 *) (gpointer) cairo_image_surface_get_data (surface))[x];
}

/* Every channel is just what the file says, by as much as the pixel covers. */
static void
test_pixels (void)
{
  /* A red of 255 with half its alpha, 128, a full green of 10, 200 and 30, and what is rounded to nothing and to one */
  g_autoptr (CjmNode) picture = create_picture (CJM_PICTURE_PNG, "iVBORw0KGgoAAAANSUhEUgAAAAQAAAABCAYAAAD5PA/NAAAAGElEQVR4nGP4"
                                                "z8DQwHVC7j8jI2M9EDcAACzNBHTtFO8KAAAAAElFTkSuQmCC");
  cairo_surface_t *surface = cjm_picture_get_surface (picture);

  g_assert_nonnull (surface);
  g_assert_cmphex (get_pixel (surface, 0), ==, 0x80800000);
  g_assert_cmphex (get_pixel (surface, 1), ==, 0xff0ac81e);
  g_assert_cmphex (get_pixel (surface, 2), ==, 0x7f000000);
  g_assert_cmphex (get_pixel (surface, 3), ==, 0x80010101);
}

static void
test_png (void)
{
  g_autoptr (CjmNode) picture = create_picture (CJM_PICTURE_PNG, SAMPLE_PNG);
  cairo_surface_t *surface = cjm_picture_get_surface (picture);

  g_assert_nonnull (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 2);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1);
  assert_color (surface, 0, 0, 0xffff0000);
  assert_color (surface, 1, 0, 0xff0000ff);
  g_assert_true (cjm_picture_get_surface (picture) == surface);
  g_assert_cmpstr (cjm_picture_decoder_get_mime_type (picture), ==, "image/png");
}

/* As the camera was held: what is left in the file is on top. */
static void
test_orientation (void)
{
  g_autoptr (CjmNode) picture = create_picture (CJM_PICTURE_JPEG, SAMPLE_JPEG);
  cairo_surface_t *surface = cjm_picture_get_surface (picture);

  g_assert_nonnull (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 8);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 16);
  assert_color (surface, 4, 2, 0xffc00000);
  assert_color (surface, 4, 13, 0xff0000c0);
}

/* A drawing is made as large as it will ever be needed. */
static void
test_drawing (void)
{
  g_autoptr (CjmNode) picture = create_picture (CJM_PICTURE_SVG, SAMPLE_SVG);
  cairo_surface_t *surface = cjm_picture_get_surface (picture);

  g_assert_nonnull (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 512);
  assert_color (surface, 256, 256, 0xff00ff00);
}

static void
test_broken (void)
{
  const struct
  {
    CjmPictureType type;
    const char *data;
  } cases[] = {
    { CJM_PICTURE_PNG, "" },          { CJM_PICTURE_PNG, "not base64!" },        { CJM_PICTURE_PNG, "AAAA" },
    { CJM_PICTURE_PNG, SAMPLE_JPEG }, { CJM_PICTURE_JPEG, SAMPLE_PNG },          { CJM_PICTURE_UNKNOWN, SAMPLE_PNG },
    { CJM_PICTURE_SVG, "PHN2Zz4=" },  { CJM_PICTURE_PNG, "iVBORw0KGgoAAAANSUhEUg" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmNode) picture = create_picture (cases[i].type, cases[i].data);

      g_assert_null (cjm_picture_get_surface (picture));
      g_assert_null (cjm_picture_get_surface (picture));
    }
}

/* A picture goes into the SVG as it is, but for what other programs would not show or not turn. */
static void
test_uris (void)
{
  g_autofree char *wrapped = g_strconcat (" iVBO\n", SAMPLE_PNG + 4, "\r\n", NULL);
  g_autoptr (CjmNode) png = create_picture (CJM_PICTURE_PNG, wrapped);
  g_autoptr (CjmNode) turned = create_picture (CJM_PICTURE_JPEG, SAMPLE_JPEG);
  g_autoptr (CjmNode) untyped = create_picture (CJM_PICTURE_UNKNOWN, SAMPLE_PNG);
  g_autofree char *plain_uri = cjm_picture_create_uri (png);
  g_autofree char *turned_uri = cjm_picture_create_uri (turned);
  g_autofree char *twice_uri = NULL;
  g_autoptr (CjmNode) upright = NULL;

  g_assert_cmpstr (plain_uri, ==, "data:image/png;base64," SAMPLE_PNG);
  g_assert_null (cjm_picture_create_uri (untyped));

  g_assert_true (g_str_has_prefix (turned_uri, "data:image/jpeg;base64,"));
  upright = create_picture (CJM_PICTURE_JPEG, turned_uri + strlen ("data:image/jpeg;base64,"));
  g_assert_cmpint (cairo_image_surface_get_height (cjm_picture_get_surface (upright)), ==, 16);
  twice_uri = cjm_picture_create_uri (upright);
  g_assert_cmpstr (twice_uri, ==, turned_uri);
}

/* The painter and librsvg see the same portrait, of each type, and both draw on without one that is broken. */
static void
test_portraits (void)
{
  const struct
  {
    CjmPictureType type;
    const char *data;
    double most;
  } cases[] = {
    { CJM_PICTURE_PNG, SAMPLE_PNG, 0.001 },
    { CJM_PICTURE_JPEG, SAMPLE_JPEG, 0.05 },
    { CJM_PICTURE_SVG, SAMPLE_SVG, 0.01 },
    { CJM_PICTURE_PNG, "AAAA", 0.01 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmDocument) document = sample_create_with_picture (SAMPLE_PICTURES, cases[i].data, cases[i].type);
      g_autoptr (CjmScene) scene = sample_create_scene (document, 0);
      g_autoptr (GBytes) svg = cjm_svg_writer_write (scene, 1, TRUE);
      cairo_surface_t *painted = golden_paint (scene, 1, NULL, TRUE);
      cairo_surface_t *rendered = golden_render (scene, svg, 1);
      Difference difference = golden_compare (painted, rendered);

      g_test_message ("type %u: %u bytes differ, by %u at most and %.4f on average", cases[i].type,
                      difference.n_different, difference.largest, difference.mean);
      g_assert_cmpfloat (difference.mean, <, cases[i].most);
      cairo_surface_destroy (painted);
      cairo_surface_destroy (rendered);
    }
}

static void
count_cb (CjmPictureLoader *loader,
          CjmNode          *picture,
          guint            *n_decoded)
{
  (*n_decoded)++;
}

/* A document with a loader gives its pictures later, each once, and what is written of them at once. */
static void
test_loader (void)
{
  static const struct
  {
    CjmPictureType type;
    const char *data;
  } samples[] = { { CJM_PICTURE_PNG, SAMPLE_PNG }, { CJM_PICTURE_JPEG, SAMPLE_JPEG }, { CJM_PICTURE_PNG, "AAAA" } };
  g_autoptr (CjmDocument) document = sample_create (SAMPLE_BARE);
  CjmPictureLoader *loader = cjm_picture_loader_attach (document);
  CjmNode *pictures[G_N_ELEMENTS (samples)];
  g_autofree char *uri = NULL;
  guint n_decoded = 0;

  cjm_document_begin (document, "Add pictures");
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (CjmNode) picture = create_picture (samples[i].type, samples[i].data);

      cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_PICTURES, CJM_END, picture);
      pictures[i] = picture;
    }
  cjm_document_commit (document);
  g_signal_connect (loader, "decoded", G_CALLBACK (count_cb), &n_decoded);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint n = 0; n < 2; n++)
      {
        g_assert_cmpint (cjm_picture_is_awaited (pictures[i]), ==, i < 2);
        g_assert_null (cjm_picture_get_surface (pictures[i]));
      }
  uri = cjm_picture_create_uri (pictures[1]);
  g_assert_nonnull (uri);

  while (n_decoded < 2)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_assert_false (cjm_picture_is_awaited (pictures[i]));
      g_assert_cmpint (cjm_picture_get_surface (pictures[i]) != NULL, ==, i < 2);
    }
  g_assert_false (g_main_context_pending (NULL));
  g_assert_cmpuint (n_decoded, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/picture/png", test_png);
  g_test_add_func ("/scene/picture/pixels", test_pixels);
  g_test_add_func ("/scene/picture/orientation", test_orientation);
  g_test_add_func ("/scene/picture/drawing", test_drawing);
  g_test_add_func ("/scene/picture/broken", test_broken);
  g_test_add_func ("/scene/picture/uris", test_uris);
  g_test_add_func ("/scene/picture/loader", test_loader);
  g_test_add_func ("/scene/picture/portraits", test_portraits);
  return g_test_run ();
}
