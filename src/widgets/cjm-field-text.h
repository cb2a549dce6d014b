/* cjm-field-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-value.h"

G_BEGIN_DECLS

/* Values as a person reads and types them, in the language of the interface. */

char    *cjm_number_to_text (double           number,
                             int              exponent);
char    *cjm_value_to_text  (const CjmValue  *value,
                             const CjmMember *member,
                             gboolean         share);
gboolean cjm_value_of_text  (const char      *text,
                             const CjmMember *member,
                             gboolean         share,
                             CjmValue        *value,
                             char           **reason,
                             char           **remark);

G_END_DECLS
