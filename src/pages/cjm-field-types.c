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

/**
 * cjm_field_get_type_of:
 *
 * Returns: the subclass of CjmField that is that kind of control
 */
GType
cjm_field_get_type_of (CjmControl control)
{
  switch (control)
    {
    case CJM_CONTROL_SUGGEST:
      return CJM_TYPE_SUGGEST_FIELD;
    case CJM_CONTROL_DATE:
      return CJM_TYPE_DATE_FIELD;
    case CJM_CONTROL_DURATION:
      return CJM_TYPE_DURATION_FIELD;
    case CJM_CONTROL_LINES:
      return CJM_TYPE_LINES_FIELD;
    case CJM_CONTROL_TOGGLES:
      return CJM_TYPE_TOGGLES_FIELD;
    case CJM_CONTROL_CHOICE:
      return CJM_TYPE_CHOICE_FIELD;
    case CJM_CONTROL_SWITCH:
      return CJM_TYPE_SWITCH_FIELD;
    case CJM_CONTROL_SCALE:
      return CJM_TYPE_SCALE_FIELD;
    case CJM_CONTROL_LINKS:
    case CJM_CONTROL_LINKS_BACK:
      return CJM_TYPE_LINKS_FIELD;
    case CJM_CONTROL_PICTURE:
      return CJM_TYPE_PICTURE_FIELD;
    case CJM_CONTROL_PORTRAIT:
      return CJM_TYPE_PORTRAIT_FIELD;
    case CJM_CONTROL_COLOR:
      return CJM_TYPE_COLOR_FIELD;
    case CJM_CONTROL_TAGS:
      return CJM_TYPE_TAGS_FIELD;
    case CJM_CONTROL_LIST:
      return CJM_TYPE_LIST_FIELD;
    case CJM_CONTROL_ENTRY:
    case CJM_CONTROL_SHARE:
    default:
      return CJM_TYPE_ENTRY_FIELD;
    }
}
