/* cjm-journeys.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What a person does with the journeys of a document, and which of them belong together: the ideal of a current one, a
 * newer version of an older one, all of one persona. What changes something is one step of the history under a
 * translated label. */

CjmNode   *cjm_journeys_new_like     (CjmNode     *model);
CjmNode   *cjm_journeys_get_persona  (CjmNode     *journey);
CjmNode   *cjm_journeys_get_basis    (CjmNode     *journey);
CjmNode   *cjm_journeys_find_ideal   (CjmNode     *journey);
CjmNode   *cjm_journeys_find_newer   (CjmNode     *journey);
CjmNode   *cjm_journeys_add          (CjmDocument *document,
                                      CjmNode     *journey,
                                      CjmNode     *persona,
                                      const char  *label);
CjmNode   *cjm_journeys_duplicate    (CjmDocument *document,
                                      CjmNode     *journey,
                                      CjmNode     *persona,
                                      const char  *label);
CjmNode   *cjm_journeys_make_ideal   (CjmDocument *document,
                                      CjmNode     *journey,
                                      const char  *day,
                                      const char  *label);
CjmNode   *cjm_journeys_make_newer   (CjmDocument *document,
                                      CjmNode     *journey,
                                      const char  *day,
                                      const char  *label);
gboolean   cjm_journeys_move         (CjmDocument *document,
                                      CjmNode     *journey,
                                      CjmNode     *persona,
                                      CjmNode     *before,
                                      const char  *label);
gboolean   cjm_journeys_can_step     (CjmNode     *journey,
                                      int          by);
gboolean   cjm_journeys_step         (CjmDocument *document,
                                      CjmNode     *journey,
                                      int          by,
                                      const char  *label);
GPtrArray *cjm_journeys_list_removed (CjmNode     *journey);
void       cjm_journeys_remove       (CjmDocument *document,
                                      CjmNode     *journey,
                                      const char  *label);
void       cjm_journeys_add_lost     (GPtrArray   *gone);
void       cjm_journeys_let_go       (GPtrArray   *gone);

G_END_DECLS
