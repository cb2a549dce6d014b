/* test-scan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-scan.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "cjm-emit.h"

typedef struct
{
  const char *text;
  gsize length;
  guint line;
  guint column;
  const char *expected;  /* what the message has to say */
} Unsound;

#define U(text, line, column, expected) { text, sizeof text - 1, line, column, expected }

static const Unsound unsound[] = {
#include "unsound.inc"
};

typedef struct
{
  const char *text;
  const char *written;  /* as JSON.stringify writes it, without its layout */
} Sound;

static const Sound sound[] = {
#include "sound.inc"
};

static void
test_unsound (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unsound); i++)
    {
      const Unsound *row = unsound + i;
      /* A copy of its own, so that reading past the end is seen */
      g_autofree char *text = g_memdup2 (row->text, row->length);
      CjmProblem *problem = cjm_scan_check (text, row->length);

      if (problem == NULL)
        g_error ("%.*s: passed", (int) row->length, row->text);
      g_assert_true (g_str_has_prefix (problem->message, "not JSON: found "));
      if (strstr (problem->message, row->expected) == NULL)
        g_error ("%.*s: “%s” lacks “%s”", (int) row->length, row->text, problem->message, row->expected);
      if (problem->line != row->line || problem->column != row->column)
        g_error ("%.*s: at %u:%u", (int) row->length, row->text, problem->line, problem->column);
      g_assert_null (problem->path);
      g_assert_cmpint (problem->severity, ==, CJM_PROBLEM_ERROR);
      cjm_problem_free (problem);
    }
}

/* The layout of the emitter, taken out again: no test text has a line break of its own. */
static char *
remove_layout (const char *text)
{
  GString *flat = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n')
      p += strspn (p + 1, " ");
    else
      g_string_append_c (flat, *p);
  return g_string_free (flat, FALSE);
}

/* What passes the scan is what the parser behind it reads right. */
static void
test_sound (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      gsize length = strlen (sound[i].text);
      g_autofree char *text = g_memdup2 (sound[i].text, length);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GString) written = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *flat = NULL;
      CjmProblem *problem = cjm_scan_check (text, length);

      if (problem != NULL)
        g_error ("%s: %s", sound[i].text, problem->message);
      json_parser_load_from_data (parser, text, length, &error);
      g_assert_no_error (error);
      cjm_emit_json (written, json_parser_get_root (parser), 0);
      flat = remove_layout (written->str);
      g_assert_cmpstr (flat, ==, sound[i].written);
    }
}

/* A sound value cut off anywhere is no value, unless what is left is a number. */
static void
test_cut_off (void)
{
  static const char whole[] = "{\"a\": [1, -2.5e+3, true, null, \"\\u00e9\\ud83d\\ude00\xe2\x82\xac\\n\"], \"b\": {}}";

  g_assert_null (cjm_scan_check (whole, strlen (whole)));
  for (gsize length = 0; length < strlen (whole); length++)
    {
      g_autofree char *text = g_memdup2 (whole, length);
      CjmProblem *problem = cjm_scan_check (text, length);

      g_assert_nonnull (problem);
      g_assert_true (g_str_has_prefix (problem->message, "not JSON: found "));
      cjm_problem_free (problem);
    }
}

/* Every byte and every pair of bytes inside a text is taken exactly where GLib takes it for UTF-8. */
static void
test_every_utf8 (void)
{
  for (guint i = 0x80; i <= 0xffff; i++)
    for (guint tail = 0; tail < 4; tail++)
      {
        const guint8 tails[4][2] = { { 0x80, 0x80 }, { 0xbf, 0xbf }, { 'x', 'x' }, { 0x80, 'x' } };
        char text[] = { '"', i >> 8 ? i >> 8 : 'x', i & 0xff, tails[tail][0], tails[tail][1], '"' };
        CjmProblem *problem;
        gboolean is_text;

        if ((text[2] & 0x80) == 0 || (i >> 8 != 0 && i >> 8 < 0x80))
          continue;
        is_text = g_utf8_validate (text, sizeof text, NULL);
        problem = cjm_scan_check (text, sizeof text);
        g_assert_true (is_text == (problem == NULL));
        g_clear_pointer (&problem, cjm_problem_free);
      }
}

static char *
nest (const char *open,
      const char *close,
      guint       depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  for (guint i = 0; i < depth && close != NULL; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
assert_message (const char *text,
                gsize       length,
                guint       line,
                guint       column,
                const char *message)
{
  CjmProblem *problem = cjm_scan_check (text, length);

  g_assert_nonnull (problem);
  g_assert_cmpstr (problem->message, ==, message);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpuint (problem->column, ==, column);
  cjm_problem_free (problem);
}

static void
test_depth (void)
{
  g_autofree char *allowed = nest ("[", "]", 64);
  g_autofree char *beyond = nest ("\n [", "]", 65);
  g_autofree char *deep = nest ("[", "]", 100000);
  g_autofree char *cut = nest ("[", NULL, 100000);
  g_autofree char *objects = nest ("[{\"\":", NULL, 50000);

  g_assert_null (cjm_scan_check (allowed, strlen (allowed)));
  assert_message (beyond, strlen (beyond), 66, 2, "found 65 levels of nesting, expected at most 64");
  assert_message (deep, strlen (deep), 1, 65, "found 100000 levels of nesting, expected at most 64");
  assert_message (cut, strlen (cut), 1, 100001, "not JSON: found the end of the file, expected a value");
  assert_message (objects, strlen (objects), 1, 250001, "not JSON: found the end of the file, expected a value");
}

static void
test_size (void)
{
  gsize length = CJM_SIZE_MAX;
  g_autofree char *brackets = g_malloc (length + 1);

  memset (brackets, '[', length + 1);
  assert_message (brackets, length, 1, length + 1, "not JSON: found the end of the file, expected a value");
  assert_message (brackets, length + 1, 0, 0, "found 67108865 bytes, expected at most 67108864 (64 MiB)");

  memset (brackets, ' ', length);
  brackets[length - 1] = '1';
  g_assert_null (cjm_scan_check (brackets, length));
}

static void
test_many_names (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  gsize place;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "\"name%u\":{\"a\":1,\"b\":[{\"a\":2}]},", i * 7919 % 20011);
  g_string_append (text, "\"\":0}");
  g_assert_null (cjm_scan_check (text->str, text->len));

  g_string_truncate (text, text->len - 1);
  place = text->len + 2;
  g_string_append (text, ",\"na\\u006de1\":0,\"name1\":0}");
  assert_message (text->str, text->len, 1, place,
                  "not JSON: found the name \"na\\u006de1\" a second time, expected every name once in an object");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/scan/unsound", test_unsound);
  g_test_add_func ("/format/scan/sound", test_sound);
  g_test_add_func ("/format/scan/cut-off", test_cut_off);
  g_test_add_func ("/format/scan/every-utf8", test_every_utf8);
  g_test_add_func ("/format/scan/depth", test_depth);
  g_test_add_func ("/format/scan/size", test_size);
  g_test_add_func ("/format/scan/many-names", test_many_names);
  return g_test_run ();
}
