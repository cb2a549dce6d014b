/* cjm-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* From a document to the bytes of its file: one text for each document, whatever has become of it on the way.
 * data/journey-format.md says what a writer promises. */

GBytes *cjm_writer_write (CjmDocument *document);

G_END_DECLS
