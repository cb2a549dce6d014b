/* cjm-validate-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-validate-picture.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-image.h"
#include "cjm-report.h"

#define MILLION 1000000

/* g_base64_decode() passes over what it does not know; RFC 4648, section 3.3, does not. */
static gboolean
is_base64 (const char *text)
{
  gsize length = strlen (text);
  gsize padding = 0;

  while (padding < 2 && padding < length && text[length - 1 - padding] == '=')
    padding++;
  for (gsize i = 0; i < length - padding; i++)
    if (!g_ascii_isalnum (text[i]) && text[i] != '+' && text[i] != '/')
      return FALSE;
  return length % 4 == 0;
}

static void
warn_of_key (CjmNode   *picture,
             GPtrArray *problems)
{
  g_autofree guchar *bytes = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *expected = NULL;
  gsize length;

  bytes = g_base64_decode (cjm_node_get_text (picture, CJM_PICTURE_DATA), &length);
  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, length);
  expected = g_strdup_printf (_("the SHA-256 of its bytes as its key, %s"), digest);
  cjm_report_found (problems, CJM_PROBLEM_WARNING, picture, NULL, CJM_WHOLE_MEMBER, _("a broken picture"), expected);
}

static void
warn (GPtrArray  *problems,
      CjmNode    *picture,
      guint       member,
      const char *found,
      const char *expected)
{
  cjm_report_found (problems, CJM_PROBLEM_WARNING, picture, cjm_kind_get_member (CJM_KIND_PICTURE, member)->name,
                    CJM_WHOLE_MEMBER, found, expected);
}

static void
warn_of_type (GPtrArray      *problems,
              CjmNode        *picture,
              const CjmImage *image)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_PICTURE, CJM_PICTURE_TYPE);
  g_autofree char *found = g_strdup_printf ("\"%s\"", cjm_choice_get_word (member, cjm_node_get_choice (picture,
                                                                                                  CJM_PICTURE_TYPE)));
  g_autofree char *type = g_strdup_printf ("\"%s\"", cjm_choice_get_word (member, image->type));
  /* Translators: %s is a type such as "image/png" */
  g_autofree char *expected = g_strdup_printf (_("%s, which its bytes are"), type);

  warn (problems, picture, CJM_PICTURE_TYPE, found, expected);
}

static void
warn_of_size (GPtrArray      *problems,
              CjmNode        *picture,
              const CjmImage *image)
{
  guint width = (guint) MIN (image->width, G_MAXUINT), height = (guint) MIN (image->height, G_MAXUINT);
  gboolean many_pixels = image->width * image->height > CJM_IMAGE_MOST_PIXELS;
  gboolean long_side = MAX (image->width, image->height) > CJM_IMAGE_LONGEST_SIDE;
  /* Translators: width × height of a picture */
  g_autofree char *found = many_pixels || long_side ? g_strdup_printf (_("a picture of %u × %u pixels"), width, height)
                                       /* Translators: width × height of a picture */
                                       : g_strdup_printf (_("a picture of many times %u × %u pixels"), width, height);
  g_autofree char *expected = NULL;

  /* A drawing has no pixels of its own. */
  if (long_side && (!many_pixels || image->type == CJM_PICTURE_SVG))
    expected = g_strdup_printf (_("at most %d pixels a side"), (int) CJM_IMAGE_LONGEST_SIDE);
  else
    expected = g_strdup_printf (_("at most %d million pixels"),
                                (int) ((many_pixels ? CJM_IMAGE_MOST_PIXELS : CJM_IMAGE_MOST_STEPS) / MILLION));

  warn (problems, picture, CJM_PICTURE_DATA, found, expected);
}

static void
review_image (CjmNode   *picture,
              GPtrArray *problems)
{
  const CjmImage *image = cjm_image_of_picture (picture);
  g_autofree char *expected = NULL;

  switch (image->flaw)
    {
    case CJM_IMAGE_NO_IMAGE:
      warn (problems, picture, CJM_PICTURE_DATA, _("bytes that are no picture"), _("those of a PNG, JPEG, SVG or WebP"));
      break;
    case CJM_IMAGE_WRONG_TYPE:
      warn_of_type (problems, picture, image);
      break;
    case CJM_IMAGE_CUT_OFF:
      warn (problems, picture, CJM_PICTURE_DATA, _("a picture that is cut off"), _("all of its bytes"));
      break;
    case CJM_IMAGE_BROKEN:
      warn (problems, picture, CJM_PICTURE_DATA, _("a broken picture"), _("one that can be read"));
      break;
    case CJM_IMAGE_TOO_LARGE:
      warn_of_size (problems, picture, image);
      break;
    case CJM_IMAGE_TOO_COMPLEX:
      expected = g_strdup_printf (_("at most %d parts, each as often as it is drawn"), CJM_IMAGE_MOST_PARTS);
      warn (problems, picture, CJM_PICTURE_DATA, _("a drawing of too many parts"), expected);
      break;
    case CJM_IMAGE_REACHES_OUT:
      warn (problems, picture, CJM_PICTURE_DATA, _("a drawing that needs another file"), _("one that holds all it shows"));
      break;
    case CJM_IMAGE_HAS_ENTITIES:
      warn (problems, picture, CJM_PICTURE_DATA, _("a drawing with entities of its own"), _("an SVG without any"));
      break;
    case CJM_IMAGE_SOUND:
    case CJM_IMAGE_NOT_BASE64:
    case CJM_IMAGE_WRONG_KEY:
      break;
    }
}

/**
 * cjm_validate_picture:
 * @picture: a node of kind picture
 * @problems: (element-type CjmProblem): takes a warning with the reason where the picture is not drawn, and one where its
 *   key is not that of its bytes
 */
void
cjm_validate_picture (CjmNode   *picture,
                      GPtrArray *problems)
{
  const char *data = cjm_node_get_text (picture, CJM_PICTURE_DATA);

  /* Without its data the file is refused already. */
  if (data == NULL)
    return;
  if (!is_base64 (data))
    {
      warn (problems, picture, CJM_PICTURE_DATA, _("a broken picture"), _("its bytes in base64"));
      return;
    }

  if (cjm_image_of_picture (picture)->other_key)
    warn_of_key (picture, problems);
  review_image (picture, problems);
}
