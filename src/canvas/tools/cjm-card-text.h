/* cjm-card-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene.h"

G_BEGIN_DECLS

/* The text that a person edits in place on a card, and the words for it; the words are static and translated. */
typedef struct
{
  CjmNode *node;            /* borrowed */
  guint member;
  gboolean many_lines;
  const char *label;        /* of the step of the history: "Edit title" */
  const char *placeholder;  /* "New touchpoint" */
  const char *name;         /* "Title of touchpoint %s" */
} CjmCardText;

gboolean   cjm_card_text_find      (CjmScene          *scene,
                                    const char        *id,
                                    CjmCardText       *text);
char      *cjm_card_text_get_name  (const CjmCardText *self);
GPtrArray *cjm_card_text_list_lane (CjmScene          *scene,
                                    const char        *id);

G_END_DECLS
