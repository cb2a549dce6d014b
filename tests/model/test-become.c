/* test-become.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-reader.h"
#include "cjm-writer.h"
#include "random-document.h"
#include "random-edits.h"

#include <string.h>

/* A document that is made to hold what another one holds: in one step, which undoes, and with the nodes that both have. */

static char *
write_text (CjmDocument *document)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CjmDocument *
read_text (const char *text)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmDocument *document = cjm_reader_read (text, strlen (text), problems);

  g_assert_nonnull (document);

  return document;
}

static GPtrArray *
list_nodes (CjmDocument *document)
{
  GPtrArray *nodes = g_ptr_array_new ();

  collect_nodes (cjm_document_get_root (document), nodes);

  return nodes;
}

static void
count_edits_cb (CjmDocument *document,
                GArray      *edits,
                guint       *n)
{
  *n += edits->len;
}

/* Becomes `wanted`, and back, and again; returns of how many edits the step is. */
static guint
check_become (CjmDocument *document,
              CjmDocument *wanted)
{
  CjmHistory *history = cjm_document_get_history (document);
  g_autofree char *before = write_text (document);
  g_autofree char *after = write_text (wanted);
  g_autofree char *now = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *theirs = NULL;
  gulong handler;
  guint n = 0;
  gboolean differed;

  handler = g_signal_connect (document, "changed", G_CALLBACK (count_edits_cb), &n);
  differed = cjm_document_become (document, wanted, "Reload");
  g_signal_handler_disconnect (document, handler);
  now = write_text (document);
  theirs = write_text (wanted);
  g_assert_cmpstr (now, ==, after);
  g_assert_cmpstr (theirs, ==, after);
  g_assert_cmpint (differed, ==, n > 0);
  if (!differed)
    return 0;

  g_assert_cmpstr (cjm_history_get_undo_label (history), ==, "Reload");
  cjm_document_undo (document);
  undone = write_text (document);
  g_assert_cmpstr (undone, ==, before);
  cjm_document_redo (document);
  redone = write_text (document);
  g_assert_cmpstr (redone, ==, after);
  g_assert_false (cjm_document_become (document, wanted, "Reload"));

  return n;
}

/* Two documents in which the same ids are of other things */
static void
test_other (void)
{
  for (guint32 seed = 1; seed <= 40; seed++)
    {
      g_autoptr (CjmDocument) document = create_random_document (seed);
      g_autoptr (CjmDocument) wanted = create_random_document (seed + 100);

      check_become (document, wanted);
    }
}

static CjmDocument *
copy_edited (CjmDocument *document,
             guint32      seed,
             guint        n)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *text = write_text (document);
  CjmDocument *copy = read_text (text);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) nodes = list_nodes (copy);

      cjm_node_set_unknown (g_ptr_array_index (nodes, g_rand_int_range (random, 0, nodes->len)), NULL,
                            g_rand_boolean (random) ? "\"x\": 2" : NULL);
      make_random_step (copy, random);
    }

  return copy;
}

static CjmNode *
find_node (CjmDocument *document,
           CjmNode     *node)
{
  CjmNode *found = cjm_node_get_kind (node) == CJM_KIND_PICTURE
                     ? cjm_document_find_picture (document, cjm_node_get_id (node))
                     : cjm_document_find (document, cjm_node_get_id (node));

  return found != NULL && cjm_node_get_kind (found) == cjm_node_get_kind (node) ? found : NULL;
}

/* A new version of the same document, from a few edits to so many that little is left */
static void
test_edited (void)
{
  for (guint32 seed = 1; seed <= 200; seed++)
    {
      g_autoptr (CjmDocument) random = create_random_document (seed);
      g_autoptr (CjmDocument) document = copy_edited (random, 0, 0);
      g_autoptr (CjmDocument) wanted = copy_edited (document, seed, 1 + seed % 40);
      g_autoptr (GPtrArray) nodes = list_nodes (document);

      g_ptr_array_set_free_func (nodes, g_object_unref);
      g_ptr_array_foreach (nodes, (GFunc) (void (*) (void)) g_object_ref, NULL);
      check_become (document, wanted);
      for (guint i = 0; i < nodes->len; i++)
        {
          CjmNode *node = g_ptr_array_index (nodes, i);

          if (cjm_node_get_id (node) != NULL && find_node (wanted, node) != NULL)
            g_assert_true (find_node (document, node) == node);
        }
    }
}

#define ROW \
  "{\"format\": \"journey\", \"version\": 1, \"aims\": [\"a\"], \"journeys\": [{\"id\": \"j\", \"title\": \"J\", " \
  "\"phases\": [%s]}, {\"id\": \"k\", \"title\": \"K\", \"phases\": [%s]}]%s}"
#define P(id) "{\"id\": \"" id "\", \"title\": \"" id "\", \"episodes\": [{\"id\": \"e" id "\", \"title\": \"E\"}]}"
#define ABCD P ("a") ", " P ("b") ", " P ("c") ", " P ("d")
#define E(evidence) \
  "{\"id\": \"p\", \"title\": \"P\", \"episodes\": [{\"id\": \"e\", \"title\": \"E\", \"evidence\": [" evidence "]}]}"
#define I(text) "{\"kind\": \"interview\", \"text\": \"" text "\"}"

/* A step is no longer than what differs. */
static void
test_small (void)
{
  static const struct
  {
    const char *name;
    const char *before[3];
    const char *after[3];
    guint n;
  } rows[] = {
    { "nothing", { ABCD, "", "" }, { ABCD, "", "" }, 0 },
    { "a value", { P ("a"), "", "" }, { "{\"id\": \"a\", \"title\": \"z\", \"episodes\": [{\"id\": \"ea\", \"title\": \"E\"}]}",
                                        "", "" }, 1 },
    { "first gone", { ABCD, "", "" }, { P ("b") ", " P ("c") ", " P ("d"), "", "" }, 1 },
    { "last gone", { ABCD, "", "" }, { P ("a") ", " P ("b") ", " P ("c"), "", "" }, 1 },
    { "new first", { P ("b") ", " P ("c"), "", "" }, { P ("a") ", " P ("b") ", " P ("c"), "", "" }, 1 },
    { "first to last", { ABCD, "", "" }, { P ("b") ", " P ("c") ", " P ("d") ", " P ("a"), "", "" }, 1 },
    { "last to first", { ABCD, "", "" }, { P ("d") ", " P ("a") ", " P ("b") ", " P ("c"), "", "" }, 1 },
    { "two change places", { ABCD, "", "" }, { P ("b") ", " P ("a") ", " P ("c") ", " P ("d"), "", "" }, 1 },
    { "to another journey", { ABCD, "", "" }, { P ("a") ", " P ("c") ", " P ("d"), P ("b"), "" }, 1 },
    { "from the later one", { P ("a"), P ("b"), "" }, { P ("a") ", " P ("b"), "", "" }, 1 },
    { "out of what is gone", { P ("a"), P ("b"), "" },
      { "{\"id\": \"a\", \"title\": \"a\", \"episodes\": [{\"id\": \"ea\", \"title\": \"E\"}, {\"id\": \"eb\", "
        "\"title\": \"E\"}]}", "", "" }, 2 },
    { "evidence in between", { E (I ("1") ", " I ("3")), "", "" }, { E (I ("1") ", " I ("2") ", " I ("3")), "", "" }, 1 },
    { "evidence gone", { E (I ("1") ", " I ("1") ", " I ("3")), "", "" }, { E (I ("1") ", " I ("3")), "", "" }, 1 },
    { "what is unknown", { P ("a"), "", "" }, { P ("a"), "", ", \"x\": 1" }, 1 },
    { "what was unknown", { P ("a"), "", ", \"x\": 1" }, { P ("a"), "", "" }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *before = g_strdup_printf (ROW, rows[i].before[0], rows[i].before[1], rows[i].before[2]);
      g_autofree char *after = g_strdup_printf (ROW, rows[i].after[0], rows[i].after[1], rows[i].after[2]);
      g_autoptr (CjmDocument) document = read_text (before);
      g_autoptr (CjmDocument) wanted = read_text (after);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpuint (check_become (document, wanted), ==, rows[i].n);
    }
}

/* What is undone after it is what was done before it. */
static void
test_undo_further (void)
{
  g_autoptr (CjmDocument) document = create_random_document (3);
  g_autofree char *first = write_text (document);
  g_autoptr (CjmDocument) wanted = NULL;
  g_autofree char *undone = NULL;

  cjm_document_begin (document, "Rename");
  cjm_node_set_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE, "Mine");
  cjm_document_commit (document);
  wanted = copy_edited (document, 7, 25);
  g_assert_true (cjm_document_become (document, wanted, "Reload"));

  cjm_document_undo (document);
  cjm_document_undo (document);
  undone = write_text (document);
  g_assert_cmpstr (undone, ==, first);
  g_assert_false (cjm_history_get_modified (cjm_document_get_history (document)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/become/other", test_other);
  g_test_add_func ("/model/become/edited", test_edited);
  g_test_add_func ("/model/become/small", test_small);
  g_test_add_func ("/model/become/undo-further", test_undo_further);

  return g_test_run ();
}
