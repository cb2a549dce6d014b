/* file-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "file-fixture.h"

#include <glib/gstdio.h>

#include "open-files.h"

void
fixture_write (const char *path,
               const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

void
fixture_assert_text (const char *path,
                     const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("klantreis-file-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "trip.journey", NULL);
  fixture->location = g_file_new_for_path (fixture->path);
  fixture->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  fixture->loop = g_main_loop_new (NULL, FALSE);
  fixture_write (fixture->path, SOUND);
}

void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  /* A thread that was looking at the file has it open a little longer. */
  while (count_open_files (fixture->folder) > 0)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
  g_chmod (fixture->folder, 0755);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_false (g_str_has_prefix (name, ".klantreis-"));
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);

  g_clear_object (&fixture->file);
  g_clear_object (&fixture->location);
  g_clear_pointer (&fixture->problems, g_ptr_array_unref);
  g_clear_pointer (&fixture->loop, g_main_loop_unref);
  g_clear_error (&fixture->error);
  g_free (fixture->warning);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
fixture_load (Fixture *fixture)
{
  fixture->file = cjm_file_load (fixture->location, fixture->problems, NULL, &fixture->error);
  g_assert_no_error (fixture->error);
  g_assert_nonnull (fixture->file);
  g_assert_cmpuint (fixture->problems->len, ==, 0);
}

static CjmHistory *
get_history (Fixture *fixture)
{
  return cjm_document_get_history (cjm_file_get_document (fixture->file));
}

gboolean
fixture_is_modified (Fixture *fixture)
{
  return cjm_history_get_modified (get_history (fixture));
}

void
fixture_set_title (Fixture    *fixture,
                   const char *title)
{
  CjmDocument *document = cjm_file_get_document (fixture->file);

  cjm_document_begin (document, "Rename");
  cjm_node_set_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE, title);
  cjm_document_commit (document);
}

const char *
fixture_get_title (Fixture *fixture)
{
  return cjm_node_get_text (cjm_document_get_root (cjm_file_get_document (fixture->file)), CJM_DOCUMENT_TITLE);
}
