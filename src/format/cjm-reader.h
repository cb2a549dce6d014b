/* cjm-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-problem.h"

G_BEGIN_DECLS

/* The text of a .journey file to a document; NULL where it is refused. `problems` (of CjmProblem) takes every error
 * and warning. */
CjmDocument *cjm_reader_read (const char *text,
                              gsize       length,
                              GPtrArray  *problems);

G_END_DECLS
