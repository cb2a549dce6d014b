/* cjm-viewport.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

#include "cjm-headings.h"

G_BEGIN_DECLS

/* The smallest and the largest zoom */
#define CJM_VIEWPORT_MIN_ZOOM 0.1
#define CJM_VIEWPORT_MAX_ZOOM 4.0

/* How much larger than the view something may be that is kept for painting, in pixels */
#define CJM_VIEWPORT_ROOM 576

/*
 * What part of a map is seen, and how large: the arithmetic of zooming and scrolling, without a widget.
 *
 * A map smaller than the view on an axis sits in its middle; a larger one is scrolled between its edges. Its headings stay
 * at the left and at the top instead of leaving the view there, as in a spreadsheet, unless they would take too much of
 * it. Where they lie over the rest, a point of the view is one of the headings.
 */
typedef struct
{
  double zoom;         /* pixels a canvas unit */
  double map_width;    /* canvas units */
  double map_height;
  double view_width;   /* pixels */
  double view_height;
  double x;            /* pixels of the map that lie left of the view; */
  double y;            /* above it */
  int scale;           /* device pixels a pixel */
  CjmHeadings headings;  /* what of the map stays in view */
} CjmViewport;

/* At which edges of the view a part of the map stays while the rest scrolls */
typedef enum
{
  CJM_PIN_NONE = 0,
  CJM_PIN_LEFT = 1 << 0,
  CJM_PIN_TOP = 1 << 1,
  CJM_PIN_CORNER = CJM_PIN_LEFT | CJM_PIN_TOP,
} CjmPins;

/* How many combinations of those there are */
#define CJM_N_PINS 4

void     cjm_viewport_init          (CjmViewport           *self);
void     cjm_viewport_get_extent    (const CjmViewport     *self,
                                     double                *width,
                                     double                *height);
void     cjm_viewport_get_origin    (const CjmViewport     *self,
                                     graphene_point_t      *origin);
void     cjm_viewport_get_visible   (const CjmViewport     *self,
                                     graphene_rect_t       *area);
void     cjm_viewport_to_map        (const CjmViewport     *self,
                                     double                 x,
                                     double                 y,
                                     graphene_point_t      *point);
void     cjm_viewport_to_view       (const CjmViewport     *self,
                                     const graphene_rect_t *area,
                                     graphene_rect_t       *result);
CjmPins  cjm_viewport_get_pins      (const CjmViewport     *self,
                                     const graphene_rect_t *area);
gboolean cjm_viewport_get_strip     (const CjmViewport     *self,
                                     CjmPins                pins,
                                     graphene_rect_t       *strip);
void     cjm_viewport_get_uncovered (const CjmViewport     *self,
                                     const graphene_rect_t *area,
                                     graphene_rect_t       *uncovered);
void     cjm_viewport_clip          (const CjmViewport     *self,
                                     const graphene_rect_t *rect,
                                     graphene_rect_t       *part);
void     cjm_viewport_bring_in      (const CjmViewport     *self,
                                     graphene_rect_t       *rect);
void     cjm_viewport_cut           (const CjmViewport     *self,
                                     graphene_rect_t       *rect);
double   cjm_viewport_get_fit_zoom  (const CjmViewport     *self);
double   cjm_viewport_get_next_zoom (const CjmViewport     *self,
                                     int                    direction);
void     cjm_viewport_scroll_to     (CjmViewport           *self,
                                     double                 x,
                                     double                 y);
void     cjm_viewport_zoom_at       (CjmViewport           *self,
                                     double                 zoom,
                                     double                 x,
                                     double                 y);
void     cjm_viewport_reveal        (CjmViewport           *self,
                                     const graphene_rect_t *area,
                                     double                 margin);

G_END_DECLS
