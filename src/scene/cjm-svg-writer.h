/* cjm-svg-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene.h"

G_BEGIN_DECLS

/* Writes a scene as SVG, for the exports: the picture that all others are made from. */

GBytes *cjm_svg_writer_write (CjmScene *scene,
                              double    scale,
                              gboolean  outlines);

void cjm_svg_writer_get_size (CjmScene        *scene,
                              double           scale,
                              graphene_size_t *size);

G_END_DECLS
