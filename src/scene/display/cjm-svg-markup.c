/* cjm-svg-markup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-svg-markup.h"

#include <math.h>
#include <string.h>

#include "cjm-decimal.h"

/* Whether three bytes or more are one of U+FDD0…U+FDEF or of the last two of a plane */
static gboolean
is_noncharacter (const guchar *at,
                 gsize         left)
{
  if (*at == 0xef && left >= 3)
    return (at[1] == 0xbf && at[2] >= 0xbe) || (at[1] == 0xb7 && at[2] >= 0x90 && at[2] <= 0xaf);
  if (*at >= 0xf0 && left >= 4)
    return (at[1] & 0x0f) == 0x0f && at[2] == 0xbf && at[3] >= 0xbe;

  return FALSE;
}

/* What XML 1.0 has for a character: NULL for itself, "" for one that it forbids, or that cairo does */
static const char *
get_escape (const guchar *at,
            gsize         left)
{
  switch (*at)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
    case '\n':
    case '\r':
      return " ";
    case 0xed: /* surrogates, which UTF-8 forbids too */
      return left >= 3 && at[1] >= 0xa0 ? "" : NULL;
    default:
      return *at < 0x20 || is_noncharacter (at, left) ? "" : NULL;
    }
}

/**
 * cjm_svg_append_text:
 * @svg: (inout): the markup
 * @text: UTF-8
 * @length: in bytes; -1 up to the end
 *
 * Writes text, for an element or an attribute. A character that XML 1.0 forbids is left out, for a single one of them
 * would make the whole picture unreadable; so is a noncharacter, for a single one of those makes cairo refuse a PDF. A
 * line break or a tab becomes a blank.
 */
void
cjm_svg_append_text (GString    *svg,
                     const char *text,
                     gssize      length)
{
  const guchar *at = (const guchar *) text;
  const guchar *end = at + (length < 0 ? strlen (text) : (gsize) length);
  const guchar *plain = at;

  while (at < end)
    {
      gboolean special = *at < 0x20 || *at == '&' || *at == '<' || *at == '>' || *at == '"' || *at >= 0xed;
      const char *escape = special ? get_escape (at, end - at) : NULL;

      if (escape == NULL)
        {
          at++;
          continue;
        }
      g_string_append_len (svg, (const char *) plain, at - plain);
      g_string_append (svg, escape);
      at += *at >= 0xf0 ? 4 : *at >= 0x80 ? 3 : 1;
      plain = at;
    }
  g_string_append_len (svg, (const char *) plain, end - plain);
}

/**
 * cjm_svg_append_attribute:
 * @svg: (inout): the markup
 * @name: of the attribute
 * @text: UTF-8; what XML does not take is escaped or left out
 *
 * Appends an attribute, with a blank before it.
 */
void
cjm_svg_append_attribute (GString    *svg,
                          const char *name,
                          const char *text)
{
  g_string_append_c (svg, ' ');
  g_string_append (svg, name);
  g_string_append (svg, "=\"");
  cjm_svg_append_text (svg, text, -1);
  g_string_append_c (svg, '"');
}

/**
 * cjm_svg_append_element:
 * @svg: (inout): the markup
 * @name: of the element
 * @id: (nullable): its id
 * @text: UTF-8
 *
 * Writes an element that holds nothing but text.
 */
void
cjm_svg_append_element (GString    *svg,
                        const char *name,
                        const char *id,
                        const char *text)
{
  g_string_append_c (svg, '<');
  g_string_append (svg, name);
  if (id != NULL)
    cjm_svg_append_attribute (svg, "id", id);
  g_string_append_c (svg, '>');
  cjm_svg_append_text (svg, text, -1);
  g_string_append (svg, "</");
  g_string_append (svg, name);
  g_string_append_c (svg, '>');
}

/**
 * cjm_svg_append_coordinate:
 * @svg: (inout): the markup
 * @name: of the attribute
 * @value: finite; written to two decimals, with a point under every locale
 *
 * Appends an attribute that is a number, with a blank before it.
 */
void
cjm_svg_append_coordinate (GString    *svg,
                           const char *name,
                           double      value)
{
  g_string_append_c (svg, ' ');
  g_string_append (svg, name);
  g_string_append (svg, "=\"");
  cjm_decimal_append (svg, cjm_decimal_from (value), 2);
  g_string_append_c (svg, '"');
}

/**
 * cjm_svg_append_color:
 * @svg: (inout): the markup
 * @name: of the attribute
 * @rgb: 0xrrggbb
 *
 * Appends an attribute that is a colour, with a blank before it.
 */
void
cjm_svg_append_color (GString    *svg,
                      const char *name,
                      guint32     rgb)
{
  char color[] = "=\"#000000\"";

  for (guint i = 0; i < 6; i++)
    color[8 - i] = "0123456789abcdef"[rgb >> 4 * i & 0xf];
  g_string_append_c (svg, ' ');
  g_string_append (svg, name);
  g_string_append_len (svg, color, sizeof color - 1);
}

/**
 * cjm_svg_append_opacity:
 * @svg: (inout): the markup
 * @name: of the attribute
 * @alpha: 0 to 1; nothing is written where it rounds to 1
 *
 * Appends an attribute that is an opacity, with a blank before it.
 */
void
cjm_svg_append_opacity (GString    *svg,
                        const char *name,
                        double      alpha)
{
  gint64 thousandths = llrint (alpha * 1000);

  if (thousandths >= 1000)
    return;

  g_string_append_c (svg, ' ');
  g_string_append (svg, name);
  g_string_append (svg, "=\"");
  cjm_decimal_append (svg, MAX (thousandths, 0), 3);
  g_string_append_c (svg, '"');
}
