/* keys.h: presses keys in a window of this process
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

static inline gboolean
run_shortcuts (GtkWidget *widget, GListModel *shortcuts, guint key, GdkModifierType modifiers)
{
  for (guint i = g_list_model_get_n_items (shortcuts); i > 0; i--)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i - 1);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
          && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers
          && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                           gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }

  return FALSE;
}

static inline gboolean
offer_key (GtkWidget *widget, GtkPropagationPhase phase, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        taken = run_shortcuts (widget, G_LIST_MODEL (controller), key, modifiers);
      else if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &taken);
      if (taken)
        return TRUE;
    }

  return FALSE;
}

/* On its way down to the widget with the focus and up again, a key goes to the first that takes it, as GTK has it go. Returns who took
 * it, to be compared only. */
static inline GtkWidget *
press_key (GtkWidget *window, guint key, GdkModifierType modifiers)
{
  g_autoptr (GPtrArray) way = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (window));

  for (widget = widget != NULL ? widget : window; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (way, g_object_ref (widget));
  for (guint i = way->len; i > 0; i--)
    if (offer_key (way->pdata[i - 1], GTK_PHASE_CAPTURE, key, modifiers))
      return way->pdata[i - 1];
  for (guint i = 0; i < way->len; i++)
    if (offer_key (way->pdata[i], GTK_PHASE_BUBBLE, key, modifiers))
      return way->pdata[i];

  return NULL;
}
