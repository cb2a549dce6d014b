/* cjm-typed-date.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How dates are written and read in a language */
typedef struct
{
  const char *pattern;      /* how a date is shown: YYYY, MM and DD with something between them */
  gboolean is_month_first;  /* whether 2/3 is the third of February */
} CjmDateOrder;

typedef enum
{
  CJM_DATE_SOUND,
  CJM_DATE_NONE,      /* no date at all */
  CJM_DATE_NO_DAY,    /* a date of a day that does not exist */
} CjmDateReading;

CjmDateOrder   cjm_date_order_get   (void);
CjmDateReading cjm_typed_date_read  (const char         *text,
                                     const CjmDateOrder *order,
                                     char              **date,
                                     gboolean           *is_usual,
                                     char              **other);
char          *cjm_typed_date_write (const char         *date,
                                     const CjmDateOrder *order);

G_END_DECLS
