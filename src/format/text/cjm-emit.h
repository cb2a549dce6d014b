/* cjm-emit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The spelling of JSON, to the byte as ECMAScript's `JSON.stringify` has it. What is written, and in which order, is
 * decided in cjm-encoding.h. */

void cjm_emit_text  (GString    *out,
                     const char *text);
void cjm_emit_break (GString    *out,
                     guint       indent);
void cjm_emit_json  (GString    *out,
                     JsonNode   *node,
                     guint       indent);

G_END_DECLS
