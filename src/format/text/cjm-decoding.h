/* cjm-decoding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "cjm-node.h"
#include "cjm-problem.h"

G_BEGIN_DECLS

/* The version of the formats that are read and written */
#define CJM_FORMAT_VERSION 1

/* What has been met so far in a text that is being read */
typedef struct
{
  GPtrArray *problems;  /* of CjmProblem */
  GHashTable *ids;      /* from id to the first CjmNode that has it */
} CjmDecoding;

JsonParser *cjm_decoding_parse        (const char  *text,
                                       gsize        length,
                                       GPtrArray   *problems);
gboolean    cjm_decoding_check_format (CjmDecoding *self,
                                       CjmNode     *root,
                                       JsonNode    *value,
                                       const char  *format,
                                       const char  *complaint);
void        cjm_decoding_take_object  (CjmDecoding *self,
                                       CjmNode     *node,
                                       JsonObject  *object);
guint       cjm_decoding_take_member  (CjmDecoding *self,
                                       CjmNode     *node,
                                       guint        index,
                                       JsonObject  *object,
                                       const char  *name);

G_END_DECLS
