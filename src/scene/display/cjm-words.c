/* cjm-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-words.h"

/* See "The Format of GNU MO Files" in the manual of GNU gettext */
#define MAGIC 0x950412de
#define MAGIC_SWAPPED 0xde120495
#define HEADER_SIZE 28

struct _CjmWords
{
  gboolean own;           /* those of the interface, from gettext */
  GMappedFile *file;      /* NULL: there is no catalogue */
  const char *bytes;
  gsize size;
  gboolean swapped;       /* written on a machine of the other byte order */
  guint32 n_texts;
  guint32 texts_offset;
  guint32 translations_offset;
};

static guint32
read_word (CjmWords *self,
           gsize     offset)
{
  guint32 word;

  memcpy (&word, self->bytes + offset, sizeof word);

  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* A text of the table at `table`, or NULL where the file is damaged; `length` is without its closing zero. */
static const char *
get_text (CjmWords *self,
          guint32   table,
          guint32   index,
          guint32  *length)
{
  guint32 offset = read_word (self, table + 8 * (gsize) index + 4);

  *length = read_word (self, table + 8 * (gsize) index);
  if ((guint64) offset + *length >= self->size || self->bytes[offset + *length] != '\0')
    return NULL;

  return self->bytes + offset;
}

static gboolean
read_header (CjmWords *self)
{
  guint32 magic;

  if (self->size < HEADER_SIZE)
    return FALSE;

  memcpy (&magic, self->bytes, sizeof magic);
  if (magic != MAGIC && magic != MAGIC_SWAPPED)
    return FALSE;

  self->swapped = magic == MAGIC_SWAPPED;
  self->n_texts = read_word (self, 8);
  self->texts_offset = read_word (self, 12);
  self->translations_offset = read_word (self, 16);

  return read_word (self, 4) >> 16 <= 1
         && self->texts_offset + 8 * (guint64) self->n_texts <= self->size
         && self->translations_offset + 8 * (guint64) self->n_texts <= self->size;
}

/**
 * cjm_words_new_for_file:
 * @path: of a compiled catalogue; it need not exist
 *
 * Returns: (transfer full): its words; the English ones where @path is missing or damaged
 */
CjmWords *
cjm_words_new_for_file (const char *path)
{
  CjmWords *self = g_new0 (CjmWords, 1);

  self->file = g_mapped_file_new (path, FALSE, NULL);
  if (self->file == NULL)
    return self;

  self->bytes = g_mapped_file_get_contents (self->file);
  self->size = g_mapped_file_get_length (self->file);
  if (!read_header (self))
    g_clear_pointer (&self->file, g_mapped_file_unref);

  return self;
}

/**
 * cjm_words_new:
 * @language: (nullable): a BCP 47 tag such as "nl-BE"; NULL is English
 *
 * The catalogue is looked for under the tag with underscores, then under shorter and shorter ones ("nl_BE", "nl"), in
 * the folder named by the environment variable KLANTREIS_LOCALE_DIR or else where the program is installed.
 *
 * Returns: (transfer full): the words of @language
 */
CjmWords *
cjm_words_new (const char *language)
{
  const char *folder = g_getenv ("KLANTREIS_LOCALE_DIR");
  g_autofree char *tag = g_strdup (language != NULL ? language : "en");

  g_strdelimit (tag, "-", '_');
  for (char *c = tag; *c != '\0' && *c != '_'; c++)
    *c = g_ascii_tolower (*c);

  while (TRUE)
    {
      g_autofree char *path = g_build_filename (folder != NULL ? folder : CJM_LOCALE_DIR, tag, "LC_MESSAGES",
                                                GETTEXT_PACKAGE ".mo", NULL);
      char *end = strrchr (tag, '_');

      if (end == NULL || g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return cjm_words_new_for_file (path);

      *end = '\0';
    }
}

/**
 * cjm_words_new_own:
 *
 * For figures in sentences of the interface, which are in the person's own language.
 *
 * Returns: (transfer full): the words that gettext() gives
 */
CjmWords *
cjm_words_new_own (void)
{
  CjmWords *self = g_new0 (CjmWords, 1);

  self->own = TRUE;

  return self;
}

/**
 * cjm_words_free:
 * @self: (nullable) (transfer full): words
 */
void
cjm_words_free (CjmWords *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}

/* The translation of `key`, with the forms of a plural one behind each other; NULL if there is none */
static const char *
find_translation (CjmWords   *self,
                  const char *key,
                  guint32    *length)
{
  guint32 low = 0;
  guint32 high = self->file != NULL ? self->n_texts : 0;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *text = get_text (self, self->texts_offset, middle, length);
      int order;

      if (text == NULL)
        return NULL;

      order = strcmp (key, text);
      if (order == 0)
        {
          const char *translation = get_text (self, self->translations_offset, middle, length);

          return translation != NULL && *translation != '\0' ? translation : NULL;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

/**
 * cjm_words_get:
 * @text: as in the source
 *
 * Returns: @text in this language, as long-lived as @self and @text
 */
const char *
cjm_words_get (CjmWords   *self,
               const char *text)
{
  guint32 length;
  const char *translation;

  if (self->own)
    return gettext (text);

  translation = find_translation (self, text, &length);

  return translation != NULL ? translation : text;
}

/**
 * cjm_words_get_context:
 * @context: what tells @text from the same word elsewhere
 *
 * Returns: @text in this language, as long-lived as @self and @text
 */
const char *
cjm_words_get_context (CjmWords   *self,
                       const char *context,
                       const char *text)
{
  g_autofree char *key = g_strconcat (context, "\004", text, NULL);
  guint32 length;
  const char *translation;

  if (self->own)
    return g_dpgettext2 (NULL, context, text);

  translation = find_translation (self, key, &length);

  return translation != NULL ? translation : text;
}

/* The form for `n` of what is found under `key`, for languages with one form for 1 and one for all else */
static const char *
find_form (CjmWords   *self,
           const char *key,
           const char *singular,
           const char *plural,
           gint64      n)
{
  guint32 length;
  const char *translation = find_translation (self, key, &length);
  gsize first;

  if (translation == NULL)
    return n == 1 ? singular : plural;

  first = strlen (translation);
  return n == 1 || first >= length ? translation : translation + first + 1;
}

/**
 * cjm_words_get_plural:
 * @singular: the form for 1, in English
 * @plural: the form for all else, in English
 *
 * For languages with one form for 1 and one for all else, such as English and Dutch.
 *
 * Returns: the form for @n in this language, as long-lived as @self and the arguments
 */
const char *
cjm_words_get_plural (CjmWords   *self,
                      const char *singular,
                      const char *plural,
                      gint64      n)
{
  if (self->own)
    return ngettext (singular, plural, n);

  return find_form (self, singular, singular, plural, n);
}

/**
 * cjm_words_get_context_plural:
 * @context: what tells @singular from the same words elsewhere
 * @singular: the form for 1, in English
 * @plural: the form for all else, in English
 *
 * As cjm_words_get_plural(), of words that mean something else elsewhere.
 *
 * Returns: the form for @n in this language, as long-lived as @self and the arguments
 */
const char *
cjm_words_get_context_plural (CjmWords   *self,
                              const char *context,
                              const char *singular,
                              const char *plural,
                              gint64      n)
{
  g_autofree char *key = g_strconcat (context, "\004", singular, NULL);
  const char *form;

  if (!self->own)
    return find_form (self, key, singular, plural, n);

  form = ngettext (key, plural, n);
  return form == key ? singular : form;
}
