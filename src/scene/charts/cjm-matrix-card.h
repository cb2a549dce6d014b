/* cjm-matrix-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* An improvement in the action priority matrix: a dot that shows how far it is and whose it is, and what it says to those
 * who cannot see it. */

CjmGroup *cjm_matrix_card_new           (const CjmLayout *layout,
                                         CjmNode         *improvement);
void      cjm_matrix_card_add_dot       (const CjmLayout *layout,
                                         CjmGroup        *group,
                                         CjmStatus        status,
                                         const char      *letters,
                                         guint32          ink,
                                         float            x,
                                         float            y);
void      cjm_matrix_card_add_mark      (const CjmLayout *layout,
                                         CjmGroup        *group,
                                         CjmNode         *improvement,
                                         guint            number,
                                         float            x,
                                         float            y);
void      cjm_matrix_card_add_title     (const CjmLayout *layout,
                                         CjmGroup        *group,
                                         CjmNode         *improvement,
                                         const CjmText   *text,
                                         float            x,
                                         float            y);
char     *cjm_matrix_card_make_initials (const char      *owner);
gboolean  cjm_matrix_card_is_over       (CjmNode         *improvement);

G_END_DECLS
