/* cjm-chart-output.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-chart-output.h"

#include <string.h>

#include "cjm-analysis-tables.h"
#include "cjm-data-table-text.h"
#include "cjm-export.h"
#include "cjm-view.h"

/* For displays that are twice as sharp */
#define SCALE 2

static GBytes *
draw (CjmScene       *scene,
      CjmExportFormat format,
      double          scale,
      GError        **error)
{
  const CjmSceneOptions *shown = cjm_scene_get_options (scene);
  CjmExportOptions options;

  cjm_export_options_init (&options);
  options.format = format;
  options.scale = scale;
  options.scene.view = shown->view;
  options.scene.heat_rows = shown->heat_rows;
  options.scene.left_out = shown->left_out;
  cjm_scene_options_set_today (&options.scene, shown->today);

  return cjm_export_to_bytes (cjm_scene_get_document (scene), cjm_scene_get_subject (scene), &options, error);
}

/**
 * cjm_chart_output_offer_picture:
 * @scene: a chart
 * @error: why it cannot be drawn
 *
 * Returns: (transfer full) (nullable): the picture for a clipboard, as PNG and SVG
 */
GdkContentProvider *
cjm_chart_output_offer_picture (CjmScene *scene,
                                GError  **error)
{
  g_autoptr (GBytes) png = draw (scene, CJM_EXPORT_PNG, SCALE, error);
  g_autoptr (GBytes) svg = png != NULL ? draw (scene, CJM_EXPORT_SVG, 1, error) : NULL;
  GdkContentProvider *offers[2];

  if (svg == NULL)
    return NULL;

  offers[0] = gdk_content_provider_new_for_bytes ("image/png", png);
  offers[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);

  return gdk_content_provider_new_union (offers, G_N_ELEMENTS (offers));
}

/**
 * cjm_chart_output_has_table:
 * @view: what is drawn
 *
 * Returns: whether there is a table of what is drawn
 */
gboolean
cjm_chart_output_has_table (CjmSceneView view)
{
  CjmAnalysisTable table;
  const char *name = cjm_view_get_name (view);

  return name != NULL && cjm_analysis_table_find (name, &table);
}

/* The table of a chart and the words of its document, both to be freed */
static CjmDataTable *
create_table (CjmScene  *scene,
              CjmWords **words)
{
  const CjmSceneOptions *shown = cjm_scene_get_options (scene);
  CjmAnalysisTable table;

  if (!cjm_analysis_table_find (cjm_view_get_name (shown->view), &table))
    return NULL;

  *words = cjm_words_new (cjm_scene_get_language (scene));

  return cjm_analysis_table_new (table, cjm_scene_get_document (scene), cjm_scene_get_journey (scene), shown->heat_rows,
                                 *words);
}

static GdkContentProvider *
offer_text (const char *type,
            char       *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/**
 * cjm_chart_output_offer_table:
 * @scene: a chart that has a table
 *
 * Returns: (transfer full): its table for a clipboard, as CSV, HTML, and text with tabs
 */
GdkContentProvider *
cjm_chart_output_offer_table (CjmScene *scene)
{
  g_autoptr (CjmWords) words = NULL;
  g_autoptr (CjmDataTable) table = create_table (scene, &words);
  g_autofree char *tabs = NULL;
  GdkContentProvider *offers[3];

  g_return_val_if_fail (table != NULL, NULL);

  tabs = cjm_data_table_to_tabs (table, words);
  offers[0] = offer_text ("text/html", cjm_data_table_to_html (table, words));
  offers[1] = offer_text ("text/csv", cjm_data_table_to_csv (table, words));
  offers[2] = gdk_content_provider_new_typed (G_TYPE_STRING, tabs);

  return gdk_content_provider_new_union (offers, G_N_ELEMENTS (offers));
}

/**
 * cjm_chart_output_to_csv:
 * @scene: a chart that has a table
 *
 * Returns: (transfer full): its table as comma-separated values
 */
GBytes *
cjm_chart_output_to_csv (CjmScene *scene)
{
  g_autoptr (CjmWords) words = NULL;
  g_autoptr (CjmDataTable) table = create_table (scene, &words);
  char *text;

  g_return_val_if_fail (table != NULL, NULL);

  text = cjm_data_table_to_csv (table, words);

  return g_bytes_new_take (text, strlen (text));
}
