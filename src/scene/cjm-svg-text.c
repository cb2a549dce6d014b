/* cjm-svg-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-svg-text.h"

#include <string.h>

#include <pango/pangocairo.h>

#include "cjm-svg-markup.h"

/* Flags of PangoAnalysis, which Pango declares for its own runs only */
#define RUN_IS_ELLIPSIS (1 << 1)
#define RUN_NEEDS_HYPHEN (1 << 2)

static const char *const generic_families[] = { "serif", "sans-serif", "cursive", "fantasy", "monospace", NULL };

const PangoFontDescription *
cjm_svg_get_font (PangoLayoutLine *line)
{
  const PangoFontDescription *font = pango_layout_get_font_description (line->layout);

  return font != NULL ? font : pango_context_get_font_description (pango_layout_get_context (line->layout));
}

/**
 * cjm_svg_append_font_family:
 *
 * Writes the fonts of a text in their order, with a generic family behind them for machines that have none of them.
 */
void
cjm_svg_append_font_family (GString                    *svg,
                            const PangoFontDescription *font)
{
  const char *family = pango_font_description_get_family (font);
  g_auto (GStrv) families = g_strsplit (family != NULL ? family : "", ",", -1);
  gboolean generic = FALSE, first = TRUE;

  g_string_append (svg, " font-family=\"");
  for (guint i = 0; families[i] != NULL; i++)
    {
      const char *name = g_strstrip (families[i]);

      if (*name == '\0')
        continue;
      if (!first)
        g_string_append (svg, ", ");
      cjm_svg_append_text (svg, name, -1);
      generic = g_strv_contains (generic_families, name);
      first = FALSE;
    }
  if (!generic)
    g_string_append (svg, first ? "sans-serif" : ", sans-serif");
  g_string_append_c (svg, '"');
}

static double
get_font_size (PangoLayoutLine            *line,
               const PangoFontDescription *font)
{
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (pango_layout_get_context (line->layout));

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * (resolution > 0 ? resolution : 96) / 72;
}

static void
append_font (GString                    *svg,
             PangoLayoutLine            *line,
             const PangoFontDescription *inherited)
{
  const PangoFontDescription *font = cjm_svg_get_font (line);
  PangoWeight weight = pango_font_description_get_weight (font);
  PangoStyle style = pango_font_description_get_style (font);

  if (g_strcmp0 (pango_font_description_get_family (font), pango_font_description_get_family (inherited)) != 0)
    cjm_svg_append_font_family (svg, font);
  cjm_svg_append_coordinate (svg, "font-size", get_font_size (line, font));
  if (weight != PANGO_WEIGHT_NORMAL)
    cjm_svg_append_coordinate (svg, "font-weight", CLAMP ((weight + 50) / 100, 1, 9) * 100);
  if (style != PANGO_STYLE_NORMAL)
    g_string_append (svg, style == PANGO_STYLE_ITALIC ? " font-style=\"italic\"" : " font-style=\"oblique\"");
}

/* The text of a line as it is seen, an ellipsis in place of what it hides; in the order of its letters, not of the
 * screen, and without the blank at which it was broken */
static void
collect_text (PangoLayoutLine *line,
              GString         *text)
{
  const char *all = pango_layout_get_text (line->layout);
  int hidden_from = G_MAXINT, hidden_to = G_MININT;
  const char *ellipsis = "";
  const char *hyphen = "";

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoItem *item = ((PangoLayoutRun *) l->data)->item;

      if (item->analysis.flags & RUN_IS_ELLIPSIS)
        {
          hidden_from = item->offset;
          hidden_to = item->offset + item->length;
          ellipsis = "…";
        }
      if (item->analysis.flags & RUN_NEEDS_HYPHEN)
        hyphen = "-";
    }

  if (*ellipsis != '\0')
    {
      g_string_append_len (text, all + line->start_index, hidden_from - line->start_index);
      g_string_append (text, ellipsis);
      g_string_append_len (text, all + hidden_to, line->start_index + line->length - hidden_to);
    }
  else
    {
      g_string_append_len (text, all + line->start_index, line->length);
    }

  while (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
  g_string_append (text, hyphen);
}

/* Whether there is a blank that XML readers drop: at the start, or behind another one */
static gboolean
has_runs_of_blanks (const char *text)
{
  gboolean blank = TRUE;

  for (; *text != '\0'; text++)
    {
      if (blank && g_ascii_isspace (*text))
        return TRUE;
      blank = g_ascii_isspace (*text);
    }

  return FALSE;
}

/**
 * cjm_svg_append_line:
 * @line: a shaped line
 * @x: its left edge
 * @baseline: where its letters stand
 * @rgb: its colour
 * @inherited: the font of the element around it
 *
 * Writes one line of text as one element that lies where the line lies, whatever its direction.
 */
void
cjm_svg_append_line (GString                    *svg,
                     PangoLayoutLine            *line,
                     double                      x,
                     double                      baseline,
                     guint32                     rgb,
                     const PangoFontDescription *inherited)
{
  g_autoptr (GString) text = g_string_sized_new (line->length + 8);
  gboolean rtl = line->resolved_dir == PANGO_DIRECTION_RTL;

  collect_text (line, text);
  if (text->len == 0)
    return;

  if (rtl)
    {
      PangoRectangle logical;

      /* A line that runs to the left starts at its right edge. */
      pango_layout_line_get_extents (line, NULL, &logical);
      x += (double) logical.width / PANGO_SCALE;
    }

  g_string_append (svg, "<text");
  cjm_svg_append_coordinate (svg, "x", x);
  cjm_svg_append_coordinate (svg, "y", baseline);
  append_font (svg, line, inherited);
  cjm_svg_append_color (svg, "fill", rgb);
  if (rtl)
    g_string_append (svg, " direction=\"rtl\" unicode-bidi=\"embed\"");
  if (has_runs_of_blanks (text->str))
    g_string_append (svg, " xml:space=\"preserve\"");
  g_string_append_c (svg, '>');
  cjm_svg_append_text (svg, text->str, text->len);
  g_string_append (svg, "</text>");
}
