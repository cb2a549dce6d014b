/* test-backups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cjm-backups.h"
#include "file-fixture.h"

#define HOUR (60 * 60)
#define DAY (24 * HOUR)

static void
write_at (const char *path,
          const char *text,
          gint64      time)
{
  const struct timespec times[] = { { .tv_sec = time }, { .tv_sec = time } };

  fixture_write (path, text);
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
keep (Fixture *fixture)
{
  GError *error = NULL;

  g_assert_true (cjm_backups_keep (fixture->location, &error));
  g_assert_no_error (error);
}

static guint
count (Fixture *fixture)
{
  g_autoptr (GPtrArray) backups = cjm_backups_list (fixture->location);

  return backups->len;
}

static void
assert_holds (Fixture    *fixture,
              guint       index,
              const char *text)
{
  g_autoptr (GPtrArray) backups = cjm_backups_list (fixture->location);
  CjmBackup *backup;

  g_assert_cmpuint (index, <, backups->len);
  backup = g_ptr_array_index (backups, index);
  fixture_assert_text (g_file_peek_path (backup->file), text);
  g_assert_cmpint (backup->size, ==, (goffset) strlen (text));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_true (cjm_backups_delete_all (fixture->location, NULL));
  g_assert_cmpuint (count (fixture), ==, 0);
  fixture_tear_down (fixture, data);
}

static void
test_keep (Fixture      *fixture,
           gconstpointer data)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_cmpuint (count (fixture), ==, 0);
  write_at (fixture->path, SOUND, now - 600);
  keep (fixture);
  assert_holds (fixture, 0, SOUND);

  /* A version that is there is not kept twice. */
  keep (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);

  write_at (fixture->path, EDITED, now - 300);
  keep (fixture);
  write_at (fixture->path, THEIRS, now);
  keep (fixture);
  g_assert_cmpuint (count (fixture), ==, 3);
  assert_holds (fixture, 0, THEIRS);
  assert_holds (fixture, 1, EDITED);
  assert_holds (fixture, 2, SOUND);
}

static void
test_private (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GFile) folder = NULL;
  CjmBackup *backup;
  struct stat info;

  keep (fixture);
  backups = cjm_backups_list (fixture->location);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpint (stat (g_file_peek_path (backup->file), &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  folder = g_file_get_parent (backup->file);
  g_assert_cmpint (stat (g_file_peek_path (folder), &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
}

/* What is no document is kept as it is, and what is no file not at all. */
static void
test_other (Fixture      *fixture,
            gconstpointer data)
{
  GError *error = NULL;

  fixture_write (fixture->path, "");
  keep (fixture);
  assert_holds (fixture, 0, "");
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  keep (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);

  g_assert_cmpint (g_mkdir (fixture->path, 0755), ==, 0);
  g_assert_false (cjm_backups_keep (fixture->location, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
}

/* Each place has its own; what is not a backup is not taken for one. */
static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.journey", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *stray = NULL;

  fixture_write (path, EDITED);
  g_assert_true (cjm_backups_keep (other, NULL));
  g_assert_cmpuint (count (fixture), ==, 0);

  backups = cjm_backups_list (other);
  folder = g_file_get_parent (((CjmBackup *) g_ptr_array_index (backups, 0))->file);
  stray = g_build_filename (g_file_peek_path (folder), "20260101T000000Z-0123456789abcdef.journey.X1Y2Z3", NULL);
  fixture_write (stray, "left by a program that was killed");
  g_ptr_array_unref (backups);
  backups = cjm_backups_list (other);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (cjm_backups_delete_all (other, NULL));
  g_assert_false (g_file_query_exists (folder, NULL));
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->saved = cjm_backups_keep_finish (result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
test_failing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *folder = NULL;

  keep (fixture);
  backups = cjm_backups_list (fixture->location);
  folder = g_path_get_dirname (g_file_peek_path (((CjmBackup *) g_ptr_array_index (backups, 0))->file));
  g_assert_true (cjm_backups_delete_all (fixture->location, NULL));

  /* A file stands where the folder should be. */
  fixture_write (folder, "");
  cjm_backups_keep_async (fixture->location, kept_cb, fixture);
  g_main_loop_run (fixture->loop);
  g_assert_false (fixture->saved);
  g_assert_nonnull (strstr (fixture->error->message, "backup"));
  fixture_assert_text (fixture->path, SOUND);
  g_assert_cmpint (g_unlink (folder), ==, 0);

  /* Once it is out of the way the backup is kept, and nothing is said. */
  g_clear_error (&fixture->error);
  cjm_backups_keep_async (fixture->location, kept_cb, fixture);
  g_main_loop_run (fixture->loop);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->saved);
  assert_holds (fixture, 0, SOUND);
}

static CjmBackup *
add (GPtrArray *backups,
     gint64     time,
     goffset    size)
{
  CjmBackup *backup = g_new0 (CjmBackup, 1);

  backup->file = g_file_new_for_path ("/nowhere");
  backup->time = time;
  backup->size = size;
  g_ptr_array_add (backups, backup);

  return backup;
}

static GPtrArray *
new_backups (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_backup_free);
}

static CjmBackup *
get (GPtrArray *backups,
     guint      index)
{
  return g_ptr_array_index (backups, index);
}

/* One each minute for half a year, thinned by one look */
static void
test_thin (void)
{
  static const struct
  {
    gint64 from;   /* ages */
    gint64 until;
    guint n;       /* how many are left between them */
  } rows[] = {
    { 0, HOUR, 60 }, { HOUR, DAY, 24 }, { DAY, 30 * DAY, 30 }, { 30 * DAY, 184 * DAY, 23 },
  };
  g_autoptr (GPtrArray) backups = new_backups ();
  /* A Thursday's midnight, where hours, days and weeks since 1970 begin */
  gint64 now = G_GINT64_CONSTANT (2900) * 7 * DAY;

  for (gint64 age = 0; age < 184 * DAY; age += 60)
    add (backups, now - age, 1000);
  cjm_backups_thin (backups, now);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n = 0;

      for (guint j = 0; j < backups->len; j++)
        {
          gint64 age = now - get (backups, j)->time;

          n += get (backups, j)->kept && age >= rows[i].from && age < rows[i].until;
        }
      g_assert_cmpuint (n, >=, rows[i].n - 1);
      g_assert_cmpuint (n, <=, rows[i].n + 1);
    }
}

static void
drop_thinned (GPtrArray *backups)
{
  for (guint i = backups->len; i > 0; i--)
    if (!get (backups, i - 1)->kept)
      g_ptr_array_remove_index (backups, i - 1);
}

static gint64
get_span (gint64 age)
{
  if (age < HOUR)
    return 0;
  if (age < DAY)
    return HOUR;

  return age < 30 * DAY ? DAY : 7 * DAY;
}

/* For every version that ever was there is one that was written no more than its span later: an hour, a day, a week. */
static void
assert_covered (GArray    *versions,
                GPtrArray *backups,
                gint64     now)
{
  for (guint i = 0; i < versions->len; i++)
    {
      gint64 time = g_array_index (versions, gint64, i);
      gboolean covered = FALSE;

      for (guint j = 0; j < backups->len && !covered; j++)
        covered = get (backups, j)->time >= time && get (backups, j)->time - time <= get_span (now - time);
      g_assert_true (covered);
    }
}

/* Somebody works on a document for a year, with bursts and holidays; each saving thins what there is. */
static void
test_thin_over_time (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GPtrArray) backups = new_backups ();
  g_autoptr (GArray) versions = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 now = G_GINT64_CONSTANT (1700000000);
  gint64 end = now + 365 * (gint64) DAY;

  while (now < end)
    {
      static const gint64 pauses[] = { 60, 600, 600, HOUR, 5 * HOUR, 20 * HOUR, 9 * DAY };
      gint64 pause = pauses[g_rand_int_range (random, 0, G_N_ELEMENTS (pauses))];
      CjmBackup *newest;

      now += 1 + g_rand_int_range (random, 0, (int) pause);
      g_array_append_val (versions, now);
      newest = add (backups, now, 1000);
      g_ptr_array_insert (backups, 0, g_ptr_array_steal_index (backups, backups->len - 1));
      cjm_backups_thin (backups, now);
      g_assert_true (newest->kept);
      drop_thinned (backups);
      g_assert_cmpuint (backups->len, <=, CJM_BACKUPS_MAX);

      /* What was kept is kept by another look. */
      cjm_backups_thin (backups, now);
      for (guint i = 0; i < backups->len; i++)
        g_assert_true (get (backups, i)->kept);
    }
  assert_covered (versions, backups, now);
}

/* Where there are too many, or they are too large, the newest stay, and one always does. */
static void
test_thin_limits (void)
{
  g_autoptr (GPtrArray) many = new_backups ();
  g_autoptr (GPtrArray) large = new_backups ();
  g_autoptr (GPtrArray) huge = new_backups ();
  gint64 now = G_GINT64_CONSTANT (1700000000);

  for (guint i = 0; i < CJM_BACKUPS_MAX + 50; i++)
    add (many, now - i, 1);
  cjm_backups_thin (many, now);
  for (guint i = 0; i < many->len; i++)
    g_assert_cmpint (get (many, i)->kept, ==, i < CJM_BACKUPS_MAX);

  for (guint i = 0; i < 10; i++)
    add (large, now - i, CJM_BACKUPS_SIZE_MAX / 4);
  cjm_backups_thin (large, now);
  for (guint i = 0; i < large->len; i++)
    g_assert_cmpint (get (large, i)->kept, ==, i < 4);

  add (huge, now, CJM_BACKUPS_SIZE_MAX + 1);
  add (huge, now - 1, 1);
  cjm_backups_thin (huge, now);
  g_assert_true (get (huge, 0)->kept);
  g_assert_false (get (huge, 1)->kept);
}

/* A clock that was put back makes versions of the future; they count as new. */
static void
test_thin_future (void)
{
  g_autoptr (GPtrArray) backups = new_backups ();
  gint64 now = G_GINT64_CONSTANT (1700000000);

  add (backups, now + 300 * (gint64) DAY, 1);
  add (backups, now + 299 * (gint64) DAY, 1);
  add (backups, now, 1);
  cjm_backups_thin (backups, now);
  for (guint i = 0; i < backups->len; i++)
    g_assert_true (get (backups, i)->kept);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("klantreis-backups-XXXXXX", NULL);
  const char *rm[] = { "rm", "-rf", home, NULL };
  int result;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/backups/keep", Fixture, NULL, fixture_set_up, test_keep, tear_down);
  g_test_add ("/store/backups/private", Fixture, NULL, fixture_set_up, test_private, tear_down);
  g_test_add ("/store/backups/other", Fixture, NULL, fixture_set_up, test_other, tear_down);
  g_test_add ("/store/backups/places", Fixture, NULL, fixture_set_up, test_places, tear_down);
  g_test_add ("/store/backups/failing", Fixture, NULL, fixture_set_up, test_failing, tear_down);
  g_test_add_func ("/store/backups/thin", test_thin);
  g_test_add_func ("/store/backups/thin-limits", test_thin_limits);
  g_test_add_func ("/store/backups/thin-future", test_thin_future);
  for (guint seed = 1; seed <= 8; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/store/backups/thin-over-time/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_thin_over_time);
    }
  result = g_test_run ();
  g_spawn_sync (NULL, (char **) rm, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);

  return result;
}
