/* cjm-drawing-parts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many parts an SVG comes to when it is drawn, counted without drawing it; see CJM_IMAGE_MOST_PARTS for what too
 * many are. */

/* How often what is referred to is drawn: once, for each thing within that is painted, or at each corner of each path */
typedef enum
{
  CJM_DRAWING_ONCE,
  CJM_DRAWING_PAINT,
  CJM_DRAWING_MARKER,
} CjmDrawingUse;

typedef struct _CjmDrawingParts CjmDrawingParts;

CjmDrawingParts *cjm_drawing_parts_new       (void);
void             cjm_drawing_parts_free      (CjmDrawingParts *self);
gboolean         cjm_drawing_parts_begin     (CjmDrawingParts *self,
                                              const char      *tag);
void             cjm_drawing_parts_end       (CjmDrawingParts *self);
void             cjm_drawing_parts_set_id    (CjmDrawingParts *self,
                                              const char      *id);
void             cjm_drawing_parts_set_class (CjmDrawingParts *self,
                                              const char      *classes);
void             cjm_drawing_parts_add       (CjmDrawingParts *self,
                                              double           parts,
                                              double           n_corners);
void             cjm_drawing_parts_refer     (CjmDrawingParts *self,
                                              const char      *id,
                                              CjmDrawingUse    use);
gboolean         cjm_drawing_parts_add_rule  (CjmDrawingParts *self,
                                              const char      *key,
                                              double           parts,
                                              const char      *id,
                                              CjmDrawingUse    use);
double           cjm_drawing_parts_count     (CjmDrawingParts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmDrawingParts, cjm_drawing_parts_free)

G_END_DECLS
