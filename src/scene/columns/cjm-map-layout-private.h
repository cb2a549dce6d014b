/* cjm-map-layout-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-curve.h"
#include "cjm-improvement.h"
#include "cjm-map-layout.h"
#include "cjm-overlay-layout.h"

G_BEGIN_DECLS

struct _CjmMapLayout
{
  CjmSceneLayout parent_instance;

  CjmLayout layout;              /* what all parts read */
  CjmImprovementIndex *improvements;
  CjmDifference *difference;     /* from the journey that this one is based on; NULL for none */
  char *description;

  GPtrArray *columns;            /* of CjmColumn, from left to right */
  GHashTable *columns_by_node;   /* from episode, or phase without episodes, to its CjmColumn */
  GHashTable *placements;        /* from id to CjmPlacement */

  /* of CjmPlacement */
  GPtrArray *header;
  GPtrArray *ground;             /* paper and hairlines */
  GPtrArray *labels;             /* lane names, one for each lane */
  GPtrArray *band;               /* one for each phase */
  CjmCurve *curve;               /* the emotion lane */
  CjmOverlayLayout *overlays;    /* other journeys, over what lies under the points; NULL before the first time */
  GPtrArray *footer;

  /* of guint: where in band and curve those start that go on from left to right */
  GArray *band_stretches;
  GArray *curve_stretches;

  gboolean defers;               /* columns are read, and laid out later */
  guint n_finished;              /* so many columns from the left are laid out for sure */
  gboolean counted;              /* the columns know how many cards of their lanes stand before theirs */
  guint n_across[CJM_N_LANES];   /* how many cards a lane has; where it has at most one a column */
  gboolean has_curve;            /* there is something in the emotion lane */
  gboolean visible[CJM_N_LANES];
  float lane_y[CJM_N_LANES];     /* where what stands in a lane starts */
  float header_bottom;
  float header_width;            /* that the header was laid out for */
  float width;
  float height;
};

/* Left edge of the first column */
#define CJM_COLUMNS_X (CJM_MARGIN + CJM_LABEL_WIDTH)

/* Where things are */
void          cjm_map_layout_find_columns     (CjmMapLayout          *self,
                                               const graphene_rect_t *area,
                                               guint                 *first,
                                               guint                 *end);
CjmPlacement *cjm_map_layout_find             (CjmSceneLayout        *layout,
                                               const char            *id);
void          cjm_map_layout_get_area         (CjmSceneLayout        *layout,
                                               const CjmPlacement    *placement,
                                               graphene_rect_t       *area);
float         cjm_map_layout_get_lanes_bottom (CjmMapLayout          *self);
void          cjm_map_layout_foreach          (CjmSceneLayout        *layout,
                                               const graphene_rect_t *area,
                                               CjmGroupFunc           func,
                                               gpointer               user_data);

/* The parts of the map */
void cjm_map_layout_read_score      (CjmColumn    *column);
void cjm_map_layout_read_columns    (CjmMapLayout *self);
void cjm_map_layout_lay_out_column  (CjmMapLayout *self,
                                     CjmColumn    *column,
                                     GHashTable   *changed,
                                     guint        *budget);
void cjm_map_layout_lay_out_labels  (CjmMapLayout *self);
void cjm_map_layout_lay_out_band    (CjmMapLayout *self);
void cjm_map_layout_lay_out_phase   (CjmMapLayout *self,
                                     guint         index);
void cjm_map_layout_lay_out_header  (CjmMapLayout *self);
void cjm_map_layout_lay_out_curve   (CjmMapLayout *self,
                                     gboolean      others);
void cjm_map_layout_lay_out_footer  (CjmMapLayout *self);
void cjm_map_layout_read_difference (CjmMapLayout *self);
void cjm_map_layout_describe        (CjmMapLayout *self);
void cjm_map_layout_arrange         (CjmMapLayout *self);

/* In slices, and after an edit */
void     cjm_map_layout_lay_out_cards (CjmMapLayout          *self,
                                       const graphene_rect_t *area,
                                       guint                  n_cards);
gboolean cjm_map_layout_update        (CjmSceneLayout        *layout,
                                       GArray                *edits);

/* The keyboard's way */
CjmPlacement *cjm_map_layout_get_neighbour (CjmSceneLayout *layout,
                                            CjmPlacement   *from,
                                            CjmDirection    direction);
void          cjm_map_layout_get_position  (CjmSceneLayout *layout,
                                            CjmPlacement   *card,
                                            guint          *position,
                                            guint          *size);
void          cjm_map_layout_list_lane     (CjmSceneLayout *layout,
                                            CjmPlacement   *card,
                                            GPtrArray      *ids);
void          cjm_map_layout_list_column   (CjmSceneLayout *layout,
                                            CjmPlacement   *card,
                                            GPtrArray      *ids);

G_END_DECLS
