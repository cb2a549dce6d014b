/* cjm-inline-editor-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-editor.h"
#include "cjm-card-text.h"
#include "cjm-inline-editor.h"

G_BEGIN_DECLS

/* A text that is edited in place */
typedef struct _CjmTextEdit CjmTextEdit;

/* How a card came to be that is edited now */
typedef struct
{
  const char *origin;   /* the card that the focus goes back to if this one goes; NULL for none */
  const char *label;    /* of the step that added it, which what is typed joins; NULL for a step of its own */
  gboolean created;     /* it is new, whatever is in it is a placeholder, and Enter goes on to the next new one */
  gboolean fresh;       /* it was added in order to be typed in: without a text it goes, back to */
  guint64 state;        /* this state of the history */
} CjmTextStart;

/* cjm-inline-editor.c is the field, cjm-inline-editor-next.c goes from one text to the next. */
struct _CjmInlineEditor
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  CjmTextEdit *edit;    /* NULL while no text is edited */
};

/* cjm-inline-editor.c */
gboolean cjm_inline_editor_start (CjmInlineEditor    *self,
                                  const char         *id,
                                  const CjmTextStart *start);

/* cjm-inline-editor-next.c */
void     cjm_inline_editor_go_on (CjmInlineEditor *self,
                                  CjmEditorEnd     how);
void     cjm_inline_editor_name  (CjmInlineEditor *self,
                                  const char      *id);
gboolean cjm_inline_editor_press (CjmInlineEditor *self,
                                  int              n_press,
                                  double           x,
                                  double           y);

G_END_DECLS
