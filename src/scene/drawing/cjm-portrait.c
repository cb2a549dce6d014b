/* cjm-portrait.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-icons.h"
#include "cjm-image.h"
#include "cjm-portrait.h"

#define GROUND_SHARE 0.18   /* of the persona's colour in the disc behind the figure */

/**
 * cjm_layout_find_persona:
 *
 * Returns: (transfer none) (nullable): who travels a journey; %NULL where nobody of the document is named
 */
CjmNode *
cjm_layout_find_persona (const CjmLayout *layout,
                         CjmNode         *journey)
{
  const char *id = cjm_node_get_text (journey, CJM_JOURNEY_PERSONA);
  CjmNode *persona = id != NULL ? cjm_document_find (layout->document, id) : NULL;

  return persona != NULL && cjm_node_get_kind (persona) == CJM_KIND_PERSONA ? persona : NULL;
}

/**
 * cjm_persona_get_color:
 * @persona: (nullable): who; NULL for somebody unknown
 *
 * Returns: the colour of a persona, or that of all without one of their own
 */
guint32
cjm_persona_get_color (const CjmLayout *layout,
                       CjmNode         *persona)
{
  const char *color = persona != NULL ? cjm_node_get_text (persona, CJM_PERSONA_COLOR) : NULL;

  return color != NULL ? (guint32) g_ascii_strtoull (color + 1, NULL, 16) : layout->theme->persona;
}

/**
 * cjm_portrait_add:
 * @group: (inout): takes the items
 * @persona: (nullable): who; NULL for somebody unknown
 * @under: what the portrait stands on
 * @radius: canvas units
 *
 * Adds a persona's portrait as a disc round (@x, @y), or a figure in the persona's colour where there is none that can be
 * shown.
 */
void
cjm_portrait_add (const CjmLayout *layout,
                  CjmGroup        *group,
                  CjmNode         *persona,
                  guint32          under,
                  float            x,
                  float            y,
                  float            radius)
{
  const char *key = persona != NULL ? cjm_node_get_text (persona, CJM_PERSONA_PORTRAIT) : NULL;
  CjmNode *picture = key != NULL ? cjm_document_find_picture (layout->document, key) : NULL;
  guint32 color = cjm_persona_get_color (layout, persona);
  guint32 ground = cjm_theme_mix (color, under, GROUND_SHARE);
  graphene_rect_t area = GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius);
  CjmItem *disc;

  if (!cjm_image_can_show (picture))
    {
      cjm_icons_add_avatar (group, ground, color, x, y, radius);
      return;
    }

  disc = cjm_group_add_path (group);
  cjm_item_add_circle (disc, x, y, radius);
  disc->fill = cjm_paint (ground, 1);
  cjm_group_add_picture (group, picture, &area, radius);
}
