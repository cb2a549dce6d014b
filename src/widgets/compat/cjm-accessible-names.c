/* cjm-accessible-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-accessible-names.h"

/*
 * What a screen reader calls the toolkit's own widgets. GTK 4.8 calls a button with a mnemonic by its text with the
 * underscore and then by its label, "_Open Open", and gives no name to the button in a drop-down or to the arrow of a
 * split button, which take the focus.
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
