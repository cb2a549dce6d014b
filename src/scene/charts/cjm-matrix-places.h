/* cjm-matrix-places.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <graphene.h>

#include "cjm-emotion.h"

G_BEGIN_DECLS

/*
 * Where things are in a plot of effort against impact: from what is placed to a point of the plot and back, and how dots that
 * would coincide, and their labels, come to stand beside each other. Canvas units from the top left corner of the plot.
 */

#define CJM_MATRIX_DOT 22        /* width and height of what a dot takes */
#define CJM_MATRIX_NAMES 24      /* room of the names of two quadrants, at the top and at the bottom of the plot */
#define CJM_MATRIX_SIDE 490      /* width of a plot with as much in it as most have */
#define CJM_MATRIX_N_LABELS 3    /* ways in which a label can be broken into lines */

/* A dot, and its label */
typedef struct
{
  double impact;
  double effort;
  CjmQuadrant quadrant;
  graphene_size_t labels[CJM_MATRIX_N_LABELS];   /* how large it is in each way, the best one first; no width: not so */
  graphene_point_t point;   /* where it belongs, */
  graphene_point_t middle;  /* and where it stands: there, or beside it in the same quadrant; both as found */
  int label;                /* in which way its label is broken; −1: there is no room for it */
  graphene_rect_t text;     /* where that stands */
  graphene_rect_t area;     /* of dot and label together; no two overlap, and none leaves the plot */
} CjmMatrixMark;

float cjm_matrix_places_find (GArray                 *marks,
                              float                   width);
void  cjm_matrix_get_point   (const graphene_rect_t  *plot,
                              double                  impact,
                              double                  effort,
                              graphene_point_t       *point);
void  cjm_matrix_get_values  (const graphene_rect_t  *plot,
                              const graphene_point_t *point,
                              double                 *impact,
                              double                 *effort);

G_END_DECLS
