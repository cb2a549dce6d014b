/* cjm-sidebar-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-sidebar.h"
#include "cjm-overlay-panel.h"

G_BEGIN_DECLS

struct _CjmSidebar
{
  AdwBin parent_instance;

  AdwWindowTitle *document_title;
  GtkMenuButton *menu_button;
  GtkMenuButton *add_button;
  GtkListBox *list;
  CjmOverlayPanel *together;
  GtkWidget *menu;      /* of a row; NULL until it is asked for */

  CjmDocument *document;
  GSignalGroup *document_signals;
  CjmNode *journey;
  gboolean filling;
};

GtkListBoxRow *cjm_sidebar_find_row (CjmSidebar *self,
                                     CjmNode    *journey);

/* cjm-sidebar-edit.c */
void cjm_sidebar_class_init_edit (GtkWidgetClass *widget_class);
void cjm_sidebar_init_edit       (CjmSidebar     *self);
void cjm_sidebar_update_actions  (CjmSidebar     *self);

/* cjm-sidebar-menu.c */
void cjm_sidebar_class_init_menu (GtkWidgetClass *widget_class);
void cjm_sidebar_init_menu       (CjmSidebar     *self);
void cjm_sidebar_pop_up          (CjmSidebar     *self);

G_END_DECLS
