/* cjm-scene-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-headings.h"
#include "cjm-layout.h"

G_BEGIN_DECLS

#define CJM_TYPE_SCENE_LAYOUT (cjm_scene_layout_get_type ())
G_DECLARE_DERIVABLE_TYPE (CjmSceneLayout, cjm_scene_layout, CJM, SCENE_LAYOUT, GObject)

/*
 * One way to lay a picture out: column by column (CjmMapLayout), or as a whole (CjmPosterLayout). A scene has one at a
 * time, and asks it for everything that depends on where things are.
 *
 * Places are in canvas units from the top left corner of the picture. What is given out lasts until the next update.
 */
struct _CjmSceneLayoutClass
{
  GObjectClass parent_class;

  /* Follows edits (an array of CjmEdit); FALSE where everything has to be laid out anew, and nothing was done */
  gboolean (*update) (CjmSceneLayout *self,
                      GArray         *edits);

  void (*get_size) (CjmSceneLayout  *self,
                    graphene_size_t *size);

  /* What stays in view while the rest scrolls; nothing by default */
  void (*get_headings) (CjmSceneLayout *self,
                        CjmHeadings    *headings);

  /* What the picture is called; NULL for the name of its subject */
  const char *(*get_title) (CjmSceneLayout *self);

  /* What the picture as a whole shows, in a sentence */
  const char *(*get_description) (CjmSceneLayout *self);

  /* Visits the groups that touch an area, in painting order */
  void (*foreach) (CjmSceneLayout        *self,
                   const graphene_rect_t *area,
                   CjmGroupFunc           func,
                   gpointer               user_data);

  /* Where the group with an id is placed; NULL where none shows */
  CjmPlacement *(*find) (CjmSceneLayout *self,
                         const char     *id);

  void (*get_area) (CjmSceneLayout     *self,
                    const CjmPlacement *placement,
                    graphene_rect_t    *area);

  /* The card next to one, or the first card where that is NULL; NULL at the edge of the picture */
  CjmPlacement *(*get_neighbour) (CjmSceneLayout *self,
                                  CjmPlacement   *from,
                                  CjmDirection    direction);

  /* Which card it is of its list, from 1, and of how many */
  void (*get_position) (CjmSceneLayout *self,
                        CjmPlacement   *card,
                        guint          *position,
                        guint          *size);

  /* Adds the ids of the cards that stand in a lane with a card, or in its column; none where there are no columns */
  void (*list_lane) (CjmSceneLayout *self,
                     CjmPlacement   *card,
                     GPtrArray      *ids);
  void (*list_column) (CjmSceneLayout *self,
                       CjmPlacement   *card,
                       GPtrArray      *ids);
};

gboolean      cjm_scene_layout_update          (CjmSceneLayout        *self,
                                                GArray                *edits);
void          cjm_scene_layout_get_size        (CjmSceneLayout        *self,
                                                graphene_size_t       *size);
void          cjm_scene_layout_get_headings    (CjmSceneLayout        *self,
                                                CjmHeadings           *headings);
const char   *cjm_scene_layout_get_title       (CjmSceneLayout        *self);
const char   *cjm_scene_layout_get_description (CjmSceneLayout        *self);
void          cjm_scene_layout_foreach         (CjmSceneLayout        *self,
                                                const graphene_rect_t *area,
                                                CjmGroupFunc           func,
                                                gpointer               user_data);
CjmPlacement *cjm_scene_layout_find            (CjmSceneLayout        *self,
                                                const char            *id);
void          cjm_scene_layout_get_area        (CjmSceneLayout        *self,
                                                const CjmPlacement    *placement,
                                                graphene_rect_t       *area);
CjmPlacement *cjm_scene_layout_get_neighbour   (CjmSceneLayout        *self,
                                                CjmPlacement          *from,
                                                CjmDirection           direction);
void          cjm_scene_layout_get_position    (CjmSceneLayout        *self,
                                                CjmPlacement          *card,
                                                guint                 *position,
                                                guint                 *size);
void          cjm_scene_layout_list_lane       (CjmSceneLayout        *self,
                                                CjmPlacement          *card,
                                                GPtrArray             *ids);
void          cjm_scene_layout_list_column     (CjmSceneLayout        *self,
                                                CjmPlacement          *card,
                                                GPtrArray             *ids);

G_END_DECLS
