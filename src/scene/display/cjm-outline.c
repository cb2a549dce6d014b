/* cjm-outline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-outline.h"

#include <hb-ot.h>

#include "cjm-decimal.h"

/* Cairo keeps paths in whole 256ths of a device unit. Traced this much larger, letters keep their shape. */
#define MAGNIFICATION 16

static gboolean
has_outlines (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));

  return !hb_ot_color_has_png (face) && !hb_ot_color_has_layers (face) && !hb_ot_color_has_svg (face);
}

/**
 * cjm_outline_can_trace:
 * @line: a shaped line of text
 *
 * Returns: whether every letter of the line has an outline. Emoji in colours are pictures, and have none.
 */
gboolean
cjm_outline_can_trace (PangoLayoutLine *line)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoLayoutRun *run = l->data;

      if (run->item->analysis.font != NULL && !has_outlines (run->item->analysis.font))
        return FALSE;
    }

  return TRUE;
}

/**
 * cjm_outline_trace:
 * @line: a shaped line of text that can be traced
 * @x: left edge of the line, in canvas units
 * @baseline: where its letters stand
 *
 * Turns a line of text into the outlines of its letters, in whole hundredths of a canvas unit.
 *
 * Returns: (transfer full): the path; free with cairo_path_destroy()
 */
cairo_path_t *
cjm_outline_trace (PangoLayoutLine *line,
                   double           x,
                   double           baseline)
{
  /* Without bounds: cairo leaves letters out that lie far from the surface. */
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_path_t *path;

  cairo_scale (cr, MAGNIFICATION, MAGNIFICATION);
  cairo_move_to (cr, 0, 0);
  pango_cairo_layout_line_path (cr, line);
  path = cairo_copy_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    for (int j = 1; j < path->data[i].header.length; j++)
      {
        cairo_path_data_t *data = &path->data[i + j];

        data->point.x = cjm_decimal_snap (x + data->point.x);
        data->point.y = cjm_decimal_snap (baseline + data->point.y);
      }

  return path;
}
