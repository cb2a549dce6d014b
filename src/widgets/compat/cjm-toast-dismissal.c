/* cjm-toast-dismissal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-toast-dismissal.h"

/* Longer than a toast takes to appear, in microseconds between frames */
#define APPEARING (300 * 1000)

typedef struct
{
  AdwToast *toast;
  gint64 start;     /* the time of the first frame since it is to go; 0 before that */
} Dismissal;

static void
free_dismissal (gpointer data)
{
  Dismissal *dismissal = data;

  g_object_unref (dismissal->toast);
  g_free (dismissal);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Dismissal *dismissal = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (dismissal->start == 0)
    dismissal->start = now;
  if (now - dismissal->start < APPEARING)
    return G_SOURCE_CONTINUE;

  adw_toast_dismiss (dismissal->toast);

  return G_SOURCE_REMOVE;
}

static gboolean
shows (GtkWidget *child,
       AdwToast  *toast)
{
  g_autoptr (AdwToast) shown = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (child), "AdwToastWidget"))
    return FALSE;

  g_object_get (child, "toast", &shown, NULL);

  return shown == toast;
}

/**
 * cjm_toast_dismissal_begin:
 * @overlay: to which the toast was added
 * @toast: a toast that is shown, or waits until it is
 *
 * Takes a toast back. One that may still be appearing loses its button at once, and goes a moment later: where a frame ends
 * both its appearing and its going, as after a long step or in the frame that it came in, libadwaita 1.2 frees it before
 * the end of its appearing is told.
 */
void
cjm_toast_dismissal_begin (AdwToastOverlay *overlay,
                           AdwToast        *toast)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (overlay)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, toast))
      {
        Dismissal *dismissal = g_new0 (Dismissal, 1);

        dismissal->toast = g_object_ref (toast);
        adw_toast_set_button_label (toast, NULL);
        gtk_widget_add_tick_callback (child, tick_cb, dismissal, free_dismissal);
        return;
      }

  adw_toast_dismiss (toast);
}
