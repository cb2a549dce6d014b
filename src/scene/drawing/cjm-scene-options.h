/* cjm-scene-options.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-heat.h"
#include "cjm-lane.h"

G_BEGIN_DECLS

/* What a picture of a document shows, and how: chosen by a person, or on the command line; see cjm_scene_new(). */

/* Which picture of its subject a scene is; see cjm-view.h */
typedef enum
{
  CJM_VIEW_MAP,        /* of a journey: its map */
  CJM_VIEW_COMPOSITE,  /* of a journey: all journeys of its group as swim lanes under one band of phases */
  CJM_VIEW_LOOP,       /* of a journey: the loyalty loop as a circle */
  CJM_VIEW_HEAT,       /* of a journey: satisfaction by kind of contact and phase */
  CJM_VIEW_PRIORITIES, /* of a journey: importance against satisfaction of its touchpoints */
  CJM_VIEW_LEAVING,    /* of a journey: who is still there after each episode */
  CJM_VIEW_CHANNELS,   /* of a journey: what customers think of each channel */
  CJM_VIEW_GAPS,       /* of a current journey: what it lacks beside its ideal */
  CJM_VIEW_TOGETHER,   /* of a journey: what several personas feel in its episodes */
  CJM_VIEW_VERSIONS,   /* of a newer version of a journey: before and after */
  CJM_VIEW_EVIDENCE,   /* of a journey: what is measured, assumed and not known in each phase */
  CJM_VIEW_FINDINGS,   /* of a journey: what was found in it */
  CJM_VIEW_MATRIX,     /* of a journey: effort against impact of the improvements of its document */
  CJM_VIEW_EXPECTED,   /* of a current journey: what the action plan buys */
  CJM_VIEW_TIMELINE,   /* of a journey: when the improvements of its document are due */
  CJM_VIEW_PLAN,       /* of a journey: the action plan of its document, on one page */
  CJM_VIEW_PERSONA,    /* of a persona: the sheet */
  CJM_N_VIEWS
} CjmSceneView;

/* What a map shows over a journey's own curve */
typedef enum
{
  CJM_OVERLAY_NONE = 0,
  CJM_OVERLAY_IDEAL = 1 << 0,     /* of a current journey its ideal, of an ideal one the current */
  CJM_OVERLAY_PERSONAS = 1 << 1,  /* the journeys of other personas, lined up by stage */
  CJM_OVERLAY_AVERAGE = 1 << 2,   /* the average of all personas by their shares, with its spread */
  CJM_OVERLAY_OLDER = 1 << 3,     /* of a current journey the older version that it is based on */
  CJM_OVERLAY_ALL = (1 << 4) - 1,
} CjmOverlays;

typedef enum
{
  CJM_BACKGROUND_PAPER,
  CJM_BACKGROUND_WHITE,
  CJM_BACKGROUND_NONE,
} CjmBackground;

/* How wide a chart is, in canvas units, where nobody says how much room there is */
#define CJM_CHART_WIDTH 1000

typedef struct
{
  CjmSceneView view;           /* the map */
  CjmOverlays overlays;        /* the ideal */
  CjmLane lanes[CJM_N_LANES];  /* which lanes, from top to bottom */
  guint n_lanes;
  gboolean empty_lanes;        /* keep lanes that nothing is in: TRUE on the canvas, FALSE in an export */
  CjmHeatBy heat_rows;         /* what the rows of a heat table stand for: kinds of contact */
  const char *left_out;        /* ids of improvements that an expectation leaves out, a line each, interned; NULL for none */
  CjmBackground background;
  gboolean dark;               /* the dark style's colours; never in an export */
  gboolean contrast;           /* those of high contrast; never in an export */
  gboolean print;              /* a thin outline round cards in place of a shadow */
  float column_width;          /* 160…320 */
  float chart_width;           /* of a chart, in canvas units: what there is room for; 0, as in an export: as it is best */
  gboolean unknown_points;     /* a place on the curve for every episode of unknown score: on the canvas only */
  gboolean ratings;            /* dots for what customers think of single touchpoints */
  gboolean lanes_only;         /* without header, phases and footer */
  char today[sizeof "YYYY-MM-DD"];  /* on which day an action plan is read; empty: nobody says, and nothing is overdue */
} CjmSceneOptions;

void     cjm_scene_options_init         (CjmSceneOptions       *options);
void     cjm_scene_options_set_today    (CjmSceneOptions       *options,
                                         const char            *today);
gboolean cjm_scene_options_equal        (const CjmSceneOptions *a,
                                         const CjmSceneOptions *b);
gboolean cjm_scene_options_set_lanes    (CjmSceneOptions       *options,
                                         const char            *list,
                                         GError               **error);
gboolean cjm_scene_options_set_overlays (CjmSceneOptions       *options,
                                         const char            *list,
                                         GError               **error);
gboolean cjm_scene_options_set_rows     (CjmSceneOptions       *options,
                                         const char            *name,
                                         GError               **error);

G_END_DECLS
