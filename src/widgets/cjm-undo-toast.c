/* cjm-undo-toast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-undo-toast.h"

#include <glib/gi18n.h>

#include "cjm-toast-dismissal.h"

/* What it would undo after the next step is another one. */
static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            AdwToast    *toast)
{
  GtkWidget *overlay = g_object_get_data (G_OBJECT (toast), "overlay");

  g_signal_handlers_disconnect_by_func (document, changed_cb, toast);
  cjm_toast_dismissal_begin (ADW_TOAST_OVERLAY (overlay), toast);
}

/**
 * cjm_undo_toast_show:
 * @widget: in a window
 * @document: in which something was done just now
 * @text: what was done, for a person
 *
 * Says in the window what was done, with a button that takes it back.
 */
void
cjm_undo_toast_show (GtkWidget   *widget,
                     CjmDocument *document,
                     const char  *text)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_object_set_data (G_OBJECT (toast), "overlay", overlay);
  g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), toast, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
