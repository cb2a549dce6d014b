/* cjm-drawing-style.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-drawing-parts.h"

G_BEGIN_DECLS

/* As much of CSS as it takes to know what the styles of an SVG refer to. */

/**
 * CjmDrawingDeclarationFunc:
 * @property: such as "fill"
 * @value: all of its value
 * @target: (nullable): what one url() in it names, with its "#" if it is in this drawing
 *
 * Returns: whether to go on
 */
typedef gboolean (*CjmDrawingDeclarationFunc) (const char *property,
                                               const char *value,
                                               const char *target,
                                               gpointer    user_data);
/* The same for what a rule is about, see cjm_drawing_parts_add_rule() */
typedef gboolean (*CjmDrawingRuleFunc)        (const char *key,
                                               const char *property,
                                               const char *value,
                                               const char *target,
                                               gpointer    user_data);

CjmDrawingUse cjm_drawing_style_get_use    (const char               *property);
double        cjm_drawing_style_weigh      (const char               *property,
                                            const char               *value);
gboolean      cjm_drawing_style_read_value (const char               *property,
                                            const char               *value,
                                            CjmDrawingDeclarationFunc func,
                                            gpointer                  user_data);
gboolean      cjm_drawing_style_read       (const char               *text,
                                            CjmDrawingDeclarationFunc func,
                                            gpointer                  user_data);
gboolean      cjm_drawing_style_imports    (const char               *text);
gboolean      cjm_drawing_style_read_sheet (const char               *text,
                                            CjmDrawingRuleFunc        func,
                                            gpointer                  user_data);

G_END_DECLS
