/* cjm-persona-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-persona-card.h"
#include "cjm-portrait.h"

#define PADDING 20
#define PORTRAIT_RADIUS 38
#define LEAST_HEIGHT 112
#define NAME_LINES 2
#define FACTS_LINES 3
#define QUOTE_LINES 5
#define LINE_GAP 4

/* Those of the members that say something, with a point between them; NULL if none does */
static char *
join_members (CjmNode     *persona,
              const guint *members,
              guint        n_members,
              const char  *between)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_members; i++)
    {
      const char *member = cjm_node_get_text (persona, members[i]);

      if (member == NULL || *member == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, between);
      g_string_append (text, member);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
describe_name (CjmNode *persona)
{
  const guint who[] = { CJM_PERSONA_NAME, CJM_PERSONA_AGE };
  g_autofree char *name = join_members (persona, who, G_N_ELEMENTS (who), ", ");
  const char *residence = cjm_node_get_text (persona, CJM_PERSONA_RESIDENCE);

  if (residence == NULL || *residence == '\0')
    return g_strdup (name != NULL ? name : "");

  return g_strconcat (name != NULL ? name : "", " · ", residence, NULL);
}

/**
 * cjm_persona_card_new:
 * @persona: who travels
 * @width: canvas units
 *
 * Returns: (transfer full): who travels this journey: portrait, name, facts and quote
 */
CjmGroup *
cjm_persona_card_new (const CjmLayout *layout,
                      CjmNode         *persona,
                      float            width)
{
  const guint facts[] = { CJM_PERSONA_ROLE, CJM_PERSONA_OCCUPATION, CJM_PERSONA_FAMILY, CJM_PERSONA_INCOME };
  const CjmStyle styles[] = { CJM_STYLE_EPISODE, CJM_STYLE_TEXT, CJM_STYLE_QUOTE };
  const guint n_lines[] = { NAME_LINES, FACTS_LINES, QUOTE_LINES };
  const guint32 colors[] = { layout->theme->ink, layout->theme->secondary, layout->theme->ink };
  g_autofree char *id = cjm_card_id_new (persona, CJM_CARD_WHOLE);
  CjmGroup *group = cjm_group_new (persona, id);
  const char *quote = cjm_node_get_text (persona, CJM_PERSONA_QUOTE);
  char *lines[] = { describe_name (persona), join_members (persona, facts, G_N_ELEMENTS (facts), " · "), NULL };
  CjmText texts[G_N_ELEMENTS (lines)] = { 0 };
  float x = 2 * PADDING + 2 * PORTRAIT_RADIUS;
  float y = 0;

  if (quote != NULL && *quote != '\0')
    /* Translators: what a customer says, between quotation marks */
    lines[2] = g_strdup_printf (cjm_words_get_context (layout->words, "quote", "“%s”"), quote);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      {
        texts[i] = cjm_texts_lay_out (layout->texts, styles[i], lines[i], width - x - PADDING, n_lines[i],
                                      PANGO_ALIGN_LEFT);
        y += texts[i].height + (i > 0 ? LINE_GAP : 0);
      }

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (cjm_layout_get_text (persona, CJM_PERSONA_NAME));
  group->description = g_strdup (lines[1]);
  group->width = width;
  group->height = ceilf (MAX (LEAST_HEIGHT, y + 2 * 14));
  cjm_layout_add_card_ground (layout, group);
  cjm_portrait_add (layout, group, persona, layout->theme->card, PADDING + PORTRAIT_RADIUS, group->height / 2,
                    PORTRAIT_RADIUS);

  y = (group->height - y) / 2;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      {
        cjm_group_add_text (group, &texts[i], x, y, colors[i]);
        y += texts[i].height + LINE_GAP;
        cjm_text_clear (&texts[i]);
        g_free (lines[i]);
      }

  return group;
}
