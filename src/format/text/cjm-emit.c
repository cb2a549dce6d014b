/* cjm-emit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-emit.h"

#include <string.h>

#include "cjm-number.h"

static void
emit_escape (GString *out,
             char     c)
{
  static const char characters[] = "\b\t\n\f\r\"\\";
  static const char letters[] = "btnfr\"\\";
  const char *known = strchr (characters, c);

  if (known != NULL)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, letters[known - characters]);
    }
  else
    g_string_append_printf (out, "\\u%04x", (guint) c);
}

/**
 * cjm_emit_text:
 * @out: (inout): where it goes
 * @text: UTF-8
 *
 * Appends a JSON text in its quotes, escaped as ECMAScript's `JSON.stringify` does: only quotes, backslashes and the
 * characters below U+0020; everything else as it is.
 */
void
cjm_emit_text (GString    *out,
               const char *text)
{
  const char *start = text;
  const char *p;

  g_string_append_c (out, '"');
  for (p = text; *p != '\0'; p++)
    if ((guint8) *p < 0x20 || *p == '"' || *p == '\\')
      {
        g_string_append_len (out, start, p - start);
        emit_escape (out, *p);
        start = p + 1;
      }
  g_string_append_len (out, start, p - start);
  g_string_append_c (out, '"');
}

/**
 * cjm_emit_break:
 * @out: (inout): where it goes
 * @indent: levels, of two blanks each
 *
 * Appends a line break and the indentation of the next line.
 */
void
cjm_emit_break (GString *out,
                guint    indent)
{
  static const char spaces[] = "                                ";

  g_string_append_c (out, '\n');
  for (gsize left = indent * 2, n; left > 0; left -= n)
    {
      n = MIN (left, sizeof spaces - 1);
      g_string_append_len (out, spaces, n);
    }
}

static void
emit_scalar (GString  *out,
             JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      cjm_emit_text (out, json_node_get_string (node));
      break;
    case G_TYPE_INT64:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    case G_TYPE_DOUBLE:
      cjm_number_append (out, json_node_get_double (node));
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
      break;
    default:
      g_string_append (out, "null");
      break;
    }
}

static void
emit_list (GString   *out,
           JsonArray *list,
           guint      indent)
{
  guint n = json_array_get_length (list);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      cjm_emit_break (out, indent + 1);
      cjm_emit_json (out, json_array_get_element (list, i), indent + 1);
    }
  if (n > 0)
    cjm_emit_break (out, indent);
  g_string_append_c (out, ']');
}

static void
emit_object (GString    *out,
             JsonObject *object,
             guint       indent)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  gboolean is_first = TRUE;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (!is_first)
        g_string_append_c (out, ',');
      is_first = FALSE;
      cjm_emit_break (out, indent + 1);
      cjm_emit_text (out, name);
      g_string_append (out, ": ");
      cjm_emit_json (out, value, indent + 1);
    }
  if (!is_first)
    cjm_emit_break (out, indent);
  g_string_append_c (out, '}');
}

/**
 * cjm_emit_json:
 * @indent: the level of the line that the value begins on
 *
 * Appends a value as ECMAScript's `JSON.stringify (value, null, 2)` lays it out. A node is at most as deep as
 * a document may be.
 */
void
cjm_emit_json (GString  *out,
               JsonNode *node,
               guint     indent)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    emit_object (out, json_node_get_object (node), indent);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    emit_list (out, json_node_get_array (node), indent);
  else
    emit_scalar (out, node);
}
