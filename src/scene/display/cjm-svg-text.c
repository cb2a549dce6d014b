/* cjm-svg-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-svg-text.h"

#include <string.h>

#include <hb.h>
#include <pango/pangocairo.h>

#include "cjm-svg-markup.h"

/* Flags of PangoAnalysis, which Pango declares for its own runs only */
#define RUN_IS_ELLIPSIS (1 << 1)
#define RUN_NEEDS_HYPHEN (1 << 2)

#define RIGHT_TO_LEFT_MARK "\u200f"
#define LEFT_TO_RIGHT_OVERRIDE "\u202d"
#define RIGHT_TO_LEFT_OVERRIDE "\u202e"
#define END_OF_OVERRIDE "\u202c"

static const char *const generic_families[] = { "serif", "sans-serif", "cursive", "fantasy", "monospace", NULL };

/**
 * cjm_svg_get_font:
 *
 * Returns: (transfer none): the font that a line is set in where nothing in it says otherwise; as long-lived as its
 *   layout
 */
const PangoFontDescription *
cjm_svg_get_font (PangoLayoutLine *line)
{
  const PangoFontDescription *font = pango_layout_get_font_description (line->layout);

  return font != NULL ? font : pango_context_get_font_description (pango_layout_get_context (line->layout));
}

/**
 * cjm_svg_append_font_family:
 * @svg: (inout): the markup
 * @font: with one family or several
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

/* A part of a line that runs in one direction */
typedef struct
{
  int start, end;       /* in the text of the layout */
  gboolean to_left;
  gboolean hidden;      /* an ellipsis is seen in its place */
  gboolean hyphen;      /* one is seen behind it */
  int x;                /* its left edge in the line, in Pango's units */
} Piece;

/* Pieces stand from left to right. */
static gboolean
continues (const Piece *before,
           const Piece *piece)
{
  if (before->to_left != piece->to_left || before->hidden || piece->hidden)
    return FALSE;

  return piece->to_left ? piece->end == before->start : piece->start == before->end;
}

/* Returns: (element-type Piece): the pieces of a line, from left to right */
static GArray *
list_pieces (PangoLayoutLine *line)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  int x = 0;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoLayoutRun *run = l->data;
      const PangoItem *item = run->item;
      Piece *before = pieces->len > 0 ? &g_array_index (pieces, Piece, pieces->len - 1) : NULL;
      Piece piece = {
        .start = item->offset,
        .end = item->offset + item->length,
        .to_left = item->analysis.level % 2 == 1,
        .hidden = (item->analysis.flags & RUN_IS_ELLIPSIS) != 0,
        .hyphen = (item->analysis.flags & RUN_NEEDS_HYPHEN) != 0,
        .x = x,
      };

      x += pango_glyph_string_get_width (run->glyphs);
      if (before == NULL || !continues (before, &piece))
        {
          g_array_append_val (pieces, piece);
          continue;
        }
      before->start = MIN (before->start, piece.start);
      before->end = MAX (before->end, piece.end);
      before->hyphen |= piece.hyphen;
    }

  return pieces;
}

static gboolean
runs_to_left (const GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index (pieces, Piece, i).to_left)
      return TRUE;

  return FALSE;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  return ((const Piece *) a)->start - ((const Piece *) b)->start;
}

/* Characters that tell a reader about directions: it is not asked. */
static gboolean
is_direction_mark (gunichar character)
{
  return character == 0x061c || character == 0x200e || character == 0x200f || (character >= 0x202a && character <= 0x202e)
         || (character >= 0x2066 && character <= 0x2069);
}

static gboolean
is_seen (const char *at)
{
  return !g_ascii_isspace (*at) && !is_direction_mark (g_utf8_get_char (at));
}

/* Leaves out the blanks at the ends of a piece, some of which XML readers drop, and finds the left edge of the rest */
static void
trim (PangoLayoutLine *line,
      Piece           *piece)
{
  const char *text = pango_layout_get_text (line->layout);
  const char *start = text + piece->start, *end = text + piece->end;

  if (piece->hidden)
    return;

  while (end > start && !is_seen (g_utf8_prev_char (end)))
    end = g_utf8_prev_char (end);
  while (start < end && !is_seen (start))
    start = g_utf8_next_char (start);
  piece->start = (int) (start - text);
  piece->end = (int) (end - text);
  if (start == end)
    return;

  if (piece->to_left)
    pango_layout_line_index_to_x (line, (int) (g_utf8_prev_char (end) - text), TRUE, &piece->x);
  else
    pango_layout_line_index_to_x (line, piece->start, FALSE, &piece->x);
}

/* A letter has a direction of its own; what is no letter takes that of the letters around it. */
static PangoDirection
get_direction (gunichar character)
{
  hb_script_t script = hb_unicode_script (hb_unicode_funcs_get_default (), character);

  if (!g_unichar_isalpha (character))
    return PANGO_DIRECTION_NEUTRAL;

  return hb_script_get_horizontal_direction (script) == HB_DIRECTION_RTL ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
}

/* Puts marks around a piece that would come out otherwise where it stands alone in a line that runs to the right: one that
 * runs to the left and does not begin and end with a letter, or one whose letters run against their own direction */
static void
mark_direction (GString *text,
                gboolean to_left)
{
  PangoDirection own = to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  PangoDirection first = PANGO_DIRECTION_NEUTRAL, last = PANGO_DIRECTION_NEUTRAL;
  gboolean against = FALSE;

  for (const char *at = text->str; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      PangoDirection direction = get_direction (character);

      against |= direction != PANGO_DIRECTION_NEUTRAL && direction != own;
      if (at == text->str)
        first = direction;
      if (g_unichar_type (character) != G_UNICODE_NON_SPACING_MARK)
        last = direction;
    }

  if (against)
    {
      g_string_prepend (text, to_left ? RIGHT_TO_LEFT_OVERRIDE : LEFT_TO_RIGHT_OVERRIDE);
      g_string_append (text, END_OF_OVERRIDE);
    }
  else if (to_left && (first != own || last != own))
    {
      g_string_prepend (text, RIGHT_TO_LEFT_MARK);
      g_string_append (text, RIGHT_TO_LEFT_MARK);
    }
}

/* Appends a piece as it is seen, in the order in which it is read */
static void
collect_piece (PangoLayoutLine *line,
               const Piece     *piece,
               GString         *text)
{
  const char *all = pango_layout_get_text (line->layout);

  if (piece->hidden)
    {
      g_string_append (text, "…");
      return;
    }

  for (const char *at = all + piece->start; at < all + piece->end; at = g_utf8_next_char (at))
    if (!is_direction_mark (g_utf8_get_char (at)))
      g_string_append_len (text, at, g_utf8_next_char (at) - at);
  if (piece->hyphen)
    g_string_append_c (text, '-');
}

/* A line that runs to the right, without the blank at which it was broken */
static void
collect_line (PangoLayoutLine *line,
              const GArray    *pieces,
              GString         *text)
{
  for (guint i = 0; i < pieces->len; i++)
    collect_piece (line, &g_array_index (pieces, Piece, i), text);

  while (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
  mark_direction (text, FALSE);
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

/* How a text is written, wherever it stands in its line */
typedef struct
{
  PangoLayoutLine *line;
  double baseline;
  guint32 rgb;
  const PangoFontDescription *inherited;
} Hand;

static void
append_element (GString       *svg,
                const Hand    *hand,
                const GString *text,
                double         x)
{
  if (text->len == 0)
    return;

  g_string_append (svg, "<text");
  cjm_svg_append_coordinate (svg, "x", x);
  cjm_svg_append_coordinate (svg, "y", hand->baseline);
  append_font (svg, hand->line, hand->inherited);
  cjm_svg_append_color (svg, "fill", hand->rgb);
  if (has_runs_of_blanks (text->str))
    g_string_append (svg, " xml:space=\"preserve\"");
  g_string_append_c (svg, '>');
  cjm_svg_append_text (svg, text->str, text->len);
  g_string_append (svg, "</text>");
}

/**
 * cjm_svg_append_line:
 * @svg: (inout): the markup
 * @line: a shaped line
 * @x: its left edge
 * @baseline: where its letters stand
 * @rgb: its colour
 * @inherited: the font of the element around it
 *
 * Writes one line of text where the line lies: as one element, or where it has anything that runs to the left as one for
 * each piece that runs in one direction, in the order in which they are read, each at its own left edge. Readers have
 * different ideas of `direction` and of the order in which mixed text stands; none of them is asked.
 */
void
cjm_svg_append_line (GString                    *svg,
                     PangoLayoutLine            *line,
                     double                      x,
                     double                      baseline,
                     guint32                     rgb,
                     const PangoFontDescription *inherited)
{
  const Hand hand = { line, baseline, rgb, inherited };
  g_autoptr (GArray) pieces = list_pieces (line);
  g_autoptr (GString) text = g_string_sized_new (line->length + 8);

  if (!runs_to_left (pieces))
    {
      collect_line (line, pieces, text);
      append_element (svg, &hand, text, x);
      return;
    }

  g_array_sort (pieces, compare_starts);
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      trim (line, piece);
      g_string_truncate (text, 0);
      collect_piece (line, piece, text);
      if (text->len > 0 && !piece->hidden)
        mark_direction (text, piece->to_left);
      append_element (svg, &hand, text, x + (double) piece->x / PANGO_SCALE);
    }
}
