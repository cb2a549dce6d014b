/* cjm-accessible-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-accessible-names.h"

/*
 * What a screen reader calls the toolkit's own widgets. GTK 4.8 calls a button with a mnemonic by its text with the
 * underscore and then by its label, "_Open Open", and gives no name to the button in a drop-down or to the arrow of a
 * split button, which take the focus. Later ones call a button by the label in it, whatever name it was given.
 */

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && !GTK_IS_LABEL (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
mend (GtkWidget *widget)
{
  GtkWidget *label = GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ? find_label (widget) : NULL;
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (label != NULL && gtk_label_get_use_underline (GTK_LABEL (label)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (GTK_IS_DROP_DOWN (widget))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY, widget, NULL, -1);
  else if (GTK_IS_MENU_BUTTON (widget) && ADW_IS_SPLIT_BUTTON (parent))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    adw_split_button_get_dropdown_tooltip (ADW_SPLIT_BUTTON (parent)), -1);
}

/* The label in a button, which would be its name before any that it is given. A content of libadwaita sets it anew when it
 * gets a root. */
static void
forget_label_cb (GtkAccessible *button)
{
  gtk_accessible_reset_relation (button, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * cjm_accessible_names_give:
 * @button: with a text on it
 * @name: what it is called instead of that text
 *
 * Gives a button a name of its own.
 */
void
cjm_accessible_names_give (GtkButton  *button,
                           const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  forget_label_cb (GTK_ACCESSIBLE (button));
  g_signal_handlers_disconnect_by_func (button, forget_label_cb, NULL);
  g_signal_connect (button, "notify::root", G_CALLBACK (forget_label_cb), NULL);
}

/**
 * cjm_accessible_names_mend:
 *
 * Gives the names that the toolkit does not give to a widget and all in it; to be called when they have been made.
 */
void
cjm_accessible_names_mend (GtkWidget *widget)
{
  mend (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cjm_accessible_names_mend (child);
}
