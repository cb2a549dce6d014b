/* test-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "draft-fixture.h"
#include "random-edits.h"

/* What becomes of the draft of a document that is edited, saved and let go. */

#define N_STEPS 150

static void
test_kept (DraftFixture *fixture,
           gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, SOUND, -1);
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;
  g_autofree char *found_text = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) recovered = NULL;
  GStatBuf info;

  draft_fixture_flush (fixture);
  draft_fixture_assert_none (fixture);

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  g_assert_cmpint (g_stat (fixture->drafts, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
  path = draft_fixture_find_only (fixture->drafts);
  g_assert_true (g_str_has_suffix (path, ".draft"));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);

  found = draft_fixture_find_now (fixture);
  g_assert_null (cjm_found_draft_get_reason (found));
  g_assert_false (cjm_found_draft_is_damaged (found));
  g_assert_false (cjm_found_draft_is_behind (found));
  g_assert_true (g_file_equal (cjm_found_draft_get_location (found), fixture->location));
  g_assert_nonnull (cjm_found_draft_get_time (found));
  before = draft_fixture_write_text (cjm_found_draft_get_saved (found));
  g_assert_cmpstr (before, ==, SOUND);
  after = draft_fixture_write_text (fixture->document);
  found_text = draft_fixture_write_text (cjm_found_draft_get_document (found));
  g_assert_cmpstr (found_text, ==, after);

  recovered = cjm_found_draft_recover (found);
  g_assert_true (g_file_equal (cjm_file_get_location (recovered), fixture->location));
  g_assert_cmpstr (cjm_file_get_digest (recovered), ==, digest);
  g_assert_true (cjm_history_get_modified (cjm_document_get_history (cjm_found_draft_get_document (found))));
}

/* Undoing what was recovered leads to what the file held; it is unsaved there too. */
static void
test_undo_recovered (DraftFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) recovered = NULL;
  g_autofree char *text = NULL;
  CjmDocument *document;

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  draft_fixture_set_title (fixture, "Fuite");
  draft_fixture_flush (fixture);
  found = draft_fixture_find_now (fixture);
  recovered = cjm_found_draft_recover (found);
  document = cjm_file_get_document (recovered);
  cjm_document_undo (document);
  text = draft_fixture_write_text (document);
  g_assert_cmpstr (text, ==, SOUND);
  g_assert_true (cjm_history_get_modified (cjm_document_get_history (document)));
}

static void
test_never_saved (DraftFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (CjmDocument) document = cjm_document_new_empty ();
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autofree char *text = NULL;
  g_autofree char *found_text = NULL;

  draft_fixture_let_go (fixture);
  draft_fixture_follow (fixture, cjm_file_new (document));
  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  found = draft_fixture_find_now (fixture);
  g_assert_null (cjm_found_draft_get_location (found));
  g_assert_null (cjm_found_draft_get_saved (found));
  text = draft_fixture_write_text (document);
  found_text = draft_fixture_write_text (cjm_found_draft_get_document (found));
  g_assert_cmpstr (found_text, ==, text);
}

/* However unsaved work ends, nothing of it is left. */
static void
test_gone (DraftFixture *fixture,
           gconstpointer data)
{
  g_autofree char *path = NULL;

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  cjm_document_undo (fixture->document);
  draft_fixture_flush (fixture);
  draft_fixture_assert_none (fixture);

  cjm_document_redo (fixture->document);
  draft_fixture_flush (fixture);
  draft_fixture_save (fixture->file);
  draft_fixture_flush (fixture);
  draft_fixture_assert_none (fixture);

  draft_fixture_set_title (fixture, "Fuite");
  draft_fixture_flush (fixture);
  cjm_draft_discard (fixture->draft);
  draft_fixture_assert_none (fixture);
  draft_fixture_set_title (fixture, "Rien");
  draft_fixture_let_go (fixture);
  draft_fixture_assert_none (fixture);
}

/* What is let go without being given up is written first, and found. */
static void
test_let_go (DraftFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_let_go (fixture);
  found = cjm_found_drafts_find (fixture->drafts);
  g_assert_cmpuint (found->len, ==, 1);
}

/* A draft in use is nobody else's: neither while it is kept nor while somebody looks at it. */
static void
test_in_use (DraftFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) again = NULL;

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  found = cjm_found_drafts_find (fixture->drafts);
  g_assert_cmpuint (found->len, ==, 0);
  g_ptr_array_unref (found);

  draft_fixture_let_go (fixture);
  found = cjm_found_drafts_find (fixture->drafts);
  g_assert_cmpuint (found->len, ==, 1);
  again = cjm_found_drafts_find (fixture->drafts);
  g_assert_cmpuint (again->len, ==, 0);
  g_ptr_array_set_size (found, 0);
  g_ptr_array_unref (again);
  again = cjm_found_drafts_find (fixture->drafts);
  g_assert_cmpuint (again->len, ==, 1);
}

/* By itself, a while after the first edit */
static void
test_by_itself (DraftFixture *fixture,
                gconstpointer data)
{
  g_autofree char *path = NULL;

  draft_fixture_set_title (fixture, "Voyage");
  while ((path = draft_fixture_find_only (fixture->drafts)) == NULL || !g_str_has_suffix (path, ".draft"))
    {
      g_free (path);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Killed between saving and deleting the draft: it says nothing that the file does not. */
static void
test_as_saved (DraftFixture *fixture,
               gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->location);
  g_autofree char *text = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  text = draft_fixture_write_text (fixture->document);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  found = draft_fixture_find_now (fixture);
  g_assert_null (found);
  g_free (path);
  path = draft_fixture_find_only (fixture->left_behind);
  g_assert_null (path);
}

static void
test_file_changed (DraftFixture *fixture,
                   gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->location);
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) recovered = NULL;
  DraftSaving saving = { FALSE, NULL };

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  g_assert_true (g_file_set_contents (path, "{\"format\": \"journey\", \"version\": 1}", -1, NULL));
  found = draft_fixture_find_now (fixture);
  g_assert_true (cjm_found_draft_is_behind (found));

  /* DraftSaving asks before it replaces what somebody else has put there. */
  recovered = cjm_found_draft_recover (found);
  cjm_file_save_async (recovered, NULL, CJM_SAVE_NONE, draft_fixture_saved_cb, &saving);
  draft_fixture_finish_saving (&saving);
  g_assert_error (saving.error, CJM_FILE_ERROR, CJM_FILE_ERROR_CHANGED);
  g_clear_error (&saving.error);
}

/* Edited while the disk is at work, the draft goes on and belongs to the new file. */
static void
test_edited_while_saving (DraftFixture *fixture,
                          gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.journey", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (CjmFoundDraft) found = NULL;
  DraftSaving saving = { FALSE, NULL };

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  cjm_file_save_async (fixture->file, other, CJM_SAVE_REPLACE, draft_fixture_saved_cb, &saving);
  draft_fixture_set_title (fixture, "Fuite");
  draft_fixture_flush (fixture);
  draft_fixture_finish_saving (&saving);
  g_assert_no_error (saving.error);
  draft_fixture_flush (fixture);
  found = draft_fixture_find_now (fixture);
  g_assert_true (g_file_equal (cjm_found_draft_get_location (found), other));
  g_assert_false (cjm_found_draft_is_behind (found));
  g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (cjm_found_draft_get_document (found)), CJM_DOCUMENT_TITLE),
                   ==, "Fuite");
}

/* The file was changed by somebody else and followed, then that was undone: what it holds beyond its members too. */
static void
test_followed (DraftFixture *fixture,
               gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->location);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) newer = NULL;

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  g_assert_true (g_file_set_contents (path, "{\"format\": \"journey\", \"version\": 1, \"x\": 1}", -1, NULL));
  newer = draft_fixture_load (fixture->location);
  g_assert_true (cjm_file_follow (fixture->file, newer, "Follow"));
  draft_fixture_flush (fixture);
  draft_fixture_assert_none (fixture);

  cjm_document_undo (fixture->document);
  draft_fixture_flush (fixture);
  cjm_document_undo (fixture->document);
  draft_fixture_set_title (fixture, "Fuite");
  draft_fixture_flush (fixture);
  expected = draft_fixture_write_text (fixture->document);
  found = draft_fixture_find_now (fixture);
  text = draft_fixture_write_text (cjm_found_draft_get_document (found));
  g_assert_cmpstr (text, ==, expected);
}

static void
do_something (DraftFixture *fixture,
              GRand        *random)
{
  switch (g_rand_int_range (random, 0, 12))
    {
    case 0:
    case 1:
      cjm_document_undo (fixture->document);
      break;
    case 2:
      cjm_document_redo (fixture->document);
      break;
    case 3:
      draft_fixture_save (fixture->file);
      break;
    default:
      make_random_step (fixture->document, random);
    }
}

/* After whatever was done, the draft has the document to the byte, or there is none and the file has it. */
static void
test_random (DraftFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  CjmHistory *history = cjm_document_get_history (fixture->document);
  guint n_drafts = 0;

  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *expected = NULL;
      g_autofree char *text = NULL;
      g_autoptr (CjmFoundDraft) found = NULL;

      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        do_something (fixture, random);
      draft_fixture_flush (fixture);
      if (!cjm_history_get_modified (history))
        {
          draft_fixture_assert_none (fixture);
          continue;
        }
      expected = draft_fixture_write_text (fixture->document);
      found = draft_fixture_find_now (fixture);
      if (found == NULL)
        g_assert_true (g_file_load_contents (fixture->location, NULL, &text, NULL, NULL, NULL));
      else
        text = draft_fixture_write_text (cjm_found_draft_get_document (found));
      g_assert_cmpstr (text, ==, expected);
      g_assert_true (found == NULL || !cjm_found_draft_is_damaged (found));
      n_drafts += found != NULL;
    }
  g_assert_cmpuint (n_drafts, >, N_STEPS / 2);
}

static void
failed_cb (CjmDraft   *draft,
           const char *reason,
           guint      *n_failures)
{
  g_assert_nonnull (reason);
  ++*n_failures;
}

/* A disk that takes nothing is told of once; once it takes something, all of it is there. */
static void
test_failing (DraftFixture *fixture,
              gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->drafts);
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (GError) error = NULL;
  guint n_failures = 0;

  g_assert_true (g_file_set_contents (parent, "in the way", -1, NULL));
  g_signal_connect (fixture->draft, "failed", G_CALLBACK (failed_cb), &n_failures);
  draft_fixture_set_title (fixture, "Voyage");
  while (n_failures == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (cjm_draft_flush (fixture->draft, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (n_failures, ==, 1);

  g_assert_cmpint (g_remove (parent), ==, 0);
  draft_fixture_set_title (fixture, "Fuite");
  draft_fixture_flush (fixture);
  found = draft_fixture_find_now (fixture);
  g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (cjm_found_draft_get_document (found)), CJM_DOCUMENT_TITLE),
                   ==, "Fuite");
}

/* A disk that takes nothing until the program ends: what waited is let go, and is on no disk. */
static void
test_failing_to_the_end (DraftFixture *fixture,
                         gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->drafts);

  g_assert_true (g_file_set_contents (parent, "in the way", -1, NULL));
  for (guint i = 0; i < 3; i++)
    {
      draft_fixture_set_title (fixture, i % 2 == 0 ? "Voyage" : "Fuite");
      g_assert_false (cjm_draft_flush (fixture->draft, NULL));
    }
  draft_fixture_let_go (fixture);
  g_assert_cmpint (g_remove (parent), ==, 0);
  draft_fixture_assert_none (fixture);
}

/* When a process can open no more files there is no draft, which is said; once it can, all of it is there. */
static void
test_no_files_left (DraftFixture *fixture,
                    gconstpointer data)
{
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit limit, none;
  int next = dup (STDOUT_FILENO);

  close (next);
  g_assert_cmpint (g_mkdir_with_parents (fixture->drafts, 0700), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_NOFILE, &limit), ==, 0);
  none = limit;
  none.rlim_cur = (rlim_t) next;
  draft_fixture_set_title (fixture, "Voyage");
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &none), ==, 0);
  g_assert_false (cjm_draft_flush (fixture->draft, &error));
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &limit), ==, 0);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, fixture->drafts));

  draft_fixture_set_title (fixture, "Fuite");
  draft_fixture_flush (fixture);
  found = draft_fixture_find_now (fixture);
  g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (cjm_found_draft_get_document (found)), CJM_DOCUMENT_TITLE),
                   ==, "Fuite");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  DRAFT_TEST ("kept", test_kept);
  DRAFT_TEST ("undo-recovered", test_undo_recovered);
  DRAFT_TEST ("never-saved", test_never_saved);
  DRAFT_TEST ("gone", test_gone);
  DRAFT_TEST ("let-go", test_let_go);
  DRAFT_TEST ("in-use", test_in_use);
  DRAFT_TEST ("by-itself", test_by_itself);
  DRAFT_TEST ("as-saved", test_as_saved);
  DRAFT_TEST ("file-changed", test_file_changed);
  DRAFT_TEST ("edited-while-saving", test_edited_while_saving);
  DRAFT_TEST ("followed", test_followed);
  DRAFT_TEST ("random", test_random);
  DRAFT_TEST ("failing", test_failing);
  DRAFT_TEST ("failing-to-the-end", test_failing_to_the_end);
  DRAFT_TEST ("no-files-left", test_no_files_left);

  return g_test_run ();
}
