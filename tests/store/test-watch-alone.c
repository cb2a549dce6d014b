/* test-watch-alone.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <dlfcn.h>

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
g_file_monitor_file (GFile            *file,
                     GFileMonitorFlags flags,
                     GCancellable     *cancellable,
                     GError          **error)
{
  return get_ways ()->has_monitor ? g_file_monitor (file, flags, cancellable, error) : NULL;
}

#define wait_until(condition)                     \
  G_STMT_START {                                  \
    while (!(condition))                          \
      g_main_context_iteration (NULL, TRUE);      \
  } G_STMT_END

static void
test_alone (Fixture      *fixture,
            gconstpointer data)
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

/* How a thread that has looked is held up, until it is let go of its task */
typedef struct
{
  GMutex mutex;
  GCond cond;
  GThread *main;
  gboolean holds;       /* threads are held up */
  gboolean returned;    /* one is done with its task */
} Holding;

static Holding *
get_holding (void)
{
  static Holding holding;

  return &holding;
}

/* In the place of GObject's: a thread may be slow to let go of a task that it has done. */
void
(g_object_unref) (gpointer object)
{
  static void (*theirs) (gpointer);
  Holding *holding = get_holding ();

  if (theirs == NULL)
    theirs = (void (*) (gpointer)) dlsym (RTLD_NEXT, "g_object_unref");

  g_mutex_lock (&holding->mutex);
  if (g_thread_self () != holding->main && G_IS_TASK (object))
    {
      holding->returned = TRUE;
      while (holding->holds)
        g_cond_wait (&holding->cond, &holding->mutex);
    }
  g_mutex_unlock (&holding->mutex);

  theirs (object);
}

static void
set_holding (gboolean holds)
{
  Holding *holding = get_holding ();

  g_mutex_lock (&holding->mutex);
  holding->main = g_thread_self ();
  holding->holds = holds;
  holding->returned = FALSE;
  g_cond_broadcast (&holding->cond);
  g_mutex_unlock (&holding->mutex);
}

static gboolean
has_returned (void)
{
  gboolean returned;

  g_mutex_lock (&get_holding ()->mutex);
  returned = get_holding ()->returned;
  g_mutex_unlock (&get_holding ()->mutex);

  return returned;
}

static void
gone_cb (gpointer data,
         GObject *where_it_was)
{
  GThread **thread = data;

  *thread = g_thread_self ();
}

/* A window is closed while its file is looked at: the watch goes where all else of the window is, however slow the thread. */
static void
test_let_go (Fixture      *fixture,
             gconstpointer data)
{
  CjmWatch *watch;
  GThread *thread = NULL;

  fixture_load (fixture);
  get_ways ()->has_monitor = TRUE;
  set_holding (TRUE);
  watch = cjm_watch_new (fixture->file);
  g_object_weak_ref (G_OBJECT (watch), gone_cb, &thread);
  g_object_unref (watch);

  while (!has_returned ())
    g_thread_yield ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (thread == g_thread_self ());
  set_holding (FALSE);
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
  g_test_add ("/store/watch-alone/let-go", Fixture, NULL, fixture_set_up, test_let_go, fixture_tear_down);

  return g_test_run ();
}
