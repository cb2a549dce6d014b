/* cjm-scan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-scan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-merge-marker.h"
#include "cjm-names.h"
#include "cjm-json-number.h"
#include "cjm-locate.h"

/*
 * Scan: the strict reading of a file's bytes, before any parser sees them.
 *
 * The parser behind it is lenient: it takes comments, forgets what follows the first value, cuts a text off at
 * \u0000, wraps numbers and dies on deep nesting. So this scan walks the bytes once, by RFC 8259 and RFC 7493, and
 * passes on only what that parser reads right. It calls no function for a nested value, and keeps one byte a level:
 * no file can exhaust the stack. It keeps no places either: a place is counted when there is something to report.
 */
typedef struct
{
  const char *text;
  const char *end;
  const char *p;
  GByteArray *levels;     /* '{' or '[' of every value that is open here */
  const char *too_deep;   /* where the first value beyond CJM_DEPTH_MAX opens */
  gsize deepest;
  CjmNames *names;
  CjmProblem *problem;
} Scan;

/* The bytes that mean themselves inside a text */
static const guint8 is_plain[256] = {
  [0x20 ... 0x21] = 1,
  [0x23 ... 0x5b] = 1,
  [0x5d ... 0x7f] = 1,
};

/* The length of the UTF-8 character at `p`; 0 where there is none. */
static gsize
measure_character (const char *p,
                   const char *end)
{
  const guint8 *c = (const guint8 *) p;
  gsize left = end - p;
  guint8 low = 0x80;
  guint8 high = 0xbf;
  gsize length;

  if (c[0] < 0x80)
    return 1;
  if (c[0] < 0xc2 || c[0] > 0xf4)
    return 0;
  length = c[0] < 0xe0 ? 2 : c[0] < 0xf0 ? 3 : 4;
  if (left < length)
    return 0;
  if (c[0] == 0xe0)
    low = 0xa0;
  else if (c[0] == 0xed)
    high = 0x9f;
  else if (c[0] == 0xf0)
    low = 0x90;
  else if (c[0] == 0xf4)
    high = 0x8f;
  if (c[1] < low || c[1] > high)
    return 0;
  for (gsize i = 2; i < length; i++)
    if ((c[i] & 0xc0) != 0x80)
      return 0;
  return length;
}

static char *
describe (Scan       *self,
          const char *at)
{
  gsize length;

  if (at >= self->end)
    return g_strdup (_("the end of the file"));
  if (self->end - at >= 3 && memcmp (at, "\xef\xbb\xbf", 3) == 0)
    return g_strdup (_("a byte order mark"));
  length = measure_character (at, self->end);
  if (length == 0)
    return g_strdup_printf (_("the byte 0x%02X that is not UTF-8"), (guint8) *at);
  if ((guint8) *at < 0x20 || *at == 0x7f)
    return g_strdup_printf (_("the character U+%04X"), (guint) *at);
  return g_strdup_printf (_("“%.*s”"), (int) length, at);
}

static void
report (Scan       *self,
        const char *at,
        const char *message)
{
  guint line;
  guint column;

  cjm_locate_offset (self->text, at - self->text, &line, &column);
  self->problem = cjm_problem_new (CJM_PROBLEM_ERROR, line, column, NULL, message);
}

/* Always FALSE, so that a caller can return it */
static gboolean
refuse (Scan       *self,
        const char *at,
        const char *found,
        const char *expected)
{
  g_autofree char *detail = g_strdup_printf (_("found %s, expected %s"), found, expected);
  g_autofree char *message = g_strconcat (CJM_PROBLEM_NOT_JSON, detail, NULL);

  report (self, at, message);
  return FALSE;
}

/* `expected` is translated here and not before: a scan that finds nothing asks for no translation. */
static gboolean
refuse_here (Scan       *self,
             const char *expected)
{
  g_autofree char *found = describe (self, self->p);

  return refuse (self, self->p, found, _(expected));
}

static inline void
skip_space (Scan *self)
{
  while (self->p < self->end
         && (*self->p == ' ' || *self->p == '\n' || *self->p == '\t' || *self->p == '\r'))
    self->p++;
}

static inline gboolean
is_at (Scan *self,
       char  c)
{
  return self->p < self->end && *self->p == c;
}

static int
read_hex (Scan *self)
{
  int unit = 0;

  for (int i = 0; i < 4; i++)
    {
      if (self->p >= self->end || !g_ascii_isxdigit (*self->p))
        {
          refuse_here (self, N_("four hexadecimal digits"));
          return -1;
        }
      unit = unit << 4 | g_ascii_xdigit_value (*self->p++);
    }
  return unit;
}

/* A \uXXXX, from its backslash on; two of them where the first is the high half of a pair */
static gboolean
scan_unicode_escape (Scan *self)
{
  const char *start = self->p;
  int unit;

  self->p += 2;
  unit = read_hex (self);
  if (unit < 0)
    return FALSE;
  if (unit == 0)
    return refuse (self, start, "\\u0000", _("a text without that character"));
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return refuse (self, start, _("the second half of a surrogate pair"), _("the first half before it"));
  if (unit < 0xd800 || unit > 0xdbff)
    return TRUE;
  if (self->end - self->p < 2 || self->p[0] != '\\' || self->p[1] != 'u')
    return refuse (self, start, _("the first half of a surrogate pair"), _("the second half behind it"));
  self->p += 2;
  unit = read_hex (self);
  if (unit < 0)
    return FALSE;
  if (unit < 0xdc00 || unit > 0xdfff)
    return refuse (self, start, _("the first half of a surrogate pair"), _("the second half behind it"));
  return TRUE;
}

static gboolean
scan_escape (Scan *self)
{
  if (self->end - self->p < 2 || strchr ("\"\\/bfnrtu", self->p[1]) == NULL || self->p[1] == '\0')
    {
      self->p++;
      return refuse_here (self, N_("an escape such as \\n or \\u20AC"));
    }
  if (self->p[1] == 'u')
    return scan_unicode_escape (self);
  self->p += 2;
  return TRUE;
}

/* A text, from its opening quote on */
static gboolean
scan_text (Scan     *self,
           gboolean *escaped)
{
  self->p++;
  for (;;)
    {
      gsize length;

      while (self->p < self->end && is_plain[(guint8) *self->p])
        self->p++;
      if (self->p >= self->end)
        return refuse_here (self, N_("a closing quote"));
      if (*self->p == '"')
        {
          self->p++;
          return TRUE;
        }
      if (*self->p == '\\')
        {
          *escaped = TRUE;
          if (!scan_escape (self))
            return FALSE;
          continue;
        }
      length = measure_character (self->p, self->end);
      if ((guint8) *self->p < 0x20)
        return refuse_here (self, N_("an escape in its place, such as \\n"));
      if (length == 0)
        return refuse_here (self, N_("UTF-8 text"));
      self->p += length;
    }
}

static gboolean
scan_word (Scan       *self,
           const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; i < length; i++, self->p++)
    if (!is_at (self, word[i]))
      {
        g_autofree char *found = describe (self, self->p);

        return refuse (self, self->p, found, word);
      }
  return TRUE;
}

static gboolean
scan_number (Scan *self)
{
  const char *start = self->p;
  const char *expected;

  self->p = cjm_json_number_skip (start, self->end, &expected);
  if (expected != NULL)
    {
      g_autofree char *found = describe (self, self->p);

      return refuse (self, self->p, found, expected);
    }
  expected = cjm_json_number_check (start, self->p - start);
  if (expected != NULL)
    {
      g_autofree char *found = g_strndup (start, MIN (self->p - start, 40));

      return refuse (self, start, found, expected);
    }
  return TRUE;
}

/* A member's name and the colon behind it */
static gboolean
scan_name (Scan       *self,
           const char *expected)
{
  const char *start;
  gboolean escaped = FALSE;

  skip_space (self);
  if (!is_at (self, '"'))
    return refuse_here (self, expected);
  start = self->p;
  if (!scan_text (self, &escaped))
    return FALSE;
  if (self->levels->len <= CJM_DEPTH_MAX)
    cjm_names_add (self->names, start + 1, self->p - start - 2, escaped);
  skip_space (self);
  if (!is_at (self, ':'))
    return refuse_here (self, N_("“:”"));
  self->p++;
  return TRUE;
}

static void
open_level (Scan *self)
{
  g_byte_array_append (self->levels, (const guint8 *) self->p, 1);
  if (self->levels->len > self->deepest)
    self->deepest = self->levels->len;
  if (self->levels->len == CJM_DEPTH_MAX + 1 && self->too_deep == NULL)
    self->too_deep = self->p;
  if (*self->p == '{' && self->levels->len <= CJM_DEPTH_MAX)
    cjm_names_open (self->names);
  self->p++;
}

/* The name that begins at `at` as it stands in the file, cut short where it is long */
static char *
quote_name (Scan       *self,
            const char *at)
{
  const char *p = at;

  while (*p != '"' && p - at < 64)
    p += *p == '\\' ? 2 : measure_character (p, self->end);
  return g_strdup_printf ("\"%.*s%s\"", (int) (p - at), at, *p == '"' ? "" : "…");
}

static gboolean
close_level (Scan *self)
{
  const char *repeated = NULL;

  if (*self->p == '}' && self->levels->len <= CJM_DEPTH_MAX)
    repeated = cjm_names_close (self->names);
  if (repeated != NULL)
    {
      g_autofree char *name = quote_name (self, repeated);
      g_autofree char *found = g_strdup_printf (_("the name %s a second time"), name);

      return refuse (self, repeated - 1, found, _("every name once in an object"));
    }
  g_byte_array_set_size (self->levels, self->levels->len - 1);
  self->p++;
  return TRUE;
}

/* What follows an opening bracket: its closing one, or, in an object, the first name. */
static gboolean
scan_opening (Scan     *self,
              gboolean *is_value_next)
{
  gboolean is_object = *self->p == '{';

  open_level (self);
  skip_space (self);
  *is_value_next = !is_at (self, is_object ? '}' : ']');
  if (!*is_value_next)
    return close_level (self);
  return !is_object || scan_name (self, N_("a name in double quotes or “}”"));
}

/* One value, or the beginning of an object or a list up to its first value */
static gboolean
scan_value (Scan     *self,
            gboolean *is_value_next)
{
  gboolean escaped = FALSE;

  *is_value_next = FALSE;
  skip_space (self);
  switch (self->p < self->end ? *self->p : '\0')
    {
    case '{':
    case '[':
      return scan_opening (self, is_value_next);
    case '"':
      return scan_text (self, &escaped);
    case 't':
      return scan_word (self, "true");
    case 'f':
      return scan_word (self, "false");
    case 'n':
      return scan_word (self, "null");
    case '-':
    case '0' ... '9':
      return scan_number (self);
    default:
      return refuse_here (self, N_("a value"));
    }
}

/* What follows a value, up to the next one or to the end of the file */
static gboolean
scan_behind_value (Scan     *self,
                   gboolean *is_value_next)
{
  while (!*is_value_next && self->levels->len > 0)
    {
      gboolean is_object = self->levels->data[self->levels->len - 1] == '{';

      skip_space (self);
      if (is_at (self, ','))
        {
          self->p++;
          *is_value_next = TRUE;
          if (is_object)
            return scan_name (self, N_("a name in double quotes"));
        }
      else if (!is_at (self, is_object ? '}' : ']'))
        return refuse_here (self, is_object ? N_("“,” or “}”") : N_("“,” or “]”"));
      else if (!close_level (self))
        return FALSE;
    }
  return TRUE;
}

static gboolean
scan_file (Scan *self)
{
  gboolean is_value_next;

  do
    {
      if (!scan_value (self, &is_value_next) || !scan_behind_value (self, &is_value_next))
        return FALSE;
    }
  while (is_value_next);
  skip_space (self);
  return self->p == self->end || refuse_here (self, N_("the end of the file"));
}

/* A file in which two versions were being merged is no JSON for that reason, whatever goes wrong in it first. */
static void
blame_merge (Scan *self)
{
  const char *marker = cjm_merge_marker_find (self->text, self->end);
  g_autofree char *found = NULL;

  if (marker == NULL)
    return;
  g_clear_pointer (&self->problem, cjm_problem_free);
  found = g_strdup_printf (_("the marker %.*s where two versions were being merged"), CJM_MERGE_MARKER_LENGTH, marker);
  refuse (self, marker, found, _("the lines of one version, without markers"));
}

static CjmProblem *
refuse_size (gsize length)
{
  g_autofree char *message = g_strdup_printf (_("found %zu bytes, expected at most %d (64 MiB)"),
                                              length, CJM_SIZE_MAX);

  return cjm_problem_new (CJM_PROBLEM_ERROR, 0, 0, NULL, message);
}

/**
 * cjm_scan_check:
 * @text: (nullable): the bytes of a file; need not end in a zero
 * @length: how many there are
 *
 * Checks that the bytes are one JSON value by [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259) that means the same to
 * every reader as [RFC 7493](https://www.rfc-editor.org/rfc/rfc7493) asks, and that is neither larger nor deeper nested
 * than a document may be. Time and memory are linear in `length` at worst.
 *
 * Returns: (transfer full) (nullable): what is wrong, or %NULL
 */
CjmProblem *
cjm_scan_check (const char *text,
                gsize       length)
{
  Scan self = { 0 };

  if (length > CJM_SIZE_MAX)
    return refuse_size (length);

  self.text = self.p = length > 0 ? text : "";
  self.end = self.text + length;
  self.levels = g_byte_array_new ();
  self.names = cjm_names_new ();
  if (!scan_file (&self))
    blame_merge (&self);
  else if (self.too_deep != NULL)
    {
      g_autofree char *message = g_strdup_printf (_("found %zu levels of nesting, expected at most %d"),
                                                  self.deepest, CJM_DEPTH_MAX);

      report (&self, self.too_deep, message);
    }
  cjm_names_free (self.names);
  g_byte_array_unref (self.levels);
  return self.problem;
}
