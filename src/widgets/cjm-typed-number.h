/* cjm-typed-number.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands in a number, in a language: before decimals a point or a comma, between thousands anything */
typedef struct
{
  const char *decimal;
  const char *thousands;
} CjmNumberMarks;

CjmNumberMarks cjm_number_marks_get   (void);
char          *cjm_typed_number_read  (const char           *text,
                                       const CjmNumberMarks *marks,
                                       gboolean             *is_usual,
                                       char                **other);
char          *cjm_typed_number_write (double                number,
                                       const CjmNumberMarks *marks,
                                       int                   exponent);
char          *cjm_typed_whole_write  (gint64                whole,
                                       const CjmNumberMarks *marks);

G_END_DECLS
