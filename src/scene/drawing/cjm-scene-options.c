/* cjm-scene-options.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "cjm-scene-options.h"

#define USUAL_COLUMN_WIDTH 170

static const char *const overlays[] = { "ideal", "personas", "average", "older" };

/**
 * cjm_scene_options_init:
 * @options: (out caller-allocates): anything
 *
 * A map of every lane that something is in, with the ideal journey's curve, on paper, in light colours, with the usual column width.
 */
void
cjm_scene_options_init (CjmSceneOptions *options)
{
  *options = (CjmSceneOptions) {
    .overlays = CJM_OVERLAY_IDEAL,
    .n_lanes = CJM_N_LANES,
    .column_width = USUAL_COLUMN_WIDTH,
  };
  for (guint i = 0; i < CJM_N_LANES; i++)
    options->lanes[i] = i;
}

/**
 * cjm_scene_options_set_today:
 * @options: (inout): what a picture shows
 * @today: (nullable): YYYY-MM-DD; %NULL for nobody says
 *
 * Says on which day an action plan is read, for whoever draws has no clock.
 */
void
cjm_scene_options_set_today (CjmSceneOptions *options,
                             const char      *today)
{
  g_strlcpy (options->today, today != NULL ? today : "", sizeof options->today);
}

/**
 * cjm_scene_options_equal:
 * @a: options
 * @b: others
 *
 * Returns: whether both make the same picture of a document
 */
gboolean
cjm_scene_options_equal (const CjmSceneOptions *a,
                         const CjmSceneOptions *b)
{
  if (a->n_lanes != b->n_lanes)
    return FALSE;
  for (guint i = 0; i < a->n_lanes; i++)
    if (a->lanes[i] != b->lanes[i])
      return FALSE;

  return a->view == b->view && a->overlays == b->overlays && a->heat_rows == b->heat_rows
         && g_strcmp0 (a->left_out, b->left_out) == 0 && !a->empty_lanes == !b->empty_lanes
         && a->background == b->background && !a->dark == !b->dark && !a->contrast == !b->contrast
         && !a->print == !b->print && a->column_width == b->column_width
         && a->chart_width == b->chart_width && !a->unknown_points == !b->unknown_points
         && !a->ratings == !b->ratings && !a->lanes_only == !b->lanes_only
         && strcmp (a->today, b->today) == 0;
}

static gboolean
has_lane (const CjmSceneOptions *options,
          CjmLane                lane)
{
  for (guint i = 0; i < options->n_lanes; i++)
    if (options->lanes[i] == lane)
      return TRUE;

  return FALSE;
}

/**
 * cjm_scene_options_set_lanes:
 * @list: names of lanes, as of cjm_lane_get_info(), with commas between them, from top to bottom
 * @error: what is wrong with @list, as G_IO_ERROR_INVALID_ARGUMENT
 *
 * Returns: %FALSE, with @options as they were, where @list holds an unknown lane, one twice, or none
 */
gboolean
cjm_scene_options_set_lanes (CjmSceneOptions *options,
                             const char      *list,
                             GError         **error)
{
  g_auto (GStrv) wanted = g_strsplit (list, ",", -1);
  CjmSceneOptions result = *options;

  result.n_lanes = 0;
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      const char *name = g_strstrip (wanted[i]);
      CjmLane lane;

      if (!cjm_lane_find (name, &lane))
        {
          g_autofree char *known = cjm_lane_list_names (", ");

          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _("There is no lane “%s”; the lanes are %s"), name, known);
          return FALSE;
        }
      if (has_lane (&result, lane))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("The lane “%s” is named twice"), name);
          return FALSE;
        }

      result.lanes[result.n_lanes++] = lane;
    }

  if (result.n_lanes == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("At least one lane has to be named"));
      return FALSE;
    }

  *options = result;

  return TRUE;
}

/**
 * cjm_scene_options_set_overlays:
 * @list: “ideal”, “personas”, “average” and “older” with commas between them, any of them; empty for none
 * @error: which word is wrong, as G_IO_ERROR_INVALID_ARGUMENT
 *
 * Returns: %FALSE, with @options as they were, where @list holds another word
 */
gboolean
cjm_scene_options_set_overlays (CjmSceneOptions *options,
                                const char      *list,
                                GError         **error)
{
  g_auto (GStrv) wanted = g_strsplit (list, ",", -1);
  CjmOverlays found = CJM_OVERLAY_NONE;

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      const char *name = g_strstrip (wanted[i]);
      guint flag = 0;

      while (flag < G_N_ELEMENTS (overlays) && strcmp (overlays[flag], name) != 0)
        flag++;
      if (flag == G_N_ELEMENTS (overlays))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _("There is no overlay “%s”; the overlays are %s"), name, "ideal, personas, average, older");
          return FALSE;
        }
      found |= 1 << flag;
    }

  options->overlays = found;

  return TRUE;
}

static char *
list_rows (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < CJM_N_HEATS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", cjm_heat_by_get_id (i));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * cjm_scene_options_set_rows:
 * @name: what the rows of a heat table are to stand for, as of cjm_heat_by_get_id()
 * @error: that there are no such rows, as G_IO_ERROR_INVALID_ARGUMENT
 *
 * Returns: %FALSE, with @options as they were, where there are none
 */
gboolean
cjm_scene_options_set_rows (CjmSceneOptions *options,
                            const char      *name,
                            GError         **error)
{
  g_autofree char *known = NULL;

  if (cjm_heat_by_find (name, &options->heat_rows))
    return TRUE;

  known = list_rows ();
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("There are no rows “%s”; the rows are %s"), name, known);

  return FALSE;
}
