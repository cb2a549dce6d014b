/* cjm-typing-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What a person types in one line, key by key: a row of small edits that can be taken back as if it had not been made */
typedef struct
{
  gboolean is_open;   /* it has edits, and nothing came behind them */
  guint64 before;     /* the states of the history that it lies between */
  guint64 after;
  gboolean is_going;  /* the document changes under what the person types, which stays as it is spelled */
} CjmTypingRow;

void cjm_typing_row_begin     (CjmTypingRow *self,
                               CjmDocument  *document);
void cjm_typing_row_note      (CjmTypingRow *self,
                               CjmDocument  *document);
void cjm_typing_row_take_back (CjmTypingRow *self,
                               CjmDocument  *document);
void cjm_typing_row_end       (CjmTypingRow *self);

G_END_DECLS
