/* cjm-svg-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-svg-writer.h"

#include "cjm-decimal.h"
#include "cjm-outline.h"
#include "cjm-picture.h"
#include "cjm-svg-markup.h"
#include "cjm-svg-text.h"

/*
 * The SVG writer: a loop over groups and their items, for the exports.
 *
 * It keeps to what every program reads alike: presentation attributes, colours as #rrggbb with an opacity beside them,
 * an explicit fill everywhere, every line of text at its own place, no style sheet, filter, mask or transform. The same
 * scene gives the same bytes on every run and under every locale.
 */

typedef struct
{
  GString *svg;
  double x, y;                       /* where the group's corner is */
  gboolean outlines;
  GHashTable *ids;                   /* those written so far, borrowed from their groups */
  const PangoFontDescription *font;  /* of the whole picture, borrowed from the scene */
  guint n_clips;
} Writer;

static void
append_paint (Writer        *self,
              const CjmItem *item)
{
  GString *svg = self->svg;

  if (item->fill.set)
    {
      cjm_svg_append_color (svg, "fill", item->fill.rgb);
      cjm_svg_append_opacity (svg, "fill-opacity", item->fill.alpha);
    }
  else
    {
      g_string_append (svg, " fill=\"none\"");
    }

  if (!item->stroke.set)
    return;

  cjm_svg_append_color (svg, "stroke", item->stroke.rgb);
  cjm_svg_append_opacity (svg, "stroke-opacity", item->stroke.alpha);
  cjm_svg_append_coordinate (svg, "stroke-width", item->line_width);
  if (item->dash[0] > 0 && item->dash[1] > 0)
    {
      g_string_append (svg, " stroke-linecap=\"butt\" stroke-dasharray=\"");
      cjm_decimal_append (svg, cjm_decimal_from (item->dash[0]), 2);
      g_string_append_c (svg, ',');
      cjm_decimal_append (svg, cjm_decimal_from (item->dash[1]), 2);
      g_string_append_c (svg, '"');
    }
}

static void
append_area (Writer        *self,
             const CjmItem *item)
{
  cjm_svg_append_coordinate (self->svg, "x", self->x + item->area.origin.x);
  cjm_svg_append_coordinate (self->svg, "y", self->y + item->area.origin.y);
  cjm_svg_append_coordinate (self->svg, "width", item->area.size.width);
  cjm_svg_append_coordinate (self->svg, "height", item->area.size.height);
}

static void
write_rectangle (Writer        *self,
                 const CjmItem *item)
{
  g_string_append (self->svg, "<rect");
  append_area (self, item);
  if (item->radius > 0)
    cjm_svg_append_coordinate (self->svg, "rx", item->radius);
  append_paint (self, item);
  g_string_append (self->svg, "/>");
}

/* A pen that writes points relative to the one before, which is shorter and reads faster */
typedef struct
{
  GString *svg;
  gint64 x, y;  /* in hundredths */
} Pen;

static void
append_number (GString *svg,
               gint64   hundredths)
{
  char last = svg->str[svg->len - 1];

  if (hundredths >= 0 && g_ascii_isdigit (last))
    g_string_append_c (svg, ' ');
  cjm_decimal_append (svg, hundredths, 2);
}

/* Writes one command. Each part of a path starts at an absolute point, so that nothing depends on the part before. */
static void
append_command (Pen          *pen,
                char          command,
                const double *points,
                guint         n_points)
{
  gint64 from_x = command == 'M' ? 0 : pen->x;
  gint64 from_y = command == 'M' ? 0 : pen->y;

  g_string_append_c (pen->svg, command);
  for (guint i = 0; i < n_points; i++)
    {
      pen->x = cjm_decimal_from (points[2 * i]);
      pen->y = cjm_decimal_from (points[2 * i + 1]);
      append_number (pen->svg, pen->x - from_x);
      append_number (pen->svg, pen->y - from_y);
    }
}

static void
append_segment (Writer           *self,
                Pen              *pen,
                const CjmSegment *segment)
{
  static const struct
  {
    char command;
    guint n_points;
  } commands[] = {
    [CJM_SEGMENT_MOVE] = { 'M', 1 },
    [CJM_SEGMENT_LINE] = { 'l', 1 },
    [CJM_SEGMENT_CURVE] = { 'c', 3 },
  };
  double points[6] = { 0 };

  if (segment->type == CJM_SEGMENT_CLOSE)
    {
      g_string_append_c (self->svg, 'z');
      return;
    }

  for (guint i = 0; i < 3; i++)
    {
      points[2 * i] = self->x + segment->points[i].x;
      points[2 * i + 1] = self->y + segment->points[i].y;
    }
  append_command (pen, commands[segment->type].command, points, commands[segment->type].n_points);
}

static void
write_path (Writer        *self,
            const CjmItem *item)
{
  Pen pen = { self->svg };

  if (item->segments->len == 0)
    return;

  g_string_append (self->svg, "<path d=\"");
  for (guint i = 0; i < item->segments->len; i++)
    append_segment (self, &pen, &g_array_index (item->segments, CjmSegment, i));
  g_string_append_c (self->svg, '"');
  append_paint (self, item);
  g_string_append (self->svg, "/>");
}

static void
append_outline (Pen          *pen,
                cairo_path_t *path)
{
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];
      double points[6] = { 0 };
      /* Cairo moves to where it is after closing a letter. */
      gboolean last = i + data->header.length >= path->num_data;

      for (int j = 1; j < data->header.length; j++)
        {
          points[2 * (j - 1)] = data[j].point.x;
          points[2 * (j - 1) + 1] = data[j].point.y;
        }

      if (data->header.type == CAIRO_PATH_CLOSE_PATH)
        g_string_append_c (pen->svg, 'z');
      else if (data->header.type == CAIRO_PATH_LINE_TO)
        append_command (pen, 'l', points, 1);
      else if (data->header.type == CAIRO_PATH_CURVE_TO)
        append_command (pen, 'c', points, 3);
      else if (!last && data[data->header.length].header.type != CAIRO_PATH_MOVE_TO)
        append_command (pen, 'M', points, 1);
    }
}

static void
write_outline (Writer        *self,
               const CjmItem *item)
{
  cairo_path_t *path = cjm_outline_trace (item->line, self->x + item->x, self->y + item->baseline);
  Pen pen = { self->svg };

  if (path->num_data > 0)
    {
      g_string_append (self->svg, "<path d=\"");
      append_outline (&pen, path);
      g_string_append_c (self->svg, '"');
      append_paint (self, item);
      g_string_append (self->svg, "/>");
    }
  cairo_path_destroy (path);
}

static void
write_picture (Writer        *self,
               const CjmItem *item)
{
  g_autofree char *uri = cjm_picture_create_uri (item->picture);
  GString *svg = self->svg;

  if (uri == NULL)
    return;

  if (item->radius > 0)
    {
      self->n_clips++;
      g_string_append_printf (svg, "<clipPath id=\"clip-%u\"><rect", self->n_clips);
      append_area (self, item);
      cjm_svg_append_coordinate (svg, "rx", item->radius);
      g_string_append (svg, "/></clipPath>");
    }

  g_string_append (svg, "<image");
  append_area (self, item);
  if (item->radius > 0)
    g_string_append_printf (svg, " clip-path=\"url(#clip-%u)\"", self->n_clips);
  g_string_append (svg, " preserveAspectRatio=\"xMidYMid slice\" xlink:href=\"");
  g_string_append (svg, uri);
  g_string_append (svg, "\"/>");
}

static void
write_item (Writer        *self,
            const CjmItem *item)
{
  switch (item->type)
    {
    case CJM_ITEM_RECTANGLE:
      write_rectangle (self, item);
      break;
    case CJM_ITEM_PATH:
      write_path (self, item);
      break;
    case CJM_ITEM_TEXT:
      if (self->outlines && cjm_outline_can_trace (item->line))
        write_outline (self, item);
      else
        cjm_svg_append_line (self->svg, item->line, self->x + item->x, self->y + item->baseline, item->fill.rgb,
                             self->font);
      break;
    case CJM_ITEM_PICTURE:
      write_picture (self, item);
      break;
    }
}

/* Writes what a group stands for; only the first of two groups with one id may carry it. */
static void
append_identity (Writer         *self,
                 const CjmGroup *group)
{
  if (group->id != NULL && g_hash_table_add (self->ids, group->id))
    cjm_svg_append_attribute (self->svg, "id", group->id);
  if (group->title != NULL)
    {
      g_string_append (self->svg, " role=\"group\"");
      cjm_svg_append_attribute (self->svg, "aria-label", group->title);
    }
  g_string_append_c (self->svg, '>');

  if (group->title != NULL)
    cjm_svg_append_element (self->svg, "title", NULL, group->title);
  if (group->description != NULL && *group->description != '\0')
    cjm_svg_append_element (self->svg, "desc", NULL, group->description);
}

static void
write_group_cb (const CjmGroup        *group,
                const graphene_rect_t *area,
                gpointer               user_data)
{
  Writer *self = user_data;
  gboolean named = group->id != NULL || group->title != NULL;

  self->x = area->origin.x;
  self->y = area->origin.y;

  if (named)
    {
      g_string_append (self->svg, "<g");
      append_identity (self, group);
    }
  for (guint i = 0; i < group->items->len; i++)
    write_item (self, &g_array_index (group->items, CjmItem, i));
  if (named)
    g_string_append (self->svg, "</g>");
  g_string_append_c (self->svg, '\n');
}

/**
 * cjm_svg_writer_get_size:
 * @scene: a scene
 * @scale: CSS pixels a canvas unit
 * @size: (out): how large its picture is, in whole CSS pixels: what is left of a pixel at its edge is cut off its margin,
 *   for the paper would cover it in part only
 */
void
cjm_svg_writer_get_size (CjmScene        *scene,
                         double           scale,
                         graphene_size_t *size)
{
  cjm_scene_get_size (scene, size);
  size->width = MAX (floor (cjm_decimal_snap (size->width * scale)), 1);
  size->height = MAX (floor (cjm_decimal_snap (size->height * scale)), 1);
}

static void
append_size (Writer   *self,
             CjmScene *scene,
             double    scale)
{
  graphene_size_t size;

  cjm_svg_writer_get_size (scene, scale, &size);
  cjm_svg_append_coordinate (self->svg, "width", size.width);
  cjm_svg_append_coordinate (self->svg, "height", size.height);
  g_string_append (self->svg, " viewBox=\"0 0 ");
  cjm_decimal_append (self->svg, llrint (size.width / scale * 1000), 3);
  g_string_append_c (self->svg, ' ');
  cjm_decimal_append (self->svg, llrint (size.height / scale * 1000), 3);
  g_string_append_c (self->svg, '"');
}

static void
find_font_cb (const CjmGroup        *group,
              const graphene_rect_t *area,
              gpointer               user_data)
{
  Writer *self = user_data;

  for (guint i = 0; self->font == NULL && i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      if (item->type == CJM_ITEM_TEXT)
        self->font = cjm_svg_get_font (item->line);
    }
}

static void
write_head (Writer   *self,
            CjmScene *scene,
            double    scale)
{
  const char *language = cjm_scene_get_language (scene);
  const char *title = cjm_scene_get_title (scene);
  const char *description = cjm_scene_get_description (scene);

  g_string_append (self->svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                              " version=\"1.1\"");
  append_size (self, scene, scale);
  if (language != NULL)
    cjm_svg_append_attribute (self->svg, "xml:lang", language);
  g_string_append (self->svg, " role=\"img\" aria-labelledby=\"map-title map-description\"");
  if (self->font != NULL)
    cjm_svg_append_font_family (self->svg, self->font);
  g_string_append (self->svg, " stroke-linejoin=\"round\" stroke-linecap=\"round\">\n");
  cjm_svg_append_element (self->svg, "title", "map-title", title != NULL ? title : "");
  cjm_svg_append_element (self->svg, "desc", "map-description", description != NULL ? description : "");
  g_string_append_c (self->svg, '\n');
}

/**
 * cjm_svg_writer_write:
 * @scene: what to write
 * @scale: CSS pixels a canvas unit, above 0
 * @outlines: write letters as paths, so that they look the same where the fonts are not installed; they can then be
 *   neither searched nor read aloud. A line with emoji in colours stays text
 *
 * Writes the whole scene as an SVG 1.1 picture, with the roles and labels of WAI-ARIA.
 *
 * Returns: (transfer full): the picture, UTF-8
 */
GBytes *
cjm_svg_writer_write (CjmScene *scene,
                      double    scale,
                      gboolean  outlines)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Writer self = { .svg = g_string_sized_new (1 << 16), .outlines = outlines, .ids = ids };

  g_return_val_if_fail (scale > 0, NULL);

  cjm_scene_foreach (scene, NULL, find_font_cb, &self);
  write_head (&self, scene, scale);
  cjm_scene_foreach (scene, NULL, write_group_cb, &self);
  g_string_append (self.svg, "</svg>\n");

  return g_string_free_to_bytes (self.svg);
}
