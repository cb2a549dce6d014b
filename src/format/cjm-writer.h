/* cjm-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* The canonical bytes of a document; see the format's page. Never fails. */
GBytes *cjm_writer_write (CjmDocument *document);

G_END_DECLS
