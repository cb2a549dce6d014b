/* cjm-message-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Something that a person should know of the document, over its pages, with what can be done about it. */

/* A button of a message */
typedef struct
{
  const char *label;   /* translated, with a mnemonic */
  const char *action;
} CjmMessageAnswer;

#define CJM_TYPE_MESSAGE_BAR (cjm_message_bar_get_type ())
G_DECLARE_FINAL_TYPE (CjmMessageBar, cjm_message_bar, CJM, MESSAGE_BAR, AdwBin)

void        cjm_message_bar_say      (CjmMessageBar          *self,
                                      const char             *text,
                                      const CjmMessageAnswer *answers,
                                      guint                   n_answers,
                                      const char             *dismissal);
void        cjm_message_bar_hide     (CjmMessageBar          *self);
const char *cjm_message_bar_get_text (CjmMessageBar          *self);

G_END_DECLS
