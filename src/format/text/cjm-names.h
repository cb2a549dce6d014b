/* cjm-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds a name that stands twice in one JSON object, while a text is scanned from its beginning to its end. */

typedef struct _CjmNames CjmNames;

CjmNames   *cjm_names_new    (void);
void        cjm_names_free   (CjmNames   *self);
void        cjm_names_open   (CjmNames   *self);
void        cjm_names_add    (CjmNames   *self,
                              const char *name,
                              gsize       length,
                              gboolean    escaped);
const char *cjm_names_close  (CjmNames   *self);
char       *cjm_names_decode (const char *name,
                              gsize       length);

G_END_DECLS
