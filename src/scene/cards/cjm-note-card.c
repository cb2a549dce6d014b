/* cjm-note-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-card-id.h"
#include "cjm-emotion.h"
#include "cjm-figures.h"
#include "cjm-note-card.h"
#include "cjm-plan-words.h"

#define NOTE_LINES 12
#define NOTE_PADDING_Y 6
#define ACTION_TITLE_LINES 2
#define ACTION_PADDING_X 10
#define ACTION_PADDING_Y 7
#define LONGEST_DUTY 1000

/* A rectangle with round corners only at its right */
static void
add_ground (CjmGroup *group,
            guint32   rgb)
{
  CjmItem *item = cjm_group_add_path (group);
  float r = CJM_NOTE_RADIUS;
  float k = r * 0.45f;
  float width = group->width;
  float height = group->height;

  cjm_item_move_to (item, 0, 0);
  cjm_item_line_to (item, width - r, 0);
  cjm_item_curve_to (item, width - k, 0, width, k, width, r);
  cjm_item_line_to (item, width, height - r);
  cjm_item_curve_to (item, width, height - k, width - k, height, width - r, height);
  cjm_item_line_to (item, 0, height);
  cjm_item_close (item);
  item->fill = cjm_paint (rgb, 1);
}

/**
 * cjm_note_card_new:
 * @node: a note, or an improvement
 * @id: of the group
 * @width: canvas units
 *
 * Returns: (transfer full): a note with a bar at its left in the colour of its role
 */
CjmGroup *
cjm_note_card_new (const CjmLayout *layout,
                   CjmNode         *node,
                   const char      *id,
                   CjmNoteRole      role,
                   float            width)
{
  const CjmTheme *theme = layout->theme;
  const guint32 grounds[] = { theme->question_area, theme->problem_area, theme->improvement_area };
  const guint32 bars[] = { theme->question, theme->problem, theme->improvement };
  CjmGroup *group = cjm_group_new (node, id);
  const char *content = cjm_layout_get_text (node, cjm_node_get_kind (node) == CJM_KIND_NOTE ? CJM_NOTE_TEXT
                                                                                           : CJM_IMPROVEMENT_TITLE);
  float x = CJM_NOTE_BAR + CJM_NOTE_PADDING;
  g_auto (CjmText) text = cjm_texts_lay_out_paragraphs (layout->texts, CJM_STYLE_SMALL, content,
                                                        width - x - CJM_CARD_PADDING, NOTE_LINES);
  CjmTextArea area = { .style = CJM_STYLE_SMALL, .ground = grounds[role] };

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (content);
  group->width = width;
  group->height = ceilf (text.height + 2 * NOTE_PADDING_Y);
  add_ground (group, grounds[role]);
  cjm_group_add_rectangle (group, 0, 0, CJM_NOTE_BAR, group->height, 0)->fill = cjm_paint (bars[role], 1);
  graphene_rect_init (&area.area, x, (group->height - text.height) / 2, width - x - CJM_CARD_PADDING, 0);
  cjm_group_add_own_text (group, &text, &area, theme->ink);

  return group;
}

/* Two words with a point between them; either may be NULL */
static char *
join (const char *first,
      const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);

  return g_strconcat (first, " · ", second, NULL);
}

/* Who does it, or by when */
typedef struct
{
  char *word;
  gboolean missing;   /* nobody said */
  CjmText text;
  float x;
  float y;
} CjmDuty;

/* The owner and the deadline of an improvement, beside each other where there is room, else below each other */
typedef struct
{
  CjmDuty duties[2];
  float height;
} CjmDuties;

static void
clear_duties (CjmDuties *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->duties); i++)
    {
      g_free (self->duties[i].word);
      cjm_text_clear (&self->duties[i].text);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CjmDuties, clear_duties)

static void
lay_out_duty (CjmDuty         *duty,
              const CjmLayout *layout,
              const char      *word,
              float            width)
{
  duty->text = cjm_texts_lay_out_line (layout->texts, duty->missing ? CJM_STYLE_SMALL_QUOTE : CJM_STYLE_SMALL, word, width);
}

/* The point between the two belongs to the one that is known, so that only what is missing stands out. */
static void
lay_out_beside (CjmDuties       *self,
                const CjmLayout *layout,
                float            width)
{
  CjmDuty *owner = &self->duties[0];
  CjmDuty *deadline = &self->duties[1];
  g_autofree char *first = owner->missing ? g_strdup (owner->word) : g_strconcat (owner->word, " · ", NULL);
  g_autofree char *second = owner->missing ? g_strconcat (" · ", deadline->word, NULL) : g_strdup (deadline->word);

  lay_out_duty (owner, layout, first, LONGEST_DUTY);
  lay_out_duty (deadline, layout, second, LONGEST_DUTY);
  deadline->x = owner->text.width;
  self->height = MAX (owner->text.height, deadline->text.height);
  if (owner->text.width + deadline->text.width <= width)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->duties); i++)
    {
      cjm_text_clear (&self->duties[i].text);
      lay_out_duty (&self->duties[i], layout, self->duties[i].word, width);
    }
  deadline->x = 0;
  deadline->y = owner->text.height;
  self->height = owner->text.height + deadline->text.height;
}

static CjmDuties
lay_out_duties (const CjmLayout *layout,
                CjmNode         *improvement,
                float            width)
{
  const char *owner = cjm_node_get_text (improvement, CJM_IMPROVEMENT_OWNER);
  const char *deadline = cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE);
  char *date = deadline != NULL ? cjm_figures_format_date (layout->words, deadline) : NULL;
  gboolean no_owner = owner == NULL || *owner == '\0';
  CjmDuties duties = { .duties = {
    { .word = g_strdup (no_owner ? cjm_words_get (layout->words, "no owner") : owner), .missing = no_owner },
    { .word = date != NULL ? date : g_strdup (cjm_words_get (layout->words, "no deadline")), .missing = date == NULL },
  } };

  lay_out_beside (&duties, layout, width);

  return duties;
}

static void
add_duties (CjmGroup        *group,
            const CjmDuties *duties,
            const CjmTheme  *theme,
            float            x,
            float            y)
{
  for (guint i = 0; i < G_N_ELEMENTS (duties->duties); i++)
    {
      const CjmDuty *duty = &duties->duties[i];

      cjm_group_add_text (group, &duty->text, x + duty->x - duty->text.x, y + duty->y,
                          duty->missing ? theme->negative_ink : theme->secondary);
    }
}

/**
 * cjm_action_card_new:
 * @width: canvas units
 *
 * Returns: (transfer full): what the action plan says of an improvement
 */
CjmGroup *
cjm_action_card_new (const CjmLayout *layout,
                     CjmNode         *improvement,
                     float            width)
{
  const CjmTheme *theme = layout->theme;
  g_autofree char *id = cjm_card_id_new (improvement, CJM_CARD_ACTION);
  CjmGroup *group = cjm_group_new (improvement, id);
  const char *content = cjm_layout_get_text (improvement, CJM_IMPROVEMENT_TITLE);
  CjmQuadrant quadrant = cjm_improvement_get_quadrant (improvement);
  float text_width = width - 2 * ACTION_PADDING_X;
  g_auto (CjmDuties) duties = lay_out_duties (layout, improvement, text_width);
  g_autofree char *duty = join (duties.duties[0].word, duties.duties[1].word);
  g_autofree char *state = join (cjm_quadrant_get_name (layout->words, quadrant),
                                 cjm_status_get_name (layout->words, cjm_node_get_choice (improvement,
                                                                                      CJM_IMPROVEMENT_STATUS)));
  g_auto (CjmText) title = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL_STRONG, content, text_width,
                                              ACTION_TITLE_LINES, PANGO_ALIGN_LEFT);
  g_auto (CjmText) what = { NULL };
  CjmTextArea area = { .style = CJM_STYLE_SMALL_STRONG, .ground = theme->card };
  float y = ACTION_PADDING_Y;

  if (state != NULL)
    what = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL_STRONG, state, text_width, 2, PANGO_ALIGN_LEFT);

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (content);
  group->description = join (duty, state);
  group->width = width;
  group->height = ceilf (title.height + duties.height + what.height + (state != NULL ? 4 : 2) + 2 * ACTION_PADDING_Y);
  cjm_layout_add_card_ground (layout, group);

  graphene_rect_init (&area.area, ACTION_PADDING_X, y, text_width, 0);
  cjm_group_add_own_text (group, &title, &area, theme->ink);
  y += title.height + 2;
  add_duties (group, &duties, theme, ACTION_PADDING_X, y);
  y += duties.height + 2;
  if (state != NULL)
    cjm_group_add_text (group, &what, ACTION_PADDING_X, y,
                        quadrant == CJM_QUADRANT_QUICK_WIN ? theme->positive_ink : theme->secondary);

  return group;
}
