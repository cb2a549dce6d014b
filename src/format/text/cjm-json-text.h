/* cjm-json-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * JSON for other programs, written as it is told: objects, lists and values, laid out as a document is. Whatever is not known
 * (NULL, NAN) is left out of an object, and null in a list.
 */
typedef struct _CjmJsonText CjmJsonText;

CjmJsonText *cjm_json_text_new          (void);
char        *cjm_json_text_free_to_text (CjmJsonText *self);
void         cjm_json_text_begin_object (CjmJsonText *self,
                                         const char  *name);
void         cjm_json_text_begin_list   (CjmJsonText *self,
                                         const char  *name);
void         cjm_json_text_end          (CjmJsonText *self);
void         cjm_json_text_add_text     (CjmJsonText *self,
                                         const char  *name,
                                         const char  *text);
void         cjm_json_text_add_number   (CjmJsonText *self,
                                         const char  *name,
                                         double       number);
void         cjm_json_text_add_flag     (CjmJsonText *self,
                                         const char  *name,
                                         gboolean     flag);

G_END_DECLS
