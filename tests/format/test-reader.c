/* test-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-reader.h"
#include "cjm-writer.h"

#include <string.h>

/* A whole document around `inside`, which stands in line 4 from column 3 on */
#define HEAD "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  "
#define IN_DOCUMENT(inside) HEAD inside "\n}\n"
/* The same for one persona, journey, phase, episode and touchpoint, in line 5 from column 5 on */
#define IN_PERSONA(inside) HEAD "\"personas\": [{\"id\": \"a\", \"name\": \"A\",\n    " inside "}]}"
#define IN_JOURNEY(inside) HEAD "\"journeys\": [{\"id\": \"j\", \"title\": \"I\",\n    " inside "}]}"
#define IN_PHASE(inside) IN_JOURNEY ("\"phases\": [{\"id\": \"p\", \"title\": \"P\",\n    " inside "}]")
#define IN_EPISODE(inside) IN_PHASE ("\"episodes\": [{\"id\": \"e\", \"title\": \"E\",\n    " inside "}]")
#define IN_TOUCHPOINT(inside) IN_EPISODE ("\"touchpoints\": [{\"id\": \"t\", \"title\": \"T\",\n    " inside "}]")
/* Two journeys, each with its basis */
#define JOURNEYS(one, basis, other, other_basis) \
  HEAD "\"journeys\": [{\"id\": \"" one "\", \"title\": \"I\", \"basis\": \"" basis "\"}, " \
  "{\"id\": \"" other "\", \"title\": \"I\", \"basis\": \"" other_basis "\"}]}"
#define OF_NO_FOLLOWER "expected the id of a journey that is not based on this one, nor on one that is"
#define OF_NO_ANSWERER "expected the id of an episode that does not answer to this one, nor to one that does"
#define EPISODE "journeys[0].phases[0].episodes[0]"
#define TOUCHPOINT EPISODE ".touchpoints[0]"

typedef struct
{
  const char *text;
  const char *problems;  /* as cjm_problem_to_string() prints them for the file F, a line each */
} Case;

static const Case refused[] = {
#include "refused.inc"
};

static const Case warned[] = {
#include "warned.inc"
};

static char *
print_problems (GPtrArray *problems)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = cjm_problem_to_string (g_ptr_array_index (problems, i), "F");

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (lines, FALSE);
}

static CjmDocument *
read_text (const char *text,
           char      **problems)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  gsize length = strlen (text);
  /* A copy of its own, so that reading past the end is seen */
  g_autofree char *copy = g_memdup2 (text, length);
  CjmDocument *document = cjm_reader_read (copy, length, list);

  g_assert_true ((document == NULL) == cjm_problems_have_error (list));
  *problems = print_problems (list);
  return document;
}

/* Says what differs and goes on, so that one run shows all. */
static void
compare (const char *text,
         const char *problems,
         const char *expected)
{
  if (strcmp (problems, expected) == 0)
    return;
  g_test_message ("%s\n  gives:\n%s\n  not:\n%s", text, problems, expected);
  g_test_fail ();
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *problems = NULL;
      g_autoptr (CjmDocument) document = read_text (refused[i].text, &problems);

      g_assert_null (document);
      compare (refused[i].text, problems, refused[i].problems);
    }
}

static void
test_warned (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (warned); i++)
    {
      g_autofree char *problems = NULL;
      g_autoptr (CjmDocument) document = read_text (warned[i].text, &problems);

      compare (warned[i].text, problems, warned[i].problems);
      g_assert_nonnull (document);
    }
}

static CjmDocument *
read_sound (const char *text)
{
  g_autofree char *problems = NULL;
  CjmDocument *document = read_text (text, &problems);

  g_assert_cmpstr (problems, ==, "");
  return document;
}

static void
test_values (void)
{
  g_autoptr (CjmDocument) document = read_sound (IN_TOUCHPOINT (
    "\"contact\": \"brand\", \"senses\": [\"touch\", \"sight\"], \"importance\": 4.0, \"moment-of-truth\": true,"
    "\"satisfaction\": {\"score\": -2.5, \"count\": 9223372036854775807, \"spread\": 1e-7, \"measured\": true},"
    "\"measures\": [{\"measure\": \"nps\", \"value\": 9007199254740992}]"));
  CjmNode *touchpoint = cjm_document_find (document, "t");
  CjmNode *measurement = cjm_node_get_child (touchpoint, CJM_TOUCHPOINT_MEASURES, 0);
  const char *const *senses = cjm_node_get_texts (touchpoint, CJM_TOUCHPOINT_SENSES);

  g_assert_cmpint (cjm_node_get_kind (touchpoint), ==, CJM_KIND_TOUCHPOINT);
  g_assert_cmpstr (cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_TITLE), ==, "T");
  g_assert_cmpuint (cjm_node_get_choice (touchpoint, CJM_TOUCHPOINT_CONTACT), ==, CJM_CONTACT_BRAND);
  g_assert_cmpuint (cjm_node_get_choice (touchpoint, CJM_TOUCHPOINT_MEDIUM), ==, CJM_MEDIUM_UNKNOWN);
  g_assert_cmpstr (senses[0], ==, "touch");
  g_assert_cmpstr (senses[1], ==, "sight");
  g_assert_null (senses[2]);
  g_assert_cmpint (cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE), ==, 4);
  g_assert_cmpint (cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_PRIORITY), ==, CJM_WHOLE_ABSENT);
  g_assert_true (cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH));
  g_assert_cmpfloat (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE), ==, -2.5);
  g_assert_cmpint (cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT), ==, G_MAXINT64);
  g_assert_cmpfloat (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SPREAD), ==, 1e-7);
  g_assert_true (cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED));
  g_assert_cmpfloat (cjm_node_get_number (measurement, CJM_MEASUREMENT_VALUE), ==, 9007199254740992.0);
  g_assert_null (cjm_node_get_id (measurement));
}

/* An unknown score is unknown, and not 0. */
static void
test_absent (void)
{
  g_autoptr (CjmDocument) document = read_sound (IN_TOUCHPOINT ("\"satisfaction\": {}"));
  CjmNode *touchpoint = cjm_document_find (document, "t");
  CjmNode *journey = cjm_document_find (document, "j");

  g_assert_true (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE)
                 != cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE));
  g_assert_cmpuint (cjm_node_get_choice (journey, CJM_JOURNEY_STATE), ==, CJM_STATE_CURRENT);
  g_assert_null (cjm_node_get_text (journey, CJM_JOURNEY_GOAL));
  g_assert_cmpuint (cjm_node_get_n_children (touchpoint, CJM_TOUCHPOINT_EVIDENCE), ==, 0);
}

static void
test_unmodified (void)
{
  g_autoptr (CjmDocument) document = read_sound (IN_DOCUMENT ("\"title\": \"T\""));

  g_assert_false (cjm_history_get_modified (cjm_document_get_history (document)));
  g_assert_false (cjm_history_get_can_undo (cjm_document_get_history (document)));
}

static void
test_at_most_100 (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"aims\": [");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);

  for (guint i = 0; i < 250; i++)
    g_string_append_printf (text, "%s\n%u", i > 0 ? "," : "", i);
  g_string_append (text, "]}");

  g_assert_null (cjm_reader_read (text->str, text->len, problems));
  g_assert_cmpuint (problems->len, ==, CJM_PROBLEMS_MAX);
  for (guint i = 0; i < problems->len; i++)
    {
      const CjmProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *path = g_strdup_printf ("aims[%u]", i);

      g_assert_cmpuint (problem->line, ==, 5 + i);
      g_assert_cmpuint (problem->column, ==, 1);
      g_assert_cmpstr (problem->path, ==, path);
    }
}

/* However long the ways are, each is walked once. */
static void
test_long_circle (void)
{
  const guint n = 20000;
  g_autoptr (GString) text = g_string_new (HEAD "\"journeys\": [");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmDocument) document = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"j%u\", \"title\": \"I\", \"basis\": \"j%u\"}", i > 0 ? ",\n" : "", i,
                            i + 1 < n ? i + 1 : n - 2);
  g_string_append (text, "]}");

  document = cjm_reader_read (text->str, text->len, problems);
  g_assert_nonnull (document);
  g_assert_cmpuint (problems->len, ==, 2);
}

static void
test_printed (void)
{
  CjmProblem *problem = cjm_problem_new (CJM_PROBLEM_ERROR, 3, 7, "a.b", "found x");
  g_autofree char *error = cjm_problem_to_string (problem, "-");
  g_autofree char *warning = NULL;
  g_autofree char *whole = NULL;

  g_assert_cmpstr (error, ==, "-:3:7: error: a.b: found x");
  problem->severity = CJM_PROBLEM_WARNING;
  warning = cjm_problem_to_string (problem, "a b.journey");
  g_assert_cmpstr (warning, ==, "a b.journey: warning: a.b: found x");
  problem->severity = CJM_PROBLEM_ERROR;
  problem->line = 0;
  *problem->path = '\0';
  whole = cjm_problem_to_string (problem, "F");
  g_assert_cmpstr (whole, ==, "F: error: found x");
  cjm_problem_free (problem);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/reader/refused", test_refused);
  g_test_add_func ("/format/reader/warned", test_warned);
  g_test_add_func ("/format/reader/values", test_values);
  g_test_add_func ("/format/reader/absent", test_absent);
  g_test_add_func ("/format/reader/unmodified", test_unmodified);
  g_test_add_func ("/format/reader/at-most-100", test_at_most_100);
  g_test_add_func ("/format/reader/long-circle", test_long_circle);
  g_test_add_func ("/format/reader/printed", test_printed);
  return g_test_run ();
}
