/* cjm-drawing-style.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-drawing-style.h"

#include <stdlib.h>
#include <string.h>

/*
 * As much of CSS as it takes to know what the styles of an SVG refer to. It never misses a reference; of a selector it
 * looks at the last part, and where that is too clever for it the rule counts for every element.
 */

#define LONGEST_ESCAPE 6

/* What is behind a backslash: a character by its number, or any that then means nothing special */
static const char *
append_escaped (GString    *clean,
                const char *at)
{
  gunichar character = 0;
  guint n = 0;

  while (n < LONGEST_ESCAPE && g_ascii_isxdigit (at[n]))
    character = character * 16 + (gunichar) g_ascii_xdigit_value (at[n++]);
  if (n == 0)
    {
      if (*at == '\0')
        return at;
      character = g_utf8_get_char (at);
      at = g_utf8_next_char (at);
    }
  else
    {
      at += n;
      if (g_ascii_isspace (*at))
        at++;
    }

  if (character == 0 || !g_unichar_validate (character) || strchr ("{};:,\"'()/*\\ ", (int) MIN (character, 127)) != NULL)
    character = '_';
  g_string_append_unichar (clean, character);

  return at;
}

/* Style without comments and escapes, and without braces and semicolons in quotes */
static char *
clean_style (const char *text)
{
  GString *clean = g_string_sized_new (strlen (text));
  char quote = '\0';

  while (*text != '\0')
    {
      if (*text == '\\')
        {
          text = append_escaped (clean, text + 1);
          continue;
        }
      if (quote == '\0' && text[0] == '/' && text[1] == '*')
        {
          const char *end = strstr (text + 2, "*/");

          text = end != NULL ? end + 2 : text + strlen (text);
          continue;
        }
      if (quote != '\0' ? *text == quote || *text == '\n' : *text == '"' || *text == '\'')
        quote = quote != '\0' ? '\0' : *text;
      g_string_append_c (clean, quote != '\0' && strchr ("{};", *text) != NULL ? '_' : *text);
      text++;
    }

  return g_string_free (clean, FALSE);
}

/**
 * cjm_drawing_style_get_use:
 *
 * Returns: how often what @property refers to is drawn
 */
CjmDrawingUse
cjm_drawing_style_get_use (const char *property)
{
  if (g_ascii_strncasecmp (property, "marker", strlen ("marker")) == 0)
    return CJM_DRAWING_MARKER;
  if (g_ascii_strcasecmp (property, "fill") == 0 || g_ascii_strcasecmp (property, "stroke") == 0)
    return CJM_DRAWING_PAINT;

  return CJM_DRAWING_ONCE;
}

/**
 * cjm_drawing_style_weigh:
 * @property: such as "filter"
 * @value: all of its value
 *
 * Returns: what a property costs by itself: those that make librsvg draw an element aside first
 */
double
cjm_drawing_style_weigh (const char *property,
                         const char *value)
{
  static const struct
  {
    const char *property;
    const char *plain;
    double parts;
  } weights[] = {
    { "opacity", "1", 5 },     { "mix-blend-mode", "normal", 5 }, { "isolation", "auto", 5 },
    { "mask", "none", 15 },    { "filter", "none", 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    if (g_ascii_strcasecmp (property, weights[i].property) == 0)
      return strcmp (value, weights[i].plain) != 0 ? weights[i].parts : 0;

  return 0;
}

/* What is in the brackets of the next url(), without quotes; NULL where there is none */
static char *
find_target (const char **at)
{
  const char *end;
  char *target;
  gsize length;

  while (**at != '\0' && g_ascii_strncasecmp (*at, "url(", strlen ("url(")) != 0)
    (*at)++;
  if (**at == '\0')
    return NULL;

  *at += strlen ("url(");
  end = strchr (*at, ')');
  length = end != NULL ? (gsize) (end - *at) : strlen (*at);
  target = g_strstrip (g_strndup (*at, length));
  *at += length;
  length = strlen (target);
  if (length >= 2 && (*target == '"' || *target == '\'') && target[length - 1] == *target)
    {
      memmove (target, target + 1, length - 2);
      target[length - 2] = '\0';
      g_strstrip (target);
    }

  return target;
}

static gboolean
read_clean_value (const char               *property,
                  const char               *value,
                  CjmDrawingDeclarationFunc func,
                  gpointer                  user_data)
{
  const char *at = value;
  char *target = find_target (&at);
  gboolean more;

  if (target == NULL)
    return func (property, value, NULL, user_data);

  do
    {
      more = func (property, value, target, user_data);
      g_free (target);
      target = more ? find_target (&at) : NULL;
    }
  while (target != NULL);

  return more;
}

/**
 * cjm_drawing_style_read_value:
 * @func: called once, or for each url() in it
 *
 * Reads the value of one property.
 *
 * Returns: whether to go on
 */
gboolean
cjm_drawing_style_read_value (const char               *property,
                              const char               *value,
                              CjmDrawingDeclarationFunc func,
                              gpointer                  user_data)
{
  g_autofree char *clean = clean_style (value);

  return read_clean_value (property, g_strstrip (clean), func, user_data);
}

static gboolean
read_clean_declarations (char                     *text,
                         CjmDrawingDeclarationFunc func,
                         gpointer                  user_data)
{
  g_auto (GStrv) declarations = g_strsplit (text, ";", -1);

  for (guint i = 0; declarations[i] != NULL; i++)
    {
      char *colon = strchr (declarations[i], ':');

      if (colon == NULL)
        continue;
      *colon = '\0';
      if (!read_clean_value (g_strstrip (declarations[i]), g_strstrip (colon + 1), func, user_data))
        return FALSE;
    }

  return TRUE;
}

/**
 * cjm_drawing_style_read:
 * @text: declarations, as in a style attribute
 * @func: called for each of them, or for each url() in it
 *
 * Returns: whether to go on
 */
gboolean
cjm_drawing_style_read (const char               *text,
                        CjmDrawingDeclarationFunc func,
                        gpointer                  user_data)
{
  g_autofree char *clean = clean_style (text);

  return read_clean_declarations (clean, func, user_data);
}

/* The elements that a selector is about, or more */
static char *
create_key (const char *selector)
{
  g_autofree char *bare = g_strstrip (g_strdup (selector));
  char *last = bare, *end;

  if (strpbrk (bare, "()[]") != NULL)
    return g_strdup ("*");

  for (char *at = bare; *at != '\0'; at++)
    if (strchr (" \t\r\n\f>+~|", *at) != NULL)
      last = at + 1;
  end = strchr (last, ':');
  if (end != NULL)
    *end = '\0';
  end = strpbrk (last, ".#");
  if (end == NULL)
    return g_strdup (*last != '\0' ? last : "*");

  last = end;
  end = strpbrk (last + 1, ".#");
  if (end != NULL)
    *end = '\0';

  return g_strdup (last);
}

typedef struct
{
  const char *key;
  CjmDrawingRuleFunc func;
  gpointer user_data;
} Rule;

static gboolean
take_declaration_cb (const char *property,
                     const char *value,
                     const char *target,
                     gpointer    user_data)
{
  Rule *rule = user_data;

  return rule->func (rule->key, property, value, target, rule->user_data);
}

static gboolean
read_rule (const char        *prelude,
           char              *body,
           CjmDrawingRuleFunc func,
           gpointer           user_data)
{
  g_auto (GStrv) selectors = g_strsplit (prelude, ",", -1);

  for (guint i = 0; selectors[i] != NULL; i++)
    {
      g_autofree char *key = create_key (selectors[i]);
      Rule rule = { key, func, user_data };

      if (!read_clean_declarations (body, take_declaration_cb, &rule))
        return FALSE;
    }

  return TRUE;
}

/**
 * cjm_drawing_style_imports:
 * @text: a style sheet
 *
 * Returns: whether it names another one
 */
gboolean
cjm_drawing_style_imports (const char *text)
{
  g_autofree char *clean = clean_style (text);
  g_autofree char *lower = g_ascii_strdown (clean, -1);

  return strstr (lower, "@import") != NULL;
}

/**
 * cjm_drawing_style_read_sheet:
 * @text: a style sheet
 * @func: called for each declaration of each rule, or each url() in it
 *
 * Returns: whether to go on
 */
gboolean
cjm_drawing_style_read_sheet (const char        *text,
                              CjmDrawingRuleFunc func,
                              gpointer           user_data)
{
  g_autofree char *clean = clean_style (text);
  char *at = clean, *brace;

  while ((brace = strchr (at, '{')) != NULL)
    {
      char *end = strchr (brace, '}');
      const char *prelude;

      *brace = '\0';
      prelude = strrchr (at, ';') != NULL ? strrchr (at, ';') + 1 : at;
      prelude += strspn (prelude, " \t\r\n\f}");
      /* What is in @media and the like are rules again; a font is none. */
      if (*prelude == '@' && g_ascii_strncasecmp (prelude, "@font-face", strlen ("@font-face")) != 0)
        {
          at = brace + 1;
          continue;
        }
      if (end != NULL)
        *end = '\0';
      if (*prelude != '@' && !read_rule (prelude, brace + 1, func, user_data))
        return FALSE;
      if (end == NULL)
        break;
      at = end + 1;
    }

  return TRUE;
}
