/* cjm-undo-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-undo-keys.h"

static void
add_shortcut (GtkEventController *controller,
              const char         *keys,
              const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys),
                                                          gtk_named_action_new (action)));
}

/**
 * cjm_undo_keys_add:
 * @widget: with text fields in it that edit a document
 *
 * Makes the keys that undo and redo those of the document, also where a text field has the focus, which would keep them
 * to itself.
 */
void
cjm_undo_keys_add (GtkWidget *widget)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, "<Control>z", "win.undo");
  add_shortcut (controller, "<Control><Shift>z", "win.redo");
  gtk_widget_add_controller (widget, controller);
}
