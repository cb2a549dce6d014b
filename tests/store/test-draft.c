/* test-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-draft.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cjm-reader.h"
#include "cjm-writer.h"
#include "random-edits.h"

#define SOUND "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"Trip\"\n}\n"
#define N_STEPS 150
#define N_FLIPS 400

/* A document in a file, with a draft of it, and a second folder to look at the draft as if it had been left behind */
typedef struct
{
  char *folder;
  char *drafts;
  char *left_behind;
  GFile *location;
  CjmFile *file;
  CjmDocument *document;
  CjmDraft *draft;
} Fixture;

static void
follow (Fixture *fixture,
        CjmFile *file)
{
  fixture->file = file;
  fixture->document = cjm_file_get_document (file);
  fixture->draft = cjm_draft_new (file, fixture->drafts, NULL);
}

static void
let_go (Fixture *fixture)
{
  g_clear_object (&fixture->draft);
  g_clear_object (&fixture->file);
}

static CjmFile *
load (GFile *location)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmFile *file = cjm_file_load (location, problems, NULL, NULL);

  g_assert_nonnull (file);
  return file;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("klantreis-draft-XXXXXX", NULL);
  fixture->drafts = g_build_filename (fixture->folder, "state", "drafts", NULL);
  fixture->left_behind = g_build_filename (fixture->folder, "left-behind", NULL);
  path = g_build_filename (fixture->folder, "trip.journey", NULL);
  fixture->location = g_file_new_for_path (path);
  g_assert_true (g_file_set_contents (path, data != NULL ? data : SOUND, -1, NULL));
  follow (fixture, load (fixture->location));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  let_go (fixture);
  remove_folder (fixture->folder);
  g_clear_object (&fixture->location);
  g_free (fixture->folder);
  g_free (fixture->drafts);
  g_free (fixture->left_behind);
}

static void
set_title (Fixture    *fixture,
           const char *title)
{
  cjm_document_begin (fixture->document, "Rename");
  cjm_node_set_text (cjm_document_get_root (fixture->document), CJM_DOCUMENT_TITLE, title);
  cjm_document_commit (fixture->document);
}

static void
flush (Fixture *fixture)
{
  GError *error = NULL;

  g_assert_true (cjm_draft_flush (fixture->draft, &error));
  g_assert_no_error (error);
}

typedef struct
{
  gboolean is_done;
  GError *error;
} Saving;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *saving = user_data;

  cjm_file_save_finish (CJM_FILE (source), result, NULL, &saving->error);
  saving->is_done = TRUE;
}

static void
finish_saving (Saving *saving)
{
  while (!saving->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
save (CjmFile *file)
{
  Saving saving = { FALSE, NULL };

  cjm_file_save_async (file, NULL, CJM_SAVE_NONE, saved_cb, &saving);
  finish_saving (&saving);
  g_assert_no_error (saving.error);
}

static char *
write_text (CjmDocument *document)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The path of the only file in a folder; NULL where there is none */
static char *
find_only (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  char *path = name != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (path != NULL)
    g_assert_null (g_dir_read_name (dir));
  return path;
}

static GBytes *
read_draft (Fixture *fixture)
{
  g_autofree char *path = find_only (fixture->drafts);
  char *text;
  gsize length;

  g_assert_nonnull (path);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

/* What is found where these bytes were left behind; NULL where nothing is */
static CjmFoundDraft *
leave_behind (Fixture    *fixture,
              const char *text,
              gsize       length)
{
  g_autofree char *path = g_build_filename (fixture->left_behind, "x.draft", NULL);
  g_autoptr (GPtrArray) found = NULL;

  g_mkdir (fixture->left_behind, 0700);
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  found = cjm_found_drafts_find (fixture->left_behind);
  g_assert_cmpuint (found->len, <=, 1);
  return found->len > 0 ? g_object_ref (g_ptr_array_index (found, 0)) : NULL;
}

/* As it would be found if the program died now */
static CjmFoundDraft *
find_now (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = read_draft (fixture);

  return leave_behind (fixture, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_none (Fixture *fixture)
{
  g_autofree char *path = find_only (fixture->drafts);

  g_assert_null (path);
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, SOUND, -1);
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;
  g_autofree char *found_text = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) recovered = NULL;
  GStatBuf info;

  flush (fixture);
  assert_none (fixture);

  set_title (fixture, "Voyage");
  flush (fixture);
  g_assert_cmpint (g_stat (fixture->drafts, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
  path = find_only (fixture->drafts);
  g_assert_true (g_str_has_suffix (path, ".draft"));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);

  found = find_now (fixture);
  g_assert_null (cjm_found_draft_get_reason (found));
  g_assert_false (cjm_found_draft_is_damaged (found));
  g_assert_false (cjm_found_draft_is_behind (found));
  g_assert_true (g_file_equal (cjm_found_draft_get_location (found), fixture->location));
  g_assert_nonnull (cjm_found_draft_get_time (found));
  before = write_text (cjm_found_draft_get_saved (found));
  g_assert_cmpstr (before, ==, SOUND);
  after = write_text (fixture->document);
  found_text = write_text (cjm_found_draft_get_document (found));
  g_assert_cmpstr (found_text, ==, after);

  recovered = cjm_found_draft_recover (found);
  g_assert_true (g_file_equal (cjm_file_get_location (recovered), fixture->location));
  g_assert_cmpstr (cjm_file_get_digest (recovered), ==, digest);
  g_assert_true (cjm_history_get_modified (cjm_document_get_history (cjm_found_draft_get_document (found))));
}

/* Undoing what was recovered leads to what the file held; it is unsaved there too. */
static void
test_undo_recovered (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) recovered = NULL;
  g_autofree char *text = NULL;
  CjmDocument *document;

  set_title (fixture, "Voyage");
  flush (fixture);
  set_title (fixture, "Fuite");
  flush (fixture);
  found = find_now (fixture);
  recovered = cjm_found_draft_recover (found);
  document = cjm_file_get_document (recovered);
  cjm_document_undo (document);
  text = write_text (document);
  g_assert_cmpstr (text, ==, SOUND);
  g_assert_true (cjm_history_get_modified (cjm_document_get_history (document)));
}

static void
test_never_saved (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (CjmDocument) document = cjm_document_new (NULL);
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autofree char *text = NULL;
  g_autofree char *found_text = NULL;

  let_go (fixture);
  follow (fixture, cjm_file_new (document));
  set_title (fixture, "Voyage");
  flush (fixture);
  found = find_now (fixture);
  g_assert_null (cjm_found_draft_get_location (found));
  g_assert_null (cjm_found_draft_get_saved (found));
  text = write_text (document);
  found_text = write_text (cjm_found_draft_get_document (found));
  g_assert_cmpstr (found_text, ==, text);
}

/* However unsaved work ends, nothing of it is left. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = NULL;

  set_title (fixture, "Voyage");
  flush (fixture);
  cjm_document_undo (fixture->document);
  flush (fixture);
  assert_none (fixture);

  cjm_document_redo (fixture->document);
  flush (fixture);
  save (fixture->file);
  flush (fixture);
  assert_none (fixture);

  set_title (fixture, "Fuite");
  flush (fixture);
  cjm_draft_discard (fixture->draft);
  assert_none (fixture);
  set_title (fixture, "Rien");
  let_go (fixture);
  assert_none (fixture);
}

/* What is let go without being given up is written first, and found. */
static void
test_let_go (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) found = NULL;

  set_title (fixture, "Voyage");
  let_go (fixture);
  found = cjm_found_drafts_find (fixture->drafts);
  g_assert_cmpuint (found->len, ==, 1);
}

/* A draft in use is nobody else's: neither while it is kept nor while somebody looks at it. */
static void
test_in_use (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) again = NULL;

  set_title (fixture, "Voyage");
  flush (fixture);
  found = cjm_found_drafts_find (fixture->drafts);
  g_assert_cmpuint (found->len, ==, 0);
  g_ptr_array_unref (found);

  let_go (fixture);
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
test_by_itself (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = NULL;

  set_title (fixture, "Voyage");
  while ((path = find_only (fixture->drafts)) == NULL || !g_str_has_suffix (path, ".draft"))
    {
      g_free (path);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Killed between saving and deleting the draft: it says nothing that the file does not. */
static void
test_as_saved (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->location);
  g_autofree char *text = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;

  set_title (fixture, "Voyage");
  flush (fixture);
  text = write_text (fixture->document);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  found = find_now (fixture);
  g_assert_null (found);
  g_free (path);
  path = find_only (fixture->left_behind);
  g_assert_null (path);
}

static void
test_file_changed (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->location);
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) recovered = NULL;
  Saving saving = { FALSE, NULL };

  set_title (fixture, "Voyage");
  flush (fixture);
  g_assert_true (g_file_set_contents (path, "{\"format\": \"journey\", \"version\": 1}", -1, NULL));
  found = find_now (fixture);
  g_assert_true (cjm_found_draft_is_behind (found));

  /* Saving asks before it replaces what somebody else has put there. */
  recovered = cjm_found_draft_recover (found);
  cjm_file_save_async (recovered, NULL, CJM_SAVE_NONE, saved_cb, &saving);
  finish_saving (&saving);
  g_assert_error (saving.error, CJM_FILE_ERROR, CJM_FILE_ERROR_CHANGED);
  g_clear_error (&saving.error);
}

/* Edited while the disk is at work, the draft goes on and belongs to the new file. */
static void
test_edited_while_saving (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.journey", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (CjmFoundDraft) found = NULL;
  Saving saving = { FALSE, NULL };

  set_title (fixture, "Voyage");
  flush (fixture);
  cjm_file_save_async (fixture->file, other, CJM_SAVE_REPLACE, saved_cb, &saving);
  set_title (fixture, "Fuite");
  flush (fixture);
  finish_saving (&saving);
  g_assert_no_error (saving.error);
  flush (fixture);
  found = find_now (fixture);
  g_assert_true (g_file_equal (cjm_found_draft_get_location (found), other));
  g_assert_false (cjm_found_draft_is_behind (found));
  g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (cjm_found_draft_get_document (found)), CJM_DOCUMENT_TITLE),
                   ==, "Fuite");
}

/* The file was changed by somebody else and followed, then that was undone: what it holds beyond its members too. */
static void
test_followed (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->location);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) newer = NULL;

  set_title (fixture, "Voyage");
  flush (fixture);
  g_assert_true (g_file_set_contents (path, "{\"format\": \"journey\", \"version\": 1, \"x\": 1}", -1, NULL));
  newer = load (fixture->location);
  g_assert_true (cjm_file_follow (fixture->file, newer, "Follow"));
  flush (fixture);
  assert_none (fixture);

  cjm_document_undo (fixture->document);
  flush (fixture);
  cjm_document_undo (fixture->document);
  set_title (fixture, "Fuite");
  flush (fixture);
  expected = write_text (fixture->document);
  found = find_now (fixture);
  text = write_text (cjm_found_draft_get_document (found));
  g_assert_cmpstr (text, ==, expected);
}

static void
do_something (Fixture *fixture,
              GRand   *random)
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
      save (fixture->file);
      break;
    default:
      make_random_step (fixture->document, random);
    }
}

/* After whatever was done, the draft has the document to the byte, or there is none and the file has it. */
static void
test_random (Fixture       *fixture,
             gconstpointer  data)
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
      flush (fixture);
      if (!cjm_history_get_modified (history))
        {
          assert_none (fixture);
          continue;
        }
      expected = write_text (fixture->document);
      found = find_now (fixture);
      if (found == NULL)
        g_assert_true (g_file_load_contents (fixture->location, NULL, &text, NULL, NULL, NULL));
      else
        text = write_text (cjm_found_draft_get_document (found));
      g_assert_cmpstr (text, ==, expected);
      g_assert_true (found == NULL || !cjm_found_draft_is_damaged (found));
      n_drafts += found != NULL;
    }
  g_assert_cmpuint (n_drafts, >, N_STEPS / 2);
}

/* A draft of a few records, and the document after each */
static GBytes *
make_draft (Fixture   *fixture,
            GPtrArray *states)
{
  static const char *const titles[] = { "Voyage", "Fuite", "Reise \xe2\x98\x83", "" };

  g_ptr_array_add (states, g_strdup (SOUND));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      set_title (fixture, titles[i]);
      flush (fixture);
      g_ptr_array_add (states, write_text (fixture->document));
    }
  return read_draft (fixture);
}

/* Whether it is the document after one of the records, from `*state` on */
static gboolean
is_state (CjmFoundDraft *found,
          GPtrArray     *states,
          guint         *state)
{
  g_autofree char *text = write_text (cjm_found_draft_get_document (found));

  for (; *state < states->len; ++*state)
    if (g_str_equal (g_ptr_array_index (states, *state), text))
      return TRUE;
  return FALSE;
}

/* Cut off at every byte: what was whole before comes back, and what cannot be read stays where it is. */
static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = make_draft (fixture, states);
  guint state = 0;

  for (gsize length = 0; length <= g_bytes_get_size (bytes); length++)
    {
      g_autoptr (CjmFoundDraft) found = leave_behind (fixture, g_bytes_get_data (bytes, NULL), length);
      g_autofree char *path = find_only (fixture->left_behind);

      /* The base alone says what the file says. */
      if (found == NULL)
        {
          g_assert_null (path);
          continue;
        }
      g_assert_nonnull (path);
      if (cjm_found_draft_get_document (found) == NULL)
        {
          g_assert_cmpuint (state, ==, 0);
          g_assert_nonnull (cjm_found_draft_get_reason (found));
        }
      else
        {
          g_assert_true (is_state (found, states, &state));
        }
    }
  g_assert_cmpuint (state, ==, states->len - 1);
}

/* One bit that is wrong, anywhere: never a document that never was. */
static void
test_flipped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = make_draft (fixture, states);
  g_autoptr (GRand) random = g_rand_new_with_seed (13);
  gsize length = g_bytes_get_size (bytes);

  for (guint i = 0; i < N_FLIPS; i++)
    {
      g_autofree char *text = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr (CjmFoundDraft) found = NULL;
      guint state = 0;

      text[g_rand_int_range (random, 0, (gint32) length)] ^= (char) (1 << g_rand_int_range (random, 0, 8));
      found = leave_behind (fixture, text, length);
      g_assert_nonnull (found);
      if (cjm_found_draft_get_document (found) != NULL)
        g_assert_true (is_state (found, states, &state));
    }
}

/* A damaged one goes on from what is sound, and stays beside it as it was. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = make_draft (fixture, states);
  gsize length = g_bytes_get_size (bytes);
  g_autofree char *text = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
  g_autofree char *path = g_build_filename (fixture->left_behind, "x.damaged", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) file = NULL;
  g_autoptr (CjmDraft) draft = NULL;
  g_autoptr (GPtrArray) again = NULL;
  guint state = 0;

  text[length - 3] ^= 1;
  found = leave_behind (fixture, text, length);
  g_assert_true (cjm_found_draft_is_damaged (found));
  g_assert_true (is_state (found, states, &state));
  g_assert_cmpuint (state, ==, states->len - 2);

  file = cjm_found_draft_recover (found);
  draft = cjm_draft_new (file, fixture->left_behind, found);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpmem (kept, length, text, length);
  cjm_document_begin (cjm_file_get_document (file), "Rename");
  cjm_node_set_text (cjm_document_get_root (cjm_file_get_document (file)), CJM_DOCUMENT_TITLE, "On");
  cjm_document_commit (cjm_file_get_document (file));
  g_clear_object (&draft);
  g_clear_object (&found);
  again = cjm_found_drafts_find (fixture->left_behind);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_false (cjm_found_draft_is_damaged (g_ptr_array_index (again, 0)));
}

static const char *const foreign[] = {
  "",
  "\n",
  "klantreis-draft 2\nP 0000000000 0123456789abcdef\n",
  "klantreis-draft 1\n",
  "klantreis-draft 1\nP 0000000000 0123456789abcdef\n",
  "klantreis-draft 1\nB 9999999999 0123456789abcdef\n",
  "{\"format\": \"journey\", \"version\": 1}",
};

/* What is no draft is found, told apart and left alone, until somebody throws it away. */
static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autoptr (CjmFoundDraft) found = leave_behind (fixture, foreign[i], strlen (foreign[i]));
      g_autofree char *path = find_only (fixture->left_behind);
      g_autofree char *gone = NULL;

      g_assert_nonnull (found);
      g_assert_null (cjm_found_draft_get_document (found));
      g_assert_nonnull (cjm_found_draft_get_reason (found));
      g_assert_nonnull (path);
      g_assert_true (cjm_found_draft_discard (found, NULL));
      gone = find_only (fixture->left_behind);
      g_assert_null (gone);
    }
}

/* Neither a folder, a pipe nor a link stops it. */
static void
test_no_files (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->left_behind, "a.draft", NULL);
  g_autofree char *pipe = g_build_filename (fixture->left_behind, "b.draft", NULL);
  g_autofree char *link = g_build_filename (fixture->left_behind, "c.draft", NULL);
  g_autoptr (GPtrArray) found = NULL;

  g_mkdir (fixture->left_behind, 0700);
  g_mkdir (folder, 0700);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  found = cjm_found_drafts_find (fixture->left_behind);
  g_assert_cmpuint (found->len, ==, 3);
  for (guint i = 0; i < found->len; i++)
    g_assert_nonnull (cjm_found_draft_get_reason (g_ptr_array_index (found, i)));
}

/* What was being begun when the program died had promised nothing. */
static void
test_unfinished (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->left_behind, "a.new", NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *left = NULL;

  g_mkdir (fixture->left_behind, 0700);
  g_assert_true (g_file_set_contents (path, "klantreis-draft 1\n", -1, NULL));
  found = cjm_found_drafts_find (fixture->left_behind);
  g_assert_cmpuint (found->len, ==, 0);
  left = find_only (fixture->left_behind);
  g_assert_null (left);
}

static char *
make_large (guint n_touchpoints)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "p");
  g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, "e");
  g_autoptr (CjmDocument) document = NULL;

  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);
  cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
  cjm_node_insert (phase, CJM_PHASE_EPISODES, CJM_END, episode);
  for (guint i = 0; i < n_touchpoints; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%05u", i);
      g_autoptr (CjmNode) touchpoint = cjm_node_new (CJM_KIND_TOUCHPOINT, id);

      cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_TITLE, "Mail");
      cjm_node_insert (episode, CJM_EPISODE_TOUCHPOINTS, CJM_END, touchpoint);
    }
  document = cjm_document_new (root);
  return write_text (document);
}

static gsize
get_size (Fixture *fixture)
{
  g_autofree char *path = find_only (fixture->drafts);
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return (gsize) info.st_size;
}

/* How many bytes an edit adds to a draft that is begun: a title, a card that moves, a phase that moves */
static void
measure_costs (guint n_touchpoints,
               gsize costs[3])
{
  g_autofree char *text = make_large (n_touchpoints);
  Fixture fixture;
  gsize size;
  CjmNode *node;

  set_up (&fixture, text);
  set_title (&fixture, "Begun");
  flush (&fixture);

  size = get_size (&fixture);
  cjm_document_begin (fixture.document, "Type");
  cjm_node_set_text (cjm_document_find (fixture.document, "t00000"), CJM_TOUCHPOINT_TITLE, "Letter");
  cjm_document_commit (fixture.document);
  flush (&fixture);
  costs[0] = get_size (&fixture) - size;

  size = get_size (&fixture);
  node = cjm_document_find (fixture.document, "t00001");
  cjm_document_begin (fixture.document, "Move");
  cjm_node_move (node, cjm_node_get_parent (node), CJM_EPISODE_TOUCHPOINTS, 5);
  cjm_document_commit (fixture.document);
  flush (&fixture);
  costs[1] = get_size (&fixture) - size;

  size = get_size (&fixture);
  cjm_document_begin (fixture.document, "Reword");
  cjm_node_set_text (cjm_document_find (fixture.document, "p"), CJM_PHASE_TITLE, "Purchase");
  cjm_document_commit (fixture.document);
  flush (&fixture);
  costs[2] = get_size (&fixture) - size;
  tear_down (&fixture, NULL);
}

/* An edit costs what it changes, whatever the document holds. */
static void
test_costs (void)
{
  gsize small[3], large[3];

  measure_costs (10, small);
  measure_costs (10000, large);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (small[i], ==, large[i]);
      g_assert_cmpuint (small[i], <, 300);
    }
}

/* A draft that has grown is made smaller, and says the same. */
static void
test_grown (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *filler = g_strnfill (100 * 1024, 'x');
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;

  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u%s", i, i % 2 == 0 ? filler : "");

      set_title (fixture, title);
      flush (fixture);
      g_assert_cmpuint (get_size (fixture), <, 1500 * 1024);
    }
  set_title (fixture, "Voyage");
  flush (fixture);
  expected = write_text (fixture->document);
  found = find_now (fixture);
  text = write_text (cjm_found_draft_get_document (found));
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (g_file_equal (cjm_found_draft_get_location (found), fixture->location));

  cjm_draft_discard (fixture->draft);
  assert_none (fixture);
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
test_failing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->drafts);
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (GError) error = NULL;
  guint n_failures = 0;

  g_assert_true (g_file_set_contents (parent, "in the way", -1, NULL));
  g_signal_connect (fixture->draft, "failed", G_CALLBACK (failed_cb), &n_failures);
  set_title (fixture, "Voyage");
  while (n_failures == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (cjm_draft_flush (fixture->draft, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (n_failures, ==, 1);

  g_assert_cmpint (g_remove (parent), ==, 0);
  set_title (fixture, "Fuite");
  flush (fixture);
  found = find_now (fixture);
  g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (cjm_found_draft_get_document (found)), CJM_DOCUMENT_TITLE),
                   ==, "Fuite");
}

#define ADD(name, function) g_test_add ("/draft/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("kept", test_kept);
  ADD ("undo-recovered", test_undo_recovered);
  ADD ("never-saved", test_never_saved);
  ADD ("gone", test_gone);
  ADD ("let-go", test_let_go);
  ADD ("in-use", test_in_use);
  ADD ("by-itself", test_by_itself);
  ADD ("as-saved", test_as_saved);
  ADD ("file-changed", test_file_changed);
  ADD ("edited-while-saving", test_edited_while_saving);
  ADD ("followed", test_followed);
  ADD ("random", test_random);
  ADD ("truncated", test_truncated);
  ADD ("flipped", test_flipped);
  ADD ("damaged", test_damaged);
  ADD ("foreign", test_foreign);
  ADD ("no-files", test_no_files);
  ADD ("unfinished", test_unfinished);
  g_test_add_func ("/draft/costs", test_costs);
  ADD ("grown", test_grown);
  ADD ("failing", test_failing);

  return g_test_run ();
}
