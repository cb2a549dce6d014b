/* cjm-display.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <graphene.h>
#include <pango/pangocairo.h>

#include "cjm-node.h"
#include "cjm-theme.h"

G_BEGIN_DECLS

/*
 * The display list: what is drawn, in canvas units (one pixel at 100 %), in painting order.
 *
 * A CjmGroup is one thing that a person sees: a card, a phase, a curve point, a lane's name. Its items are placed
 * relative to its own top left corner, so that moving a group touches no item. Painters (cairo, SVG) loop over items
 * and place nothing themselves; lines of text are already shaped and broken.
 */

/* A flat colour. `set` is FALSE where nothing is filled or stroked. */
typedef struct
{
  guint32 rgb;     /* 0xrrggbb */
  float alpha;     /* 0…1 */
  gboolean set;
} CjmPaint;

typedef enum
{
  CJM_ITEM_RECTANGLE,
  CJM_ITEM_PATH,
  CJM_ITEM_TEXT,
  CJM_ITEM_PICTURE,
} CjmItemType;

typedef enum
{
  CJM_SEGMENT_MOVE,   /* 1 point */
  CJM_SEGMENT_LINE,   /* 1 point */
  CJM_SEGMENT_CURVE,  /* 3 points */
  CJM_SEGMENT_CLOSE,  /* 0 points */
} CjmSegmentType;

typedef struct
{
  CjmSegmentType type;
  graphene_point_t points[3];
} CjmSegment;

typedef struct
{
  CjmItemType type;
  CjmPaint fill;
  CjmPaint stroke;
  float line_width;
  float dash[2];           /* on and off; both 0 for a solid line */

  graphene_rect_t area;    /* RECTANGLE and PICTURE: where it sits */
  float radius;            /* RECTANGLE: of its corners; PICTURE: of its clip, half its size for a disc */

  GArray *segments;        /* PATH: of CjmSegment, owned */
  gboolean ascending;      /* PATH: its points never go back in x, so that a painter may skip what is out of view */

  PangoLayoutLine *line;   /* TEXT: one shaped line, owned */
  PangoLayout *layout;     /* TEXT: the layout of that line, owned: a line alone loses its text */
  float x;                 /* TEXT: left edge of the line's logical extents */
  float baseline;          /* TEXT: y */

  CjmNode *picture;        /* PICTURE: a node of kind picture, owned */
} CjmItem;

/* Where a card shows the text that a person edits in place, relative to the group's top left corner */
typedef struct
{
  graphene_rect_t area;     /* as wide as its lines may be and as high as it is now; no width: there is no such text */
  CjmStyle style;
  PangoAlignment alignment;
  guint32 ground;           /* the colour under it */
} CjmTextArea;

typedef enum
{
  CJM_GROUP_PLAIN = 0,
  CJM_GROUP_CARD  = 1 << 0,  /* a person can focus and select it: a widget on the canvas */
  CJM_GROUP_POINT = 1 << 1,  /* a point of the emotion curve (also a CARD) */
  CJM_GROUP_UNKNOWN = 1 << 2,  /* a point whose score nobody knows (also a POINT) */
  CJM_GROUP_SLIDES = 1 << 3,  /* its text stays in view on a screen while any of it is */
} CjmGroupFlags;

typedef struct
{
  char *id;                /* "touchpoint-t1", unique in the scene; NULL for what belongs to no node */
  char *title;             /* what a person would call it, in the document's language; NULL if id is */
  char *description;       /* more, such as "importance 4 of 5, moment of truth"; may be NULL */
  CjmNode *node;           /* owned; NULL for what belongs to no node */
  CjmGroupFlags flags;
  float width;             /* size of the group; its items may reach out of it by a shadow only */
  float height;
  CjmTextArea text;        /* of its own text */
  graphene_point_t rise;   /* a POINT: how far and where it goes for one point of score more */
  GArray *items;           /* of CjmItem, in painting order */
} CjmGroup;

/* Which of the groups round one the keyboard goes to */
typedef enum
{
  CJM_DIRECTION_LEFT,
  CJM_DIRECTION_RIGHT,
  CJM_DIRECTION_UP,
  CJM_DIRECTION_DOWN,
} CjmDirection;

/* `area` is where the group sits in the whole picture, in canvas units. */
typedef void (*CjmGroupFunc) (const CjmGroup        *group,
                              const graphene_rect_t *area,
                              gpointer               user_data);

CjmGroup *cjm_group_new           (CjmNode               *node,
                                   const char            *id);
void      cjm_group_free          (CjmGroup              *self);
CjmItem  *cjm_group_add_rectangle (CjmGroup              *self,
                                   float                  x,
                                   float                  y,
                                   float                  width,
                                   float                  height,
                                   float                  radius);
CjmItem  *cjm_group_add_path      (CjmGroup              *self);
CjmItem  *cjm_group_add_line      (CjmGroup              *self,
                                   PangoLayoutLine       *line,
                                   float                  x,
                                   float                  baseline,
                                   guint32                rgb);
CjmItem  *cjm_group_add_picture   (CjmGroup              *self,
                                   CjmNode               *picture,
                                   const graphene_rect_t *area,
                                   float                  radius);
void      cjm_item_move_to        (CjmItem               *self,
                                   float                  x,
                                   float                  y);
void      cjm_item_line_to        (CjmItem               *self,
                                   float                  x,
                                   float                  y);
void      cjm_item_curve_to       (CjmItem               *self,
                                   float                  x1,
                                   float                  y1,
                                   float                  x2,
                                   float                  y2,
                                   float                  x3,
                                   float                  y3);
void      cjm_item_close          (CjmItem               *self);
void      cjm_item_add_circle     (CjmItem               *self,
                                   float                  x,
                                   float                  y,
                                   float                  radius);
void      cjm_item_get_extents    (const CjmItem         *self,
                                   graphene_rect_t       *extents);
CjmPaint  cjm_paint               (guint32                rgb,
                                   float                  alpha);

G_END_DECLS
