/* cjm-window-recovery.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window.h"

#include "cjm-recovery-dialog.h"

/*
 * Over a window: the offer of the work that was left behind unsaved. What a person brings back comes into that window
 * while it is empty, else into a new one.
 */

/* (transfer full) (nullable): how a file was seen the last time */
static GVariant *
find_state (GVariant *states,
            GFile    *location)
{
  for (gsize i = 0; location != NULL && i < g_variant_n_children (states); i++)
    {
      g_autoptr (GVariant) state = g_variant_get_child_value (states, i);
      g_autoptr (GFile) seen = NULL;
      const char *uri;

      if (!g_variant_lookup (state, "uri", "&s", &uri))
        continue;
      seen = g_file_new_for_uri (uri);
      if (g_file_equal (seen, location))
        return g_steal_pointer (&state);
    }

  return NULL;
}

/* A window in which the file is open as it was saved gives way to the one with the work that was not. */
static void
recover_cb (GtkWindow     *dialog,
            CjmFoundDraft *draft,
            GVariant      *states)
{
  CjmWindow *self = CJM_WINDOW (gtk_window_get_transient_for (dialog));
  GFile *location = cjm_found_draft_get_location (draft);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  CjmWindow *stale = location != NULL ? cjm_window_find (application, location) : NULL;
  g_autoptr (GVariant) state = find_state (states, location);
  CjmWindow *window = cjm_window_recover (self, draft, state);

  if (stale != NULL && stale != window && !cjm_window_is_modified (stale))
    {
      /* The dialog goes on over another window, where the one under it is about to close. */
      gtk_window_set_transient_for (dialog, GTK_WINDOW (window));
      gtk_window_destroy (GTK_WINDOW (stale));
    }
}

static void
open_cb (GtkWindow *dialog,
         GFile     *location)
{
  cjm_window_open (CJM_WINDOW (gtk_window_get_transient_for (dialog)), location);
}

static void
forget_states (gpointer  states,
               GClosure *closure)
{
  g_variant_unref (states);
}

/**
 * cjm_window_offer_drafts:
 * @drafts: (element-type CjmFoundDraft): at least one
 * @states: what windows showed the last time, of type aa{sv}: a document is brought back as it was seen
 *
 * Offers unsaved work that was left behind.
 */
void
cjm_window_offer_drafts (CjmWindow *self,
                         GPtrArray *drafts,
                         GVariant  *states)
{
  GtkWidget *dialog;

  g_return_if_fail (CJM_IS_WINDOW (self));

  dialog = cjm_recovery_dialog_new (GTK_WINDOW (self), drafts);
  g_signal_connect_data (dialog, "recover", G_CALLBACK (recover_cb), g_variant_ref (states), forget_states, 0);
  g_signal_connect (dialog, "open", G_CALLBACK (open_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
