/* draft-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "draft-fixture.h"

#include <glib/gstdio.h>

#include "cjm-writer.h"

void
draft_fixture_follow (DraftFixture *fixture,
                      CjmFile      *file)
{
  fixture->file = file;
  fixture->document = cjm_file_get_document (file);
  fixture->draft = cjm_draft_new (file, fixture->drafts, NULL);
}

void
draft_fixture_let_go (DraftFixture *fixture)
{
  g_clear_object (&fixture->draft);
  g_clear_object (&fixture->file);
}

CjmFile *
draft_fixture_load (GFile *location)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmFile *file = cjm_file_load (location, problems, NULL, NULL);

  g_assert_nonnull (file);
  return file;
}

void
draft_fixture_set_up (DraftFixture *fixture,
                      gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("klantreis-draft-XXXXXX", NULL);
  fixture->drafts = g_build_filename (fixture->folder, "state", "drafts", NULL);
  fixture->left_behind = g_build_filename (fixture->folder, "left-behind", NULL);
  path = g_build_filename (fixture->folder, "trip.journey", NULL);
  fixture->location = g_file_new_for_path (path);
  g_assert_true (g_file_set_contents (path, data != NULL ? data : SOUND, -1, NULL));
  draft_fixture_follow (fixture, draft_fixture_load (fixture->location));
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

void
draft_fixture_tear_down (DraftFixture *fixture,
                         gconstpointer data)
{
  draft_fixture_let_go (fixture);
  remove_folder (fixture->folder);
  g_clear_object (&fixture->location);
  g_free (fixture->folder);
  g_free (fixture->drafts);
  g_free (fixture->left_behind);
}

void
draft_fixture_set_title (DraftFixture *fixture,
                         const char   *title)
{
  cjm_document_begin (fixture->document, "Rename");
  cjm_node_set_text (cjm_document_get_root (fixture->document), CJM_DOCUMENT_TITLE, title);
  cjm_document_commit (fixture->document);
}

void
draft_fixture_flush (DraftFixture *fixture)
{
  GError *error = NULL;

  g_assert_true (cjm_draft_flush (fixture->draft, &error));
  g_assert_no_error (error);
}

void
draft_fixture_saved_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  DraftSaving *saving = user_data;

  cjm_file_save_finish (CJM_FILE (source), result, NULL, &saving->error);
  saving->is_done = TRUE;
}

void
draft_fixture_finish_saving (DraftSaving *saving)
{
  while (!saving->is_done)
    g_main_context_iteration (NULL, TRUE);
}

void
draft_fixture_save (CjmFile *file)
{
  DraftSaving saving = { FALSE, NULL };

  cjm_file_save_async (file, NULL, CJM_SAVE_NONE, draft_fixture_saved_cb, &saving);
  draft_fixture_finish_saving (&saving);
  g_assert_no_error (saving.error);
}

char *
draft_fixture_write_text (CjmDocument *document)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The path of the only file in a folder; NULL where there is none */
char *
draft_fixture_find_only (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  char *path = name != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (path != NULL)
    g_assert_null (g_dir_read_name (dir));
  return path;
}

GBytes *
draft_fixture_read (DraftFixture *fixture)
{
  g_autofree char *path = draft_fixture_find_only (fixture->drafts);
  char *text;
  gsize length;

  g_assert_nonnull (path);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

/* What is found where these bytes were left behind; NULL where nothing is */
CjmFoundDraft *
draft_fixture_leave_behind (DraftFixture *fixture,
                            const char   *text,
                            gsize         length)
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
CjmFoundDraft *
draft_fixture_find_now (DraftFixture *fixture)
{
  g_autoptr (GBytes) bytes = draft_fixture_read (fixture);

  return draft_fixture_leave_behind (fixture, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
draft_fixture_assert_none (DraftFixture *fixture)
{
  g_autofree char *path = draft_fixture_find_only (fixture->drafts);

  g_assert_null (path);
}
