/* cjm-window-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-backup-keeper.h"
#include "cjm-comparer.h"
#include "cjm-disk-bar.h"
#include "cjm-document-chooser.h"
#include "cjm-draft.h"
#include "cjm-opener.h"
#include "cjm-saver.h"
#include "cjm-window-header.h"
#include "cjm-window.h"

G_BEGIN_DECLS

struct _CjmWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  CjmWindowHeader *header;
  CjmDiskBar *disk_bar;
  GtkStack *stack;
  AdwViewSwitcherBar *switcher_bar;

  CjmFile *file;          /* NULL while the window shows the start page, and so is the view */
  CjmDocumentView *view;
  GVariant *state;        /* how to show the next document; NULL for as ever */
  GPtrArray *warnings;
  GSettings *settings;

  CjmDocumentChooser *chooser;
  CjmOpener *opener;
  CjmSaver *saver;        /* of the document, as are those that follow; NULL without one */
  CjmComparer *comparer;
  CjmBackupKeeper *backups;
  CjmDraft *draft;        /* of its unsaved work */
};

/* cjm-window.c */
void cjm_window_take_file (CjmWindow     *self,
                           CjmFile       *file,
                           CjmFoundDraft *found);

/* cjm-window-open.c */
void cjm_window_install_open_actions (GtkWidgetClass *widget_class);
void cjm_window_init_open            (CjmWindow      *self);

/* cjm-window-save.c */
void     cjm_window_install_save_actions (GtkWidgetClass *widget_class);
void     cjm_window_start_saving         (CjmWindow      *self);
gboolean cjm_window_close_request        (GtkWindow      *window);

/* cjm-window-compare.c */
void cjm_window_install_compare_actions (GtkWidgetClass *widget_class);
void cjm_window_start_comparing         (CjmWindow      *self);
void cjm_window_update_compare          (CjmWindow      *self);

/* cjm-window-backups.c */
void cjm_window_install_backup_actions (GtkWidgetClass *widget_class);
void cjm_window_start_backups          (CjmWindow      *self);
void cjm_window_update_backups         (CjmWindow      *self);

/* cjm-window-draft.c */
void cjm_window_keep_draft (CjmWindow     *self,
                            CjmFoundDraft *found);

/* cjm-window-state.c */
void cjm_window_follow_state (CjmWindow *self);

/* cjm-window-edit.c */
void cjm_window_install_edit_actions (GtkWidgetClass *widget_class);
void cjm_window_update_edits         (CjmWindow      *self);

/* cjm-window-view.c */
void cjm_window_install_view_actions (GtkWidgetClass *widget_class);
void cjm_window_update_views         (CjmWindow      *self);
void cjm_window_show_view            (CjmWindow      *self);

G_END_DECLS
