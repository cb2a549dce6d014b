/* cjm-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-id.h"
#include "cjm-difference.h"
#include "cjm-scene-options.h"
#include "cjm-text.h"
#include "cjm-theme.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* What every part of the map needs in order to lay itself out. All members are borrowed from the scene. */
typedef struct
{
  CjmDocument *document;
  CjmNode *subject;      /* what the picture shows: a journey or a persona */
  CjmNode *journey;      /* the subject, if it is a journey; else NULL */
  const CjmSceneOptions *options;
  const CjmTheme *theme;
  CjmWords *words;
  CjmTexts *texts;
  GHashTable *placements; /* from id to the CjmPlacement of what stands on the map */
  const CjmDifference *difference;  /* from the basis of the journey; NULL for none */
  guint32 background;    /* what the map is drawn on */
} CjmLayout;

/*
 * Where a group sits: at (x, y) of what holds it, which is a cell of a column (x from the column's left edge, y from
 * the lane's top), a lane (y from its top), or the map itself.
 */
typedef struct
{
  CjmGroup *group;
  float x;
  float y;
  gpointer column;       /* the CjmColumn that holds it; NULL for none */
  int lane;              /* CjmLane; -1 for none */
  guint index;           /* among the cards of its cell, or the phases of the band */
  guint row;             /* of a poster: the keyboard goes left and right within one, up and down between them */
} CjmPlacement;

CjmPlacement *cjm_placement_new             (CjmGroup           *group,
                                             float               x,
                                             float               y);
void          cjm_placement_free            (CjmPlacement       *self);
void          cjm_placement_enter           (const CjmPlacement *self,
                                             GHashTable         *index);
void          cjm_placement_leave           (const CjmPlacement *self,
                                             GHashTable         *index);
gboolean      cjm_placement_is_card         (const CjmPlacement *self);
GPtrArray    *cjm_placements_new            (void);
void          cjm_placements_add_ids        (GPtrArray          *self,
                                             GPtrArray          *ids);
void          cjm_placements_clear          (GPtrArray          *self,
                                             GHashTable         *index);
void          cjm_placements_find_stretches (GPtrArray          *self,
                                             GArray             *stretches);
guint         cjm_placements_find_across    (GPtrArray          *self,
                                             guint               first,
                                             guint               end,
                                             float               x);
guint         cjm_placements_find_down      (GPtrArray          *self,
                                             float               y);

/* What a tag is wider and higher than its word */
#define CJM_TAG_EXTRA_WIDTH 22
#define CJM_TAG_EXTRA_HEIGHT 6

/* Shapes that several cards share */
void        cjm_layout_add_card_ground (const CjmLayout *layout,
                                        CjmGroup        *group);
float       cjm_layout_add_tag         (const CjmLayout *layout,
                                        CjmGroup        *group,
                                        const CjmText   *text,
                                        float            x,
                                        float            y,
                                        guint32          ground,
                                        guint32          ink);
guint64     cjm_layout_hash            (gconstpointer    bytes,
                                        gsize            size,
                                        guint64          hash);
const char *cjm_layout_get_text        (CjmNode         *node,
                                        guint            member);

G_END_DECLS
