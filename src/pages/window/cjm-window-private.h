/* cjm-window-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-backup-keeper.h"
#include "cjm-disk-bar.h"
#include "cjm-draft.h"
#include "cjm-window.h"

G_BEGIN_DECLS

/* For what the header has room: the pages and the buttons with words, the buttons, or neither */
typedef enum
{
  CJM_ROOM_NARROW,
  CJM_ROOM_WIDE,
  CJM_ROOM_FULL
} CjmRoom;

/* What a file is wanted for that a person has chosen */
typedef void (*CjmChosenFunc) (CjmWindow *self,
                               GFile     *location);

struct _CjmWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwToast *place_toast;  /* weak: the way back from a difference to the list of them */
  AdwHeaderBar *header;
  AdwViewSwitcher *switcher;
  AdwWindowTitle *title;
  AdwViewSwitcherBar *switcher_bar;
  GtkWidget *sidebar_button;
  GtkWidget *new_button;
  GtkWidget *history_buttons;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *export_button;
  GtkSpinner *spinner;
  AdwSplitButton *open_button;
  GtkWidget *inspector_button;
  CjmDiskBar *disk_bar;
  GtkStack *stack;

  CjmFile *file;          /* NULL while the window shows the start page, and so is the view */
  CjmDocumentView *view;
  CjmBackupKeeper *backups;
  CjmDraft *draft;        /* of its unsaved work */
  GVariant *state;        /* how to show the next document; NULL for as ever */
  GPtrArray *warnings;
  GSettings *settings;

  GPtrArray *loading;     /* of GFile, borrowed: what is being opened; NULL in a window that is gone */
  guint n_reading;
  GtkFileChooserNative *chooser;
  CjmChosenFunc chosen;
  GTask *confirming;
  gboolean saving;

  CjmRoom room;
  int wide_width;         /* from which on it is wide, and full */
  int full_width;
};

/* cjm-window.c */
void cjm_window_take_file            (CjmWindow      *self,
                                      CjmFile        *file,
                                      CjmFoundDraft  *found);

/* cjm-window-open.c */
void cjm_window_install_open_actions (GtkWidgetClass *widget_class);
void cjm_window_init_open            (CjmWindow      *self);
void cjm_window_show_warnings        (CjmWindow      *self);
gboolean cjm_window_is_gone           (CjmWindow      *self);
void cjm_window_begin_reading        (CjmWindow      *self);
gboolean cjm_window_end_reading      (CjmWindow      *self);
void cjm_window_tell_unread          (CjmWindow      *self,
                                      GFile          *location,
                                      GPtrArray      *problems,
                                      const GError   *error);
void cjm_window_choose_file          (CjmWindow      *self,
                                      const char     *title,
                                      const char     *accept,
                                      CjmChosenFunc   func);

CjmWindow *cjm_window_show_file      (CjmWindow      *self,
                                      CjmFile        *file);

/* cjm-window-backups.c */
void cjm_window_install_backup_actions (GtkWidgetClass *widget_class);
void cjm_window_start_backups        (CjmWindow      *self);
void cjm_window_update_backups       (CjmWindow      *self);

/* cjm-window-compare.c */
void cjm_window_install_compare_actions (GtkWidgetClass *widget_class);
void cjm_window_update_compare       (CjmWindow      *self);

/* cjm-window-draft.c */
void cjm_window_keep_draft           (CjmWindow      *self,
                                      CjmFoundDraft  *found);

/* cjm-window-state.c */
void cjm_window_follow_state         (CjmWindow      *self);

/* cjm-window-save.c */
void cjm_window_install_save_actions (GtkWidgetClass *widget_class);
void cjm_window_stop_confirming      (CjmWindow      *self);
gboolean cjm_window_close_request    (GtkWindow      *window);

/* cjm-window-edit.c */
void cjm_window_install_edit_actions (GtkWidgetClass *widget_class);
void cjm_window_update_edits         (CjmWindow      *self);

/* cjm-window-view.c */
void cjm_window_install_view_actions (GtkWidgetClass *widget_class);
void cjm_window_update_views         (CjmWindow      *self);
void cjm_window_show_view            (CjmWindow      *self);

G_END_DECLS
