/* cjm-first-frame.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-first-frame.h"

/* One callback on its way through a frame and to the idle moment behind it */
typedef struct
{
  GtkWidget *widget;
  CjmFirstFrame callback;
} Waiting;

static void
free_waiting (gpointer data)
{
  Waiting *waiting = data;

  g_object_unref (waiting->widget);
  g_free (waiting);
}

static gboolean
idle_cb (gpointer user_data)
{
  Waiting *waiting = user_data;

  if (gtk_widget_get_mapped (waiting->widget))
    waiting->callback (waiting->widget);

  return G_SOURCE_REMOVE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->widget = g_object_ref (widget);
  waiting->callback = (CjmFirstFrame) user_data;
  g_idle_add_full (G_PRIORITY_LOW, idle_cb, waiting, free_waiting);

  return G_SOURCE_REMOVE;
}

/**
 * cjm_first_frame_wait:
 * @widget: a widget that is being mapped
 * @callback: what to do
 *
 * Calls back once, as soon as the window has shown its first frame, if the widget is still in it; at once where the
 * window is on screen already. What a person can wait for, such as reading files, belongs there.
 */
void
cjm_first_frame_wait (GtkWidget    *widget,
                      CjmFirstFrame callback)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (callback != NULL);

  if (gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget)) >= 0)
    callback (widget);
  else
    /* A tick comes while the frame is being made, an idle moment only when it is done. */
    gtk_widget_add_tick_callback (widget, tick_cb, (gpointer) callback, NULL);
}
