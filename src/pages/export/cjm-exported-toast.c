/* cjm-exported-toast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-exported-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cjm-file-name.h"

/**
 * cjm_exported_toast_show:
 * @widget: in whose window it is said, a toast overlay or in one
 * @target: the file that was written
 */
void
cjm_exported_toast_show (GtkWidget *widget,
                         GFile     *target)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *name = cjm_file_name_get_display (target);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  /* Translators: %s is the name of a file, of a picture or of a table */
  g_autofree char *text = g_strdup_printf (_("Exported “%s”"), escaped);
  g_autofree char *uri = g_file_get_uri (target);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _("Show in folder"));
  adw_toast_set_action_name (toast, "win.show-exported");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
