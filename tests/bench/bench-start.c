/* bench-start.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "bench-document.h"
#include "cjm-application.h"

/* From the start of a process to its first frame: this program starts itself, once as Klantreis and once as a bare
 * AdwApplicationWindow, in turn. A child ends when it has drawn. */

#define N_PAIRS 9

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, user_data);
  g_application_quit (user_data);
}

static void
realize_cb (GtkWidget *window,
            gpointer   user_data)
{
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), user_data);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 gpointer        user_data)
{
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realize_cb (GTK_WIDGET (window), application);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), application);
}

static void
activate_bare_cb (GtkApplication *application,
                  gpointer        user_data)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_child (const char *what)
{
  g_autoptr (GtkApplication) application = NULL;

  if (g_str_equal (what, "bare"))
    {
      application = GTK_APPLICATION (adw_application_new ("org.klantreis.Bare", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (activate_bare_cb), NULL);
    }
  else
    {
      application = GTK_APPLICATION (cjm_application_new ());
    }

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static const char *program;

static void
start_child (gpointer data)
{
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, program, data, NULL);

  g_assert_nonnull (child);
  g_assert_true (g_subprocess_wait_check (child, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  if (argc > 1)
    return run_child (argv[1]);

  program = argv[0];
  bench_print ("start to first frame", "a bare AdwApplicationWindow",
               bench_compare (start_child, (gpointer) "klantreis", start_child, (gpointer) "bare", N_PAIRS), 1.3);
  return 0;
}
