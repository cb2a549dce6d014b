/* cjm-window-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

/*
 * The Edit menu of a window. What it does is done by the map; its actions are the map's under the window's name, so that
 * the menu, which hangs elsewhere, finds them. Their keys are the map's own: they mean nothing while a text field has the
 * focus.
 */

static const char *const edits[] = { "cut", "copy", "paste", "duplicate", "delete", "select-all" };

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmMapPage *page = cjm_document_view_get_map_page (CJM_WINDOW (widget)->view);
  g_autofree char *action = g_strdup_printf ("map.%s", name + strlen ("win."));

  gtk_widget_activate_action (GTK_WIDGET (cjm_map_page_get_view (page)), action, NULL);
}

void
cjm_window_install_edit_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *name = g_strconcat ("win.", edits[i], NULL);

      gtk_widget_class_install_action (widget_class, name, NULL, edit_action);
    }
}

/* Cards can be cut where they are seen. */
void
cjm_window_update_edits (CjmWindow *self)
{
  gboolean on_map = self->view != NULL && cjm_document_view_is_on_map (self->view);
  CjmMapPage *page = on_map ? cjm_document_view_get_map_page (self->view) : NULL;
  CjmCanvasCapabilities capabilities = page != NULL ? cjm_canvas_get_capabilities (cjm_map_page_get_view (page)) : 0;
  static const struct
  {
    const char *action;
    CjmCanvasCapabilities needs;
  } rows[] = {
    { "win.cut", CJM_CANVAS_CAN_ARRANGE },
    { "win.copy", CJM_CANVAS_CAN_ARRANGE },
    { "win.duplicate", CJM_CANVAS_CAN_ARRANGE },
    { "win.delete", CJM_CANVAS_CAN_DELETE },
    { "win.select-all", CJM_CANVAS_CAN_SELECT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), rows[i].action, (capabilities & rows[i].needs) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.paste", on_map);
}
