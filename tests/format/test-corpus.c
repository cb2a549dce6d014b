/* test-corpus.c: every file of tests/corpus meets the end that the table in its folder says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-reader.h"
#include "cjm-writer.h"

#include <string.h>

/*
 * A folder of the corpus holds small files, each named after the one rule that it keeps or breaks, and a table
 * expected.tsv of a line for each of them: the name; what becomes of it, "opens", "warned" or the LINE:COLUMN where it is
 * refused; and what is said of it. A file without a line fails, and so does a line without a file.
 */

static GHashTable *
read_table (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "expected.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char **cells;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      cells = g_strsplit (lines[i], "\t", 3);
      g_assert_cmpuint (g_strv_length (cells), ==, 3);
      g_assert_true (g_hash_table_insert (table, cells[0], cells));
    }
  return table;
}

/* What became of a file, in the words of the table */
static char *
name_end (CjmDocument *document,
          GPtrArray   *problems)
{
  const CjmProblem *first = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;

  if (document != NULL)
    return g_strdup (first != NULL ? "warned" : "opens");
  return g_strdup_printf ("%u:%u", first->line, first->column);
}

/* What opens is written, and what is written opens and is written the same. */
static void
assert_rewritten (CjmDocument *document)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (document);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmDocument) again = cjm_reader_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), problems);
  g_autoptr (GBytes) second = NULL;

  g_assert_nonnull (again);
  second = cjm_writer_write (again);
  g_assert_true (g_bytes_equal (bytes, second));
}

/* Says what differs and goes on, so that one run shows all. */
static void
check_file (const char        *path,
            const char *const *cells)
{
  g_autofree char *read = NULL;
  g_autofree char *text = NULL;
  g_autofree char *end = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmDocument) document = NULL;
  const char *message;
  gsize length;

  g_assert_true (g_file_get_contents (path, &read, &length, NULL));
  /* A copy of its own, without the zero behind it, so that reading past the end is seen */
  text = g_memdup2 (read, length);
  document = cjm_reader_read (text, length, problems);
  g_assert_true ((document == NULL) == cjm_problems_have_error (problems));
  end = name_end (document, problems);
  message = problems->len > 0 ? ((CjmProblem *) g_ptr_array_index (problems, 0))->message : "";
  if (strcmp (end, cells[1]) != 0 || strstr (message, cells[2]) == NULL)
    {
      g_test_message ("%s: %s: %s", path, end, message);
      g_test_fail ();
    }
  if (document != NULL)
    assert_rewritten (document);
}

static void
test_folder (gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "corpus", data, NULL);
  g_autoptr (GHashTable) table = read_table (folder);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = g_strndup (file, strcspn (file, "."));
      g_autofree char *path = g_build_filename (folder, file, NULL);
      const char *const *cells = g_hash_table_lookup (table, name);

      if (!g_str_has_suffix (file, ".journey"))
        continue;
      if (cells == NULL)
        g_error ("%s: no line in the table", path);
      check_file (path, cells);
      g_hash_table_remove (table, name);
    }
  g_assert_cmpuint (g_hash_table_size (table), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/format/corpus/json", "json", test_folder);
  g_test_add_data_func ("/format/corpus/pictures", "pictures", test_folder);
  return g_test_run ();
}
