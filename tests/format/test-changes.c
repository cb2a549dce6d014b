/* test-changes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-changes.h"

#include <math.h>
#include <string.h>

#include "cjm-reader.h"
#include "cjm-writer.h"
#include "random-document.h"
#include "random-edits.h"

#define N_SEEDS 60
#define N_ROUNDS 25

/* A document that is edited, what has changed in it, and another one to which the changes are told */
typedef struct
{
  CjmDocument *document;
  CjmDocument *follower;
  CjmChanges *changes;
} Fixture;

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

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            CjmChanges  *changes)
{
  cjm_changes_add (changes, edits);
}

static void
begin (Fixture     *fixture,
       CjmDocument *document)
{
  g_autofree char *text = write_text (document);

  fixture->document = g_object_ref (document);
  fixture->follower = read_text (text);
  fixture->changes = cjm_changes_new (document);
  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), fixture->changes);
}

static void
end (Fixture *fixture)
{
  g_object_unref (fixture->document);
  g_object_unref (fixture->follower);
  cjm_changes_free (fixture->changes);
}

static gboolean
apply (CjmDocument *document,
       const char  *text,
       gsize        length)
{
  gboolean fits;

  cjm_document_begin (document, "Follow");
  fits = cjm_changes_apply (document, text, length);
  cjm_document_commit (document);
  return fits;
}

/* Tells the follower, which has the same bytes then; returns what was told. */
static char *
follow (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = cjm_changes_take (fixture->changes);
  g_autofree char *before = write_text (fixture->follower);
  g_autofree char *after = write_text (fixture->document);
  g_autofree char *followed = NULL;
  char *told = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (cjm_changes_is_empty (fixture->changes));
  g_assert_true (apply (fixture->follower, told, strlen (told)));
  followed = write_text (fixture->follower);
  g_assert_cmpstr (followed, ==, after);

  /* It is one step, which is taken back as any other. */
  if (!g_str_equal (before, after))
    {
      cjm_document_undo (fixture->follower);
      g_free (followed);
      followed = write_text (fixture->follower);
      g_assert_cmpstr (followed, ==, before);
      cjm_document_redo (fixture->follower);
    }
  return told;
}

static CjmNode *
pick_node (CjmDocument *document,
           GRand       *random)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  collect_nodes (cjm_document_get_root (document), nodes);
  return g_ptr_array_index (nodes, g_rand_int_range (random, 0, nodes->len));
}

/* Out, changed while it is outside, and in again; half the time what was in it comes on its own. */
static void
take_out_and_in (CjmDocument *document,
                 GRand       *random)
{
  g_autoptr (CjmNode) node = g_object_ref (pick_node (document, random));
  CjmNode *parent = cjm_node_get_parent (node);
  g_autoptr (CjmNode) part = NULL;
  guint place;

  if (parent == NULL)
    return;
  place = cjm_node_get_parent_member (node);
  cjm_document_begin (document, "Take out and in");
  if (g_rand_boolean (random))
    set_at_random (node, g_rand_int_range (random, 0, cjm_node_get_info (node)->n_members), random);
  cjm_node_remove (node);
  set_at_random (node, g_rand_int_range (random, 0, cjm_node_get_info (node)->n_members), random);
  if (cjm_node_get_kind (node) == CJM_KIND_EPISODE && cjm_node_get_n_children (node, CJM_EPISODE_TOUCHPOINTS) > 0)
    {
      part = g_object_ref (cjm_node_get_child (node, CJM_EPISODE_TOUCHPOINTS, 0));
      cjm_node_remove (part);
    }
  cjm_node_insert (parent, place, g_rand_int_range (random, 0, 3), node);
  if (part != NULL)
    cjm_node_insert (node, CJM_EPISODE_TOUCHPOINTS, CJM_END, part);
  cjm_document_commit (document);
}

static void
change_at_random (CjmDocument *document,
                  GRand       *random)
{
  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      cjm_document_undo (document);
      break;
    case 1:
      cjm_document_redo (document);
      break;
    case 2:
      take_out_and_in (document, random);
      break;
    default:
      make_random_step (document, random);
      break;
    }
}

/* Whatever is done to whatever document, told after each step or after many. What is edited outside a document is no
 * edit of it and cannot be undone: the walk back ends there. */
static void
test_random (void)
{
  guint n_told = 0;

  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (CjmDocument) document = create_random_document (seed);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      Fixture fixture;

      begin (&fixture, document);
      for (guint i = 0; i < N_ROUNDS; i++)
        {
          g_autofree char *told = NULL;

          for (int n = g_rand_int_range (random, 1, 5); n > 0; n--)
            change_at_random (document, random);
          told = follow (&fixture);
          n_told += *told != '\0';
        }
      end (&fixture);
    }
  g_assert_cmpuint (n_told, >, N_SEEDS * N_ROUNDS / 2);
}

static const char text_of_document[] =
  "{\"format\": \"journey\", \"version\": 1, \"journeys\": [{\"id\": \"j\", \"title\": \"J\", \"phases\": ["
  "{\"id\": \"p\", \"title\": \"P\", \"episodes\": ["
  "{\"id\": \"e\", \"title\": \"I book\", \"emotion\": {\"score\": 2, \"x-y\": [1]}, \"touchpoints\": ["
  "{\"id\": \"t\", \"title\": \"Form\", \"x-deep\": {\"a\": [1, {}]}, \"evidence\": ["
  "{\"kind\": \"survey\", \"text\": \"one\", \"x-z\": 1}, {\"kind\": \"survey\", \"text\": \"two\"}]},"
  "{\"id\": \"u\", \"title\": \"Mail\"}]}, {\"id\": \"f\", \"title\": \"I wait\"}]}]}],"
  "\"pictures\": {\"k\": {\"type\": \"image/png\", \"data\": \"AAAA\"}}}";

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (CjmDocument) document = read_text (text_of_document);

  begin (fixture, document);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  end (fixture);
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *told = follow (fixture);

  g_assert_cmpstr (told, ==, expected);
}

/* However often it is set, and whatever else the document holds */
static void
test_set (Fixture      *fixture,
          gconstpointer data)
{
  CjmNode *episode = cjm_document_find (fixture->document, "e");

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = g_strdup_printf ("I book %u", i);

      cjm_document_begin_merging (fixture->document, "Type");
      cjm_node_set_text (episode, CJM_EPISODE_TITLE, text);
      cjm_document_commit (fixture->document);
    }
  assert_told (fixture, "\x1e{\n  \"set\": \"episode:e\",\n  \"values\": {\n    \"title\": \"I book 99\"\n  }\n}\n");
}

static void
test_absent (Fixture      *fixture,
             gconstpointer data)
{
  cjm_document_begin (fixture->document, "Clear");
  cjm_node_set_value (cjm_document_find (fixture->document, "e"), CJM_EPISODE_EMOTION_SCORE,
                      &(CjmValue) { .number = NAN });
  cjm_document_commit (fixture->document);
  assert_told (fixture, "\x1e{\n  \"set\": \"episode:e\",\n  \"values\": {\n    \"emotion.score\": null\n  }\n}\n");
}

/* What moves is not written, however much is in it. */
static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  CjmNode *episode = cjm_document_find (fixture->document, "e");

  cjm_document_begin (fixture->document, "Move");
  cjm_node_move (episode, cjm_node_get_parent (episode), CJM_PHASE_EPISODES, 1);
  cjm_document_commit (fixture->document);
  assert_told (fixture, "\x1e{\n  \"take\": \"episode:e\"\n}\n"
                        "\x1e{\n  \"put\": \"episode:e\",\n  \"to\": \"phase:p\",\n  \"list\": \"episodes\",\n"
                        "  \"index\": 1\n}\n");
}

/* What comes and goes leaves nothing to tell. */
static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CjmNode) note = cjm_node_new (CJM_KIND_NOTE, "n");

  cjm_document_begin (fixture->document, "Add");
  cjm_node_insert (cjm_document_find (fixture->document, "e"), CJM_EPISODE_PROBLEMS, 0, note);
  cjm_document_commit (fixture->document);
  cjm_document_undo (fixture->document);
  assert_told (fixture, "");
}

/* A list without ids comes as a whole, with what no table knows of. */
static void
test_evidence (Fixture      *fixture,
               gconstpointer data)
{
  CjmNode *touchpoint = cjm_document_find (fixture->document, "t");

  cjm_document_begin (fixture->document, "Reword");
  cjm_node_set_text (cjm_node_get_child (touchpoint, CJM_TOUCHPOINT_EVIDENCE, 1), CJM_EVIDENCE_TEXT, "2");
  cjm_document_commit (fixture->document);
  assert_told (fixture, "\x1e{\n  \"fill\": \"touchpoint:t\",\n  \"list\": \"evidence\",\n  \"nodes\": [\n"
                        "    {\n      \"kind\": \"survey\",\n      \"text\": \"one\",\n      \"x-z\": 1\n    },\n"
                        "    {\n      \"kind\": \"survey\",\n      \"text\": \"2\"\n    }\n  ]\n}\n");

  cjm_document_begin (fixture->document, "Clear");
  while (cjm_node_get_n_children (touchpoint, CJM_TOUCHPOINT_EVIDENCE) > 0)
    cjm_node_remove (cjm_node_get_child (touchpoint, CJM_TOUCHPOINT_EVIDENCE, 0));
  cjm_document_commit (fixture->document);
  assert_told (fixture, "\x1e{\n  \"fill\": \"touchpoint:t\",\n  \"list\": \"evidence\",\n  \"nodes\": []\n}\n");
}

/* A larger thing is in place before what goes into it: whatever lists another kind stands before it in the table. */
static void
test_order_of_kinds (void)
{
  for (CjmKind kind = 0; kind < CJM_N_KINDS; kind++)
    {
      const CjmKindInfo *info = cjm_kind_get_info (kind);

      g_assert_cmpuint (info->n_members, <, 64);
      for (guint i = 0; i < info->n_members; i++)
        if (info->members[i].type == CJM_MEMBER_CHILDREN)
          g_assert_cmpuint (info->members[i].target, >, kind);
    }
}

static const char *const misfits[] = {
  "x",
  "\x1e",
  "\x1e[]",
  "\x1e{}",
  "\x1e{\"set\": 1}",
  "\x1e{\"set\": \"episode\"}",
  "\x1e{\"set\": \"episode:e\"}",
  "\x1e{\"set\": \"touchpoint:e\", \"values\": {}}",
  "\x1e{\"set\": \"thing:e\", \"values\": {}}",
  "\x1e{\"set\": \"episode:e\", \"values\": {\"nothing\": 1}}",
  "\x1e{\"set\": \"episode:e\", \"values\": {\"id\": \"x\"}}",
  "\x1e{\"set\": \"episode:e\", \"values\": {\"touchpoints\": []}}",
  "\x1e{\"set\": \"episode:e\", \"values\": {\"title\": null}}",
  "\x1e{\"set\": \"episode:e\", \"values\": {\"emotion.score\": 6}}",
  "\x1e{\"put\": \"episode:e\", \"to\": \"phase:p\", \"list\": \"episodes\", \"index\": 0}",
  "\x1e{\"put\": \"episode:x\", \"to\": \"phase:p\", \"list\": \"episodes\", \"index\": 0}",
  "\x1e{\"put\": \"episode:e\", \"to\": \"phase:p\", \"list\": \"episodes\", \"index\": 0, \"node\": {\"title\": \"x\"}}",
  "\x1e{\"put\": \"episode:x\", \"to\": \"phase:p\", \"list\": \"episodes\", \"index\": -1, \"node\": {\"title\": \"x\"}}",
  "\x1e{\"put\": \"episode:x\", \"to\": \"phase:p\", \"list\": \"title\", \"index\": 0, \"node\": {\"title\": \"x\"}}",
  "\x1e{\"put\": \"episode:x\", \"to\": \"phase:x\", \"list\": \"episodes\", \"index\": 0, \"node\": {\"title\": \"x\"}}",
  "\x1e{\"put\": \"note:x\", \"to\": \"phase:p\", \"list\": \"episodes\", \"index\": 0, \"node\": {\"text\": \"x\"}}",
  "\x1e{\"put\": \"episode:a b\", \"to\": \"phase:p\", \"list\": \"episodes\", \"index\": 0, \"node\": {\"title\": \"x\"}}",
  "\x1e{\"put\": \"evidence:\", \"to\": \"touchpoint:t\", \"list\": \"evidence\", \"index\": 0, \"node\": {}}",
  "\x1e{\"put\": \"document:\", \"to\": \"document:\", \"list\": \"journeys\", \"index\": 0, \"node\": {}}",
  "\x1e{\"fill\": \"touchpoint:t\", \"list\": \"evidence\"}",
  "\x1e{\"fill\": \"touchpoint:t\", \"list\": \"evidence\", \"nodes\": [1]}",
  "\x1e{\"fill\": \"episode:e\", \"list\": \"touchpoints\", \"nodes\": []}",
};

/* What does not fit is said and passed over; what stands behind it is done. */
static void
test_misfits (Fixture      *fixture,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (misfits); i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autofree char *text = g_strdup_printf ("%s\x1e{\"set\": \"document:\", \"values\": {\"title\": \"%s\"}}", misfits[i],
                                               title);

      g_assert_false (apply (fixture->follower, text, strlen (text)));
      g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (fixture->follower), CJM_DOCUMENT_TITLE), ==, title);
    }
}

/* Cut off anywhere, it is no worse than that. */
static void
test_cut (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *before = write_text (fixture->follower);

  for (guint i = 0; i < 10; i++)
    make_random_step (fixture->document, random);
  bytes = cjm_changes_take (fixture->changes);
  for (gsize length = 0; length < g_bytes_get_size (bytes); length++)
    {
      g_autofree char *part = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autofree char *after = NULL;

      apply (fixture->follower, part, length);
      while (cjm_history_get_can_undo (cjm_document_get_history (fixture->follower)))
        cjm_document_undo (fixture->follower);
      after = write_text (fixture->follower);
      g_assert_cmpstr (after, ==, before);
    }
}

/* What the model makes at once of another version of the document, with what that holds beyond the members */
static void
test_become (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (CjmDocument) document = create_random_document (seed);
      g_autofree char *text = write_text (document);
      g_autoptr (CjmDocument) wanted = read_text (text);
      g_autofree char *told = NULL;
      g_autofree char *undone = NULL;
      Fixture fixture;

      begin (&fixture, document);
      for (guint i = 0; i < N_ROUNDS; i++)
        {
          CjmNode *node = pick_node (wanted, random);

          if (cjm_node_get_parent (node) != NULL)
            cjm_node_set_unknown (node, NULL, "\"x\": 2");
          make_random_step (wanted, random);
        }
      cjm_document_become (document, wanted, "Reload");
      told = follow (&fixture);
      cjm_document_undo (document);
      undone = follow (&fixture);
      end (&fixture);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes/random", test_random);
  g_test_add_func ("/changes/order-of-kinds", test_order_of_kinds);
  g_test_add_func ("/changes/become", test_become);
  g_test_add ("/changes/set", Fixture, NULL, set_up, test_set, tear_down);
  g_test_add ("/changes/absent", Fixture, NULL, set_up, test_absent, tear_down);
  g_test_add ("/changes/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add ("/changes/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/changes/evidence", Fixture, NULL, set_up, test_evidence, tear_down);
  g_test_add ("/changes/misfits", Fixture, NULL, set_up, test_misfits, tear_down);
  g_test_add ("/changes/cut", Fixture, NULL, set_up, test_cut, tear_down);

  return g_test_run ();
}
