/* cjm-phase-band.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-phase-band.h"

#define PADDING 8           /* between an arrow's notch or point and the title */

/**
 * cjm_phase_new:
 * @index: among the journey's phases
 * @width: of its columns
 *
 * The point of a phase's arrow reaches into the notch of the next one, so the group is wider than its columns.
 *
 * Returns: (transfer full): the arrow of a phase
 */
CjmGroup *
cjm_phase_new (const CjmLayout *layout,
               CjmNode         *phase,
               guint            index,
               float            width)
{
  g_autofree char *id = cjm_card_id_new (phase, CJM_CARD_WHOLE);
  CjmGroup *group = cjm_group_new (phase, id);
  const char *title = cjm_layout_get_text (phase, CJM_PHASE_TITLE);
  float notch = index > 0 ? CJM_BAND_POINT : 0;
  float right = width - CJM_BAND_GAP;
  float left = notch + PADDING;
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_STRONG, title, right - PADDING - left, 1,
                                             PANGO_ALIGN_CENTER);
  CjmTextArea area = { .style = CJM_STYLE_STRONG, .alignment = PANGO_ALIGN_CENTER,
                       .ground = layout->theme->band[index % 2] };
  CjmItem *arrow;

  group->flags = CJM_GROUP_CARD | CJM_GROUP_SLIDES;
  group->title = g_strdup (title);
  group->width = width - CJM_BAND_GAP + CJM_BAND_POINT;
  group->height = CJM_BAND_HEIGHT;

  arrow = cjm_group_add_path (group);
  cjm_item_move_to (arrow, 0, 0);
  cjm_item_line_to (arrow, right, 0);
  cjm_item_line_to (arrow, right + CJM_BAND_POINT, CJM_BAND_HEIGHT / 2.0f);
  cjm_item_line_to (arrow, right, CJM_BAND_HEIGHT);
  cjm_item_line_to (arrow, 0, CJM_BAND_HEIGHT);
  if (notch > 0)
    cjm_item_line_to (arrow, notch, CJM_BAND_HEIGHT / 2.0f);
  cjm_item_close (arrow);
  arrow->fill = cjm_paint (layout->theme->band[index % 2], 1);

  graphene_rect_init (&area.area, left, (CJM_BAND_HEIGHT - text.height) / 2, right - PADDING - left, 0);
  cjm_group_add_own_text (group, &text, &area, layout->theme->ink);

  return group;
}
