/* cjm-scene-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-curve.h"
#include "cjm-improvement.h"
#include "cjm-layout.h"
#include "cjm-overlay-layout.h"
#include "cjm-poster.h"
#include "cjm-scene.h"

G_BEGIN_DECLS

struct _CjmScene
{
  GObject parent_instance;

  CjmDocument *document;
  CjmNode *subject;
  CjmNode *journey;              /* the subject, if it is one; else NULL */
  CjmSceneOptions options;
  CjmWords *words;
  CjmTexts *texts;
  CjmLayout layout;
  CjmImprovementIndex *improvements;
  CjmDifference *difference;     /* from the journey that this one is based on; NULL for none */
  char *description;

  CjmPoster *poster;             /* what a view other than the map consists of; NULL for a map */

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

  guint n_first_cards;           /* so many are laid out at first */
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

void cjm_scene_lay_out          (CjmScene           *self,
                                 guint               n_cards);
void cjm_scene_lay_out_cards    (CjmScene           *self,
                                 const graphene_rect_t *area,
                                 guint               n_cards);
void cjm_scene_find_columns     (CjmScene           *self,
                                 const graphene_rect_t *area,
                                 guint              *first,
                                 guint              *end);
void cjm_scene_read_score       (CjmColumn          *column);
void cjm_scene_lay_out_poster   (CjmScene           *self);
void cjm_scene_update_poster    (CjmScene           *self,
                                 GArray             *edits);
void cjm_scene_read_columns     (CjmScene           *self);
void cjm_scene_lay_out_column   (CjmScene           *self,
                                 CjmColumn          *column,
                                 GHashTable         *changed,
                                 guint              *budget);
void cjm_scene_lay_out_band     (CjmScene           *self);
void cjm_scene_lay_out_phase    (CjmScene           *self,
                                 guint               index);
void cjm_scene_lay_out_header   (CjmScene           *self);
void cjm_scene_lay_out_curve    (CjmScene           *self,
                                 gboolean            others);
void cjm_scene_read_difference  (CjmScene           *self);
void cjm_scene_lay_out_footer   (CjmScene           *self);
void cjm_scene_describe         (CjmScene           *self);
void cjm_scene_arrange          (CjmScene           *self);
void cjm_scene_get_area         (CjmScene           *self,
                                 const CjmPlacement *placement,
                                 graphene_rect_t    *area);
CjmPlacement *cjm_scene_look_up (CjmScene           *self,
                                 const char         *id);

G_END_DECLS
