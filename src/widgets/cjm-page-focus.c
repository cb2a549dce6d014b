/* cjm-page-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-page-focus.h"

static void
page_shown_cb (AdwViewStack *pages)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (pages));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_get_mapped (focus))
    return;

  gtk_root_set_focus (root, NULL);
  gtk_widget_child_focus (adw_view_stack_get_visible_child (pages), GTK_DIR_TAB_FORWARD);
}

/**
 * cjm_page_focus_watch:
 * @pages: the stack that the pages are in
 *
 * A page that comes back gives the focus to what had it, which may be off the screen by now, as a field of the inspector
 * for what is not selected any more. From now on the page's first part gets it then.
 */
void
cjm_page_focus_watch (AdwViewStack *pages)
{
  g_signal_connect (pages, "notify::visible-child", G_CALLBACK (page_shown_cb), NULL);
}
