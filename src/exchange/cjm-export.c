/* cjm-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-export.h"

#include <math.h>

#include <glib/gi18n.h>

#include "cjm-render.h"
#include "cjm-svg-writer.h"

/*
 * The export of a journey to a picture. There is one picture, that of the SVG writer; PNG and PDF are librsvg's
 * rendering of it. The window and the command line both come here.
 */

#define CSS_PIXELS_AN_INCH 96
/* The scale of a picture without a largest one */
#define UNBOUNDED_SCALE 1000

G_DEFINE_QUARK (cjm-export-error-quark, cjm_export_error)

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

/**
 * cjm_export_format_for_name:
 * @name: name of a file
 * @format: (out): the format that its ending asks for
 *
 * Returns: whether the ending is one of .svg, .png and .pdf, in either case
 */
gboolean
cjm_export_format_for_name (const char      *name,
                            CjmExportFormat *format)
{
  static const struct
  {
    const char *ending;
    CjmExportFormat format;
  } formats[] = { { ".svg", CJM_EXPORT_SVG }, { ".png", CJM_EXPORT_PNG }, { ".pdf", CJM_EXPORT_PDF } };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        *format = formats[i].format;
        return TRUE;
      }

  return FALSE;
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

/* The largest scale with two decimals at which neither side passes the limit */
static double
find_largest_scale (CjmScene *scene)
{
  graphene_size_t size;
  double scale;

  cjm_scene_get_size (scene, &size);
  scale = floor (CJM_RENDER_LONGEST_SIDE / MAX (MAX (size.width, size.height), 1) * 100) / 100;
  return CLAMP (scale, 0.01, UNBOUNDED_SCALE);
}

/**
 * cjm_export_get_largest_scale:
 * @document: a document
 * @journey: (nullable): one of its journeys; %NULL for the first
 * @options: what to export; its scale does not count
 *
 * Returns: the largest scale, to two decimals, at which no side of a PNG has more pixels than cairo can hold; 1000 for
 *   formats without such a limit
 */
double
cjm_export_get_largest_scale (CjmDocument            *document,
                              CjmNode                *journey,
                              const CjmExportOptions *options)
{
  g_autoptr (CjmScene) scene = NULL;

  if (options->format != CJM_EXPORT_PNG)
    return UNBOUNDED_SCALE;

  scene = create_scene (document, journey, options);
  return scene != NULL ? find_largest_scale (scene) : UNBOUNDED_SCALE;
}

static gboolean
check_pixels (CjmScene  *scene,
              double     scale,
              GError   **error)
{
  double width, height;
  char largest[G_ASCII_DTOSTR_BUF_SIZE];

  get_pixels (scene, scale, &width, &height);
  if (MAX (width, height) <= CJM_RENDER_LONGEST_SIDE)
    return TRUE;

  g_ascii_formatd (largest, sizeof largest, "%.4g", find_largest_scale (scene));
  /* Translators: width × height of a picture in pixels, the longest side that there may be, a scale such as 1.25 */
  g_set_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_TOO_LARGE,
               _("The picture would be %.0f × %.0f pixels, and a side of a PNG can have %d at most. The largest scale"
                  " that fits is %s."),
               width, height, CJM_RENDER_LONGEST_SIDE, largest);
  return FALSE;
}

static GBytes *
render (CjmScene                *scene,
        GBytes                  *svg,
        const CjmExportOptions  *options,
        GError                 **error)
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

  return options->format == CJM_EXPORT_PNG ? cjm_render_png (&picture, error) : cjm_render_pdf (&picture, error);
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
cjm_export_to_bytes (CjmDocument             *document,
                     CjmNode                 *journey,
                     const CjmExportOptions  *options,
                     GError                 **error)
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
  if (options->format == CJM_EXPORT_PNG && !check_pixels (scene, options->scale, error))
    return NULL;

  svg = cjm_svg_writer_write (scene, options->scale, options->outlines);
  if (options->format == CJM_EXPORT_SVG)
    return g_steal_pointer (&svg);
  return render (scene, svg, options, error);
}
