/* test-watch-alone.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "cjm-watch.h"
#include "file-fixture.h"

/* Each of the two ways in which a change is noticed, without the other: by being told, and by looking now and then. */

typedef struct
{
  gboolean has_monitor;
  guint n_times;      /* that something was to be done now and then */
} Ways;

static Ways *
get_ways (void)
{
  static Ways ways;

  return &ways;
}

/* In the place of GLib's: what is to be done now and then is put off for ever, unless that is the way that is left. */
guint
g_timeout_add (guint       interval,
               GSourceFunc function,
               gpointer    data)
{
  get_ways ()->n_times++;
  return g_timeout_add_full (G_PRIORITY_DEFAULT, get_ways ()->has_monitor ? G_MAXUINT : interval, function, data, NULL);
}

GFileMonitor *
g_file_monitor_file (GFile              *file,
                     GFileMonitorFlags   flags,
                     GCancellable       *cancellable,
                     GError            **error)
{
  return get_ways ()->has_monitor ? g_file_monitor (file, flags, cancellable, error) : NULL;
}

#define wait_until(condition)                     \
  G_STMT_START {                                  \
    while (!(condition))                          \
      g_main_context_iteration (NULL, TRUE);      \
  } G_STMT_END

static void
test_alone (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (CjmWatch) watch = NULL;
  g_autofree char *digest = NULL;
  guint n_times;

  fixture_load (fixture);
  get_ways ()->has_monitor = data != NULL;
  n_times = get_ways ()->n_times;
  watch = cjm_watch_new (fixture->file);
  g_assert_cmpuint (get_ways ()->n_times, ==, n_times + 1);
  wait_until (cjm_watch_get_digest (watch) != NULL);
  g_assert_cmpint (cjm_watch_get_state (watch), ==, CJM_WATCH_SAME);

  /* More than once: a way that works once may be closed by that. */
  fixture_write (fixture->path, THEIRS);
  wait_until (cjm_watch_get_state (watch) == CJM_WATCH_CHANGED);
  digest = g_strdup (cjm_watch_get_digest (watch));
  fixture_write (fixture->path, EDITED);
  wait_until (g_strcmp0 (cjm_watch_get_digest (watch), digest) != 0);
  fixture_write (fixture->path, SOUND);
  wait_until (cjm_watch_get_state (watch) == CJM_WATCH_SAME);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  wait_until (cjm_watch_get_state (watch) == CJM_WATCH_GONE);
  fixture_write (fixture->path, SOUND);
  wait_until (cjm_watch_get_state (watch) == CJM_WATCH_SAME);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data) \
  g_test_add ("/store/watch-alone/" name, Fixture, data, fixture_set_up, test_alone, fixture_tear_down)
  ADD ("told", "");
  ADD ("looking", NULL);

  return g_test_run ();
}
