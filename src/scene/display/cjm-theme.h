/* cjm-theme.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "cjm-kinds.h"

G_BEGIN_DECLS

/*
 * Every colour, font and measure of the map. There is a table for light and one for dark, and one of each for
 * high contrast; a colour that is not in them appears nowhere. Contrast on paper and on cards: text at least 4.5 : 1, lines
 * and icons that mean something 3 : 1; in high contrast 7 : 1 and 4.5 : 1, and edges 3 : 1.
 */

#define CJM_FONT_FAMILIES "Cantarell,Inter,Noto Sans,sans-serif"

/* Measures, in canvas units */
#define CJM_MARGIN 24           /* round the whole map */
#define CJM_LABEL_WIDTH 150     /* of the lane names */
#define CJM_GAP 6               /* between cards */
#define CJM_LEAST_COLUMN 160    /* width of a column */
#define CJM_MOST_COLUMN 320
#define CJM_CARD_RADIUS 8
#define CJM_CARD_PADDING 8
#define CJM_NOTE_RADIUS 5
#define CJM_NOTE_PADDING 10
#define CJM_NOTE_BAR 4          /* width of a note's coloured bar */
#define CJM_LANE_PADDING 12     /* above and below what stands in a lane */
#define CJM_LANE_HEIGHT 44      /* of an empty lane */
#define CJM_BAND_HEIGHT 34      /* of the phases */
#define CJM_BAND_POINT 10       /* how far a phase's arrow reaches */
#define CJM_LEAST_WIDTH 1100    /* of the whole map */
#define CJM_SHEET_WIDTH 760     /* of a persona's sheet */
#define CJM_SHEET_MARGIN 36     /* round it */
#define CJM_PERSONA_WIDTH 560
#define CJM_PERSONA_LEAST_WIDTH 420
#define CJM_DISC_RADIUS 12      /* of a contact's disc */
#define CJM_FACE_RADIUS 13
#define CJM_SCORE_HEIGHT 20     /* one point of a score on the curve */
#define CJM_CURVE_PADDING 64    /* between the best and worst score and the lane's edges */
#define CJM_CURVE_WIDTH 2.5f
#define CJM_HALO_WIDTH 3.5f     /* of the stroke round letters on a line, half of which is outside them */

typedef enum
{
  CJM_STYLE_TITLE,      /* the journey's title */
  CJM_STYLE_SUBTITLE,
  CJM_STYLE_EPISODE,
  CJM_STYLE_STRONG,     /* a phase, a persona's name */
  CJM_STYLE_TEXT,       /* a lane's text */
  CJM_STYLE_QUOTE,
  CJM_STYLE_SMALL,
  CJM_STYLE_SMALL_STRONG,
  CJM_STYLE_SMALL_QUOTE,
  CJM_STYLE_FIGURE,     /* quiet small figures */
  CJM_STYLE_FIGURE_STRONG,
  CJM_STYLE_SHEET_TEXT, /* what a persona's sheet lists */
  CJM_STYLE_SHEET_QUOTE,
  CJM_N_STYLES
} CjmStyle;

typedef struct
{
  float size;
  int weight;           /* a PangoWeight */
  gboolean italic;
  float spacing;        /* between lines */
} CjmStyleInfo;

typedef struct
{
  guint32 paper;
  guint32 white;        /* the background "white" */
  guint32 card;
  guint32 ink;
  guint32 secondary;
  guint32 hairline;
  guint32 outline;      /* round a card */
  guint32 shadow;
  float shadow_alpha;
  guint32 positive;
  guint32 negative;
  guint32 positive_ink; /* words in these colours; darker, for areas too */
  guint32 negative_ink;
  guint32 positive_area;
  guint32 negative_area;
  guint32 neutral_line;
  guint32 ideal;
  guint32 band[2];
  guint32 mark;         /* importance, moment of truth */
  guint32 disc_ink;     /* icons on a disc */
  guint32 tag_ink;      /* words on a tag in the colour of a score */
  guint32 contacts[CJM_CONTACT_PEER + 1];
  guint32 question;
  guint32 question_area;
  guint32 problem;
  guint32 problem_area;
  guint32 improvement;
  guint32 improvement_area;
  guint32 tag;          /* quiet tags */
  guint32 state_tag;    /* the tag that says current or ideal, */
  guint32 state_ink;    /* and its word */
  guint32 persona;      /* a persona without a colour */
} CjmTheme;

const CjmTheme     *cjm_theme_get             (gboolean        dark,
                                               gboolean        contrast);
const CjmStyleInfo *cjm_style_get_info        (CjmStyle        style);
guint32             cjm_theme_get_score_color (const CjmTheme *self,
                                               double          score);
guint32             cjm_theme_get_score_ink   (const CjmTheme *self,
                                               double          score);
guint32             cjm_theme_mix             (guint32         over,
                                               guint32         under,
                                               double          share);

G_END_DECLS
