/* cjm-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cjm-outline.h"
#include "cjm-text.h"

/* No script fills a line with narrower characters than this, so that the rest of an endless text is not even shaped. */
#define NARROWEST 2.5f
#define RESOLUTION 96

/* Pango counts in an int: of an endless width this much will do. */
#define MOST_WIDTH 1000000

#define LONGEST_WORD 1000
#define ELLIPSIS "…"

/* So many short texts are remembered: the same channels, figures and words come back on card after card. */
#define REMEMBERED 2048

struct _CjmTexts
{
  PangoContext *context;
  PangoFontDescription *fonts[CJM_N_STYLES];
  PangoAttrList *attributes;
  GHashTable *lines;     /* from style, width and text to the CjmText of a short line */
};

static void
free_text (gpointer data)
{
  cjm_text_clear (data);
  g_free (data);
}

static PangoFontDescription *
create_font (const CjmStyleInfo *info)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, CJM_FONT_FAMILIES);
  pango_font_description_set_absolute_size (font, info->size * PANGO_SCALE);
  pango_font_description_set_weight (font, info->weight);
  pango_font_description_set_style (font, info->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);

  return font;
}

/**
 * cjm_texts_new:
 * @language: (nullable): of the document, a BCP 47 tag; NULL is English
 *
 * Returns: (transfer full): texts of that language, of which none is laid out yet
 */
CjmTexts *
cjm_texts_new (const char *language)
{
  CjmTexts *self = g_new0 (CjmTexts, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);

  /* The fonts of this thread, which are looked up once for all its pictures */
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (self->context, RESOLUTION);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (language != NULL ? language : "en"));
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_WEAK_LTR);
  cairo_font_options_destroy (options);

  /* A long word breaks anywhere: a hyphen there would be wrong. */
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_insert_hyphens_new (FALSE));

  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
  for (guint i = 0; i < CJM_N_STYLES; i++)
    self->fonts[i] = create_font (cjm_style_get_info (i));

  return self;
}

/**
 * cjm_texts_free:
 * @self: (nullable) (transfer full): texts; what they have shaped stays with whoever holds it
 */
void
cjm_texts_free (CjmTexts *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < CJM_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  g_hash_table_unref (self->lines);
  pango_attr_list_unref (self->attributes);
  g_object_unref (self->context);
  g_free (self);
}

static int
get_pango_width (float width)
{
  return (int) (MIN (width, MOST_WIDTH) * PANGO_SCALE);
}

static PangoLayout *
create_layout (CjmTexts      *self,
               CjmStyle       style,
               float          width,
               PangoAlignment alignment)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_attributes (layout, self->attributes);
  pango_layout_set_auto_dir (layout, TRUE);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_spacing (layout, cjm_style_get_info (style)->spacing * PANGO_SCALE);
  if (width > 0)
    {
      pango_layout_set_width (layout, get_pango_width (width));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }

  return layout;
}

static CjmText
measure (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (CjmText) {
    .layout = layout,
    .x = (float) logical.x / PANGO_SCALE,
    .width = (float) logical.width / PANGO_SCALE,
    .height = (float) logical.height / PANGO_SCALE,
  };
}

/* How many bytes of `text` are worth shaping for so many lines */
static gsize
get_useful_length (const char *text,
                   float       width,
                   guint       n_lines)
{
  gsize length = strlen (text);
  gsize most = (gsize) n_lines * (gsize) (width / NARROWEST + 1) + 1;

  if (length <= most || g_utf8_strlen (text, length) <= (glong) most)
    return length;

  return g_utf8_offset_to_pointer (text, most) - text;
}

/* Sets a text without control characters, which no font has and XML forbids, with blanks in place of tabs, and of line
 * breaks too if it is to be one paragraph. */
static void
set_text (PangoLayout *layout,
          const char  *text,
          gsize        length,
          gboolean     one_paragraph)
{
  g_autoptr (GString) clean = NULL;
  gboolean found = one_paragraph && g_strstr_len (text, length, "\u2029") != NULL;

  for (gsize i = 0; i < length && !found; i++)
    found = g_ascii_iscntrl (text[i]) && (one_paragraph || text[i] != '\n');

  if (!found)
    {
      pango_layout_set_text (layout, text, length);
      return;
    }

  clean = g_string_sized_new (length);
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isspace (text[i]) && (one_paragraph || text[i] != '\n'))
      g_string_append_c (clean, ' ');
    else if (!g_ascii_iscntrl (text[i]) || text[i] == '\n')
      g_string_append_c (clean, text[i]);
  if (one_paragraph)
    g_string_replace (clean, "\u2029", " ", 0);
  pango_layout_set_text (layout, clean->str, clean->len);
}

static CjmText
lay_out_paragraph (CjmTexts      *self,
                   CjmStyle       style,
                   const char    *text,
                   gsize          length,
                   float          width,
                   guint          n_lines,
                   PangoAlignment alignment)
{
  PangoLayout *layout = create_layout (self, style, width, alignment);

  pango_layout_set_height (layout, -(int) n_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  set_text (layout, text, length, TRUE);

  return measure (layout);
}

/**
 * cjm_texts_lay_out:
 * @style: of the letters
 * @width: greatest width of a line; long words break
 * @n_lines: where there is more text than fits in so many lines, the last ends in an ellipsis
 * @alignment: of the lines
 *
 * Lays a text out as one paragraph: its line breaks become blanks.
 *
 * Returns: the text; free with cjm_text_clear()
 */
CjmText
cjm_texts_lay_out (CjmTexts      *self,
                   CjmStyle       style,
                   const char    *text,
                   float          width,
                   guint          n_lines,
                   PangoAlignment alignment)
{
  return lay_out_paragraph (self, style, text, get_useful_length (text, width, n_lines), width, n_lines, alignment);
}

/**
 * cjm_texts_lay_out_line:
 * @style: of the letters
 * @width: greatest width of the line, which ends in an ellipsis where the text is longer
 *
 * As cjm_texts_lay_out(), for one line that is likely to be there more than once. It is laid out once; its layout is
 * shared, so nobody changes it.
 *
 * Returns: the text; free with cjm_text_clear()
 */
CjmText
cjm_texts_lay_out_line (CjmTexts   *self,
                        CjmStyle    style,
                        const char *text,
                        float       width)
{
  gsize length = get_useful_length (text, width, 1);
  g_autofree char *key = g_strdup_printf ("%d %d %.*s", style, get_pango_width (width), (int) length, text);
  CjmText *known = g_hash_table_lookup (self->lines, key);

  if (known == NULL)
    {
      if (g_hash_table_size (self->lines) >= REMEMBERED)
        g_hash_table_remove_all (self->lines);
      known = g_new (CjmText, 1);
      *known = lay_out_paragraph (self, style, text, length, width, 1, PANGO_ALIGN_LEFT);
      g_hash_table_insert (self->lines, g_steal_pointer (&key), known);
    }

  g_object_ref (known->layout);

  return *known;
}

/* Where line `n_lines` of the layout starts in its text */
static gsize
get_line_start (PangoLayout *layout,
                guint        n_lines)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, n_lines);

  return line->start_index;
}

/**
 * cjm_texts_lay_out_paragraphs:
 * @style: of the letters
 * @width: greatest width of a line; long words break
 * @n_lines: where the text has more lines, it is cut behind the last whole word and an ellipsis
 *
 * Lays a text out with its own line breaks.
 *
 * Returns: the text; free with cjm_text_clear()
 */
CjmText
cjm_texts_lay_out_paragraphs (CjmTexts   *self,
                              CjmStyle    style,
                              const char *text,
                              float       width,
                              guint       n_lines)
{
  g_autoptr (GString) rest = NULL;
  PangoLayout *layout = create_layout (self, style, width, PANGO_ALIGN_LEFT);
  gsize length = get_useful_length (text, width, n_lines);

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  set_text (layout, text, length, FALSE);

  while ((guint) pango_layout_get_line_count (layout) > n_lines)
    {
      gsize end = get_line_start (layout, n_lines);

      if (rest == NULL)
        {
          rest = g_string_new_len (pango_layout_get_text (layout), end);
        }
      else
        {
          g_string_truncate (rest, rest->len - strlen (ELLIPSIS));
          g_string_truncate (rest, g_utf8_prev_char (rest->str + rest->len) - rest->str);
        }
      while (rest->len > 0 && g_ascii_isspace (rest->str[rest->len - 1]))
        g_string_truncate (rest, rest->len - 1);
      g_string_append (rest, ELLIPSIS);
      pango_layout_set_text (layout, rest->str, rest->len);
    }

  return measure (layout);
}

/**
 * cjm_texts_lay_out_word:
 * @style: of the letters
 *
 * As cjm_texts_lay_out_line(), for a short text of the program's own, which is as wide as it is.
 *
 * Returns: the text; free with cjm_text_clear()
 */
CjmText
cjm_texts_lay_out_word (CjmTexts   *self,
                        CjmStyle    style,
                        const char *text)
{
  return cjm_texts_lay_out_line (self, style, text, LONGEST_WORD);
}

/**
 * cjm_text_clear:
 * @self: a text
 *
 * Frees what it holds; the text itself is the caller's.
 */
void
cjm_text_clear (CjmText *self)
{
  g_clear_object (&self->layout);
}

/**
 * cjm_group_add_text:
 * @x: left edge of the width that the text was laid out in
 * @y: its top
 * @rgb: 0xrrggbb of the letters
 *
 * Adds every line of a text to a group.
 */
void
cjm_group_add_text (CjmGroup      *group,
                    const CjmText *text,
                    float          x,
                    float          y,
                    guint32        rgb)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text->layout);

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle logical;

      if (line->runs == NULL)
        continue;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      cjm_group_add_line (group, line, x + (float) logical.x / PANGO_SCALE,
                          y + (float) pango_layout_iter_get_baseline (iter) / PANGO_SCALE, rgb);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
trace_outline (CjmItem      *item,
               cairo_path_t *path)
{
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          cjm_item_move_to (item, data[1].point.x, data[1].point.y);
          break;
        case CAIRO_PATH_LINE_TO:
          cjm_item_line_to (item, data[1].point.x, data[1].point.y);
          break;
        case CAIRO_PATH_CURVE_TO:
          cjm_item_curve_to (item, data[1].point.x, data[1].point.y, data[2].point.x, data[2].point.y,
                             data[3].point.x, data[3].point.y);
          break;
        default:
          cjm_item_close (item);
          break;
        }
    }
}

/**
 * cjm_group_add_halo:
 * @group: (inout): takes it
 * @x: as of cjm_group_add_text()
 * @y: as of cjm_group_add_text()
 * @rgb: the colour of the ground
 *
 * Strokes the letters of a text in the colour of the ground, so that it can be read over lines that run under it. Add it
 * before the text, at the same place. Letters without outlines, which are pictures, get none.
 */
void
cjm_group_add_halo (CjmGroup      *group,
                    const CjmText *text,
                    float          x,
                    float          y,
                    guint32        rgb)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text->layout);

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle logical;
      cairo_path_t *path;
      CjmItem *item;

      if (line->runs == NULL || !cjm_outline_can_trace (line))
        continue;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      path = cjm_outline_trace (line, x + (float) logical.x / PANGO_SCALE,
                                y + (float) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
      item = cjm_group_add_path (group);
      item->stroke = cjm_paint (rgb, 1);
      item->line_width = CJM_HALO_WIDTH;
      trace_outline (item, path);
      cairo_path_destroy (path);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/**
 * cjm_group_add_own_text:
 * @area: where it stands; its height is that of the text
 * @rgb: 0xrrggbb of the letters
 *
 * Adds the text that is the group's own: what a person edits in place there.
 */
void
cjm_group_add_own_text (CjmGroup          *group,
                        const CjmText     *text,
                        const CjmTextArea *area,
                        guint32            rgb)
{
  group->text = *area;
  group->text.area.size.height = text->height;
  cjm_group_add_text (group, text, area->area.origin.x, area->area.origin.y, rgb);
}
