/* cjm-date-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-entry-field.h"

G_BEGIN_DECLS

/* The field of a date, typed or taken from a calendar. */

#define CJM_TYPE_DATE_FIELD (cjm_date_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmDateField, cjm_date_field, CJM, DATE_FIELD, CjmEntryField)

G_END_DECLS
