/* cjm-field-types.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-field-types.h"

#include "cjm-choice-field.h"
#include "cjm-color-field.h"
#include "cjm-date-field.h"
#include "cjm-duration-field.h"
#include "cjm-entry-field.h"
#include "cjm-lines-field.h"
#include "cjm-links-field.h"
#include "cjm-list-field.h"
#include "cjm-picture-field.h"
#include "cjm-portrait-field.h"
#include "cjm-scale-field.h"
#include "cjm-suggest-field.h"
#include "cjm-switch-field.h"
#include "cjm-tags-field.h"
#include "cjm-toggles-field.h"

/* Generated from fields.gresource.xml */
GResource *cjm_fields_get_resource (void);

/**
 * cjm_field_types_register:
 *
 * Makes the controls known, so that cjm_field_new() finds them by their names, and what they are built of. To be called
 * before any of them is made; without this call the linker would leave them out.
 */
void
cjm_field_types_register (void)
{
  g_resources_register (cjm_fields_get_resource ());

  g_type_ensure (CJM_TYPE_CHOICE_FIELD);
  g_type_ensure (CJM_TYPE_COLOR_FIELD);
  g_type_ensure (CJM_TYPE_DATE_FIELD);
  g_type_ensure (CJM_TYPE_DURATION_FIELD);
  g_type_ensure (CJM_TYPE_ENTRY_FIELD);
  g_type_ensure (CJM_TYPE_LINES_FIELD);
  g_type_ensure (CJM_TYPE_LINKS_FIELD);
  g_type_ensure (CJM_TYPE_LIST_FIELD);
  g_type_ensure (CJM_TYPE_PICTURE_FIELD);
  g_type_ensure (CJM_TYPE_PORTRAIT_FIELD);
  g_type_ensure (CJM_TYPE_SCALE_FIELD);
  g_type_ensure (CJM_TYPE_SUGGEST_FIELD);
  g_type_ensure (CJM_TYPE_SWITCH_FIELD);
  g_type_ensure (CJM_TYPE_TAGS_FIELD);
  g_type_ensure (CJM_TYPE_TOGGLES_FIELD);
}
