/* test-fragment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-fragment.h"

#include <string.h>

#include "cjm-arrange.h"
#include "cjm-problem.h"
#include "cjm-reader.h"
#include "random-document.h"

#define N_SEEDS 300

static const char text_of_document[] =
  "{\"format\": \"journey\", \"version\": 1, \"journeys\": [{\"id\": \"j\", \"title\": \"J\", \"phases\": ["
  "{\"id\": \"p\", \"title\": \"Purchase\", \"x-colour\": \"red\", \"episodes\": ["
  "{\"id\": \"e\", \"title\": \"I book\\nand pay\", \"scenario\": \"She books.\\n\\n  She pays.\", \"picture\": \"k\","
  "\"touchpoints\": [{\"id\": \"t\", \"title\": \"Form\", \"contact\": \"service\", \"x-deep\": {\"a\": [1, {}]}},"
  "{\"id\": \"u\", \"title\": \"Mail\"}], \"questions\": [{\"id\": \"q\", \"text\": \"Why?\"}],"
  "\"problems\": [{\"id\": \"n\", \"text\": \"Late\"}]}, {\"id\": \"f\", \"title\": \"I wait\"}]}]}],"
  "\"improvements\": [{\"id\": \"i\", \"title\": \"Reply\", \"solves\": [\"n\"]},"
  "{\"id\": \"m\", \"title\": \"Gift\", \"episode\": \"f\"}],"
  "\"pictures\": {\"k\": {\"type\": \"image/png\", \"data\": \"AAAA\"}, \"l\": {\"type\": \"image/png\", \"data\": \"\"}}}";

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
}

static CjmDocument *
read_document (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  CjmDocument *document = cjm_reader_read (text_of_document, strlen (text_of_document), problems);

  g_assert_nonnull (document);
  return document;
}

/* Of nodes by their ids, separated by spaces */
static GPtrArray *
list_nodes (CjmDocument *document,
            const char  *ids)
{
  g_auto (GStrv) names = g_strsplit (ids, " ", -1);
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_nonnull (cjm_document_find (document, names[i]));
      g_ptr_array_add (nodes, cjm_document_find (document, names[i]));
    }
  return nodes;
}

static CjmNode *
read_fragment (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  CjmNode *fragment = cjm_fragment_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), problems);

  if (fragment == NULL)
    {
      g_autofree char *line = cjm_problem_to_string (g_ptr_array_index (problems, 0), "F");

      g_error ("%s\n%.*s", line, (int) g_bytes_get_size (bytes), (const char *) g_bytes_get_data (bytes, NULL));
    }
  g_assert_cmpuint (problems->len, ==, 0);
  return fragment;
}

static char *
write_fragment (CjmDocument *document,
                const char  *ids)
{
  g_autoptr (GPtrArray) nodes = list_nodes (document, ids);
  g_autoptr (GBytes) bytes = cjm_fragment_write (nodes);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* In the order of the document, each in the list of its own, in the bytes of a document */
static void
test_written (void)
{
  g_autoptr (CjmDocument) document = read_document ();
  g_autofree char *written = write_fragment (document, "n u q t");

  g_assert_cmpstr (written, ==,
                   "{\n"
                   "  \"format\": \"journey-fragment\",\n"
                   "  \"version\": 1,\n"
                   "  \"touchpoints\": [\n"
                   "    {\n"
                   "      \"id\": \"t\",\n"
                   "      \"title\": \"Form\",\n"
                   "      \"contact\": \"service\",\n"
                   "      \"x-deep\": {\n"
                   "        \"a\": [\n"
                   "          1,\n"
                   "          {}\n"
                   "        ]\n"
                   "      }\n"
                   "    },\n"
                   "    {\n"
                   "      \"id\": \"u\",\n"
                   "      \"title\": \"Mail\"\n"
                   "    }\n"
                   "  ],\n"
                   "  \"questions\": [\n"
                   "    {\n"
                   "      \"id\": \"q\",\n"
                   "      \"text\": \"Why?\"\n"
                   "    }\n"
                   "  ],\n"
                   "  \"problems\": [\n"
                   "    {\n"
                   "      \"id\": \"n\",\n"
                   "      \"text\": \"Late\"\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

/* An episode brings its picture and what stands under it; only that. */
static void
test_company (void)
{
  g_autoptr (CjmDocument) document = read_document ();
  g_autoptr (GPtrArray) nodes = list_nodes (document, "t e");
  g_autoptr (GBytes) bytes = cjm_fragment_write (nodes);
  g_autoptr (CjmNode) fragment = read_fragment (bytes);
  g_autoptr (GPtrArray) read = cjm_fragment_list_nodes (fragment);

  g_assert_cmpuint (read->len, ==, 2);
  assert_same_tree (g_ptr_array_index (read, 0), cjm_document_find (document, "e"));
  assert_same_tree (g_ptr_array_index (read, 1), cjm_document_find (document, "i"));
  g_assert_cmpuint (cjm_node_get_n_children (fragment, CJM_DOCUMENT_PICTURES), ==, 1);
  g_assert_cmpstr (cjm_node_get_id (cjm_node_get_child (fragment, CJM_DOCUMENT_PICTURES, 0)), ==, "k");
}

static void
test_phase (void)
{
  g_autoptr (CjmDocument) document = read_document ();
  g_autoptr (GPtrArray) nodes = list_nodes (document, "p");
  g_autoptr (GBytes) bytes = cjm_fragment_write (nodes);
  g_autoptr (CjmNode) fragment = read_fragment (bytes);
  g_autoptr (GPtrArray) read = cjm_fragment_list_nodes (fragment);

  g_assert_cmpuint (read->len, ==, 3);
  assert_same_tree (g_ptr_array_index (read, 0), cjm_document_find (document, "p"));
  g_assert_cmpstr (cjm_node_get_unknown (g_ptr_array_index (read, 0), NULL), ==, "\"x-colour\": \"red\"");
}

/* A note knows of which list it is. */
static void
test_lists_of_notes (void)
{
  g_autoptr (CjmDocument) document = read_document ();
  g_autoptr (GPtrArray) nodes = list_nodes (document, "n q");
  g_autoptr (GBytes) bytes = cjm_fragment_write (nodes);
  g_autoptr (CjmNode) fragment = read_fragment (bytes);
  g_autoptr (GPtrArray) read = cjm_fragment_list_nodes (fragment);

  g_assert_cmpuint (read->len, ==, 2);
  g_assert_cmpuint (cjm_node_get_parent_member (g_ptr_array_index (read, 0)), ==, CJM_EPISODE_QUESTIONS);
  g_assert_cmpuint (cjm_node_get_parent_member (g_ptr_array_index (read, 1)), ==, CJM_EPISODE_PROBLEMS);
}

static void
collect (CjmNode   *node,
         GPtrArray *nodes)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  for (guint i = 0; i < info->n_members; i++)
    {
      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        collect (cjm_node_get_child (node, i, j), nodes);
    }
  g_ptr_array_add (nodes, node);
}

static gboolean
is_on_map (CjmNode *node)
{
  CjmKind kind = cjm_node_get_kind (node);

  return kind == CJM_KIND_PHASE || kind == CJM_KIND_EPISODE || kind == CJM_KIND_TOUCHPOINT || kind == CJM_KIND_NOTE
         || kind == CJM_KIND_IMPROVEMENT;
}

static CjmNode *
find_same (GPtrArray *nodes,
           CjmNode   *node)
{
  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (cjm_node_get_id (g_ptr_array_index (nodes, i)), cjm_node_get_id (node)) == 0)
      return g_ptr_array_index (nodes, i);
  return NULL;
}

/* Any cards of any document come back as they were, and give the same bytes again. */
static void
test_random (void)
{
  guint n_nodes = 0;

  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (CjmDocument) document = create_random_document (seed);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) all = g_ptr_array_new ();
      g_autoptr (GPtrArray) picked = g_ptr_array_new ();
      g_autoptr (GPtrArray) outermost = NULL;
      g_autoptr (GBytes) bytes = NULL, again = NULL;
      g_autoptr (CjmNode) fragment = NULL;
      g_autoptr (GPtrArray) read = NULL;

      collect (cjm_document_get_root (document), all);
      for (guint i = 0; i < all->len; i++)
        if (g_rand_int_range (random, 0, 4) == 0)
          g_ptr_array_add (picked, g_ptr_array_index (all, i));
      for (guint i = picked->len; i > 0; i--)
        if (!is_on_map (g_ptr_array_index (picked, i - 1)))
          g_ptr_array_remove_index (picked, i - 1);

      outermost = cjm_arrange_list_outermost (picked);
      bytes = cjm_fragment_write (picked);
      fragment = read_fragment (bytes);
      read = cjm_fragment_list_nodes (fragment);
      for (guint i = 0; i < outermost->len; i++)
        {
          CjmNode *node = g_ptr_array_index (outermost, i);

          g_assert_nonnull (find_same (read, node));
          assert_same_tree (find_same (read, node), node);
          if (cjm_node_get_kind (node) == CJM_KIND_NOTE)
            g_assert_cmpuint (cjm_node_get_parent_member (node), ==, cjm_node_get_parent_member (find_same (read, node)));
        }
      again = cjm_fragment_write (read);
      g_assert_true (g_bytes_equal (bytes, again));
      n_nodes += outermost->len;
    }
  g_assert_cmpuint (n_nodes, >, N_SEEDS);
}

static void
assert_refused (const char *text,
                const char *start)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autofree char *line = NULL;

  g_assert_null (cjm_fragment_read (text, strlen (text), problems));
  g_assert_cmpuint (problems->len, >, 0);
  line = cjm_problem_to_string (g_ptr_array_index (problems, 0), "F");
  if (!g_str_has_prefix (line, start))
    g_error ("“%s” does not begin with “%s”", line, start);
}

#define BEGIN "{\"format\": \"journey-fragment\", \"version\": 1, "

static void
test_refused (void)
{
  assert_refused ("", "F:1:1: error: ");
  assert_refused ("Booking form", "F:1:1: error: ");
  assert_refused ("[]", "F:1:1: error: not a journey fragment: ");
  assert_refused ("{\"nodes\": []}", "F:1:1: error: not a journey fragment: ");
  assert_refused ("{\"format\": \"journey\", \"version\": 1}", "F:1:1: error: not a journey fragment: ");
  assert_refused ("{\"format\": \"journey-fragment\"}", "F:1:1: error: ");
  assert_refused ("{\"format\": \"journey-fragment\", \"version\": 2}", "F:1:43: error: version: made by a newer version");
  assert_refused ("{\"format\": \"journey-fragment\", \"version\": \"1\"}", "F:1:43: error: version: found \"1\"");
  assert_refused (BEGIN "\"touchpoints\": {}}", "F:1:61: error: touchpoints: found an object");
  assert_refused (BEGIN "\"touchpoints\": [{\"id\": \"t\"}]}", "F:1:62: error: touchpoints[0]: found no \"title\"");
  assert_refused (BEGIN "\"problems\": [{\"id\": \"t\", \"text\": \"\"}, {\"id\": \"t\", \"text\": \"\"}]}",
                  "F:1:91: error: problems[1].id: ");
  assert_refused (BEGIN "\"episodes\": [{\"id\": \"e\", \"title\": \"\", \"emotion\": {\"score\": 6}}]}",
                  "F:1:105: error: episodes[0].emotion.score: found 6");
}

/* What a fragment holds besides its lists has no place in a document. */
static void
test_more_lists (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (BEGIN "\"personas\": [7]}", strlen (BEGIN "\"personas\": [7]}"));
  g_autoptr (CjmNode) fragment = read_fragment (bytes);
  g_autoptr (GPtrArray) nodes = cjm_fragment_list_nodes (fragment);

  g_assert_cmpuint (nodes->len, ==, 0);
}

static void
assert_plain (const char *ids,
              const char *expected)
{
  g_autoptr (CjmDocument) document = read_document ();
  g_autoptr (GPtrArray) nodes = list_nodes (document, ids);
  g_autofree char *text = cjm_fragment_to_plain_text (nodes);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_plain_text (void)
{
  assert_plain ("u t", "Form\nMail");
  assert_plain ("n q i", "Why?\nLate\nReply");
  assert_plain ("e t", "I book and pay\n"
                       "  She books.\n"
                       "  She pays.\n"
                       "  Touchpoints:\n"
                       "  - Form\n"
                       "  - Mail\n"
                       "  Questions:\n"
                       "  - Why?\n"
                       "  Problems:\n"
                       "  - Late\n"
                       "  Improvements:\n"
                       "  - Reply");
  assert_plain ("p", "Purchase\n"
                     "  I book and pay\n"
                     "    She books.\n"
                     "    She pays.\n"
                     "    Touchpoints:\n"
                     "    - Form\n"
                     "    - Mail\n"
                     "    Questions:\n"
                     "    - Why?\n"
                     "    Problems:\n"
                     "    - Late\n"
                     "    Improvements:\n"
                     "    - Reply\n"
                     "  I wait\n"
                     "    Improvements:\n"
                     "    - Gift");
}

static void
assert_lines (const char *text,
              CjmKind     kind,
              guint       member,
              const char *expected)
{
  g_autoptr (CjmNode) fragment = cjm_fragment_from_lines (text, kind, member);
  g_autoptr (GPtrArray) nodes = cjm_fragment_list_nodes (fragment);
  g_autofree char *found = cjm_fragment_to_plain_text (nodes);

  g_assert_cmpstr (found, ==, expected);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_assert_cmpint (cjm_node_get_kind (g_ptr_array_index (nodes, i)), ==, kind);
      if (kind == CJM_KIND_NOTE)
        g_assert_cmpuint (cjm_node_get_parent_member (g_ptr_array_index (nodes, i)), ==, member);
    }
}

static void
test_lines (void)
{
  assert_lines ("Form", CJM_KIND_TOUCHPOINT, 0, "Form");
  assert_lines ("\r\n  - Form \r\n\t\xe2\x80\xa2 Mail\n\n*\n* \n12. Call\n3) Visit\n", CJM_KIND_PHASE, 0,
                "Form\nMail\nCall\nVisit");
  assert_lines ("-5 degrees\n2026 was hot\n1.5 days\n\xc2\xa0Gift\xc2\xa0\nA\tB", CJM_KIND_EPISODE, 0,
                "-5 degrees\n2026 was hot\n1.5 days\nGift\nA B");
  assert_lines ("Why?\n- - How?", CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS, "Why?\n- How?");
  assert_lines ("Late", CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS, "Late");
  assert_lines ("Reply\xff!", CJM_KIND_IMPROVEMENT, 0, "Reply\xef\xbf\xbd!");
  g_assert_null (cjm_fragment_from_lines ("", CJM_KIND_TOUCHPOINT, 0));
  g_assert_null (cjm_fragment_from_lines (" \n-\n", CJM_KIND_TOUCHPOINT, 0));
}

static void
test_many_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CjmNode) fragment = NULL;
  g_autoptr (GPtrArray) nodes = NULL;

  for (guint i = 0; i < CJM_FRAGMENT_LINES_MAX + 7; i++)
    g_string_append (text, "a\n");
  fragment = cjm_fragment_from_lines (text->str, CJM_KIND_TOUCHPOINT, 0);
  nodes = cjm_fragment_list_nodes (fragment);
  g_assert_cmpuint (nodes->len, ==, CJM_FRAGMENT_LINES_MAX);
}

/* What is pasted stands deeper in a document than in a fragment, and the document has to open again. */
static void
test_depth (void)
{
  static const struct
  {
    const char *list;
    const char *text;
    guint least;       /* levels under the node that a document of 64 levels still has room for */
  } rows[] = {
    { "phases", "\"title\": \"P\"", 59 },
    { "episodes", "\"title\": \"E\"", 57 },
    { "touchpoints", "\"title\": \"T\"", 55 },
    { "problems", "\"text\": \"N\"", 55 },
    { "improvements", "\"title\": \"I\"", 61 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint depth = rows[i].least; depth <= rows[i].least + 1; depth++)
      {
        g_autofree char *open = g_strnfill (depth, '[');
        g_autofree char *close = g_strnfill (depth, ']');
        g_autofree char *text = g_strdup_printf ("{\"format\": \"journey-fragment\", \"version\": 1, \"%s\": [{\"id\": "
                                                 "\"a\", %s, \"x\": %s%s}]}", rows[i].list, rows[i].text, open, close);
        g_autoptr (GPtrArray) problems = new_problems ();
        g_autoptr (CjmNode) fragment = cjm_fragment_read (text, strlen (text), problems);
        CjmProblem *problem = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;

        g_assert_true ((fragment != NULL) == (depth == rows[i].least));
        g_assert_true ((fragment != NULL) == (problem == NULL));
        if (problem != NULL && i < G_N_ELEMENTS (rows) - 1)
          {
            g_assert_cmpstr (problem->message, ==, "found 65 levels of nesting, expected at most 64");
            g_assert_cmpstr (problem->path, ==, rows[i].list);
          }
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fragment/written", test_written);
  g_test_add_func ("/fragment/company", test_company);
  g_test_add_func ("/fragment/phase", test_phase);
  g_test_add_func ("/fragment/lists-of-notes", test_lists_of_notes);
  g_test_add_func ("/fragment/random", test_random);
  g_test_add_func ("/fragment/refused", test_refused);
  g_test_add_func ("/fragment/more-lists", test_more_lists);
  g_test_add_func ("/fragment/depth", test_depth);
  g_test_add_func ("/fragment/plain-text", test_plain_text);
  g_test_add_func ("/fragment/lines", test_lines);
  g_test_add_func ("/fragment/many-lines", test_many_lines);
  return g_test_run ();
}
