/* cjm-application-end.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-application-private.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

/*
 * How the program ends: by its person, who is asked about unsaved work, or by a signal or the end of the session, which
 * wait for nobody. Those leave unsaved work in its drafts, from which it comes back at the next start.
 */

static CjmWindow *
find_unsaved_window (CjmApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CJM_IS_WINDOW (l->data) && cjm_window_is_modified (l->data)
        && !g_ptr_array_find (self->given_up, l->data, NULL))
      return l->data;

  return NULL;
}

static void
close_windows (CjmApplication *self)
{
  GList *windows;

  cjm_session_hold (self->session);
  while ((windows = gtk_application_get_windows (GTK_APPLICATION (self))) != NULL)
    if (CJM_IS_WINDOW (windows->data))
      cjm_window_give_up (windows->data);
    else
      gtk_window_destroy (windows->data);
}

static void ask_next (CjmApplication *self);

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CjmApplication) self = user_data;

  if (!cjm_window_confirm_finish (CJM_WINDOW (source), result))
    {
      g_clear_pointer (&self->given_up, g_ptr_array_unref);
      return;
    }

  if (cjm_window_is_modified (CJM_WINDOW (source)))
    g_ptr_array_add (self->given_up, g_object_ref (source));
  ask_next (self);
}

/* Asks the windows with unsaved work, one after the other. None closes before the last has answered: who cancels there
 * has everything as it was. */
static void
ask_next (CjmApplication *self)
{
  CjmWindow *window = find_unsaved_window (self);

  if (window != NULL)
    {
      cjm_window_confirm_async (window, confirmed_cb, g_object_ref (self));
      return;
    }

  g_clear_pointer (&self->given_up, g_ptr_array_unref);
  close_windows (self);
  g_application_quit (G_APPLICATION (self));
}

/* A person wants to end the program, who is asked about unsaved work. */
void
cjm_application_ask_to_quit (CjmApplication *self)
{
  if (self->given_up != NULL)
    return;

  self->given_up = g_ptr_array_new_with_free_func (g_object_unref);
  ask_next (self);
}

static gboolean
is_writing (CjmApplication *self)
{
  if (g_application_get_is_busy (G_APPLICATION (self)))
    return TRUE;
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CJM_IS_WINDOW (l->data) && cjm_window_get_file (l->data) != NULL
        && cjm_file_is_saving (cjm_window_get_file (l->data)))
      return TRUE;

  return FALSE;
}

/* Waits until all unsaved work is on disk, in the drafts. Where it cannot be kept its window says so, and so does the
 * error. */
static gboolean
keep_work (CjmApplication *self,
           GError        **reason)
{
  gboolean is_kept = TRUE;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      g_autoptr (GError) error = NULL;

      if (!CJM_IS_WINDOW (l->data) || cjm_window_keep_work (l->data, &error))
        continue;
      is_kept = FALSE;
      cjm_window_say (l->data, error->message);
      if (reason != NULL && *reason == NULL)
        *reason = g_steal_pointer (&error);
    }

  return is_kept;
}

/* The first signal does not end a program that would lose work by it; the second one does. */
static gboolean
signal_cb (gpointer user_data)
{
  CjmApplication *self = CJM_APPLICATION (user_data);

  self->n_signals++;
  if (keep_work (self, NULL) || self->n_signals > 1)
    g_application_quit (G_APPLICATION (self));

  return G_SOURCE_CONTINUE;
}

/* The session may end. It goes on, or asks its person, where work would be lost by that; once the work can be kept the
 * next question is answered without. */
static void
query_end_cb (CjmApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->inhibition != 0)
    gtk_application_uninhibit (GTK_APPLICATION (self), self->inhibition);
  self->inhibition = 0;
  if (keep_work (self, &error))
    return;

  /* Translators: %s tells why */
  text = g_strdup_printf (_("Unsaved work is not kept safe: %s"), error->message);
  self->inhibition = gtk_application_inhibit (GTK_APPLICATION (self),
                                              gtk_application_get_active_window (GTK_APPLICATION (self)),
                                              GTK_APPLICATION_INHIBIT_LOGOUT, text);
}

void
cjm_application_expect_end (CjmApplication *self)
{
  static const int numbers[] = { SIGTERM, SIGHUP, SIGINT };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    self->signal_sources[i] = g_unix_signal_add (numbers[i], signal_cb, self);
  g_signal_connect (self, "query-end", G_CALLBACK (query_end_cb), NULL);
}

/* The main loop is over. A saving that is at work comes to its end, and so does a picture that is being written, unless
 * another signal is more urgent. */
void
cjm_application_end (CjmApplication *self)
{
  guint n_signals = self->n_signals;

  keep_work (self, NULL);
  cjm_session_hold (self->session);
  while (is_writing (self) && self->n_signals == n_signals)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->signal_sources); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);
}
