/* cjm-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-problem.h"

G_BEGIN_DECLS

/* From the text of a `.journey` file to a document. It knows no file: cjm-file.h loads one. */

CjmDocument *cjm_reader_read (const char *text,
                              gsize       length,
                              GPtrArray  *problems);

G_END_DECLS
