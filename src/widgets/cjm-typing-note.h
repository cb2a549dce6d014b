/* cjm-typing-note.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands under a line in which a value is typed: why it cannot be, or how it was read where it could be read in
 * another way. */

#define CJM_TYPE_TYPING_NOTE (cjm_typing_note_get_type ())
G_DECLARE_FINAL_TYPE (CjmTypingNote, cjm_typing_note, CJM, TYPING_NOTE, GtkBox)

GtkWidget  *cjm_typing_note_new        (void);
void        cjm_typing_note_set_named  (CjmTypingNote *self,
                                        GtkWidget     *named);
void        cjm_typing_note_set_reason (CjmTypingNote *self,
                                        const char    *reason);
const char *cjm_typing_note_get_reason (CjmTypingNote *self);
void        cjm_typing_note_set_remark (CjmTypingNote *self,
                                        const char    *remark);
const char *cjm_typing_note_get_remark (CjmTypingNote *self);

G_END_DECLS
