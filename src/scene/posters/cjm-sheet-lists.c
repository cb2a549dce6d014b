/* cjm-sheet-lists.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-sheet-lists.h"

/*
 * What moves a persona: its lists and notes, in two columns. Those that are empty are left out, and the others move up.
 */

#define COLUMN_GAP 32
#define COLUMN_WIDTH ((CJM_SHEET_WIDTH - 2 * CJM_SHEET_MARGIN - COLUMN_GAP) / 2)
#define BULLET_RADIUS 2.5f
#define BULLET_MIDDLE 8     /* of the first line */
#define INDENT 18
#define HEADING_GAP 10
#define ITEM_GAP 5
#define SECTION_GAP 30
#define ITEM_LINES 8
#define NOTES_LINES 60

static const struct
{
  guint member;
  const char *heading;
  gboolean negative;
} sections[] = {
  { CJM_PERSONA_INTERESTS, NC_("persona", "Interests") },
  { CJM_PERSONA_WISHES, NC_("persona", "Wishes") },
  { CJM_PERSONA_GOALS, NC_("persona", "Goals") },
  { CJM_PERSONA_FRUSTRATIONS, NC_("persona", "Frustrations"), .negative = TRUE },
  { CJM_PERSONA_CHANNELS, NC_("persona", "Favourite channels") },
  { CJM_PERSONA_NOTES, NC_("persona", "Notes") },
};

static gboolean
is_list (guint member)
{
  return cjm_kind_get_member (CJM_KIND_PERSONA, member)->type == CJM_MEMBER_TEXTS;
}

static gboolean
is_empty (CjmNode *persona,
          guint    member)
{
  return is_list (member) ? *cjm_node_get_texts (persona, member) == NULL
                          : *cjm_layout_get_text (persona, member) == '\0';
}

/* A line of a list. Its dot stands where the text begins, which is at the right for a text from right to left. */
static float
add_item (const CjmLayout *layout,
          CjmGroup        *group,
          const char      *item,
          gboolean         negative,
          float            y)
{
  const CjmTheme *theme = layout->theme;
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_SHEET_TEXT, item, COLUMN_WIDTH - INDENT,
                                             ITEM_LINES, PANGO_ALIGN_LEFT);
  gboolean leftwards = pango_layout_get_direction (text.layout, 0) == PANGO_DIRECTION_RTL;
  float bullet_x = leftwards ? COLUMN_WIDTH - BULLET_RADIUS : BULLET_RADIUS;
  CjmItem *bullet = cjm_group_add_path (group);

  cjm_item_add_circle (bullet, bullet_x, y + BULLET_MIDDLE + 1, BULLET_RADIUS);
  bullet->fill = cjm_paint (negative ? theme->negative : theme->positive, 1);
  cjm_group_add_text (group, &text, leftwards ? 0 : INDENT, y, theme->ink);

  return y + text.height + ITEM_GAP;
}

static float
add_notes (const CjmLayout *layout,
           CjmGroup        *group,
           const char      *notes,
           float            y)
{
  g_auto (CjmText) text = cjm_texts_lay_out_paragraphs (layout->texts, CJM_STYLE_SHEET_TEXT, notes, COLUMN_WIDTH,
                                                        NOTES_LINES);

  cjm_group_add_text (group, &text, 0, y, layout->theme->ink);

  return y + text.height + ITEM_GAP;
}

static CjmGroup *
create_section (const CjmLayout *layout,
                guint            index)
{
  guint member = sections[index].member;
  CjmGroup *group = cjm_group_new (NULL, NULL);
  g_auto (CjmText) heading = cjm_texts_lay_out_line (
      layout->texts, CJM_STYLE_EPISODE, cjm_words_get_context (layout->words, "persona", sections[index].heading),
      COLUMN_WIDTH);
  float y = heading.height + HEADING_GAP;

  cjm_group_add_text (group, &heading, 0, 0, layout->theme->ink);
  if (is_list (member))
    for (const char *const *item = cjm_node_get_texts (layout->subject, member); *item != NULL; item++)
      y = add_item (layout, group, *item, sections[index].negative, y);
  else
    y = add_notes (layout, group, cjm_layout_get_text (layout->subject, member), y);

  group->width = COLUMN_WIDTH;
  group->height = ceilf (y - ITEM_GAP);

  return group;
}

/**
 * cjm_sheet_lists_lay_out:
 * @poster: (inout): takes the lists
 * @y: where the first may start, in canvas units from the top
 *
 * Returns: where the next thing may start
 */
float
cjm_sheet_lists_lay_out (const CjmLayout *layout,
                         CjmPoster       *poster,
                         float            y)
{
  guint n = 0;
  float bottom = y;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      CjmGroup *group;
      gboolean left = n % 2 == 0;

      if (is_empty (layout->subject, sections[i].member))
        continue;

      if (left)
        y = bottom;
      group = create_section (layout, i);
      cjm_poster_add (poster, group, CJM_SHEET_MARGIN + (left ? 0 : COLUMN_WIDTH + COLUMN_GAP), y, 0);
      bottom = MAX (bottom, y + group->height + SECTION_GAP);
      n++;
    }

  return bottom;
}
