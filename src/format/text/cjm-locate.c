/* cjm-locate.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-locate.h"

#include <string.h>

#include "cjm-emit.h"
#include "cjm-names.h"
#include "cjm-problem.h"

/*
 * Locator: finds where values stand in a file that the scan has passed.
 *
 * Reading keeps no places, since hardly ever anyone asks. When there are problems to report, one walk through the file
 * finds the lines and columns of all of them.
 */
typedef struct
{
  const char *p;
  const char *line_start;
  guint line;
  GString *path;       /* of the value at `p` */
  GHashTable *wanted;  /* from path to GPtrArray of CjmProblem */
} Locator;

static guint
count_characters (const char *from,
                  const char *to)
{
  guint n = 0;

  for (const char *p = from; p < to; p++)
    n += ((guint8) *p & 0xc0) != 0x80;
  return n;
}

/**
 * cjm_locate_offset:
 * @offset: in bytes from the beginning of @text
 * @line: (out): from 1
 * @column: (out): from 1, in characters
 */
void
cjm_locate_offset (const char *text,
                   gsize       offset,
                   guint      *line,
                   guint      *column)
{
  const char *line_start = text;
  const char *end = text + offset;

  *line = 1;
  for (const char *p = text; (p = memchr (p, '\n', end - p)) != NULL; line_start = ++p)
    (*line)++;
  *column = count_characters (line_start, end) + 1;
}

/**
 * cjm_path_append_name:
 * @path: (inout): a path such as `journeys[0]`
 * @name: of a member
 *
 * Appends a step into an object: `.title`, or `["a b"]` where the name is no plain word.
 */
void
cjm_path_append_name (GString    *path,
                      const char *name)
{
  gboolean is_plain = *name != '\0';

  for (const char *p = name; *p != '\0'; p++)
    is_plain = is_plain && (g_ascii_isalnum (*p) || *p == '-' || *p == '_');
  if (is_plain)
    {
      if (path->len > 0)
        g_string_append_c (path, '.');
      g_string_append (path, name);
    }
  else
    {
      g_string_append_c (path, '[');
      cjm_emit_text (path, name);
      g_string_append_c (path, ']');
    }
}

/**
 * cjm_path_append_index:
 * @path: (inout): a path such as `journeys`
 * @index: from 0
 *
 * Appends a step into a list: `[2]`.
 */
void
cjm_path_append_index (GString *path,
                       guint    index)
{
  g_string_append_printf (path, "[%u]", index);
}

static void
skip_space (Locator *self)
{
  for (;; self->p++)
    {
      if (*self->p == '\n')
        {
          self->line++;
          self->line_start = self->p + 1;
        }
      else if (*self->p != ' ' && *self->p != '\t' && *self->p != '\r')
        return;
    }
}

static void
skip_text (Locator *self)
{
  for (self->p++; *self->p != '"'; self->p++)
    if (*self->p == '\\')
      self->p++;
  self->p++;
}

static char *
read_name (Locator *self)
{
  const char *start = self->p + 1;

  skip_text (self);
  return cjm_names_decode (start, self->p - start - 1);
}

static void walk_value (Locator *self);

static void
walk_object (Locator *self)
{
  gsize length = self->path->len;

  for (self->p++; skip_space (self), *self->p != '}';)
    {
      g_autofree char *name = NULL;

      if (*self->p == ',')
        {
          self->p++;
          skip_space (self);
        }
      name = read_name (self);
      skip_space (self);
      self->p++;
      cjm_path_append_name (self->path, name);
      walk_value (self);
      g_string_truncate (self->path, length);
    }
  self->p++;
}

static void
walk_list (Locator *self)
{
  gsize length = self->path->len;
  guint index = 0;

  for (self->p++; skip_space (self), *self->p != ']';)
    {
      if (*self->p == ',')
        self->p++;
      cjm_path_append_index (self->path, index++);
      walk_value (self);
      g_string_truncate (self->path, length);
    }
  self->p++;
}

static void
note_place (Locator *self)
{
  GPtrArray *problems = g_hash_table_lookup (self->wanted, self->path->str);

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      CjmProblem *problem = g_ptr_array_index (problems, i);

      problem->line = self->line;
      problem->column = count_characters (self->line_start, self->p) + 1;
    }
}

static void
walk_value (Locator *self)
{
  skip_space (self);
  note_place (self);
  if (*self->p == '{')
    walk_object (self);
  else if (*self->p == '[')
    walk_list (self);
  else if (*self->p == '"')
    skip_text (self);
  else
    self->p += strspn (self->p, "+-.0123456789Eaeflnrstu");
}

/**
 * cjm_locate_problems:
 * @text: a file that cjm_scan_check() passed
 * @length: in bytes
 * @problems: (element-type CjmProblem): problems of that file
 *
 * Gives every problem that has a path the line and column of the value at that path.
 */
void
cjm_locate_problems (const char *text,
                     gsize       length,
                     GPtrArray  *problems)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                         (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *copy = NULL;
  Locator self = { .line = 1, .path = path, .wanted = wanted };

  for (guint i = 0; i < problems->len; i++)
    {
      CjmProblem *problem = g_ptr_array_index (problems, i);
      GPtrArray *same;

      if (problem->path == NULL)
        continue;
      same = g_hash_table_lookup (wanted, problem->path);
      if (same == NULL)
        g_hash_table_insert (wanted, problem->path, same = g_ptr_array_new ());
      g_ptr_array_add (same, problem);
    }
  if (g_hash_table_size (wanted) == 0)
    return;
  copy = g_strndup (text, length);
  self.p = self.line_start = copy;
  walk_value (&self);
}
