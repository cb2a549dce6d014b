/* cjm-finding-question.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One line of text, asked of a person about something that was found: what the problem is, or what could be done. */

/* Told what a person has typed, without blanks round it and not empty */
typedef void (*CjmAnswerFunc) (const char *text,
                               gpointer    user_data);

void cjm_finding_question_ask (GtkWidget     *widget,
                               const char    *heading,
                               const char    *about,
                               const char    *text,
                               CjmAnswerFunc  func,
                               gpointer       user_data,
                               GDestroyNotify destroy);

G_END_DECLS
