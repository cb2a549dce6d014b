/* cjm-session.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-session.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cjm-window.h"

/*
 * CjmSession remembers which windows there are and what each shows, so that they are there again at the next start: in a
 * file that is written a moment after something changed, since the program may end at any time. A window that is closed
 * while there are others is forgotten; the last one is not, for closing it ends the program.
 */
struct _CjmSession
{
  GObject parent_instance;

  GtkApplication *application;  /* borrowed */
  char *path;
  GVariant *states;             /* aa{sv}: of the windows that have a file */
  gboolean is_followed;
  guint timer;
};

/* From a change to its being written, in milliseconds */
#define DELAY 1000
/* What g_file_set_contents_full() calls the file that it then moves to its place */
#define TEMPORARY_SUFFIX ".XXXXXX"
/* From when on nobody is at it any more, in seconds */
#define LEFT_BEHIND_AFTER 3600
/* No list of windows is as long */
#define LENGTH_MAX (1024 * 1024)

G_DEFINE_FINAL_TYPE (CjmSession, cjm_session, G_TYPE_OBJECT)

static void
write_states (CjmSession *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *text = g_variant_print (self->states, TRUE);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (self->path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("The windows are not remembered: %s", error->message);
}

static void
remove_if_left (const char *path)
{
  struct stat info;

  if (lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid ()
      && time (NULL) - info.st_mtime > LEFT_BEHIND_AFTER)
    unlink (path);
}

/* Removes what a program that was killed as it wrote has left beside the file. */
static void
sweep (CjmSession *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *start = g_strconcat (name, ".", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *found;

  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (found, start) && strlen (found) == strlen (name) + strlen (TEMPORARY_SUFFIX))
      {
        g_autofree char *path = g_build_filename (folder, found, NULL);

        remove_if_left (path);
      }
}

static gboolean
timer_cb (gpointer user_data)
{
  CjmSession *self = CJM_SESSION (user_data);

  self->timer = 0;
  write_states (self);
  return G_SOURCE_REMOVE;
}

static void
take_states (CjmSession *self)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) states = NULL;
  gboolean has_window = FALSE;

  if (!self->is_followed)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (CJM_IS_WINDOW (l->data))
      {
        GVariant *state = cjm_window_get_state (l->data);

        has_window = TRUE;
        if (state != NULL)
          g_variant_builder_add_value (&builder, state);
      }
  states = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (!has_window || (self->states != NULL && g_variant_equal (states, self->states)))
    return;

  g_clear_pointer (&self->states, g_variant_unref);
  self->states = g_steal_pointer (&states);
  if (self->timer == 0)
    self->timer = g_timeout_add (DELAY, timer_cb, self);
}

static void
window_added_cb (CjmSession *self,
                 GtkWindow  *window)
{
  if (CJM_IS_WINDOW (window))
    g_signal_connect_object (window, "state-changed", G_CALLBACK (take_states), self, G_CONNECT_SWAPPED);
  take_states (self);
}

static void
cjm_session_finalize (GObject *object)
{
  CjmSession *self = CJM_SESSION (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->states, g_variant_unref);
  g_free (self->path);

  G_OBJECT_CLASS (cjm_session_parent_class)->finalize (object);
}

static void
cjm_session_class_init (CjmSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_session_finalize;
}

static void
cjm_session_init (CjmSession *self)
{
}

/**
 * cjm_session_new:
 * @application: whose windows these are; it has none yet, and outlives the session
 * @path: of the file in which they are remembered
 *
 * Returns: (transfer full): a session that remembers nothing before cjm_session_begin()
 */
CjmSession *
cjm_session_new (GtkApplication *application,
                 const char     *path)
{
  CjmSession *self = g_object_new (CJM_TYPE_SESSION, NULL);

  self->application = application;
  self->path = g_strdup (path);
  g_signal_connect_object (application, "window-added", G_CALLBACK (window_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "window-removed", G_CALLBACK (take_states), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cjm_session_load:
 *
 * Reads what is remembered, and clears away what was left behind more than an hour ago by a program that was killed.
 *
 * Returns: (transfer full): what the windows showed the last time, of type aa{sv}; none where nothing is remembered that
 *   can be read
 */
GVariant *
cjm_session_load (CjmSession *self)
{
  g_autofree char *text = NULL;
  GVariant *states = NULL;
  gsize length;

  sweep (self);
  if (g_file_get_contents (self->path, &text, &length, NULL) && length < LENGTH_MAX)
    states = g_variant_parse (G_VARIANT_TYPE ("aa{sv}"), text, text + length, NULL, NULL);

  return states != NULL ? states : g_variant_ref_sink (g_variant_new ("aa{sv}", NULL));
}

/**
 * cjm_session_begin:
 *
 * Remembers the windows as they are, and from now on what they become.
 */
void
cjm_session_begin (CjmSession *self)
{
  self->is_followed = TRUE;
  take_states (self);
}

/**
 * cjm_session_hold:
 *
 * Writes what is remembered, and leaves it at that: the windows are about to close, all of them.
 */
void
cjm_session_hold (CjmSession *self)
{
  self->is_followed = FALSE;
  if (self->timer != 0)
    write_states (self);
  g_clear_handle_id (&self->timer, g_source_remove);
}
