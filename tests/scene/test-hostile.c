/* test-hostile.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cjm-picture.h"
#include "cjm-writer.h"
#include "golden.h"
#include "hostile-pictures.h"
#include "sample-map.h"

/* A map whose persona has the picture for a portrait, and whose first episode has it for a picture */
static CjmDocument *
create_document (const HostilePicture *hostile)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (hostile->bytes, &length);
  g_autofree char *data = length > 0 ? g_base64_encode (bytes, length) : g_strdup ("");
  CjmDocument *document = sample_create_with_picture (SAMPLE_PICTURES, data, hostile->type);
  CjmNode *root = cjm_document_get_root (document);
  CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0);
  CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, 0);
  CjmNode *picture = cjm_node_get_child (root, CJM_DOCUMENT_PICTURES, 0);

  cjm_document_begin (document, "Set picture");
  cjm_node_set_text (cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0), CJM_EPISODE_PICTURE, cjm_node_get_id (picture));
  cjm_document_commit (document);

  return document;
}

static guint
count (GBytes     *svg,
       const char *what)
{
  gsize length;
  const char *at = g_bytes_get_data (svg, &length);
  const char *end = at + length;
  guint n = 0;

  while ((at = memmem (at, end - at, what, strlen (what))) != NULL)
    {
      at += strlen (what);
      n++;
    }

  return n;
}

static guint
count_warnings (CjmDocument *document)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (GBytes) text = cjm_writer_write (document);
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  g_autoptr (CjmDocument) read = cjm_reader_read (data, length, problems);

  g_assert_nonnull (read);

  return problems->len;
}

static void
assert_painted_alike (CjmScene *scene,
                      GBytes   *svg,
                      double    most)
{
  cairo_surface_t *painted = golden_paint (scene, 1, NULL, TRUE);
  cairo_surface_t *rendered = golden_render (scene, svg, 1);
  Difference difference = golden_compare (painted, rendered);

  g_test_message ("%u bytes differ, by %u at most and %.4f on average", difference.n_different, difference.largest,
                  difference.mean);
  g_assert_cmpfloat (difference.mean, <, most);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (rendered);
}

/* What one of them does not draw, none draws: the map, the SVG and what librsvg makes of it. What is not to be drawn is
 * said when the document is read. */
static void
test_same_everywhere (void)
{
  g_autoptr (GPtrArray) list = hostile_pictures_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const HostilePicture *hostile = g_ptr_array_index (list, i);
      gboolean shown = hostile->flaw == CJM_IMAGE_SOUND;
      g_autoptr (CjmDocument) document = create_document (hostile);
      g_autoptr (CjmScene) scene = sample_create_scene (document, 0);
      CjmNode *picture = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_PICTURES, 0);
      g_autoptr (GBytes) svg = cjm_svg_writer_write (scene, 1, TRUE);

      g_test_message ("%s", hostile->name);
      g_assert_cmpint (cjm_picture_get_surface (picture) != NULL, ==, shown);
      g_assert_cmpuint (count (svg, "<image"), ==, shown ? 2 : 0);
      g_assert_cmpint (count_warnings (document) == 0, ==, hostile->flaw == CJM_IMAGE_SOUND);

      if (shown)
        assert_painted_alike (scene, svg, 0.1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/hostile/same-everywhere", test_same_everywhere);
  return g_test_run ();
}
