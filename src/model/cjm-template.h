/* cjm-template.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* The phase models that a new journey can start from, in the language of its document. */

/* What a journey can start from: the phase models of practice. */
typedef enum
{
  CJM_TEMPLATE_NINE,   /* from need to ambassador */
  CJM_TEMPLATE_FIVE,   /* from awareness to loyalty */
  CJM_TEMPLATE_PLAIN,  /* five phases in plain words */
  CJM_TEMPLATE_BUYER,  /* several people of one organisation, one decision */
  CJM_TEMPLATE_LOOP,   /* nine phases, of which the last returns to purchase */
  CJM_TEMPLATE_EMPTY,  /* no phases */
  CJM_N_TEMPLATES
} CjmTemplate;

/* Gives a text of the program in the language of a document; `context` tells it from the same word elsewhere. */
typedef const char *(*CjmTemplateWords) (gpointer    user_data,
                                         const char *context,
                                         const char *text);

const char *cjm_template_get_name     (CjmTemplate      template);
gboolean    cjm_template_find         (const char      *name,
                                       CjmTemplate     *template);
guint       cjm_template_get_n_phases (CjmTemplate      template);
CjmNode    *cjm_template_new_journey  (CjmTemplate      template,
                                       CjmTemplateWords words,
                                       gpointer         user_data);
CjmNode    *cjm_template_new_root     (CjmTemplate      template,
                                       const char      *language,
                                       CjmTemplateWords words,
                                       gpointer         user_data);

G_END_DECLS
