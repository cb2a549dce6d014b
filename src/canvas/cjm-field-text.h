/* cjm-field-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-value.h"

G_BEGIN_DECLS

char    *cjm_number_to_text (double           number,
                             int              exponent);
gboolean cjm_number_of_text (const char      *text,
                             int              exponent,
                             double          *number);
char    *cjm_value_to_text  (const CjmValue  *value,
                             const CjmMember *member,
                             gboolean         share);
gboolean cjm_value_of_text  (const char      *text,
                             const CjmMember *member,
                             gboolean         share,
                             CjmValue        *value,
                             char           **reason);

G_END_DECLS
