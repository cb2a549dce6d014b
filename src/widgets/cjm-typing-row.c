/* cjm-typing-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-typing-row.h"

/*
 * A number or a date is a value at every key of its way, and a wrong one: 8, 80, 80.0. Each is set, so that the picture
 * follows and nothing typed is ever lost; but as soon as the line as a whole is no value any more, what its beginning
 * meant is taken back.
 */

static gboolean
is_last (CjmTypingRow *self,
         CjmDocument  *document)
{
  return self->is_open && cjm_history_get_state (cjm_document_get_history (document)) == self->after;
}

/**
 * cjm_typing_row_begin:
 * @document: that a value is about to be set in
 *
 * Before a value is set: opens a row, unless there is one that this edit goes on with.
 */
void
cjm_typing_row_begin (CjmTypingRow *self,
                      CjmDocument  *document)
{
  if (is_last (self, document))
    return;

  self->is_open = TRUE;
  self->before = self->after = cjm_history_get_state (cjm_document_get_history (document));
}

/**
 * cjm_typing_row_note:
 * @document: that a value was just set in
 *
 * Remembers which state of the history is what was typed.
 */
void
cjm_typing_row_note (CjmTypingRow *self,
                     CjmDocument  *document)
{
  self->after = cjm_history_get_state (cjm_document_get_history (document));
}

/**
 * cjm_typing_row_take_back:
 *
 * The document is again what it was before the row, whose edits cannot be redone; not where others came behind them.
 */
void
cjm_typing_row_take_back (CjmTypingRow *self,
                          CjmDocument  *document)
{
  self->is_going = TRUE;
  if (is_last (self, document) && self->after != self->before)
    cjm_document_withdraw (document, self->before);
  self->is_going = FALSE;
  self->is_open = FALSE;
}

/**
 * cjm_typing_row_end:
 *
 * The person is done with the line: what it says stands.
 */
void
cjm_typing_row_end (CjmTypingRow *self)
{
  self->is_open = FALSE;
}
