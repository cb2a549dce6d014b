/* cjm-emotion-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"
#include "cjm-typing-note.h"

G_BEGIN_DECLS

/* A line in which one member of the emotion of an episode is typed: the word, or a number. */

#define CJM_TYPE_EMOTION_ENTRY (cjm_emotion_entry_get_type ())
G_DECLARE_FINAL_TYPE (CjmEmotionEntry, cjm_emotion_entry, CJM, EMOTION_ENTRY, GtkEntry)

GtkWidget *cjm_emotion_entry_new         (guint            member,
                                          const char      *name);
void       cjm_emotion_entry_set_episode (CjmEmotionEntry *self,
                                          CjmNode         *episode);
void       cjm_emotion_entry_set_note    (CjmEmotionEntry *self,
                                          CjmTypingNote   *note);
void       cjm_emotion_entry_update      (CjmEmotionEntry *self);

G_END_DECLS
