/* cjm-value.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-kinds.h"

G_BEGIN_DECLS

/* The value of one member, whatever its type is: how it is copied, compared, checked and known to be absent. */

/* What a whole number holds when it is absent */
#define CJM_WHOLE_ABSENT G_MININT64

/* Between these, both without their sign, lies what no file can hold; see cjm_number_can_be_held(). */
#define CJM_NUMBER_GAP_START 9223372036854775808.0
#define CJM_NUMBER_GAP_END 1e21

/* One member's value; which field holds it follows from the member's type. */
typedef union
{
  char *text;          /* ID, TEXT, LANGUAGE, DATE, DURATION, COLOR, REFERENCE; NULL when absent */
  char **texts;        /* TEXTS, CHOICES, REFERENCES; NULL when absent, never empty */
  guint choice;        /* CHOICE; 0 when absent */
  double number;       /* NUMBER; NAN when absent */
  gint64 whole;        /* WHOLE; CJM_WHOLE_ABSENT when absent */
  gboolean flag;       /* FLAG */
  GPtrArray *children; /* CHILDREN; NULL or an array of CjmNode */
} CjmValue;

void     cjm_value_init         (CjmValue        *value,
                                 const CjmMember *member);
void     cjm_value_clear        (CjmValue        *value,
                                 const CjmMember *member);
void     cjm_value_copy         (CjmValue        *to,
                                 const CjmValue  *from,
                                 const CjmMember *member);
gboolean cjm_value_equal        (const CjmValue  *a,
                                 const CjmValue  *b,
                                 const CjmMember *member);
gboolean cjm_value_is_absent    (const CjmValue  *value,
                                 const CjmMember *member);
gboolean cjm_value_is_valid     (const CjmValue  *value,
                                 const CjmMember *member);
gboolean cjm_number_can_be_held (double           number);

G_END_DECLS
