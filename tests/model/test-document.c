/* test-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-document.h"

typedef struct
{
  CjmDocument *document;
  CjmNode *note;
  guint n_changes;
  guint n_edits;
  CjmEditType last_type;
  gboolean restored;        /* what was heard of last led to a state that was there already */
} Fixture;

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            gpointer     user_data)
{
  Fixture *fixture = user_data;

  fixture->n_changes++;
  fixture->n_edits += edits->len;
  fixture->last_type = g_array_index (edits, CjmEdit, edits->len - 1).type;
  fixture->restored = cjm_document_is_restoring (document);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "p");
  g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, "e");
  g_autoptr (CjmNode) note = cjm_node_new (CJM_KIND_NOTE, "n");

  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, 0, journey);
  cjm_node_insert (journey, CJM_JOURNEY_PHASES, 0, phase);
  cjm_node_insert (phase, CJM_PHASE_EPISODES, 0, episode);
  cjm_node_insert (episode, CJM_EPISODE_PROBLEMS, 0, note);
  cjm_node_set_text (note, CJM_NOTE_TEXT, "first");

  fixture->document = cjm_document_new (root);
  fixture->note = note;
  g_signal_connect (fixture->document, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_assert_finalize_object (fixture->document);
}

static void
type_text (Fixture    *fixture,
           const char *text)
{
  cjm_document_begin_merging (fixture->document, "Edit problem");
  cjm_node_set_text (fixture->note, CJM_NOTE_TEXT, text);
  cjm_document_commit (fixture->document);
}

static void
test_undo (Fixture      *fixture,
           gconstpointer unused)
{
  CjmHistory *history = cjm_document_get_history (fixture->document);
  CjmNode *episode = cjm_node_get_parent (fixture->note);

  g_assert_false (cjm_history_get_can_undo (history));

  cjm_document_begin (fixture->document, "Remove problem");
  cjm_node_set_text (fixture->note, CJM_NOTE_TEXT, "second");
  cjm_node_remove (fixture->note);
  cjm_document_commit (fixture->document);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->n_edits, ==, 2);
  g_assert_null (cjm_document_find (fixture->document, "n"));
  g_assert_cmpstr (cjm_history_get_undo_label (history), ==, "Remove problem");
  g_assert_true (cjm_history_get_modified (history));

  cjm_document_undo (fixture->document);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  g_assert_true (cjm_document_find (fixture->document, "n") == fixture->note);
  g_assert_true (cjm_node_get_parent (fixture->note) == episode);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "first");
  g_assert_false (cjm_history_get_modified (history));
  g_assert_cmpstr (cjm_history_get_redo_label (history), ==, "Remove problem");

  cjm_document_redo (fixture->document);
  g_assert_cmpint (fixture->last_type, ==, CJM_EDIT_REMOVE);
  g_assert_null (cjm_document_find (fixture->document, "n"));

  cjm_document_undo (fixture->document);
  type_text (fixture, "third");
  g_assert_false (cjm_history_get_can_redo (history));
}

/* Who hears of an edit can tell whether a person made it. */
static void
test_restoring (Fixture      *fixture,
                gconstpointer unused)
{
  guint64 state = cjm_history_get_state (cjm_document_get_history (fixture->document));
  g_autoptr (CjmDocument) other = cjm_document_new_empty ();

  type_text (fixture, "second");
  g_assert_false (fixture->restored);
  cjm_document_undo (fixture->document);
  g_assert_true (fixture->restored);
  cjm_document_redo (fixture->document);
  g_assert_true (fixture->restored);
  g_assert_false (cjm_document_is_restoring (fixture->document));
  type_text (fixture, "third");
  g_assert_false (fixture->restored);
  cjm_document_withdraw (fixture->document, state);
  g_assert_true (fixture->restored);
  type_text (fixture, "fourth");
  g_assert_false (fixture->restored);
  cjm_document_become (fixture->document, other, "Reload");
  g_assert_true (fixture->restored);
  g_assert_false (cjm_document_is_restoring (fixture->document));
}

static void
test_merge (Fixture      *fixture,
            gconstpointer unused)
{
  CjmHistory *history = cjm_document_get_history (fixture->document);

  type_text (fixture, "a");
  type_text (fixture, "ab");
  cjm_history_mark_saved (history, cjm_history_get_state (history));
  type_text (fixture, "abc");
  type_text (fixture, "abcd");
  g_assert_cmpuint (fixture->n_changes, ==, 4);
  g_assert_true (cjm_history_get_modified (history));

  cjm_document_undo (fixture->document);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "ab");
  g_assert_false (cjm_history_get_modified (history));

  cjm_document_undo (fixture->document);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "first");
  g_assert_false (cjm_history_get_can_undo (history));
  g_assert_true (cjm_history_get_modified (history));

  cjm_document_redo (fixture->document);
  cjm_document_redo (fixture->document);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "abcd");
}

static void
test_end_merging (Fixture      *fixture,
                  gconstpointer unused)
{
  type_text (fixture, "a");
  cjm_document_end_merging (fixture->document);
  type_text (fixture, "ab");
  type_text (fixture, "abc");

  cjm_document_undo (fixture->document);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "a");
  cjm_document_undo (fixture->document);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "first");
}

/* What is typed into a new card is one step with the card; what is typed elsewhere is not. */
static void
test_merge_into_insertion (Fixture      *fixture,
                           gconstpointer unused)
{
  CjmHistory *history = cjm_document_get_history (fixture->document);
  CjmNode *episode = cjm_node_get_parent (fixture->note);
  g_autoptr (CjmNode) added = cjm_node_new (CJM_KIND_NOTE, "added");
  guint64 state = cjm_history_get_state (history);

  cjm_document_begin (fixture->document, "Edit problem");
  cjm_node_insert (episode, CJM_EPISODE_PROBLEMS, 0, added);
  cjm_document_commit (fixture->document);
  for (guint i = 0; i < 2; i++)
    {
      cjm_document_begin_merging (fixture->document, "Edit problem");
      cjm_node_set_text (added, CJM_NOTE_TEXT, i == 0 ? "n" : "new");
      cjm_document_commit (fixture->document);
    }

  cjm_document_undo (fixture->document);
  g_assert_null (cjm_document_find (fixture->document, "added"));
  g_assert_cmpuint (cjm_history_get_state (history), ==, state);
  cjm_document_redo (fixture->document);
  g_assert_cmpstr (cjm_node_get_text (added, CJM_NOTE_TEXT), ==, "new");
  g_assert_false (cjm_history_get_can_redo (history));

  type_text (fixture, "other");
  cjm_document_undo (fixture->document);
  g_assert_true (cjm_document_find (fixture->document, "added") == added);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "first");
}

/* Also what was saved in between goes, and a state that is no more takes nothing back. */
static void
test_withdraw (Fixture      *fixture,
               gconstpointer unused)
{
  CjmHistory *history = cjm_document_get_history (fixture->document);
  guint64 state, lost;

  type_text (fixture, "kept");
  cjm_document_end_merging (fixture->document);
  state = cjm_history_get_state (history);
  type_text (fixture, "one");
  lost = cjm_history_get_state (history);
  cjm_history_mark_saved (history, lost);
  type_text (fixture, "two");

  cjm_document_withdraw (fixture->document, state);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "kept");
  g_assert_cmpuint (fixture->n_changes, ==, 5);
  g_assert_false (cjm_history_get_can_redo (history));
  g_assert_true (cjm_history_get_modified (history));

  cjm_document_withdraw (fixture->document, lost);
  g_assert_cmpuint (fixture->n_changes, ==, 5);
  cjm_document_undo (fixture->document);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "first");
}

/* Work that goes on while a file is written is unsaved when that is done. */
static void
test_saved_meanwhile (Fixture      *fixture,
                      gconstpointer unused)
{
  CjmHistory *history = cjm_document_get_history (fixture->document);
  guint64 state;

  type_text (fixture, "written");
  state = cjm_history_get_state (history);
  type_text (fixture, "typed meanwhile");
  cjm_history_mark_saved (history, state);
  g_assert_true (cjm_history_get_modified (history));
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (CjmNode) other = cjm_node_new (CJM_KIND_NOTE, "o");
  CjmNode *episode = cjm_node_get_parent (fixture->note);

  cjm_document_begin (fixture->document, "Move problem");
  cjm_node_insert (episode, CJM_EPISODE_PROBLEMS, 0, other);
  cjm_node_move (fixture->note, episode, CJM_EPISODE_QUESTIONS, 0);
  cjm_document_begin (fixture->document, "Inner");
  cjm_node_set_text (fixture->note, CJM_NOTE_TEXT, "changed");
  cjm_document_cancel (fixture->document);

  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_cmpuint (cjm_node_get_parent_member (fixture->note), ==, CJM_EPISODE_PROBLEMS);
  g_assert_cmpstr (cjm_node_get_text (fixture->note, CJM_NOTE_TEXT), ==, "first");
  g_assert_null (cjm_document_find (fixture->document, "o"));
  g_assert_false (cjm_history_get_can_undo (cjm_document_get_history (fixture->document)));
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer unused)
{
  cjm_document_begin (fixture->document, "Nothing");
  g_assert_true (cjm_node_set_text (fixture->note, CJM_NOTE_TEXT, "first"));
  g_assert_true (cjm_node_move (fixture->note, cjm_node_get_parent (fixture->note), CJM_EPISODE_PROBLEMS, 0));
  cjm_document_commit (fixture->document);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_false (cjm_history_get_modified (cjm_document_get_history (fixture->document)));
}

static void
test_ids (Fixture      *fixture,
          gconstpointer unused)
{
  g_autoptr (CjmNode) twin = cjm_node_new (CJM_KIND_NOTE, "n");

  cjm_document_begin (fixture->document, "Insert");
  g_assert_false (cjm_node_insert (cjm_node_get_parent (fixture->note), CJM_EPISODE_PROBLEMS, 0, twin));
  cjm_document_commit (fixture->document);
  g_assert_null (cjm_node_get_parent (twin));
}

static void
test_outside_transaction (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (CjmDocument) document = cjm_document_new_empty ();

      cjm_node_set_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE, "No");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*cjm_document_may_edit*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/model/document/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("undo", test_undo);
  ADD ("restoring", test_restoring);
  ADD ("merge", test_merge);
  ADD ("merge-into-insertion", test_merge_into_insertion);
  ADD ("end-merging", test_end_merging);
  ADD ("withdraw", test_withdraw);
  ADD ("saved-meanwhile", test_saved_meanwhile);
  ADD ("cancel", test_cancel);
  ADD ("nothing", test_nothing);
  ADD ("ids", test_ids);
  g_test_add_func ("/model/document/outside-transaction", test_outside_transaction);

  return g_test_run ();
}
