/* cjm-application-start.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-application-private.h"

#include <glib/gi18n.h>

#include "cjm-environment.h"
#include "cjm-file-name.h"

/*
 * What the program comes back with: the windows that it had, where no other files were asked for, and an offer of the
 * work that was not saved. A file with unsaved work is opened by that offer only, as its person chooses.
 */

typedef struct
{
  CjmApplication *application;
  gboolean with_windows;
} Start;

void
cjm_application_follow_windows (CjmApplication *self)
{
  g_autofree char *state = cjm_environment_dup_state_dir ();
  g_autofree char *path = g_build_filename (state, "session", NULL);

  self->session = cjm_session_new (GTK_APPLICATION (self), path);
}

static gboolean
is_offered (GPtrArray *drafts,
            GFile     *location)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      GFile *offered = cjm_found_draft_get_location (g_ptr_array_index (drafts, i));

      if (offered != NULL && g_file_equal (offered, location))
        return TRUE;
    }

  return FALSE;
}

static void
bring_back_window (CjmApplication *self,
                   GFile          *location,
                   GVariant       *state)
{
  CjmWindow *window = cjm_application_present_window (self);

  cjm_window_set_state (window, state);
  cjm_window_open (window, location);
}

static void
tell_gone (CjmApplication *self,
           GFile          *location)
{
  g_autofree char *name = cjm_file_name_get_display (location);
  g_autofree char *text = g_strdup_printf (_("“%s” is not there any more"), name);

  cjm_window_say (cjm_application_find_window (self), text);
}

/* Files that are gone are told of, in whichever window there is. */
static void
bring_back_windows (CjmApplication *self,
                    GVariant       *states,
                    GPtrArray      *drafts)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < g_variant_n_children (states); i++)
    {
      g_autoptr (GVariant) state = g_variant_get_child_value (states, i);
      g_autoptr (GFile) location = NULL;
      const char *uri;

      if (!g_variant_lookup (state, "uri", "&s", &uri))
        continue;
      location = g_file_new_for_uri (uri);
      if (is_offered (drafts, location))
        continue;
      if (g_file_is_native (location) && !g_file_query_exists (location, NULL))
        g_ptr_array_add (gone, g_steal_pointer (&location));
      else
        bring_back_window (self, location, state);
    }

  if (gtk_application_get_windows (GTK_APPLICATION (self)) == NULL)
    cjm_application_present_window (self);
  for (guint i = 0; i < gone->len; i++)
    tell_gone (self, g_ptr_array_index (gone, i));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Start *start = user_data;
  g_autoptr (CjmApplication) self = start->application;
  g_autoptr (GPtrArray) drafts = cjm_found_drafts_find_finish (result);
  g_autoptr (GVariant) states = cjm_session_load (self->session);

  self->progress = CJM_PROGRESS_STARTED;
  if (start->with_windows)
    bring_back_windows (self, states, drafts);
  cjm_session_begin (self->session);
  if (drafts->len > 0)
    {
      CjmWindow *window = cjm_application_find_window (self);

      if (window == NULL)
        window = cjm_application_present_window (self);
      cjm_window_offer_drafts (window, drafts, states);
    }
  g_application_release (G_APPLICATION (self));
}

/* Once, at the start. The disk may be slow: what there is comes when it is known. */
void
cjm_application_come_back (CjmApplication *self,
                           gboolean        with_windows)
{
  g_autofree char *folder = cjm_window_dup_drafts_folder ();
  Start *start = g_new (Start, 1);

  self->progress = CJM_PROGRESS_STARTING;
  start->application = g_object_ref (self);
  start->with_windows = with_windows;
  g_application_hold (G_APPLICATION (self));
  cjm_found_drafts_find_async (folder, found_cb, start);
}
