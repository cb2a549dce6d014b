/* cjm-poster.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene-layout.h"

G_BEGIN_DECLS

/*
 * A picture that is laid out as a whole, and anew after every edit: every view but the map.
 *
 * Its cards stand in rows, numbered from top to bottom in the order in which a person reads them. Left and right go
 * through the cards of a row, up and down to the nearest card of the next row that has one, so that every card can be
 * reached from every other.
 */
typedef struct
{
  GPtrArray *placements;   /* of CjmPlacement, in painting order, placed from the top left corner of the picture */
  float width;
  float height;
  CjmHeadings headings;    /* what stays in view while the rest scrolls; nothing where it is all 0 */
  char *title;             /* of the whole picture; NULL for that of its subject */
  char *description;       /* what it shows, in a sentence */
} CjmPoster;

CjmPoster    *cjm_poster_new            (void);
void          cjm_poster_free           (CjmPoster       *self);
CjmPlacement *cjm_poster_add            (CjmPoster       *self,
                                         CjmGroup        *group,
                                         float            x,
                                         float            y,
                                         guint            row);
void          cjm_poster_add_paper      (CjmPoster       *self,
                                         const CjmLayout *layout);
CjmPlacement *cjm_poster_find_neighbour (CjmPoster       *self,
                                         CjmPlacement    *from,
                                         CjmDirection     direction);
void          cjm_poster_find_position  (CjmPoster       *self,
                                         CjmPlacement    *placement,
                                         guint           *position,
                                         guint           *size);
void          cjm_poster_list_row       (CjmPoster       *self,
                                         guint            row,
                                         GPtrArray       *ids);

G_END_DECLS
