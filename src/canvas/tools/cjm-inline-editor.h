/* cjm-inline-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* Which of a canvas's texts a command is about */
typedef enum
{
  CJM_EDIT_OWN_TEXT,         /* that of the card with the focus */
  CJM_EDIT_TITLE,       /* the title of the journey, or of the card's point on a composite */
  CJM_EDIT_SCENARIO,    /* that of the card's episode */
} CjmEditText;

/*
 * Editing in place: one field at a time, over the text of its card; and the quick way in, from one text to the next
 * without leaving the keyboard.
 *
 * Enter ends an edit, and in a new card goes on to one more behind it; Tab goes to the next card of the lane and makes
 * one at its end; Ctrl+Enter makes one behind the card that has the focus. A new card and what is typed into it are one
 * step of the history.
 */
#define CJM_TYPE_INLINE_EDITOR (cjm_inline_editor_get_type ())
G_DECLARE_FINAL_TYPE (CjmInlineEditor, cjm_inline_editor, CJM, INLINE_EDITOR, GObject)

CjmInlineEditor *cjm_inline_editor_new        (CjmWorkspace    *workspace);
gboolean         cjm_inline_editor_edit       (CjmInlineEditor *self,
                                               const char      *id);
gboolean         cjm_inline_editor_end        (CjmInlineEditor *self,
                                               gboolean         keep);
const char      *cjm_inline_editor_get_edited (CjmInlineEditor *self,
                                               gboolean        *created);
GtkWidget       *cjm_inline_editor_get_field  (CjmInlineEditor *self);
gboolean         cjm_inline_editor_get_area   (CjmInlineEditor *self,
                                               graphene_rect_t *area,
                                               double          *scale);
void             cjm_inline_editor_allocate   (CjmInlineEditor *self);
void             cjm_inline_editor_snapshot   (CjmInlineEditor *self,
                                               GtkSnapshot     *snapshot);

char    *cjm_inline_editor_find_text       (CjmInlineEditor *self,
                                            CjmEditText      text);
gboolean cjm_inline_editor_can_edit        (CjmInlineEditor *self,
                                            CjmEditText      text);
gboolean cjm_inline_editor_add_sibling     (CjmInlineEditor *self);
gboolean cjm_inline_editor_can_add_sibling (CjmInlineEditor *self);
gboolean cjm_inline_editor_add_inside      (CjmInlineEditor *self);
gboolean cjm_inline_editor_can_add_inside  (CjmInlineEditor *self);

G_END_DECLS
