/* cjm-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-figures.h"
#include "cjm-portrait.h"
#include "cjm-sheet-curve.h"
#include "cjm-sheet-lists.h"
#include "cjm-sheet.h"

/*
 * The sheet of a persona: who it is, in words of its own, what moves it, and how its journey goes. What nobody filled in
 * takes no room.
 */

#define PORTRAIT_RADIUS 62
#define PORTRAIT_GAP 28
#define LINE_GAP 6
#define SECTION_GAP 30
#define QUOTE_PADDING_X 28
#define QUOTE_PADDING_Y 20
#define QUOTE_RADIUS 10
#define SHARE_WIDTH 160
#define SHARE_HEIGHT 8
#define SHARE_GAP 12
#define CONTENT_WIDTH (CJM_SHEET_WIDTH - 2 * CJM_SHEET_MARGIN)

static char *
join_facts (CjmNode     *persona,
            const guint *members,
            guint        n_members)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_members; i++)
    {
      const char *fact = cjm_layout_get_text (persona, members[i]);

      if (*fact != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", fact);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* The share of all customers, in words beside a bar; only measures where there is no group */
static float
add_share (const CjmLayout *layout,
           CjmGroup        *group,
           float            x,
           float            y)
{
  const CjmTheme *theme = layout->theme;
  double share = cjm_node_get_number (layout->subject, CJM_PERSONA_SHARE);
  guint32 color = cjm_persona_get_color (layout, layout->subject);
  g_autofree char *percentage = NULL;
  g_autofree char *words = NULL;
  g_auto (CjmText) text = { NULL };

  if (isnan (share))
    return 0;

  percentage = cjm_figures_format_percentage (layout->words, share);
  /* Translators: %s is a percentage: 60 % of customers */
  words = g_strdup_printf (cjm_words_get_context (layout->words, "persona", "%s of customers"), percentage);
  text = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_STRONG, words);
  if (group != NULL)
    {
      float top = y + (text.height - SHARE_HEIGHT) / 2;

      cjm_group_add_rectangle (group, x, top, SHARE_WIDTH, SHARE_HEIGHT, SHARE_HEIGHT / 2)->fill =
          cjm_paint (theme->tag, 1);
      if (share > 0)
        cjm_group_add_rectangle (group, x, top, MAX (SHARE_WIDTH * (float) share, SHARE_HEIGHT), SHARE_HEIGHT,
                                 SHARE_HEIGHT / 2)->fill = cjm_paint (color, 1);
      cjm_group_add_text (group, &text, x + SHARE_WIDTH + SHARE_GAP - text.x, y, theme->ink);
    }

  return text.height;
}

static float
lay_out_head (const CjmLayout *layout,
              CjmPoster       *poster,
              float            y)
{
  const guint person[] = { CJM_PERSONA_GENDER, CJM_PERSONA_AGE, CJM_PERSONA_RESIDENCE, CJM_PERSONA_FAMILY,
                           CJM_PERSONA_INCOME, CJM_PERSONA_OCCUPATION };
  const guint customer[] = { CJM_PERSONA_ROLE, CJM_PERSONA_SEGMENT };
  const CjmStyle styles[] = { CJM_STYLE_TITLE, CJM_STYLE_SUBTITLE, CJM_STYLE_SUBTITLE };
  const guint32 colors[] = { layout->theme->ink, layout->theme->secondary, layout->theme->secondary };
  CjmNode *persona = layout->subject;
  g_autofree char *facts = join_facts (persona, person, G_N_ELEMENTS (person));
  g_autofree char *roles = join_facts (persona, customer, G_N_ELEMENTS (customer));
  const char *lines[] = { cjm_layout_get_text (persona, CJM_PERSONA_NAME), roles, facts };
  CjmText texts[G_N_ELEMENTS (lines)] = { 0 };
  g_autofree char *id = cjm_card_id_new (persona, CJM_CARD_WHOLE);
  CjmGroup *group = cjm_group_new (persona, id);
  float x = 2 * PORTRAIT_RADIUS + PORTRAIT_GAP;
  float share_height = add_share (layout, NULL, 0, 0);
  float height = share_height > 0 ? share_height + 2 * LINE_GAP : 0;
  float top;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      {
        texts[i] = cjm_texts_lay_out (layout->texts, styles[i], lines[i], CONTENT_WIDTH - x, 4, PANGO_ALIGN_LEFT);
        height += texts[i].height + (i > 0 ? LINE_GAP : 0);
      }

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (lines[0]);
  group->description = g_strdup (facts);
  group->width = CONTENT_WIDTH;
  group->height = ceilf (MAX (2 * PORTRAIT_RADIUS, height));
  cjm_portrait_add (layout, group, persona, layout->background, PORTRAIT_RADIUS, group->height / 2, PORTRAIT_RADIUS);

  top = (group->height - height) / 2;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      {
        cjm_group_add_text (group, &texts[i], x, top, colors[i]);
        top += texts[i].height + LINE_GAP;
        cjm_text_clear (&texts[i]);
      }
  add_share (layout, group, x, top + LINE_GAP);
  cjm_poster_add (poster, group, CJM_SHEET_MARGIN, y, 0);

  return y + group->height + SECTION_GAP;
}

static float
lay_out_quote (const CjmLayout *layout,
               CjmPoster       *poster,
               float            y)
{
  const char *quote = cjm_layout_get_text (layout->subject, CJM_PERSONA_QUOTE);
  g_autofree char *marked = NULL;
  g_auto (CjmText) text = { NULL };
  CjmGroup *group;

  if (*quote == '\0')
    return y;

  /* Translators: what a customer says, between quotation marks */
  marked = g_strdup_printf (cjm_words_get_context (layout->words, "quote", "“%s”"), quote);
  text = cjm_texts_lay_out (layout->texts, CJM_STYLE_SHEET_QUOTE, marked, CONTENT_WIDTH - 2 * QUOTE_PADDING_X, 12,
                            PANGO_ALIGN_LEFT);
  group = cjm_group_new (NULL, NULL);
  group->width = CONTENT_WIDTH;
  group->height = ceilf (text.height + 2 * QUOTE_PADDING_Y);
  cjm_group_add_rectangle (group, 0, 0, group->width, group->height, QUOTE_RADIUS)->fill =
      cjm_paint (layout->theme->question_area, 1);
  cjm_group_add_text (group, &text, QUOTE_PADDING_X, QUOTE_PADDING_Y, layout->theme->ink);
  cjm_poster_add (poster, group, CJM_SHEET_MARGIN, y, 0);

  return y + group->height + SECTION_GAP;
}

/**
 * cjm_sheet_lay_out:
 * @poster: (inout): takes the whole of the sheet, its size and its description
 */
void
cjm_sheet_lay_out (const CjmLayout *layout,
                   CjmPoster       *poster)
{
  float y = CJM_SHEET_MARGIN;

  y = lay_out_head (layout, poster, y);
  y = lay_out_quote (layout, poster, y);
  y = cjm_sheet_lists_lay_out (layout, poster, y);
  y = cjm_sheet_curve_lay_out (layout, poster, y);

  poster->width = CJM_SHEET_WIDTH;
  poster->height = ceilf (y - SECTION_GAP + CJM_SHEET_MARGIN);
  /* Translators: a picture described; %s is a name */
  poster->description = g_strdup_printf (cjm_words_get (layout->words, "Sheet of the persona %s"),
                                         cjm_layout_get_text (layout->subject, CJM_PERSONA_NAME));
  cjm_poster_add_paper (poster, layout);
}
