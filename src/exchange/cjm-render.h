/* cjm-render.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The longest side of a picture made of pixels, in cairo */
#define CJM_RENDER_LONGEST_SIDE 32767
/* The most elements of a picture that librsvg reads */
#define CJM_RENDER_MOST_ELEMENTS 1000000

/* A picture to be rendered, as the SVG writer made it */
typedef struct
{
  GBytes *svg;
  int width;           /* in CSS pixels */
  int height;
  double density;      /* of a PNG: pixels an inch */
  const char *title;   /* of a PDF */
  const char *subject;
} CjmRender;

GBytes *cjm_render_png (const CjmRender *render,
                        GError         **error);
GBytes *cjm_render_pdf (const CjmRender *render,
                        GError         **error);

G_END_DECLS
