/* cjm-csv.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A table as comma-separated values (RFC 4180), written as it is told, cell after cell: UTF-8, lines that end in CRLF,
 * quotation marks doubled. A spreadsheet runs what begins like a formula, so a text that does gets an apostrophe in front;
 * a number stays a number, whatever its sign.
 */
typedef struct _CjmCsv CjmCsv;

CjmCsv *cjm_csv_new          (void);
void    cjm_csv_free         (CjmCsv     *self);
char   *cjm_csv_free_to_text (CjmCsv     *self);
void    cjm_csv_add_text     (CjmCsv     *self,
                              const char *text);
void    cjm_csv_add_number   (CjmCsv     *self,
                              double      number);
void    cjm_csv_end_row      (CjmCsv     *self);
char   *cjm_csv_disarm       (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmCsv, cjm_csv_free)

G_END_DECLS
