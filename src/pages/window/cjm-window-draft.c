/* cjm-window-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

#include <glib/gi18n.h>

#include "cjm-environment.h"
#include "cjm-plain-toast.h"

/*
 * How the unsaved work of a window outlives it: the draft of its document, from the moment that the document is there
 * until a person has saved it or given it up.
 */

/**
 * cjm_window_dup_drafts_folder:
 *
 * Returns: (transfer full): where the drafts of all windows are
 */
char *
cjm_window_dup_drafts_folder (void)
{
  g_autofree char *state = cjm_environment_dup_state_dir ();

  return g_build_filename (state, "drafts", NULL);
}

static void
failed_cb (CjmWindow  *self,
           const char *reason)
{
  /* Translators: %s tells why */
  g_autofree char *text = g_strdup_printf (_("Unsaved work is not kept safe: %s"), reason);

  cjm_plain_toast_show (self->toasts, text);
}

/* Keeps what is not saved of the document from now on. `found` is the draft that it comes from, if any. */
void
cjm_window_keep_draft (CjmWindow     *self,
                       CjmFoundDraft *found)
{
  g_autofree char *folder = cjm_window_dup_drafts_folder ();

  self->draft = cjm_draft_new (self->file, folder, found);
  g_signal_connect_object (self->draft, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cjm_window_keep_work:
 *
 * Waits until all unsaved work is on disk, in the draft. For the end of the program.
 *
 * Returns: whether it is; if not, a #GIOErrorEnum
 */
gboolean
cjm_window_keep_work (CjmWindow *self,
                      GError   **error)
{
  g_return_val_if_fail (CJM_IS_WINDOW (self), FALSE);

  return self->draft == NULL || cjm_draft_flush (self->draft, error);
}

/**
 * cjm_window_give_up:
 *
 * Closes the window for good. A person has been asked: what is not saved is not kept either.
 */
void
cjm_window_give_up (CjmWindow *self)
{
  g_return_if_fail (CJM_IS_WINDOW (self));

  if (self->draft != NULL)
    cjm_draft_discard (self->draft);
  gtk_window_destroy (GTK_WINDOW (self));
}
