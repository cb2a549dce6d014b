/* test-environment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <unistd.h>

#include "cjm-environment.h"
#include "cjm-save.h"

/* Where a file stands, and whether it is an example there */
static const struct
{
  const char *folder;
  const char *name;
  gboolean example;
} places[] = {
  { "share/klantreis/examples", "holiday.en.journey", TRUE },
  { "share/klantreis/examples", "not-there-yet.journey", TRUE },
  { "opt/with a space/share/klantreis/examples", "a\xff" "b.journey", TRUE },
  { "share/klantreis/examples/mine", "holiday.en.journey", FALSE },
  { "share/klantreis/backups", "holiday.en.journey", FALSE },
  { "share/klantreis", "examples", FALSE },
  { "my-share/klantreis/examples-of-mine", "holiday.en.journey", FALSE },
  { "klantreis/examples", "holiday.en.journey", FALSE },
  { "own/examples", "holiday.en.journey", TRUE },
  { "own", "holiday.en.journey", FALSE },
};

static char *top;

static void
assert_example (const char *path,
                gboolean    example)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (cjm_environment_is_example (file) != example)
    g_error ("%s is %s", path, example ? "an example" : "no example");
}

static void
assert_saving (const char *path,
               gboolean    possible)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;

  g_assert_true (cjm_save_bytes (file, bytes, NULL, NULL, &error) == possible);
  if (!possible)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == possible);
}

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *folder = g_build_filename (top, places[i].folder, NULL);
      g_autofree char *path = g_build_filename (folder, places[i].name, NULL);

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      assert_example (path, places[i].example);
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        assert_saving (path, !places[i].example);
    }
}

static void
test_links (void)
{
  g_autofree char *folder = g_build_filename (top, "linked", "share", "klantreis", "examples", NULL);
  g_autofree char *example = g_build_filename (folder, "diy.journey", NULL);
  g_autofree char *link = g_build_filename (top, "link.journey", NULL);
  g_autofree char *folder_link = g_build_filename (top, "examples", NULL);
  g_autofree char *through = g_build_filename (folder_link, "diy.journey", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (example, "{}", -1, NULL));
  g_assert_cmpint (symlink (example, link), ==, 0);
  g_assert_cmpint (symlink (folder, folder_link), ==, 0);

  assert_example (link, TRUE);
  assert_example (through, TRUE);
}

static void
test_elsewhere (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("sftp://host/usr/share/klantreis/examples/holiday.en.journey");
  g_autofree char *gone = g_build_filename (top, "gone", "share", "klantreis", "examples", "a.journey", NULL);

  g_assert_false (cjm_environment_is_example (file));
  assert_example (gone, FALSE);
}

/* Where no other folder is named it is that of the installation. */
static void
test_data_dir (void)
{
  g_autofree char *own = g_strdup (cjm_environment_get_data_dir ());
  g_autofree char *installed = NULL;

  g_assert_cmpstr (own, ==, g_getenv ("KLANTREIS_DATA_DIR"));
  g_unsetenv ("KLANTREIS_DATA_DIR");
  installed = g_strdup (cjm_environment_get_data_dir ());
  g_assert_true (g_path_is_absolute (installed));
  g_setenv ("KLANTREIS_DATA_DIR", "", TRUE);
  g_assert_cmpstr (cjm_environment_get_data_dir (), ==, installed);
  g_setenv ("KLANTREIS_DATA_DIR", own, TRUE);
}

/* What a person reads, the best first, and the language of templates for them */
static const struct
{
  const char *wanted;
  const char *language;
} languages[] = {
  { "nl", "nl" },       { "nl_BE", "nl" }, { "nl_NL.UTF-8", "nl" }, { "nl@euro", "nl" }, { "nl:en", "nl" },
  { "en:nl", "en" },    { "de:nl", "nl" }, { "de:fr:nl:en", "nl" }, { "de:en_GB:nl", "en" },
  { "de", "en" },       { "nlx", "en" },   { "nlx:nl", "nl" },
};

static void
test_languages (void)
{
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_setenv ("LANGUAGE", languages[i].wanted, TRUE);
      g_assert_cmpstr (cjm_environment_get_language (), ==, languages[i].language);
    }
  if (before != NULL)
    g_setenv ("LANGUAGE", before, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

/* A folder and all that is in it, following no link */
static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = !g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *own = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  top = g_dir_make_tmp ("klantreis-XXXXXX", NULL);
  own = g_build_filename (top, "own", NULL);
  g_setenv ("KLANTREIS_DATA_DIR", own, TRUE);

  g_test_add_func ("/environment/example/places", test_places);
  g_test_add_func ("/environment/example/links", test_links);
  g_test_add_func ("/environment/example/elsewhere", test_elsewhere);
  g_test_add_func ("/environment/data-dir", test_data_dir);
  g_test_add_func ("/environment/languages", test_languages);

  status = g_test_run ();
  remove_all (top);
  g_free (top);

  return status;
}
