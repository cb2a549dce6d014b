/* cjm-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-names.h"

#include <string.h>

/* Up to so many names are compared each with each; more are sorted. */
#define FEW 16

typedef struct
{
  const char *place;  /* in the file */
  const char *text;   /* without its escapes: in the file, or in `decoded` */
  gsize length;
} Name;

/*
 * Names: finds a name that stands twice in one JSON object.
 *
 * It holds the names of every object that is open in the scan, the innermost last. Names are compared when their object
 * closes, without hashing, so that no choice of names makes it slow.
 */
struct _CjmNames
{
  GArray *names;          /* of Name */
  GArray *starts;         /* of guint: where each open object's names begin */
  GStringChunk *decoded;  /* created when needed */
};

/**
 * cjm_names_new:
 *
 * Returns: (transfer full): names of no object yet
 */
CjmNames *
cjm_names_new (void)
{
  CjmNames *self = g_new0 (CjmNames, 1);

  self->names = g_array_sized_new (FALSE, FALSE, sizeof (Name), 64);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * cjm_names_free:
 * @self: (transfer full): names, not %NULL
 */
void
cjm_names_free (CjmNames *self)
{
  g_array_unref (self->names);
  g_array_unref (self->starts);
  g_clear_pointer (&self->decoded, g_string_chunk_free);
  g_free (self);
}

/**
 * cjm_names_open:
 *
 * An object begins: the names that are added from here on are of it, until cjm_names_close().
 */
void
cjm_names_open (CjmNames *self)
{
  g_array_append_val (self->starts, self->names->len);
}

static gunichar
decode_hex (const char *digits)
{
  gunichar unit = 0;

  for (int i = 0; i < 4; i++)
    unit = unit << 4 | g_ascii_xdigit_value (digits[i]);
  return unit;
}

/* Appends the character that the escape at `p` stands for; returns what follows it. */
static const char *
decode_escape (const char *p,
               GString    *text)
{
  static const char letters[] = "bfnrt";
  static const char meanings[] = "\b\f\n\r\t";
  const char *letter = strchr (letters, p[1]);
  gunichar character;

  if (p[1] != 'u')
    {
      g_string_append_c (text, letter != NULL ? meanings[letter - letters] : p[1]);
      return p + 2;
    }
  character = decode_hex (p + 2);
  if (character < 0xd800 || character > 0xdbff)
    {
      g_string_append_unichar (text, character);
      return p + 6;
    }
  character = 0x10000 + ((character - 0xd800) << 10) + (decode_hex (p + 8) - 0xdc00);
  g_string_append_unichar (text, character);
  return p + 12;
}

/**
 * cjm_names_decode:
 * @name: the sound text between the quotes of a JSON text
 * @length: in bytes
 *
 * Returns: (transfer full): the same without its escapes
 */
char *
cjm_names_decode (const char *name,
                  gsize       length)
{
  GString *text = g_string_sized_new (length);
  const char *end = name + length;

  for (const char *p = name; p < end;)
    {
      if (*p == '\\')
        p = decode_escape (p, text);
      else
        g_string_append_c (text, *p++);
    }
  return g_string_free (text, FALSE);
}

/**
 * cjm_names_add:
 * @name: the sound text between the quotes of a name; it has to stay where it is until its object is closed
 * @length: in bytes
 * @escaped: whether there is a backslash in it
 *
 * Adds the name of a member of the innermost open object.
 */
void
cjm_names_add (CjmNames   *self,
               const char *name,
               gsize       length,
               gboolean    escaped)
{
  Name added = { name, name, length };

  if (escaped)
    {
      g_autofree char *decoded = cjm_names_decode (name, length);

      if (self->decoded == NULL)
        self->decoded = g_string_chunk_new (1024);
      added.text = g_string_chunk_insert (self->decoded, decoded);
      added.length = strlen (decoded);
    }
  g_array_append_val (self->names, added);
}

static inline gboolean
are_same (const Name *a,
          const Name *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  const Name *left = a;
  const Name *right = b;
  int order;

  if (left->length != right->length)
    return left->length < right->length ? -1 : 1;
  order = memcmp (left->text, right->text, left->length);
  if (order != 0)
    return order;
  return left->place < right->place ? -1 : left->place > right->place;
}

static const char *
find_repeated_of_few (const Name *names,
                      guint       n)
{
  for (guint i = 1; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (are_same (names + i, names + j))
        return names[i].place;
  return NULL;
}

static const char *
find_repeated_of_many (Name *names,
                       guint n)
{
  const char *first = NULL;

  qsort (names, n, sizeof *names, compare_names_cb);
  for (guint i = 1; i < n; i++)
    if (are_same (names + i - 1, names + i) && (first == NULL || names[i].place < first))
      first = names[i].place;
  return first;
}

/**
 * cjm_names_close:
 *
 * Closes the innermost open object.
 *
 * Returns: (nullable): where the first name stands that the object had before, or %NULL
 */
const char *
cjm_names_close (CjmNames *self)
{
  guint start = g_array_index (self->starts, guint, self->starts->len - 1);
  Name *names = &g_array_index (self->names, Name, start);
  guint n = self->names->len - start;
  const char *repeated = n <= FEW ? find_repeated_of_few (names, n) : find_repeated_of_many (names, n);

  g_array_set_size (self->names, start);
  g_array_set_size (self->starts, self->starts->len - 1);
  return repeated;
}
