/* cjm-scene-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-scene-layout.h"

G_DEFINE_ABSTRACT_TYPE (CjmSceneLayout, cjm_scene_layout, G_TYPE_OBJECT)

static void
get_no_headings (G_GNUC_UNUSED CjmSceneLayout *self,
                 CjmHeadings                  *headings)
{
  *headings = (CjmHeadings) { 0 };
}

static const char *
get_no_title (G_GNUC_UNUSED CjmSceneLayout *self)
{
  return NULL;
}

static void
list_nothing (G_GNUC_UNUSED CjmSceneLayout *self,
              G_GNUC_UNUSED CjmPlacement   *card,
              G_GNUC_UNUSED GPtrArray      *ids)
{
}

static void
cjm_scene_layout_class_init (CjmSceneLayoutClass *klass)
{
  klass->get_headings = get_no_headings;
  klass->get_title = get_no_title;
  klass->list_column = list_nothing;
}

static void
cjm_scene_layout_init (G_GNUC_UNUSED CjmSceneLayout *self)
{
}

/**
 * cjm_scene_layout_update:
 * @edits: of CjmEdit, as the document's signal `changed` gives them
 *
 * Follows edits of the document.
 *
 * Returns: %FALSE where everything has to be laid out anew, and nothing was done
 */
gboolean
cjm_scene_layout_update (CjmSceneLayout *self,
                         GArray         *edits)
{
  return CJM_SCENE_LAYOUT_GET_CLASS (self)->update (self, edits);
}

/**
 * cjm_scene_layout_get_size:
 * @size: (out): of the whole picture, in canvas units
 */
void
cjm_scene_layout_get_size (CjmSceneLayout  *self,
                           graphene_size_t *size)
{
  CJM_SCENE_LAYOUT_GET_CLASS (self)->get_size (self, size);
}

/**
 * cjm_scene_layout_get_headings:
 * @headings: (out): what stays in view while the rest scrolls, in canvas units
 */
void
cjm_scene_layout_get_headings (CjmSceneLayout *self,
                               CjmHeadings    *headings)
{
  CJM_SCENE_LAYOUT_GET_CLASS (self)->get_headings (self, headings);
}

/**
 * cjm_scene_layout_get_title:
 *
 * Returns: (nullable) (transfer none): what the picture is called; %NULL for the name of its subject
 */
const char *
cjm_scene_layout_get_title (CjmSceneLayout *self)
{
  return CJM_SCENE_LAYOUT_GET_CLASS (self)->get_title (self);
}

/**
 * cjm_scene_layout_get_description:
 *
 * Returns: (transfer none): what the picture as a whole shows, in a sentence
 */
const char *
cjm_scene_layout_get_description (CjmSceneLayout *self)
{
  return CJM_SCENE_LAYOUT_GET_CLASS (self)->get_description (self);
}

/**
 * cjm_scene_layout_foreach:
 * @area: which part of the picture, in canvas units
 * @func: called with each group and where it is
 *
 * Visits the groups that touch an area, in painting order.
 */
void
cjm_scene_layout_foreach (CjmSceneLayout        *self,
                          const graphene_rect_t *area,
                          CjmGroupFunc           func,
                          gpointer               user_data)
{
  CJM_SCENE_LAYOUT_GET_CLASS (self)->foreach (self, area, func, user_data);
}

/**
 * cjm_scene_layout_find:
 * @id: (nullable): of a group
 *
 * Returns: (nullable) (transfer none): where it is placed, if it shows
 */
CjmPlacement *
cjm_scene_layout_find (CjmSceneLayout *self,
                       const char     *id)
{
  return id != NULL ? CJM_SCENE_LAYOUT_GET_CLASS (self)->find (self, id) : NULL;
}

/**
 * cjm_scene_layout_get_area:
 * @placement: one of this layout
 * @area: (out): where the group sits in the picture, in canvas units
 */
void
cjm_scene_layout_get_area (CjmSceneLayout     *self,
                           const CjmPlacement *placement,
                           graphene_rect_t    *area)
{
  CJM_SCENE_LAYOUT_GET_CLASS (self)->get_area (self, placement, area);
}

/**
 * cjm_scene_layout_get_neighbour:
 * @from: (nullable): a card; NULL, or what is none, for the first card of all
 * @direction: where to
 *
 * Returns: (nullable) (transfer none): the card next to it; NULL at the edge of the picture
 */
CjmPlacement *
cjm_scene_layout_get_neighbour (CjmSceneLayout *self,
                                CjmPlacement   *from,
                                CjmDirection    direction)
{
  return CJM_SCENE_LAYOUT_GET_CLASS (self)->get_neighbour (self, cjm_placement_is_card (from) ? from : NULL, direction);
}

/**
 * cjm_scene_layout_get_position:
 * @position: (out): of @card in its list, from 1
 * @size: (out): of that list
 */
void
cjm_scene_layout_get_position (CjmSceneLayout *self,
                               CjmPlacement   *card,
                               guint          *position,
                               guint          *size)
{
  CJM_SCENE_LAYOUT_GET_CLASS (self)->get_position (self, card, position, size);
}

/**
 * cjm_scene_layout_list_lane:
 * @card: one of this layout
 * @ids: takes the ids of the cards that stand in a lane with it, in reading order; borrowed from the layout
 */
void
cjm_scene_layout_list_lane (CjmSceneLayout *self,
                            CjmPlacement   *card,
                            GPtrArray      *ids)
{
  CJM_SCENE_LAYOUT_GET_CLASS (self)->list_lane (self, card, ids);
}

/**
 * cjm_scene_layout_list_column:
 * @card: one of this layout
 * @ids: takes the ids of the cards that stand in a column with it, from top to bottom; borrowed from the layout
 */
void
cjm_scene_layout_list_column (CjmSceneLayout *self,
                              CjmPlacement   *card,
                              GPtrArray      *ids)
{
  CJM_SCENE_LAYOUT_GET_CLASS (self)->list_column (self, card, ids);
}
