/* cjm-card-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-display.h"

G_BEGIN_DECLS

/* How a person leaves the field; or what they ask for while they are in it */
typedef enum
{
  CJM_EDITOR_ENTER,
  CJM_EDITOR_NEXT,
  CJM_EDITOR_PREVIOUS,
  CJM_EDITOR_ADD,
  CJM_EDITOR_CANCEL,
  CJM_EDITOR_LEAVE,     /* the focus went elsewhere */
  CJM_EDITOR_UNDO,
  CJM_EDITOR_REDO,
} CjmEditorEnd;

/*
 * Signals: typed; ended (int: a CjmEditorEnd).
 */
#define CJM_TYPE_CARD_EDITOR (cjm_card_editor_get_type ())
G_DECLARE_FINAL_TYPE (CjmCardEditor, cjm_card_editor, CJM, CARD_EDITOR, GtkTextView)

GtkWidget *cjm_card_editor_new             (gboolean           many_lines);
void       cjm_card_editor_set_style       (CjmCardEditor     *self,
                                            const CjmTextArea *area,
                                            guint32            ink);
void       cjm_card_editor_set_placeholder (CjmCardEditor     *self,
                                            const char        *placeholder);
void       cjm_card_editor_set_name        (CjmCardEditor     *self,
                                            const char        *name);
void       cjm_card_editor_set_text        (CjmCardEditor     *self,
                                            const char        *text,
                                            gboolean           select);
char      *cjm_card_editor_get_text        (CjmCardEditor     *self);
int        cjm_card_editor_get_height      (CjmCardEditor     *self,
                                            int                width);

G_END_DECLS
