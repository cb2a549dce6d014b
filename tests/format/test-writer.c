/* test-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-reader.h"
#include "cjm-writer.h"

#include <locale.h>
#include <string.h>

#include "random-document.h"

static CjmDocument *
read_text (const char *text,
           gsize       length)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmDocument *document = cjm_reader_read (text, length, problems);

  if (document == NULL)
    {
      g_autofree char *line = cjm_problem_to_string (g_ptr_array_index (problems, 0), "F");

      g_error ("%s\n%s", line, text);
    }
  return document;
}

static char *
write_text (CjmDocument *document)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
rewrite (const char *text)
{
  g_autoptr (CjmDocument) document = read_text (text, strlen (text));

  return write_text (document);
}

static void
assert_rewritten (const char *text,
                  const char *expected)
{
  g_autofree char *written = rewrite (text);
  g_autofree char *again = rewrite (written);

  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr (CjmDocument) document = cjm_document_new_empty ();
  g_autofree char *written = write_text (document);

  g_assert_cmpstr (written, ==, "{\n  \"format\": \"journey\",\n  \"version\": 1\n}\n");
  assert_rewritten ("{\"version\":1.0,\"format\":\"\\u006aourney\"}", written);
}

/* What equals being absent is left out; what is required stays. */
static void
test_left_out (void)
{
  assert_rewritten ("{\"format\": \"journey\", \"version\": 1, \"title\": \"\", \"aims\": [], \"pictures\": {},"
                    "\"personas\": [{\"id\": \"a\", \"name\": \"\", \"role\": \"\", \"goals\": [], \"portrait\": \"\"}],"
                    "\"journeys\": [{\"id\": \"j\", \"title\": \"\", \"state\": \"current\", \"kind\": \"customer\","
                    "\"process\": \"permanent\", \"phases\": [{\"id\": \"p\", \"title\": \"P\", \"episodes\": ["
                    "{\"id\": \"e\", \"title\": \"E\", \"emotion\": {\"measured\": false, \"word\": \"\"},"
                    "\"touchpoints\": [{\"id\": \"t\", \"title\": \"T\", \"moment-of-truth\": false,"
                    "\"satisfaction\": {}, \"senses\": []}]}]}]}],"
                    "\"improvements\": [{\"id\": \"i\", \"title\": \"x\", \"status\": \"open\", \"impact\": 0,"
                    "\"solves\": []}]}",
                    "{\n"
                    "  \"format\": \"journey\",\n"
                    "  \"version\": 1,\n"
                    "  \"personas\": [\n"
                    "    {\n"
                    "      \"id\": \"a\",\n"
                    "      \"name\": \"\"\n"
                    "    }\n"
                    "  ],\n"
                    "  \"journeys\": [\n"
                    "    {\n"
                    "      \"id\": \"j\",\n"
                    "      \"title\": \"\",\n"
                    "      \"phases\": [\n"
                    "        {\n"
                    "          \"id\": \"p\",\n"
                    "          \"title\": \"P\",\n"
                    "          \"episodes\": [\n"
                    "            {\n"
                    "              \"id\": \"e\",\n"
                    "              \"title\": \"E\",\n"
                    "              \"touchpoints\": [\n"
                    "                {\n"
                    "                  \"id\": \"t\",\n"
                    "                  \"title\": \"T\"\n"
                    "                }\n"
                    "              ]\n"
                    "            }\n"
                    "          ]\n"
                    "        }\n"
                    "      ]\n"
                    "    }\n"
                    "  ],\n"
                    "  \"improvements\": [\n"
                    "    {\n"
                    "      \"id\": \"i\",\n"
                    "      \"title\": \"x\",\n"
                    "      \"impact\": 0\n"
                    "    }\n"
                    "  ]\n"
                    "}\n");
}

/* Members in the order of the tables, whatever the order of the file */
static void
test_order (void)
{
  assert_rewritten ("{\"objectives\": [{\"target\": 2.50, \"title\": \"O\", \"baseline\": -0.0, \"id\": \"o\"}],"
                    "\"aims\": [\"b\", \"a\"], \"version\": 1, \"title\": \"T\", \"format\": \"journey\"}",
                    "{\n"
                    "  \"format\": \"journey\",\n"
                    "  \"version\": 1,\n"
                    "  \"title\": \"T\",\n"
                    "  \"aims\": [\n"
                    "    \"b\",\n"
                    "    \"a\"\n"
                    "  ],\n"
                    "  \"objectives\": [\n"
                    "    {\n"
                    "      \"id\": \"o\",\n"
                    "      \"title\": \"O\",\n"
                    "      \"baseline\": 0,\n"
                    "      \"target\": 2.5\n"
                    "    }\n"
                    "  ]\n"
                    "}\n");
}

static void
test_escapes (void)
{
  assert_rewritten ("{\"format\": \"journey\", \"version\": 1, \"title\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\u001F"
                    "\\u007f\\u00e9\\u2028\\ud83d\\ude00\\uffff<>&'\"}",
                    "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001"
                    "\\u001f\x7f\xc3\xa9\xe2\x80\xa8\xf0\x9f\x98\x80\xef\xbf\xbf<>&'\"\n}\n");
}

/* Unknown members at every level, behind the known ones, in their order, as they were */
static const char with_unknown[] =
  "{\n"
  "  \"format\": \"journey\",\n"
  "  \"version\": 1,\n"
  "  \"journeys\": [\n"
  "    {\n"
  "      \"id\": \"j\",\n"
  "      \"title\": \"I\",\n"
  "      \"phases\": [\n"
  "        {\n"
  "          \"id\": \"p\",\n"
  "          \"title\": \"P\",\n"
  "          \"episodes\": [\n"
  "            {\n"
  "              \"id\": \"e\",\n"
  "              \"title\": \"E\",\n"
  "              \"emotion\": {\n"
  "                \"score\": 1,\n"
  "                \"scores\": [\n"
  "                  1,\n"
  "                  []\n"
  "                ],\n"
  "                \"emotion.score\": {}\n"
  "              },\n"
  "              \"touchpoints\": [\n"
  "                {\n"
  "                  \"id\": \"t\",\n"
  "                  \"title\": \"T\",\n"
  "                  \"satisfaction\": {\n"
  "                    \"note\": \"a\\nb\"\n"
  "                  },\n"
  "                  \"evidence\": [\n"
  "                    {\n"
  "                      \"kind\": \"crm\",\n"
  "                      \"text\": \"x\",\n"
  "                      \"deep\": {\n"
  "                        \"2\": {\n"
  "                          \"\": [\n"
  "                            {\n"
  "                              \"1\": null\n"
  "                            }\n"
  "                          ]\n"
  "                        }\n"
  "                      }\n"
  "                    }\n"
  "                  ],\n"
  "                  \"satisfaction.score\": 9\n"
  "                }\n"
  "              ],\n"
  "              \"scenari\": true,\n"
  "              \"emotions\": null\n"
  "            }\n"
  "          ],\n"
  "          \"\": false\n"
  "        }\n"
  "      ]\n"
  "    }\n"
  "  ],\n"
  "  \"pictures\": {\n"
  "    \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\": {\n"
  "      \"type\": \"image/png\",\n"
  "      \"data\": \"YWJj\",\n"
  "      \"id\": \"no id\"\n"
  "    }\n"
  "  },\n"
  "  \"z\": 9007199254740993,\n"
  "  \"a\": -9223372036854775808,\n"
  "  \"10\": 9223372036854775807,\n"
  "  \"9\": 1e+22,\n"
  "  \"é\\\"\": 0.1\n"
  "}\n";

static void
test_unknown (void)
{
  g_auto (GStrv) lines = g_strsplit (with_unknown, "\n", -1);
  g_autofree char *flat = NULL;

  assert_rewritten (with_unknown, with_unknown);
  for (guint i = 0; lines[i] != NULL; i++)
    g_strchug (lines[i]);
  flat = g_strjoinv ("", lines);
  assert_rewritten (flat, with_unknown);
}

static void
test_unknown_survives_edits (void)
{
  g_autoptr (CjmDocument) document = read_text (with_unknown, strlen (with_unknown));
  CjmNode *touchpoint = cjm_document_find (document, "t");
  g_autofree char *written = NULL;

  cjm_document_begin (document, "Edit");
  cjm_node_set_number (cjm_document_find (document, "e"), CJM_EPISODE_EMOTION_SCORE, 2);
  cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, -1);
  cjm_node_remove (cjm_node_get_child (touchpoint, CJM_TOUCHPOINT_EVIDENCE, 0));
  cjm_document_commit (document);
  written = write_text (document);
  g_assert_nonnull (strstr (written, "\"score\": 2,\n                \"scores\": ["));
  g_assert_nonnull (strstr (written, "\"score\": -1,\n                    \"note\": \"a\\nb\"\n"));
  g_assert_null (strstr (written, "\"deep\""));

  cjm_document_undo (document);
  g_free (g_steal_pointer (&written));
  written = write_text (document);
  g_assert_cmpstr (written, ==, with_unknown);
}

/* What belongs to another program is laid out as deep as a document may be: a list, an object in it, and so on. */
static void
test_unknown_deep (void)
{
  for (guint n_levels = 1; n_levels <= 63; n_levels++)
    {
      g_autoptr (GString) expected = g_string_new ("{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"x\": ");
      g_autoptr (GString) flat = g_string_new ("{\"format\":\"journey\",\"version\":1,\"x\":");

      for (guint i = 0; i < n_levels; i++)
        {
          g_string_append_printf (expected, "%s\n%*s%s", i % 2 == 0 ? "[" : "{", (int) (2 * i + 4), "",
                                  i % 2 == 0 ? "" : "\"a\": ");
          g_string_append (flat, i % 2 == 0 ? "[" : "{\"a\":");
        }
      g_string_append (expected, "0");
      g_string_append (flat, "0");
      for (guint i = n_levels; i > 0; i--)
        {
          g_string_append_printf (expected, "\n%*s%s", (int) (2 * i), "", i % 2 == 1 ? "]" : "}");
          g_string_append (flat, i % 2 == 1 ? "]" : "}");
        }
      g_string_append (expected, "\n}\n");
      g_string_append (flat, "}");

      assert_rewritten (flat->str, expected->str);
      assert_rewritten (expected->str, expected->str);
    }
}

/* What the program itself has not finished yet can be saved and opened. */
static void
test_half_made (void)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, NULL);
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, NULL);
  g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, NULL);
  g_autoptr (CjmNode) measurement = cjm_node_new (CJM_KIND_MEASUREMENT, NULL);
  g_autoptr (CjmNode) evidence = cjm_node_new (CJM_KIND_EVIDENCE, NULL);
  g_autoptr (CjmDocument) document = NULL;
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;

  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);
  cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
  cjm_node_insert (phase, CJM_PHASE_EPISODES, CJM_END, episode);
  cjm_node_insert (episode, CJM_EPISODE_MEASURES, CJM_END, measurement);
  cjm_node_insert (episode, CJM_EPISODE_EVIDENCE, CJM_END, evidence);
  document = cjm_document_new (root);
  written = write_text (document);
  again = rewrite (written);
  g_assert_cmpstr (again, ==, written);
}

static void
assert_file_unchanged (const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", path);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  written = rewrite (text);
  g_assert_cmpstr (written, ==, text);
}

static void
assert_folder_unchanged (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_has_suffix (name, ".journey"))
        continue;
      assert_file_unchanged (path);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

static void
test_examples (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples", NULL);

  assert_folder_unchanged (folder);
}

static void
test_every_member (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "every-member.journey", NULL);

  assert_file_unchanged (path);
}

static void
test_random (void)
{
  for (guint seed = 0; seed < 300; seed++)
    {
      g_autoptr (CjmDocument) document = create_random_document (seed);
      g_autoptr (CjmDocument) again = NULL;
      g_autofree char *first = write_text (document);
      g_autofree char *second = NULL;

      g_test_message ("seed %u: %zu bytes", seed, strlen (first));
      again = read_text (first, strlen (first));
      second = write_text (again);
      g_assert_cmpstr (second, ==, first);
      assert_same_tree (cjm_document_get_root (again), cjm_document_get_root (document));
    }
}

/* A comma as decimal point and a point between thousands change nothing. */
static void
test_locale (void)
{
  static const char *const names[] = { "nl_NL.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", NULL };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "every-member.journey", NULL);
  const char *name = NULL;

  for (guint i = 0; names[i] != NULL && name == NULL; i++)
    name = setlocale (LC_ALL, names[i]);
  if (name == NULL)
    {
      g_test_skip ("no locale with a decimal comma");
      return;
    }
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  assert_file_unchanged (path);
  test_unknown ();
  test_escapes ();
  test_random ();
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/writer/empty", test_empty);
  g_test_add_func ("/format/writer/left-out", test_left_out);
  g_test_add_func ("/format/writer/order", test_order);
  g_test_add_func ("/format/writer/escapes", test_escapes);
  g_test_add_func ("/format/writer/unknown", test_unknown);
  g_test_add_func ("/format/writer/unknown-deep", test_unknown_deep);
  g_test_add_func ("/format/writer/unknown-survives-edits", test_unknown_survives_edits);
  g_test_add_func ("/format/writer/half-made", test_half_made);
  g_test_add_func ("/format/writer/examples", test_examples);
  g_test_add_func ("/format/writer/every-member", test_every_member);
  g_test_add_func ("/format/writer/random", test_random);
  g_test_add_func ("/format/writer/locale", test_locale);
  return g_test_run ();
}
