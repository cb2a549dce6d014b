/* cjm-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-export.h"

#include <math.h>

#include <glib/gi18n.h>

#include "cjm-svg-writer.h"

/*
 * The export of a journey to a picture. There is one picture, that of the SVG writer; PNG and PDF are librsvg's
 * rendering of it. The window and the command line both come here.
 */

#define CSS_PIXELS_AN_INCH 96
/* The scale of a picture without a largest one */
#define UNBOUNDED_SCALE 1000

/**
 * cjm_export_options_init:
 * @options: what to fill
 *
 * Sets what a person gets who chooses nothing: an SVG at its own size, on paper, without empty lanes.
 */
void
cjm_export_options_init (CjmExportOptions *options)
{
  *options = (CjmExportOptions) { .format = CJM_EXPORT_SVG, .scale = 1 };
  cjm_scene_options_init (&options->scene);
}

/* The map to export; NULL where there is none */
static CjmScene *
create_scene (CjmDocument            *document,
              CjmNode                *journey,
              const CjmExportOptions *options)
{
  CjmNode *root = cjm_document_get_root (document);

  if (journey == NULL && cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS) > 0)
    journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0);

  return journey != NULL ? cjm_scene_new (document, journey, &options->scene) : NULL;
}

/* The size of the picture in whole CSS pixels; the SVG writer rounds alike. */
static void
get_pixels (CjmScene *scene,
            double    scale,
            double   *width,
            double   *height)
{
  graphene_size_t size;

  cjm_svg_writer_get_size (scene, scale, &size);
  *width = size.width;
  *height = size.height;
}

static double
get_longest_side (const CjmExportOptions *options)
{
  return cjm_export_format_get_info (options->format)->longest_side;
}

/* The largest scale with two decimals at which neither side passes the limit */
static double
find_largest_scale (CjmScene *scene,
                    double    longest_side)
{
  graphene_size_t size;
  double scale;

  cjm_scene_get_size (scene, &size);
  scale = floor (longest_side / MAX (MAX (size.width, size.height), 1) * 100) / 100;
  return CLAMP (scale, 0.01, UNBOUNDED_SCALE);
}

/**
 * cjm_export_get_largest_scale:
 * @document: a document
 * @journey: (nullable): one of its journeys; %NULL for the first
 * @options: what to export; its scale does not count
 *
 * Returns: the largest scale, to two decimals, at which no side has more pixels than the format can hold; 1000 for
 *   formats without such a limit
 */
double
cjm_export_get_largest_scale (CjmDocument            *document,
                              CjmNode                *journey,
                              const CjmExportOptions *options)
{
  g_autoptr (CjmScene) scene = NULL;

  if (get_longest_side (options) == 0)
    return UNBOUNDED_SCALE;

  scene = create_scene (document, journey, options);
  return scene != NULL ? find_largest_scale (scene, get_longest_side (options)) : UNBOUNDED_SCALE;
}

static gboolean
check_pixels (CjmScene               *scene,
              const CjmExportOptions *options,
              GError                **error)
{
  const CjmExportFormatInfo *format = cjm_export_format_get_info (options->format);
  g_autofree char *name = g_ascii_strup (format->name, -1);
  double width, height;
  char largest[G_ASCII_DTOSTR_BUF_SIZE];

  get_pixels (scene, options->scale, &width, &height);
  if (format->longest_side == 0 || MAX (width, height) <= format->longest_side)
    return TRUE;

  g_ascii_formatd (largest, sizeof largest, "%.4g", find_largest_scale (scene, format->longest_side));
  /* Translators: width × height of a picture in pixels, a format such as PNG, the longest side that there may be, a scale
   * such as 1.25 */
  g_set_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_TOO_LARGE,
               _("The picture would be %.0f × %.0f pixels, and a side of a %s can have %.0f at most. The largest scale"
                  " that fits is %s."),
               width, height, name, format->longest_side, largest);
  return FALSE;
}

static GBytes *
render (CjmScene               *scene,
        GBytes                 *svg,
        const CjmExportOptions *options,
        GError                **error)
{
  double width, height;
  CjmRender picture;

  get_pixels (scene, options->scale, &width, &height);
  picture = (CjmRender) {
    .svg = svg,
    .width = width,
    .height = height,
    .density = CSS_PIXELS_AN_INCH * options->scale,
    .title = cjm_scene_get_title (scene),
    .subject = cjm_scene_get_description (scene),
  };

  return cjm_export_format_get_info (options->format)->render (&picture, error);
}

/**
 * cjm_export_to_bytes:
 * @document: a document
 * @journey: (nullable): one of its journeys; %NULL for the first
 * @options: what to export, and how
 * @error: where to say what went wrong
 *
 * Draws a journey and turns it into the bytes of a file. The same document and options give the same bytes, under every
 * locale; a PDF where SOURCE_DATE_EPOCH is set.
 *
 * Returns: (transfer full): the file, never an empty picture; or %NULL with @error set, of #CjmExportError: there is
 *   no journey, the picture is larger than cairo or librsvg can draw, or drawing failed
 */
GBytes *
cjm_export_to_bytes (CjmDocument            *document,
                     CjmNode                *journey,
                     const CjmExportOptions *options,
                     GError                **error)
{
  g_autoptr (CjmScene) scene = create_scene (document, journey, options);
  g_autoptr (GBytes) svg = NULL;

  g_return_val_if_fail (options->scale > 0 && isfinite (options->scale), NULL);

  if (scene == NULL)
    {
      g_set_error_literal (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_NOTHING,
                           _("There is no journey in the document to export."));
      return NULL;
    }
  if (!check_pixels (scene, options, error))
    return NULL;

  svg = cjm_svg_writer_write (scene, options->scale, options->outlines);
  if (cjm_export_format_get_info (options->format)->render == NULL)
    return g_steal_pointer (&svg);
  return render (scene, svg, options, error);
}
