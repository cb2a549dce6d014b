/* cjm-header.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-figures.h"
#include "cjm-header.h"
#include "cjm-persona-card.h"

#define TITLE_LINES 3
#define SUBTITLE_LINES 3
#define TOP 22
#define TAG_GAP 10
#define TAG_LINE_GAP 6
#define TITLE_GAP 32        /* between title and persona card */
#define LONGEST_TAG 420
#define LEAST_WIDTH 160     /* of a title that is shorter, to be found by the pointer */

/* Tags behind each other, on as many lines as they need */
typedef struct
{
  const CjmLayout *layout;
  CjmGroup *group;
  float x;
  float y;
  float line_height;
  float right;            /* of the widest line */
} CjmTags;

static void
add_tag (CjmTags    *tags,
         CjmStyle    style,
         const char *word,
         guint32     ground,
         guint32     ink)
{
  g_auto (CjmText) text = cjm_texts_lay_out (tags->layout->texts, style, word,
                                             MIN (tags->group->width - 40, LONGEST_TAG), 1, PANGO_ALIGN_LEFT);

  if (tags->x > 0 && tags->x + text.width + CJM_TAG_EXTRA_WIDTH > tags->group->width)
    {
      tags->x = 0;
      tags->y += tags->line_height + TAG_LINE_GAP;
      tags->line_height = 0;
    }

  tags->x += cjm_layout_add_tag (tags->layout, tags->group, &text, tags->x, tags->y, ground, ink) + TAG_GAP;
  tags->line_height = MAX (tags->line_height, text.height + CJM_TAG_EXTRA_HEIGHT);
  tags->right = MAX (tags->right, tags->x - TAG_GAP);
}

/* The days of a temporary process; NULL for a permanent one */
static char *
describe_process (const CjmLayout *layout)
{
  CjmWords *words = layout->words;
  char *period = cjm_figures_format_period (words, cjm_node_get_text (layout->journey, CJM_JOURNEY_FROM),
                                            cjm_node_get_text (layout->journey, CJM_JOURNEY_UNTIL));

  if (period != NULL)
    return period;
  if (cjm_node_get_choice (layout->journey, CJM_JOURNEY_PROCESS) == CJM_PROCESS_TEMPORARY)
    return g_strdup (cjm_words_get_context (words, "process", "Temporary"));

  return NULL;
}

static void
add_tags (CjmTags *tags)
{
  const CjmLayout *layout = tags->layout;
  const CjmTheme *theme = layout->theme;
  gboolean ideal = cjm_node_get_choice (layout->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
  const char *const *aims = cjm_node_get_texts (cjm_document_get_root (layout->document), CJM_DOCUMENT_AIMS);
  g_autofree char *process = describe_process (layout);

  add_tag (tags, CJM_STYLE_SMALL_STRONG, ideal ? cjm_words_get_context (layout->words, "state", "Ideal")
                                               : cjm_words_get_context (layout->words, "state", "Current"),
           ideal ? cjm_theme_mix (theme->ideal, layout->background, 0.16) : theme->state_tag,
           ideal ? theme->ideal : theme->state_ink);
  if (process != NULL)
    add_tag (tags, CJM_STYLE_SMALL, process, theme->tag, theme->secondary);
  for (guint i = 0; aims != NULL && aims[i] != NULL; i++)
    if (*aims[i] != '\0')
      add_tag (tags, CJM_STYLE_SMALL, aims[i], theme->tag, theme->secondary);
}

/* What the journey is part of and where it leads; NULL if nobody said so */
static char *
describe_subject (const CjmLayout *layout)
{
  const char *title = cjm_node_get_text (cjm_document_get_root (layout->document), CJM_DOCUMENT_TITLE);
  const char *goal = cjm_node_get_text (layout->journey, CJM_JOURNEY_GOAL);

  if (title != NULL && (*title == '\0'
                        || g_strcmp0 (title, cjm_layout_get_text (layout->journey, CJM_JOURNEY_TITLE)) == 0))
    title = NULL;
  if (goal != NULL && *goal == '\0')
    goal = NULL;

  if (title != NULL && goal != NULL)
    return g_strconcat (title, " · ", goal, NULL);

  return g_strdup (title != NULL ? title : goal);
}

static CjmGroup *
create_title (const CjmLayout *layout,
              float            width)
{
  g_autofree char *id = cjm_card_id_new (layout->journey, CJM_CARD_WHOLE);
  CjmGroup *group = cjm_group_new (layout->journey, id);
  const char *content = cjm_layout_get_text (layout->journey, CJM_JOURNEY_TITLE);
  g_autofree char *subject = describe_subject (layout);
  g_auto (CjmText) title = cjm_texts_lay_out (layout->texts, CJM_STYLE_TITLE, content, width, TITLE_LINES,
                                              PANGO_ALIGN_LEFT);
  CjmTextArea area = { .area = GRAPHENE_RECT_INIT (0, 0, width, 0), .style = CJM_STYLE_TITLE,
                       .ground = layout->background };
  CjmTags tags = { .layout = layout, .group = group, .y = title.height + 2, .right = title.x + title.width };

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (content);
  group->description = g_strdup (subject);
  group->width = width;
  cjm_group_add_own_text (group, &title, &area, layout->theme->ink);
  if (subject != NULL)
    {
      g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_SUBTITLE, subject, width, SUBTITLE_LINES,
                                                 PANGO_ALIGN_LEFT);

      cjm_group_add_text (group, &text, 0, tags.y, layout->theme->secondary);
      tags.y += text.height;
      tags.right = MAX (tags.right, text.x + text.width);
    }
  tags.y = ceilf (tags.y + 10);
  add_tags (&tags);
  group->width = MIN (width, ceilf (MAX (tags.right, LEAST_WIDTH)));
  group->height = ceilf (tags.y + tags.line_height);

  return group;
}

/**
 * cjm_header_lay_out:
 * @width: of the map
 * @placements: of CjmPlacement; takes the title and the persona card
 *
 * Returns: where the header ends
 */
float
cjm_header_lay_out (const CjmLayout *layout,
                    float            width,
                    GPtrArray       *placements)
{
  const char *key = cjm_node_get_text (layout->journey, CJM_JOURNEY_PERSONA);
  CjmNode *persona = key != NULL ? cjm_document_find (layout->document, key) : NULL;
  float title_width = width - 2 * CJM_MARGIN;
  float bottom = 0;
  CjmGroup *title;

  if (persona != NULL && cjm_node_get_kind (persona) == CJM_KIND_PERSONA)
    {
      float card_width = CLAMP (width * 0.3f, CJM_PERSONA_LEAST_WIDTH, CJM_PERSONA_WIDTH);
      CjmGroup *card = cjm_persona_card_new (layout, persona, roundf (card_width));

      g_ptr_array_add (placements, cjm_placement_new (card, width - CJM_MARGIN - card->width, TOP));
      title_width -= card->width + TITLE_GAP;
      bottom = TOP + card->height;
    }

  title = create_title (layout, title_width);
  g_ptr_array_insert (placements, 0, cjm_placement_new (title, CJM_MARGIN, TOP));

  return MAX (bottom, TOP + title->height);
}
