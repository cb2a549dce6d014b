/* cjm-wording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-wording.h"

#include <glib/gi18n.h>

#include "cjm-emit.h"
#include "cjm-number.h"

/* How much of a long text a message repeats, in characters */
#define QUOTE_MAX 40

static char *
quote (const char *text)
{
  g_autofree char *start = g_utf8_strlen (text, -1) > QUOTE_MAX ? g_utf8_substring (text, 0, QUOTE_MAX) : NULL;
  g_autofree char *cut = start != NULL ? g_strconcat (start, "…", NULL) : NULL;
  GString *quoted = g_string_new (NULL);

  cjm_emit_text (quoted, cut != NULL ? cut : text);
  return g_string_free (quoted, FALSE);
}

/**
 * cjm_wording_of_found:
 * @node: a value of a file
 *
 * Returns: (transfer full): the value itself, or what it is where it is a list or an object
 */
char *
cjm_wording_of_found (JsonNode *node)
{
  GString *text;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (_("an object"));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (_("a list"));
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return quote (json_node_get_string (node));
  text = g_string_new (NULL);
  cjm_emit_json (text, node, 0);
  return g_string_free (text, FALSE);
}

static char *
word_choices (const CjmMember *member)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; member->choices[i] != NULL; i++)
    g_string_append_printf (words, "%s\"%s\"", i > 0 ? ", " : "", member->choices[i]);
  if (member->choices[1] == NULL)
    return g_string_free (g_steal_pointer (&words), FALSE);
  return g_strdup_printf (_("one of %s"), words->str);
}

static char *
word_number (const CjmMember *member)
{
  gboolean whole = member->type == CJM_MEMBER_WHOLE;
  gboolean has_minimum = member->minimum > -G_MAXDOUBLE;
  gboolean has_maximum = member->maximum < G_MAXDOUBLE;
  g_autofree char *minimum = cjm_number_to_string (member->minimum);
  g_autofree char *maximum = cjm_number_to_string (member->maximum);

  if (member->minimum == member->maximum)
    return g_steal_pointer (&minimum);
  if (has_minimum && has_maximum)
    return g_strdup_printf (whole ? _("a whole number from %s to %s") : _("a number from %s to %s"),
                            minimum, maximum);
  if (has_minimum)
    return g_strdup_printf (whole ? _("a whole number of at least %s") : _("a number of at least %s"), minimum);
  if (has_maximum)
    return g_strdup_printf (whole ? _("a whole number of at most %s") : _("a number of at most %s"), maximum);
  return g_strdup (whole ? _("a whole number") : _("a number"));
}

/**
 * cjm_wording_of_expected:
 *
 * Returns: (transfer full): what a file may have as the value of @member
 */
char *
cjm_wording_of_expected (const CjmMember *member)
{
  switch (member->type)
    {
    case CJM_MEMBER_ID:
      return g_strdup (_("an id of 1 to 64 letters A-Z or a-z, digits, “_” or “-”"));
    case CJM_MEMBER_TEXT:
      return g_strdup (_("a text"));
    case CJM_MEMBER_LANGUAGE:
      return g_strdup_printf (_("a language tag such as %s"), "\"nl\"");
    case CJM_MEMBER_DATE:
      return g_strdup_printf (_("a date such as %s"), "\"2026-12-15\"");
    case CJM_MEMBER_DURATION:
      return g_strdup_printf (_("a duration such as %s"), "\"PT20M\"");
    case CJM_MEMBER_COLOR:
      return g_strdup_printf (_("a color such as %s"), "\"#1a5fb4\"");
    case CJM_MEMBER_REFERENCE:
      return g_strdup (_("an id"));
    case CJM_MEMBER_CHOICE:
      return word_choices (member);
    case CJM_MEMBER_NUMBER:
    case CJM_MEMBER_WHOLE:
      return word_number (member);
    case CJM_MEMBER_FLAG:
      return g_strdup (_("true or false"));
    case CJM_MEMBER_CHILDREN:
      return g_strdup (member->keyed ? _("an object") : _("a list of objects"));
    case CJM_MEMBER_TEXTS:
      return g_strdup (_("a list of texts"));
    case CJM_MEMBER_CHOICES:
      return g_strdup (_("a list of words"));
    case CJM_MEMBER_REFERENCES:
      return g_strdup (_("a list of ids"));
    }

  g_return_val_if_reached (NULL);
}

/**
 * cjm_wording_of_item:
 * @member: one that is a list
 *
 * Returns: (transfer full): what a file may have as an element of that list
 */
char *
cjm_wording_of_item (const CjmMember *member)
{
  switch (member->type)
    {
    case CJM_MEMBER_CHOICES:
      return word_choices (member);
    case CJM_MEMBER_REFERENCES:
      return g_strdup (_("an id"));
    case CJM_MEMBER_CHILDREN:
      return g_strdup (_("an object"));
    case CJM_MEMBER_ID:
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_LANGUAGE:
    case CJM_MEMBER_DATE:
    case CJM_MEMBER_DURATION:
    case CJM_MEMBER_COLOR:
    case CJM_MEMBER_REFERENCE:
    case CJM_MEMBER_TEXTS:
    case CJM_MEMBER_CHOICE:
    case CJM_MEMBER_NUMBER:
    case CJM_MEMBER_WHOLE:
    case CJM_MEMBER_FLAG:
      break;
    }

  return g_strdup (_("a text"));
}
