/* cjm-viewport.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* The smallest and the largest zoom */
#define CJM_VIEWPORT_MIN_ZOOM 0.1
#define CJM_VIEWPORT_MAX_ZOOM 4.0

/* How much larger than the view something may be that is kept for painting, in pixels */
#define CJM_VIEWPORT_ROOM 576

/*
 * What part of a map is seen, and how large: the arithmetic of zooming and scrolling, without a widget.
 *
 * A map smaller than the view on an axis sits in its middle; a larger one is scrolled between its edges.
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
} CjmViewport;

void   cjm_viewport_init          (CjmViewport           *self);
void   cjm_viewport_get_extent    (const CjmViewport     *self,
                                   double                *width,
                                   double                *height);
void   cjm_viewport_get_origin    (const CjmViewport     *self,
                                   graphene_point_t      *origin);
void   cjm_viewport_get_visible   (const CjmViewport     *self,
                                   graphene_rect_t       *area);
void   cjm_viewport_to_map        (const CjmViewport     *self,
                                   double                 x,
                                   double                 y,
                                   graphene_point_t      *point);
void   cjm_viewport_to_view       (const CjmViewport     *self,
                                   const graphene_rect_t *area,
                                   graphene_rect_t       *result);
void   cjm_viewport_clip          (const CjmViewport     *self,
                                   const graphene_rect_t *rect,
                                   graphene_rect_t       *part);
void   cjm_viewport_bring_in      (const CjmViewport     *self,
                                   graphene_rect_t       *rect);
void   cjm_viewport_cut           (const CjmViewport     *self,
                                   graphene_rect_t       *rect);
double cjm_viewport_get_fit_zoom  (const CjmViewport     *self);
double cjm_viewport_get_next_zoom (const CjmViewport     *self,
                                   int                    direction);
void   cjm_viewport_scroll_to     (CjmViewport           *self,
                                   double                 x,
                                   double                 y);
void   cjm_viewport_zoom_at       (CjmViewport           *self,
                                   double                 zoom,
                                   double                 x,
                                   double                 y);
void   cjm_viewport_reveal        (CjmViewport           *self,
                                   const graphene_rect_t *area,
                                   double                 margin);

G_END_DECLS
