/* cjm-entry-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a value in a line of text: text, number, date, percentage. */

#define CJM_TYPE_ENTRY_FIELD (cjm_entry_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (CjmEntryField, cjm_entry_field, CJM, ENTRY_FIELD, CjmField)

struct _CjmEntryFieldClass
{
  CjmFieldClass parent_class;

  /* How its values are spelled in the entry; by default as cjm_value_to_text() and cjm_value_of_text() have it */
  char    *(*to_text)   (CjmEntryField  *self,
                         const CjmValue *value);
  gboolean (*of_text)   (CjmEntryField  *self,
                         const char     *text,
                         CjmValue       *value,
                         char          **reason,
                         char          **remark);
};

GtkEntry *cjm_entry_field_get_entry (CjmEntryField *self);
void      cjm_entry_field_append    (CjmEntryField *self,
                                     GtkWidget     *widget);
void      cjm_entry_field_apply     (CjmEntryField *self);

G_END_DECLS
