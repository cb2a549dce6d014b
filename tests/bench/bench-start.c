/* bench-start.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "bench-document.h"
#include "cjm-application.h"

/* From the start of a process to its first frame: this program starts itself, once as Klantreis and once as a bare
 * AdwApplicationWindow, in turn. A child ends when it has drawn. The bare window has nothing in it: no title, no button,
 * no text at all, so that it reads neither fonts nor icons. A second one has a header bar and one line with an icon. */

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

static GtkWidget *
create_line (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("document-open-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Draw a customer journey"));

  return box;
}

static void
activate_other_cb (GtkApplication *application,
                   const char     *what)
{
  GtkWidget *window = adw_application_window_new (application);

  if (g_str_equal (what, "line"))
    adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), create_line ());
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_child (const char *what)
{
  g_autoptr (GtkApplication) application = NULL;

  if (g_str_equal (what, "klantreis"))
    {
      application = GTK_APPLICATION (cjm_application_new ());
    }
  else
    {
      application = GTK_APPLICATION (adw_application_new ("org.klantreis.Other", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (activate_other_cb), (gpointer) what);
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
  bench_print ("start to first frame", "a window with a header bar and one line",
               bench_compare (start_child, (gpointer) "klantreis", start_child, (gpointer) "line", N_PAIRS), 1.3);
  return 0;
}
