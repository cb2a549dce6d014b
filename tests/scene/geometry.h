/* geometry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion.h"
#include "cjm-scene.h"

/*
 * What must hold of where things sit in any view of any document, read from the display list alone. A document with words
 * in it that are too long for their places is `tight`: there words may have to stand on each other.
 */

typedef struct
{
  const CjmGroup *group;
  graphene_rect_t area;
} Placed;

/* A face, in the coordinates of the picture */
typedef struct
{
  CjmNode *episode;
  double score;
  gboolean measured;
  graphene_point_t middle;
  graphene_point_t rise;      /* of its point; none on a sheet */
  float bend;                 /* how far the middle of its mouth lies under the ends, in radii */
} Face;

typedef struct
{
  CjmScene *scene;
  const CjmSceneOptions *options;
  const CjmTheme *theme;
  GArray *all;                /* of Placed, in painting order */
  GArray *faces;              /* of Face */
} Geometry;

#define GEOMETRY_SLACK 0.05f

#define geometry_get(self, i) (&g_array_index ((self)->all, Placed, i))
#define geometry_get_face(self, i) (&g_array_index ((self)->faces, Face, i))
#define geometry_get_item(group, i) (&g_array_index ((group)->items, CjmItem, i))
#define geometry_get_segment(item, i) (&g_array_index ((item)->segments, CjmSegment, i))

gboolean    geometry_read_circle (const CjmItem          *item,
                                  guint                   first,
                                  graphene_point_t       *middle,
                                  float                  *radius);
gboolean    geometry_is_stroke   (const CjmItem          *item,
                                  float                   width,
                                  float                   dash);
CjmLane     geometry_get_lane    (const CjmGroup         *group);
const Face *geometry_find_face   (const Geometry         *self,
                                  CjmNode                *episode);
gboolean    geometry_is_near     (const graphene_point_t *a,
                                  const graphene_point_t *b);

void geometry_read_faces     (Geometry       *self);
void geometry_check_faces    (const Geometry *self);
void geometry_check_curves   (const Geometry *self);
void geometry_check_overlays (const Geometry *self);
void geometry_check_legend   (const Geometry *self);
void geometry_check_columns  (const Geometry *self);
void geometry_check_phases   (const Geometry *self);
void geometry_check_places   (const Geometry *self);
void geometry_check_cards    (const Geometry *self,
                              gboolean        tight);

void geometry_check (CjmScene *scene,
                     gboolean  tight);
