/* cjm-field-info.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* How a member is edited */
typedef enum
{
  CJM_CONTROL_ENTRY,       /* text, number, whole number, date or duration in a line */
  CJM_CONTROL_SUGGEST,     /* a line of text, with suggestions */
  CJM_CONTROL_DATE,        /* a line, with a calendar */
  CJM_CONTROL_DURATION,    /* a number, with a unit */
  CJM_CONTROL_SHARE,       /* a number 0…1 as a percentage */
  CJM_CONTROL_LINES,       /* text of several lines; a list of texts has one on each line */
  CJM_CONTROL_TOGGLES,     /* a choice or choices as toggles with names; a whole number as a row of figures */
  CJM_CONTROL_CHOICE,      /* a choice from a menu */
  CJM_CONTROL_SWITCH,      /* a flag */
  CJM_CONTROL_SCALE,       /* a number with bounds, as a slider */
  CJM_CONTROL_LINKS,       /* one reference, or several */
  CJM_CONTROL_LINKS_BACK,  /* what refers to this node; no member of its own */
  CJM_CONTROL_PICTURE,
  CJM_CONTROL_PORTRAIT,    /* a picture, cut round */
  CJM_CONTROL_COLOR,
  CJM_CONTROL_TAGS,        /* a list of short texts */
  CJM_CONTROL_LIST,        /* a list of nodes */
  CJM_N_CONTROLS
} CjmControl;

/* One control of the inspector. The texts are to be translated. */
typedef struct
{
  const char *member;      /* as in a file, "satisfaction.score" */
  CjmControl control;
  const char *label;
  const char *step;        /* what an edit is called in the history: "Edit title" */
  gboolean beside;         /* stands beside the one before it */
} CjmFieldInfo;

const CjmFieldInfo *cjm_field_info_list       (CjmKind     kind,
                                               guint      *n_fields);
const CjmFieldInfo *cjm_field_info_find       (CjmKind     kind,
                                               const char *member);
const char         *cjm_control_get_type_name (CjmControl  control);

G_END_DECLS
