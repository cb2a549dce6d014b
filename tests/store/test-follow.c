/* test-follow.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-watch.h"
#include "file-fixture.h"

/* A file that is followed or saved while somebody looks at it: what was seen before is no change any more. */

static void
changed_cb (CjmWatch *watch,
            guint    *n_changed)
{
  ++*n_changed;
}

static gboolean
is_up_to_date (Fixture  *fixture,
               CjmWatch *watch)
{
  return cjm_watch_get_digest (watch) != NULL
         && g_strcmp0 (cjm_watch_get_digest (watch), cjm_file_get_digest (fixture->file)) == 0;
}

static void
test_while_looking (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (CjmFile) newer = NULL;
  g_autoptr (CjmWatch) watch = NULL;
  guint n_changed = 0;

  fixture_load (fixture);
  watch = cjm_watch_new (fixture->file);
  while (!is_up_to_date (fixture, watch))
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect (watch, "changed", G_CALLBACK (changed_cb), &n_changed);

  /* It has looked, and nobody has been told yet. */
  cjm_watch_look (watch);
  while (!g_main_context_pending (NULL))
    g_usleep (1000);

  fixture_write (fixture->path, THEIRS);
  newer = cjm_file_load (fixture->location, fixture->problems, NULL, &fixture->error);
  g_assert_no_error (fixture->error);
  g_assert_true (cjm_file_follow (fixture->file, newer, "Follow"));
  while (!is_up_to_date (fixture, watch))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (cjm_watch_get_state (watch), ==, CJM_WATCH_SAME);
  g_assert_cmpuint (n_changed, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/follow/while-looking", Fixture, NULL, fixture_set_up, test_while_looking, fixture_tear_down);
  return g_test_run ();
}
