/* cjm-note-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* The cards of questions, problems and improvements. */

typedef enum
{
  CJM_NOTE_QUESTION,
  CJM_NOTE_PROBLEM,
  CJM_NOTE_IMPROVEMENT,
} CjmNoteRole;

CjmGroup *cjm_note_card_new   (const CjmLayout *layout,
                               CjmNode         *node,
                               const char      *id,
                               CjmNoteRole      role,
                               float            width);
CjmGroup *cjm_action_card_new (const CjmLayout *layout,
                               CjmNode         *improvement,
                               float            width);

G_END_DECLS
