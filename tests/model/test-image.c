/* test-image.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cjm-image.h"
#include "hostile-pictures.h"

static const char *const flaws[] = {
  "sound", "not base64", "no image", "wrong type", "cut off", "broken", "too large", "too complex", "reaches out",
  "has entities",
};

static CjmNode *
create_picture (const HostilePicture *hostile)
{
  CjmNode *picture = cjm_node_new (CJM_KIND_PICTURE, "0000");
  gsize length;
  const guint8 *bytes = g_bytes_get_data (hostile->bytes, &length);
  g_autofree char *data = length > 0 ? g_base64_encode (bytes, length) : g_strdup ("");

  cjm_node_set_choice (picture, CJM_PICTURE_TYPE, hostile->type);
  cjm_node_set_text (picture, CJM_PICTURE_DATA, data);

  return picture;
}

/* Each picture, whatever it is, is seen for what it is. */
static void
test_flaws (void)
{
  g_autoptr (GPtrArray) list = hostile_pictures_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const HostilePicture *hostile = g_ptr_array_index (list, i);
      g_autoptr (CjmNode) picture = create_picture (hostile);
      const CjmImage *image = cjm_image_of_picture (picture);

      g_test_message ("%s: %s, %.0f × %.0f, %.0f parts", hostile->name, flaws[image->flaw], image->width, image->height,
                      image->parts);
      g_assert_cmpstr (flaws[image->flaw], ==, flaws[hostile->flaw]);
      g_assert_cmpint (cjm_image_can_show (picture), ==, hostile->flaw == CJM_IMAGE_SOUND);
      g_assert_true (cjm_image_of_picture (picture) == image);
    }
}

/* Whatever a picture is cut down to, it is not taken for a whole one. */
static void
test_cut_off (void)
{
  g_autoptr (GPtrArray) list = hostile_pictures_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const HostilePicture *hostile = g_ptr_array_index (list, i);
      gsize length;
      const guint8 *data = g_bytes_get_data (hostile->bytes, &length);
      CjmImage image;

      if (hostile->flaw != CJM_IMAGE_SOUND || length > 2000)
        continue;
      for (gsize n = 0; n < length; n++)
        {
          g_autofree guint8 *part = g_memdup2 (data, n);

          cjm_image_inspect (part, n, &image);
          if (image.flaw == CJM_IMAGE_SOUND)
            g_test_message ("%s: sound after %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " bytes", hostile->name, n, length);
          g_assert_cmpint (image.flaw, !=, CJM_IMAGE_SOUND);
        }
    }
}

/* Bytes are thrown about; what is read is always within them. */
static void
test_noise (void)
{
  g_autoptr (GPtrArray) list = hostile_pictures_list ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < list->len; i++)
    {
      const HostilePicture *hostile = g_ptr_array_index (list, i);
      gsize length;
      const guint8 *data = g_bytes_get_data (hostile->bytes, &length);
      CjmImage image;

      for (guint round = 0; length > 0 && length < 5000 && round < 200; round++)
        {
          g_autofree guint8 *copy = g_memdup2 (data, length);

          for (guint n = g_rand_int_range (random, 1, 4); n > 0; n--)
            copy[g_rand_int_range (random, 0, length)] = g_rand_int_range (random, 0, 256);
          cjm_image_inspect (copy, length, &image);
          g_assert_cmpint (image.flaw, <, G_N_ELEMENTS (flaws));
        }
    }
}

/* The last that may be, and the first that may not */
static void
test_limits (void)
{
  const struct
  {
    guint n;
    gboolean may;
  } cases[] = { { CJM_IMAGE_MOST_PARTS - 1, TRUE }, { CJM_IMAGE_MOST_PARTS, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) svg = g_string_new ("<svg xmlns='http://www.w3.org/2000/svg'>");
      CjmImage image;

      /* The first one costs for its namespace. */
      for (guint n = 1; n < cases[i].n; n++)
        g_string_append (svg, "<g/>");
      g_string_append (svg, "</svg>");
      cjm_image_inspect ((const guint8 *) svg->str, svg->len, &image);
      g_assert_cmpint (image.flaw, ==, cases[i].may ? CJM_IMAGE_SOUND : CJM_IMAGE_TOO_COMPLEX);
    }
}

static void
test_sizes (void)
{
  static const struct
  {
    const char *attributes;
    double width;
    double height;
  } cases[] = {
    { "width='30' height='20px'", 30, 20 },
    { "width='1in' height='72pt'", 96, 96 },
    { "width='25.4mm' height='2.54cm'", 96, 96 },
    { "viewBox='0 0 40 30'", 40, 30 },
    { "viewBox='-1,-2, 40,30' width='100%' height='100%'", 40, 30 },
    { "viewBox='0 0 40 30' width='80'", 80, 60 },
    { "viewBox='0 0 40 30' height='90'", 120, 90 },
    { "", 0, 0 },
    { "width='-5' height='1e999'", 0, 0 },
    { "width='30 apples'", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *svg = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' %s/>", cases[i].attributes);
      CjmImage image;

      cjm_image_inspect ((const guint8 *) svg, strlen (svg), &image);
      g_assert_cmpint (image.flaw, ==, CJM_IMAGE_SOUND);
      g_assert_cmpfloat_with_epsilon (image.width, cases[i].width, 1e-6);
      g_assert_cmpfloat_with_epsilon (image.height, cases[i].height, 1e-6);
    }
}

/* White space in base64 is what mails and other programs put there; anything else is no base64. */
static void
test_base64 (void)
{
  static const struct
  {
    const char *data;
    CjmImageFlaw flaw;
  } cases[] = {
    { "YWJj", CJM_IMAGE_NO_IMAGE },      { "YW\nJj ", CJM_IMAGE_NO_IMAGE },   { "YWI=", CJM_IMAGE_NO_IMAGE },
    { "YWJ", CJM_IMAGE_NOT_BASE64 },     { "YW=j", CJM_IMAGE_NOT_BASE64 },    { "Y===", CJM_IMAGE_NOT_BASE64 },
    { "YW-j", CJM_IMAGE_NOT_BASE64 },    { "<svg/>", CJM_IMAGE_NOT_BASE64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmNode) picture = cjm_node_new (CJM_KIND_PICTURE, "0000");

      cjm_node_set_text (picture, CJM_PICTURE_DATA, cases[i].data);
      g_assert_cmpint (cjm_image_of_picture (picture)->flaw, ==, cases[i].flaw);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/image/flaws", test_flaws);
  g_test_add_func ("/model/image/cut-off", test_cut_off);
  g_test_add_func ("/model/image/noise", test_noise);
  g_test_add_func ("/model/image/limits", test_limits);
  g_test_add_func ("/model/image/sizes", test_sizes);
  g_test_add_func ("/model/image/base64", test_base64);
  return g_test_run ();
}
